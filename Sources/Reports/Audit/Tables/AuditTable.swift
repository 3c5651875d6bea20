import IWmo
import Workbooks

/// The figures behind the pages as tables, each a text file and a sheet of the workbook.
public enum AuditTable: String, Sendable, CaseIterable {
    /// Money by gemeente, aanbieder and declaration month: every total on a page is a sum of these rows.
    case figures = "cijfers.csv"
    /// Lines and money by gemeente, aanbieder and rule.
    case rules = "cijfers-controles.csv"
    /// Start, pause and stop messages by aanbieder.
    case discipline = "discipline.csv"
    /// Every case of every signal.
    case signals = "signalen.csv"
    /// The use of every ceiling in the contract register.
    case contracts = "contractgebruik.csv"

    public var fileName: String { rawValue }

    /// What is in it.
    public var text: Tekst {
        switch self {
        case .figures:
            Tekst(
                nl: "De bedragen per gemeente, aanbieder en maand waaruit elke pagina is opgeteld",
                en: "The amounts by gemeente, aanbieder and month that every page adds up")
        case .rules:
            Tekst(nl: "Regels en bedragen per controle", en: "Lines and amounts by rule")
        case .discipline:
            Tekst(
                nl: "Start-, pauze- en stopberichten per aanbieder, met de mediaan",
                en: "Start, pause and stop messages by aanbieder, with the median")
        case .signals:
            Tekst(nl: "Alle gevallen van alle signalen", en: "Every case of every signal")
        case .contracts:
            Tekst(
                nl: "Cliënten en bedragen naast de plafonds in het contractregister",
                en: "Clients and amounts beside the ceilings in the contract register")
        }
    }

    /// The columns, before there is a row.
    public var content: any AuditTableContent {
        switch self {
        case .figures: RowsOf<AuditFigureRow>()
        case .rules: RowsOf<AuditRuleRow>()
        case .discipline: RowsOf<AuditDisciplineRow>()
        case .signals: RowsOf<AuditSignalRow>()
        case .contracts: RowsOf<ContractUseRow>()
        }
    }

    /// The whole table as text.
    public func text(_ report: AuditReport) -> String { content.text(report) }
}

/// The rows of one table, whatever they are made of.
public protocol AuditTableContent: Sendable {
    func text(_ report: AuditReport) -> String
    /// The sheet without its rows.
    func sheet(_ context: RunContext) -> SheetDescription
    /// Each row of the sheet in turn.
    func forEachRow(_ report: AuditReport, _ body: ([WorkbookCell]) throws -> Void) rethrows
}

/// A row that knows its columns, and how to come from a report.
protocol AuditRow: Sendable {
    static var table: Table<Self> { get }

    static func rows(_ report: AuditReport) -> [Self]
}

private struct RowsOf<Row: AuditRow>: AuditTableContent {
    func text(_ report: AuditReport) -> String {
        let table = Row.table
        return table.csvHeader(report.context)
            + Row.rows(report).map { table.csvRow($0, report.context) }.joined()
    }

    func sheet(_ context: RunContext) -> SheetDescription { Row.table.sheet(context) }

    func forEachRow(_ report: AuditReport, _ body: ([WorkbookCell]) throws -> Void) rethrows {
        let table = Row.table
        for row in Row.rows(report) { try body(table.cells(row, report.context)) }
    }
}
