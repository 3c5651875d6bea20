import BatchRun
import CareTimeline
import IWmo
import Reports
import Workbooks

/// Every table of a report: text files, and the sheets of `rapport.xlsx`, which have the order of the lines below.
///
/// A new topic is one line in `init`, and rows where its figures are known.
struct ReportTables {
    static let bookName = "rapport.xlsx"

    let perRelation: TableOutput<RelationTotals>
    let perMonth: TableOutput<MonthTotals>
    let perRule: TableOutput<RuleTotals>
    let lines: [(kind: LineTable, output: TableOutput<JudgedLine>)]
    /// The open recovery list of everybody; each aanbieder has a file of its own too.
    let recovery: TableOutput<Terugvordering>
    /// What the pages add up, and what was found about clients: known when every client has been seen.
    private let audit: [(table: AuditTable, sheet: Sheet?)]
    private let book: BookFile?
    private let folder: OutputFolder
    private let writesFiles: Bool

    init(_ folder: OutputFolder, _ context: RunContext, _ parts: ReportParts) throws(RunError) {
        let title = Tekst(nl: "Rapport over declaraties", en: "Report on declarations")[context.language]
        let book = parts.workbooks ? try BookFile(folder, Self.bookName, title: title, context) : nil
        func output<Row>(
            _ table: Table<Row>, file name: String? = nil, heading: [TableHeadLine] = []
        ) throws(RunError) -> TableOutput<Row> {
            let file = parts.tables ? try name.map { name throws(RunError) in try folder.file(name) } : nil
            return try TableOutput(table, context, file: file, sheet: try book?.sheet(table, heading: heading))
        }
        func lines(_ kind: LineTable) throws(RunError) -> (kind: LineTable, output: TableOutput<JudgedLine>) {
            (kind, try output(kind.table, file: kind.fileName))
        }
        perRelation = try output(RelationTotals.table, heading: context.auditHeading)
        perMonth = try output(MonthTotals.table)
        perRule = try output(RuleTotals.table)
        audit = try AuditTable.allCases.map { table throws(RunError) in
            (table: table, sheet: try book?.sheet(table.content.sheet(context)))
        }
        let rejected = try lines(.afkeur)
        let gaps = try lines(.zorggaten)
        recovery = try output(RecoveryTable.table(context))
        self.lines = [rejected, gaps, try lines(.goedkeur)]
        self.book = book
        self.folder = folder
        writesFiles = parts.tables
    }

    func append(_ line: JudgedLine) throws(RunError) {
        for (kind, output) in lines where kind.contains(line) { try output.append(line) }
    }

    /// Writes the figures that are known when every line has been seen, and the files.
    func finish(_ totals: TableTotals, _ report: AuditReport) throws {
        for row in totals.total.relations { try perRelation.append(row) }
        for row in totals.months { try perMonth.append(row) }
        for row in totals.total.rules { try perRule.append(row) }
        for (table, sheet) in audit {
            if writesFiles { try folder.write(table.fileName, table.text(report).utf8) }
            guard let sheet else { continue }
            try table.content.forEachRow(report) { cells in
                try RunError.ofWorkbook { () throws(WorkbookError) in try sheet.append(cells) }
            }
        }
        for (_, output) in lines { try output.finish() }
        try book?.close()
    }
}

/// What a report is made of.
struct ReportParts: Sendable {
    /// Linked pages.
    var pages: Bool
    /// Text files.
    var tables: Bool
    var workbooks: Bool

    init(_ format: ReportRun.Format) {
        pages = format == .html
        tables = format != .xlsx
        workbooks = format != .csv
    }
}
