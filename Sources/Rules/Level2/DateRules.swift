import CareTimeline
import IWmo

/// Rules about days and periods, whatever class carries them.
enum DateRules {
    private static let nietLater = Rule(
        level2: "TR134", in: [.wmo301, .wmo303, .wmo305, .wmo307, .wmo315, .wmo323],
        of: "Client; Relatie; ToegewezenProduct; StartProduct; StopProduct; AangevraagdProduct; Declaratie; Prestatie",
        title: Tekst(nl: "Datum niet in de toekomst", en: "No date in the future"),
        nl: "De datum ligt niet na de dagtekening van het bericht.",
        en: "The date does not lie after the dagtekening of the message.",
        explanation: Tekst(
            nl: """
                De dagtekening is de dag waarop de afzender het bericht maakte. Een geboorte, een besluit of een start \
                waarvan het bericht vertelt, is dan al geweest: bij een dagtekening van 20 april 2023 mag een start op \
                20 april wel en op 21 april niet. Gecontroleerd worden de geboortedatum, de toewijzingsdatum, de dagen \
                in een start of stop, de ingangsdatum van een beschikking, de declaratiedagtekening en het begin van \
                een declaratieperiode of productperiode. De ingangsdatum en einddatum van een toewijzing mogen wel in de toekomst liggen. Meld \
                een start of stop pas als hij er is geweest, of verbeter de datum.
                """,
            en: """
                The dagtekening is the day on which the sender made the message. A birth, a decision or a start that \
                the message tells of has happened by then: with a dagtekening of 20 April 2023 a start may be on 20 \
                April, but not on 21 April. Checked are the date of birth, the toewijzingsdatum, the days in a start \
                or stop, the begin date of a beschikking, the declaratiedagtekening and the begin of a \
                declaratieperiode or productperiode. The \
                ingangsdatum and einddatum of a toewijzing may lie in the future. Report a start or stop when it has \
                taken place, or correct the date.
                """),
        basis: "OP271, OP272")

    static let datumNietLater = Check<Day>(
        nietLater, examples: nietLaterExamples,
        detail: { day, dagtekening in
            Tekst(nl: "\(day) ligt na \(dagtekening).", en: "\(day) lies after \(dagtekening).")
        },
        holds: { day, dagtekening in day <= dagtekening })

    /// Without figures: a date of birth is never written down.
    static let geboortedatumNietLater = Check<Geboortedatum>(nietLater, at: "Datum") { geboortedatum, dagtekening in
        geboortedatum.datum <= dagtekening
    }

    static let eindeNaBegin = Check<OpenPeriode>(
        Rule(
            level2: "CS003", in: .productvoorwaarden,
            of: "Contact; ToegewezenProduct; AangevraagdProduct; TeWijzigenProduct; NieuwProduct",
            title: Tekst(nl: "Einde niet voor het begin", en: "No end before the begin"),
            nl: "De einddatum ligt niet voor de begindatum van dezelfde periode.",
            en: "The end date does not lie before the begin date of the same period.",
            explanation: Tekst(
                nl: """
                    Een toewijzing of contactperiode die eindigt voor hij begint, heeft geen dagen. Beide datums \
                    tellen mee: een periode van 1 april tot en met 1 april duurt één dag en mag. Ontbreekt een van de \
                    twee datums, dan valt er niets te vergelijken. Verbeter de begindatum of de einddatum.
                    """,
                en: """
                    A toewijzing or contact period that ends before it begins has no days. Both dates count: a period \
                    from 1 April to 1 April lasts one day and is allowed. When one of the two dates is missing there \
                    is nothing to compare. Correct the begin date or the end date.
                    """)),
        at: "Einddatum", examples: eindeNaBeginExamples
    ) { periode in
        guard let begindatum = periode.begindatum, let einddatum = periode.einddatum else { return true }
        return begindatum <= einddatum
    }

    static let stopNaStart = Check<StopProduct>(
        Rule(
            level2: "TR018", in: [.wmo307], of: "StopProduct",
            title: Tekst(nl: "Stop niet voor de start", en: "No stop before the start"),
            nl: "De einddatum van de levering ligt niet voor de begindatum.",
            en: "The end date of the care does not lie before its begin date.",
            explanation: Tekst(
                nl: """
                    Een stop noemt de begindatum van de start waar hij bij hoort, en de laatste dag waarop \
                    ondersteuning is geleverd. Wie op 3 april begint en dezelfde dag weer stopt, heeft één dag \
                    geleverd en meldt 3 april als begin en als einde. Is er geen dag geleverd, verwijder dan de start \
                    (status 3) in plaats van een stop te sturen.
                    """,
                en: """
                    A stop names the begin date of the start it belongs to, and the last day on which support was \
                    given. Whoever begins on 3 April and stops the same day delivered one day and reports 3 April as \
                    begin and as end. When no day was delivered, remove the start (status 3) instead of sending a \
                    stop.
                    """),
            basis: "OP072, OP369"),
        at: "Einddatum", examples: stopNaStartExamples,
        detail: { stop in
            Tekst(
                nl: "\(stop.einddatum) ligt voor \(stop.begindatum).",
                en: "\(stop.einddatum) lies before \(stop.begindatum).")
        },
        holds: { stop in stop.begindatum <= stop.einddatum })

    static let periodeAfgesloten = Check<GeslotenPeriode>(
        Rule(
            level2: "TR137", in: .declaratie, of: "Declaratie; Prestatie",
            title: Tekst(nl: "Periode is afgelopen", en: "The period is over"),
            nl: "De einddatum ligt niet voor de begindatum van de periode en niet na de dagtekening van het bericht.",
            en: "The end date lies neither before the begin date of the period nor after the dagtekening of the "
                + "message.",
            explanation: Tekst(
                nl: """
                    Een declaratie gaat over wat geleverd is, niet over wat nog komt. De declaratie over 1 tot en met \
                    30 april 2023 kan op zijn vroegst een dagtekening van 30 april hebben. Dit geldt voor de \
                    declaratieperiode en voor elke productperiode. Wacht tot de periode voorbij is, of verbeter de \
                    datums.
                    """,
                en: """
                    A declaration is about what was delivered, not about what is still to come. The declaration over 1 \
                    to 30 April 2023 can have a dagtekening of 30 April at the earliest. This holds for the \
                    declaratieperiode and for every productperiode. Wait until the period is over, or correct the \
                    dates.
                    """),
            basis: "OP354"),
        at: "Einddatum", examples: periodeAfgeslotenExamples,
        detail: { periode, dagtekening in
            Tekst(
                nl: "De periode loopt van \(periode.begindatum) tot en met \(periode.einddatum), "
                    + "de dagtekening is \(dagtekening).",
                en: "The period runs from \(periode.begindatum) to \(periode.einddatum), "
                    + "the dagtekening is \(dagtekening).")
        },
        holds: { periode, dagtekening in
            periode.begindatum <= periode.einddatum && periode.einddatum <= dagtekening
        })

    static let vanaf2021 = Check<GeslotenPeriode>(
        Rule(
            level2: "CS100", in: [.wmo323], of: "Declaratie; Prestatie",
            title: Tekst(nl: "Niet voor 2021", en: "Not before 2021"),
            nl: "Beide datums van de periode liggen op of na 2021-01-01.",
            en: "Both dates of the period lie on or after 2021-01-01.",
            explanation: Tekst(
                nl: """
                    De WMO323 bestaat sinds 1 januari 2021. Wat daarvoor is geleverd, werd gedeclareerd met het \
                    bericht van iWmo 2.x (WMO303), waarvoor deze regel niet geldt. Spreek met de gemeente af hoe \
                    ondersteuning van voor 2021 nog gedeclareerd kan worden.
                    """,
                en: """
                    The WMO323 exists since 1 January 2021. What was delivered before was declared with the message of \
                    iWmo 2.x (WMO303), for which this rule does not hold. Agree with the gemeente how support from \
                    before 2021 can still be declared.
                    """)),
        examples: vanaf2021Examples
    ) { periode, _ in
        var faults: [Fault] = []
        if periode.begindatum <= endOf2020 { faults.append(Fault(at: "Begindatum")) }
        if periode.einddatum <= endOf2020 { faults.append(Fault(at: "Einddatum")) }
        return faults
    }

    static let heleMaand = Check<GeslotenPeriode>(
        Rule(
            level2: "CS340", in: .declaratie, of: "Declaratie",
            title: Tekst(nl: "Declaratie over een hele maand", en: "Declaration of a whole month"),
            nl: "De declaratieperiode is precies een kalendermaand, van de eerste tot en met de laatste dag.",
            en: "The declaratieperiode is exactly one calendar month, from its first to its last day.",
            explanation: Tekst(
                nl: """
                    Gemeente en aanbieder tellen per maand; een declaratie over een deel van een maand of over twee \
                    maanden past daar niet in. De laatste dag is die van de kalender: 30 april, 31 mei, 28 februari \
                    2023, 29 februari 2024. Wie maar een deel van de maand leverde, schrijft dat in de productperiode \
                    van de prestatie; de declaratieperiode blijft de hele maand.
                    """,
                en: """
                    Gemeente and aanbieder count by the month; a declaration over part of a month or over two months \
                    does not fit. The last day is that of the calendar: 30 April, 31 May, 28 February 2023, 29 \
                    February 2024. Whoever delivered in part of the month only says so in the productperiode of the \
                    prestatie; the declaratieperiode remains the whole month.
                    """),
            basis: "OP280, IV090"),
        examples: heleMaandExamples
    ) { periode in GeslotenPeriode(periode.begindatum.month.days) == periode }

    static let binnenEenMaand = Check<GeslotenPeriode>(
        Rule(
            level2: "CS337", in: .declaratie, of: "Prestatie",
            title: Tekst(nl: "Productperiode binnen één maand", en: "Productperiode within one month"),
            nl: "De productperiode begint en eindigt in dezelfde kalendermaand.",
            en: "The productperiode begins and ends in the same calendar month.",
            explanation: Tekst(
                nl: """
                    Of het gedeclareerde volume past, wordt per maand uitgerekend, en daarvoor moet elke prestatie in \
                    één maand liggen. Ondersteuning van 20 maart tot en met 10 april wordt twee prestaties: 20 tot en \
                    met 31 maart en 1 tot en met 10 april. Splits de prestatie bij de maandgrens.
                    """,
                en: """
                    Whether the declared volume fits is computed by the month, and for that every prestatie must lie \
                    in one month. Support from 20 March to 10 April becomes two prestaties: 20 to 31 March and 1 to 10 \
                    April. Split the prestatie where the month ends.
                    """),
            basis: "OP367, IV089"),
        examples: binnenEenMaandExamples
    ) { periode in periode.begindatum.month == periode.einddatum.month }

    /// Dated by the declaratiedagtekening.
    static let nietVerjaard = Check<GeslotenPeriode>(
        Rule(
            level2: "TR335", in: .declaratie, of: "Prestatie",
            title: Tekst(nl: "Niet ouder dan vijf jaar", en: "Not older than five years"),
            nl: "De productperiode eindigt niet meer dan vijf jaar voor de declaratiedagtekening.",
            en: "The productperiode does not end more than five years before the declaratiedagtekening.",
            explanation: Tekst(
                nl: """
                    Wat langer dan vijf jaar geleden is geleverd, kan niet meer worden gedeclareerd. Geteld wordt in \
                    kalenderjaren vanaf de laatste dag van de productperiode tot de declaratiedagtekening (niet de \
                    dagtekening van het bericht): een periode tot en met 28 februari 2021 mag nog op 28 februari 2026 \
                    en niet meer op 1 maart 2026. Haal de prestatie uit de declaratie.
                    """,
                en: """
                    What was delivered more than five years ago can no longer be declared. Calendar years are counted \
                    from the last day of the productperiode to the declaratiedagtekening (not the dagtekening of the \
                    message): a period to 28 February 2021 is still allowed on 28 February 2026 and no longer on 1 \
                    March 2026. Take the prestatie out of the declaration.
                    """)),
        at: "Einddatum", examples: nietVerjaardExamples,
        detail: { periode, declaratiedagtekening in
            Tekst(
                nl: "\(periode.einddatum) ligt meer dan vijf jaar voor \(declaratiedagtekening).",
                en: "\(periode.einddatum) lies more than five years before \(declaratiedagtekening).")
        },
        holds: { periode, declaratiedagtekening in
            !periode.einddatum.lies(moreThanYears: 5, before: declaratiedagtekening)
        })

    static let entries = [
        datumNietLater.entry, eindeNaBegin.entry, stopNaStart.entry, periodeAfgesloten.entry, vanaf2021.entry,
        heleMaand.entry, binnenEenMaand.entry, nietVerjaard.entry,
    ]

    /// Several rules of release 3 leave what ended in 2020 or before alone.
    static let endOf2020 = Month(year: 2020, month: 12).lastDay
}

extension Day {
    /// True when the anniversary of this day, so many years on, lies before the other day.
    /// Counted by calendar years, because 120 times 365 days is a month short of 120 years.
    func lies(moreThanYears years: Int, before other: Day) -> Bool {
        // So many years have at least so many days; nearly every answer is this one.
        if Int(other.number) - Int(number) <= years * 365 { return false }
        let (year, month, day) = civil
        let (otherYear, otherMonth, otherDay) = other.civil
        return (year + years, month, day) < (otherYear, otherMonth, otherDay)
    }
}
