import CareTimeline
import IWmo

extension PrestatieChecks {
    static let eindigtNietTeLaat = Check(
        .prestatie(
            "TR308", code: "9308", instructions: "IV089, OP279, OP368",
            title: Tekst(nl: "Periode eindigt niet na de toewijzing", en: "Period does not end after the toewijzing"),
            condition: Tekst(
                nl: "De ProductPeriode mag niet na de Einddatum van de toewijzing eindigen.",
                en: "The ProductPeriode may not end after the Einddatum of the toewijzing."),
            explanation: Tekst(
                nl: """
                    Na de einddatum van de toewijzing is niets meer toegewezen. De laatste dag van de \
                    productperiode wordt vergeleken met die einddatum; dezelfde dag mag. Een toewijzing zonder \
                    einddatum loopt door. Voorbeeld: de toewijzing eindigt op 17 juni. Dan loopt de periode van \
                    juni van 1 tot en met 17 juni; een periode tot en met 30 juni eindigt 13 dagen te laat. De \
                    aanbieder past de periode aan, of vraagt de gemeente om verlenging.
                    """,
                en: """
                    After the Einddatum of the toewijzing nothing is assigned any more. The last day of the \
                    productperiode is compared with that Einddatum; the same day is allowed. A toewijzing without \
                    Einddatum runs on. Example: the toewijzing ends on 17 June. Then the period of June runs from \
                    1 to 17 June; a period up to 30 June ends 13 days too late. The aanbieder changes the period, \
                    or asks the gemeente for an extension.
                    """)),
        examples: [
            .breaks(
                nl: "Gedeclareerd over april 2023, terwijl de toewijzing op 31 maart eindigde.",
                en: "Declared over April 2023, while the toewijzing ended on 31 March."
            ) { $0.toewijzing?.einddatum = .of(2023, 3, 31) },
            .nearMiss(
                nl: "Gedeclareerd over april 2023, en de toewijzing eindigt precies op 30 april.",
                en: "Declared over April 2023, and the toewijzing ends exactly on 30 April."
            ) { $0.toewijzing?.einddatum = .of(2023, 4, 30) },
            .nearMiss(
                nl: "Gedeclareerd over april 2023 op een toewijzing zonder einddatum.",
                en: "Declared over April 2023 on a toewijzing without Einddatum."
            ) { $0.toewijzing?.einddatum = nil },
        ],
        numbers: { facts in
            facts.onToewijzing { toewijzing in
                toewijzing.einddatum.map { .applies((eind: facts.periode.einddatum, toewijzing: $0)) }
                    ?? .notApplicable(Absence.einddatum)
            }
        },
        isBroken: { $0.eind > $0.toewijzing },
        figures: { numbers in
            Tekst(
                nl: "De ProductPeriode eindigt op \(numbers.eind), de toewijzing op \(numbers.toewijzing)",
                en: "The ProductPeriode ends on \(numbers.eind), the toewijzing on \(numbers.toewijzing)")
                + .tooFar(numbers.toewijzing.distance(to: numbers.eind), Tekst(nl: "te laat", en: "too late"))
        })
}
