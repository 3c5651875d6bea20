import IWmo

/// Rules of a WMO319, what the gemeente says to a request that it does not (yet) honour.
enum VerzoekAntwoordRules {
    static let redenBijAfwijzing = Check<VerzoekAntwoordbericht>(
        Rule(
            level2: "CD085", in: [.wmo319], of: "Antwoord",
            title: Tekst(nl: "Een afwijzing heeft een reden", en: "A refusal has a reason"),
            nl: "RedenAfwijzingVerzoek is gevuld als het verzoek is afgewezen (VerzoekAntwoord 1).",
            en: "RedenAfwijzingVerzoek is filled when the request is refused (VerzoekAntwoord 1).",
            explanation: Tekst(
                nl: "Met de reden weet de aanbieder of een ander verzoek zin heeft, en kan hij het de cliënt "
                    + "uitleggen. Kies als gemeente de reden uit codelijst WJ759.",
                en: "By the reason the aanbieder knows whether another request makes sense, and can explain it to "
                    + "the client. As a gemeente, choose the reason from code list WJ759.")),
        at: "RedenAfwijzingVerzoek",
        examples: [
            .breaks(
                nl: "De gemeente wijst een verzoek af en zegt niet waarom.",
                en: "The gemeente refuses a request and does not say why.", in: VerzoekExamples.antwoord
            ) { $0.redenAfwijzingVerzoek = nil },
            .nearMiss(
                nl: "De gemeente onderzoekt een verzoek nog en noemt dus geen reden.",
                en: "The gemeente is still looking into a request and so gives no reason.",
                in: VerzoekExamples.antwoord
            ) {
                $0.verzoekAntwoord = "2"
                $0.redenAfwijzingVerzoek = nil
            },
        ]
    ) { $0.verzoekAntwoord != "1" || $0.redenAfwijzingVerzoek != nil }

    static let geenRedenBijOnderzoek = Check<VerzoekAntwoordbericht>(
        Rule(
            level2: "CD086", in: [.wmo319], of: "Antwoord",
            title: Tekst(nl: "Geen reden zolang er onderzoek is", en: "No reason while the request is examined"),
            nl: "RedenAfwijzingVerzoek is leeg als het verzoek in onderzoek is (VerzoekAntwoord 2).",
            en: "RedenAfwijzingVerzoek is empty when the request is under examination (VerzoekAntwoord 2).",
            explanation: Tekst(
                nl: "Zolang de gemeente onderzoekt, is er niets afgewezen en is er dus geen reden. Staat er toch een, "
                    + "dan is niet duidelijk wat geldt. Haal de reden weg, of stuur een afwijzing (VerzoekAntwoord 1).",
                en: "As long as the gemeente examines a request, nothing is refused, so there is no reason. When there "
                    + "is one all the same, it is not clear what holds. Remove the reason, or send a refusal "
                    + "(VerzoekAntwoord 1).")),
        at: "RedenAfwijzingVerzoek",
        examples: [
            .breaks(
                nl: "De gemeente onderzoekt een verzoek nog, maar noemt al een reden van afwijzing.",
                en: "The gemeente is still looking into a request, but already gives a reason for refusing it.",
                in: VerzoekExamples.antwoord
            ) { $0.verzoekAntwoord = "2" },
            .nearMiss(
                nl: "De gemeente wijst een verzoek af omdat het niet binnen het budget past (reden 2).",
                en: "The gemeente refuses a request because it does not fit the budget (reason 2).",
                in: VerzoekExamples.antwoord
            ) { $0.redenAfwijzingVerzoek = "2" },
        ]
    ) { $0.verzoekAntwoord != "2" || $0.redenAfwijzingVerzoek == nil }

    static let antwoord = [redenBijAfwijzing, geenRedenBijOnderzoek]

    static let entries = antwoord.map(\.entry)
}
