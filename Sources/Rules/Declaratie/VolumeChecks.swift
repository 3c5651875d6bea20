import CareTimeline
import IWmo

/// Rules on what the toewijzing leaves room for; skipped without toewijzing.
enum VolumeChecks {
    typealias Check = FactCheck<PrestatieFacts>

    static let all: [Check] = [pastInPeriode, pastInToewijzing, pastInBudget]

    static let pastInPeriode = Check(
        PrestatieChecks.rule(
            "TR321", code: "9321",
            nl: "Het volume mag niet hoger zijn dan wat de toewijzing in deze ProductPeriode toelaat.",
            en: "The volume may not exceed what the toewijzing allows in this ProductPeriode.",
            source: "iWmo 3.2 rule TR321, IV077, IV078"),
        isBroken: { facts in maximumInPeriod(facts).map { facts.prestatie.geleverdVolume > $0 } ?? false },
        figures: { facts in
            maximumInPeriod(facts).map { maximum in
                Tekst(
                    nl: "Gedeclareerd \(facts.prestatie.geleverdVolume), hoogstens \(maximum) "
                        + "(\(facts.prestatie.eenheid.naam.nl)).",
                    en: "Declared \(facts.prestatie.geleverdVolume), at most \(maximum) "
                        + "(\(facts.prestatie.eenheid.naam.en)).")
            }
        })

    /// In the unit of the line; nil when there is nothing to compare with.
    private static func maximumInPeriod(_ facts: PrestatieFacts) -> Int? {
        guard let factor = facts.factor, let ceiling = facts.ceiling, let days = facts.periode.days else { return nil }
        return ceiling.maximum(in: days) * factor
    }

    static let pastInToewijzing = Check(
        PrestatieChecks.rule(
            "TR322", code: "9322",
            nl:
                "Alle volumes op de toewijzing samen mogen niet hoger zijn dan wat over de hele looptijd is toegewezen.",
            en: "All volumes on the toewijzing together may not exceed what was assigned over its whole duration.",
            source: "iWmo 3.2 rule TR322, IV077"),
        isBroken: { facts in totals(facts).map { $0.declared > $0.allowed } ?? false },
        figures: { facts in
            totals(facts).map { totals in
                Tekst(
                    nl: "Met deze regel \(totals.declared), hoogstens \(totals.allowed) over de looptijd.",
                    en: "With this line \(totals.declared), at most \(totals.allowed) over the duration.")
            }
        })

    /// Declared so far plus this line, and the maximum; in minutes when the toewijzing is in hours.
    private static func totals(_ facts: PrestatieFacts) -> (declared: Int, allowed: Int)? {
        guard let omvang = facts.gekoppeld?.omvang, facts.factor != nil, let ceiling = facts.ceiling else { return nil }
        let smallest = omvang.eenheid == .uur ? Eenheid.minuut : omvang.eenheid
        let declared = ([facts.prestatie] + facts.debetten.map(\.prestatie)).reduce(0) { sum, prestatie in
            sum + prestatie.geleverdVolume * (prestatie.eenheid == .uur && smallest == .minuut ? 60 : 1)
        }
        return (declared, ceiling.maximumOverall * (omvang.factor(to: smallest) ?? 1))
    }

    static let pastInBudget = Check(
        PrestatieChecks.rule(
            "TR369", code: "9369",
            nl: "Alle regels op de toewijzing samen mogen het Budget niet overschrijden.",
            en: "All lines on the toewijzing together may not exceed the Budget."),
        isBroken: { facts in
            facts.gekoppeld?.budget.map { spent(facts) > $0 } ?? false
        },
        figures: { facts in
            facts.gekoppeld?.budget.map { budget in
                let (total, limit) = (Tekst.euros(spent(facts)), Tekst.euros(budget))
                return Tekst(
                    nl: "Met deze regel \(total.nl), budget \(limit.nl).",
                    en: "With this line \(total.en), budget \(limit.en).")
            }
        })

    /// Eurocents, this line included.
    private static func spent(_ facts: PrestatieFacts) -> Int {
        ([facts.prestatie] + facts.debetten.map(\.prestatie)).reduce(0) { sum, prestatie in
            sum + (prestatie.eenheid == .euro ? prestatie.geleverdVolume : prestatie.ingediendBedrag.bedrag)
        }
    }
}

extension Eenheid {
    /// Name for people.
    public var naam: Tekst {
        switch self {
        case .minuut: Tekst(nl: "minuten", en: "minutes")
        case .uur: Tekst(nl: "uren", en: "hours")
        case .etmaal: Tekst(nl: "etmalen", en: "days of 24 hours")
        case .dagdeel: Tekst(nl: "dagdelen", en: "half-days")
        case .stuksOutput: Tekst(nl: "stuks (output)", en: "pieces (output)")
        case .euro: Tekst(nl: "eurocent", en: "eurocents")
        case .stuksInspanning: Tekst(nl: "stuks (inspanning)", en: "pieces (effort)")
        }
    }
}
