import CareTimeline
import GRDB
import IWmo
import Rules

/// Removes clients of whom everything lies before a day, as the privacy law asks after the retention period.
///
/// What protects against a message or a number that comes twice stays, without the client.
public struct StorePurge: Sendable {
    private let file: StoreFile
    private let before: Day
    private let released: Set<PurgeHold>

    /// `released`: reasons to stay that somebody decided not to wait for. Later messages are always waited for.
    public init(_ file: StoreFile, before: Day, released: Set<PurgeHold> = []) {
        self.file = file
        self.before = before
        self.released = released.subtracting([.recent])
    }

    /// Why nothing was removed.
    public enum Refusal: Error, Sendable {
        /// A run was interrupted: its outcome still has to be written.
        case unfinishedRun
        /// Everything was removed, but somebody reads the file, so that old bytes are still in it.
        case fileInUse
        /// Everything was removed, but the file could not be rewritten, so that old bytes are still in it.
        case notRewritten(String)
    }

    /// What would go. Changes nothing.
    public func plan() throws -> PurgeReport {
        try file.read { database in
            try StoreFile.checkVersion(database)
            return try PurgeWork(database, before: before, released: released).report
        }
    }

    /// Removes it in one transaction, and then its bytes. The caller holds the lock of the store.
    public func purge(on day: Day, programVersion: String) throws -> PurgeReport {
        try file.write { database in
            let unfinished = try database.once("SELECT 1 FROM run WHERE toestand <> 'klaar' LIMIT 1").first { _ in true
            }
            guard unfinished == nil else { throw Refusal.unfinishedRun }
            var report = PurgeReport(before: before, released: released)
            try database.inTransaction {
                let work = try PurgeWork(database, before: before, released: released)
                report = work.report
                try work.remove()
                try work.note(on: day, programVersion: programVersion)
                return .commit
            }
            report.isDone = true
            guard try Self.eraseBytes(database) else { throw Refusal.fileInUse }
            return report
        }
    }

    /// Rewrites the file without what was removed, and empties the journal. False when a reader prevents that.
    private static func eraseBytes(_ database: Database) throws -> Bool {
        // The copy that VACUUM makes holds only what stays; it is too large for memory, and goes beside the store.
        do {
            try database.execute(sql: "PRAGMA temp_store = FILE")
            try database.execute(sql: "VACUUM")
            return try database.once("PRAGMA wal_checkpoint(TRUNCATE)").first { $0.int(0) == 0 } ?? false
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            return false
        } catch {
            throw Refusal.notRewritten(StoreError(error).description)
        }
    }
}

/// The rows that go, kept in lists of their own while they are counted and removed.
struct PurgeWork {
    private let database: Database
    private let selection: PurgeSelection
    private(set) var report: PurgeReport

    init(_ database: Database, before: Day, released: Set<PurgeHold>) throws {
        self.database = database
        selection = try PurgeSelection(database, before: before, released: released)
        report = PurgeReport(before: before, released: released)
        try database.execute(sql: Self.lists)
        try fillLists()
        try count()
    }

    // MARK: Lists

    /// In memory, by the setting of the connection.
    private static let lists = """
        DROP TABLE IF EXISTS temp.weg_dag;
        DROP TABLE IF EXISTS temp.weg_client;
        DROP TABLE IF EXISTS temp.weg_toewijzing;
        DROP TABLE IF EXISTS temp.weg_regel;
        DROP TABLE IF EXISTS temp.weg_antwoord;
        DROP TABLE IF EXISTS temp.weg_signaal;
        DROP TABLE IF EXISTS temp.weg_uitzondering;
        DROP TABLE IF EXISTS temp.blijft_bericht;
        CREATE TEMP TABLE weg_dag (dag INTEGER);
        CREATE TEMP TABLE weg_client (gemeente TEXT, bsn TEXT, PRIMARY KEY (gemeente, bsn)) WITHOUT ROWID;
        CREATE TEMP TABLE weg_toewijzing (gemeente TEXT, nummer INTEGER, PRIMARY KEY (gemeente, nummer)) WITHOUT ROWID;
        CREATE TEMP TABLE weg_regel (id INTEGER PRIMARY KEY, gemeente TEXT);
        CREATE TEMP TABLE weg_antwoord (id INTEGER PRIMARY KEY);
        CREATE TEMP TABLE weg_signaal (id INTEGER PRIMARY KEY);
        CREATE TEMP TABLE weg_uitzondering (id INTEGER PRIMARY KEY);
        CREATE TEMP TABLE blijft_bericht (id INTEGER PRIMARY KEY);
        """

    private func fillLists() throws {
        try database.once("INSERT INTO weg_dag VALUES (?)").run(.day(selection.before))
        let clients = try database.once("INSERT INTO weg_client VALUES (?, ?)")
        for client in selection.gone { try clients.run(.text(client.gemeente), .text(client.bsn)) }
        let answers = try database.once("INSERT INTO weg_antwoord VALUES (?)")
        for id in selection.answers { try answers.run(.integer(id)) }
        try database.execute(
            sql: """
                INSERT INTO weg_toewijzing SELECT gemeente, nummer FROM toewijzing
                    WHERE (gemeente, bsn) IN (SELECT gemeente, bsn FROM weg_client);
                INSERT INTO weg_regel SELECT id, gemeente FROM regel
                    WHERE (gemeente, bsn) IN (SELECT gemeente, bsn FROM weg_client);
                INSERT OR IGNORE INTO blijft_bericht
                    SELECT bericht_id FROM toewijzing_versie
                        WHERE (gemeente, nummer) NOT IN (SELECT gemeente, nummer FROM weg_toewijzing)
                    UNION SELECT bericht_id FROM start
                        WHERE (gemeente, toewijzing) NOT IN (SELECT gemeente, nummer FROM weg_toewijzing)
                    UNION SELECT verwijderd_door FROM start WHERE verwijderd_door IS NOT NULL
                        AND (gemeente, toewijzing) NOT IN (SELECT gemeente, nummer FROM weg_toewijzing)
                    UNION SELECT bericht_id FROM stop
                        WHERE (gemeente, toewijzing) NOT IN (SELECT gemeente, nummer FROM weg_toewijzing)
                    UNION SELECT verwijderd_door FROM stop WHERE verwijderd_door IS NOT NULL
                        AND (gemeente, toewijzing) NOT IN (SELECT gemeente, nummer FROM weg_toewijzing)
                    UNION SELECT bericht_id FROM verzoek
                        WHERE bsn <> '' AND (gemeente, bsn) NOT IN (SELECT gemeente, bsn FROM weg_client)
                    UNION SELECT antwoord.bericht_id FROM verzoek_antwoord AS antwoord
                        JOIN verzoek USING (gemeente, aanbieder, referentie)
                        WHERE bsn <> '' AND (verzoek.gemeente, bsn) NOT IN (SELECT gemeente, bsn FROM weg_client)
                    UNION SELECT bericht_id FROM declaratie JOIN regel ON declaratie_id = declaratie.id
                        WHERE regel.id NOT IN (SELECT id FROM weg_regel);
                """)
        let messages = try database.once("INSERT OR IGNORE INTO blijft_bericht VALUES (?)")
        for id in selection.keptMessages { try messages.run(.integer(id)) }
        try listSignals()
        try database.execute(sql: Self.unusedExceptions)
    }

    /// Exceptions that nothing that stays was accepted by.
    private static let unusedExceptions = """
        INSERT INTO weg_uitzondering SELECT id FROM uitzondering WHERE id NOT IN (
            SELECT uitzondering_id FROM regel
                WHERE uitzondering_id IS NOT NULL AND id NOT IN (SELECT id FROM weg_regel)
            UNION SELECT uitzondering_id FROM heroordeling
                WHERE uitzondering_id IS NOT NULL AND regel_id NOT IN (SELECT id FROM weg_regel)
            UNION SELECT uitzondering_id FROM signaal
                WHERE uitzondering_id IS NOT NULL AND id NOT IN (SELECT id FROM weg_signaal))
        """

    /// A signal names its toewijzing in its text only.
    private func listSignals() throws {
        let gone = Set(
            try database.once("SELECT gemeente, nummer FROM weg_toewijzing").all { "\($0.text(0))/\($0.text(1))" })
        let insert = try database.once("INSERT INTO weg_signaal VALUES (?)")
        try database.once("SELECT id, gemeente, tekst_nl, soort FROM signaal").forEach([]) { row in
            // Other signals have numbers in their text as well.
            guard SignaalSoort(rawValue: row.text(3))?.gaatOverToewijzing == true else { return }
            let (gemeente, named) = (row.text(1), row.text(2).split { !("0"..."9").contains($0) })
            guard named.contains(where: { gone.contains("\(gemeente)/\($0)") }) else { return }
            try insert.run(.integer(row.int64(0)))
        }
    }

    private mutating func count() throws {
        for client in selection.gone { report.gemeenten[client.gemeente, default: .init()].clienten += 1 }
        for (client, holds) in selection.held {
            for hold in holds { report.gemeenten[client.gemeente, default: .init()].held[hold, default: 0] += 1 }
        }
        for step in PurgeStep.all {
            let counts = try database.once(step.count).all { ($0.text(0), $0.int(1)) }
            for (gemeente, rows) in counts { report.gemeenten[gemeente, default: .init()].rows[step.table] = rows }
        }
    }

    // MARK: Removing

    func remove() throws {
        try database.execute(
            sql: """
                INSERT INTO gewiste_referentie (gemeente, aanbieder, referentie, eerste_regel)
                    SELECT gemeente, aanbieder, referentie, min(id) FROM regel
                    WHERE id IN (SELECT id FROM weg_regel) GROUP BY gemeente, aanbieder, referentie
                    ON CONFLICT DO UPDATE SET eerste_regel = min(eerste_regel, excluded.eerste_regel);
                UPDATE declaratie SET gewiste_regels = gewiste_regels + som.regels,
                        gewist_toegekend = gewist_toegekend + som.toegekend
                    FROM (SELECT declaratie_id, count(*) AS regels, sum(
                            CASE WHEN oordeel = 'afgewezen' THEN 0 WHEN debet_credit = 'C' THEN -bedrag ELSE bedrag END
                        ) AS toegekend
                        FROM regel WHERE id IN (SELECT id FROM weg_regel) GROUP BY declaratie_id) AS som
                    WHERE som.declaratie_id = declaratie.id;
                """)
        for step in PurgeStep.all { try database.execute(sql: step.statement) }
        try ClientNumberSweep(database, gone: selection.gone).sweep()
        try database.once("PRAGMA foreign_key_check").forEach([]) { row in
            throw StoreError.unreadableRow(row.text(0))
        }
    }

    /// That it happened, without whom it was about.
    func note(on day: Day, programVersion: String) throws {
        try database.once(
            """
            INSERT INTO opschoning (voor, op, programmaversie, clienten, toewijzingen, regels)
            VALUES (?, ?, ?, ?, ?, ?)
            """
        ).run(
            .day(selection.before), .day(day), .text(programVersion), .integer(report.clienten),
            .integer(report.rows("toewijzing")), .integer(report.rows("regel")))
    }
}
