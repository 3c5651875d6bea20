import IWmo
import Rules

/// The three tables of declaration lines, each a file of its own: UTF-8 with BOM, semicolons, CR and LF,
/// decimal comma, one row per line in the order in which the lines come.
public enum LineTable: String, Sendable, CaseIterable {
    /// The rejection report: afgewezen and betwist.
    case afkeur
    /// The acceptance report: toegekend, and betwist, which is accepted towards the provider.
    case goedkeur
    /// Every line with a care-gap finding.
    case zorggaten

    public var fileName: String { rawValue + ".csv" }

    public func contains(_ line: JudgedLine) -> Bool {
        switch self {
        case .afkeur: line.oordeel != .toegekend
        case .goedkeur: line.oordeel.isGeaccepteerd
        case .zorggaten: line.zorggat != nil
        }
    }

    /// The byte order mark and the names of the columns, line end included.
    public func header(_ context: RunContext) -> String { table.csvHeader(context) }

    /// One row, line end included; nil when the line does not belong in this table.
    public func row(_ line: JudgedLine, _ context: RunContext) -> String? {
        contains(line) ? table.csvRow(line, context) : nil
    }

    /// The columns, for a file and for a sheet.
    public var table: Table<JudgedLine> {
        switch self {
        case .afkeur: Self.afkeurTable
        case .goedkeur: Self.goedkeurTable
        case .zorggaten: Self.gapTable
        }
    }

    private typealias Column = TableColumn<JudgedLine>

    private static let lineColumns: [Column] = messageColumns + prestatieColumns + oordeelColumns + zorggatColumns
    private static let afkeurTable = Table(Tekst(nl: "Afgewezen en betwist", en: "Rejected and disputed"), lineColumns)
    private static let goedkeurTable = Table(Tekst(nl: "Goedgekeurd", en: "Accepted"), lineColumns)
    private static let gapTable = Table(Tekst(nl: "Zorggaten", en: "Care gaps"), lineColumns + exceptionColumns)

    private static let messageColumns: [Column] = [
        Column("gemeente", "gemeente", width: 22) { .named($0.gemeente, $1.naam(gemeente: $0.gemeente)) },
        Column("aanbieder", "aanbieder", width: 36) { .named($0.aanbieder, $1.naam(aanbieder: $0.aanbieder)) },
        Column("bericht", "message") { line, _ in .text(line.bericht.rawValue) },
        Column("identificatie", "identification") { line, _ in .text(line.identificatie) },
        Column("declaratienummer", "declaration number") { line, _ in .text(line.declaratieNummer) },
        Column("referentienummer", "reference number") { line, _ in .text(line.prestatie.referentieNummer) },
        Column("vorig referentienummer", "previous reference number") { line, _ in
            .text(line.prestatie.vorigReferentieNummer ?? "")
        },
        Column("toewijzingnummer", "toewijzing number", .number) { line, _ in
            .identifier(line.prestatie.toewijzingNummer)
        },
        Column("client", "client", width: 22) { line, _ in .text(line.client) },
    ]

    private static let prestatieColumns: [Column] = [
        Column("productcategorie", "product category", width: 30) { line, context in
            let code = line.prestatie.productCategorie
            return .named(code, ProductCategorie.woord(code)?[context.language])
        },
        Column("productcode", "product code") { line, _ in .text(line.prestatie.productCode) },
        Column("begindatum", "first day", .day) { line, _ in .day(line.prestatie.productPeriode.begindatum) },
        Column("einddatum", "last day", .day) { line, _ in .day(line.prestatie.productPeriode.einddatum) },
        Column("volume", "volume", .number) { line, _ in
            .volume(line.prestatie.geleverdVolume, line.prestatie.eenheid)
        },
        Column("eenheid", "unit") { line, context in .words(line.prestatie.eenheid.woord[context.language]) },
        Column("tarief", "tariff", .euro) { line, _ in .euro(line.prestatie.productTarief) },
        Column("bedrag", "amount", .euro, isTotalled: true) { line, _ in .euro(line.signedBedrag) },
    ]

    private static let oordeelColumns: [Column] = [
        Column("oordeel", "verdict") { line, context in .words(line.oordeel.woord[context.language]) },
        Column("retourcodes", "return codes") { line, _ in .codes(line.retourcodes) },
        Column("regels", "rules") { line, _ in .codes(line.regels) },
        Column("reden", "reason", width: 70) { line, context in .text(line.reden(context.language)) },
    ]

    private static let zorggatColumns: [Column] = [
        Column("zorggat", "care gap") { line, _ in .words(line.zorggat?.regel.rawValue ?? "") },
        Column("zorggat in woorden", "care gap in words", width: 60) { line, context in
            .text(line.zorggat?.regel.condition[context.language] ?? "")
        },
        Column("gatdagen", "gap days", .number) { line, _ in .number(line.zorggat?.gatdagen) },
        Column("zorgdagen", "care days", .number) { line, _ in .number(line.zorggat?.zorgdagen) },
        Column("maximaal volume", "maximum volume", .number) { line, _ in
            line.zorggat?.maximaalVolume.map { .volume($0, line.prestatie.eenheid) } ?? .empty
        },
        Column("gevlagd bedrag", "flagged amount", .euro, isTotalled: true) { line, _ in
            .euro(line.zorggat?.gevlagdBedrag)
        },
        Column("gevolg", "consequence") { line, context in .words(line.zorggat?.actie.woord[context.language] ?? "") },
    ]

    private static let exceptionColumns: [Column] = [
        Column("reden van acceptatie", "reason for accepting", width: 40) { line, _ in
            .text(line.uitzondering?.reden ?? "")
        },
        Column("geaccepteerd door", "accepted by") { line, _ in .text(line.uitzondering?.door ?? "") },
        Column("geaccepteerd tot en met", "accepted until", .day) { line, _ in
            line.uitzondering.map { .day($0.geldigTot) } ?? .empty
        },
    ]
}
