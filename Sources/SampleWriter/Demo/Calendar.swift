import CareTimeline

extension Month {
    static let december = Month(year: 2025, month: 12)
    static let january = Month(year: 2026, month: 1)
    static let february = Month(year: 2026, month: 2)
    static let march = Month(year: 2026, month: 3)

    /// A day of this month, counted from 1.
    func day(_ number: Int) -> Day { firstDay.advanced(by: number - 1) }

    /// `2601` for January 2026: short enough for identifications.
    var stamp: String { String(description.filter { $0 != "-" }.dropFirst(2)) }
}

/// The two nights of the demo, one after the other on the same store.
enum Night: Int, CaseIterable {
    case first = 1
    case second = 2

    /// The day of the run.
    var date: Day { self == .first ? Month.february.day(3) : Month.march.day(3) }

    var inbox: String { "demo/nacht-\(rawValue)/inbox/" }
}
