import CareTimeline
import IWmo

/// A client about whose care a run told something.
public struct Bijdrageclient: Hashable, Sendable {
    /// The last message of the run about the delivery or the validity of a toewijzing.
    public struct Nieuws: Hashable, Sendable {
        public var toewijzing: Int
        public var bericht: Int64
        public var dagtekening: Day
    }

    public var gemeente: String
    public var bsn: String
    /// Ascending by toewijzing; at least one.
    public var nieuws: [Nieuws]
}

extension Bijdrageclient.Nieuws: Comparable {
    /// The order in which it was sent, and of one day the order in which it was processed.
    public static func < (left: Self, right: Self) -> Bool {
        (left.dagtekening, left.bericht) < (right.dagtekening, right.bericht)
    }
}

/// A line of the list of own contributions.
public struct StoredBijdrageregel: Hashable, Sendable {
    public var gemeente: String
    public var bsn: String
    public var wijziging: Bijdragewijziging
    /// The message that made it known.
    public var bericht: Int64
    /// Dagtekening of that message.
    public var gemeld: Day
    /// The month in which a correction is due; nil for a start or an end.
    public var correctieIn: Month?

    public init(
        gemeente: String, bsn: String, wijziging: Bijdragewijziging, bericht: Int64, gemeld: Day, correctieIn: Month?
    ) {
        self.gemeente = gemeente
        self.bsn = bsn
        self.wijziging = wijziging
        self.bericht = bericht
        self.gemeld = gemeld
        self.correctieIn = correctieIn
    }
}

/// A line read back for the output of its run.
public struct GemeldeBijdrageregel: Hashable, Sendable {
    public var regel: StoredBijdrageregel
    public var bericht: BerichtType
    public var identificatie: String
}

// MARK: - In SQLite

extension SQLiteSession {
    func bijdrageclients(of run: StoredRun) throws -> [Bijdrageclient] {
        var clients: [Bijdrageclient] = []
        try statement(
            """
            SELECT nieuws.gemeente, toewijzing.bsn, nieuws.nummer, bericht.id, bericht.dagtekening
            FROM eigen_bijdrage_nieuws AS nieuws
                JOIN toewijzing ON toewijzing.gemeente = nieuws.gemeente AND toewijzing.nummer = nieuws.nummer
                JOIN bericht ON bericht.id = nieuws.bericht_id
            WHERE nieuws.run_id = ? ORDER BY nieuws.gemeente, toewijzing.bsn, nieuws.nummer
            """
        ).forEach(.integer(run.id)) { row in
            let (gemeente, bsn) = (row.text(0), row.text(1))
            if clients.last.map({ $0.gemeente != gemeente || $0.bsn != bsn }) ?? true {
                clients.append(Bijdrageclient(gemeente: gemeente, bsn: bsn, nieuws: []))
            }
            clients[clients.count - 1].nieuws.append(
                Bijdrageclient.Nieuws(toewijzing: row.int(2), bericht: row.int64(3), dagtekening: row.day(4)))
        }
        return clients
    }

    func bijdrageGemeld(_ client: Bijdrageclient, voor run: StoredRun) throws -> [Bijdragewijziging] {
        try statement(
            """
            SELECT soort, dag, vervangt, toewijzingen FROM eigen_bijdrage
            WHERE gemeente = ? AND bsn = ? AND run_id < ? ORDER BY id
            """
        ).all(.text(client.gemeente), .text(client.bsn), .integer(run.id)) { try Bijdragewijziging($0, at: 0) }
    }

    func replaceBijdragen(_ regels: [StoredBijdrageregel], of run: StoredRun) throws {
        try statement("DELETE FROM eigen_bijdrage WHERE run_id = ?").run(.integer(run.id))
        let insertion = try statement(
            """
            INSERT INTO eigen_bijdrage (run_id, gemeente, bsn, soort, dag, vervangt, toewijzingen, bericht_id, gemeld,
                correctie_in)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        for regel in regels {
            let wijziging = regel.wijziging
            try insertion.run(
                .integer(run.id), .text(regel.gemeente), .text(regel.bsn), .text(wijziging.soort.rawValue),
                .day(wijziging.dag), .day(wijziging.vervangt), .list(wijziging.toewijzingen.map(String.init)),
                .integer(regel.bericht), .day(regel.gemeld), .optional(regel.correctieIn.map { Int($0.index) }))
        }
    }

    func bijdragen(of run: StoredRun, _ body: (GemeldeBijdrageregel) throws -> Void) throws {
        try statement(
            """
            SELECT soort, dag, vervangt, toewijzingen, eigen_bijdrage.gemeente, bsn, bericht_id, gemeld, correctie_in,
                bericht.bericht, bericht.identificatie
            FROM eigen_bijdrage JOIN bericht ON bericht.id = eigen_bijdrage.bericht_id
            WHERE eigen_bijdrage.run_id = ? ORDER BY eigen_bijdrage.gemeente, eigen_bijdrage.id
            """
        ).forEach(.integer(run.id)) { row in
            guard let bericht = BerichtType(rawValue: row.text(9)) else { throw StoreError.unreadableRow("bericht") }
            let regel = StoredBijdrageregel(
                gemeente: row.text(4), bsn: row.text(5), wijziging: try Bijdragewijziging(row, at: 0),
                bericht: row.int64(6), gemeld: row.day(7), correctieIn: row.isNull(8) ? nil : row.month(8))
            try body(GemeldeBijdrageregel(regel: regel, bericht: bericht, identificatie: row.text(10)))
        }
    }
}

extension SQLiteAdministration {
    func noteBijdragenieuws(_ nummer: Int, message: Int64, run: StoredRun) throws {
        try statement(
            """
            INSERT INTO eigen_bijdrage_nieuws (run_id, gemeente, nummer, bericht_id) VALUES (?, ?, ?, ?)
            ON CONFLICT (run_id, gemeente, nummer) DO UPDATE SET bericht_id = excluded.bericht_id
            """
        ).run(.integer(run.id), gemeente, .integer(nummer), .integer(message))
    }

    func bericht(bij feit: Bijdragefeit, toewijzing: Int, run: StoredRun) throws -> Bijdrageclient.Nieuws? {
        func first(_ table: String, _ condition: String, _ day: Day) throws -> Bijdrageclient.Nieuws? {
            try SQLiteStatement(
                database,
                """
                SELECT bericht.id, bericht.dagtekening FROM \(table) JOIN bericht ON bericht.id = \(table).bericht_id
                WHERE \(table).gemeente = ? AND toewijzing = ? AND verwijderd_door IS NULL AND run_id = ?
                    AND \(condition) LIMIT 1
                """
            ).first(gemeente, .integer(toewijzing), .integer(run.id), .day(day)) { row in
                Bijdrageclient.Nieuws(toewijzing: toewijzing, bericht: row.int64(0), dagtekening: row.day(1))
            }
        }
        switch feit.soort {
        case .start:
            return try first("start", "begindatum = ? ORDER BY bericht.id", feit.dag)
        case .einde:
            return try first(
                "stop",
                "einddatum >= ? AND reden_beeindiging <> '\(StopProduct.tijdelijk)' ORDER BY einddatum, bericht.id",
                feit.dag)
        case .maand:
            let back = try first("start", "begindatum > ? ORDER BY begindatum, bericht.id", feit.dag)
            let paused = try first("stop", "einddatum < ? ORDER BY einddatum DESC, bericht.id", feit.dag)
            return [back, paused].compactMap { $0 }.max()
        }
    }
}

extension Bijdragewijziging {
    fileprivate init(_ row: SQLiteRow, at column: Int32) throws {
        guard let soort = Bijdragefeit.Soort(rawValue: row.text(column)) else {
            throw StoreError.unreadableRow("eigen_bijdrage")
        }
        self.init(
            soort: soort, dag: row.optionalDay(column + 1), vervangt: row.optionalDay(column + 2),
            toewijzingen: row.list(column + 3).compactMap { Int($0) })
    }
}
