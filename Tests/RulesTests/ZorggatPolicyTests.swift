import CareTimeline
import IWmo
import Rules
import Testing

private typealias Samples = Level3Samples

@Suite("Care-gap rules: what a gemeente does with them")
struct ZorggatPolicyTests {
    private static func facts(_ regel: ZorggatRegel) -> PrestatieFacts {
        var facts = Samples.debet
        switch regel {
        case .pauze: facts.levering = ZorggatSamples.levering(["2023-01-01"], [("2023-01-01", "20", "2023-03-31")])
        case .geenStart: facts.levering = Leveringsstand()
        case .buitenLevering: facts.levering = ZorggatSamples.levering(["2023-05-01"])
        case .gedeeltelijk:
            facts.levering = ZorggatSamples.levering(["2023-01-01"], [("2023-01-01", "20", "2023-04-12")])
        case .melding:
            facts.levering = ZorggatSamples.levering(["2023-01-01"], [("2023-01-01", "20", "2023-04-12")])
            facts.prestatie.declare(12)
        }
        return facts
    }

    /// Everything off but the one choice that a rule depends on.
    private static func policy(_ regel: ZorggatRegel, _ keuze: ZorggatKeuze) -> ZorggatPolicy {
        var policy = ZorggatPolicy(start: .off, gap: .off, partial: .off, month: .prorata, retourcode: "9322")
        switch regel {
        case .pauze, .buitenLevering: policy.gap = keuze
        case .geenStart: policy.start = keuze
        case .gedeeltelijk, .melding: policy.partial = keuze
        }
        return policy
    }

    private static let disputing = ZorggatRegel.allCases.filter { $0 != .melding }

    @Test("reject: the line is refused with the configured code and the rule", arguments: disputing)
    func reject(_ regel: ZorggatRegel) {
        let oordeel = Samples.oordeel(Self.facts(regel), Self.policy(regel, .reject))
        #expect(oordeel.oordeel == .afgewezen)
        #expect(Verdict(oordeel) == Verdict(["9322"], [regel.rawValue]))
        #expect(oordeel.zorggat?.regel == regel)
        #expect(oordeel.zorggat?.actie == .reject)
        #expect(oordeel.redenen.map(\.regel) == [regel.rawValue])
    }

    @Test("flag: the line is disputed, without code or rule", arguments: disputing)
    func flag(_ regel: ZorggatRegel) {
        let oordeel = Samples.oordeel(Self.facts(regel), Self.policy(regel, .flag))
        #expect(oordeel.oordeel == .betwist)
        #expect(oordeel.oordeel.isGeaccepteerd)
        #expect(Verdict(oordeel) == .clean)
        #expect(oordeel.zorggat?.regel == regel)
        #expect(oordeel.zorggat?.actie == .flag)
    }

    @Test("off: no finding", arguments: ZorggatRegel.allCases)
    func off(_ regel: ZorggatRegel) {
        // The other choices stand on reject: only the one that belongs to the rule is off.
        var policy = ZorggatSamples.reject
        switch regel {
        case .pauze, .buitenLevering: policy.gap = .off
        case .geenStart: policy.start = .off
        case .gedeeltelijk, .melding: policy.partial = .off
        }
        let oordeel = Samples.oordeel(Self.facts(regel), policy)
        #expect(oordeel.oordeel == .toegekend)
        #expect(Verdict(oordeel) == .clean)
        #expect(oordeel.zorggat == nil)
    }

    @Test("ZG005 is information under either choice", arguments: [ZorggatKeuze.reject, .flag])
    func melding(_ keuze: ZorggatKeuze) {
        let oordeel = Samples.oordeel(Self.facts(.melding), Self.policy(.melding, keuze))
        #expect(oordeel.oordeel == .toegekend)
        #expect(Verdict(oordeel) == .clean)
        #expect(oordeel.zorggat?.regel == .melding)
        #expect(oordeel.zorggat?.actie == .melding)
        #expect(oordeel.zorggat?.gevlagdBedrag == 0)
    }

    @Test("what the standard supports: rejection with 8287 in 2.x, a flag in 3.x", arguments: disputing)
    func defaults(_ regel: ZorggatRegel) {
        let older = Samples.oordeel(Self.facts(regel), .standard(for: .iwmo2))
        let isPartial = regel == .gedeeltelijk
        #expect(older.oordeel == (isPartial ? .betwist : .afgewezen))
        #expect(older.retourcodes == (isPartial ? [] : ["8287"]))
        #expect(older.regels == (isPartial ? [] : [regel.rawValue]))
        let current = Samples.oordeel(Self.facts(regel), .standard(for: .iwmo3))
        #expect(current.oordeel == .betwist)
        #expect(Verdict(current) == .clean)
        #expect(ZorggatPolicy.standard(for: .iwmo3).retourcode == "9321")
        #expect(ZorggatPolicy.standard(for: .iwmo2).month == .prorata)
        #expect(ZorggatPolicy.standard(for: .iwmo3).month == .prorata)
    }

    @Test("a policy that rejects anything departs from OP364")
    func rejects() {
        #expect(ZorggatPolicy.standard(for: .iwmo2).rejects)
        #expect(!ZorggatPolicy.standard(for: .iwmo3).rejects)
        for regel in Self.disputing { #expect(Self.policy(regel, .reject).rejects) }
        #expect(!Self.policy(.geenStart, .register).rejects)
    }

    // MARK: Beside other rules

    @Test("a refused line keeps its finding, and under reject gets the code as well")
    func alreadyRejected() {
        var facts = Self.facts(.pauze)
        facts.prestatie.ingediendBedrag.bedrag = 80_001
        let flagged = Samples.oordeel(facts, .standard(for: .iwmo3))
        #expect(flagged.oordeel == .afgewezen)
        #expect(Verdict(flagged) == Verdict(["9346"], ["TR346"]))
        #expect(flagged.zorggat?.actie == .flag)
        #expect(flagged.zorggat?.gevlagdBedrag == 80_001)
        let rejected = Samples.oordeel(facts, ZorggatSamples.reject)
        #expect(Verdict(rejected) == Verdict(["9321", "9346"], ["TR346", "ZG001"]))
    }

    @Test("a code that another rule gave already comes once")
    func sameCodeTwice() {
        var facts = Self.facts(.pauze)
        facts.prestatie.declare(21)
        let oordeel = Samples.oordeel(facts, ZorggatSamples.reject)
        #expect(Verdict(oordeel) == Verdict(["9321"], ["TR321", "ZG001"]))
    }

    @Test("no finding without a toewijzing of this aanbieder, on a credit, or on an unknown client")
    func skipped() {
        var unknown = Self.facts(.geenStart)
        unknown.toewijzing = nil
        var others = Self.facts(.geenStart)
        others.toewijzing?.aanbieder = Samples.otherAanbieder
        var client = Self.facts(.geenStart)
        client.isClientBekend = false
        for (facts, code) in [(unknown, "9338"), (others, "9338"), (client, "0233")] {
            let oordeel = Samples.oordeel(facts, ZorggatSamples.reject)
            #expect(oordeel.zorggat == nil)
            #expect(oordeel.retourcodes == [code])
        }
        let credit = Samples.oordeel(Samples.credit, ZorggatSamples.reject)
        #expect(credit.oordeel == .toegekend)
        #expect(credit.zorggat == nil)
    }

    @Test("units that do not match leave ZG005 beside 9341")
    func differentUnit() {
        var facts = Self.facts(.gedeeltelijk)
        facts.prestatie.eenheid = .dagdeel
        let oordeel = Samples.oordeel(facts, ZorggatSamples.reject)
        #expect(Verdict(oordeel) == Verdict(["9341"], ["TR341"]))
        #expect(oordeel.zorggat?.regel == .melding)
        #expect(oordeel.zorggat?.maximaalVolume == nil)
    }

    // MARK: Register

    private static let register = ZorggatPolicy(
        start: .register, gap: .reject, partial: .reject, month: .prorata, retourcode: "9321")

    @Test("register: care is taken to have begun on the first day of the period")
    func registers() {
        let oordeel = Samples.oordeel(Self.facts(.geenStart), Self.register)
        #expect(oordeel.oordeel == .toegekend)
        #expect(oordeel.zorggat == nil)
        #expect(oordeel.administratieveStart == Samples.day("2023-04-01"))
        #expect(oordeel.dagen.map(\.kind) == [.zorg])
    }

    @Test("register: nothing is recorded for a refused line, which has no finding either")
    func registersNothing() {
        var facts = Self.facts(.geenStart)
        facts.isReferentieGebruikt = true
        let oordeel = Samples.oordeel(facts, Self.register)
        #expect(Verdict(oordeel) == Verdict(["8021"], ["TR314"]))
        #expect(oordeel.zorggat == nil)
        #expect(oordeel.administratieveStart == nil)
    }

    @Test("register: an earlier period moves the start back, a later one does not move it")
    func movesBack() {
        var facts = Self.facts(.geenStart)
        facts.levering.administratieveStart = Samples.day("2023-05-01")
        #expect(Samples.oordeel(facts, Self.register).administratieveStart == Samples.day("2023-04-01"))
        facts.levering.administratieveStart = Samples.day("2023-03-01")
        let later = Samples.oordeel(facts, Self.register)
        #expect(later.administratieveStart == Samples.day("2023-03-01"))
        #expect(later.zorggat == nil)
    }

    @Test("register: a real start is judged as it is", arguments: [ZorggatRegel.pauze, .buitenLevering, .gedeeltelijk])
    func realStart(_ regel: ZorggatRegel) {
        let oordeel = Samples.oordeel(Self.facts(regel), Self.register)
        #expect(oordeel.zorggat?.regel == regel)
        #expect(oordeel.oordeel == .afgewezen)
        #expect(oordeel.administratieveStart == nil)
    }

    @Test("a start the gemeente recorded under an earlier policy still counts")
    func recordedBefore() {
        var facts = Self.facts(.geenStart)
        facts.levering.administratieveStart = Samples.day("2023-04-01")
        let oordeel = Samples.oordeel(facts, ZorggatSamples.reject)
        #expect(oordeel.oordeel == .toegekend)
        #expect(oordeel.administratieveStart == nil)
    }
}
