import IWmo
import Oversight

/// `docs/signals.md`.
public enum SignalPage {
    public static let text = """
        # Signalen / Signals

        [Nederlands](#nederlands) · [English](#english)

        This page is made from the catalogue in the code (`scripts/write-rule-pages`). How a gemeente sets choices and
        thresholds is in [configuration](configuration.md#signalen).

        ## Nederlands

        Een signaal is iets om naar te kijken, geen oordeel. `pauzewacht rules CT001` toont dezelfde tekst.

        \(index(.nl))

        \(list(.nl))
        ## English

        A signal is something to look at, not a verdict. `pauzewacht rules CT001` shows the same text.

        \(index(.en))

        \(list(.en))
        """

    private static func index(_ language: Language) -> String {
        "| | |\n|---|---|\n"
            + SignalCatalogue.all.map { "| \($0.id) | \($0.title[language]) |" }.joined(separator: "\n")
    }

    private static func list(_ language: Language) -> String {
        func say(_ nl: String, _ en: String) -> String { language == .nl ? nl : en }
        return SignalCatalogue.all.map { signal in
            var rows: [(String, String?)] = [
                (say("Hoe geteld", "How it is counted"), signal.details?[language]),
                (say("Wat te doen", "What to do"), signal.action[language]),
                (say("Keuzes", "Choices"), SignalCatalogueText.choices(signal, language)),
            ]
            rows += signal.thresholds.map { (say("Drempel", "Threshold"), SignalCatalogueText.threshold($0, language)) }
            if let needs = SignalCatalogueText.needs(signal, language) { rows.append((say("Nodig", "Needs"), needs)) }
            rows.append((say("Bron", "Source"), signal.source))
            return """
                ### \(signal.id): \(signal.title[language])

                \(signal.definition[language])

                | | |
                |---|---|
                \(rows.compactMap { name, text in text.map { "| \(name) | \($0) |" } }.joined(separator: "\n"))

                """
        }.joined(separator: "\n")
    }
}
