import IWmo

/// A rule as the catalogue shows it: what it says, and examples that prove it.
public struct CatalogueEntry: Sendable {
    public let rule: Rule
    /// At least one that breaks the rule and one near miss.
    public let examples: [RuleExample]

    public init(rule: Rule, examples: [RuleExample]) {
        self.rule = rule
        self.examples = examples
    }
}

/// Every rule this version checks, of level 1 (the schema) to 5 (care gaps).
public enum RuleCatalogue {
    /// Ascending by id, each id once.
    public static let entries: [CatalogueEntry] = {
        let checked: [CatalogueEntry] =
            DocumentRules.entries + SchemaRules.entries + Level2.entries
            + HeaderJudge.all.map(\.entry) + ToewijzingVersieJudge.all.map(\.entry)
            + StartJudge.all.map(\.entry) + StopJudge.all.map(\.entry) + DeclaratieJudge.all.map(\.entry)
            + PrestatieChecks.all.map(\.entry) + VerzoekClientJudge.all.map(\.entry)
            + AangevraagdProductJudge.all.map(\.entry) + WijzigingsverzoekJudge.entries + AntwoordJudge.all.map(\.entry)
            + ZorggatRegel.entries
        var merged: [String: CatalogueEntry] = [:]
        for entry in checked { merged[entry.rule.id] = merged[entry.rule.id].map { $0.merged(with: entry) } ?? entry }
        return merged.values.sorted { $0.rule.id < $1.rule.id }
    }()

    /// Ascending by id, each id once.
    public static let all: [Rule] = entries.map(\.rule)

    public static subscript(id id: String) -> CatalogueEntry? { entries.first { $0.rule.id == id } }
}

extension CatalogueEntry {
    fileprivate func merged(with other: CatalogueEntry) -> CatalogueEntry {
        CatalogueEntry(rule: rule.merged(with: other.rule), examples: examples + other.examples)
    }
}

extension Rule {
    /// The same rule for more messages: TR381 stands at five classes.
    fileprivate func merged(with other: Rule) -> Rule {
        guard self != other else { return self }
        let subjects = subject.components(and: other.subject)
        return Rule(
            id: id, level: level, messages: Set(messages + other.messages).sorted { $0.rawValue < $1.rawValue },
            subject: subjects, title: title, condition: condition, explanation: explanation, retourcode: retourcode,
            source: source)
    }
}

extension String {
    fileprivate func components(and other: String) -> String {
        let parts = (split(separator: ";") + other.split(separator: ";")).map { $0.drop { $0 == " " } }
        var seen: Set<Substring> = []
        return parts.filter { seen.insert($0).inserted }.joined(separator: "; ")
    }
}
