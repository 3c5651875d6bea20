import CareTimeline

/// Why a client whose toewijzingen all ended stays all the same.
public enum PurgeHold: String, Sendable, CaseIterable {
    /// A message, a period, a start or a stop of the day itself or later.
    case recent
    /// A paid line with an amount to recover that was not credited.
    case terugvordering
    /// A request that was neither refused nor granted.
    case verzoek
    /// A start that the gemeente recorded itself and that waits for a real one.
    case administratieveStart
    /// Care in a month that the aanbieder has not declared yet.
    case nietGedeclareerd
}

/// What goes, or would go, and what stays.
public struct PurgeReport: Sendable {
    /// Figures of one gemeente.
    public struct Figures: Sendable {
        public var clienten = 0
        /// Rows by table, in the order of `PurgeReport.tables`; tables without rows are left out.
        public var rows: [String: Int] = [:]
        /// Clients that have no toewijzing any more, and stay.
        public var held: [PurgeHold: Int] = [:]

        public init() {}
    }

    /// Everything dated on this day or later stays.
    public var before: Day
    /// Reasons to stay that were not waited for.
    public var released: Set<PurgeHold> = []
    /// By gemeente; those of which nothing goes or is held are left out.
    public var gemeenten: [String: Figures] = [:]
    /// False for what would go.
    public var isDone = false

    public var clienten: Int { gemeenten.values.reduce(0) { $0 + $1.clienten } }

    public func rows(_ table: String) -> Int { gemeenten.values.reduce(0) { $0 + ($1.rows[table] ?? 0) } }

    public func held(_ hold: PurgeHold) -> Int { gemeenten.values.reduce(0) { $0 + ($1.held[hold] ?? 0) } }

    /// Every table of which rows go or are emptied.
    public static let tables = PurgeStep.all.map(\.table)
}
