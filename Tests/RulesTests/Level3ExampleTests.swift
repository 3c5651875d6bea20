import IWmo
import Rules
import Testing

@Suite("Examples of the rules of levels 3 and 4, and of the care-gap rules")
struct Level3ExampleTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let rule: Rule
        let example: RuleExample

        var testDescription: String { "\(rule.id) \(example.kind): \(example.text.en)" }
    }

    /// The rules on messages that a run judges.
    static let entries = RuleCatalogue.entries.filter { entry in
        entry.rule.level >= 3
            && !Set(entry.rule.messages).isDisjoint(with: [.wmo301, .wmo303, .wmo305, .wmo307, .wmo323])
    }

    static let examples = entries.flatMap { entry in
        entry.examples.map { Example(rule: entry.rule, example: $0) }
    }

    @Test("carried out, an example breaks its own rule, and a near miss does not", arguments: examples)
    func carriedOut(_ example: Example) {
        guard case .judged(let broken) = example.example.proof else {
            Issue.record("\(example) can be judged and is not")
            return
        }
        let own: Set<String> = example.example.kind == .breaks ? [example.rule.id] : []
        #expect(broken() == own.union(example.example.also))
        #expect(example.example.also.contains(example.rule.id) == false)
    }

    @Test("every rule has an example that breaks it and a near miss")
    func everyRuleHasExamples() {
        #expect(Self.entries.count >= 42)
        for entry in Self.entries {
            #expect(entry.examples.contains { $0.kind == .breaks }, "\(entry.rule.id)")
            #expect(entry.examples.contains { $0.kind == .nearMiss }, "\(entry.rule.id)")
        }
    }

    @Test("a rule at several classes has both kinds of example for each of them")
    func sharedRules() {
        let classes = ["TR019": 2, "TR063": 2, "TR074": 2, "TR381": 4]
        for (id, count) in classes {
            let examples = RuleCatalogue[id: id]?.examples ?? []
            #expect(examples.filter { $0.kind == .breaks }.count >= count, "\(id)")
            #expect(examples.filter { $0.kind == .nearMiss }.count >= count, "\(id)")
        }
    }

    @Test("every rule has a title and an explanation in both languages, and says where it comes from")
    func texts() {
        for entry in Self.entries {
            let rule = entry.rule
            for language in Language.allCases {
                #expect(!rule.title[language].isEmpty && !rule.title[language].hasSuffix("."), "\(rule.id)")
                #expect(rule.explanation[language].hasSuffix("."), "\(rule.id)")
                #expect(rule.explanation[language].count >= 200, "\(rule.id)")
                for example in entry.examples {
                    #expect(example.text[language].hasSuffix("."), "\(rule.id): \(example.text[language])")
                }
            }
            #expect(rule.source.contains(rule.id) || rule.id.hasPrefix("ZG"), "\(rule.id)")
        }
    }
}
