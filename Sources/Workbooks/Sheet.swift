import CXlsxWriter
import CareTimeline
import Glibc
import IWmo

/// A table in a workbook: a heading, a header that stays in sight, rows, and totals under the last one.
///
/// Rows that do not fit on a sheet go on on the next one, under the same header.
public final class Sheet {
    private typealias Page = UnsafeMutablePointer<lxw_worksheet>

    /// The rows on one page, counted from 0, both included.
    private struct Part {
        let name: String
        let first: Int
        var last: Int
        var isEmpty: Bool { last < first }
    }

    private unowned let workbook: Workbook
    private let description: SheetDescription
    private var page: Page
    private var parts: [Part]
    private var totals: [Int]
    private var isFinished = false

    init(_ workbook: Workbook, _ description: SheetDescription) throws(WorkbookError) {
        self.workbook = workbook
        self.description = description
        totals = description.columns.map { _ in 0 }
        let added = try workbook.addPage(description.name, page: 1)
        page = added.page
        parts = [Part(name: added.name, first: description.headerRow + 1, last: description.headerRow)]
        try writeTop()
    }

    private var headerRow: Int { description.headerRow }
    private var nextRow: Int { parts[parts.count - 1].last + 1 }

    /// One row; cells stand in the order of the columns.
    public func append(_ cells: [WorkbookCell]) throws(WorkbookError) {
        // The last row is kept free for the totals.
        if nextRow >= workbook.rowLimit - 1 { try turnPage() }
        let row = nextRow
        for (column, cell) in cells.enumerated() {
            try write(cell, row, column, workbook.formats.plain)
            guard column < totals.count else { continue }
            switch cell {
            case .number(let value), .euro(let value): totals[column] += value
            case .empty, .text, .identifier, .day, .month, .share, .tenths: break
            }
        }
        parts[parts.count - 1].last = row
        if let file = page.pointee.optimize_tmpfile, ferror(file) != 0 {
            throw WorkbookError(path: workbook.path, errno: errno)
        }
    }

    /// Writes the totals and what depends on the number of rows.
    func finish() throws(WorkbookError) {
        guard !isFinished else { return }
        isFinished = true
        try finishPage()
        if let label = description.totalLabel { try writeTotals(label) }
    }

    private func turnPage() throws(WorkbookError) {
        try finishPage()
        let added = try workbook.addPage(description.name, page: parts.count + 1)
        page = added.page
        parts.append(Part(name: added.name, first: headerRow + 1, last: headerRow))
        try writeTop()
    }

    // MARK: Page

    private func writeTop() throws(WorkbookError) {
        worksheet_set_landscape(page)
        worksheet_set_paper(page, Self.paperA4)
        worksheet_fit_to_pages(page, 1, 0)
        for (column, described) in description.columns.enumerated() {
            let index = lxw_col_t(column)
            try workbook.check(worksheet_set_column(page, index, index, described.width, nil))
        }
        for (row, line) in description.heading.enumerated() {
            try workbook.check(
                worksheet_write_string(page, UInt32(row), 0, CellText.allowed(line.label), workbook.formats.label))
            try write(line.value, row, 1, workbook.formats.heading)
        }
        let height = Self.lineHeight * Double(description.columns.map(\.titleLines).max() ?? 1)
        try workbook.check(worksheet_set_row(page, UInt32(headerRow), height, nil))
        for (column, described) in description.columns.enumerated() {
            try workbook.check(
                worksheet_write_string(
                    page, UInt32(headerRow), lxw_col_t(column), CellText.allowed(described.title),
                    described.kind == .text ? workbook.formats.header : workbook.formats.numberHeader))
        }
        worksheet_freeze_panes(page, UInt32(headerRow + 1), 0)
        try workbook.check(worksheet_repeat_rows(page, UInt32(headerRow), UInt32(headerRow)))
    }

    private static let paperA4: UInt8 = 9
    /// In points.
    private static let lineHeight = 15.0

    private func finishPage() throws(WorkbookError) {
        let part = parts[parts.count - 1]
        guard !part.isEmpty, !description.columns.isEmpty else { return }
        if description.isFiltered {
            let last = lxw_col_t(description.columns.count - 1)
            try workbook.check(worksheet_autofilter(page, UInt32(headerRow), 0, UInt32(part.last), last))
        }
        // Codes are texts of digits; a spreadsheet would put a mark on each of them.
        let texts = description.columns.indices.filter { description.columns[$0].kind == .text }
            .map { CellAddress.range(column: $0, part.first, part.last) }
        guard !texts.isEmpty else { return }
        try workbook.check(
            worksheet_ignore_errors(
                page, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), texts.joined(separator: " ")))
    }

    // MARK: Totals

    private func writeTotals(_ label: String) throws(WorkbookError) {
        let row = nextRow
        for (column, described) in description.columns.enumerated() {
            let format = described.kind == .euro ? workbook.formats.total.euro : workbook.formats.total.number
            guard described.isTotalled else {
                try write(column == 0 ? .text(label) : .empty, row, column, workbook.formats.total)
                continue
            }
            let value = described.kind == .euro ? Double(totals[column]) / 100 : Double(totals[column])
            let code =
                if let formula = formula(column) {
                    worksheet_write_formula_num(page, UInt32(row), lxw_col_t(column), formula, format, value)
                } else {
                    worksheet_write_number(page, UInt32(row), lxw_col_t(column), value, format)
                }
            try workbook.check(code)
        }
    }

    /// Nil without rows.
    private func formula(_ column: Int) -> String? {
        let ranges = parts.enumerated().filter { !$0.element.isEmpty }.map { index, part in
            let range = CellAddress.range(column: column, part.first, part.last)
            return index == parts.count - 1 ? range : SheetNames.quoted(part.name) + "!" + range
        }
        return ranges.isEmpty ? nil : "=SUM(" + ranges.joined(separator: ",") + ")"
    }

    // MARK: Cells

    private func write(
        _ cell: WorkbookCell, _ row: Int, _ column: Int, _ formats: CellFormats.Set
    ) throws(WorkbookError) {
        let (row, column) = (UInt32(row), lxw_col_t(column))
        func number(_ value: Double, _ format: CellFormats.Format) -> lxw_error {
            worksheet_write_number(page, row, column, value, format)
        }
        func text(_ value: String) -> lxw_error {
            let isPlain = formats.text == workbook.formats.plain.text
            return worksheet_write_string(page, row, column, CellText.allowed(value), isPlain ? nil : formats.text)
        }
        let code =
            switch cell {
            case .empty:
                formats.text == workbook.formats.plain.text
                    ? LXW_NO_ERROR : worksheet_write_blank(page, row, column, formats.text)
            case .text(let value): text(value)
            case .number(let value) where value.magnitude > Self.greatest: text(String(value))
            case .identifier(let value) where value.magnitude > Self.greatest: text(String(value))
            case .euro(let value) where value.magnitude > Self.greatest: text(NumberText.decimalComma(cents: value))
            case .number(let value): number(Double(value), formats.number)
            case .identifier(let value): number(Double(value), formats.identifier)
            case .euro(let value): number(Double(value) / 100, formats.euro)
            case .day(let day): Self.serial(day).map { number($0, formats.day) } ?? text(day.description)
            case .month(let month):
                Self.serial(month.firstDay).map { number($0, formats.month) } ?? text(month.description)
            case .share(let value): number(value, formats.share)
            case .tenths(let value): number(Double(value) / 10, formats.tenths)
            }
        try workbook.check(code)
    }

    /// A spreadsheet shows fifteen digits.
    private static let greatest: UInt = 999_999_999_999_999

    /// Days as a spreadsheet counts them, which goes wrong before March 1900 and ends with the year 9999.
    private static func serial(_ day: Day) -> Double? {
        let serial = Int(day.number) + 25_569
        return (61...2_958_465).contains(serial) ? Double(serial) : nil
    }
}

extension SheetDescription {
    /// The row of the titles, counted from 0; a blank line parts it from the heading.
    fileprivate var headerRow: Int { heading.isEmpty ? 0 : heading.count + 1 }
}
