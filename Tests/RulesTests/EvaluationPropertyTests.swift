import CareTimeline
import IWmo
import Rules
import Testing

private typealias Samples = Level3Samples

/// Facts by chance that a line could meet, the same for the same seed.
private struct FactsByChance {
    private var state: UInt64

    init(seed: Int) {
        state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    }

    private mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    private mutating func pick<Element>(_ values: [Element]) -> Element { values[next(values.count)] }

    private mutating func day() -> Day { Samples.day("2022-12-25").advanced(by: next(190)) }

    mutating func policy() -> ZorggatPolicy {
        ZorggatPolicy(
            start: pick([.reject, .flag, .off, .register]), gap: pick([.reject, .flag, .off]),
            partial: pick([.reject, .flag, .off]), month: pick(MonthPolicy.allCases), retourcode: "9321")
    }

    mutating func facts() -> PrestatieFacts {
        var facts = next(5) == 0 ? Samples.credit : Samples.debet
        facts.family = pick(ReleaseFamily.allCases)
        facts.isClientBekend = next(20) > 0
        facts.isReferentieGebruikt = next(10) == 0
        facts.declaratieMaand = Month(index: Samples.month("2023-02").index + Int32(next(5)))
        facts.staatInProductlijst = pick([nil, true, true, false])
        if next(3) == 0 { facts.bsn = Samples.otherBsn }
        if next(3) == 0 {
            facts.prestatie.productPeriode = GeslotenPeriode(begindatum: day(), einddatum: day())
        }
        if next(4) == 0 { facts.prestatie.productCategorie = pick(["01", "03"]) }
        facts.prestatie.eenheid = pick([.uur, .uur, .minuut, .dagdeel, .stuksOutput, .euro])
        facts.prestatie.geleverdVolume = 1 + next(40)
        facts.prestatie.productTarief = facts.prestatie.eenheid == .euro ? nil : pick([5000, 146])
        facts.prestatie.ingediendBedrag.bedrag = facts.prestatie.geleverdVolume * 5000 + pick([0, 0, 1])
        facts.contract = ContractAfspraak(tarief: pick([.onbekend, .perEenheid(5000), .perUur(8730)]))
        var debetten = (0..<next(4)).map { _ in Samples.eerder(next(60), pick([.uur, .minuut])) }
        if next(4) == 0 { debetten.append(Samples.geaccepteerd(facts.prestatie)) }
        facts.debetten = EerdereDebetten(debetten)
        if next(2) == 0 { facts.debetVanCredit = Samples.geaccepteerd(facts.prestatie, isGecrediteerd: next(2) == 0) }
        change(&facts.toewijzing)
        facts.levering = levering()
        return facts
    }

    private mutating func change(_ toewijzing: inout ToewijzingStand?) {
        if next(12) == 0 {
            toewijzing = nil
            return
        }
        toewijzing?.omvang = pick([
            nil,
            Omvang(
                volume: 1 + next(20), eenheid: pick([.uur, .uur, .minuut, .stuksOutput, .euro]),
                frequentie: pick(Frequentie.allCases)),
        ])
        if next(3) == 0 { toewijzing?.budget = next(200_000) }
        if next(3) == 0 { toewijzing?.ingangsdatum = day() }
        if next(3) == 0 { toewijzing?.einddatum = pick([nil, day()]) }
        if next(6) == 0 { toewijzing?.isVervallen = true }
        if next(6) == 0 { toewijzing?.aanbieder = Samples.otherAanbieder }
        if next(6) == 0 {
            toewijzing?.product = pick([nil, Product(categorie: "01"), Samples.otherCode])
        }
    }

    private mutating func levering() -> Leveringsstand {
        var levering = Leveringsstand()
        for _ in 0..<next(4) {
            let begin = day()
            levering.starts.append(Samples.bekendeStart(begin.description))
            if next(2) == 0 {
                let end = begin.advanced(by: next(40))
                levering.stops.append(
                    Samples.bekendeStop(begin.description, reden: pick(["19", "20"]), end.description))
            }
        }
        return levering
    }
}

@Suite("Evaluations agree with verdicts")
struct EvaluationPropertyTests {
    private static func lines(_ seed: Int) -> [(PrestatieFacts, ZorggatPolicy)] {
        var chance = FactsByChance(seed: seed)
        return (0..<100).map { _ in (chance.facts(), chance.policy()) }
    }

    @Test("the broken evaluations are the rules of the verdict and its care gap", arguments: 1...20)
    func sameRules(seed: Int) {
        for (facts, policy) in Self.lines(seed) {
            let oordeel = Samples.oordeel(facts, policy)
            let evaluations = Samples.evaluate(facts, policy)
            let zorggat = [oordeel.zorggat?.regel.rawValue].compactMap { $0 }
            #expect(Set(evaluations.broken.map(\.rule.id)) == Set(oordeel.regels + zorggat), "\(facts) \(policy)")
        }
    }

    @Test("every rule is evaluated once; one that does not apply says why, and no text tells a BSN", arguments: 1...20)
    func texts(seed: Int) {
        let ids = Set(
            RuleCatalogue.all.filter {
                $0.messages.contains(.wmo323) && $0.subject.contains("Prestatie") && $0.level > 2
            }
            .map(\.id))
        for (facts, policy) in Self.lines(seed) {
            let evaluations = Samples.evaluate(facts, policy)
            #expect(evaluations.count == ids.count)
            #expect(Set(evaluations.map(\.rule.id)) == ids)
            for evaluation in evaluations {
                #expect((evaluation.reason != nil) == (evaluation.outcome == .notApplicable), "\(evaluation)")
                #expect(evaluation.outcome == .notApplicable || evaluation.figures != nil, "\(evaluation)")
                let text = [evaluation.figures, evaluation.reason, evaluation.policy].compactMap { $0 }
                    .flatMap { [$0.nl, $0.en] }.joined(separator: " ")
                #expect(!text.contains(Samples.bsn) && !text.contains(Samples.otherBsn), "\(evaluation)")
            }
        }
    }

    @Test("a reason for a rejection holds the figures of the evaluation", arguments: 1...20)
    func reasons(seed: Int) {
        for (facts, policy) in Self.lines(seed) where facts.isClientBekend {
            let evaluations = Samples.evaluate(facts, policy)
            for reden in Samples.oordeel(facts, policy).redenen {
                let figures = evaluations.first { $0.rule.id == reden.regel }?.figures
                #expect(figures != nil && reden.reden.nl.hasSuffix(figures?.nl ?? "-"), "\(reden)")
            }
        }
    }

    @Test("the facts by chance break every rule of a line at least once, and hold each at least once")
    func reach() {
        var broken: Set<String> = []
        var holds: Set<String> = []
        for (facts, policy) in (1...20).flatMap(Self.lines) {
            for evaluation in Samples.evaluate(facts, policy) {
                if evaluation.outcome == .broken { broken.insert(evaluation.rule.id) }
                if evaluation.outcome == .holds { holds.insert(evaluation.rule.id) }
            }
        }
        let all = Set(Samples.evaluate(Samples.debet).map(\.rule.id))
        #expect(broken == all)
        #expect(holds == all)
    }
}
