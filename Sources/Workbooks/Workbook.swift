import CXlsxWriter
import CareTimeline
import Glibc
import IWmo

/// A workbook (.xlsx) that is written row by row: memory does not grow with the number of rows.
///
/// Until `close` has returned there is no workbook. What is written before lies in nameless files in the folder of the
/// workbook, which vanish when the workbook is let go, however the process ends. The same calls give the same bytes.
public final class Workbook {
    /// What stands in the properties of the document: nothing about persons.
    public struct Properties: Sendable {
        public var title: String
        /// The program that made it.
        public var author: String
        /// Creation day; the clock is not read.
        public var created: Day

        public init(title: String, author: String, created: Day) {
            self.title = title
            self.author = author
            self.created = created
        }
    }

    /// Rows that a sheet holds by the file format.
    public static let rowsPerSheet = 1_048_576

    let path: String
    let formats: CellFormats
    /// Rows that a sheet of this workbook holds.
    let rowLimit: Int
    private var handle: UnsafeMutablePointer<lxw_workbook>?
    private var names = SheetNames()
    private var sheets: [Sheet] = []
    private var pages: [UnsafeMutablePointer<lxw_worksheet>] = []

    /// `path` lies in a folder that is there. `rowLimit` is what a sheet holds before the next one begins.
    public init(
        path: String, _ properties: Properties, rowLimit: Int = Workbook.rowsPerSheet
    ) throws(WorkbookError) {
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        let folder = slash.map { String(path[..<$0]) } ?? "."
        errno = 0
        let opened = folder.withCString { folder in
            // The library copies the name of the folder.
            var options = lxw_workbook_options(
                constant_memory: 1, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 0)
            return workbook_new_opt(path, &options)
        }
        guard let opened else { throw WorkbookError(path: path, errno: ENOMEM) }
        guard let formats = CellFormats(opened) else {
            lxw_workbook_free(opened)
            throw WorkbookError(path: path, errno: ENOMEM)
        }
        self.path = path
        self.formats = formats
        self.rowLimit = min(rowLimit, Self.rowsPerSheet)
        handle = opened
        try set(properties, opened)
    }

    deinit {
        if let handle { lxw_workbook_free(handle) }
    }

    private func set(
        _ properties: Properties, _ handle: UnsafeMutablePointer<lxw_workbook>
    ) throws(WorkbookError) {
        // The library takes 0 for "now".
        let created = max(1, Int(properties.created.number) * 86_400)
        let code = properties.title.withCString { title in
            properties.author.withCString { author in
                var values = lxw_doc_properties()
                values.title = UnsafeMutablePointer(mutating: title)
                values.author = UnsafeMutablePointer(mutating: author)
                values.created = created
                return workbook_set_properties(handle, &values)
            }
        }
        try check(code)
    }

    /// A new sheet after those that are there. Rows of several sheets may be written by turns.
    public func sheet(_ description: SheetDescription) throws(WorkbookError) -> Sheet {
        let sheet = try Sheet(self, description)
        sheets.append(sheet)
        return sheet
    }

    /// Writes the totals of every sheet and then the file. Afterwards the file is complete, or it is not there and an
    /// error says why. Flushing it to disk is up to the caller, as with every file of a folder.
    public func close() throws(WorkbookError) {
        for sheet in sheets { try sheet.finish() }
        guard let handle else { return }
        if pages.isEmpty { _ = try addPage("", page: 1) }
        let sizes = try sizesOfRows()
        self.handle = nil
        errno = 0
        // Lets go of the workbook, whatever comes of it.
        let code = workbook_close(handle)
        do throws(WorkbookError) {
            guard code == LXW_NO_ERROR else { throw WorkbookError(path: path, code: code, errno: errno) }
            try WrittenWorkbook.check(path, sizesOfRows: sizes)
        } catch {
            unlink(path)
            throw error
        }
    }

    /// Bytes of the rows of each page, without the last one. The library does not look whether its own files take what
    /// it writes; a full disk shows here, or when the finished file is smaller.
    private func sizesOfRows() throws(WorkbookError) -> [Int] {
        var sizes: [Int] = []
        for page in pages {
            guard let file = page.pointee.optimize_tmpfile else { throw WorkbookError(path: path, errno: EIO) }
            guard fflush(file) == 0, ferror(file) == 0 else { throw WorkbookError(path: path, errno: errno) }
            sizes.append(ftell(file))
        }
        return sizes
    }

    func addPage(
        _ wanted: String, page: Int
    ) throws(WorkbookError) -> (name: String, page: UnsafeMutablePointer<lxw_worksheet>) {
        guard let handle else { throw WorkbookError(path: path, errno: EBADF) }
        let name = names.name(wanted, page: page)
        try check(workbook_validate_sheet_name(handle, name))
        errno = 0
        guard let added = workbook_add_worksheet(handle, name) else { throw WorkbookError(path: path, errno: errno) }
        pages.append(added)
        return (name, added)
    }

    func check(_ code: lxw_error) throws(WorkbookError) {
        guard code == LXW_NO_ERROR else { throw WorkbookError(path: path, code: code, errno: errno) }
    }
}
