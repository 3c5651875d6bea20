import IWmo
import Rules
import Testing

@Suite("Rules against earlier messages and external sources")
struct Level3Tests {
    static let cases = Level3RegieCases.all + Level3PrestatieCases.all + Level3VerzoekCases.all

    @Test("facts that break a rule break that rule", arguments: cases)
    func brokenRule(_ example: Level3Case) {
        #expect(example.broken == example.expected)
    }

    @Test("a near miss breaks nothing", arguments: cases)
    func nearMiss(_ example: Level3Case) {
        #expect(example.nearMiss == .clean)
    }

    @Test("the evaluations find broken what the judge finds broken", arguments: cases)
    func evaluations(_ example: Level3Case) {
        guard let broken = example.evaluatedBroken, let nearMiss = example.evaluatedNearMiss else { return }
        #expect(broken == Set(example.broken.regels))
        #expect(nearMiss.isEmpty)
    }

    @Test("every rule of level 3 and 4 has a case, and every case a rule")
    func everyRuleHasACase() {
        let catalogue = RuleCatalogue.all.filter { $0.level == 3 || $0.level == 4 }.map(\.id)
        #expect(Set(Self.cases.map(\.rule)) == Set(catalogue))
    }

    @Test("every class a rule speaks about has a case, and no other")
    func everyClassOfARuleHasACase() {
        let classes: [Level3Judge: String] = [
            .header: "Header", .versie: "ToegewezenProduct", .start: "StartProduct", .stop: "StopProduct",
            .declaratie: "Declaratie", .debet: "Prestatie", .credit: "Prestatie", .verzoekClient: "Client",
            .aangevraagd: "AangevraagdProduct", .verzoek: "Verzoek", .ongewijzigd: "OngewijzigdProduct",
            .teWijzigen: "TeWijzigenProduct", .nieuw: "NieuwProduct", .antwoord: "Antwoord",
        ]
        let shown = Set(Self.cases.map { "\($0.rule) \(classes[$0.judge] ?? "?")" })
        let named = RuleCatalogue.all.filter { $0.level == 3 || $0.level == 4 }.flatMap { rule in
            rule.subject.split(separator: ";").map { "\(rule.id) \($0.drop { $0 == " " })" }
        }
        #expect(shown == Set(named))
    }

    @Test("a credit line meets six rules, each with a case")
    func creditRules() {
        let shown = Set(Self.cases.filter { $0.judge == .credit }.map(\.rule))
        #expect(shown == ["TR304", "TR314", "TR319", "TR323", "TR338", "TR390"])
    }

    @Test("the return code of a case is that of the catalogue", arguments: cases)
    func retourcode(_ example: Level3Case) {
        let rule = RuleCatalogue.all.first { $0.id == example.rule }
        #expect(rule?.retourcode == example.code)
        #expect(Retourcodes.iwmo32.contains(example.code))
    }
}
