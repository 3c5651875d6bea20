import Foundation
import Testing

/// Configuration and tables that somebody made to do harm: 65 with the place, inside bounds, and nothing processed.
@Suite("Hostile configuration")
struct HostileConfigurationTests {
    struct Attack: CustomTestStringConvertible, Sendable {
        let name: String
        /// The file that is wrong, and where: `file:line:`, or less of it.
        let place: String
        let files: @Sendable () -> [String: [UInt8]]

        var testDescription: String { name }

        init(_ name: String, at place: String, _ files: @escaping @Sendable () -> [String: [UInt8]]) {
            (self.name, self.place, self.files) = (name, place, files)
        }

        /// A configuration.
        init(_ name: String, at place: String = "pauzewacht.yaml:", yaml: @escaping @Sendable () -> String) {
            self.init(name, at: place) { ["pauzewacht.yaml": Array(yaml().utf8)] }
        }

        /// A contract register of one row, or with another table.
        init(_ name: String, at place: String, row: @escaping @Sendable () -> [UInt8]) {
            self.init(name, at: place) {
                ["pauzewacht.yaml": Array("contracten: c.csv\n".utf8), "c.csv": Array(header.utf8) + row()]
            }
        }
    }

    private static let header =
        "gemeente;aanbieder;naam;productcategorie;productcode;eenheid;tarief;ingang;einde;max_clienten;budgetplafond\n"

    private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    static let attacks: [Attack] = [
        Attack("billion laughs of lists") {
            "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
                + (1...40).map { "a\($0): &a\($0) [\(many("*a\($0 - 1),", 9))]\n" }.joined()
        },
        Attack("billion laughs in a key") {
            "x0: &a0 {b: 1}\n" + (1...60).map { "x\($0): &a\($0) {b: *a\($0 - 1), c: *a\($0 - 1)}\n" }.joined()
                + "? *a60\n: 1\n"
        },
        Attack("billion laughs by merging") {
            "x0: &a0 {b: 1}\n"
                + (1...60).map { "x\($0): &a\($0) {<<: *a\($0 - 1), c\($0): *a\($0 - 1)}\n" }.joined()
        },
        Attack("100,000 lists in each other") { "standaard: " + many("[", 100_000) },
        Attack("100,000 groups in each other") { "standaard: " + many("{a: ", 100_000) + many("}", 100_000) },
        Attack("100,000 dashes") { many("- ", 100_000) + "x" },
        Attack("100,000 question marks") { many("? ", 100_000) + "x" },
        Attack("3,000 levels of indentation") { (0..<3_000).map { many(" ", $0) + "a:\n" }.joined() },
        Attack("100,000 documents") { many("---\n{}\n", 100_000) },
        Attack("an alias of itself") { "standaard: &a {naam: *a}\n" },
        Attack("a value of 20 MB") { "standaard: \"" + many("x", 20_000_000) + "\"\n" },
        Attack("a file of more than 64 MB") { many("#", 65 << 20) },
        Attack("NUL", yaml: { "standaard:\n  month: \u{0}full\n" }),
        Attack("a number past 64 bits", at: "pauzewacht.yaml:2:") {
            "standaard:\n  eigenBijdrage: {correctieMaand: 9223372036854775808}\n"
        },
        Attack("a tag that asks for an object") { "standaard: !!python/object/apply:os.system [\"touch gevaar\"]\n" },
        Attack("a field of 10 MB", at: "c.csv:2:") { Array((many("x", 10_000_000) + ";;;;;;;;;;\n").utf8) },
        Attack("a quote without end before 6 MB", at: "c.csv:2:") { Array(("\"" + many("x;\n", 2_000_000)).utf8) },
        Attack("200,000 fields", at: "c.csv:2:") { Array((many("x;", 200_000) + "\n").utf8) },
        Attack("NUL in a table", at: "c.csv:2:") { Array("04\u{0}9;65656055;N;02;02A03;04;58,70;;;;\n".utf8) },
        Attack("no UTF-8 in a table", at: "pauzewacht.yaml:1:") { [0x30, 0xC3, 0x28, 0x0A] },
        Attack("a tariff past every limit", at: "c.csv:2:") {
            Array("0479;65656055;N;02;02A03;04;\(many("9", 400));;;;\n".utf8)
        },
        Attack("a budget past 64 bits", at: "c.csv:2:") {
            Array("0479;65656055;N;02;02A03;04;;;;;99999999999999999999,99\n".utf8)
        },
        Attack("a number of clients past 64 bits", at: "c.csv:2:") {
            Array("0479;65656055;N;02;02A03;04;;;;99999999999999999999;\n".utf8)
        },
        Attack("a date in the year 0000", at: "c.csv:2:") {
            Array("0479;65656055;N;02;02A03;04;;0000-01-01;;;\n".utf8)
        },
    ]

    /// The whole file is held, as text and as cells; a table of a region is a few hundred kilobytes.
    private static let memory = 512 << 20

    @Test("65, with the place", arguments: attacks)
    func refused(_ attack: Attack) throws {
        let job = try Job()
        try job.fill(Plain.messages)
        for (name, bytes) in attack.files() { try job.folder.write(bytes, to: name) }
        let ended = try ResourceBounds.run(job.arguments(), memory: Self.memory)
        #expect(ended.code == 65, "\(ended.errors.prefix(500))")
        #expect(ended.errors.contains(attack.place), "\(ended.errors.prefix(500))")
        #expect(ended.errors.utf8.count < 2_000)
        #expect(!ended.errors.contains("\u{0}"))
        #expect(!Shell.exists(job.outcome()))
        #expect(!Shell.exists(job.store))
        #expect(!Shell.exists(job.folder.at("gevaar")))
    }
}
