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
    private let book: BookFile?

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
        let rejected = try lines(.afkeur)
        let gaps = try lines(.zorggaten)
        recovery = try output(RecoveryTable.table(context))
        self.lines = [rejected, gaps, try lines(.goedkeur)]
        self.book = book
    }

    func append(_ line: JudgedLine) throws(RunError) {
        for (kind, output) in lines where kind.contains(line) { try output.append(line) }
    }

    /// Writes the figures that are known when every line has been seen, and the files.
    func finish(_ figures: AuditFigures) throws(RunError) {
        for row in figures.total.relations { try perRelation.append(row) }
        for row in figures.months { try perMonth.append(row) }
        for row in figures.total.rules { try perRule.append(row) }
        for (_, output) in lines { try output.finish() }
        try book?.close()
    }
}

/// What a report is made of.
struct ReportParts: Sendable {
    var page: Bool
    /// Text files.
    var tables: Bool
    var workbooks: Bool

    init(_ format: ReportRun.Format) {
        page = format == .html
        tables = format != .xlsx
        workbooks = format != .csv
    }
}

/// The lines of a selection added up.
struct AuditFigures {
    private(set) var total = SummaryAccumulator()
    private var perMonth: [Month: Totals] = [:]

    /// By declaration month.
    var months: [MonthTotals] {
        perMonth.sorted { $0.key < $1.key }.map { MonthTotals($0.key, $0.value) }
    }

    mutating func add(_ line: JudgedLine, _ month: Month) {
        total.add(line)
        perMonth[month, default: Totals()].add(line)
    }

    mutating func add(_ heroordeling: Heroordeling, _ month: Month) {
        total.add(heroordeling)
        perMonth[month, default: Totals()].add(heroordeling)
    }

    mutating func add(_ entry: Terugvordering, _ month: Month) {
        total.add(entry)
        perMonth[month, default: Totals()].add(entry)
    }
}
