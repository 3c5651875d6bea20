import CareTimeline
import IWmo

extension PrestatieChecks {
    static let eindigtOpGrens = Check(
        .prestatie(
            "TR388", code: "9388", instructions: "IV089",
            title: Tekst(nl: "Periode eindigt op de grens", en: "Period ends on the boundary"),
            condition: Tekst(
                nl: """
                    De ProductPeriode moet eindigen op de laatste van de maand, of op de Einddatum die eerder in \
                    die maand ligt.
                    """,
                en: """
                    The ProductPeriode must end on the last of the month, or on an Einddatum earlier in that \
                    month.
                    """),
            explanation: Tekst(
                nl: """
                    Een regel gaat over het hele stuk van de maand dat is toegewezen, ook als de zorg eerder \
                    stopte. De periode eindigt op de laatste dag van de maand; eindigt de toewijzing in diezelfde \
                    maand, dan op haar einddatum. Voorbeeld: einddatum 17 juni geeft 31 mei voor mei en 17 juni \
                    voor juni. De dag waarop de zorg stopte doet niet mee. De aanbieder past de einddatum aan.
                    """,
                en: """
                    A line is about the whole part of the month that was assigned, also when care stopped earlier. \
                    The period ends on the last day of the month; when the toewijzing ends in that same month, on \
                    its Einddatum. Example: Einddatum 17 June gives 31 May for May and 17 June for June. The day \
                    on which care stopped plays no part. The aanbieder changes the end date.
                    """)),
        examples: [
            .breaks(
                nl: "De periode loopt van 1 tot en met 29 april, op een toewijzing tot en met 31 december.",
                en: "The period runs from 1 to 29 April, on a toewijzing up to 31 December."
            ) { $0.prestatie.productPeriode = .of(4, 1, 29) },
            .nearMiss(
                nl: "De periode loopt van 1 tot en met 29 april, en de toewijzing eindigt op 29 april.",
                en: "The period runs from 1 to 29 April, and the toewijzing ends on 29 April."
            ) { facts in
                facts.prestatie.productPeriode = .of(4, 1, 29)
                facts.toewijzing?.einddatum = .of(2023, 4, 29)
            },
        ],
        numbers: { facts in
            facts.onToewijzing { toewijzing in
                let end = facts.periode.einddatum
                let last = toewijzing.einddatum.flatMap { end.month.days.contains($0) ? $0 : nil }
                return .applies((found: end, expected: last ?? end.month.lastDay, isOfToewijzing: last != nil))
            }
        },
        isBroken: { $0.found != $0.expected },
        figures: { numbers in
            Tekst(
                nl: "De ProductPeriode eindigt op \(numbers.found); het moet \(numbers.expected) zijn, ",
                en: "The ProductPeriode ends on \(numbers.found); it must be \(numbers.expected), ")
                + (numbers.isOfToewijzing
                    ? Tekst(nl: "de Einddatum van de toewijzing.", en: "the Einddatum of the toewijzing.")
                    : Tekst(nl: "de laatste van de maand.", en: "the last of the month."))
        })
}
