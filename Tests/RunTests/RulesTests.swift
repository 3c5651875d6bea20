import Foundation
import Testing

@Suite("The rules command")
struct RulesCommandTests {
    private static func rules(_ arguments: String...) throws -> String {
        let ended = try Program.run(["rules"] + arguments)
        #expect(ended.code == 0, "\(ended.errors)")
        return ended.output
    }

    private static func ids(_ list: String) -> [String] {
        list.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
    }

    @Test("the list is in order, and a filter leaves what it names")
    func list() throws {
        let all = Self.ids(try Self.rules())
        #expect(all == all.sorted() && Set(all).count == all.count)
        let regie = Self.ids(try Self.rules("--message", "wmo305", "--level", "3"))
        #expect(regie == ["TR019", "TR056", "TR063", "TR071", "TR074", "TR326"])
        #expect(Self.ids(try Self.rules("--level", "5")) == ["ZG001", "ZG002", "ZG003", "ZG004", "ZG005"])
    }

    @Test("one rule, in both languages, with its return code and examples")
    func one() throws {
        let dutch = try Self.rules("tr321")
        #expect(dutch.hasPrefix("TR321: Volume past in de periode\n"))
        #expect(dutch.contains("9321") && dutch.contains("Fout: ") && dutch.contains("Net goed: "))
        let english = try Self.rules("TR321", "--lang", "en")
        #expect(english.contains("Broken: ") && english.contains("Just right: "))
    }

    @Test("as JSON: every rule of the list, with texts in both languages and examples of both kinds")
    func json() throws {
        let text = try Self.rules("--format", "json")
        let object = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let rules = try #require(object["regels"] as? [[String: Any]])
        #expect(rules.compactMap { $0["regel"] as? String } == Self.ids(try Self.rules()))
        for rule in rules {
            let title = rule["titel"] as? [String: String]
            #expect(title?["nl"]?.isEmpty == false && title?["en"]?.isEmpty == false, "\(rule["regel"] ?? "")")
            let kinds = (rule["voorbeelden"] as? [[String: Any]] ?? []).compactMap { $0["soort"] as? String }
            #expect(kinds.contains("fout"), "\(rule["regel"] ?? "")")
        }
    }

    @Test("an unknown rule, message or level is said")
    func errors() throws {
        #expect(try Program.run(["rules", "TR999"]).code == 66)
        #expect(try Program.run(["rules", "--message", "WMO999"]).code == 64)
        #expect(try Program.run(["rules", "--level", "6"]).code == 64)
    }
}
