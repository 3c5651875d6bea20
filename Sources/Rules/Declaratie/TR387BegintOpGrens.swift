import CareTimeline
import IWmo

extension PrestatieChecks {
    static let begintOpGrens = Check(
        .prestatie(
            "TR387", code: "9387", instructions: "IV089",
            title: Tekst(nl: "Periode begint op de grens", en: "Period begins on the boundary"),
            condition: Tekst(
                nl: """
                    De ProductPeriode moet beginnen op de eerste van de maand, of op de Ingangsdatum die later in \
                    die maand ligt.
                    """,
                en: """
                    The ProductPeriode must begin on the first of the month, or on an Ingangsdatum later in that \
                    month.
                    """),
            explanation: Tekst(
                nl: """
                    Een regel gaat over het hele stuk van de maand dat is toegewezen, ook als de zorg later begon. \
                    Zo is er per toewijzing, product en maand één regel, en zijn de maanden te vergelijken. De \
                    periode begint op de eerste van de maand; gaat de toewijzing in diezelfde maand in, dan begint \
                    zij op de ingangsdatum. Voorbeeld: ingangsdatum 8 april geeft 8 april voor april en 1 mei voor \
                    mei. De dag waarop de zorg startte doet niet mee. De aanbieder past de begindatum aan.
                    """,
                en: """
                    A line is about the whole part of the month that was assigned, also when care began later. So \
                    there is one line per toewijzing, product and month, and months can be compared. The period \
                    begins on the first of the month; when the toewijzing begins in that same month, it begins on \
                    the Ingangsdatum. Example: Ingangsdatum 8 April gives 8 April for April and 1 May for May. The \
                    day on which care started plays no part. The aanbieder changes the begin date.
                    """)),
        examples: [
            .breaks(
                nl: "De periode loopt van 2 tot en met 30 april, op een toewijzing vanaf 1 januari.",
                en: "The period runs from 2 to 30 April, on a toewijzing from 1 January."
            ) { $0.prestatie.productPeriode = .of(4, 2, 30) },
            .nearMiss(
                nl: "De periode loopt van 2 tot en met 30 april, en de toewijzing gaat op 2 april in.",
                en: "The period runs from 2 to 30 April, and the toewijzing begins on 2 April."
            ) { facts in
                facts.prestatie.productPeriode = .of(4, 2, 30)
                facts.toewijzing?.ingangsdatum = .of(2023, 4, 2)
                facts.levering.starts = [ExampleCase.start(.of(2023, 4, 2))]
            },
        ],
        numbers: { facts in
            facts.onToewijzing { toewijzing in
                let begin = facts.periode.begindatum
                let isThisMonth = begin.month.days.contains(toewijzing.ingangsdatum)
                return .applies(
                    (
                        found: begin, expected: isThisMonth ? toewijzing.ingangsdatum : begin.month.firstDay,
                        isOfToewijzing: isThisMonth
                    ))
            }
        },
        isBroken: { $0.found != $0.expected },
        figures: { numbers in
            Tekst(
                nl: "De ProductPeriode begint op \(numbers.found); het moet \(numbers.expected) zijn, ",
                en: "The ProductPeriode begins on \(numbers.found); it must be \(numbers.expected), ")
                + (numbers.isOfToewijzing
                    ? Tekst(nl: "de Ingangsdatum van de toewijzing.", en: "the Ingangsdatum of the toewijzing.")
                    : Tekst(nl: "de eerste van de maand.", en: "the first of the month."))
        })
}
