import Foundation
import Testing

@testable import SampleWriter

/// The folder `samples` of the repository, beside `Tests`.
let samplesFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("samples")

/// The committed samples are what `swift run sample-writer samples/` writes.
struct CommittedSamplesTests {
    private static func committedPaths() throws -> Set<String> {
        let root = samplesFolder.standardizedFileURL.path + "/"
        let items = try #require(FileManager.default.enumerator(atPath: root))
        return Set(
            items.compactMap { $0 as? String }.filter { path in
                var isFolder: ObjCBool = false
                return FileManager.default.fileExists(atPath: root + path, isDirectory: &isFolder)
                    && !isFolder.boolValue
            })
    }

    @Test func noFileIsMissingOrLeftOver() throws {
        let written = Set(Samples.files.map(\.path))
        let committed = try Self.committedPaths()
        #expect(written.subtracting(committed).sorted() == [])
        #expect(committed.subtracting(written).sorted() == [])
    }

    @Test func everyFileIsUpToDate() throws {
        let stale = Samples.files.filter { file in
            let committed = try? Data(contentsOf: samplesFolder.appendingPathComponent(file.path))
            return committed.map { Array($0) != file.bytes } ?? true
        }
        #expect(stale.map(\.path) == [])
    }

    @Test func everyPathIsWrittenOnce() {
        let paths = Samples.files.map(\.path)
        #expect(Set(paths).count == paths.count)
        #expect(paths.count > 200 && paths.count < 350)
    }
}
