import CareTimeline
import IWmo

/// Rules about days and periods, whatever class carries them.
enum DateRules {
    private static let nietLater = Rule(
        level2: "TR134", in: [.wmo301, .wmo303, .wmo305, .wmo307, .wmo323],
        of: "Client; Relatie; ToegewezenProduct; StartProduct; StopProduct; Declaratie; Prestatie",
        nl: "De datum ligt niet na de dagtekening van het bericht.",
        en: "The date does not lie after the dagtekening of the message.")

    static let datumNietLater = Check<Day>(
        nietLater,
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
            level2: "CS003", in: .toewijzing, of: "Contact; ToegewezenProduct",
            nl: "De einddatum ligt niet voor de begindatum van dezelfde periode.",
            en: "The end date does not lie before the begin date of the same period."),
        at: "Einddatum"
    ) { periode in
        guard let begindatum = periode.begindatum, let einddatum = periode.einddatum else { return true }
        return begindatum <= einddatum
    }

    static let stopNaStart = Check<StopProduct>(
        Rule(
            level2: "TR018", in: [.wmo307], of: "StopProduct",
            nl: "De einddatum van de levering ligt niet voor de begindatum.",
            en: "The end date of the care does not lie before its begin date."),
        at: "Einddatum",
        detail: { stop in
            Tekst(
                nl: "\(stop.einddatum) ligt voor \(stop.begindatum).",
                en: "\(stop.einddatum) lies before \(stop.begindatum).")
        },
        holds: { stop in stop.begindatum <= stop.einddatum })

    static let periodeAfgesloten = Check<GeslotenPeriode>(
        Rule(
            level2: "TR137", in: .declaratie, of: "Declaratie; Prestatie",
            nl: "De einddatum ligt niet voor de begindatum van de periode en niet na de dagtekening van het bericht.",
            en: "The end date lies neither before the begin date of the period nor after the dagtekening of the "
                + "message."),
        at: "Einddatum",
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
            nl: "Beide datums van de periode liggen op of na 2021-01-01.",
            en: "Both dates of the period lie on or after 2021-01-01.")
    ) { periode, _ in
        var faults: [Fault] = []
        if periode.begindatum <= endOf2020 { faults.append(Fault(at: "Begindatum")) }
        if periode.einddatum <= endOf2020 { faults.append(Fault(at: "Einddatum")) }
        return faults
    }

    static let heleMaand = Check<GeslotenPeriode>(
        Rule(
            level2: "CS340", in: .declaratie, of: "Declaratie",
            nl: "De declaratieperiode is precies een kalendermaand, van de eerste tot en met de laatste dag.",
            en: "The declaratieperiode is exactly one calendar month, from its first to its last day.")
    ) { periode in GeslotenPeriode(periode.begindatum.month.days) == periode }

    static let binnenEenMaand = Check<GeslotenPeriode>(
        Rule(
            level2: "CS337", in: .declaratie, of: "Prestatie",
            nl: "De productperiode begint en eindigt in dezelfde kalendermaand.",
            en: "The productperiode begins and ends in the same calendar month.")
    ) { periode in periode.begindatum.month == periode.einddatum.month }

    /// Dated by the declaratiedagtekening.
    static let nietVerjaard = Check<GeslotenPeriode>(
        Rule(
            level2: "TR335", in: .declaratie, of: "Prestatie",
            nl: "De productperiode eindigt niet meer dan vijf jaar voor de declaratiedagtekening.",
            en: "The productperiode does not end more than five years before the declaratiedagtekening."),
        at: "Einddatum",
        detail: { periode, declaratiedagtekening in
            Tekst(
                nl: "\(periode.einddatum) ligt meer dan vijf jaar voor \(declaratiedagtekening).",
                en: "\(periode.einddatum) lies more than five years before \(declaratiedagtekening).")
        },
        holds: { periode, declaratiedagtekening in
            !periode.einddatum.lies(moreThanYears: 5, before: declaratiedagtekening)
        })

    static let rules = [
        nietLater, eindeNaBegin.rule, stopNaStart.rule, periodeAfgesloten.rule, vanaf2021.rule, heleMaand.rule,
        binnenEenMaand.rule, nietVerjaard.rule,
    ]

    /// Several rules of release 3 leave what ended in 2020 or before alone.
    static let endOf2020 = Month(year: 2020, month: 12).lastDay
}

extension Day {
    /// True when the anniversary of this day, so many years on, lies before the other day.
    /// Counted by calendar years, because 120 times 365 days is a month short of 120 years.
    func lies(moreThanYears years: Int, before other: Day) -> Bool {
        let (year, month, day) = civil
        let (otherYear, otherMonth, otherDay) = other.civil
        return (year + years, month, day) < (otherYear, otherMonth, otherDay)
    }
}
