/// How an aanbieder keeps to the agreements on start, pause and stop messages in a period.
public struct Discipline: Hashable, Sendable {
    /// Clients with at least one care day in the period.
    public var clienten = 0
    /// Toewijzingen on which something was declared in the period.
    public var gedeclareerd = 0
    /// Those of them without any start message.
    public var zonderStart = 0
    /// Pauses (RedenBeeindiging 20) of which the last care day lies in the period.
    public var pauzes = 0
    /// Start messages on care that began in the period.
    public var starts = 0
    /// Those of them that came after the term of OP271.
    public var startsTeLaat = 0
    /// Stop messages on care that stopped in the period and of which the term can be told.
    public var stops = 0
    /// Those of them that came after the term of OP272.
    public var stopsTeLaat = 0
    /// Debit lines declared in the period.
    public var regels = 0
    /// Those of them that came long after the month of care.
    public var regelsTeLaat = 0

    public init() {}

    public mutating func add(_ other: Discipline) {
        clienten += other.clienten
        gedeclareerd += other.gedeclareerd
        zonderStart += other.zonderStart
        pauzes += other.pauzes
        starts += other.starts
        startsTeLaat += other.startsTeLaat
        stops += other.stops
        stopsTeLaat += other.stopsTeLaat
        regels += other.regels
        regelsTeLaat += other.regelsTeLaat
    }
}

/// So many out of so many.
public struct Share: Hashable, Sendable {
    public var count: Int
    /// Never 0.
    public let total: Int

    /// Nil when there is nothing to take a share of.
    public init?(_ count: Int, of total: Int) {
        guard total > 0 else { return nil }
        self.count = count
        self.total = total
    }

    /// Tenths of a percent, rounded half up: 125 is 12.5 %.
    public var perMille: Int { (2_000 * count + total) / (2 * total) }
}
