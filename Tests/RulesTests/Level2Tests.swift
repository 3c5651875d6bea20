import CareTimeline
import IWmo
import Rules
import Testing

@Suite("Rules inside one message")
struct Level2Tests {
    static let cases =
        Level2ClientCases.all + Level2ToewijzingCases.all + Level2RegieCases.all + Level2DeclaratieCases.all
        + Level2PrestatieCases.all + Level2VerzoekCases.all + Level2WijzigingCases.all

    @Test("a broken rule is found where it is broken", arguments: cases)
    func brokenRule(_ example: Level2Case) {
        #expect(example.broken.filter { $0.rule.id == example.rule }.map(\.path) == example.paths)
        #expect(Set(example.broken.map(\.rule.id)) == example.also.union([example.rule]))
    }

    @Test("a near miss breaks nothing", arguments: cases)
    func nearMiss(_ example: Level2Case) {
        #expect(example.nearMiss.map { "\($0.rule.id) \($0.path)" } == [])
    }

    @Test("every rule has a case, and every case a rule")
    func everyRuleHasACase() {
        #expect(Set(Self.cases.map(\.rule)) == Set(Level2.rules.map(\.id)))
    }

    @Test("every message that a rule names has a case, and no other")
    func everyMessageOfARuleHasACase() {
        let shown = Set(Self.cases.map { "\($0.rule) \($0.bericht.rawValue)" })
        let named = Level2.rules.flatMap { rule in
            rule.messages.filter { $0 != .wmo303 }.map { "\(rule.id) \($0.rawValue)" }
        }
        #expect(shown == Set(named))
    }

    @Test("a WMO303 is judged as a WMO323, except by CS100", arguments: cases.filter { $0.bericht == .wmo323 })
    func olderDeclaration(_ example: Level2Case) {
        #expect(example.brokenAsWmo303 == example.broken.filter { $0.rule.id != "CS100" })
    }

    @Test("the catalogue is complete, ascending, and gives retourcode 0001")
    func catalogue() {
        let ids = [
            "CD005", "CD007", "CD009", "CD025", "CD034", "CD041", "CD043", "CD060", "CD066", "CD067", "CD068", "CD075",
            "CD076", "CD077", "CD078", "CD079", "CD080", "CD085", "CD086", "CD087", "CD095", "CD096", "CS002", "CS003",
            "CS050", "CS058", "CS089", "CS100", "CS139", "CS318", "CS325", "CS335", "CS336", "CS337", "CS338", "CS339",
            "CS340", "CS343", "TR002", "TR006", "TR018", "TR061", "TR101", "TR134", "TR137", "TR302", "TR315", "TR316",
            "TR335", "TR352", "TR353", "TR358", "TR380", "TR383", "TR386", "TR410", "TR416",
        ]
        #expect(Level2.rules.map(\.id) == ids)
        #expect(Level2.rules.allSatisfy { $0.level == 2 && $0.retourcode == "0001" })
        #expect(Level2.rules.allSatisfy { !$0.condition.nl.isEmpty && !$0.condition.en.isEmpty })
    }

    @Test("a rule for declarations holds for both, except CS100")
    func declarationRules() {
        for rule in Level2.rules where rule.messages.contains(where: \.isDeclaratie) {
            #expect(rule.messages.contains(.wmo323))
            #expect(rule.messages.contains(.wmo303) == (rule.id != "CS100"), "\(rule.id)")
        }
    }

    @Test("no fault tells a Bsn or a date of birth")
    func noPersonalData() {
        let secrets = [
            Level2Samples.bsn, Level2Samples.otherBsn, Level2Samples.thirdBsn, Level2Samples.brokenBsn, "1903-",
            "1950-",
            "1975-", "1900-01-02", "Proef", "Toets", "1234",
        ]
        for fault in Self.cases.flatMap(\.broken) {
            let isBirthDate = fault.path.contains("Geboortedatum")
            let text = (fault.detail?.nl ?? "") + (fault.detail?.en ?? "") + fault.path
            #expect(!secrets.contains { text.contains($0) }, "\(fault.rule.id)")
            #expect(!isBirthDate || fault.detail == nil, "\(fault.rule.id)")
        }
    }
}
