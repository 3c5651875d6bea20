import CareTimeline

extension DayRange {
    /// The days of the range that lie in none of the others, as ascending ranges.
    func subtracting(_ others: [DayRange]) -> [DayRange] {
        var left: [DayRange] = []
        var next = first
        for other in others.sorted(by: { $0.first < $1.first }) where other.overlaps(self) {
            if let gap = DayRange(next, other.first.advanced(by: -1)) { left.append(gap) }
            next = max(next, other.last.advanced(by: 1))
        }
        if let gap = DayRange(next, last) { left.append(gap) }
        return left
    }

    /// Ranges that overlap or touch become one; ascending.
    static func joined(_ ranges: [DayRange]) -> [DayRange] {
        var joined: [DayRange] = []
        for range in ranges.sorted(by: { $0.first < $1.first }) {
            if let last = joined.last, range.first <= last.last.advanced(by: 1),
                let both = DayRange(last.first, Swift.max(last.last, range.last))
            {
                joined[joined.count - 1] = both
            } else {
                joined.append(range)
            }
        }
        return joined
    }
}
