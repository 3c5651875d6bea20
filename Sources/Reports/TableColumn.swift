import CareTimeline
import IWmo
import Workbooks

/// The content of one cell of a table, for a text file and for a workbook alike.
public enum TableValue: Hashable, Sendable {
    case empty
    /// Text from a message or a register: a spreadsheet must not make anything else of it.
    case text(String)
    /// Words of this program.
    case words(String)
    /// Several codes.
    case codes([String])
    /// A code with its name, as far as that is known.
    case named(String, String?)
    case number(Int?)
    /// A number that is a name: a toewijzingnummer.
    case identifier(Int)
    /// Eurocents.
    case euro(Int?)
    /// A volume in its unit.
    case volume(Int, Eenheid)
    case day(Day)
    case month(Month?)
    /// A share: 0.125 is 12,5%.
    case share(Double)
    /// Tenths: 125 is 12,5.
    case tenths(Int?)

    /// As a cell of a table with semicolons.
    public var csv: String {
        switch self {
        case .empty: ""
        case .text(let value): TableCell.text(value)
        case .words(let value): value
        case .codes(let values): TableCell.codes(values)
        case .named(let code, let name): TableCell.named(code, name)
        case .number(let value): TableCell.number(value)
        case .identifier(let value): TableCell.number(value)
        case .euro(let cents): TableCell.euro(cents)
        case .volume(let value, let eenheid): NumberText.volume(value, eenheid)
        case .day(let day): TableCell.day(day)
        case .month(let month): TableCell.month(month)
        case .share(let value): TableCell.share(value)
        case .tenths(let value): TableCell.tenths(value)
        }
    }

    /// As a cell with a type.
    public var cell: WorkbookCell {
        switch self {
        case .empty, .number(nil), .euro(nil), .month(nil), .tenths(nil): .empty
        case .text(let value), .words(let value): value.isEmpty ? .empty : .text(value)
        case .codes(let values): values.isEmpty ? .empty : .text(values.joined(separator: " "))
        case .named(let code, let name): .text(name.map { "\(code) \($0)" } ?? code)
        case .number(let value?): .number(value)
        case .identifier(let value): .identifier(value)
        case .euro(let cents?): .euro(cents)
        case .volume(let value, .euro): .euro(value)
        case .volume(let value, _): .number(value)
        case .day(let day): .day(day)
        case .month(let month?): .month(month)
        case .share(let value): .share(value)
        case .tenths(let value?): .tenths(value)
        }
    }
}

/// A column of a table, declared once for the text file and for the workbook.
public struct TableColumn<Row>: Sendable {
    let name: Tekst
    let kind: WorkbookColumn.Kind
    /// In characters; nil: what fits the kind.
    let width: Double?
    /// Whether a sheet adds the column up.
    let isTotalled: Bool
    let value: @Sendable (Row, RunContext) -> TableValue

    public init(
        _ nl: String, _ en: String, _ kind: WorkbookColumn.Kind = .text, width: Double? = nil, isTotalled: Bool = false,
        _ value: @escaping @Sendable (Row, RunContext) -> TableValue
    ) {
        name = Tekst(nl: nl, en: en)
        self.kind = kind
        self.width = width
        self.isTotalled = isTotalled
        self.value = value
    }
}

/// The columns of a table, written as text (UTF-8 with byte order mark, semicolons, CR and LF, decimal comma) or as a
/// sheet of a workbook.
public struct Table<Row>: Sendable {
    /// What the table is about; the name of its sheet.
    public let title: Tekst
    let columns: [TableColumn<Row>]

    public init(_ title: Tekst, _ columns: [TableColumn<Row>]) {
        self.title = title
        self.columns = columns
    }

    /// The byte order mark and the names of the columns, line end included.
    public func csvHeader(_ context: RunContext) -> String { "\u{FEFF}" + csvNames(context) }

    /// The names of the columns, line end included.
    func csvNames(_ context: RunContext) -> String {
        columns.map { $0.name[context.language] }.joined(separator: ";") + "\r\n"
    }

    /// One row, line end included.
    public func csvRow(_ row: Row, _ context: RunContext) -> String {
        var text = ""
        text.reserveCapacity(512)
        for (index, column) in columns.enumerated() {
            if index > 0 { text += ";" }
            text += column.value(row, context).csv
        }
        return text + "\r\n"
    }

    /// The sheet without its rows.
    public func sheet(_ context: RunContext, heading: [TableHeadLine] = []) -> SheetDescription {
        SheetDescription(
            name: title[context.language], heading: heading.map { ($0.label[context.language], $0.value.cell) },
            columns: columns.map {
                WorkbookColumn($0.name[context.language], $0.kind, width: $0.width, isTotalled: $0.isTotalled)
            },
            totalLabel: columns.contains { $0.isTotalled } ? Tekst(nl: "Totaal", en: "Total")[context.language] : nil)
    }

    /// One row of the sheet.
    public func cells(_ row: Row, _ context: RunContext) -> [WorkbookCell] {
        columns.map { $0.value(row, context).cell }
    }
}

/// A line above a table: what it is about.
public struct TableHeadLine: Hashable, Sendable {
    public var label: Tekst
    public var value: TableValue

    public init(_ label: Tekst, _ value: TableValue) {
        self.label = label
        self.value = value
    }

    func csv(_ context: RunContext) -> String { TableCell.text(label[context.language]) + ";" + value.csv + "\r\n" }
}
