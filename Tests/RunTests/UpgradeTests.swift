import Foundation
import GRDB
import Testing

/// An administration that version 0.1.0 made: the small night of docs/example, with one line that is disputed (ZG001).
@Suite("An administration of version 0.1.0")
struct UpgradeTests {
    private static let line = "0479/98000199/R2604-1"

    private static func job() throws -> Job {
        let job = try Job()
        let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Fixtures/administratie-0.1.0.sql")
        let sql = try String(contentsOf: fixture, encoding: .utf8)
        try DatabaseQueue(path: job.store).write { try $0.execute(sql: sql) }
        return job
    }

    @Test("reading leaves it as it is, and says what to do")
    func reading() throws {
        let job = try Self.job()
        for order in [
            ["explain", Self.line], ["report", "--output", job.folder.at("rapport")], ["store", "check"],
            ["store", "export", "--output", job.folder.at("export")],
            ["store", "purge", "--before", "2026-01-01", "--confirm"],
        ] {
            let ended = try Program.run(order + ["--store", job.store])
            #expect(ended.code == 66)
            #expect(ended.errors.contains("oudere versie"), "\(ended.errors)")
        }
    }

    @Test("the next run upgrades it: what was disputed is an open entry, and can be explained")
    func upgrade() throws {
        let job = try Self.job()
        try job.folder.makeFolder("inbox")
        let ended = try job.run(date: "2026-06-05")
        #expect(ended.code == 0, "\(ended.errors)")
        let tree = try job.tree()
        let entry = try #require(tree.files.keys.first { $0.hasPrefix("terugvordering/") })
        #expect(entry == "terugvordering/0479_98000199.csv")
        #expect(tree.text(entry).contains("R2604-1") && tree.text(entry).contains("432,00"))
        let checked = try Program.run(["store", "check", "--store", job.store])
        #expect(checked.code == 0, "\(checked.output)")
        let explained = try Program.run(["explain", "--store", job.store, "--format", "json", Self.line])
        #expect(explained.code == 0, "\(explained.errors)")
        #expect(explained.output.contains("\"programmaversie\": \"0.1.0\""))
        #expect(explained.output.contains("\"oordeel\": \"betwist\""))
        #expect(explained.output.contains("\"terugTeVorderen\": 43200"))
    }

    @Test("messages of then are recognised, and late news judges their lines again")
    func lateNews() throws {
        let job = try Self.job()
        let example = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("docs/example/inbox")
        var messages: [String: [UInt8]] = [:]
        for name in Shell.names(in: example.path) {
            messages[name] = try Shell.bytes(of: example.appendingPathComponent(name).path)
        }
        #expect(messages.count == 4)
        // The pause is taken back: the same StopProduct with StatusAanlevering 3, in a message of its own.
        let pause = try #require(messages.first { $0.key.contains("307") })
        messages["weg.xml"] = Array(
            String(decoding: pause.value, as: UTF8.self)
                .replacingOccurrences(of: "StatusAanlevering>1<", with: "StatusAanlevering>3<")
                .replacing(#/Identificatie>[^<]+<\/iwmo:Identificatie/#) { _ in "Identificatie>WEG1</iwmo:Identificatie"
                }
                .utf8)
        try job.fill(messages)
        let ended = try job.run(date: "2026-06-05")
        #expect(ended.code == 0, "\(ended.errors)")
        let statuses = try job.berichten().map { $0.text("status") ?? "" }
        #expect(statuses.filter { $0 == "dubbel" }.count == 4)
        #expect(statuses.filter { $0 == "verwerkt" }.count == 1, "\(statuses)")
        let again = try JSONFields.lines(of: try job.tree().text("heroordelen.ndjson"))
        #expect(again.map { $0.text("toen") } == ["ZG001"] && again.allSatisfy { $0.isNull("nu") })
        #expect(!(try job.tree().files.keys.contains { $0.hasPrefix("terugvordering/") }))
        #expect(try Program.run(["store", "check", "--store", job.store]).code == 0)
    }
}
