import CareTimeline
import GRDB
import IWmo
import Oversight
import Rules

/// Reads the administration client by client. The statements are prepared once: a region has thousands of clients.
struct SQLiteDossiers {
    /// True when a person has accepted this finding on the line.
    typealias IsExcepted = (StoredLine, ZorggatRegel) -> Bool

    private let clients: SQLiteStatement
    private let versions: SQLiteStatement
    private let starts: SQLiteStatement
    private let stops: SQLiteStatement
    private let lines: SQLiteStatement

    private let isExcepted: IsExcepted
    private let selected: [SQLiteStatement.Value]

    /// Clients of a gemeente, or of all of them; with a BSN that client alone.
    init(
        _ database: Database, gemeente: String?, bsn: String?, _ knowledge: Knowledge,
        isExcepted: @escaping IsExcepted
    ) throws {
        func statement(_ sql: String) throws -> SQLiteStatement {
            try SQLiteStatement(database, sql, isKept: false)
        }
        self.isExcepted = isExcepted
        let conditions = [gemeente.map { _ in "gemeente = ?" }, bsn.map { _ in "bsn = ?" }].compactMap { $0 }
        selected = [gemeente, bsn].compactMap { $0.map { .text($0) } }
        clients = try statement(
            """
            SELECT gemeente, bsn, nummer FROM toewijzing INDEXED BY toewijzing_bsn
            WHERE \((["TRUE"] + conditions).joined(separator: " AND "))
            ORDER BY gemeente, bsn, nummer
            """)
        versions = try statement(
            """
            SELECT nummer, bsn, toewijzing_versie.aanbieder, categorie, code, ingangsdatum, einddatum,
                reden_wijziging, volume, eenheid, frequentie, budget, bericht.dagtekening
            FROM toewijzing_versie JOIN bericht ON bericht.id = toewijzing_versie.bericht_id
            WHERE toewijzing_versie.gemeente = ? AND nummer = ?
                AND \(knowledge.covers(message: "toewijzing_versie.bericht_id"))
            ORDER BY toewijzingsdatum, toewijzingstijd, toewijzing_versie.id
            """)
        starts = try statement(
            """
            SELECT begindatum, gemeld, bron FROM start
            WHERE gemeente = ? AND toewijzing = ?
                AND \(knowledge.covers(message: "start.bericht_id", line: "start.regel_id"))
                AND (verwijderd_door IS NULL OR NOT
                    \(knowledge.covers(message: "start.verwijderd_door", line: "start.verwijderd_door_regel")))
            ORDER BY begindatum, id
            """)
        stops = try statement(
            """
            SELECT begindatum, einddatum, reden_beeindiging, gemeld FROM stop
            WHERE gemeente = ? AND toewijzing = ? AND \(knowledge.covers(message: "stop.bericht_id"))
                AND (verwijderd_door IS NULL OR NOT \(knowledge.covers(message: "stop.verwijderd_door")))
            ORDER BY begindatum, einddatum, id
            """)
        lines = try statement(
            """
            \(JudgedLineSelection(knowledge).select)
            WHERE regel.gemeente = ? AND regel.toewijzing = ?
                AND \(knowledge.covers(message: "declaratie.bericht_id"))
            ORDER BY regel.id
            """)
    }

    /// By gemeente and BSN. A client of whom nothing was known yet is left out.
    func forEach(_ body: (ClientDossier) throws -> Void) throws {
        var current: ClientDossier?
        try clients.forEach(selected) { row in
            let (gemeente, bsn) = (row.text(0), row.text(1))
            if let done = current, done.gemeente != gemeente || done.bsn != bsn {
                if !done.toewijzingen.isEmpty { try body(done) }
                current = nil
            }
            var dossier = current ?? ClientDossier(gemeente: gemeente, bsn: bsn, toewijzingen: [])
            if let toewijzing = try toewijzing(row.int(2), gemeente) { dossier.toewijzingen.append(toewijzing) }
            current = dossier
        }
        if let current, !current.toewijzingen.isEmpty { try body(current) }
    }

    private func toewijzing(_ nummer: Int, _ gemeente: String) throws -> ToewijzingDossier? {
        let key: [SQLiteStatement.Value] = [.text(gemeente), .integer(nummer)]
        let versions = try versions.all(key) { (stand: ToewijzingStand($0), dagtekening: $0.day(12)) }
        guard let current = versions.last, let ontvangen = versions.map(\.dagtekening).min() else { return nil }
        return ToewijzingDossier(
            stand: current.stand, ontvangen: ontvangen,
            starts: try starts.all(key) { row in
                GemeldeStart(begindatum: row.day(0), gemeld: row.day(1), isAdministratief: row.text(2) == "gemeente")
            },
            stops: try stops.all(key) { row in
                GemeldeStop(
                    begindatum: row.day(0), einddatum: row.day(1),
                    isTijdelijk: row.text(2) == StopProduct.tijdelijk, gemeld: row.day(3))
            },
            prestaties: try lines.all(key) { row in
                BeoordeeldePrestatie(try JudgedLineSelection.read(row), isExcepted: isExcepted)
            })
    }
}

/// A line with what was known about it at a moment.
public struct AuditedLine: Sendable {
    /// `bekend` is what was known then.
    public var line: StoredLine
    /// A credit had undone it.
    public var isCredited: Bool
    /// Dagtekening of the declaration.
    public var dagtekening: Day
}

/// The columns of an `AuditedLine`.
struct JudgedLineSelection {
    let select: String
    /// Columns that a caller adds begin here.
    static let columnCount = StoredLine.columnCount + 5

    /// `more` are columns of the caller.
    init(_ knowledge: Knowledge, and more: [String] = []) {
        // What was known of a line then: the latest re-judgement that counts, or else the finding of its verdict.
        func latest(_ column: String) -> String {
            """
            (SELECT \(column) FROM heroordeling WHERE regel_id = regel.id
                AND \(knowledge.covers(run: "heroordeling.run_id")) ORDER BY heroordeling.id DESC LIMIT 1)
            """
        }
        let credit = "regel.gecrediteerd_door IS NOT NULL AND \(knowledge.covers(line: "regel.gecrediteerd_door"))"
        let own = [
            latest("heroordeling.id"), latest("nu_zorggat"), latest("nu_bedrag"), credit, "bericht.dagtekening",
        ]
        select = StoredLine.selection(with: (own + more).joined(separator: ",\n"))
    }

    static func read(_ row: SQLiteRow) throws -> AuditedLine {
        var line = try StoredLine(row)
        let next = StoredLine.columnCount
        line.bekend =
            row.isNull(next)
            ? KnownGap(line.zorggat)
            : KnownGap(regel: row.optionalText(next + 1).flatMap(ZorggatRegel.init), bedrag: row.int(next + 2))
        return AuditedLine(line: line, isCredited: row.int(next + 3) != 0, dagtekening: row.day(next + 4))
    }
}

extension BeoordeeldePrestatie {
    /// `isExcepted` tells whether a person has accepted a finding on the line.
    public init(_ audited: AuditedLine, isExcepted: (StoredLine, ZorggatRegel) -> Bool) {
        let line = audited.line
        self.init(
            id: line.id, gemeente: line.gemeente, aanbieder: line.aanbieder, bsn: line.bsn,
            declaratieNummer: line.declaratieNummer, declaratieMaand: line.declaratieMaand,
            gedeclareerdOp: audited.dagtekening, prestatie: line.prestatie, oordeel: line.oordeel,
            regels: line.regels, zorggat: line.bekend.regel, zorggatBedrag: line.bekend.bedrag,
            isGecrediteerd: audited.isCredited,
            isUitgezonderd: line.bekend.regel.map { isExcepted(line, $0) } ?? false, dagen: line.dagen)
    }
}
