import GRDB

/// Takes the numbers of clients who are gone out of texts that stay: a sender that puts a BSN into a file name or an
/// identificatie is not unheard of.
struct ClientNumberSweep {
    private let database: Database
    private let gone: Set<StoredClient>
    /// Clients of no gemeente any more.
    private let goneEverywhere: Set<String>

    init(_ database: Database, gone: Set<StoredClient>) throws {
        self.database = database
        self.gone = gone
        let stay = try database.once(
            """
            SELECT bsn FROM toewijzing UNION SELECT bsn FROM regel UNION SELECT bsn FROM verzoek
            UNION SELECT bsn FROM eigen_bijdrage
            """
        ).all { $0.text(0) }
        goneEverywhere = Set(gone.map(\.bsn)).subtracting(stay)
    }

    /// A text in the store.
    private struct Column {
        let table: String
        let name: String
        /// Nil: the table does not tell.
        var gemeente: String? = "gemeente"
        /// A message is compared with it: it stays recognisable.
        var isMatched = false
    }

    private static let columns = [
        Column(table: "bericht", name: "identificatie", isMatched: true), Column(table: "bericht", name: "bestand"),
        Column(table: "declaratie", name: "nummer", isMatched: true),
        Column(table: "gewiste_referentie", name: "referentie", isMatched: true),
        Column(table: "verzoek", name: "referentie", isMatched: true),
        Column(table: "verzoek_antwoord", name: "referentie", isMatched: true),
        Column(table: "antwoord", name: "bestandsnaam", gemeente: nil, isMatched: true),
        Column(table: "heroordeling", name: "aanleiding", gemeente: nil, isMatched: true),
        Column(table: "aanraking", name: "aanleiding", isMatched: true),
        Column(table: "toewijzing_versie", name: "commentaar"), Column(table: "signaal", name: "tekst_nl"),
        Column(table: "signaal", name: "tekst_en"),
        Column(table: "uitzondering", name: "reden", gemeente: "voor_gemeente"),
        Column(table: "uitzondering", name: "door", gemeente: "voor_gemeente"),
        Column(table: "configuratie_deel", name: "inhoud", gemeente: nil),
        Column(table: "run", name: "uitvoer", gemeente: nil),
    ]

    func sweep() throws {
        guard !gone.isEmpty else { return }
        for column in Self.columns { try sweep(column) }
    }

    private func sweep(_ column: Column) throws {
        let digits = String(repeating: "[0-9]", count: ClientNumbers.length)
        let found = try database.once(
            """
            SELECT DISTINCT \(column.gemeente ?? "NULL"), \(column.name) FROM \(column.table)
            WHERE \(column.name) GLOB '*\(digits)*'
            """
        ).all { ($0.optionalText(0), $0.text(1)) }
        let condition = column.gemeente.map { " AND \($0) = ?3" } ?? " AND ?3 IS NULL"
        let update = try database.once(
            "UPDATE \(column.table) SET \(column.name) = ?1 WHERE \(column.name) = ?2\(condition)")
        for (gemeente, text) in found {
            guard let hidden = ClientNumbers.hiding(in: text, { isGone($0, gemeente) }) else { continue }
            try update.run(
                .text(column.isMatched ? VeiledText.veil(text) : hidden), .text(text), .optional(gemeente))
        }
    }

    private func isGone(_ number: String, _ gemeente: String?) -> Bool {
        guard let gemeente else { return goneEverywhere.contains(number) }
        return gone.contains(StoredClient(gemeente: gemeente, bsn: number))
    }
}
