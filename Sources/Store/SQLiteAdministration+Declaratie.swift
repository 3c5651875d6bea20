import CareTimeline
import GRDB
import IWmo
import Rules

/// Declarations and their lines.
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
