import IWmo

extension PrestatieChecks {
    static let nietVervallen = Check(
        .prestatie(
            "TR384", code: "9384", instructions: "OP033x1, OP362",
            title: Tekst(nl: "Toewijzing niet verwijderd", en: "Toewijzing not removed"),
            condition: Tekst(
                nl: "Op een verwijderde toewijzing (RedenWijziging 13) mag niet worden gedeclareerd.",
                en: "Nothing may be declared on a removed toewijzing (RedenWijziging 13)."),
            explanation: Tekst(
                nl: """
                    Met RedenWijziging 13 haalt de gemeente een toewijzing weg alsof zij nooit is verstuurd. Er is \
                    dan geen opdracht meer om over te declareren. De nieuwste versie van de toewijzing telt: die \
                    met de laatste toewijzingsdatum en -tijd. Een credit blijft mogelijk. De aanbieder vraagt de \
                    gemeente welke toewijzing ervoor in de plaats komt.
                    """,
                en: """
                    With RedenWijziging 13 the gemeente takes a toewijzing away as if it had never been sent. Then \
                    there is no order left to declare on. The newest version of the toewijzing counts: the one \
                    with the latest date and time of assignment. A credit remains possible. The aanbieder asks the \
                    gemeente which toewijzing takes its place.
                    """)),
        examples: [
            .breaks(
                nl: "De nieuwste versie van de toewijzing is een verwijdering.",
                en: "The newest version of the toewijzing is a removal."
            ) { $0.toewijzing?.isVervallen = true },
            .nearMiss(
                nl: "De toewijzing is ingekort tot en met de laatste dag van de periode, maar niet verwijderd.",
                en: "The toewijzing was shortened to the last day of the period, but not removed."
            ) { $0.toewijzing?.einddatum = .of(2023, 4, 30) },
        ],
        numbers: { facts in facts.onToewijzing { .applies((nummer: $0.nummer, isVervallen: $0.isVervallen)) } },
        isBroken: { $0.isVervallen },
        figures: { numbers in
            numbers.isVervallen
                ? Tekst(
                    nl: "Toewijzing \(numbers.nummer) is verwijderd.", en: "Toewijzing \(numbers.nummer) was removed.")
                : Tekst(
                    nl: "Toewijzing \(numbers.nummer) is niet verwijderd.",
                    en: "Toewijzing \(numbers.nummer) was not removed.")
        })
}
