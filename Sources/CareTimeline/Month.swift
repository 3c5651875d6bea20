/// A calendar month.
public struct Month: Hashable, Comparable, Sendable {
    /// Months since January of the year 0.
    public let index: Int32

    public init(index: Int32) {
        self.index = index
    }

    public init(year: Int, month: Int) {
        index = Int32(year * 12 + month - 1)
    }

    /// Reads `YYYY-MM`; anything else is nil.
    public init?(iso text: some StringProtocol) {
        guard let first = Day(iso: text + "-01") else { return nil }
        self = first.month
    }

    public var year: Int { Int(index.quotientAndRemainder(roundingDown: 12).quotient) }
    /// 1...12
    public var month: Int { Int(index.quotientAndRemainder(roundingDown: 12).remainder) + 1 }

    public var firstDay: Day { days.first }
    public var lastDay: Day { days.last }

    /// All days of the month.
    public var days: DayRange {
        let (year, month) = (self.year, self.month)
        let first = Day(year: year, month: month, day: 1) ?? Day(number: 0)
        return DayRange(first: first, count: Day.length(ofMonth: month, year: year))
    }

    public var next: Month { Month(index: index + 1) }

    public static func < (left: Month, right: Month) -> Bool { left.index < right.index }
}

extension Month: CustomStringConvertible {
    /// `YYYY-MM`.
    public var description: String { "\(padded(year, to: 4))-\(padded(month, to: 2))" }
}

/// An ISO 8601 week: Monday to Sunday, named after the year that holds its Thursday.
public struct Week: Hashable, Comparable, Sendable {
    /// Weeks since the one of 1970-01-01.
    public let index: Int32

    public init(of day: Day) {
        index = (day.number + 3).quotientAndRemainder(roundingDown: 7).quotient
    }

    /// The ISO year and week number (1...53).
    public var yearAndNumber: (year: Int, number: Int) {
        let thursday = Day(number: index * 7)
        let year = thursday.civil.year
        let newYear = Day(year: year, month: 1, day: 1) ?? thursday
        return (year, newYear.distance(to: thursday) / 7 + 1)
    }

    public static func < (left: Week, right: Week) -> Bool { left.index < right.index }
}
