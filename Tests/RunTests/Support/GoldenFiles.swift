import Foundation
import Testing

/// Expected outcomes, kept as files beside the tests.
///
/// With the environment variable PAUZEWACHT_UPDATE_GOLDEN set to 1 they are written instead of compared.
enum GoldenFiles {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Golden").path

    private static var isUpdating: Bool { ProcessInfo.processInfo.environment["PAUZEWACHT_UPDATE_GOLDEN"] == "1" }

    /// Compares whole files, and the names of the files.
    static func check(_ outcome: FileTree, is name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let place = "\(folder)/\(name)"
        if isUpdating {
            try? FileManager.default.removeItem(atPath: place)
            for file in outcome.names {
                let path = URL(fileURLWithPath: "\(place)/\(file)")
                try FileManager.default.createDirectory(
                    at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(outcome.files[file] ?? []).write(to: path)
            }
        }
        let expected = try FileTree(place)
        #expect(!expected.files.isEmpty, "no golden files in \(place)", sourceLocation: sourceLocation)
        for file in outcome.differences(from: expected) {
            Issue.record(
                "\(name)/\(file): \(firstDifference(outcome.files[file], expected.files[file]))",
                sourceLocation: sourceLocation)
        }
    }

    private static func firstDifference(_ found: [UInt8]?, _ expected: [UInt8]?) -> String {
        guard let found else { return "expected, but not written" }
        guard let expected else { return "written, but not expected" }
        let lines = [found, expected].map { $0.split(separator: 0x0A, omittingEmptySubsequences: false) }
        let number = zip(lines[0], lines[1]).prefix { $0 == $1 }.count
        func line(_ side: Int) -> String {
            number < lines[side].count ? String(decoding: lines[side][number], as: UTF8.self) : "(end)"
        }
        return "line \(number + 1)\n  expected: \(line(1))\n  found:    \(line(0))"
    }
}
