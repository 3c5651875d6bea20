import Testing

@testable import CareTimeline

/// First and last days of care and months without it, worked out by hand.
@Suite("Own contribution of a client")
struct BijdrageverloopTests {
    private static func day(_ iso: String) -> Day { Day(iso: iso)! }

    private static func feit(_ soort: Bijdragefeit.Soort, _ iso: String) -> Bijdragefeit {
        Bijdragefeit(soort, day(iso))
    }

    /// Valid in 2023, unless the case names another last day.
    private static func verloop(_ nummer: Int, tot einde: String = "2023-12-31", _ leveringen: Levering...)
        -> Zorgverloop
    {
        Zorgverloop(
            toewijzing: nummer, geldigheid: DayRange(day("2023-01-01"), day(einde))!, leveringen: leveringen)
    }

    private static func levering(
        _ begin: String, pauze: String? = nil, einde: String? = nil
    ) -> Levering {
        let stops =
            [pauze.map { Levering.Stop(einddatum: day($0), isTijdelijk: true) }]
            + [einde.map { Levering.Stop(einddatum: day($0), isTijdelijk: false) }]
        return Levering(begin: day(begin), stops: stops.compactMap { $0 })
    }

    private static func feiten(_ verlopen: Zorgverloop...) -> [Bijdragefeit: [Int]] { Bijdrageverloop(verlopen).feiten }

    @Test("no care, no contribution")
    func nothing() {
        #expect(Self.feiten() == [:])
        #expect(Self.feiten(Self.verloop(1)) == [:])
    }

    @Test("the first care day of any toewijzing, inside its validity")
    func start() {
        #expect(
            Self.feiten(Self.verloop(2, Self.levering("2023-02-01")), Self.verloop(1, Self.levering("2023-01-15")))
                == [Self.feit(.start, "2023-01-15"): [1]])
        #expect(
            Self.feiten(Self.verloop(2, Self.levering("2022-11-01")), Self.verloop(1, Self.levering("2023-01-01")))
                == [Self.feit(.start, "2023-01-01"): [1, 2]])
    }

    @Test("a pause from 10 March to 5 June: April and May; a month that is touched does not count")
    func pause() {
        #expect(
            Self.feiten(Self.verloop(1, Self.levering("2023-01-01", pauze: "2023-03-10"), Self.levering("2023-06-06")))
                == [
                    Self.feit(.start, "2023-01-01"): [1], Self.feit(.maand, "2023-04-01"): [1],
                    Self.feit(.maand, "2023-05-01"): [1],
                ])
    }

    @Test(
        "a pause of exactly a month, and a day less on either side",
        arguments: [
            ("2023-03-31", "2023-05-01", true), ("2023-04-01", "2023-05-01", false),
            ("2023-03-31", "2023-04-30", false),
        ])
    func wholeMonth(_ last: String, _ next: String, _ isEmpty: Bool) {
        let feiten = Self.feiten(Self.verloop(1, Self.levering("2023-01-01", pauze: last), Self.levering(next)))
        #expect((feiten[Self.feit(.maand, "2023-04-01")] != nil) == isEmpty)
        #expect(feiten.count == (isEmpty ? 2 : 1))
    }

    @Test("a pause that still runs, and one on a single of two toewijzingen, leave no month empty")
    func noCorrection() {
        #expect(
            Self.feiten(Self.verloop(1, Self.levering("2023-01-01", pauze: "2023-03-10")))
                == [Self.feit(.start, "2023-01-01"): [1]])
        #expect(
            Self.feiten(
                Self.verloop(1, Self.levering("2023-01-01", pauze: "2023-03-10"), Self.levering("2023-06-06")),
                Self.verloop(2, Self.levering("2023-02-01"))) == [Self.feit(.start, "2023-01-01"): [1]])
    }

    @Test("two toewijzingen paused at other times: only the months in which both stood still")
    func bothPaused() {
        #expect(
            Self.feiten(
                Self.verloop(1, Self.levering("2023-01-01", pauze: "2023-03-10"), Self.levering("2023-08-20")),
                Self.verloop(2, Self.levering("2023-02-01", pauze: "2023-05-31"), Self.levering("2023-07-01")))
                == [Self.feit(.start, "2023-01-01"): [1], Self.feit(.maand, "2023-06-01"): [1, 2]])
    }

    @Test("an end when every delivery ended for good, on the last day of care")
    func end() {
        #expect(
            Self.feiten(
                Self.verloop(1, Self.levering("2023-01-01", einde: "2023-06-30")),
                Self.verloop(2, Self.levering("2023-02-01", pauze: "2023-07-05", einde: "2023-09-15")))
                == [Self.feit(.start, "2023-01-01"): [1], Self.feit(.einde, "2023-07-05"): [2]])
        #expect(
            Self.feiten(
                Self.verloop(1, Self.levering("2023-01-01", einde: "2023-06-30")),
                Self.verloop(2, Self.levering("2023-02-01", pauze: "2023-05-05")))
                == [Self.feit(.start, "2023-01-01"): [1]])
    }

    @Test("a restart after an end is a new start, and the months between are no corrections")
    func restart() {
        #expect(
            Self.feiten(
                Self.verloop(1, Self.levering("2023-01-01", einde: "2023-03-10"), Self.levering("2023-06-06")))
                == [
                    Self.feit(.start, "2023-01-01"): [1], Self.feit(.einde, "2023-03-10"): [1],
                    Self.feit(.start, "2023-06-06"): [1],
                ])
    }

    @Test("a definitive stop that falls after the care came back elsewhere does not end the contribution")
    func stopAfterReturn() {
        #expect(
            Self.feiten(
                Self.verloop(1, Self.levering("2023-01-01", pauze: "2023-03-10", einde: "2023-07-15")),
                Self.verloop(2, Self.levering("2023-06-06")))
                == [
                    Self.feit(.start, "2023-01-01"): [1], Self.feit(.maand, "2023-04-01"): [1],
                    Self.feit(.maand, "2023-05-01"): [1],
                ])
    }

    @Test("a stop one day before a restart: no gap, so neither end nor start")
    func noGap() {
        #expect(
            Self.feiten(
                Self.verloop(1, Self.levering("2023-01-01", einde: "2023-03-10"), Self.levering("2023-03-11")))
                == [Self.feit(.start, "2023-01-01"): [1]])
    }

    @Test("a toewijzing that runs out is no end, and holds back no end that comes later")
    func runsOut() {
        let out = Self.verloop(1, tot: "2023-03-31", Self.levering("2023-01-01"))
        #expect(Self.feiten(out) == [Self.feit(.start, "2023-01-01"): [1]])
        #expect(
            Self.feiten(out, Self.verloop(2, Self.levering("2023-05-15")))
                == [Self.feit(.start, "2023-01-01"): [1], Self.feit(.maand, "2023-04-01"): [1]])
        #expect(
            Self.feiten(out, Self.verloop(2, Self.levering("2023-03-15", einde: "2023-06-10")))
                == [Self.feit(.start, "2023-01-01"): [1], Self.feit(.einde, "2023-06-10"): [2]])
        #expect(
            Self.feiten(Self.verloop(1, tot: "2023-03-31", Self.levering("2023-01-01", einde: "2023-03-31")))
                == [Self.feit(.start, "2023-01-01"): [1], Self.feit(.einde, "2023-03-31"): [1]])
    }

    // MARK: Changes

    private static func changes(
        _ gemeld: [Bijdragefeit: [Int]], _ verlopen: Zorgverloop...
    ) -> [Bijdragewijziging] {
        Bijdragewijziging.all(van: gemeld, naar: Bijdrageverloop(verlopen))
    }

    @Test("what was reported is not reported again; what differs is, with what it replaces")
    func changes() {
        let paused = Self.verloop(1, Self.levering("2023-01-01", pauze: "2023-03-10"), Self.levering("2023-06-06"))
        let first = Self.changes([:], paused)
        #expect(
            first == [
                Bijdragewijziging(soort: .start, dag: Self.day("2023-01-01"), vervangt: nil, toewijzingen: [1]),
                Bijdragewijziging(soort: .maand, dag: Self.day("2023-04-01"), vervangt: nil, toewijzingen: [1]),
                Bijdragewijziging(soort: .maand, dag: Self.day("2023-05-01"), vervangt: nil, toewijzingen: [1]),
            ])
        var gemeld: [Bijdragefeit: [Int]] = [:]
        for wijziging in first { gemeld.apply(wijziging) }
        #expect(Self.changes(gemeld, paused) == [])

        // Started two weeks later, and back in May.
        let moved = Self.verloop(1, Self.levering("2023-01-15", pauze: "2023-03-10"), Self.levering("2023-05-08"))
        let second = Self.changes(gemeld, moved)
        #expect(
            second == [
                Bijdragewijziging(
                    soort: .start, dag: Self.day("2023-01-15"), vervangt: Self.day("2023-01-01"), toewijzingen: [1]),
                Bijdragewijziging(soort: .maand, dag: nil, vervangt: Self.day("2023-05-01"), toewijzingen: [1]),
            ])
        #expect(second.map(\.aard) == [.gewijzigd, .vervallen])
        for wijziging in second { gemeld.apply(wijziging) }
        #expect(Self.changes(gemeld, moved) == [])

        // All of it is taken back: everything that was reported is withdrawn.
        #expect(
            Self.changes(gemeld, Self.verloop(1)) == [
                Bijdragewijziging(soort: .start, dag: nil, vervangt: Self.day("2023-01-15"), toewijzingen: [1]),
                Bijdragewijziging(soort: .maand, dag: nil, vervangt: Self.day("2023-04-01"), toewijzingen: [1]),
            ])
    }
}
