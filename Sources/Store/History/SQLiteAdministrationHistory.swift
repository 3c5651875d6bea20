import CareTimeline
import GRDB
import IWmo
import Oversight
import Rules

/// Reads the past of the whole SQLite store.
final class SQLiteAdministrationHistory: AdministrationHistory {
    let database: Database

    init(_ database: Database) {
        self.database = database
    }

    func statement(_ sql: String) throws -> SQLiteStatement {
        try SQLiteStatement(database, sql, isKept: false)
    }

    func gemeente(_ code: String) -> any GemeenteHistory { SQLiteHistory(database, gemeente: code) }

    func lines(_ selection: LineSelection, _ knowledge: Knowledge, _ body: (AuditedLine) throws -> Void) throws {
        try statement(
            """
            \(JudgedLineSelection(knowledge).select)
            WHERE \(selection.condition) AND \(knowledge.covers(message: "declaratie.bericht_id"))
            ORDER BY regel.gemeente, regel.aanbieder, declaratie.nummer, regel.referentie, regel.id
            """
        ).forEach([]) { row in try body(try JudgedLineSelection.read(row)) }
    }

    func dossiers(
        gemeente: String?, bsn: String?, _ knowledge: Knowledge,
        isExcepted: @escaping (StoredLine, ZorggatRegel) -> Bool,
        _ body: (ClientDossier) throws -> Void
    ) throws {
        try SQLiteDossiers(database, gemeente: gemeente, bsn: bsn, knowledge, isExcepted: isExcepted).forEach(body)
    }

    func heroordelingen(
        _ selection: LineSelection, _ knowledge: Knowledge, _ body: (StoredHeroordeling) throws -> Void
    ) throws {
        try statement(
            """
            \(StoredHeroordeling.selection)
            WHERE \(selection.condition) AND \(knowledge.covers(run: "heroordeling.run_id"))
            ORDER BY regel.gemeente, regel.aanbieder, declaratie.nummer, regel.referentie, regel.id, heroordeling.id
            """
        ).forEach([]) { row in try body(try StoredHeroordeling(row)) }
    }

    func signalen(_ selection: LineSelection, _ knowledge: Knowledge) throws -> [StoredSignaal] {
        let partners = selection.partners("signaal")
        return try statement(
            """
            \(StoredSignaal.selection)
            WHERE \(partners) AND \(knowledge.covers(run: "signaal.run_id"))
            ORDER BY gemeente, aanbieder, soort, tekst_nl
            """
        ).all(map: StoredSignaal.init)
    }

    func configuration(_ knowledge: Knowledge) throws -> [String: String]? {
        try statement(
            """
            SELECT configuratie_id FROM run WHERE configuratie_id IS NOT NULL AND \(knowledge.covers(run: "run.id"))
            ORDER BY id DESC LIMIT 1
            """
        ).first { $0.int64(0) }.map { try ConfigurationRows.texts(of: $0, database) }
    }

    func latestDay(_ knowledge: Knowledge) throws -> Day? {
        try statement("SELECT max(peildatum) FROM run WHERE \(knowledge.covers(run: "run.id"))").first {
            $0.optionalDay(0)
        } ?? nil
    }
}

extension LineSelection {
    /// SQL over `regel` and `declaratie`. Codes hold digits only, so that they need no binding.
    var condition: String {
        partners("regel") + " AND " + months
    }

    /// SQL over `declaratie`.
    var months: String {
        var parts = ["TRUE"]
        if let from { parts.append("declaratie.maand >= \(from.index)") }
        if let to { parts.append("declaratie.maand <= \(to.index)") }
        return parts.joined(separator: " AND ")
    }

    func partners(_ table: String) -> String {
        func digits(_ code: String) -> String { "'" + code.filter { $0.isASCII && $0.isNumber } + "'" }
        var parts = ["TRUE"]
        if let gemeente { parts.append("\(table).gemeente = \(digits(gemeente))") }
        if let aanbieder { parts.append("\(table).aanbieder = \(digits(aanbieder))") }
        return parts.joined(separator: " AND ")
    }
}
