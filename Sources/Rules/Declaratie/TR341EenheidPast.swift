import CareTimeline
import IWmo

extension PrestatieChecks {
    static let eenheidPast = Check(
        .prestatie(
            "TR341", code: "9341", instructions: "IV081",
            title: Tekst(nl: "Eenheid past bij de toewijzing", en: "Unit fits the toewijzing"),
            condition: Tekst(
                nl: "De Eenheid moet die van de toewijzing zijn; alleen minuten op toegewezen uren mogen ook.",
                en: "The Eenheid must be that of the toewijzing; only minutes on assigned hours are allowed too."),
            explanation: Tekst(
                nl: """
                    Volumes kunnen alleen worden vergeleken als ze in dezelfde eenheid staan. Er is één \
                    uitzondering: op een toewijzing in uren mag in minuten worden gedeclareerd; elk uur telt dan \
                    voor 60 minuten. Andersom, uren op een toewijzing in minuten, mag niet. Heeft de toewijzing \
                    geen omvang, dan volgt de eenheid uit het contract en geldt deze regel niet. Past de eenheid \
                    niet, dan worden de volumeregels overgeslagen. De aanbieder declareert in de eenheid van de \
                    toewijzing.
                    """,
                en: """
                    Volumes can be compared only when they are in the same unit. There is one exception: on a \
                    toewijzing in hours, minutes may be declared; each hour then counts for 60 minutes. The other \
                    way round, hours on a toewijzing in minutes, is not allowed. When the toewijzing has no \
                    omvang, the unit follows from the contract and this rule does not apply. When the unit does \
                    not fit, the volume rules are skipped. The aanbieder declares in the unit of the toewijzing.
                    """)),
        examples: [
            .breaks(
                nl: "Uren gedeclareerd op een toewijzing in dagdelen.",
                en: "Hours declared on a toewijzing in half-days."
            ) { $0.toewijzing?.omvang?.eenheid = .dagdeel },
            .breaks(
                nl: "Uren gedeclareerd op een toewijzing in minuten.",
                en: "Hours declared on a toewijzing in minutes."
            ) { $0.toewijzing?.omvang?.eenheid = .minuut },
            .nearMiss(
                nl: "960 minuten gedeclareerd op een toewijzing in uren.",
                en: "960 minutes declared on a toewijzing in hours."
            ) { $0.declare(960, .minuut) },
        ],
        numbers: { facts in
            facts.onToewijzing { toewijzing in
                toewijzing.omvang.map { .applies((declared: facts.prestatie.eenheid, omvang: $0)) }
                    ?? .notApplicable(Absence.omvang)
            }
        },
        isBroken: { $0.omvang.factor(to: $0.declared) == nil },
        figures: { numbers in
            let (declared, assigned) = (numbers.declared.naam, numbers.omvang.eenheid.naam)
            return Tekst(
                nl: "Gedeclareerd in \(declared.nl), toegewezen in \(assigned.nl).",
                en: "Declared in \(declared.en), assigned in \(assigned.en).")
        })
}
