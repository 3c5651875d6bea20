import IWmo
import TestSupport
import Testing

@testable import Messages

/// The grammars made from the schemas only say yes, and only where the schema engine says yes too.
struct GrammarTests {
    /// Messages of every kind that has a grammar.
    static var messages: [(name: String, bytes: [UInt8])] {
        [
            ("WMO301", MessageWriter.bytes(Fixture.toewijzing)), ("WMO305", MessageWriter.bytes(Fixture.start)),
            ("WMO307", MessageWriter.bytes(Fixture.stop)), ("WMO323", MessageWriter.bytes(Fixture.declaratie())),
            ("WMO315", MessageWriter.bytes(Fixture.toewijzingsVerzoek)),
            ("WMO317", MessageWriter.bytes(Fixture.wijzigingsVerzoek)),
            ("WMO319", MessageWriter.bytes(Fixture.verzoekAntwoord)),
        ]
    }

    @Test("every schema of iWmo 3.2 has a grammar")
    func everySchemaHasOne() throws {
        let schemas = try SchemaSet(.embedded)
        for kind in MessageKind.supported {
            #expect((schemas.grammar(for: kind) == nil) == kind.isProfile, "\(kind.bericht)")
        }
    }

    @Test("what fits the schema is read once", arguments: messages.map(\.name))
    func acceptedAtOnce(name: String) throws {
        let bytes = try #require(Self.messages.first { $0.name == name }).bytes
        let reader = try MessageReader()
        var source = MemorySource(bytes)
        #expect(reader.read(&source, retainingContent: false).findings.allSatisfy { $0.niveau == 2 })
        #expect(reader.doubtCount == 0)
    }

    @Test("a message with one change gives what the schema engine gives", arguments: messages.map(\.name))
    func mutants(name: String) throws {
        let bytes = try #require(Self.messages.first { $0.name == name }).bytes
        let (reader, referee) = (try MessageReader(), try MessageReader(alwaysUsesEngine: true))
        var random = SeededNumbers(seed: 1)
        var acceptedAtOnce = 0
        let count = 700
        for _ in 0..<count {
            let mutant = MessageMutation.random(of: bytes, using: &random)
            let doubts = reader.doubtCount
            var (source, again) = (MemorySource(mutant), MemorySource(mutant))
            let found = reader.read(&source, retainingContent: true)
            let expected = referee.read(&again, retainingContent: true)
            #expect(found == expected, "\(String(decoding: mutant, as: UTF8.self))")
            if reader.doubtCount == doubts, found.failedLevel != 1 { acceptedAtOnce += 1 }
            if found != expected { break }
        }
        // Neither nothing but harmless changes, nor nothing but harmful ones.
        #expect(acceptedAtOnce > count / 20 && acceptedAtOnce < count * 19 / 20, "\(acceptedAtOnce)")
    }

    @Test(
        "white space between elements has the same bound with and without the engine", arguments: [3_000, 4_001, 9_000])
    func whiteSpace(count: Int) throws {
        let space = String(repeating: " ", count: count)
        // In two pieces, with a comment between them.
        let text = "<wmo305:StartProducten>" + space + "<!-- x -->\n"
        let bytes = replacing("<wmo305:StartProducten>", text, in: Self.messages[1].bytes)
        var (source, again) = (MemorySource(bytes), MemorySource(bytes))
        let found = try MessageReader().read(&source, retainingContent: false)
        #expect(found == (try MessageReader(alwaysUsesEngine: true).read(&again, retainingContent: false)))
        #expect(found.findings.map(\.regel) == (count > 4_000 ? [Level1Rule.safety] : []))
    }

    @Test("a source that cannot be read again is for the engine from its first byte")
    func sourceThatCannotBeReadAgain() throws {
        struct Once: ByteSource {
            var memory: MemorySource
            mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int { memory.read(into: buffer) }
        }
        let wrong = replacing("<wmo305:StatusAanlevering>1", "<wmo305:StatusAanlevering>7", in: Self.messages[1].bytes)
        let reader = try MessageReader()
        var once = Once(memory: MemorySource(wrong))
        var memory = MemorySource(wrong)
        let found = reader.read(&once, retainingContent: false)
        #expect(reader.doubtCount == 0)
        #expect(found.findings.count == 1)
        #expect(found == reader.read(&memory, retainingContent: false))
        #expect(reader.doubtCount == 1)
    }
}

/// Patterns as automata. Expectations by reading appendix F of XML Schema part 2.
struct TextAutomatonTests {
    struct Example: Sendable {
        let pattern: String
        let accepted: [String]
        let refused: [String]
    }

    static let examples = [
        Example(pattern: "[0-9]{4}", accepted: ["0479", "0000"], refused: ["", "479", "04790", "O479", "٠٤٧٩"]),
        Example(pattern: "a|bc*", accepted: ["a", "b", "bccc"], refused: ["", "ab", "ac", "c"]),
        Example(pattern: "(ab){2,3}", accepted: ["abab", "ababab"], refused: ["ab", "abababab", "aba"]),
        Example(pattern: "x{2,}", accepted: ["xx", "xxxxx"], refused: ["x", ""]),
        Example(
            pattern: "[ \\t]*\\S[^\\n\\r]*", accepted: ["a", "  a ", "\tx y", "é"],
            refused: ["", " ", " \t", "\na", "a\n", "a\rb"]),
        Example(pattern: "[a-zA-ZÀ-ỳ]{1,6}", accepted: ["A", "Éà", "ỳỳỳ"], refused: ["", "a.", "1", "ỹ", "×÷1"]),
        Example(pattern: "[^Z+\\-]+", accepted: ["10:00:00", "😀"], refused: ["", "10Z", "1+1", "1-1"]),
        Example(pattern: "\\s*\\S[\\s\\S]*", accepted: ["\n\na\n", "a"], refused: ["", "\n \t"]),
        Example(pattern: "(a*)*b?", accepted: ["", "aaa", "aab", "b"], refused: ["bb", "ba"]),
        Example(
            pattern: "(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)", accepted: ["0.0", "10.2"], refused: ["01.2", "1.", "1x2"]),
        Example(pattern: ".", accepted: ["a", "😀"], refused: ["\n", "", "ab"]),
        Example(pattern: "", accepted: [""], refused: ["a"]),
    ]

    @Test("a pattern accepts whole texts only", arguments: examples)
    func accepts(example: Example) throws {
        let pattern = try #require(TextPattern(example.pattern))
        let automaton = try #require(TextAutomaton(pattern))
        func accepts(_ text: String) -> Bool { Array(text.utf8).withUnsafeBufferPointer(automaton.accepts) }
        for text in example.accepted { #expect(accepts(text), "\(text)") }
        for text in example.refused { #expect(!accepts(text), "\(text)") }
    }

    @Test(
        "a notation that is not known gives nothing",
        arguments: [
            "[a-z-[aeiou]]", "\\p{L}", "\\d+", "a**", "(a", "a)", "[]", "[a", "x{3,2}", "x{,2}", "x{99999}", "^a$",
        ])
    func unknown(pattern: String) {
        #expect(TextPattern(pattern) == nil)
    }
}
