import Testing

@testable import CareTimeline

/// Section 1 of the semantics: care days and the three kinds of gap.
struct TimelineTests {
    private func timeline(_ first: String, _ last: String, _ leveringen: [Levering]) throws -> String {
        Timeline(geldigheid: try range(first, last), leveringen: leveringen).description
    }

    private func levering(_ begin: String, tijdelijk: [String] = [], definitief: [String] = []) throws -> Levering {
        Levering(
            begin: try day(begin),
            stops: try tijdelijk.map { .init(einddatum: try day($0), isTijdelijk: true) }
                + definitief.map { .init(einddatum: try day($0), isTijdelijk: false) })
    }

    @Test func withoutStartEverythingIsAGap() throws {
        let timeline = Timeline(geldigheid: try range("2023-01-01", "2023-01-31"), leveringen: [])
        #expect(!timeline.hasStart)
        #expect(timeline.description == "2023-01-01..2023-01-31 niet-gestart")
    }

    @Test func aLateStartLeavesDaysBefore() throws {
        #expect(
            try timeline("2023-01-01", "2023-01-31", [levering("2023-01-05")])
                == "2023-01-01..2023-01-04 niet-gestart; 2023-01-05..2023-01-31 zorg")
    }

    @Test func aStartBeforeTheToewijzingIsCutAtItsFirstDay() throws {
        #expect(try timeline("2023-01-10", "2023-01-31", [levering("2023-01-05")]) == "2023-01-10..2023-01-31 zorg")
    }

    @Test func aStartAfterTheToewijzingLeavesNoCareDay() throws {
        let timeline = Timeline(
            geldigheid: try range("2023-01-01", "2023-01-31"), leveringen: [try levering("2023-02-05")])
        #expect(timeline.hasStart)
        #expect(timeline.description == "2023-01-01..2023-01-31 niet-gestart")
    }

    @Test func theDayOfAStopIsStillACareDay() throws {
        #expect(
            try timeline("2023-05-01", "2023-05-31", [levering("2023-05-01", tijdelijk: ["2023-05-10"])])
                == "2023-05-01..2023-05-10 zorg; 2023-05-11..2023-05-31 pauze")
    }

    @Test func aRestartOnTheNextDayLeavesNoGap() throws {
        #expect(
            try timeline(
                "2023-05-01", "2023-05-31",
                [levering("2023-05-01", tijdelijk: ["2023-05-10"]), levering("2023-05-11")])
                == "2023-05-01..2023-05-31 zorg")
    }

    @Test func aDefinitiveStopAfterAPauseKeepsTheDaysBetween() throws {
        #expect(
            try timeline(
                "2023-05-01", "2023-06-30",
                [levering("2023-05-01", tijdelijk: ["2023-06-07"], definitief: ["2023-06-20"])])
                == "2023-05-01..2023-06-07 zorg; 2023-06-08..2023-06-20 pauze; 2023-06-21..2023-06-30 beeindigd")
    }

    @Test func bothStopsOnOneDayMeanEnded() throws {
        #expect(
            try timeline(
                "2023-05-15", "2023-12-31",
                [levering("2023-05-17", tijdelijk: ["2023-06-20"], definitief: ["2023-06-20"])])
                == "2023-05-15..2023-05-16 niet-gestart; 2023-05-17..2023-06-20 zorg; 2023-06-21..2023-12-31 beeindigd")
    }

    @Test func aRestartAfterTheEndBeginsAnew() throws {
        #expect(
            try timeline(
                "2023-01-01", "2023-01-31",
                [levering("2023-01-01", definitief: ["2023-01-05"]), levering("2023-01-20", tijdelijk: ["2023-01-25"])])
                == "2023-01-01..2023-01-05 zorg; 2023-01-06..2023-01-19 beeindigd; 2023-01-20..2023-01-25 zorg; "
                + "2023-01-26..2023-01-31 pauze")
    }

    @Test func theSmallestEndOfSeveralStopsCounts() throws {
        #expect(
            try timeline(
                "2023-01-01", "2023-01-31", [levering("2023-01-01", definitief: ["2023-01-20", "2023-01-12"])])
                == "2023-01-01..2023-01-12 zorg; 2023-01-13..2023-01-31 beeindigd")
    }

    /// The same answer as looking at every day by itself, for every short history.
    @Test func agreesWithADayByDayReading() throws {
        let validity = try range("2023-01-03", "2023-01-14")
        let first = validity.first.advanced(by: -2)
        var generator = Seeded(state: 20_230_101)
        for _ in 0..<3000 {
            var begins: Set<Int> = []
            while begins.count < generator.below(4) { begins.insert(generator.below(16)) }
            let leveringen = begins.map { begin in
                Levering(
                    begin: first.advanced(by: begin),
                    stops: (0..<generator.below(3)).map { _ in
                        .init(
                            einddatum: first.advanced(by: begin + generator.below(8)),
                            isTijdelijk: generator.below(2) == 0)
                    })
            }
            let timeline = Timeline(geldigheid: validity, leveringen: leveringen)
            var expected: [DayKind] = []
            for offset in 0..<validity.count {
                expected.append(kind(of: validity.first.advanced(by: offset), leveringen))
            }
            let actual = timeline.segments.flatMap { [DayKind](repeating: $0.kind, count: $0.days.count) }
            #expect(actual == expected)
            for (left, right) in zip(timeline.segments, timeline.segments.dropFirst()) {
                #expect(left.kind != right.kind)
                #expect(left.days.last.advanced(by: 1) == right.days.first)
            }
        }
    }

    /// Word for word as section 1 has it, one day at a time.
    private func kind(of day: Day, _ leveringen: [Levering]) -> DayKind {
        for levering in leveringen where levering.begin <= day {
            let ends = levering.stops.map(\.einddatum)
            if ends.isEmpty || day <= ends.min()! { return .zorg }
        }
        guard let last = leveringen.filter({ $0.begin <= day }).max(by: { $0.begin < $1.begin }) else {
            return .gat(.nietGestart)
        }
        let ended = last.stops.filter { !$0.isTijdelijk }.contains { $0.einddatum < day }
        return ended ? .gat(.beeindigd) : .gat(.pauze)
    }
}

/// Repeatable numbers.
struct Seeded {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }
}
