import IWmo
import Oversight
import Rules

/// Adds up one run. Memory depends on the number of gemeenten, aanbieders and rules, not on the number of lines.
public struct SummaryAccumulator: Sendable {
    /// Findings of one care-gap rule.
    public struct ZorggatTally: Hashable, Sendable {
        /// All findings that nobody accepted; the money is the flagged amount in eurocents.
        public internal(set) var alle = Tally()
        /// The findings on disputed lines alone: what is to be recovered.
        public internal(set) var betwist = Tally()
        /// The findings that a person accepted.
        public internal(set) var geaccepteerd = Tally()
    }

    public private(set) var perRelation: [Relation: Totals] = [:]
    /// Rejected lines per rule of the standard or care-gap rule, with their signed amounts.
    public private(set) var perRegel: [String: Tally] = [:]
    public private(set) var perZorggat: [ZorggatRegel: ZorggatTally] = [:]
    public private(set) var perStatus: [MessageRecord.Status: Int] = [:]
    /// Files per message type and status; type nil when it could not be recognised.
    public private(set) var perBericht: [BerichtType?: [MessageRecord.Status: Int]] = [:]
    /// Lines on own contributions per gemeente and kind.
    public private(set) var perBijdrage: [String: [Bijdrageregel.Soort: Int]] = [:]
    /// Files refused per rule.
    public private(set) var berichtRegels: [String: Int] = [:]

    public init() {}

    public mutating func add(_ line: JudgedLine) {
        perRelation[Relation(gemeente: line.gemeente, aanbieder: line.aanbieder), default: Totals()].add(line)
        for regel in line.regels { perRegel[regel, default: Tally()].add(line.signedBedrag) }
        if let zorggat = line.zorggat { perZorggat[zorggat.regel, default: ZorggatTally()].add(zorggat, line.oordeel) }
    }

    public mutating func add(_ message: MessageRecord) {
        perStatus[message.status, default: 0] += 1
        perBericht[message.bericht, default: [:]][message.status, default: 0] += 1
        for regel in message.regels { berichtRegels[regel, default: 0] += 1 }
    }

    public mutating func add(_ heroordeling: Heroordeling) {
        let relation = Relation(gemeente: heroordeling.gemeente, aanbieder: heroordeling.aanbieder)
        perRelation[relation, default: Totals()].add(heroordeling)
    }

    public mutating func add(_ entry: Terugvordering) {
        perRelation[Relation(gemeente: entry.gemeente, aanbieder: entry.aanbieder), default: Totals()].add(entry)
    }

    public mutating func add(_ entry: Terugvordering.Gesloten) {
        perRelation[Relation(gemeente: entry.gemeente, aanbieder: entry.aanbieder), default: Totals()].add(entry)
    }

    public mutating func add(_ regel: Bijdrageregel) {
        perBijdrage[regel.gemeente, default: [:]][regel.soort, default: 0] += 1
    }

    /// Lines on own contributions of all gemeenten.
    var bijdragen: [Bijdrageregel.Soort: Int] {
        perBijdrage.values.reduce(into: [:]) { sum, counts in sum.merge(counts, uniquingKeysWith: +) }
    }

    /// Everything together.
    public var totals: Totals { sum(perRelation.values) }

    public var bestanden: Int { perStatus.values.reduce(0, +) }

    /// Files per message type, those of unknown type last.
    var berichtTypes: [(bericht: BerichtType?, perStatus: [MessageRecord.Status: Int])] {
        perBericht.map { (bericht: $0.key, perStatus: $0.value) }
            .sorted { ($0.bericht?.rawValue ?? "~") < ($1.bericht?.rawValue ?? "~") }
    }

    /// Ascending by gemeente, and inside a gemeente by aanbieder.
    public var gemeenten: [GemeenteTotals] {
        Dictionary(grouping: perRelation, by: \.key.gemeente)
            .map { gemeente, relations in
                GemeenteTotals(
                    gemeente: gemeente, totals: sum(relations.map(\.value)),
                    aanbieders: relations.sorted { $0.key < $1.key }
                        .map { (aanbieder: $0.key.aanbieder, totals: $0.value) })
            }
            .sorted { $0.gemeente < $1.gemeente }
    }

    private func sum(_ parts: some Sequence<Totals>) -> Totals {
        var sum = Totals()
        for part in parts { sum.add(part) }
        return sum
    }
}

extension SummaryAccumulator.ZorggatTally {
    fileprivate mutating func add(_ zorggat: Zorggat, _ oordeel: Oordeel) {
        guard zorggat.actie != .geaccepteerd else { return geaccepteerd.add(zorggat.gevlagdBedrag) }
        alle.add(zorggat.gevlagdBedrag)
        if oordeel == .betwist { betwist.add(zorggat.gevlagdBedrag) }
    }
}

/// One gemeente with its aanbieders.
public struct GemeenteTotals: Sendable {
    public let gemeente: String
    public let totals: Totals
    public let aanbieders: [(aanbieder: String, totals: Totals)]
}
