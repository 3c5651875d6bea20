import Rules
import Testing

/// The examples of the rules about requests do what they say.
@Suite("Examples of the rules about requests")
struct VerzoekExampleTests {
    static let rules = [
        "TR347", "TR349", "TR350", "TR351", "TR355", "TR357", "TR359", "TR360", "TR361", "TR365", "TR373", "TR374",
        "TR375", "TR379", "TR411", "TR412",
    ]

    @Test("one example breaks the rule, one comes close", arguments: rules)
    func examples(_ id: String) throws {
        let entry = try #require(RuleCatalogue[id: id])
        #expect(Set(entry.examples.map(\.kind)) == [.breaks, .nearMiss])
        for example in entry.examples {
            guard case .judged(let broken) = example.proof else { continue }
            #expect(broken() == (example.kind == .breaks ? example.also.union([id]) : []), "\(example.text.en)")
        }
    }
}
