import IWmo
import Messages
import Rules
import Testing

@Suite("Examples of the rules that only a reader can judge")
struct RuleExampleTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let rule: Rule
        let example: RuleExample
        var testDescription: String { "\(rule.id): \(example.text.en)" }
    }

    /// A valid message of every type that an example may use.
    private static let documents: [BerichtType: String] = [
        .wmo301: FixtureText.toewijzing, .wmo303: FixtureText.declaratie303, .wmo305: FixtureText.start,
        .wmo307: FixtureText.stop, .wmo315: FixtureText.text(MessageWriter.bytes(Fixture.toewijzingsVerzoek)),
        .wmo323: FixtureText.declaratie,
    ]

    static let examples = RuleCatalogue.entries.flatMap { entry in
        entry.examples.map { Example(rule: entry.rule, example: $0) }
    }

    @Test("The schema refuses the text of the element, and accepts that of a near miss", arguments: examples)
    func element(_ example: Example) throws {
        guard case .element(let bericht, let path, let text) = example.example.proof else { return }
        let document = try #require(Self.documents[bericht])
        let changed = try #require(document.replacingText(at: path, by: text))
        let findings = try read(changed, maximumLevel: 1).findings
        #expect(example.rule.messages.contains(bericht))
        switch example.example.kind {
        case .breaks:
            #expect(findings.map(\.pad) == [path])
            #expect(findings.map(\.regel) == [Level1Rule.schema])
        case .nearMiss:
            #expect(findings == [])
        }
    }

    @Test("The reader refuses the document for this reason only, and accepts a near miss", arguments: examples)
    func document(_ example: Example) throws {
        guard case .document(let bericht, let part, let replacement) = example.example.proof else { return }
        let document = try #require(Self.documents[bericht])
        let changed = document.replacingFirst(part, replacement)
        #expect(changed != document)
        let findings = try read(changed, maximumLevel: 1).findings
        #expect(findings.map(\.regel) == (example.example.kind == .breaks ? [example.rule.id] : []))
    }

    @Test("The documents are valid, and the text of an element is replaced where it stands")
    func replacement() throws {
        for document in Self.documents.values { #expect(try read(document).isValid) }
        let text = "<a:Bericht><a:B><a:C>1</a:C></a:B><a:B><a:C>2</a:C>\n<a:C>3 &lt;\n4</a:C></a:B></a:Bericht>"
        #expect(
            text.replacingText(at: "/Bericht/B[2]/C[2]", by: "x & y")
                == "<a:Bericht><a:B><a:C>1</a:C></a:B><a:B><a:C>2</a:C>\n<a:C>x &amp; y</a:C></a:B></a:Bericht>")
        #expect(text.replacingText(at: "/Bericht/B[2]/C[3]", by: "x") == nil)
    }
}

extension String {
    /// The document with another text in the element at a path such as `/Bericht/Client[1]/Bsn[1]`; nil when there is
    /// none. Meant for documents without comments and attributes that hold a `>`.
    func replacingText(at path: String, by text: String) -> String? {
        var open: [(path: String, children: [Substring: Int])] = [("", [:])]
        var rest = self[...]
        while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
            let tag = rest[start..<end].dropFirst()
            rest = rest[end...]
            if tag.hasPrefix("/") {
                open.removeLast()
            } else if !tag.hasPrefix("?") {
                let name = tag.prefix { $0 != " " }.split(separator: ":").last ?? ""
                let index = open[open.count - 1].children[name, default: 0] + 1
                open[open.count - 1].children[name] = index
                let parent = open[open.count - 1].path
                let own = open.count == 1 ? "/\(name)" : "\(parent)/\(name)[\(index)]"
                if own == path {
                    let escaped = text.replacingAll("&", "&amp;").replacingAll("<", "&lt;").replacingAll(">", "&gt;")
                    return self[...end] + escaped + rest[(rest.firstIndex(of: "<") ?? rest.endIndex)...]
                }
                open.append((own, [:]))
            }
        }
        return nil
    }
}
