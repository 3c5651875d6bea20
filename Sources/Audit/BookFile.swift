import BatchRun
import Reports
import Workbooks

/// A workbook in the folder of a report.
final class BookFile {
    private let workbook: Workbook
    private let context: RunContext

    init(_ folder: OutputFolder, _ name: String, title: String, _ context: RunContext) throws(RunError) {
        self.context = context
        workbook = try RunError.ofWorkbook { () throws(WorkbookError) in
            try Workbook(
                path: folder.buildPath(of: name),
                Workbook.Properties(title: title, author: "Pauzewacht", created: context.peildatum))
        }
    }

    /// A new sheet, after those that are there.
    func sheet<Row>(_ table: Table<Row>, heading: [TableHeadLine] = []) throws(RunError) -> Sheet {
        try sheet(table.sheet(context, heading: heading))
    }

    func sheet(_ description: SheetDescription) throws(RunError) -> Sheet {
        try RunError.ofWorkbook { () throws(WorkbookError) in try workbook.sheet(description) }
    }

    /// Makes the file.
    func close() throws(RunError) { try RunError.ofWorkbook { () throws(WorkbookError) in try workbook.close() } }
}

extension RunError {
    static func ofWorkbook<Result>(_ body: () throws(WorkbookError) -> Result) throws(RunError) -> Result {
        do { return try body() } catch { throw .cannotWrite(error.text) }
    }
}

/// A table that is being written: to a text file, to a sheet, or to both.
struct TableOutput<Row> {
    private let table: Table<Row>
    private let context: RunContext
    private let file: OutputFile?
    private let sheet: Sheet?

    /// Writes the names of the columns to the file; a sheet has them already.
    init(_ table: Table<Row>, _ context: RunContext, file: OutputFile?, sheet: Sheet?) throws(RunError) {
        self.table = table
        self.context = context
        self.file = file
        self.sheet = sheet
        try file?.append(table.csvHeader(context))
    }

    func append(_ row: Row) throws(RunError) {
        try file?.append(table.csvRow(row, context))
        guard let sheet else { return }
        try RunError.ofWorkbook { () throws(WorkbookError) in try sheet.append(table.cells(row, context)) }
    }

    func finish() throws(RunError) { try file?.flush() }
}
