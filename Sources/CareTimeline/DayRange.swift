/// One or more consecutive days; both ends belong to it.
public struct DayRange: Hashable, Sendable {
    public let first: Day
    public let last: Day

    /// Nil when `last` lies before `first`.
    public init?(_ first: Day, _ last: Day) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    init(first: Day, count: Int) {
        self.first = first
        last = first.advanced(by: max(count, 1) - 1)
    }

    /// The number of days, at least 1.
    public var count: Int { first.distance(to: last) + 1 }

    /// The number of ISO weeks with at least one day in the range.
    public var weekCount: Int { Int(last.week.index - first.week.index) + 1 }

    /// The number of calendar months with at least one day in the range.
    public var monthCount: Int { Int(last.month.index - first.month.index) + 1 }

    public var sundayCount: Int {
        // A week counts when its Sunday lies in the range; only the last week can miss its Sunday.
        weekCount - (last.weekday == 7 ? 0 : 1)
    }

    /// The last Sunday in the range, if there is one.
    public var lastSunday: Day? {
        let sunday = last.advanced(by: -(last.weekday % 7))
        return sunday >= first ? sunday : nil
    }

    public func contains(_ day: Day) -> Bool { first <= day && day <= last }

    public func intersection(_ other: DayRange) -> DayRange? {
        DayRange(max(first, other.first), min(last, other.last))
    }

    public func overlaps(_ other: DayRange) -> Bool { intersection(other) != nil }
}

/// A set of days as ascending ranges that do not touch.
public struct DaySet: Hashable, Sendable {
    public private(set) var ranges: [DayRange] = []

    public init() {}

    /// Adds a range that begins after everything added before.
    mutating func append(_ range: DayRange) {
        if let previous = ranges.last, previous.last.advanced(by: 1) == range.first,
            let joined = DayRange(previous.first, range.last)
        {
            ranges[ranges.count - 1] = joined
        } else {
            ranges.append(range)
        }
    }

    public var isEmpty: Bool { ranges.isEmpty }

    public var count: Int { ranges.reduce(0) { $0 + $1.count } }

    /// The number of ISO weeks with at least one day in the set.
    public var weekCount: Int {
        var total = 0
        var latest: Week?
        for range in ranges {
            total += range.weekCount - (latest == range.first.week ? 1 : 0)
            latest = range.last.week
        }
        return total
    }
}
