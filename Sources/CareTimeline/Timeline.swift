/// Why no care was delivered on a day of a toewijzing (semantics, section 1).
public enum GapKind: String, Sendable, CaseIterable {
    /// Before the first start.
    case nietGestart = "niet-gestart"
    /// After a temporary stop (RedenBeeindiging 20).
    case pauze
    /// After a definitive stop.
    case beeindigd
}

/// What a day of a toewijzing was: care, or a gap of one kind.
public enum DayKind: Hashable, Sendable {
    case zorg
    case gat(GapKind)

    public var name: String {
        switch self {
        case .zorg: "zorg"
        case .gat(let kind): kind.rawValue
        }
    }

    /// The kind with this name; nil when there is none.
    public init?(name: String) {
        if name == "zorg" {
            self = .zorg
        } else if let kind = GapKind(rawValue: name) {
            self = .gat(kind)
        } else {
            return nil
        }
    }
}

/// One delivery: a start that was accepted and not removed, with the stops that refer to it.
public struct Levering: Hashable, Sendable {
    public struct Stop: Hashable, Sendable {
        /// The last day of care.
        public var einddatum: Day
        /// True for RedenBeeindiging 20.
        public var isTijdelijk: Bool

        public init(einddatum: Day, isTijdelijk: Bool) {
            self.einddatum = einddatum
            self.isTijdelijk = isTijdelijk
        }
    }

    /// The first day of care.
    public var begin: Day
    public var stops: [Stop]

    public init(begin: Day, stops: [Stop] = []) {
        self.begin = begin
        self.stops = stops
    }

    /// The last day of care, nil while the delivery runs on.
    var lastCareDay: Day? { stops.map(\.einddatum).min() }

    func delivers(on day: Day) -> Bool {
        begin <= day && (lastCareDay.map { day <= $0 } ?? true)
    }
}

/// Care days and gap days of one toewijzing over its whole validity.
public struct Timeline: Hashable, Sendable {
    public struct Segment: Hashable, Sendable {
        public let days: DayRange
        public let kind: DayKind

        public init(days: DayRange, kind: DayKind) {
            self.days = days
            self.kind = kind
        }
    }

    /// Ascending, without holes, neighbours of different kinds; covers exactly the validity.
    public let segments: [Segment]
    /// False when the toewijzing has no start at all.
    public let hasStart: Bool

    public init(geldigheid validity: DayRange, leveringen: [Levering]) {
        let deliveries = leveringen.sorted { $0.begin < $1.begin }
        hasStart = !deliveries.isEmpty

        // The kind of a day can only change on a start, or on the day after a stop.
        let changes = deliveries.flatMap { [$0.begin] + $0.stops.map { $0.einddatum.advanced(by: 1) } }
        let boundaries = Set(changes.filter { $0 > validity.first && $0 <= validity.last } + [validity.first]).sorted()

        var segments: [Segment] = []
        for (index, first) in boundaries.enumerated() {
            let last = index + 1 < boundaries.count ? boundaries[index + 1].advanced(by: -1) : validity.last
            let kind = Timeline.kind(of: first, deliveries)
            if let previous = segments.last, previous.kind == kind, let joined = DayRange(previous.days.first, last) {
                segments[segments.count - 1] = Segment(days: joined, kind: kind)
            } else if let days = DayRange(first, last) {
                segments.append(Segment(days: days, kind: kind))
            }
        }
        self.segments = segments
    }

    private static func kind(of day: Day, _ deliveries: [Levering]) -> DayKind {
        guard let latest = deliveries.last(where: { $0.begin <= day }) else { return .gat(.nietGestart) }
        if deliveries.contains(where: { $0.delivers(on: day) }) { return .zorg }
        let endedForGood = latest.stops.contains { !$0.isTijdelijk && $0.einddatum < day }
        return .gat(endedForGood ? .beeindigd : .pauze)
    }

    /// The segments inside a window, cut at its edges.
    public func segments(in window: DayRange) -> [Segment] {
        segments.compactMap { segment in
            segment.days.intersection(window).map { Segment(days: $0, kind: segment.kind) }
        }
    }

    public func careDays(in window: DayRange) -> DaySet {
        var days = DaySet()
        for segment in segments(in: window) where segment.kind == .zorg { days.append(segment.days) }
        return days
    }

    public func gapDays(in window: DayRange, kind: GapKind? = nil) -> DaySet {
        var days = DaySet()
        for segment in segments(in: window) {
            if case .gat(let found) = segment.kind, kind == nil || kind == found { days.append(segment.days) }
        }
        return days
    }
}

extension Timeline: CustomStringConvertible {
    /// `2023-04-01..2023-04-30 zorg; ...`: equal texts mean equal day kinds.
    public var description: String {
        segments.map { "\($0.days.first)..\($0.days.last) \($0.kind.name)" }.joined(separator: "; ")
    }
}
