import CareTimeline
import IWmo
import Rules

/// An accepted, not credited line of which part of the amount is known to belong to days without care.
public struct StoredTerugvordering: Sendable {
    /// `bekend` says what is to be recovered.
    public var line: StoredLine
    /// The message that made it known: the declaration itself, or the news that came later.
    public var bekendDoor: BekendDoor
    /// It was no open entry before this run.
    public var isNieuw: Bool
    /// The line was judged in this run.
    public var isNuBeoordeeld: Bool

    public struct BekendDoor: Hashable, Sendable {
        public var bericht: BerichtType
        public var identificatie: String
        public var dagtekening: Day
    }
}

extension StoredTerugvordering {
    /// Open entries only, by the index on them.
    private static let isOpen = """
        regel.debet_credit = 'D' AND regel.oordeel <> 'afgewezen' AND regel.gecrediteerd_door IS NULL
            AND regel.bekend_bedrag > 0
        """

    /// Two parameters, both the run.
    static let selection = """
        \(StoredLine.selection(
            with: """
                bron.bericht, bron.identificatie, bron.dagtekening, bericht.run_id = ?,
                (SELECT toen_bedrag FROM heroordeling WHERE regel_id = regel.id AND heroordeling.run_id = ?
                    ORDER BY heroordeling.id LIMIT 1) = 0
                """))
            JOIN bericht AS bron ON bron.id = coalesce(regel.bekend_door, declaratie.bericht_id)
        WHERE regel.id IN (SELECT id FROM regel INDEXED BY regel_terugvordering WHERE \(isOpen))
        ORDER BY regel.gemeente, regel.aanbieder, declaratie.nummer, regel.referentie, regel.id
        """

    init(_ row: SQLiteRow) throws {
        let next = StoredLine.columnCount
        guard let bericht = BerichtType(rawValue: row.text(next)) else { throw StoreError.unreadableRow("bericht") }
        line = try StoredLine(row)
        bekendDoor = BekendDoor(bericht: bericht, identificatie: row.text(next + 1), dagtekening: row.day(next + 2))
        isNuBeoordeeld = row.int(next + 3) != 0
        isNieuw = row.int(next + 4) != 0 || isNuBeoordeeld
    }

    /// Debits of earlier runs that were open and that a credit of this run undid. Two parameters, both the run.
    static let closed = """
        \(StoredLine.selection)
        WHERE regel.bekend_bedrag > 0 AND bericht.run_id <> ? AND regel.id IN (
            SELECT debet.id FROM bericht AS nu
                JOIN declaratie AS nieuwe ON nieuwe.bericht_id = nu.id
                JOIN regel AS credit ON credit.declaratie_id = nieuwe.id AND credit.debet_credit = 'C'
                JOIN regel AS debet ON debet.gemeente = credit.gemeente AND debet.aanbieder = credit.aanbieder
                    AND debet.referentie = credit.vorige_referentie AND debet.gecrediteerd_door = credit.id
            WHERE nu.run_id = ?)
        ORDER BY regel.gemeente, regel.aanbieder, declaratie.nummer, regel.referentie, regel.id
        """
}
