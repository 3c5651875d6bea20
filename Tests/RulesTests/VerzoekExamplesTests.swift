import Rules
import Testing

/// The examples of the rules about requests do what they say.
@Suite("Examples of the rules about requests")
struct VerzoekExamplesTests {
    static let rules = [
        "TR304", "TR347", "TR349", "TR350", "TR351", "TR355", "TR357", "TR359", "TR360", "TR361", "TR365", "TR373",
        "TR374", "TR375", "TR379", "TR381", "TR411", "TR412",
    ]

    @Test("one example breaks the rule, one comes close", arguments: rules)
    func examples(_ id: String) throws {
        let entry = try #require(RuleCatalogue[id: id])
        var kinds: Set<RuleExample.Kind> = []
        for example in entry.examples {
            guard case .judged(let judge) = example.proof else { continue }
            kinds.insert(example.kind)
            #expect(judge().contains(id) == (example.kind == .breaks), "\(example.text.en)")
            if example.kind == .nearMiss { #expect(judge().isEmpty, "\(example.text.en)") }
        }
        #expect(kinds == [.breaks, .nearMiss])
    }
}
