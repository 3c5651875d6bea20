import IWmo
import Rules

/// The catalogue for a terminal and for programs.
public enum RuleCatalogueText {
    /// One line per rule: id, retourcode, title, messages.
    public static func list(_ entries: [CatalogueEntry], _ language: Language) -> String {
        var table = TextTable(alignments: [.left, .left, .left, .left, .left])
        for entry in entries {
            let rule = entry.rule
            table.add([
                rule.id, String(rule.level), rule.retourcode ?? "-", rule.title[language],
                rule.messages.map { String($0.rawValue.dropFirst(3)) }.joined(separator: " "),
            ])
        }
        return table.lines.map { $0 + "\n" }.joined()
    }

    /// Everything about one rule.
    public static func explanation(_ entry: CatalogueEntry, _ language: Language) -> String {
        func say(_ nl: String, _ en: String) -> String { language == .nl ? nl : en }
        let rule = entry.rule
        let examples = entry.examples.flatMap { example -> [ExplanationDocument.Block] in
            let text: ExplanationDocument.Block = .paragraph(
                "\(example.kind.word[language]): \(example.text[language])")
            return [text] + (example.elementLine(language).map { [.picture(["    " + $0])] } ?? [])
        }
        return ExplanationDocument(
            title: "\(rule.id): \(rule.title[language])",
            sections: [
                .init(
                    say("Wat er moet gelden", "What must hold"),
                    [
                        .paragraph(rule.condition[language]),
                        .fact(say("Niveau", "Level"), RuleLevel.text(rule.level)[language]),
                        .fact(say("Berichten", "Messages"), rule.messages.map(\.rawValue).joined(separator: ", ")),
                        .fact(say("Klasse", "Class"), rule.subject),
                        .fact("Retourcode", rule.retourcode ?? say("geen", "none")),
                        .fact(say("Bron", "Source"), rule.source),
                    ]),
                .init(say("Uitleg", "Explanation"), [.paragraph(rule.explanation[language])]),
                .init(say("Voorbeelden", "Examples"), examples),
            ]
        ).text(language)
    }

    /// Every rule with everything about it, in both languages, every signal, and what is not checked.
    public static func json(_ entries: [CatalogueEntry], programVersion: String) -> String {
        JSONText.object(layout: .indented) { json in
            json.field("versie", programVersion)
            json.list("regels") { list in
                for entry in entries { list.element { add(entry, to: &$0) } }
            }
            json.list("signalen") { SignalCatalogueText.add(to: &$0) }
            json.list("nietGecontroleerd") { list in
                for rule in RuleCatalogue.notChecked {
                    list.element { item in
                        item.field("regel", rule.id)
                        item.text("reden", rule.reason)
                    }
                }
            }
        } + "\n"
    }

    private static func add(_ entry: CatalogueEntry, to json: inout JSONText) {
        let rule = entry.rule
        json.field("regel", rule.id)
        json.field("niveau", rule.level)
        json.field("berichten", rule.messages.map(\.rawValue))
        json.field("klasse", rule.subject)
        json.field("retourcode", rule.retourcode)
        json.field("bron", rule.source)
        json.text("titel", rule.title)
        json.text("voorwaarde", rule.condition)
        json.text("uitleg", rule.explanation)
        json.list("voorbeelden") { list in
            for example in entry.examples {
                list.element { item in
                    item.field("soort", example.kind == .breaks ? "fout" : "net goed")
                    item.text("tekst", example.text)
                    item.field("element", example.element?.path)
                    item.field("inhoud", example.element?.text)
                }
            }
        }
    }
}

extension JSONText {
    /// A text in both languages.
    mutating func text(_ name: String, _ text: Tekst) {
        object(name) { json in
            for language in Language.allCases { json.field(language.rawValue, text[language]) }
        }
    }
}
