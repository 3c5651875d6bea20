import CareTimeline
import IWmo
import Rules
import Testing

private typealias Samples = Level3Samples

/// April 2023 (30 days) on a toewijzing of 2023, 4 hours a week; only the delivery differs from case to case.
enum ZorggatSamples {
    static let reject = ZorggatPolicy(
        start: .reject, gap: .reject, partial: .reject, month: .prorata, retourcode: "9321")
    static let flag = ZorggatPolicy.standard(for: .iwmo3)

    static func levering(_ starts: [String], _ stops: [(String, String, String)] = []) -> Leveringsstand {
        Leveringsstand(
            starts: starts.map { Samples.bekendeStart($0) },
            stops: stops.map { Samples.bekendeStop($0.0, reden: $0.1, $0.2) })
    }

    static func facts(_ levering: Leveringsstand, volume: Int = 16) -> ZorggatJudge.Facts {
        var prestatie = Samples.debet.prestatie
        prestatie.declare(volume)
        return ZorggatJudge.Facts(
            prestatie: prestatie, declaratieMaand: Samples.month("2023-04"), toewijzing: Samples.toewijzing,
            levering: levering)
    }

    static func judge(_ facts: ZorggatJudge.Facts, _ policy: ZorggatPolicy = flag) -> Zorggat? {
        ZorggatJudge(policy: policy).judge(facts).zorggat
    }
}

@Suite("Care-gap rules: which one holds")
struct ZorggatTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let what: String
        let levering: Leveringsstand
        var volume = 16
        /// Nil: no finding.
        let expected: Zorggat?

        var testDescription: String { what }
    }

    private static func whole(_ regel: ZorggatRegel) -> Zorggat {
        Zorggat(
            regel: regel, gatdagen: 30, zorgdagen: 0, maximaalVolume: 0, gevlagdBedrag: 80_000, actie: .flag)
    }

    private static func partly(_ gatdagen: Int, fits maximum: Int) -> Zorggat {
        Zorggat(
            regel: .melding, gatdagen: gatdagen, zorgdagen: 30 - gatdagen, maximaalVolume: maximum, gevlagdBedrag: 0,
            actie: .melding)
    }

    static let examples: [Example] = [
        Example(what: "care on every day", levering: ZorggatSamples.levering(["2023-01-01"]), expected: nil),
        Example(
            what: "care from the first to the last day",
            levering: ZorggatSamples.levering(["2023-04-01"], [("2023-04-01", "19", "2023-04-30")]), expected: nil),
        Example(
            what: "a restart on the day after a pause began leaves no gap",
            levering: ZorggatSamples.levering(["2023-01-01", "2023-04-11"], [("2023-01-01", "20", "2023-04-10")]),
            expected: nil),
        Example(
            what: "ZG001: the whole month in a pause",
            levering: ZorggatSamples.levering(["2023-01-01"], [("2023-01-01", "20", "2023-03-31")]),
            expected: whole(.pauze)),
        Example(
            what: "ZG001: ended for good on the first, so that day is still pause",
            levering: ZorggatSamples.levering(
                ["2023-01-01"], [("2023-01-01", "20", "2023-03-20"), ("2023-01-01", "23", "2023-04-01")]),
            expected: whole(.pauze)),
        Example(
            what: "ZG003: ended for good the day before",
            levering: ZorggatSamples.levering(
                ["2023-01-01"], [("2023-01-01", "20", "2023-03-20"), ("2023-01-01", "23", "2023-03-31")]),
            expected: whole(.buitenLevering)),
        Example(
            what: "ZG003: a definitive stop before the month",
            levering: ZorggatSamples.levering(["2023-01-01"], [("2023-01-01", "19", "2023-03-31")]),
            expected: whole(.buitenLevering)),
        Example(
            what: "ZG003: the first start after the month", levering: ZorggatSamples.levering(["2023-05-01"]),
            expected: whole(.buitenLevering)),
        Example(
            what: "ZG003: the only start after the toewijzing", levering: ZorggatSamples.levering(["2024-02-01"]),
            expected: whole(.buitenLevering)),
        Example(what: "ZG002: no start", levering: Leveringsstand(), expected: whole(.geenStart)),
        Example(
            what: "ZG002: a stop alone is no start",
            levering: ZorggatSamples.levering([], [("2023-01-01", "19", "2023-02-01")]),
            expected: whole(.geenStart)),
        Example(
            what: "an administrative start counts where there is no real one",
            levering: Leveringsstand(administratieveStart: Samples.day("2023-04-01")), expected: nil),
        Example(
            what: "an administrative start does not count beside a real one",
            levering: Leveringsstand(
                starts: [Samples.bekendeStart("2023-05-01")], administratieveStart: Samples.day("2023-04-01")),
            expected: whole(.buitenLevering)),
        // 12 April is a Wednesday: the days 1-12 lie in the weeks 13, 14 and 15; 3 x 4 hours fit.
        Example(
            what: "ZG005: 12 hours in three weeks",
            levering: ZorggatSamples.levering(["2023-01-01"], [("2023-01-01", "20", "2023-04-12")]), volume: 12,
            expected: partly(18, fits: 12)),
        // 52000 of 65000: 13 hours of which 1 too many.
        Example(
            what: "ZG004: 13 hours in three weeks",
            levering: ZorggatSamples.levering(["2023-01-01"], [("2023-01-01", "20", "2023-04-12")]), volume: 13,
            expected: Zorggat(
                regel: .gedeeltelijk, gatdagen: 18, zorgdagen: 12, maximaalVolume: 12, gevlagdBedrag: 5_000,
                actie: .flag)),
        // 30 April is the Sunday of week 17.
        Example(
            what: "ZG004: one day of care on the last of the month", levering: ZorggatSamples.levering(["2023-04-30"]),
            expected: Zorggat(
                regel: .gedeeltelijk, gatdagen: 29, zorgdagen: 1, maximaalVolume: 4, gevlagdBedrag: 60_000,
                actie: .flag)),
        // Tuesday 4 to Friday 7 April without care: both ends of week 14 had care.
        Example(
            what: "ZG005: a pause inside a week takes no week away",
            levering: ZorggatSamples.levering(["2023-01-01", "2023-04-08"], [("2023-01-01", "20", "2023-04-03")]),
            volume: 20, expected: partly(4, fits: 20)),
        // Of two stops on one start the earlier decides: care up to 2 April, week 13 alone.
        Example(
            what: "the smallest end date of the stops on a start decides",
            levering: ZorggatSamples.levering(
                ["2023-01-01"], [("2023-01-01", "23", "2023-04-20"), ("2023-01-01", "20", "2023-04-02")]),
            volume: 4, expected: partly(28, fits: 4)),
    ]

    @Test("the finding on a line", arguments: examples)
    func finding(_ example: Example) {
        #expect(
            ZorggatSamples.judge(ZorggatSamples.facts(example.levering, volume: example.volume)) == example.expected)
    }

    @Test("every care-gap rule has an example")
    func everyRuleHasAnExample() {
        #expect(Set(Self.examples.compactMap { $0.expected?.regel }) == Set(ZorggatRegel.allCases))
        #expect(Self.examples.contains { $0.expected == nil })
    }

    // MARK: Which days count

    @Test("only days of the toewijzing count")
    func brokenMonth() {
        var facts = ZorggatSamples.facts(Leveringsstand())
        facts.toewijzing.ingangsdatum = Samples.day("2023-04-08")
        facts.toewijzing.einddatum = Samples.day("2023-04-20")
        let found = ZorggatSamples.judge(facts)
        #expect(found?.gatdagen == 13)
        #expect(found?.regel == .geenStart)
    }

    @Test("care outside the toewijzing is no care")
    func careOutsideToewijzing() {
        var facts = ZorggatSamples.facts(
            ZorggatSamples.levering(["2023-03-01"], [("2023-03-01", "19", "2023-04-05")]))
        facts.toewijzing.ingangsdatum = Samples.day("2023-04-06")
        let found = ZorggatSamples.judge(facts)
        #expect(found?.regel == .buitenLevering)
        #expect(found?.gatdagen == 25)
    }

    @Test("a period without a day of the toewijzing has no finding", arguments: ["2023-05-01", "2023-04-30"])
    func noCommonDay(ingangsdatum: String) {
        var facts = ZorggatSamples.facts(Leveringsstand())
        facts.toewijzing.ingangsdatum = Samples.day(ingangsdatum)
        let outcome = ZorggatJudge(policy: ZorggatSamples.reject).judge(facts)
        // The toewijzing that begins on the last day of the month has just one day in common.
        #expect(outcome.zorggat?.gatdagen == (ingangsdatum == "2023-04-30" ? 1 : nil))
        #expect(outcome.dagen.isEmpty == (ingangsdatum == "2023-05-01"))
    }

    @Test("a period after the toewijzing has no finding")
    func afterToewijzing() {
        var facts = ZorggatSamples.facts(Leveringsstand())
        facts.toewijzing.einddatum = Samples.day("2023-03-31")
        #expect(ZorggatSamples.judge(facts) == nil)
        facts.toewijzing.einddatum = nil
        #expect(ZorggatSamples.judge(facts)?.gatdagen == 30)
    }

    @Test("the days under a line, for people")
    func segments() {
        let facts = ZorggatSamples.facts(
            ZorggatSamples.levering(
                ["2023-04-05"], [("2023-04-05", "20", "2023-04-10"), ("2023-04-05", "23", "2023-04-20")]))
        let days = ZorggatJudge(policy: ZorggatSamples.flag).judge(facts).dagen
        #expect(
            days.map { "\($0.days.first)..\($0.days.last) \($0.kind.name)" } == [
                "2023-04-01..2023-04-04 niet-gestart", "2023-04-05..2023-04-10 zorg", "2023-04-11..2023-04-20 pauze",
                "2023-04-21..2023-04-30 beeindigd",
            ])
    }
}
