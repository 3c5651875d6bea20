/// Something in a store that does not belong together.
public struct StoreFault: Hashable, Sendable {
    /// What is wrong; the name is part of the output.
    public enum Kind: String, Sendable, CaseIterable {
        /// The file itself is damaged.
        case beschadigd
        /// Tables or indexes are not those of this version.
        case schema
        /// A row refers to a row that is not there.
        case wees
        /// What hangs together names different gemeenten, aanbieders or clients.
        case partij
        /// The version of a toewijzing that counts is not the one with the latest stamp.
        case versie
        /// What was granted on a declaration is not the sum of its accepted lines.
        case toegekend
        /// A credit and the line it undid do not point at each other.
        case credit
        /// What is known about a line is not what was found last.
        case bekend
        /// A message without the answer it should have, or with one it should not have.
        case antwoord
    }

    public var kind: Kind
    /// The row it is about; can hold what a sender put into a number.
    public var place: String

    public init(kind: Kind, place: String) {
        self.kind = kind
        self.place = place
    }
}

/// What a check of a store found.
public struct StoreCondition: Sendable {
    /// Names of the migrations that were applied, in order.
    public var schema: [String] = []
    /// Rows of the tables that say how large the administration is.
    public var counts: [(table: String, rows: Int)] = []
    /// At most `StoreCheck.maximumPlaces` of each kind.
    public var faults: [StoreFault] = []
    /// How many there are of each kind.
    public var faultCounts: [StoreFault.Kind: Int] = [:]
    /// A run that was interrupted, or that is going on right now.
    public var unfinishedRun: UnfinishedRun?
    /// How often data were removed after their retention period.
    public var purges = 0

    public struct UnfinishedRun: Hashable, Sendable {
        public var run: StoredRun.State
        public var uitvoer: String
    }

    public var isSound: Bool { faultCounts.isEmpty }

    mutating func add(_ kind: StoreFault.Kind, _ place: String) {
        faultCounts[kind, default: 0] += 1
        if faultCounts[kind, default: 0] <= StoreCheck.maximumPlaces {
            faults.append(StoreFault(kind: kind, place: place))
        }
    }
}
