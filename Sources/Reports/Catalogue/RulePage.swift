import IWmo
import Rules

/// The pages of the documentation that follow from the catalogue: an index and a page per rule, in both languages.
public enum RulePages {
    /// Contents by path below `docs/rules`.
    public static func all() -> [String: String] {
        var pages = ["README.md": welcome]
        for language in Language.allCases {
            pages["\(language.rawValue)/README.md"] = index(language)
            for entry in RuleCatalogue.entries {
                pages["\(language.rawValue)/\(entry.rule.id).md"] = page(entry, language)
            }
        }
        return pages
    }

    private static let welcome = """
        # Regels / Rules

        - [Alle regels, in het Nederlands](nl/README.md)
        - [All rules, in English](en/README.md)

        These pages are made from the rule catalogue in the code (`scripts/write-rule-pages`); every example on them is
        carried out by the tests.

        """

    // MARK: Index

    private static func index(_ language: Language) -> String {
        func say(_ nl: String, _ en: String) -> String { language == .nl ? nl : en }
        var text =
            "# " + say("Regels", "Rules") + "\n\n"
            + say(
                "Wat pauzewacht controleert, en hoe. `pauzewacht rules <id>` toont dezelfde tekst.",
                "What pauzewacht checks, and how. `pauzewacht rules <id>` shows the same text.") + "\n"
        let levels = Set(RuleCatalogue.entries.map(\.rule.level)).sorted()
        for level in levels {
            text += "\n## " + say("Niveau ", "Level ") + RuleLevel.text(level)[language] + "\n\n"
            text += "| | | " + say("berichten", "messages") + " | retourcode |\n|---|---|---|---|\n"
            for entry in RuleCatalogue.entries where entry.rule.level == level {
                let rule = entry.rule
                let messages = rule.messages.map(\.rawValue).joined(separator: " ")
                text +=
                    "| [\(rule.id)](\(rule.id).md) | \(cell(rule.title[language])) | \(messages) | "
                    + "\(rule.retourcode ?? "") |\n"
            }
        }
        return text + notChecked(language)
    }

    private static func notChecked(_ language: Language) -> String {
        guard !RuleCatalogue.notChecked.isEmpty else { return "" }
        let title = language == .nl ? "Niet gecontroleerd" : "Not checked"
        let rows = RuleCatalogue.notChecked.map { "- **\($0.id)**: \($0.reason[language])" }
        return "\n## \(title)\n\n" + rows.joined(separator: "\n") + "\n"
    }

    // MARK: One rule

    private static func page(_ entry: CatalogueEntry, _ language: Language) -> String {
        func say(_ nl: String, _ en: String) -> String { language == .nl ? nl : en }
        let rule = entry.rule
        let facts = [
            (say("Niveau", "Level"), RuleLevel.text(rule.level)[language]),
            (say("Berichten", "Messages"), rule.messages.map(\.rawValue).joined(separator: ", ")),
            (say("Klasse", "Class"), rule.subject),
            ("Retourcode", rule.retourcode ?? say("geen", "none")),
            (say("Bron", "Source"), rule.source),
        ].filter { !$0.1.isEmpty }
        let other: Language = language == .nl ? .en : .nl
        return """
            # \(rule.id): \(rule.title[language])

            **\(rule.condition[language])**

            | | |
            |---|---|
            \(facts.map { "| \($0.0) | \(cell($0.1)) |" }.joined(separator: "\n"))

            ## \(say("Uitleg", "Explanation"))

            \(rule.explanation[language])

            ## \(say("Voorbeelden", "Examples"))

            \(entry.examples.map { example($0, language) }.joined(separator: "\n\n"))

            ---

            [\(say("Alle regels", "All rules"))](README.md) ·
            [\(other == .nl ? "Nederlands" : "English")](../\(other.rawValue)/\(rule.id).md)

            """
    }

    private static func example(_ example: RuleExample, _ language: Language) -> String {
        var text = "**\(example.kind.word[language]).** \(example.text[language])"
        if let line = example.elementLine(language) { text += "\n\n```\n\(line)\n```" }
        return text
    }

    /// A bar in a cell would end it.
    private static func cell(_ text: String) -> String { text.split(separator: "|").joined(separator: "\\|") }
}
