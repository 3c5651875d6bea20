import CareTimeline
import IWmo
import Rules
import TestSupport
import Testing

private typealias Samples = Level3Samples

@Suite("Exceptions that a person made")
struct ExceptionTests {
    private static func accepted(_ regels: some Sequence<ZorggatRegel>) -> [ZorggatRegel: Uitzondering] {
        Dictionary(
            uniqueKeysWithValues: regels.map { regel in
                (
                    regel,
                    Uitzondering(
                        gemeente: "0479", aanbieder: Samples.aanbieder, toewijzingNummer: 20071,
                        declaratieNummer: nil, bevinding: .zorggat(regel), reden: "Afgesproken", door: "Teamleider",
                        geldigTot: Samples.day("2023-12-31"))
                )
            })
    }

    private static let paused: PrestatieFacts = {
        var facts = Samples.debet
        facts.levering = ZorggatSamples.levering(["2023-01-01"], [("2023-01-01", "20", "2023-03-31")])
        return facts
    }()

    @Test("an accepted pause neither rejects nor flags, and the finding keeps its days, volume and amount")
    func acceptedPause() {
        var facts = Self.paused
        facts.uitzonderingen = Self.accepted([.pauze])
        for policy in [ZorggatSamples.reject, .standard(for: .iwmo3)] {
            let oordeel = Samples.oordeel(facts, policy)
            #expect(oordeel.oordeel == .toegekend)
            #expect(oordeel.retourcodes == [])
            #expect(oordeel.regels == [])
            #expect(oordeel.redenen == [])
            // April has 30 days, all of them in the pause; 16 hours of 50 euro.
            #expect(
                oordeel.zorggat
                    == Zorggat(
                        regel: .pauze, gatdagen: 30, zorgdagen: 0, maximaalVolume: 0, gevlagdBedrag: 80_000,
                        actie: .geaccepteerd))
            #expect(oordeel.uitzondering?.reden == "Afgesproken")
        }
    }

    @Test("an exception to another care-gap rule does nothing")
    func otherRule() {
        var facts = Self.paused
        facts.uitzonderingen = Self.accepted([.geenStart, .buitenLevering, .gedeeltelijk, .melding])
        #expect(Samples.oordeel(facts) == Samples.oordeel(Self.paused))
        #expect(Samples.oordeel(facts).oordeel == .betwist)
    }

    @Test("a line that a rule of the standard rejects stays rejected, and only by that rule")
    func standardRule() {
        var facts = Self.paused
        facts.prestatie.ingediendBedrag.bedrag += 1
        #expect(Samples.oordeel(facts, ZorggatSamples.reject).regels == ["TR346", "ZG001"])
        facts.uitzonderingen = Self.accepted([.pauze])
        let oordeel = Samples.oordeel(facts, ZorggatSamples.reject)
        #expect(oordeel.oordeel == .afgewezen)
        #expect(oordeel.regels == ["TR346"])
        #expect(oordeel.retourcodes == ["9346"])
        #expect(oordeel.zorggat?.actie == .geaccepteerd)
    }

    @Test("a notice can be accepted too")
    func notice() {
        var facts = Samples.debet
        facts.levering = ZorggatSamples.levering(["2023-01-01"], [("2023-01-01", "20", "2023-04-12")])
        facts.prestatie.declare(12)
        #expect(Samples.oordeel(facts).zorggat?.actie == .melding)
        facts.uitzonderingen = Self.accepted([.melding])
        #expect(Samples.oordeel(facts).zorggat?.actie == .geaccepteerd)
        #expect(Samples.oordeel(facts).zorggat?.gevlagdBedrag == 0)
    }

    @Test("policy comes first: what is registered or switched off has nothing to accept")
    func policyFirst() {
        var facts = Samples.debet
        facts.levering = Leveringsstand()
        facts.uitzonderingen = Self.accepted(ZorggatRegel.allCases)
        var policy = ZorggatSamples.reject
        policy.start = .register
        let registered = Samples.oordeel(facts, policy)
        #expect(registered.zorggat == nil)
        #expect(registered.uitzondering == nil)
        #expect(registered.administratieveStart == Samples.day("2023-04-01"))
        policy.start = .off
        #expect(Samples.oordeel(facts, policy).zorggat == nil)
    }

    // MARK: Properties

    @Test(
        "exceptions never change what the standard rejects, and work as if the care-gap rule were off",
        arguments: 0..<20)
    func properties(seed: Int) {
        var numbers = SeededNumbers(seed: UInt64(seed))
        var excepted = 0
        for _ in 0..<100 {
            let (facts, policy) = (numbers.facts(), numbers.policy())
            let plain = Samples.oordeel(facts, policy)
            var eased = facts
            eased.uitzonderingen = Self.accepted(numbers.rules())
            let oordeel = Samples.oordeel(eased, policy)

            let standard = { (oordeel: PrestatieOordeel) in oordeel.regels.filter { !$0.hasPrefix("ZG") } }
            #expect(standard(oordeel) == standard(plain))
            if !standard(plain).isEmpty { #expect(oordeel.oordeel == .afgewezen) }

            let isExcepted = plain.zorggat.map { eased.uitzonderingen[$0.regel] != nil } ?? false
            guard isExcepted, let gap = plain.zorggat else {
                #expect(oordeel == plain)
                continue
            }
            excepted += 1
            var off = policy
            switch gap.regel {
            case .pauze, .buitenLevering: off.gap = .off
            case .geenStart: off.start = .off
            case .gedeeltelijk, .melding: off.partial = .off
            }
            let silent = Samples.oordeel(facts, off)
            #expect(oordeel.oordeel == silent.oordeel)
            #expect(oordeel.retourcodes == silent.retourcodes)
            #expect(oordeel.regels == silent.regels)
            #expect(oordeel.redenen == silent.redenen)
            var known = gap
            known.actie = .geaccepteerd
            #expect(oordeel.zorggat == known)

            eased.uitzonderingen = [:]
            #expect(Samples.oordeel(eased, policy) == plain)
        }
        #expect(excepted > 5)
    }
}

/// Lines of every kind: sound ones, ones that break a rule of the standard, with and without care gaps.
extension SeededNumbers {
    fileprivate mutating func facts() -> PrestatieFacts {
        var facts = Samples.debet
        facts.prestatie.declare(Int.random(in: 1...24, using: &self))
        facts.levering = levering()
        if chance(1, of: 6) { facts.prestatie.ingediendBedrag.bedrag += 1 }
        if chance(1, of: 8) { facts.isReferentieGebruikt = true }
        if chance(1, of: 8) { facts.toewijzing?.isVervallen = true }
        if chance(1, of: 8) { facts.toewijzing?.einddatum = Samples.day("2023-04-20") }
        if chance(1, of: 12) { facts.toewijzing = nil }
        if chance(1, of: 12) { facts.isClientBekend = false }
        return facts
    }

    fileprivate mutating func levering() -> Leveringsstand {
        if chance(1, of: 5) { return Leveringsstand() }
        if chance(1, of: 5) { return ZorggatSamples.levering(["2023-05-01"]) }
        let last = Samples.day("2023-03-25").advanced(by: Int.random(in: 0..<40, using: &self))
        let reden = chance(1, of: 2) ? "20" : "19"
        return ZorggatSamples.levering(["2023-01-01"], [("2023-01-01", reden, last.description)])
    }

    fileprivate mutating func policy() -> ZorggatPolicy {
        let choices: [ZorggatKeuze] = [.reject, .flag, .off]
        return ZorggatPolicy(
            start: (choices + [.register]).randomElement(using: &self) ?? .flag,
            gap: choices.randomElement(using: &self) ?? .flag,
            partial: choices.randomElement(using: &self) ?? .flag, month: .prorata, retourcode: "9321")
    }

    fileprivate mutating func rules() -> Set<ZorggatRegel> {
        var rules: Set<ZorggatRegel> = []
        for regel in ZorggatRegel.allCases where chance(1, of: 2) { rules.insert(regel) }
        return rules
    }
}
