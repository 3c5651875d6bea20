import Testing

@testable import CareTimeline

/// Days, months and ISO weeks against dates anyone can look up.
struct CalendarTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11016), ("2000-03-01", 11017), ("2023-04-01", 19448),
        ("2026-01-01", 20454), ("9999-12-31", 2_932_896), ("1900-03-01", -25508),
    ])
    func countsFromTheEpoch(text: String, number: Int) throws {
        let day = try #require(Day(iso: text))
        #expect(day.number == Int32(number))
        #expect(day.description == text)
    }

    @Test(arguments: [
        "2023-02-29", "1900-02-29", "2023-13-01", "2023-00-01", "2023-01-32", "2023-04-31", "2023-4-1", "20230401",
        "2023/04/01", "", "abcd-01-01", "+023-01-01",
    ])
    func refusesWhatIsNoDate(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test func everyDayFrom1890To2110IsReadBackAndFollowsTheOneBefore() throws {
        var day = try #require(Day(iso: "1890-01-01"))
        let end = try #require(Day(iso: "2110-12-31"))
        var previous = day.advanced(by: -1).civil
        while day <= end {
            let civil = day.civil
            #expect(Day(year: civil.year, month: civil.month, day: civil.day) == day)
            let isNextDay = civil.month == previous.month && civil.day == previous.day + 1
            let isNextMonth = civil.day == 1 && (civil.month == previous.month + 1 || civil.month == 1)
            #expect(isNextDay || isNextMonth)
            previous = civil
            day = day.advanced(by: 1)
        }
    }

    @Test(arguments: [
        // Years with 53 weeks: 2015, 2020, 2026. 2027-01-01 still lies in week 53 of 2026.
        ("2015-12-31", 2015, 53), ("2016-01-03", 2015, 53), ("2016-01-04", 2016, 1), ("2020-12-31", 2020, 53),
        ("2021-01-03", 2020, 53), ("2021-01-04", 2021, 1), ("2026-12-31", 2026, 53), ("2027-01-01", 2026, 53),
        ("2024-12-30", 2025, 1), ("2025-12-28", 2025, 52), ("2025-12-29", 2026, 1), ("2025-12-01", 2025, 49),
        ("2022-01-01", 2021, 52), ("2022-10-11", 2022, 41), ("1969-12-31", 1970, 1),
    ])
    func namesISOWeeks(text: String, year: Int, number: Int) throws {
        let week = try #require(Day(iso: text)).week.yearAndNumber
        #expect(week.year == year)
        #expect(week.number == number)
    }

    @Test(arguments: [("2025-10-05", 7), ("2026-11-21", 6), ("1970-01-01", 4), ("1969-12-29", 1), ("2024-02-29", 4)])
    func namesWeekdays(text: String, weekday: Int) throws {
        #expect(try #require(Day(iso: text)).weekday == weekday)
    }

    @Test(arguments: [
        // The cases of IV077: a month touches four, five or six weeks.
        ("2021-02", 4), ("2022-10", 6), ("2022-01", 6), ("2024-12", 6), ("2025-12", 5), ("2023-04", 5),
    ])
    func countsWeeksOfAMonth(month: String, weeks: Int) throws {
        #expect(try #require(Month(iso: month)).days.weekCount == weeks)
    }

    @Test(arguments: [
        ("2024-02", 29), ("2023-02", 28), ("2100-02", 28), ("2000-02", 29), ("2023-04", 30), ("2023-12", 31),
    ])
    func knowsMonthLengths(month: String, days: Int) throws {
        let month = try #require(Month(iso: month))
        #expect(month.days.count == days)
        #expect(month.lastDay.month == month)
        #expect(month.lastDay.advanced(by: 1).month == month.next)
    }

    @Test func countsMonthsAcrossAYear() throws {
        #expect(try range("2022-11-30", "2023-02-01").monthCount == 4)
    }

    @Test(arguments: [
        // Sundays of October 2025: 5, 12, 19, 26.
        ("2025-10-01", "2025-10-31", 4), ("2025-10-05", "2025-10-05", 1), ("2025-10-06", "2025-10-11", 0),
        ("2025-11-01", "2025-11-30", 5), ("2025-10-05", "2025-10-12", 2),
    ])
    func countsSundays(first: String, last: String, count: Int) throws {
        #expect(try range(first, last).sundayCount == count)
    }

    @Test func findsTheLastSunday() throws {
        #expect(try range("2025-10-01", "2025-10-31").lastSunday == Day(iso: "2025-10-26"))
        #expect(try range("2025-10-06", "2025-10-11").lastSunday == nil)
        #expect(try range("2025-10-05", "2025-10-05").lastSunday == Day(iso: "2025-10-05"))
    }

    @Test func aReversedPeriodIsNoRange() throws {
        #expect(DayRange(try day("2025-02-02"), try day("2025-02-01")) == nil)
    }
}

func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

func range(_ first: String, _ last: String) throws -> DayRange { try #require(DayRange(day(first), day(last))) }
