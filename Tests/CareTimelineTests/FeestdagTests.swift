import Testing

@testable import CareTimeline

/// Public holidays and werkdagen against dates from the calendars of those years.
struct FeestdagTests {
    private static func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

    @Test(arguments: [
        (2013, "2013-03-31"), (2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05"), (2027, "2027-03-28"),
        (2035, "2035-03-25"), (2038, "2038-04-25"), (1954, "1954-04-18"), (1981, "1981-04-19"),
    ])
    func easter(year: Int, day: String) throws {
        #expect(Feestdag.eerstePaasdag.dag(in: year) == (try Self.day(day)))
    }

    @Test(arguments: [
        (
            2024,
            [
                "2024-01-01", "2024-03-29", "2024-03-31", "2024-04-01", "2024-04-27", "2024-05-05", "2024-05-09",
                "2024-05-19", "2024-05-20", "2024-12-25", "2024-12-26",
            ]
        ),
        (
            2025,
            [
                "2025-01-01", "2025-04-18", "2025-04-20", "2025-04-21", "2025-04-26", "2025-05-05", "2025-05-29",
                "2025-06-08", "2025-06-09", "2025-12-25", "2025-12-26",
            ]
        ),
        (
            2026,
            [
                "2026-01-01", "2026-04-03", "2026-04-05", "2026-04-06", "2026-04-27", "2026-05-05", "2026-05-14",
                "2026-05-24", "2026-05-25", "2026-12-25", "2026-12-26",
            ]
        ),
        (
            2027,
            [
                "2027-01-01", "2027-03-26", "2027-03-28", "2027-03-29", "2027-04-27", "2027-05-05", "2027-05-06",
                "2027-05-16", "2027-05-17", "2027-12-25", "2027-12-26",
            ]
        ),
    ])
    func ofOneYear(year: Int, days: [String]) throws {
        #expect(Feestdag.alle(in: year) == (try days.map(Self.day)))
    }

    /// 30 April 2006 was a Sunday, and so was 27 April 2014.
    @Test(arguments: [(2006, "2006-04-29"), (2013, "2013-04-30"), (2014, "2014-04-26"), (2015, "2015-04-27")])
    func kingsDay(year: Int, day: String) throws {
        #expect(Feestdag.koningsdag.dag(in: year) == (try Self.day(day)))
    }

    @Test(arguments: [
        ("2026-04-02", true), ("2026-04-03", false), ("2026-04-04", false), ("2026-04-06", false),
        ("2026-04-07", true), ("2026-04-27", false), ("2025-04-28", true), ("2026-12-24", true), ("2026-12-28", true),
    ])
    func isWerkdag(day: String, expected: Bool) throws {
        #expect(try Self.day(day).isWerkdag == expected)
    }

    /// From Tuesday 23 December 2025: 24, 29, 30, 31 December and, after New Year's Day, 2 January.
    @Test(arguments: [
        ("2025-12-23", 5, "2026-01-02"), ("2026-03-02", 5, "2026-03-09"), ("2026-03-07", 5, "2026-03-13"),
        ("2026-04-01", 5, "2026-04-10"), ("2024-05-03", 5, "2024-05-13"), ("2026-03-02", 0, "2026-03-02"),
    ])
    func terms(from: String, count: Int, last: String) throws {
        let last = try Self.day(last)
        #expect(try Self.day(from).advanced(byWerkdagen: count) == last)
        #expect(try Self.day(from).werkdagen(tot: last) == count)
    }

    @Test func anEarlierDayIsNoWerkdagAway() throws {
        #expect(try Self.day("2026-03-05").werkdagen(tot: Self.day("2026-03-02")) == 0)
    }

    @Test(arguments: [
        ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-01-15", 12, "2027-01-15"),
        ("2026-03-31", -1, "2026-02-28"), ("2026-03-31", 0, "2026-03-31"),
    ])
    func monthsLater(from: String, months: Int, day: String) throws {
        #expect(try Self.day(from).advanced(byMonths: months) == (try Self.day(day)))
    }
}
