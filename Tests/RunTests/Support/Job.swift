import Foundation
import GRDB

/// A place for nightly runs: inboxes, one store, outcomes.
final class Job: Sendable {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        // Always the same pseudonyms, so that outcomes can be compared.
        try folder.write([UInt8](0..<32), to: "test.key")
        try folder.write("pseudoniemSleutel: test.key\n", to: "pauzewacht.yaml")
    }

    var store: String { folder.at("regio.db") }
    func outcome(_ name: String = "uit") -> String { folder.at(name) }
    func inbox(_ name: String = "inbox") -> String { folder.at(name) }

    func fill(_ messages: [String: [UInt8]], into name: String = "inbox") throws {
        try folder.makeFolder(name)
        for (file, bytes) in messages { try folder.write(bytes, to: "\(name)/\(file)") }
    }

    func arguments(
        inbox: String = "inbox", outcome: String = "uit", date: String = "2026-02-03", _ more: [String] = []
    ) -> [String] {
        [
            "run", "--inbox", self.inbox(inbox), "--store", store, "--output", self.outcome(outcome), "--config",
            folder.at("pauzewacht.yaml"), "--date", date,
        ] + more
    }

    @discardableResult
    func run(
        inbox: String = "inbox", outcome: String = "uit", date: String = "2026-02-03", _ more: [String] = []
    ) throws -> Program.Ended {
        try Program.run(arguments(inbox: inbox, outcome: outcome, date: date, more))
    }

    func tree(_ outcome: String = "uit") throws -> FileTree { try FileTree(self.outcome(outcome)) }

    func berichten(_ outcome: String = "uit") throws -> [JSONFields] {
        try JSONFields.lines(of: Shell.text(of: self.outcome(outcome) + "/berichten.ndjson"))
    }

    func oordelen(_ outcome: String = "uit") throws -> [JSONFields] {
        try JSONFields.lines(of: Shell.text(of: self.outcome(outcome) + "/oordelen.ndjson"))
    }

    /// Every row of every table of the store, as text.
    func storeContent() throws -> [String] {
        try DatabaseQueue(path: store).read { database in
            let tables = try String.fetchAll(
                database, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            return try tables.flatMap { table in
                try Row.fetchAll(database, sql: "SELECT * FROM \"\(table)\"").map { "\(table) \($0)" }
            }
        }
    }

    /// True when the store knows of a run that did not finish. Looks at a copy: whoever opens a store after a kill mends it.
    func isInterrupted() throws -> Bool {
        let copy = try TemporaryFolder()
        for ending in ["", "-wal"] where Shell.exists(store + ending) {
            try FileManager.default.copyItem(atPath: store + ending, toPath: copy.at("kopie.db") + ending)
        }
        return try DatabaseQueue(path: copy.at("kopie.db")).read {
            try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM run WHERE toestand <> 'klaar')") ?? false
        }
    }

    /// Bytes of what a run has written and not yet moved into the store.
    var journalSize: Int {
        var status = stat()
        return stat(store + "-wal", &status) == 0 ? Int(status.st_size) : 0
    }

    /// Changes the store behind the program's back.
    func changeStore(_ sql: String) throws {
        try DatabaseQueue(path: store).write { try $0.execute(sql: sql) }
    }
}
