import CareTimeline
import IWmo
import Rules

/// The months of a toewijzing that are shown, with their figures.
public struct TimelineMonths: Hashable, Sendable {
    /// Ten years: more is not readable on one page.
    public static let most = 120

    /// Ascending and without holes.
    public let months: [TimelineMonth]
    /// True when the toewijzing has more months than fit; the latest are shown.
    public let isCut: Bool
    /// Lines and events that belong to no month shown.
    public let lineCountElsewhere: Int
    public let eventCountElsewhere: Int
    public let lines: [ToewijzingTimeline.Regel]
    public let events: [ToewijzingTimeline.Gebeurtenis]

    /// `from` and `to`, both included; nil: as far as the toewijzing reaches and anything is known.
    public init(_ timeline: ToewijzingTimeline, from: Month? = nil, to: Month? = nil) {
        let reach = Self.reach(timeline)
        let last = to ?? max(reach.last, from ?? reach.last)
        let wanted = min(from ?? reach.first, last)
        let first = max(wanted.index, last.index - Int32(Self.most) + 1)
        isCut = first > wanted.index
        let lines = Dictionary(grouping: timeline.regels, by: \.maand)
        months = (first...last.index).map { index in
            TimelineMonth(
                month: Month(index: index), timeline: timeline.dagen, lines: lines[Month(index: index)] ?? [])
        }
        func isShown(_ month: Month) -> Bool { (first...last.index).contains(month.index) }
        self.lines = timeline.regels.filter { isShown($0.maand) }
        events = timeline.gebeurtenissen.filter { isShown($0.dag.month) }
        lineCountElsewhere = timeline.regels.count - self.lines.count
        eventCountElsewhere = timeline.gebeurtenissen.count - events.count
    }

    /// From the first month of any version, to the last month of the current one or the last month known of. An
    /// accepted line always lies inside; a rejected one can name any month, and stretches nothing.
    private static func reach(_ timeline: ToewijzingTimeline) -> (first: Month, last: Month) {
        let accepted = timeline.regels.filter(\.oordeel.isGeaccepteerd).map(\.maand)
        let begins = timeline.versies.map(\.ingangsdatum.month) + accepted
        let first = begins.min() ?? timeline.bekendTot.month
        let end = timeline.versies.last?.einddatum?.month ?? timeline.bekendTot.month
        return (first, max(first, min(end, timeline.bekendTot.month), accepted.max() ?? first))
    }

    public var totals: TimelineAmounts { TimelineAmounts(lines) }
    public var days: [DayKind: Int] {
        months.reduce(into: [:]) { counts, month in counts.merge(month.days, uniquingKeysWith: +) }
    }
}

/// One month of a toewijzing.
public struct TimelineMonth: Hashable, Sendable {
    public let month: Month
    /// Care and gap days; days outside the toewijzing have none.
    public let segments: [Timeline.Segment]
    public let lines: [ToewijzingTimeline.Regel]

    init(month: Month, timeline: Timeline?, lines: [ToewijzingTimeline.Regel]) {
        self.month = month
        segments = timeline?.segments(in: month.days) ?? []
        self.lines = lines
    }

    /// Number of days of each kind there is.
    public var days: [DayKind: Int] {
        segments.reduce(into: [:]) { counts, segment in counts[segment.kind, default: 0] += segment.days.count }
    }

    public var amounts: TimelineAmounts { TimelineAmounts(lines) }
}

/// What a number of lines come to, in eurocents.
public struct TimelineAmounts: Hashable, Sendable {
    /// Debit lines by verdict.
    public private(set) var debits: [Oordeel: Int] = [:]
    /// Accepted credit lines; a rejected credit changes nothing.
    public private(set) var credits = 0
    public private(set) var rejectedCredits = 0
    public private(set) var toRecover = 0
    /// True when late news changed what is known about one of the lines.
    public private(set) var isRejudged = false

    init(_ lines: [ToewijzingTimeline.Regel]) {
        for line in lines {
            switch (line.isCredit, line.oordeel.isGeaccepteerd) {
            case (false, _): debits[line.oordeel, default: 0] += line.bedrag
            case (true, true): credits += line.bedrag
            case (true, false): rejectedCredits += line.bedrag
            }
            toRecover += line.terugTeVorderen
            isRejudged = isRejudged || !line.heroordelingen.isEmpty
        }
    }
}
