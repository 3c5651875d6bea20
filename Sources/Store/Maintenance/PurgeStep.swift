import GRDB

/// One table that a purge takes rows from, or empties fields of. The rows are chosen once, for counting and for taking.
struct PurgeStep {
    /// How the report calls it.
    let table: String
    /// From the name of a table on; names it as `rij`, and has a column `gemeente`.
    private let rows: String
    private let gemeente: String
    /// What is done with the rows.
    let statement: String

    /// The number of rows by gemeente.
    var count: String { "SELECT \(gemeente), count(*) FROM \(rows) GROUP BY 1" }

    private init(_ table: String, from rows: String, by gemeente: String = "rij.gemeente", _ statement: String) {
        self.table = table
        self.rows = rows
        self.gemeente = gemeente
        self.statement = statement
    }

    /// Rows of a table that satisfy a condition on it.
    private static func removing(_ table: String, where condition: String) -> PurgeStep {
        PurgeStep(table, from: "\(table) AS rij WHERE \(condition)", "DELETE FROM \(table) AS rij WHERE \(condition)")
    }

    private static let ofClient = "(rij.gemeente, rij.bsn) IN (SELECT gemeente, bsn FROM weg_client)"

    private static func ofToewijzing(_ column: String) -> String {
        "(rij.gemeente, rij.\(column)) IN (SELECT gemeente, nummer FROM weg_toewijzing)"
    }

    private static let ofVerzoek = """
        verzoek_id IN (SELECT rij.id FROM verzoek AS rij WHERE \(ofClient))
        """

    /// Nothing that stays was brought by the message, and what it answered is about nobody who stays.
    private static let isBare = """
        rij.dagtekening < (SELECT dag FROM weg_dag) AND (rij.bestand <> '' OR rij.redenen_nl <> '')
            AND rij.id NOT IN (SELECT id FROM blijft_bericht)
        """

    /// In this order: a step finds its rows by those that are still there.
    static let all: [PurgeStep] = [
        PurgeStep(
            "heroordeling",
            from: "heroordeling JOIN weg_regel AS rij ON rij.id = regel_id",
            "DELETE FROM heroordeling WHERE regel_id IN (SELECT id FROM weg_regel)"),
        PurgeStep(
            "regel", from: "weg_regel AS rij", "DELETE FROM regel WHERE id IN (SELECT id FROM weg_regel)"),
        removing("start", where: ofToewijzing("toewijzing")), removing("stop", where: ofToewijzing("toewijzing")),
        removing("aanraking", where: ofToewijzing("nummer")),
        removing("eigen_bijdrage_nieuws", where: ofToewijzing("nummer")), removing("eigen_bijdrage", where: ofClient),
        removing("toewijzing", where: ofToewijzing("nummer")),
        removing("toewijzing_versie", where: ofToewijzing("nummer")),
        PurgeStep(
            "verzoek_product",
            from: "verzoek_product JOIN verzoek AS rij ON rij.id = verzoek_id WHERE \(ofClient)",
            "DELETE FROM verzoek_product WHERE \(ofVerzoek)"),
        PurgeStep(
            "verzoek", from: "verzoek AS rij WHERE \(ofClient)",
            "UPDATE verzoek AS rij SET bsn = '', reden_verzoek = NULL WHERE \(ofClient)"),
        PurgeStep(
            "signaal", from: "signaal AS rij WHERE rij.id IN (SELECT id FROM weg_signaal)",
            "DELETE FROM signaal WHERE id IN (SELECT id FROM weg_signaal)"),
        PurgeStep(
            "uitzondering",
            from: "uitzondering AS rij WHERE rij.id IN (SELECT id FROM weg_uitzondering)", by: "rij.voor_gemeente",
            "DELETE FROM uitzondering WHERE id IN (SELECT id FROM weg_uitzondering)"),
        PurgeStep(
            "antwoord",
            from: """
                antwoord JOIN bericht AS rij ON rij.id = antwoord.bericht_id
                WHERE antwoord.id IN (SELECT id FROM weg_antwoord)
                """,
            "UPDATE antwoord SET inhoud = x'' WHERE id IN (SELECT id FROM weg_antwoord)"),
        PurgeStep(
            "bericht", from: "bericht AS rij WHERE \(isBare)",
            "UPDATE bericht AS rij SET bestand = '', redenen_nl = '', redenen_en = '' WHERE \(isBare)"),
    ]
}
