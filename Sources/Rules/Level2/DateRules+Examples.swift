import CareTimeline
import IWmo

extension DateRules {
    static let nietLaterExamples: [RuleExample] = [
        .breaks(
            nl: "Een bericht van 20 april 2023 meldt een start op 21 april.",
            en: "A message of 20 April 2023 reports a start on 21 April.", in: ExampleMessages.start
        ) { $0.startProducten[0].begindatum = .of(2023, 4, 21) },
        .breaks(
            nl: "Een declaratiebericht van 3 mei 2023 heeft 4 mei als declaratiedagtekening.",
            en: "A declaration message of 3 May 2023 has 4 May as its declaratiedagtekening.",
            in: ExampleMessages.declaratie
        ) { $0.kop.declaratieDagtekening = .of(2023, 5, 4) },
        .nearMiss(
            nl: "Een bericht van 20 april 2023 meldt een start op diezelfde dag.",
            en: "A message of 20 April 2023 reports a start on that very day.", in: ExampleMessages.start
        ) { $0.startProducten[0].begindatum = .of(2023, 4, 20) },
        .nearMiss(
            nl: "Een bericht van 20 april 2023 wijst hulp toe die op 1 juni begint.",
            en: "A message of 20 April 2023 assigns help that begins on 1 June.", in: ExampleMessages.toewijzing
        ) { $0.hulpPerWeek.ingangsdatum = .of(2023, 6, 1) },
    ]

    static let eindeNaBeginExamples: [RuleExample] = [
        .breaks(
            nl: "Een toewijzing begint op 1 april en eindigt op 31 maart 2023.",
            en: "A toewijzing begins on 1 April and ends on 31 March 2023.", in: ExampleMessages.toewijzing
        ) { $0.hulpPerWeek.einddatum = .of(2023, 3, 31) },
        .nearMiss(
            nl: "Een toewijzing begint en eindigt op 1 april 2023.",
            en: "A toewijzing begins and ends on 1 April 2023.", in: ExampleMessages.toewijzing
        ) { $0.hulpPerWeek.einddatum = .of(2023, 4, 1) },
    ]

    static let stopNaStartExamples: [RuleExample] = [
        .breaks(
            nl: "Hulp die op 3 april begon, stopt volgens het bericht na 2 april.",
            en: "Help that began on 3 April stopped after 2 April, says the message.", in: ExampleMessages.stop
        ) { $0.stopProducten[0].einddatum = .of(2023, 4, 2) },
        .nearMiss(
            nl: "Hulp die op 3 april begon, stopt na diezelfde dag.",
            en: "Help that began on 3 April stops after that very day.", in: ExampleMessages.stop
        ) { $0.stopProducten[0].einddatum = .of(2023, 4, 3) },
    ]

    static let periodeAfgeslotenExamples: [RuleExample] = [
        .breaks(
            nl: "Een bericht van 3 mei 2023 declareert over 1 tot en met 31 mei.",
            en: "A message of 3 May 2023 declares over 1 to 31 May.", in: ExampleMessages.declaratie
        ) { $0.kop.declaratiePeriode = .of(5, 1, 31) },
        .breaks(
            nl: "Een productperiode loopt van 10 april terug tot 9 april.",
            en: "A productperiode runs from 10 April back to 9 April.", in: ExampleMessages.declaratie
        ) { $0.hulpInApril.productPeriode = .of(4, 10, 9) },
        .nearMiss(
            nl: "Een bericht van 31 mei 2023 declareert over 1 tot en met 31 mei.",
            en: "A message of 31 May 2023 declares over 1 to 31 May.", in: ExampleMessages.declaratie
        ) {
            $0.kop.declaratiePeriode = .of(5, 1, 31)
            $0.kop.header.berichtIdentificatie.dagtekening = .of(2023, 5, 31)
        },
    ]

    static let vanaf2021Examples: [RuleExample] = [
        .breaks(
            nl: "Een WMO323 declareert vervoer van december 2020.",
            en: "A WMO323 declares transport of December 2020.", in: ExampleMessages.declaratie
        ) { $0.vervoer.productPeriode = GeslotenPeriode(Month(year: 2020, month: 12).days) },
        .nearMiss(
            nl: "Een WMO323 declareert vervoer van januari 2021.",
            en: "A WMO323 declares transport of January 2021.", in: ExampleMessages.declaratie
        ) { $0.vervoer.productPeriode = GeslotenPeriode(Month(year: 2021, month: 1).days) },
        .nearMiss(
            nl: "Een WMO303 declareert vervoer van december 2020.",
            en: "A WMO303 declares transport of December 2020.", in: ExampleMessages.declaratie
        ) {
            $0.kop.header.bericht = .wmo303
            $0.vervoer.productPeriode = GeslotenPeriode(Month(year: 2020, month: 12).days)
        },
    ]

    static let heleMaandExamples: [RuleExample] = [
        .breaks(
            nl: "Een declaratie over 15 tot en met 30 april, omdat de hulp op 15 april begon.",
            en: "A declaration over 15 to 30 April, because the help began on 15 April.",
            in: ExampleMessages.declaratie
        ) { $0.kop.declaratiePeriode = .of(4, 15, 30) },
        .nearMiss(
            nl: "Een declaratie over 1 tot en met 30 april, met een productperiode van 15 tot en met 30 april.",
            en: "A declaration over 1 to 30 April, with a productperiode of 15 to 30 April.",
            in: ExampleMessages.declaratie
        ) { $0.hulpInApril.productPeriode = .of(4, 15, 30) },
    ]

    static let binnenEenMaandExamples: [RuleExample] = [
        .breaks(
            nl: "Een prestatie loopt van 20 maart tot en met 10 april.",
            en: "A prestatie runs from 20 March to 10 April.", in: ExampleMessages.declaratie
        ) {
            $0.hulpInApril.productPeriode = GeslotenPeriode(begindatum: .of(2023, 3, 20), einddatum: .of(2023, 4, 10))
        },
        .nearMiss(
            nl: "Een prestatie loopt van 1 tot en met 10 april.", en: "A prestatie runs from 1 to 10 April.",
            in: ExampleMessages.declaratie
        ) { $0.hulpInApril.productPeriode = .of(4, 1, 10) },
    ]

    static let nietVerjaardExamples: [RuleExample] = [
        .breaks(
            nl: "Een declaratie van 1 maart 2026 bevat vervoer van februari 2021.",
            en: "A declaration of 1 March 2026 holds transport of February 2021.", in: ExampleMessages.declaratie
        ) { $0.declareTransportOfFebruary2021(on: .of(2026, 3, 1)) },
        .nearMiss(
            nl: "Een declaratie van 28 februari 2026 bevat vervoer van februari 2021.",
            en: "A declaration of 28 February 2026 holds transport of February 2021.", in: ExampleMessages.declaratie
        ) { $0.declareTransportOfFebruary2021(on: .of(2026, 2, 28)) },
    ]
}

extension Declaratiebericht {
    fileprivate mutating func declareTransportOfFebruary2021(on day: Day) {
        kop.header.berichtIdentificatie.dagtekening = day
        kop.declaratieDagtekening = day
        vervoer.productPeriode = GeslotenPeriode(Month(year: 2021, month: 2).days)
    }
}
