import CLibZip
import IWmo

/// Looks whether a workbook on disk is whole.
///
/// The library gives no error when its own files were cut off, for instance by a full disk, and would pack what is left.
enum WrittenWorkbook {
    /// `sizesOfRows` are the bytes that each sheet holds at least.
    static func check(_ path: String, sizesOfRows: [Int]) throws(WorkbookError) {
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &code) else {
            throw incomplete(path)
        }
        defer { zip_discard(archive) }
        for (index, size) in sizesOfRows.enumerated() {
            let name = "xl/worksheets/sheet\(index + 1).xml"
            guard let place = Optional(zip_name_locate(archive, name, 0)), place >= 0,
                let found = read(archive, zip_uint64_t(place)), found.size > size,
                found.end == Array("</worksheet>".utf8)
            else { throw incomplete(path) }
        }
        for index in 0..<max(0, zip_get_num_entries(archive, 0)) {
            guard let found = read(archive, zip_uint64_t(index)),
                found.end.last(where: { $0 > 0x20 }) == UInt8(ascii: ">")
            else {
                throw incomplete(path)
            }
        }
    }

    private static func incomplete(_ path: String) -> WorkbookError {
        WorkbookError(
            path: path,
            reason: Tekst(
                nl: "het bestand is niet volledig, waarschijnlijk omdat de schijf vol is",
                en: "the file is incomplete, most likely because the disk is full"))
    }

    /// Reads a part to its end, where its checksum is compared. Nil when it cannot be read.
    private static func read(_ archive: OpaquePointer, _ index: zip_uint64_t) -> (size: Int, end: [UInt8])? {
        guard let file = zip_fopen_index(archive, index, 0) else { return nil }
        defer { zip_fclose(file) }
        let length = 12
        var (size, end) = (0, [UInt8]())
        var buffer = [UInt8](repeating: 0, count: 256 * 1024)
        while true {
            let count = Int(zip_fread(file, &buffer, zip_uint64_t(buffer.count)))
            if count == 0 { return (size, end) }
            guard count > 0 else { return nil }
            size += count
            end = Array((end + buffer[max(0, count - length)..<count]).suffix(length))
        }
    }
}
