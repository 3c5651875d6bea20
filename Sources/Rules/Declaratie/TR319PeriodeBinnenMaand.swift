import CareTimeline
import IWmo

extension PrestatieChecks {
    static let periodeNietTeLaat = Check(
        .prestatie(
            "TR319", code: "9319", instructions: "IV090, OP280, OP354, OP367",
            title: Tekst(nl: "Periode binnen één maand", en: "Period inside one month"),
            condition: Tekst(
                nl: "De ProductPeriode moet binnen een kalendermaand liggen die niet na de declaratiemaand komt.",
                en: """
                    The ProductPeriode must lie inside one calendar month that is not after the declaration month.
                    """),
            explanation: Tekst(
                nl: """
                    Een declaratie gaat over een maand. Daarin mogen regels over die maand staan en over eerdere \
                    maanden die zijn blijven liggen, maar niet over maanden die nog komen. Elke regel gaat over \
                    één kalendermaand. Voorbeeld: in de declaratie van april mag een regel over maart, maar niet \
                    over mei, en ook niet over maart en april samen. De aanbieder splitst de regel, of declareert \
                    hem in een latere maand.
                    """,
                en: """
                    A declaration is about one month. It may hold lines about that month and about earlier months \
                    that were left over, but not about months still to come. Each line is about one calendar \
                    month. Example: the declaration of April may hold a line about March, but not about May, nor \
                    about March and April together. The aanbieder splits the line, or declares it in a later \
                    month.
                    """)),
        examples: [
            .breaks(
                nl: "Een regel over april 2023 in de declaratie van maart.",
                en: "A line about April 2023 in the declaration of March."
            ) { $0.declaratieMaand = Month(year: 2023, month: 3) },
            .breaks(
                nl: "Eén regel over maart en april 2023 samen.", en: "One line about March and April 2023 together."
            ) { $0.prestatie.productPeriode.begindatum = .of(2023, 3, 1) },
            .breaks(
                nl: "Een creditregel over maart 2023 in de declaratie van februari.",
                en: "A credit line about March 2023 in the declaration of February.", from: .credit
            ) { $0.declaratieMaand = Month(year: 2023, month: 2) },
            .nearMiss(
                nl: "Een regel over april 2023 die pas in de declaratie van mei staat.",
                en: "A line about April 2023 that stands only in the declaration of May."
            ) { $0.declaratieMaand = Month(year: 2023, month: 5) },
        ],
        isBroken: { facts in
            let month = facts.periode.begindatum.month
            return month != facts.periode.einddatum.month || month > facts.declaratieMaand
        },
        figures: { facts in
            Tekst(
                nl: "ProductPeriode \(facts.periode), declaratiemaand \(facts.declaratieMaand).",
                en: "ProductPeriode \(facts.periode), declaration month \(facts.declaratieMaand).")
        })
}
