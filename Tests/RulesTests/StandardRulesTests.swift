import Foundation
import IWmo
import Rules
import Testing

/// The rules of the standard are no part of the project. Where they are at hand, the environment variable
/// PAUZEWACHT_STANDARD names the folder that holds `rules.csv`.
@Suite("Rules of the standard")
struct StandardRulesTests {
    private static let folder = ProcessInfo.processInfo.environment["PAUZEWACHT_STANDARD"]

    /// A row of the list: one rule may have several, for different messages or classes.
    private struct Row {
        let id: String
        let level: Int
        let messages: Set<String>
        let klasse: String
    }

    private static func rows() throws -> [Row] {
        let text = try String(contentsOfFile: try #require(folder) + "/rules.csv", encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline).dropFirst()
        // Rows about elements that the schemas do not have say so themselves.
        return try lines.filter { !$0.contains("does not exist") }.map { line in
            let cells = line.dropFirst().dropLast().components(separatedBy: "\",\"")
            try #require(cells.count == 8)
            return Row(
                id: cells[0], level: try #require(Int(cells[2])),
                messages: Set(cells[3].split(separator: " ").map(String.init)),
                klasse: cells[4])
        }
    }

    /// The messages of which the catalogue has rules of a level; a schema knows more messages than the judges do.
    private static func messages(atLevel level: Int) -> Set<String> {
        let rules = RuleCatalogue.all.filter { rule in
            switch level {
            case 1: rule.level == 1 && rule.subject != "Bericht"
            case 2: rule.level == 2
            default: rule.level == 3 || rule.level == 4
            }
        }
        return Set(rules.flatMap(\.messages).map(\.rawValue)).subtracting(["WMO303"])
    }

    @Test("every rule has an entry of the same level and messages, or a reason", .enabled(if: folder != nil))
    func complete() throws {
        let rows = Dictionary(grouping: try Self.rows(), by: \.id)
        #expect(rows.count > 150)
        for (id, rows) in rows {
            let level = rows[0].level
            let named = rows.reduce(into: Set<String>()) { $0.formUnion($1.messages) }
            let messages = named.intersection(Self.messages(atLevel: level))
            if messages.isEmpty { continue }
            if let unchecked = RuleCatalogue.notChecked.first(where: { $0.id == id }) {
                #expect(unchecked.level == level, "\(id)")
                continue
            }
            guard let rule = RuleCatalogue[id: id]?.rule else {
                Issue.record("\(id) has no entry")
                continue
            }
            #expect(rule.level == level, "\(id)")
            #expect(Set(rule.messages.map(\.rawValue)).subtracting(["WMO303"]) == messages, "\(id)")
        }
    }

    @Test("a rule of the schema or inside the message names the classes of the standard", .enabled(if: folder != nil))
    func classes() throws {
        let rows = Dictionary(grouping: try Self.rows(), by: \.id)
        for (id, rows) in rows where rows[0].level <= 2 {
            guard let rule = RuleCatalogue[id: id]?.rule else { continue }
            let known = Set(rule.messages.map(\.rawValue))
            let classes = Set(rows.filter { !$0.messages.isDisjoint(with: known) }.map(\.klasse))
            #expect(Set(rule.subject.components(separatedBy: "; ")) == classes, "\(id)")
        }
    }
}
