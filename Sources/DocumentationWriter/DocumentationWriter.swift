import Foundation
import Reports

/// Writes the documentation that follows from the code: `documentation-writer docs`.
@main
enum DocumentationWriter {
    static func main() throws {
        guard CommandLine.arguments.count == 2 else {
            FileHandle.standardError.write(Data("usage: documentation-writer docs\n".utf8))
            exit(64)
        }
        let docs = URL(fileURLWithPath: CommandLine.arguments[1])
        try Data(SignalPage.text.utf8).write(to: docs.appendingPathComponent("signals.md"))
        let folder = docs.appendingPathComponent("rules")
        // A rule that is gone leaves no page behind.
        try? FileManager.default.removeItem(at: folder)
        for (path, text) in RulePages.all() {
            let file = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }
}
