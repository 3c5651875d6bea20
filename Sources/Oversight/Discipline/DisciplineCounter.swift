import CareTimeline
import Rules

/// Counts the discipline of every aanbieder in every gemeente, a client at a time.
public struct DisciplineCounter: Sendable {
    /// OP271 and OP272: a start or a stop is reported within so many werkdagen.
    public static let termInWerkdagen = 5
    /// A line is declared late when it comes more than so many months after the month of care.
    public static let monthsUntilLate = 3

    public private(set) var perRelation: [Relation: Discipline] = [:]
    private let period: DayRange

    /// `period`: the days that are looked at, the last one being the latest that anything is known of.
    public init(period: DayRange) {
        self.period = period
    }

    /// A client counts once at every aanbieder that gave care.
    public mutating func add(_ dossier: ClientDossier) {
        var served: Set<Relation> = []
        for toewijzing in dossier.toewijzingen where !toewijzing.stand.isVervallen {
            let relation = Relation(gemeente: dossier.gemeente, aanbieder: toewijzing.stand.aanbieder)
            var counted = Discipline()
            countReports(toewijzing, &counted)
            countLines(toewijzing, &counted)
            perRelation[relation, default: Discipline()].add(counted)
            if toewijzing.timeline?.careDays(in: period).isEmpty == false { served.insert(relation) }
        }
        for relation in served { perRelation[relation]?.clienten += 1 }
    }

    /// By aanbieder, all gemeenten together: what medians are taken over.
    public var perAanbieder: [String: Discipline] {
        var sums: [String: Discipline] = [:]
        for (relation, counted) in perRelation { sums[relation.aanbieder, default: Discipline()].add(counted) }
        return sums
    }

    private func countReports(_ toewijzing: ToewijzingDossier, _ counted: inout Discipline) {
        for start in toewijzing.starts where !start.isAdministratief && period.contains(start.begindatum) {
            counted.starts += 1
            if isLate(start.gemeld, after: toewijzing.termBegins(for: start)) { counted.startsTeLaat += 1 }
        }
        for stop in toewijzing.stops where period.contains(stop.einddatum) {
            if stop.isTijdelijk { counted.pauzes += 1 }
            guard let day = toewijzing.termBegins(for: stop) else { continue }
            counted.stops += 1
            if isLate(stop.gemeld, after: day) { counted.stopsTeLaat += 1 }
        }
    }

    private func isLate(_ reported: Day, after day: Day) -> Bool {
        reported > day.advanced(byWerkdagen: Self.termInWerkdagen)
    }

    private func countLines(_ toewijzing: ToewijzingDossier, _ counted: inout Discipline) {
        let declared = toewijzing.prestaties.filter { line in
            !line.prestatie.isCredit && line.aanbieder == toewijzing.stand.aanbieder
                && period.overlaps(line.declaratieMaand.days)
        }
        guard !declared.isEmpty else { return }
        counted.gedeclareerd += 1
        if !toewijzing.starts.contains(where: { !$0.isAdministratief }) { counted.zonderStart += 1 }
        counted.regels += declared.count
        counted.regelsTeLaat += declared.filter { $0.monthsUntilDeclared > Self.monthsUntilLate }.count
    }
}
