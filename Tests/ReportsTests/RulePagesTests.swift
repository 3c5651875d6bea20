import Foundation
import Oversight
import Reports
import Rules
import Testing

@Suite("The pages of the rules")
struct RulePagesTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs/rules")

    @Test("docs/rules is what the catalogue says; otherwise run scripts/write-rule-pages")
    func upToDate() throws {
        let pages = RulePages.all()
        let committed = try #require(FileManager.default.subpaths(atPath: Self.folder.path))
            .filter { $0.hasSuffix(".md") }
        #expect(Set(committed) == Set(pages.keys))
        for (path, text) in pages {
            let file = try? String(contentsOf: Self.folder.appendingPathComponent(path), encoding: .utf8)
            #expect(file == text, "docs/rules/\(path) is stale")
        }
    }

    @Test("every rule has a page in both languages, which the index names")
    func complete() {
        let pages = RulePages.all()
        for rule in RuleCatalogue.entries.map(\.rule) {
            for language in ["nl", "en"] {
                #expect(pages["\(language)/\(rule.id).md"]?.contains("# \(rule.id): ") == true, "\(rule.id)")
                #expect(pages["\(language)/README.md"]?.contains("(\(rule.id).md)") == true, "\(rule.id)")
            }
        }
    }

    @Test("docs/signals.md is what the catalogue says; otherwise run scripts/write-rule-pages")
    func signals() throws {
        let file = Self.folder.deletingLastPathComponent().appendingPathComponent("signals.md")
        #expect(try String(contentsOf: file, encoding: .utf8) == SignalPage.text)
        for signal in SignalCatalogue.all {
            for language in [signal.title.nl, signal.title.en] {
                #expect(SignalPage.text.contains("### \(signal.id): \(language)\n"))
            }
        }
    }
}
