import CareTimeline
import GRDB
import IWmo
import Rules

/// Accepted lines that late news is about.
extension SQLiteAdministration {
    func acceptedLines(op toewijzing: Int) throws -> [AcceptedLine] {
        try statement(
            """
            SELECT id, declaratie_id, bekend_zorggat, bekend_bedrag, \(Prestatie.columns) FROM regel
            WHERE gemeente = ? AND toewijzing = ? AND telt_mee = 1 ORDER BY id
            """
        ).all(gemeente, .integer(toewijzing)) { row in
            AcceptedLine(
                id: row.int64(0), declaratie: try declaratie(row.int64(1)), prestatie: try Prestatie(row, at: 4),
                bekend: KnownGap(regel: row.optionalText(2).flatMap(ZorggatRegel.init), bedrag: row.int(3)))
        }
    }

    /// Kept: a month has thousands of lines in few declarations, of which these facts never change.
    private func declaratie(_ id: Int64) throws -> AcceptedLine.Declaratie {
        if let known = knownDeclaraties[id] { return known }
        let found = try statement(
            """
            SELECT bericht.bericht, maand FROM declaratie JOIN bericht ON bericht.id = declaratie.bericht_id
            WHERE declaratie.id = ?
            """
        ).first(.integer(id)) { row in
            BerichtType(rawValue: row.text(0)).map {
                AcceptedLine.Declaratie(family: $0 == .wmo303 ? .iwmo2 : .iwmo3, maand: row.month(1))
            }
        }
        guard let declaratie = found ?? nil else { throw StoreError.unreadableRow("declaratie") }
        knownDeclaraties[id] = declaratie
        return declaratie
    }

    func line(_ id: Int64) throws -> StoredLine? {
        try statement("\(StoredLine.selection) WHERE regel.gemeente = ? AND regel.id = ?")
            .first(gemeente, .integer(id), map: StoredLine.init)
    }

    func setKnownGap(_ gap: KnownGap, line: Int64, message: Int64?) throws {
        try statement("UPDATE regel SET bekend_zorggat = ?, bekend_bedrag = ?, bekend_door = ? WHERE id = ?")
            .run(.optional(gap.regel?.rawValue), .integer(gap.bedrag), .optional(message), .integer(line))
    }
}
