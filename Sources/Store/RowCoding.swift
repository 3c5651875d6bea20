import CareTimeline
import IWmo
import Rules

// How values lie in columns, in both directions.

extension SQLiteStatement.Value {
    static func day(_ day: Day) -> Self { .integer(Int64(day.number)) }
    static func day(_ day: Day?) -> Self { day.map { .integer(Int64($0.number)) } ?? .null }
    /// Codes and rule ids hold no spaces.
    static func list(_ items: [String]) -> Self { .text(items.joined(separator: " ")) }
    /// Sentences hold no line breaks.
    static func texts(_ items: [Tekst], _ language: KeyPath<Tekst, String>) -> Self {
        .text(items.map { $0[keyPath: language] }.joined(separator: "\n"))
    }
}

extension SQLiteRow {
    func day(_ column: Int32) -> Day { Day(number: Int32(clamping: int64(column))) }
    func optionalDay(_ column: Int32) -> Day? { isNull(column) ? nil : day(column) }
    func month(_ column: Int32) -> Month { Month(index: Int32(clamping: int64(column))) }
    func list(_ column: Int32) -> [String] { text(column).split(separator: " ").map(String.init) }

    func product(_ column: Int32) -> Product? {
        optionalText(column).map { Product(categorie: $0, code: optionalText(column + 1)) }
    }

    /// Two columns: Dutch, English.
    func texts(_ column: Int32) -> [Tekst] {
        let dutch = text(column).split(separator: "\n", omittingEmptySubsequences: true)
        let english = text(column + 1).split(separator: "\n", omittingEmptySubsequences: true)
        return zip(dutch, english).map { Tekst(nl: String($0), en: String($1)) }
    }
}

/// Segments of a timeline as text: `2023-04-01..2023-04-09 zorg` becomes `19448 9 zorg`.
enum SegmentText {
    static func encode(_ segments: [Timeline.Segment]) -> String {
        segments.map { "\($0.days.first.number) \($0.days.count) \($0.kind.name)" }.joined(separator: ";")
    }

    static func decode(_ text: String) -> [Timeline.Segment] {
        text.split(separator: ";").compactMap { part in
            let fields = part.split(separator: " ")
            guard fields.count == 3, let first = Int32(fields[0]), let count = Int(fields[1]),
                let kind = DayKind(name: String(fields[2]))
            else { return nil }
            let day = Day(number: first)
            return DayRange(day, day.advanced(by: count - 1)).map { Timeline.Segment(days: $0, kind: kind) }
        }
    }
}

extension StoredMessage {
    init(_ row: SQLiteRow) throws {
        guard let bericht = BerichtType(rawValue: row.text(2)) else { throw StoreError.unreadableRow("bericht") }
        contentHash = row.text(0)
        bestand = row.text(1)
        self.bericht = bericht
        release = Release(version: row.int(3), subversion: row.int(4))
        gemeente = row.text(5)
        aanbieder = row.text(6)
        identificatie = row.text(7)
        dagtekening = row.day(8)
        isVerwerkt = row.int(9) != 0
        niveau = row.optionalInt(10)
        retourcodes = row.list(11)
        regels = row.list(12)
        redenen = row.texts(13)
        gebruiktIdentificatie = row.int(15) != 0
    }
}

extension ToewijzingStand {
    init(_ row: SQLiteRow) {
        var omvang: Omvang?
        if let volume = row.optionalInt(8), let eenheid = Eenheid(rawValue: row.text(9)),
            let frequentie = Frequentie(rawValue: row.text(10))
        {
            omvang = Omvang(volume: volume, eenheid: eenheid, frequentie: frequentie)
        }
        self.init(
            nummer: row.int(0), bsn: row.text(1), aanbieder: row.text(2), product: row.product(3),
            ingangsdatum: row.day(5), einddatum: row.optionalDay(6), isVervallen: row.optionalText(7) == "13",
            omvang: omvang, budget: row.optionalInt(11))
    }
}

extension Prestatie {
    static let columns = """
        referentie, vorige_referentie, toewijzing, categorie, code, begin, eind, volume, eenheid, tarief, bedrag,
        debet_credit
        """
    static let columnCount: Int32 = 12

    /// Reads `columns` from the given column on.
    init(_ row: SQLiteRow, at column: Int32) throws {
        guard let eenheid = Eenheid(rawValue: row.text(column + 8)),
            let debetCredit = DebetCredit(rawValue: row.text(column + 11))
        else { throw StoreError.unreadableRow("regel") }
        self.init(
            referentieNummer: row.text(column), vorigReferentieNummer: row.optionalText(column + 1),
            toewijzingNummer: row.int(column + 2), productCategorie: row.text(column + 3),
            productCode: row.text(column + 4),
            productPeriode: GeslotenPeriode(begindatum: row.day(column + 5), einddatum: row.day(column + 6)),
            geleverdVolume: row.int(column + 7), eenheid: eenheid, productTarief: row.optionalInt(column + 9),
            ingediendBedrag: BedragMetDC(bedrag: row.int(column + 10), debetCredit: debetCredit))
    }
}

extension GeaccepteerdeDebet {
    init(_ row: SQLiteRow) throws {
        self.init(
            lineID: row.int64(0), bsn: row.text(1), prestatie: try Prestatie(row, at: 2),
            isGecrediteerd: !row.isNull(2 + Prestatie.columnCount))
    }
}

extension StoredLine {
    static let selection = selection(with: nil)
    private static let ownColumnCount: Int32 = 34
    static let columnCount = ownColumnCount + ExceptionRows.columnCount

    static func selection(with extra: String?) -> String {
        """
        SELECT regel.id, regel.gemeente, regel.aanbieder, bericht.bericht, bericht.identificatie, declaratie.nummer,
            declaratie.maand, regel.bsn, \(Prestatie.columns), oordeel, regel.retourcodes, regel.regels,
            regel.redenen_nl, regel.redenen_en, zorggat, gatdagen, zorgdagen, maximaal_volume, gevlagd_bedrag, actie,
            dagen, bekend_zorggat, bekend_bedrag, \(ExceptionRows.columns())\(extra.map { ", " + $0 } ?? "")
        FROM regel JOIN declaratie ON declaratie.id = regel.declaratie_id
            JOIN bericht ON bericht.id = declaratie.bericht_id
            LEFT JOIN uitzondering ON uitzondering.id = regel.uitzondering_id
        """
    }

    init(_ row: SQLiteRow) throws {
        guard let bericht = BerichtType(rawValue: row.text(3)), let oordeel = Oordeel(rawValue: row.text(20)) else {
            throw StoreError.unreadableRow("regel")
        }
        id = row.int64(0)
        gemeente = row.text(1)
        aanbieder = row.text(2)
        self.bericht = bericht
        identificatie = row.text(4)
        declaratieNummer = row.text(5)
        declaratieMaand = row.month(6)
        bsn = row.text(7)
        prestatie = try Prestatie(row, at: 8)
        self.oordeel = oordeel
        retourcodes = row.list(21)
        regels = row.list(22)
        redenen = row.texts(23)
        zorggat = Zorggat(row, at: 25)
        dagen = SegmentText.decode(row.text(31))
        bekend = KnownGap(regel: row.optionalText(32).flatMap(ZorggatRegel.init), bedrag: row.int(33))
        uitzondering = try Uitzondering(row, at: Self.ownColumnCount)
    }
}

extension Zorggat {
    init?(_ row: SQLiteRow, at column: Int32) {
        guard let regel = row.optionalText(column).flatMap(ZorggatRegel.init),
            let actie = ZorggatActie(rawValue: row.text(column + 5))
        else { return nil }
        self.init(
            regel: regel, gatdagen: row.int(column + 1), zorgdagen: row.int(column + 2),
            maximaalVolume: row.optionalInt(column + 3), gevlagdBedrag: row.int(column + 4), actie: actie)
    }
}

extension StoredHeroordeling {
    /// A line, then what is said about it here, then the exception.
    static var selection: String {
        """
        \(StoredLine.selection(
            with: "toen_zorggat, toen_bedrag, nu_zorggat, nu_bedrag, aanleiding, "
                + ExceptionRows.columns(of: "aanvaard")))
            JOIN heroordeling ON heroordeling.regel_id = regel.id
            LEFT JOIN uitzondering AS aanvaard ON aanvaard.id = heroordeling.uitzondering_id
        """
    }

    init(_ row: SQLiteRow) throws {
        let next = StoredLine.columnCount
        self.init(
            line: try StoredLine(row),
            toen: KnownGap(regel: row.optionalText(next).flatMap(ZorggatRegel.init), bedrag: row.int(next + 1)),
            nu: KnownGap(regel: row.optionalText(next + 2).flatMap(ZorggatRegel.init), bedrag: row.int(next + 3)),
            aanleiding: row.text(next + 4), uitzondering: try Uitzondering(row, at: next + 5))
    }
}

extension StoredSignaal {
    static let selection = """
        SELECT DISTINCT gemeente, aanbieder, soort, tekst_nl, tekst_en, \(ExceptionRows.columns())
        FROM signaal LEFT JOIN uitzondering ON uitzondering.id = signaal.uitzondering_id
        """

    init(_ row: SQLiteRow) throws {
        guard let soort = SignaalSoort(rawValue: row.text(2)) else { throw StoreError.unreadableRow("signaal") }
        self.init(
            gemeente: row.text(0), aanbieder: row.text(1), soort: soort,
            tekst: Tekst(nl: row.text(3), en: row.text(4)), uitzondering: try Uitzondering(row, at: 5))
    }
}
