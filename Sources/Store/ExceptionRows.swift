import GRDB
import IWmo
import Rules

/// How an exception lies in its table.
enum ExceptionRows {
    /// Columns of `uitzondering`, under the name the statement gives it.
    static func columns(of table: String = "uitzondering") -> String {
        [
            "voor_gemeente", "voor_aanbieder", "voor_toewijzing", "voor_declaratie", "bevinding", "reden", "door",
            "geldig_tot",
        ].map { "\(table).\($0)" }.joined(separator: ", ")
    }

    static let columnCount: Int32 = 8

    /// The number of an exception, the same for the same content.
    static func keep(_ uitzondering: Uitzondering, in database: Database) throws -> Int64 {
        let values: [SQLiteStatement.Value] = [
            .text(uitzondering.gemeente), .text(uitzondering.aanbieder), .optional(uitzondering.toewijzingNummer),
            .optional(uitzondering.declaratieNummer), .text(uitzondering.bevinding.naam), .text(uitzondering.reden),
            .text(uitzondering.door), .day(uitzondering.geldigTot),
        ]
        let known = try SQLiteStatement(
            database,
            """
            SELECT id FROM uitzondering
            WHERE voor_gemeente = ? AND voor_aanbieder = ? AND voor_toewijzing IS ? AND voor_declaratie IS ?
                AND bevinding = ? AND reden = ? AND door = ? AND geldig_tot = ?
            """
        ).first(values) { $0.int64(0) }
        if let known { return known }
        try SQLiteStatement(
            database,
            """
            INSERT INTO uitzondering (voor_gemeente, voor_aanbieder, voor_toewijzing, voor_declaratie, bevinding,
                reden, door, geldig_tot)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """
        ).run(values)
        return database.lastInsertedRowID
    }
}

extension Uitzondering {
    /// Reads the columns from the given one on; nil when the join found no row.
    init?(_ row: SQLiteRow, at column: Int32) throws {
        guard let gemeente = row.optionalText(column) else { return nil }
        guard let bevinding = Bevinding(naam: row.text(column + 4)) else {
            throw StoreError.unreadableRow("uitzondering")
        }
        self.init(
            gemeente: gemeente, aanbieder: row.text(column + 1), toewijzingNummer: row.optionalInt(column + 2),
            declaratieNummer: row.optionalText(column + 3), bevinding: bevinding, reden: row.text(column + 5),
            door: row.text(column + 6), geldigTot: row.day(column + 7))
    }
}
