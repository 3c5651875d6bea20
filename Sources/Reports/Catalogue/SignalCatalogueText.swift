import IWmo
import Oversight

/// The signals for a terminal and for programs.
public enum SignalCatalogueText {
    /// One line per signal: id, choices, title.
    public static func list(_ language: Language) -> String {
        var table = TextTable(alignments: [.left, .left, .left])
        for signal in SignalCatalogue.all {
            table.add([signal.id, signal.choices.map(\.rawValue).joined(separator: "|"), signal.title[language]])
        }
        return table.lines.map { $0 + "\n" }.joined()
    }

    /// `dagen: vanaf meer dan zo veel dagen (30; 0 tot en met 1000)`.
    static func threshold(_ threshold: SignalThreshold, _ language: Language) -> String {
        let (low, high) = (threshold.range.lowerBound, threshold.range.upperBound)
        let range = language == .nl ? "\(low) tot en met \(high)" : "\(low) to \(high)"
        let standard = language == .nl ? "standaard \(threshold.standard)" : "default \(threshold.standard)"
        return "\(threshold.name): \(threshold.meaning[language]) (\(standard); \(range))"
    }

    /// `reject, flag, off; standaard reject`.
    static func choices(_ signal: SignalDefinition, _ language: Language) -> String {
        signal.choices.map(\.rawValue).joined(separator: ", ")
            + (language == .nl ? "; standaard " : "; default ") + signal.standardChoice.rawValue
    }

    /// Which file it cannot do without.
    static func needs(_ signal: SignalDefinition, _ language: Language) -> String? {
        switch signal.needs {
        case .contracten: "contracten.csv"
        case .producten: "producten.csv"
        case .contractenOfProducten:
            language == .nl ? "contracten.csv of producten.csv" : "contracten.csv or producten.csv"
        case nil: nil
        }
    }

    /// Everything about one signal.
    public static func explanation(_ signal: SignalDefinition, _ language: Language) -> String {
        func say(_ nl: String, _ en: String) -> String { language == .nl ? nl : en }
        var facts: [ExplanationDocument.Block] = [.fact(say("Keuzes", "Choices"), choices(signal, language))]
        facts += signal.thresholds.map { .fact(say("Drempel", "Threshold"), threshold($0, language)) }
        if let needs = needs(signal, language) { facts.append(.fact(say("Nodig", "Needs"), needs)) }
        facts.append(.fact(say("Bron", "Source"), signal.source))
        return ExplanationDocument(
            title: "\(signal.id): \(signal.title[language])",
            sections: [
                .init(
                    say("Wat het signaal meldt", "What the signal reports"),
                    [signal.definition, signal.details].compactMap { $0.map { .paragraph($0[language]) } }),
                .init(say("Wat eraan te doen", "What to do about it"), [.paragraph(signal.action[language])]),
                .init(say("Instellingen", "Settings"), facts),
            ]
        ).text(language)
    }

    static func add(to list: inout JSONText) {
        for signal in SignalCatalogue.all {
            list.element { item in
                item.field("signaal", signal.id)
                item.field("regel", signal.rule)
                item.field("bron", signal.source)
                item.text("titel", signal.title)
                item.text("definitie", signal.definition)
                if let details = signal.details { item.text("telling", details) } else { item.null("telling") }
                item.text("actie", signal.action)
                item.field("keuzes", signal.choices.map(\.rawValue))
                item.field("standaard", signal.standardChoice.rawValue)
                item.list("drempels") { thresholds in
                    for threshold in signal.thresholds {
                        thresholds.element { json in
                            json.field("naam", threshold.name)
                            json.text("betekenis", threshold.meaning)
                            json.field("standaard", threshold.standard)
                            json.field("minimum", threshold.range.lowerBound)
                            json.field("maximum", threshold.range.upperBound)
                        }
                    }
                }
            }
        }
    }
}
