/// What one toewijzing tells about the care of its client.
public struct Zorgverloop: Hashable, Sendable {
    /// Number of the toewijzing.
    public var toewijzing: Int
    public var geldigheid: DayRange
    public var leveringen: [Levering]

    public init(toewijzing: Int, geldigheid: DayRange, leveringen: [Levering]) {
        self.toewijzing = toewijzing
        self.geldigheid = geldigheid
        self.leveringen = leveringen
    }
}

/// Something that the collection of the own contribution depends on.
public struct Bijdragefeit: Hashable, Sendable {
    public enum Soort: String, Sendable, CaseIterable {
        /// The first day of care, also after an end.
        case start
        /// A calendar month without any care day, between two days with care.
        case maand
        /// The last day of care.
        case einde
    }

    public var soort: Soort
    /// Of a month its first day.
    public var dag: Day

    public init(_ soort: Soort, _ dag: Day) {
        self.soort = soort
        self.dag = dag
    }
}

extension Bijdragefeit: Comparable {
    public static func < (left: Bijdragefeit, right: Bijdragefeit) -> Bool {
        (left.dag, left.soort.order) < (right.dag, right.soort.order)
    }
}

extension Bijdragefeit.Soort {
    /// Of one day: care begins before it ends.
    fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// The own contribution (*eigen bijdrage*) of one client at one gemeente, as it follows from the care days of all
/// toewijzingen together.
///
/// A gap in the care is an end when every delivery has ended for good: a definitive stop before the care came back. A
/// toewijzing that runs out is no stop (OP288 asks for one), but one that ran out earlier does not hold back the end
/// that the others bring. Any other gap is an interruption, and the whole months in it are months without care.
public struct Bijdrageverloop: Hashable, Sendable {
    /// Every fact with the numbers of the toewijzingen that brought it, ascending.
    public let feiten: [Bijdragefeit: [Int]]

    public init(_ verlopen: [Zorgverloop]) {
        let courses = verlopen.map(CareCourse.init).filter { !$0.care.isEmpty }.sorted { $0.nummer < $1.nummer }
        let care = Self.joined(courses.flatMap(\.care))
        var feiten: [Bijdragefeit: [Int]] = [:]
        func add(_ soort: Bijdragefeit.Soort, _ day: Day) {
            feiten[Bijdragefeit(soort, day)] = courses.filter { $0.delivers(on: day) }.map(\.nummer)
        }
        if let first = care.first { add(.start, first.first) }
        for (index, range) in care.enumerated() {
            let next = index + 1 < care.count ? care[index + 1].first : nil
            let goingOn = courses.filter { $0.goesOn(after: range.last, until: next) }.map(\.nummer)
            if goingOn.isEmpty {
                add(.einde, range.last)
                if let next { add(.start, next) }
            } else if let next {
                for month in Self.wholeMonths(after: range.last, before: next) {
                    feiten[Bijdragefeit(.maand, month.firstDay)] = goingOn
                }
            }
        }
        self.feiten = feiten
    }

    private static func joined(_ ranges: [DayRange]) -> [DayRange] {
        var joined: [DayRange] = []
        for range in ranges.sorted(by: { $0.first < $1.first }) {
            if let last = joined.last, range.first <= last.last.advanced(by: 1),
                let both = DayRange(last.first, max(last.last, range.last))
            {
                joined[joined.count - 1] = both
            } else {
                joined.append(range)
            }
        }
        return joined
    }

    private static func wholeMonths(after last: Day, before next: Day) -> [Month] {
        var months: [Month] = []
        var month = last.month.next
        while month.lastDay < next {
            months.append(month)
            month = month.next
        }
        return months
    }
}

/// The care days of one toewijzing, and how its deliveries ended.
private struct CareCourse {
    let nummer: Int
    let care: [DayRange]
    private let verloop: Zorgverloop

    init(_ verloop: Zorgverloop) {
        self.verloop = verloop
        nummer = verloop.toewijzing
        care =
            Timeline(geldigheid: verloop.geldigheid, leveringen: verloop.leveringen)
            .careDays(in: verloop.geldigheid).ranges
    }

    func delivers(on day: Day) -> Bool { care.contains { $0.contains(day) } }

    /// True when care on this toewijzing may come back after its last day: no definitive stop before `next`.
    func goesOn(after last: Day, until next: Day?) -> Bool {
        guard let first = care.first, first.first <= last,
            let latest = verloop.leveringen.filter({ $0.begin <= last }).max(by: { $0.begin < $1.begin })
        else { return false }
        let hasEnded = latest.stops.contains { stop in
            !stop.isTijdelijk && (next.map { stop.einddatum < $0 } ?? true)
        }
        let ranOutEarlier = !delivers(on: last) && verloop.geldigheid.last <= last
        return !hasEnded && !ranOutEarlier
    }
}
