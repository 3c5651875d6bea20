import CareTimeline
import IWmo

extension UniquenessRules {
    static let sleutelExamples: [RuleExample] = [
        .breaks(
            nl: "Twee toewijzingen in een bericht hebben hetzelfde ToewijzingNummer.",
            en: "Two toewijzingen in one message have the same ToewijzingNummer.", in: ExampleMessages.toewijzing
        ) { $0.begeleidingPerMaand.toewijzingNummer = $0.hulpPerWeek.toewijzingNummer },
        .breaks(
            nl: "Een bericht verwijdert de start van 3 april en meldt daarnaast een start op 3 april.",
            en: "A message removes the start of 3 April and also reports a start on 3 April.",
            in: ExampleMessages.start
        ) { $0.replaceStart(by: .of(2023, 4, 3)) },
        .breaks(
            nl: "Een client staat twee keer in de declaratie, elke keer met een deel van zijn prestaties.",
            en: "A client is in the declaration twice, each time with some of the prestaties.",
            in: ExampleMessages.declaratie
        ) { $0.clienten[1].bsn = $0.clienten[0].bsn },
        .nearMiss(
            nl: "Een bericht verwijdert de start van 3 april en meldt daarnaast een start op 4 april.",
            en: "A message removes the start of 3 April and also reports a start on 4 April.",
            in: ExampleMessages.start
        ) { $0.replaceStart(by: .of(2023, 4, 4)) },
        .nearMiss(
            nl: "Een stop meldt een pauze na 12 april, een tweede dat de hulp na diezelfde dag voorgoed eindigde.",
            en: "One stop reports a pause after 12 April, another that the help ended for good after that very day.",
            in: ExampleMessages.stop
        ) {
            $0.stopProducten.append($0.stopProducten[0])
            $0.stopProducten[1].redenBeeindiging = "19"
        },
    ]

    static let vorigeReferentieExamples: [RuleExample] = [
        .breaks(
            nl: "Twee credits in een bericht draaien allebei prestatie R900 terug.",
            en: "Two credits in one message both take back prestatie R900.", in: ExampleMessages.declaratie
        ) { $0.makeCorrectionACredit(of: "R900") },
        .nearMiss(
            nl: "Twee credits in een bericht draaien R900 en R901 terug.",
            en: "Two credits in one message take back R900 and R901.", in: ExampleMessages.declaratie
        ) { $0.makeCorrectionACredit(of: "R901") },
    ]

    static let creditEnDebetExamples: [RuleExample] = [
        .breaks(
            nl: "Een bericht declareert prestatie R001 en draait R001 meteen terug.",
            en: "A message declares prestatie R001 and takes R001 back at once.", in: ExampleMessages.declaratie
        ) { $0.creditOverMaart.vorigReferentieNummer = $0.hulpInApril.referentieNummer },
        .nearMiss(
            nl: "Een bericht draait R900 uit een eerder bericht terug en stuurt het nieuwe debet R003 mee.",
            en: "A message takes back R900 of an earlier message and brings the new debet R003 along.",
            in: ExampleMessages.declaratie
        ) { $0.creditOverMaart.vorigReferentieNummer = "R900" },
    ]

    static let debetPerPeriodeExamples: [RuleExample] = [
        .breaks(
            nl: "Twee debetten voor dezelfde hulp over 1 tot en met 30 april: een van 4 uur en een van 2 uur.",
            en: "Two debets for the same help over 1 to 30 April: one of 4 hours and one of 2 hours.",
            in: ExampleMessages.declaratie
        ) { $0.correctieOverMaart.productPeriode = $0.hulpInApril.productPeriode },
        .nearMiss(
            nl: "Een credit en een debet voor dezelfde hulp over 1 tot en met 31 maart.",
            en: "A credit and a debet for the same help over 1 to 31 March.", in: ExampleMessages.declaratie
        ) { $0.correctieOverMaart.productPeriode = $0.creditOverMaart.productPeriode },
    ]
}

extension Startbericht {
    /// Removes the start that the message reports, and reports one on another day.
    fileprivate mutating func replaceStart(by day: Day) {
        startProducten.append(startProducten[0])
        startProducten[0].statusAanlevering = .verwijderen
        startProducten[1].begindatum = day
    }
}

extension Declaratiebericht {
    /// 50.00 - 37.50 - 25.00 + 12.00 = -0.50 euro.
    fileprivate mutating func makeCorrectionACredit(of vorige: String) {
        correctieOverMaart.vorigReferentieNummer = vorige
        correctieOverMaart.ingediendBedrag.debetCredit = .credit
        setTotal(-50)
    }
}
