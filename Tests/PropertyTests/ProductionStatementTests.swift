import Foundation
import Testing

/// What a production statement says was granted is what the answers said, whatever was declared.
@Suite("Production statements and answers")
struct ProductionStatementTests {
    /// Eurocents granted by the answers of some nights, per gemeente, aanbieder and year of declaration, by the name a
    /// statement has.
    private static func granted(
        _ outcomes: [DataSet.Outcome], _ messages: [String: [UInt8]], night: (Int) -> String
    ) throws -> [String: (answers: Int, amount: Int)] {
        var sums: [String: (answers: Int, amount: Int)] = [:]
        for (index, outcome) in outcomes.enumerated() {
            let answers = try outcome.answers()
            for bericht in try outcome.berichten() where ["WMO303", "WMO323"].contains(bericht.text("bericht")) {
                let sent = try #require(messages[night(index) + (bericht.text("bestand") ?? "")])
                let name = try #require(bericht.text("retourbericht")?.split(separator: "/").last)
                let answer = try ElementTree(try #require(answers[String(name)]))
                let amount = try #require(answer.signedTotal("TotaalToegekendBedrag"))
                let year = try ElementTree(sent).all("DeclaratiePeriode")[0].text("Begindatum").prefix(4)
                let statement = "\(bericht.text("gemeente") ?? "")_\(bericht.text("aanbieder") ?? "")_\(year)"
                let sum = sums[statement] ?? (0, 0)
                sums[statement] = (sum.answers + 1, sum.amount + amount)
            }
        }
        return sums
    }

    /// The figures of every statement in a report, by its name.
    private static func statements(store: String, output: String) throws -> [String: [String: [Substring]]] {
        let ended = try Program.run(["report", "--format", "csv", "--store", store, "--output", output])
        guard ended.code == 0 else { throw DataSet.Failed(what: "report", ended: ended) }
        var found: [String: [String: [Substring]]] = [:]
        for (name, bytes) in try FileTree("\(output)/productieverantwoording").files {
            let rows = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
                .map { $0.split(separator: ";", omittingEmptySubsequences: false) }.filter { $0.count == 3 }
            found[String(name.dropLast(4))] = Dictionary(rows.map { (String($0[0]), $0) }) { first, _ in first }
        }
        return found
    }

    private static func cents(_ text: Substring?) -> Int? { text.flatMap { Int($0.filter { $0 != "," }) } }

    private static func compare(
        _ statements: [String: [String: [Substring]]], _ granted: [String: (answers: Int, amount: Int)], _ place: String
    ) {
        #expect(Set(granted.keys).isSubset(of: statements.keys), "\(place)")
        for (name, statement) in statements {
            let answers = granted[name]
            #expect(
                cents(statement["Totaal toegekend volgens de regels"]?[2]) == answers?.amount, "\(place), \(name)")
            let sum = statement["Som van TotaalToegekendBedrag in de antwoorden (aantal: declaraties)"]
            #expect(cents(sum?[2]) == answers?.amount, "\(place), \(name)")
            #expect(statement["Verschil"]?[2] == "0,00", "\(place), \(name)")
        }
    }

    @Test("everything in one run", arguments: DataSet.seeds)
    func oneRun(seed: Int) throws {
        let data = try DataSet.of(seed)
        let folder = try TemporaryFolder()
        let granted = try Self.granted([try data.oneRun()], data.messages) { _ in "" }
        #expect(granted.values.contains { $0.amount > 0 })
        let statements = try Self.statements(store: "\(data.path)/een.db", output: folder.at("rapport"))
        Self.compare(statements, granted, "seed \(seed)")
    }

    @Test("night after night", arguments: DataSet.seeds.prefix(4))
    func nightly(seed: Int) throws {
        let data = try DataSet.of(seed)
        let folder = try TemporaryFolder()
        let outcomes = try data.nights.map { night in
            try data.run(
                inbox: "\(data.path)/inbox/\(night)", store: folder.at("nachten.db"), output: folder.at(night),
                date: try DataSet.lastDay(of: night))
        }
        let granted = try Self.granted(outcomes, data.messages) { data.nights[$0] + "/" }
        let statements = try Self.statements(store: folder.at("nachten.db"), output: folder.at("rapport"))
        Self.compare(statements, granted, "seed \(seed)")
        #expect(statements.count > 1)
    }
}
