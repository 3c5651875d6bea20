import CareTimeline
import GRDB
import IWmo
import Rules

/// The partition of one gemeente in the SQLite store.
final class SQLiteAdministration: GemeenteAdministration {
    private let statements: StatementCache
    let gemeente: SQLiteStatement.Value
    private var knownGewisteReferenties: Bool?
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

    // MARK: Deliveries

    func levering(_ nummer: Int) throws -> Leveringsstand {
        var levering = Leveringsstand()
        try statement(
            """
            SELECT bron, aanbieder, bsn, categorie, code, begindatum FROM start
            WHERE gemeente = ? AND toewijzing = ? AND verwijderd_door IS NULL ORDER BY begindatum, id
            """
        ).forEach(gemeente, .integer(nummer)) { row in
            if row.text(0) == "gemeente" {
                levering.administratieveStart = row.day(5)
            } else {
                levering.starts.append(
                    BekendeStart(
                        aanbieder: row.text(1), bsn: row.text(2), product: row.product(3), begindatum: row.day(5)))
            }
        }
        guard !levering.starts.isEmpty else { return levering }
        levering.stops = try statement(
            """
            SELECT aanbieder, bsn, categorie, code, begindatum, reden_beeindiging, einddatum FROM stop
            WHERE gemeente = ? AND toewijzing = ? AND verwijderd_door IS NULL ORDER BY begindatum, einddatum, id
            """
        ).all(gemeente, .integer(nummer)) { row in
            BekendeStop(
                aanbieder: row.text(0), bsn: row.text(1), product: row.product(2), begindatum: row.day(4),
                redenBeeindiging: row.text(5), einddatum: row.day(6))
        }
        return levering
    }

    func add(_ start: BekendeStart, toewijzing: Int, message: Int64, gemeld: Day) throws {
        try addStart(start, bron: "aanbieder", toewijzing: toewijzing, message: message, line: nil, gemeld: gemeld)
    }

    private func addStart(
        _ start: BekendeStart, bron: String, toewijzing: Int, message: Int64, line: Int64?, gemeld: Day
    ) throws {
        try statement(
            """
            INSERT INTO start (bron, gemeente, toewijzing, aanbieder, bsn, categorie, code, begindatum, bericht_id,
                gemeld, regel_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        ).run(
            .text(bron), gemeente, .integer(toewijzing), .text(start.aanbieder), .text(start.bsn),
            .optional(start.product?.categorie), .optional(start.product?.code), .day(start.begindatum),
            .integer(message), .day(gemeld), .optional(line))
    }

    func add(_ stop: BekendeStop, toewijzing: Int, message: Int64, gemeld: Day) throws {
        try statement(
            """
            INSERT INTO stop (gemeente, toewijzing, aanbieder, bsn, categorie, code, begindatum, reden_beeindiging,
                einddatum, bericht_id, gemeld)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        ).run(
            gemeente, .integer(toewijzing), .text(stop.aanbieder), .text(stop.bsn),
            .optional(stop.product?.categorie), .optional(stop.product?.code), .day(stop.begindatum),
            .text(stop.redenBeeindiging), .day(stop.einddatum), .integer(message), .day(gemeld))
    }

    func remove(_ start: BekendeStart, toewijzing: Int, message: Int64, gemeld: Day) throws {
        try statement(
            """
            UPDATE start SET verwijderd_door = ?, verwijderd_gemeld = ?
            WHERE gemeente = ? AND toewijzing = ? AND aanbieder = ? AND bsn = ? AND categorie IS ? AND code IS ?
                AND begindatum = ? AND bron = 'aanbieder' AND verwijderd_door IS NULL
            """
        ).run(
            .integer(message), .day(gemeld), gemeente, .integer(toewijzing), .text(start.aanbieder), .text(start.bsn),
            .optional(start.product?.categorie), .optional(start.product?.code), .day(start.begindatum))
    }

    func remove(_ stop: BekendeStop, toewijzing: Int, message: Int64, gemeld: Day) throws {
        try statement(
            """
            UPDATE stop SET verwijderd_door = ?, verwijderd_gemeld = ?
            WHERE gemeente = ? AND toewijzing = ? AND aanbieder = ? AND bsn = ? AND categorie IS ? AND code IS ?
                AND begindatum = ? AND reden_beeindiging = ? AND einddatum = ? AND verwijderd_door IS NULL
            """
        ).run(
            .integer(message), .day(gemeld), gemeente, .integer(toewijzing), .text(stop.aanbieder), .text(stop.bsn),
            .optional(stop.product?.categorie), .optional(stop.product?.code), .day(stop.begindatum),
            .text(stop.redenBeeindiging), .day(stop.einddatum))
    }

    func setAdministratieveStart(
        _ day: Day?, van toewijzing: ToewijzingStand, message: Int64, line: Int64?, gemeld: Day
    ) throws {
        try statement(
            """
            UPDATE start SET verwijderd_door = ?, verwijderd_gemeld = ?, verwijderd_door_regel = ?
            WHERE gemeente = ? AND toewijzing = ? AND bron = 'gemeente' AND verwijderd_door IS NULL
            """
        ).run(.integer(message), .day(gemeld), .optional(line), gemeente, .integer(toewijzing.nummer))
        guard let day else { return }
        let start = BekendeStart(
            aanbieder: toewijzing.aanbieder, bsn: toewijzing.bsn, product: toewijzing.product, begindatum: day)
        try addStart(
            start, bron: "gemeente", toewijzing: toewijzing.nummer, message: message, line: line, gemeld: gemeld)
    }

    func touch(_ touched: TouchedToewijzing, run: StoredRun) throws {
        try statement(
            """
            INSERT INTO aanraking (run_id, gemeente, nummer, tijdlijn_voor, aanleiding, bericht_id)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (run_id, gemeente, nummer)
                DO UPDATE SET aanleiding = excluded.aanleiding, bericht_id = excluded.bericht_id
            """
        ).run(
            .integer(run.id), gemeente, .integer(touched.nummer), .optional(touched.before), .text(touched.aanleiding),
            .optional(touched.bericht))
    }
}

// MARK: - Declarations

extension SQLiteAdministration {
    func isDeclaratieNummerGebruikt(_ nummer: String, aanbieder: String) throws -> Bool {
        try VeiledText.forms(of: nummer).contains { form in
            try statement("SELECT 1 FROM declaratie WHERE gemeente = ? AND aanbieder = ? AND nummer = ?")
                .first(gemeente, .text(aanbieder), .text(form)) { _ in true } ?? false
        }
    }

    func laatsteMaand(aanbieder: String) throws -> Month? {
        try statement("SELECT maand FROM declaratie WHERE gemeente = ? AND aanbieder = ? ORDER BY maand DESC LIMIT 1")
            .first(gemeente, .text(aanbieder)) { $0.month(0) }
    }

    func isReferentieGebruikt(_ referentie: String, aanbieder: String) throws -> Bool {
        let isUsed =
            try statement(
                "SELECT 1 FROM regel WHERE gemeente = ? AND aanbieder = ? AND referentie = ? LIMIT 1"
            ).first(gemeente, .text(aanbieder), .text(referentie)) { _ in true } ?? false
        return try isUsed || (hasGewisteReferenties && isReferentieGewist(referentie, aanbieder: aanbieder))
    }

    /// Nothing is purged while a session lasts, so one look is enough.
    private var hasGewisteReferenties: Bool {
        get throws {
            if let known = knownGewisteReferenties { return known }
            let found =
                try statement("SELECT 1 FROM gewiste_referentie WHERE gemeente = ? LIMIT 1")
                .first(gemeente) { _ in true } ?? false
            knownGewisteReferenties = found
            return found
        }
    }

    /// A line that is no longer there had the number: it stays used.
    private func isReferentieGewist(_ referentie: String, aanbieder: String) throws -> Bool {
        try VeiledText.forms(of: referentie).contains { form in
            try statement("SELECT 1 FROM gewiste_referentie WHERE gemeente = ? AND aanbieder = ? AND referentie = ?")
                .first(gemeente, .text(aanbieder), .text(form)) { _ in true } ?? false
        }
    }

    func geaccepteerdeDebet(_ referentie: String, aanbieder: String) throws -> GeaccepteerdeDebet? {
        try statement(
            """
            SELECT id, bsn, \(Prestatie.columns), gecrediteerd_door FROM regel
            WHERE gemeente = ? AND aanbieder = ? AND referentie = ? AND debet_credit = 'D' AND oordeel <> 'afgewezen'
            ORDER BY id LIMIT 1
            """
        ).first(gemeente, .text(aanbieder), .text(referentie), map: GeaccepteerdeDebet.init)
    }

    func debetten(op toewijzing: Int, except credited: Set<Int64>) throws -> [EerderDebet] {
        try statement(
            """
            SELECT id, referentie, categorie, code, begin, eind, volume, eenheid, bedrag FROM regel
            WHERE gemeente = ? AND toewijzing = ? AND telt_mee = 1 ORDER BY id
            """
        ).all(gemeente, .integer(toewijzing)) { row -> EerderDebet? in
            if credited.contains(row.int64(0)) { return nil }
            guard let eenheid = Eenheid(rawValue: row.text(7)) else { throw StoreError.unreadableRow("regel") }
            return EerderDebet(
                referentieNummer: row.text(1), productCategorie: row.text(2), productCode: row.text(3),
                productPeriode: GeslotenPeriode(begindatum: row.day(4), einddatum: row.day(5)),
                geleverdVolume: row.int(6), eenheid: eenheid, bedrag: row.int(8))
        }.compactMap { $0 }
    }

    func debetcijfers(op toewijzing: Int, except credited: Set<Int64>) throws -> [EerderDebet.Cijfers] {
        // Everything asked for lies in the index, side by side; the rows themselves lie months apart.
        let condition = "FROM regel INDEXED BY regel_toewijzing WHERE gemeente = ? AND toewijzing = ? AND telt_mee = 1"
        var cijfers: [EerderDebet.Cijfers] = []
        // The lines on a toewijzing nearly always have one unit.
        var latest: (text: String, eenheid: Eenheid)?
        func add(_ row: SQLiteRow) throws {
            let text = row.text(2)
            if latest?.text != text {
                guard let eenheid = Eenheid(rawValue: text) else { throw StoreError.unreadableRow("regel") }
                latest = (text, eenheid)
            }
            guard let eenheid = latest?.eenheid else { return }
            cijfers.append(
                EerderDebet.Cijfers(
                    productPeriode: GeslotenPeriode(begindatum: row.day(0), einddatum: row.day(1)),
                    geleverdVolume: row.int(3), eenheid: eenheid, bedrag: row.int(4)))
        }
        guard !credited.isEmpty else {
            // An id is found at the end of its entry, which costs as much as two other columns.
            try statement("SELECT begin, eind, eenheid, volume, bedrag \(condition)")
                .forEach(gemeente, .integer(toewijzing), body: add)
            return cijfers
        }
        try statement("SELECT begin, eind, eenheid, volume, bedrag, id \(condition)")
            .forEach(gemeente, .integer(toewijzing)) { row in
                if !credited.contains(row.int64(5)) { try add(row) }
            }
        return cijfers
    }

    func addDeclaratie(
        _ kop: DeclaratieKop, toegekend: Int, message: Int64, configuration: Int64
    ) throws -> Int64 {
        try statement(
            """
            INSERT INTO declaratie (bericht_id, gemeente, aanbieder, nummer, maand, ingediend, toegekend,
                configuratie_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """
        ).run(
            .integer(message), gemeente, .text(kop.header.aanbieder), .text(kop.declaratieNummer),
            .integer(Int(kop.maand.index)), .integer(kop.totaalIngediendBedrag.signed), .integer(toegekend),
            .integer(configuration))
        return database.lastInsertedRowID
    }

    func setToegekend(_ cents: Int, declaratie: Int64) throws {
        try statement("UPDATE declaratie SET toegekend = ? WHERE id = ?").run(.integer(cents), .integer(declaratie))
    }

    func add(_ line: NewLine, declaratie: Int64, kop: DeclaratieKop) throws -> Int64 {
        let (prestatie, oordeel) = (line.prestatie, line.oordeel)
        let known = KnownGap(oordeel.zorggat)
        let exception = try oordeel.uitzondering.map { try ExceptionRows.keep($0, in: database) }
        try statement(
            """
            INSERT INTO regel (declaratie_id, gemeente, aanbieder, plaats, bsn, \(Prestatie.columns), oordeel,
                retourcodes, regels, redenen_nl, redenen_en, zorggat, gatdagen, zorgdagen, maximaal_volume,
                gevlagd_bedrag, actie, dagen, bekend_zorggat, bekend_bedrag, uitzondering_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        ).run(
            .integer(declaratie), gemeente, .text(kop.header.aanbieder), .integer(line.documentIndex),
            .text(line.bsn), .text(prestatie.referentieNummer), .optional(prestatie.vorigReferentieNummer),
            .integer(prestatie.toewijzingNummer), .text(prestatie.productCategorie), .text(prestatie.productCode),
            .day(prestatie.productPeriode.begindatum), .day(prestatie.productPeriode.einddatum),
            .integer(prestatie.geleverdVolume), .text(prestatie.eenheid.rawValue),
            .optional(prestatie.productTarief), .integer(prestatie.ingediendBedrag.bedrag),
            .text(prestatie.ingediendBedrag.debetCredit.rawValue), .text(oordeel.oordeel.rawValue),
            .list(oordeel.retourcodes), .list(oordeel.regels), .texts(oordeel.redenen.map(\.reden), \.nl),
            .texts(oordeel.redenen.map(\.reden), \.en), .optional(oordeel.zorggat?.regel.rawValue),
            .optional(oordeel.zorggat?.gatdagen), .optional(oordeel.zorggat?.zorgdagen),
            .optional(oordeel.zorggat?.maximaalVolume), .optional(oordeel.zorggat?.gevlagdBedrag),
            .optional(oordeel.zorggat?.actie.rawValue),
            .text(oordeel.zorggat == nil ? "" : SegmentText.encode(oordeel.dagen)),
            .optional(known.regel?.rawValue), .integer(known.bedrag), .optional(exception))
        return database.lastInsertedRowID
    }

    func markCredited(_ debet: Int64, by credit: Int64) throws {
        try statement("UPDATE regel SET gecrediteerd_door = ? WHERE id = ?").run(.integer(credit), .integer(debet))
    }
}
