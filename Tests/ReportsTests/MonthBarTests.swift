import CareTimeline
import IWmo
import Rules
import Testing

@testable import Reports

@Suite("A month drawn as a bar")
struct MonthBarTests {
    private static let april = Sample.period("2023-04-01", "2023-04-30")

    /// Not started until the 4th, care until the 11th, a pause until the 18th, care until the 25th, ended.
    private static let mixed = [
        DayRun(kind: .gat(.nietGestart), first: Sample.day("2023-04-01"), count: 4),
        DayRun(kind: .zorg, first: Sample.day("2023-04-05"), count: 7),
        DayRun(kind: .gat(.pauze), first: Sample.day("2023-04-12"), count: 7),
        DayRun(kind: .zorg, first: Sample.day("2023-04-19"), count: 7),
        DayRun(kind: .gat(.beeindigd), first: Sample.day("2023-04-26"), count: 5),
    ]

    @Test("each run of days has its place and its width")
    func geometry() throws {
        let bar = try #require(MonthBar(period: Self.april, dagen: Self.mixed, language: .nl))
        #expect(bar.width == 180)
        #expect(bar.segments.map(\.x) == [0, 24, 66, 108, 150])
        #expect(bar.segments.map(\.width) == [24, 42, 42, 42, 30])
        // The Mondays of April 2023: 3, 10, 17 and 24.
        #expect(bar.weekStarts == [12, 54, 96, 138])
    }

    @Test("the words say the same as the drawing")
    func words() throws {
        let bar = try #require(MonthBar(period: Self.april, dagen: Self.mixed, language: .nl))
        #expect(
            bar.description
                == "niet gestart 1 t/m 4 april 2023 (4 dagen); zorg 5 t/m 11 april 2023 (7 dagen); "
                + "pauze 12 t/m 18 april 2023 (7 dagen); zorg 19 t/m 25 april 2023 (7 dagen); "
                + "beëindigd 26 t/m 30 april 2023 (5 dagen)")
        #expect(bar.caption == "4 dagen niet gestart · 14 dagen zorg · 7 dagen pauze · 5 dagen beëindigd")
    }

    @Test("a month without care says so, in English too, and one day is one day")
    func noCare() throws {
        let runs = [
            DayRun(kind: .gat(.pauze), first: Sample.day("2023-04-01"), count: 29),
            DayRun(kind: .gat(.beeindigd), first: Sample.day("2023-04-30"), count: 1),
        ]
        let bar = try #require(MonthBar(period: Self.april, dagen: runs, language: .en))
        #expect(bar.caption == "0 days care · 29 days pause · 1 day ended")
        #expect(bar.description == "pause 1 to 29 April 2023 (29 days); ended 30 April 2023 (1 day)")
    }

    @Test("days outside the month are cut off, a period without known days is not drawn")
    func edges() throws {
        let runs = [DayRun(kind: .zorg, first: Sample.day("2023-03-30"), count: 5)]
        let bar = try #require(MonthBar(period: Self.april, dagen: runs, language: .nl))
        #expect(bar.segments == [MonthBar.Segment(kind: .zorg, x: 0, width: 18)])
        #expect(MonthBar(period: Self.april, dagen: [], language: .nl) == nil)
        let reversed = Sample.period("2023-04-30", "2023-04-01")
        #expect(MonthBar(period: reversed, dagen: runs, language: .nl) == nil)
    }
}
