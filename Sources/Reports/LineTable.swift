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
    public func header(_ context: RunContext) -> String {
        "\u{FEFF}" + columns.map { $0.name[context.language] }.joined(separator: ";") + "\r\n"
    }

    /// One row, line end included; nil when the line does not belong in this table.
    public func row(_ line: JudgedLine, _ context: RunContext) -> String? {
        guard contains(line) else { return nil }
        var text = ""
        text.reserveCapacity(512)
        for (index, column) in columns.enumerated() {
            if index > 0 { text += ";" }
            text += column.cell(line, context)
        }
        return text + "\r\n"
    }

    private struct Column: Sendable {
        let name: Tekst
        let cell: @Sendable (JudgedLine, RunContext) -> String

        init(_ nl: String, _ en: String, _ cell: @escaping @Sendable (JudgedLine, RunContext) -> String) {
            name = Tekst(nl: nl, en: en)
            self.cell = cell
        }
    }

    private var columns: [Column] { self == .zorggaten ? Self.gapTableColumns : Self.lineColumns }

    private static let lineColumns: [Column] = messageColumns + prestatieColumns + oordeelColumns + zorggatColumns
    private static let gapTableColumns: [Column] = lineColumns + exceptionColumns

    private static let messageColumns = [
        Column("gemeente", "gemeente") { TableCell.named($0.gemeente, $1.naam(gemeente: $0.gemeente)) },
        Column("aanbieder", "aanbieder") { TableCell.named($0.aanbieder, $1.naam(aanbieder: $0.aanbieder)) },
        Column("bericht", "message") { line, _ in TableCell.text(line.bericht.rawValue) },
        Column("identificatie", "identification") { line, _ in TableCell.text(line.identificatie) },
        Column("declaratienummer", "declaration number") { line, _ in TableCell.text(line.declaratieNummer) },
        Column("referentienummer", "reference number") { line, _ in TableCell.text(line.prestatie.referentieNummer) },
        Column("vorig referentienummer", "previous reference number") { line, _ in
            TableCell.text(line.prestatie.vorigReferentieNummer ?? "")
        },
        Column("toewijzingnummer", "toewijzing number") { line, _ in TableCell.number(line.prestatie.toewijzingNummer)
        },
        Column("client", "client") { line, _ in TableCell.text(line.client) },
    ]

    private static let prestatieColumns = [
        Column("productcategorie", "product category") { line, context in
            let code = line.prestatie.productCategorie
            return TableCell.named(code, ProductCategorie.woord(code)?[context.language])
        },
        Column("productcode", "product code") { line, _ in TableCell.text(line.prestatie.productCode) },
        Column("begindatum", "first day") { line, _ in TableCell.day(line.prestatie.productPeriode.begindatum) },
        Column("einddatum", "last day") { line, _ in TableCell.day(line.prestatie.productPeriode.einddatum) },
        Column("volume", "volume") { line, _ in
            NumberText.volume(line.prestatie.geleverdVolume, line.prestatie.eenheid)
        },
        Column("eenheid", "unit") { line, context in line.prestatie.eenheid.woord[context.language] },
        Column("tarief", "tariff") { line, _ in TableCell.euro(line.prestatie.productTarief) },
        Column("bedrag", "amount") { line, _ in TableCell.euro(line.signedBedrag) },
    ]

    private static let oordeelColumns = [
        Column("oordeel", "verdict") { line, context in line.oordeel.woord[context.language] },
        Column("retourcodes", "return codes") { line, _ in TableCell.codes(line.retourcodes) },
        Column("regels", "rules") { line, _ in TableCell.codes(line.regels) },
        Column("reden", "reason") { line, context in TableCell.text(line.reden(context.language)) },
    ]

    private static let zorggatColumns = [
        Column("zorggat", "care gap") { line, _ in line.zorggat?.regel.rawValue ?? "" },
        Column("zorggat in woorden", "care gap in words") { line, context in
            TableCell.text(line.zorggat?.regel.condition[context.language] ?? "")
        },
        Column("gatdagen", "gap days") { line, _ in TableCell.number(line.zorggat?.gatdagen) },
        Column("zorgdagen", "care days") { line, _ in TableCell.number(line.zorggat?.zorgdagen) },
        Column("maximaal volume", "maximum volume") { line, _ in
            line.zorggat?.maximaalVolume.map { NumberText.volume($0, line.prestatie.eenheid) } ?? ""
        },
        Column("gevlagd bedrag", "flagged amount") { line, _ in TableCell.euro(line.zorggat?.gevlagdBedrag) },
        Column("gevolg", "consequence") { line, context in line.zorggat?.actie.woord[context.language] ?? "" },
    ]

    private static let exceptionColumns = [
        Column("reden van acceptatie", "reason for accepting") { line, _ in
            TableCell.text(line.uitzondering?.reden ?? "")
        },
        Column("geaccepteerd door", "accepted by") { line, _ in TableCell.text(line.uitzondering?.door ?? "") },
        Column("geaccepteerd tot en met", "accepted until") { line, _ in
            line.uitzondering.map { TableCell.day($0.geldigTot) } ?? ""
        },
    ]
}
