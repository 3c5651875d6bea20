import IWmo
import Rules
import Testing

@Suite("Texts and examples of the rules")
struct RuleExampleTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let rule: Rule
        let example: RuleExample
        var testDescription: String { "\(rule.id): \(example.text.en)" }
    }

    static let entries = RuleCatalogue.entries
    static let examples = entries.flatMap { entry in
        entry.examples.map { Example(rule: entry.rule, example: $0) }
    }

    @Test("an example breaks its rule and those it names, a near miss does not break its rule", arguments: examples)
    func judged(_ example: Example) {
        guard case .judged(let broken) = example.example.proof else { return }
        let own: Set = [example.rule.id]
        #expect(broken() == example.example.also.union(example.example.kind == .breaks ? own : []))
        #expect(example.example.also.isDisjoint(with: own))
    }

    @Test("every rule has an example that breaks it and a near miss", arguments: entries.map(\.rule.id))
    func complete(_ id: String) throws {
        let kinds = try #require(RuleCatalogue[id: id]).examples.map(\.kind)
        #expect(kinds.contains(.breaks))
        #expect(kinds.contains(.nearMiss))
    }

    @Test("a rule above level 1 is shown by something that is judged")
    func proof() {
        for example in Self.examples where example.rule.level > 1 {
            if case .judged = example.example.proof { continue }
            Issue.record("\(example.testDescription)")
        }
    }

    @Test("every rule has a title, a condition and an explanation in both languages")
    func texts() {
        for rule in Self.entries.map(\.rule) {
            for language in Language.allCases {
                let title = rule.title[language]
                #expect(!title.isEmpty && !title.hasSuffix("."), "\(rule.id)")
                #expect(rule.condition[language].hasSuffix("."), "\(rule.id)")
                #expect(rule.explanation[language].hasSuffix("."), "\(rule.id)")
            }
            #expect(rule.explanation.nl != rule.explanation.en, "\(rule.id)")
        }
    }

    @Test("an example says in both languages what happens")
    func exampleTexts() {
        for example in Self.examples {
            for language in Language.allCases {
                #expect(example.example.text[language].hasSuffix("."), "\(example.rule.id)")
            }
            #expect(example.example.text.nl != example.example.text.en, "\(example.rule.id)")
        }
        for entry in Self.entries {
            #expect(Set(entry.examples.map(\.text)).count == entry.examples.count, "\(entry.rule.id)")
        }
    }

    @Test("titles are unique")
    func titles() {
        for language in Language.allCases {
            let titles = Self.entries.map { $0.rule.title[language] }
            #expect(Set(titles).count == titles.count)
        }
    }

    @Test("no text holds a number that could be a Bsn")
    func noBsn() {
        for entry in Self.entries {
            let texts =
                [entry.rule.title, entry.rule.condition, entry.rule.explanation] + entry.examples.map(\.text)
            for text in texts.flatMap({ [$0.nl, $0.en] }) {
                let numbers = text.split { !("0"..."9").contains($0) }.map(String.init)
                #expect(!numbers.contains(where: Elfproef.passes), "\(entry.rule.id)")
            }
        }
    }
}
