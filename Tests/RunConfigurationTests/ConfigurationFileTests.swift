import CareTimeline
import Foundation
import IWmo
import Rules
import RunConfiguration
import Testing

/// pauzewacht.yaml: what it sets, and where it is wrong.
struct ConfigurationFileTests {
    private func load(_ yaml: String, _ others: [String: String] = [:]) throws -> Configuration {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in others.merging(["pauzewacht.yaml": yaml], uniquingKeysWith: { $1 }) {
            try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        }
        return try ConfigurationFile.load(path: folder.appendingPathComponent("pauzewacht.yaml").path)
    }

    @Test func anEmptyFileGivesTheStandardPolicy() throws {
        for yaml in ["", "# niets\n", "{}"] {
            let configuration = try load(yaml)
            #expect(configuration.policy(for: "0479", .iwmo2) == .standard(for: .iwmo2))
            #expect(configuration.policy(for: "0479", .iwmo3).gap == .flag)
            #expect(configuration.policy(for: "0479", .iwmo2).retourcode == "8287")
        }
    }

    @Test func aGemeenteInheritsWhatItDoesNotSay() throws {
        let configuration = try load(
            """
            standaard:
              start: {iwmo-3: off}
              month: full
            gemeenten:
              "0479": {naam: Zaanstad, gap: {iwmo-3: reject}, retourcode: {iwmo-3: "9322"}}
              "0415": {start: {iwmo-3: register}}
            """)
        let zaanstad = configuration.policy(for: "0479", .iwmo3)
        #expect(zaanstad.start == .off)
        #expect(zaanstad.gap == .reject)
        #expect(zaanstad.partial == .flag)
        #expect(zaanstad.month == .full)
        #expect(zaanstad.retourcode == "9322")
        #expect(configuration.settings(for: "0479").naam == "Zaanstad")
        #expect(configuration.policy(for: "0415", .iwmo3).start == .register)
        #expect(configuration.policy(for: "0415", .iwmo2).start == .reject)
        #expect(configuration.policy(for: "0852", .iwmo3).start == .off)
    }

    @Test(arguments: ["off", "false", "Off", "OFF"])
    func offMayLookLikeABoolean(spelling: String) throws {
        let configuration = try load("standaard: {gap: {iwmo-2: \(spelling)}}")
        #expect(configuration.policy(for: "0479", .iwmo2).gap == .off)
    }

    @Test(arguments: [
        // Text, line and column of the error.
        ("standaard:\n  strat: {iwmo-3: flag}\n", 2, 3),
        ("standaard:\n  start: {iwmo-3: vlag}\n", 2, 19),
        ("standaard:\n  start: {iwmo-4: flag}\n", 2, 11),
        ("standaard:\n  start: flag\n", 2, 10),
        ("standaard:\n  gap: {iwmo-3: register}\n", 2, 17),
        ("standaard:\n  month: half\n", 2, 10),
        ("standaard:\n  retourcode: {iwmo-3: 9321}\n", 2, 24),
        ("standaard:\n  retourcode: {iwmo-3: \"8287\"}\n", 2, 24),
        ("standaard:\n  retourcode: {iwmo-3: \"0200\"}\n", 2, 24),
        ("standaard:\n  naam: Nergens\n", 2, 3),
        ("gemeenten:\n  0479: {naam: Zaanstad}\n", 2, 3),
        ("gemeenten:\n  \"479\": {naam: Zaanstad}\n", 2, 3),
        ("gemeenten:\n  \"0479\": {}\n  \"0479\": {}\n", 2, 3),
        ("standaard:\n  eigenBijdrage: {correctieMaand: veel}\n", 2, 35),
        ("standard:\n  month: full\n", 1, 1),
        ("contracten: er-is-niets.csv\n", 1, 13),
        ("gemeenten:\n  \"0001\": {}\n", 2, 3),
        ("pseudoniemSleutel: kort.key\n", 1, 20),
    ])
    func saysWhereItIsWrong(yaml: String, line: Int, column: Int) throws {
        let error = try #require(throws: ConfigurationError.self) { try load(yaml, ["kort.key": "kort"]) }
        #expect((error.position?.line ?? 0) == line)
        #expect((error.position?.column ?? 0) == column)
        #expect(!error.message.nl.isEmpty && !error.message.en.isEmpty)
    }

    @Test func brokenYamlHasAPlaceToo() throws {
        let error = try #require(throws: ConfigurationError.self) { try load("standaard: {start: [\n") }
        #expect(error.position != nil)
    }

    @Test func theKeyIsTheWholeFile() throws {
        let key = String(repeating: "k", count: 40) + "\n"
        #expect(try load("pseudoniemSleutel: demo.key", ["demo.key": key]).pseudoniemSleutel == Array(key.utf8))
    }
}
