import CLibZip
import Foundation

/// The members of a zip on disk, as text.
struct ZipReader {
    let members: [String: String]

    struct NotReadable: Error {}

    init(_ path: String) throws {
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_RDONLY, &code) else { throw NotReadable() }
        defer { zip_discard(archive) }
        var members: [String: String] = [:]
        for index in 0..<zip_uint64_t(zip_get_num_entries(archive, 0)) {
            guard let name = zip_get_name(archive, index, 0), let file = zip_fopen_index(archive, index, 0) else {
                throw NotReadable()
            }
            defer { zip_fclose(file) }
            var bytes: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while true {
                let count = Int(zip_fread(file, &buffer, zip_uint64_t(buffer.count)))
                guard count > 0 else { break }
                bytes += buffer[..<count]
            }
            members[String(cString: name)] = String(decoding: bytes, as: UTF8.self)
        }
        self.members = members
    }

    /// The sheets of a workbook in their order, each with the texts and numbers of its cells, row by row.
    var sheets: [(name: String, rows: [[String]])] {
        let names = (members["xl/workbook.xml"] ?? "").components(separatedBy: "<sheet name=\"").dropFirst().map {
            String($0.prefix { $0 != "\"" })
        }
        return names.enumerated().map { index, name in
            let sheet = members["xl/worksheets/sheet\(index + 1).xml"] ?? ""
            let rows = sheet.components(separatedBy: "<row ").dropFirst().map(Self.cells)
            return (name, Array(rows))
        }
    }

    /// By column; a cell that is not there is empty.
    private static func cells(_ row: String) -> [String] {
        var cells: [String] = []
        for cell in row.components(separatedBy: "<c r=\"").dropFirst() {
            let letters = cell.prefix { $0.isLetter }
            let column = letters.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 } - 1
            while cells.count < column { cells.append("") }
            let parts = cell.components(separatedBy: cell.contains("<v>") ? "<v>" : "<t>")
            cells.append(parts.count < 2 ? "" : String(parts[1].prefix { $0 != "<" }))
        }
        return cells
    }
}
