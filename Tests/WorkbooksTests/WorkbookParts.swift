import CareTimeline
import Foundation
import Testing

@testable import Workbooks

/// A folder that is removed when the test ends.
final class Folder {
    let path: String

    init() throws {
        path =
            FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appendingPathComponent("pauzewacht-workbook-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
}

/// The texts in a workbook on disk.
struct WorkbookParts {
    let parts: [String: String]

    init(_ path: String) throws { parts = try ZipReader(path).members }

    func sheet(_ number: Int) -> String { parts["xl/worksheets/sheet\(number).xml"] ?? "" }

    /// The element of a cell, from `<c` to its end.
    func cell(_ place: String, sheet number: Int = 1) -> String {
        let sheet = sheet(number)
        guard let start = sheet.range(of: "<c r=\"\(place)\"") else { return "" }
        let rest = sheet[start.lowerBound...]
        let end = rest.range(of: "</c>")?.upperBound ?? rest.endIndex
        let short = rest.range(of: "/>")?.upperBound ?? rest.endIndex
        // A cell without content closes itself.
        return String(rest[..<(rest.firstIndex(of: ">").map { rest[..<$0].hasSuffix("/") } == true ? short : end)])
    }

    /// The format of a number, by the style of its cell.
    func numberFormat(of place: String, sheet number: Int = 1) -> String? {
        let cell = cell(place, sheet: number)
        guard let styles = parts["xl/styles.xml"], let style = cell.value(of: "s").flatMap({ Int($0) }),
            let formats = styles.between("<cellXfs", "</cellXfs>")
        else { return nil }
        let all = formats.components(separatedBy: "<xf ").dropFirst()
        guard style < all.count, let id = ("<xf " + Array(all)[style]).value(of: "numFmtId") else { return nil }
        guard let own = styles.between("numFmtId=\"\(id)\" formatCode=\"", "\"") else { return "built in \(id)" }
        return own.replacingOccurrences(of: "&quot;", with: "\"")
    }
}

extension String {
    func between(_ start: String, _ end: String) -> String? {
        guard let from = range(of: start), let to = range(of: end, range: from.upperBound..<endIndex) else {
            return nil
        }
        return String(self[from.upperBound..<to.lowerBound])
    }

    /// The value of an attribute in the first tag.
    func value(of attribute: String) -> String? {
        guard let tag = firstIndex(of: ">") else { return nil }
        return String(self[..<tag]).between(" \(attribute)=\"", "\"")
    }
}
