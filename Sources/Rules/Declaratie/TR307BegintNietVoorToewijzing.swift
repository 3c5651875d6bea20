import CareTimeline
import IWmo

extension PrestatieChecks {
    static let begintNietTeVroeg = Check(
        .prestatie(
            "TR307", code: "9307", instructions: "IV089, OP279, OP368",
            title: Tekst(
                nl: "Periode begint niet voor de toewijzing", en: "Period does not begin before the toewijzing"),
            condition: Tekst(
                nl: "De ProductPeriode mag niet voor de Ingangsdatum van de toewijzing beginnen.",
                en: "The ProductPeriode may not begin before the Ingangsdatum of the toewijzing."),
            explanation: Tekst(
                nl: """
                    De gemeente betaalt alleen over dagen die zij heeft toegewezen. De eerste dag van de \
                    productperiode wordt vergeleken met de ingangsdatum van de toewijzing; dezelfde dag mag. \
                    Voorbeeld: de toewijzing gaat in op 8 april. Dan loopt de periode van april van 8 tot en met \
                    30 april; een periode vanaf 1 april begint 7 dagen te vroeg. De dag van de start doet hier \
                    niet mee. De aanbieder past de periode aan, of vraagt de gemeente om een toewijzing over de \
                    eerdere dagen.
                    """,
                en: """
                    The gemeente pays only for days that it has assigned. The first day of the productperiode is \
                    compared with the Ingangsdatum of the toewijzing; the same day is allowed. Example: the \
                    toewijzing begins on 8 April. Then the period of April runs from 8 to 30 April; a period from \
                    1 April begins 7 days too early. The day care started plays no part here. The aanbieder \
                    changes the period, or asks the gemeente for a toewijzing over the earlier days.
                    """)),
        examples: [
            .breaks(
                nl: "Gedeclareerd over april 2023, terwijl de toewijzing pas op 1 mei ingaat.",
                en: "Declared over April 2023, while the toewijzing begins only on 1 May."
            ) { $0.toewijzing?.ingangsdatum = .of(2023, 5, 1) },
            .nearMiss(
                nl: "Gedeclareerd over april 2023, en de toewijzing gaat precies op 1 april in.",
                en: "Declared over April 2023, and the toewijzing begins exactly on 1 April."
            ) { $0.toewijzing?.ingangsdatum = .of(2023, 4, 1) },
        ],
        numbers: { facts in
            facts.onToewijzing { .applies((begin: facts.periode.begindatum, ingang: $0.ingangsdatum)) }
        },
        isBroken: { $0.begin < $0.ingang },
        figures: { numbers in
            Tekst(
                nl: "De ProductPeriode begint op \(numbers.begin), de toewijzing op \(numbers.ingang)",
                en: "The ProductPeriode begins on \(numbers.begin), the toewijzing on \(numbers.ingang)")
                + .tooFar(
                    numbers.begin.distance(to: numbers.ingang), Tekst(nl: "te vroeg", en: "too early"))
        })
}

extension Tekst {
    /// `: 7 dagen te vroeg.`, or only the full stop when nothing is too far.
    static func tooFar(_ days: Int, _ direction: Tekst) -> Tekst {
        days > 0 ? Tekst(": ", .days(days)) + Tekst(" ", direction) + .both(".") : .both(".")
    }
}
