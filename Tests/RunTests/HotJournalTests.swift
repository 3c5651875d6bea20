import Foundation
import GRDB
import Testing

/// A store whose writer was killed while it kept a rollback journal, as a backup that was put back does until its first
/// run: half a transaction is in the file, and the journal beside it says how to undo that.
@Suite("A rollback journal left by a killed writer")
struct HotJournalTests {
    /// The store of two nights, and the same store with half a transaction in it.
    private struct Stores {
        let job: Job
        var whole: String { job.store }
        var torn: String { job.folder.at("half.db") }

        init() throws {
            job = try GoldenRegion.jobAfterTwoNights()
            try Shell.run("cp '\(job.store).key' '\(job.folder.at("half.db")).key' 2>/dev/null || true")
            let database = try DatabaseQueue(path: job.store)
            let (whole, torn) = (job.store, job.folder.at("half.db"))
            try database.writeWithoutTransaction { database in
                _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
                // With no room in memory, what is changed goes to the file before it is committed.
                try database.execute(sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = 1; PRAGMA cache_spill = 1")
                try database.execute(
                    sql: "BEGIN; UPDATE regel SET bedrag = 1; UPDATE toewijzing_versie SET categorie = '99';")
                try Shell.run("cp '\(whole)' '\(torn)' && cp '\(whole)-journal' '\(torn)-journal'")
                try database.execute(sql: "ROLLBACK")
            }
            try database.close()
        }
    }

    private static let commands = [
        ["explain", "0479/65656055/RN001"], ["timeline", "--toewijzing", "0479/1001"], ["report"],
        ["store", "check"], ["store", "export"],
    ]

    @Test("what was not committed is undone, and every command reads what the last run left", arguments: commands)
    func read(_ command: [String]) throws {
        let stores = try Stores()
        #expect(try Shell.bytes(of: stores.torn) != Shell.bytes(of: stores.whole))
        func told(_ store: String, _ place: String) throws -> (Program.Ended, FileTree) {
            var arguments = command + ["--store", store]
            if ["report", "export"].contains(command.last) {
                arguments += ["--output", stores.job.folder.at(place)]
            }
            if command.first != "store" { arguments += ["--config", stores.job.folder.at("pauzewacht.yaml")] }
            return (try Program.run(arguments), try FileTree(stores.job.folder.at(place)))
        }
        let (expected, expectedFiles) = try told(stores.whole, "van-heel")
        let (ended, files) = try told(stores.torn, "van-half")
        #expect(expected.code == 0, "\(expected.errors)")
        #expect(ended.code == 0, "\(ended.errors)")
        #expect(!Shell.exists(stores.torn + "-journal"))
        #expect(files.differences(from: expectedFiles) == [])
        #expect(
            ended.output.replacingOccurrences(of: "half", with: "heel")
                == expected.output.replacingOccurrences(of: "regio.db", with: "heel.db"))
        #expect(try Shell.bytes(of: stores.torn) == Shell.bytes(of: stores.whole))
    }
}
