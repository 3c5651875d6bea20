import Foundation
import Testing

@Suite("The rules command")
struct RulesCommandTests {
    private static func rules(_ arguments: String...) throws -> String {
        let ended = try Program.run(["rules"] + arguments)
        #expect(ended.code == 0, "\(ended.errors)")
        return ended.output
    }

    /// The list of rules, and below an empty line that of the signals.
    private static func rulesAndSignals() throws -> ([String], [String]) {
        let parts = try rules().split(separator: "\n\n").map { ids(String($0)) }
        #expect(parts.count == 2)
        return (parts.first ?? [], parts.last ?? [])
    }

    private static func ids(_ list: String) -> [String] {
        list.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
    }

    @Test("the list is in order, and a filter leaves what it names")
    func list() throws {
        let (rules, signals) = try Self.rulesAndSignals()
        #expect(rules == rules.sorted() && Set(rules).count == rules.count)
        #expect(signals == signals.sorted() && signals.first == "CT001" && signals.last == "SA011")
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

    @Test("one signal, in both languages, with its thresholds and choices")
    func signal() throws {
        let dutch = try Self.rules("sa002")
        #expect(dutch.hasPrefix("SA002: Toewijzing nog open na definitieve stop\n"))
        #expect(dutch.contains("dagen") && dutch.contains("standaard 30"))
        #expect(try Self.rules("CT003", "--lang", "en").contains("reject, flag, off; default reject"))
    }

    @Test("as JSON: every rule of the list, with texts in both languages and examples of both kinds")
    func json() throws {
        let text = try Self.rules("--format", "json")
        let object = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let rules = try #require(object["regels"] as? [[String: Any]])
        let (ids, signalIDs) = try Self.rulesAndSignals()
        #expect(rules.compactMap { $0["regel"] as? String } == ids)
        let signals = try #require(object["signalen"] as? [[String: Any]])
        #expect(signals.compactMap { $0["signaal"] as? String } == signalIDs)
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
