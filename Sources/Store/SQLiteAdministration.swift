import CareTimeline
import GRDB
import IWmo
import Rules

/// The partition of one gemeente in the SQLite store.
final class SQLiteAdministration: GemeenteAdministration {
    private let statements: StatementCache
    let gemeente: SQLiteStatement.Value
    /// Whether lines of this gemeente were purged; nil until it is asked.
    var knownGewisteReferenties: Bool?
    /// For re-judging.
    var knownDeclaraties: [Int64: AcceptedLine.Declaratie] = [:]

    var database: Database { statements.database }

    init(_ statements: StatementCache, gemeente: String) {
        self.statements = statements
        self.gemeente = .text(gemeente)
    }

    /// A text that is the same at every call from this place.
    func statement(
        _ sql: @autoclosure () -> String, file: StaticString = #fileID, line: UInt = #line, column: UInt = #column
    ) throws -> SQLiteStatement {
        try statements.statement(sql, file, line, column)
    }

    func isIdentificatieGebruikt(_ identificatie: String, bericht: BerichtType, aanbieder: String) throws -> Bool {
        try VeiledText.forms(of: identificatie).contains { form in
            try statement(
                """
                SELECT 1 FROM bericht WHERE gemeente = ? AND aanbieder = ? AND bericht = ? AND identificatie = ?
                    AND gebruikt_identificatie
                """
            ).first(gemeente, .text(aanbieder), .text(bericht.rawValue), .text(form)) { _ in true } ?? false
        }
    }

    // MARK: Toewijzingen

    private static let versie = versie()

    /// `index`: the one to search by. Left to itself, SQLite walks every toewijzing of the gemeente where an order by
    /// number is asked for, because the primary key gives that order.
    private static func versie(by index: String? = nil) -> String {
        """
        SELECT toewijzing.nummer, toewijzing.bsn, toewijzing.aanbieder, categorie, code, ingangsdatum, einddatum,
            reden_wijziging, volume, eenheid, frequentie, budget, toewijzingsdatum, toewijzingstijd
        FROM toewijzing \(index.map { "INDEXED BY \($0)" } ?? "")
            JOIN toewijzing_versie ON toewijzing_versie.id = toewijzing.versie_id
        """
    }

    func toewijzing(_ nummer: Int) throws -> StoredToewijzing? {
        try statement("\(Self.versie) WHERE toewijzing.gemeente = ? AND toewijzing.nummer = ?")
            .first(gemeente, .integer(nummer)) { row in
                StoredToewijzing(
                    stand: ToewijzingStand(row), toewijzingsdatum: row.day(12),
                    toewijzingstijd: Tijd(row.text(13)) ?? Tijd(seconds: 0))
            }
    }

    func isClientBekend(_ bsn: String) throws -> Bool {
        try statement("SELECT 1 FROM toewijzing WHERE gemeente = ? AND bsn = ? LIMIT 1")
            .first(gemeente, .text(bsn)) { _ in true } ?? false
    }

    func toewijzingen(van aanbieder: String, in days: DayRange) throws -> [ToewijzingStand] {
        try statement(
            """
            \(Self.versie(by: "toewijzing_aanbieder"))
            WHERE toewijzing.gemeente = ? AND toewijzing.aanbieder = ? AND ingangsdatum <= ?
                AND (einddatum IS NULL OR einddatum >= ?)
            ORDER BY toewijzing.nummer
            """
        ).all(gemeente, .text(aanbieder), .day(days.last), .day(days.first), map: ToewijzingStand.init)
    }

    func toewijzingen(bsn: String) throws -> [ToewijzingStand] {
        try statement(
            """
            \(Self.versie(by: "toewijzing_bsn"))
            WHERE toewijzing.gemeente = ? AND toewijzing.bsn = ? ORDER BY toewijzing.nummer
            """
        ).all(gemeente, .text(bsn), map: ToewijzingStand.init)
    }

    func addVersie(
        _ product: ToegewezenProduct, bsn: String, aanbieder: String, message: Int64, isCurrent: Bool
    ) throws {
        try statement(
            """
            INSERT INTO toewijzing_versie (bericht_id, gemeente, nummer, bsn, aanbieder, categorie, code,
                toewijzingsdatum, toewijzingstijd, ingangsdatum, einddatum, reden_wijziging, volume, eenheid,
                frequentie, budget, referentie_aanbieder, commentaar)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        ).run(
            .integer(message), gemeente, .integer(product.toewijzingNummer), .text(bsn), .text(aanbieder),
            .optional(product.product?.categorie), .optional(product.product?.code), .day(product.toewijzingsdatum),
            .text(product.toewijzingstijd.description), .day(product.ingangsdatum), .day(product.einddatum),
            .optional(product.redenWijziging), .optional(product.omvang?.volume),
            .optional(product.omvang?.eenheid.rawValue), .optional(product.omvang?.frequentie.rawValue),
            .optional(product.budget), .optional(product.referentieAanbieder), .optional(product.commentaar))
        guard isCurrent else { return }
        try statement(
            """
            INSERT INTO toewijzing (gemeente, nummer, bsn, aanbieder, versie_id) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (gemeente, nummer) DO UPDATE SET versie_id = excluded.versie_id
            """
        ).run(
            gemeente, .integer(product.toewijzingNummer), .text(bsn), .text(aanbieder),
            .integer(database.lastInsertedRowID))
    }
}
