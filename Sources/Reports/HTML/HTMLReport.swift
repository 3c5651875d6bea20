import IWmo
import Mustache
import Oversight
import Rules

/// The report a person reads after a run: one page that needs no network and no script.
///
/// Totals are exact. Of the lines only those with the most money are kept, so that memory and page stay
/// small however large the run is; the tables beside the report hold all of them.
public struct HTMLReport: Sendable {
    /// The most rows the page shows.
    public struct Limits: Hashable, Sendable {
        /// Lines of one aanbieder in one part of the report.
        public var linesPerAanbieder: Int
        /// Rejected lines; the same number of disputed lines.
        public var lines: Int
        /// Lines that carry their explanation.
        public var explanations: Int
        /// Re-judged lines.
        public var heroordelingen: Int
        /// Rows of every other list: files, signals, starts, aanbieders.
        public var rows: Int

        public init(
            linesPerAanbieder: Int = 200, lines: Int = 1000, explanations: Int = 200, heroordelingen: Int = 500,
            rows: Int = 500
        ) {
            self.linesPerAanbieder = linesPerAanbieder
            self.lines = lines
            self.explanations = explanations
            self.heroordelingen = heroordelingen
            self.rows = rows
        }
    }

    /// The figures of the same run: no second accumulator is needed beside this one.
    public private(set) var summary = SummaryAccumulator()
    let limits: Limits
    private(set) var rejected: LargestPerRelation<JudgedLine>
    private(set) var disputed: LargestPerRelation<JudgedLine>
    private(set) var accepted: LargestPerRelation<JudgedLine>
    private(set) var rejudged: LargestPerRelation<Heroordeling>
    private(set) var recoveries: LargestPerRelation<Terugvordering>
    /// Accepted ones on lines of earlier runs: those of this run stand with the other accepted findings.
    private(set) var acceptedRecoveries: [Terugvordering] = []
    private(set) var acceptedRecoveriesCount = 0
    /// How the verdict on a line came about, by the line's identity in the store.
    public var explanations: [Int64: ExplanationDocument] = [:]
    private(set) var quarantined: [MessageRecord] = []
    private(set) var refused: [MessageRecord] = []

    public init(limits: Limits = Limits()) {
        self.limits = limits
        rejected = LargestPerRelation(perRelation: limits.linesPerAanbieder, overall: limits.lines)
        disputed = LargestPerRelation(perRelation: limits.linesPerAanbieder, overall: limits.lines)
        accepted = LargestPerRelation(perRelation: limits.linesPerAanbieder, overall: limits.lines)
        recoveries = LargestPerRelation(perRelation: limits.linesPerAanbieder, overall: limits.lines)
        rejudged = LargestPerRelation(perRelation: limits.linesPerAanbieder, overall: limits.heroordelingen)
    }

    public mutating func add(_ line: JudgedLine) {
        summary.add(line)
        let relation = Relation(gemeente: line.gemeente, aanbieder: line.aanbieder)
        switch line.oordeel {
        case .toegekend where line.zorggat?.actie == .geaccepteerd:
            accepted.add(line, weight: line.zorggat?.gevlagdBedrag ?? 0, relation: relation)
        case .toegekend: break
        case .afgewezen: rejected.add(line, weight: line.prestatie.ingediendBedrag.bedrag, relation: relation)
        case .betwist: disputed.add(line, weight: line.zorggat?.gevlagdBedrag ?? 0, relation: relation)
        }
    }

    public mutating func add(_ message: MessageRecord) {
        summary.add(message)
        switch message.status {
        case .quarantaine where quarantined.count < limits.rows: quarantined.append(message)
        case .afgekeurd where refused.count < limits.rows: refused.append(message)
        default: break
        }
    }

    public mutating func add(_ entry: Terugvordering) {
        summary.add(entry)
        let relation = Relation(gemeente: entry.gemeente, aanbieder: entry.aanbieder)
        if entry.uitzondering == nil {
            recoveries.add(entry, weight: entry.teCrediteren, relation: relation)
        } else if !entry.isNuBeoordeeld {
            acceptedRecoveriesCount += 1
            if acceptedRecoveries.count < limits.rows { acceptedRecoveries.append(entry) }
        }
    }

    public mutating func add(_ entry: Terugvordering.Gesloten) { summary.add(entry) }

    public mutating func add(_ regel: Bijdrageregel) { summary.add(regel) }

    public mutating func add(_ heroordeling: Heroordeling) {
        summary.add(heroordeling)
        rejudged.add(
            heroordeling, weight: heroordeling.terugTeVorderen,
            relation: Relation(gemeente: heroordeling.gemeente, aanbieder: heroordeling.aanbieder))
    }

    /// Rejected and disputed lines that the page shows, most money first: those worth an explanation on the page.
    public var linesToExplain: [JudgedLine] {
        let rejected = rejected.byRelation.values.joined().map { ($0.prestatie.ingediendBedrag.bedrag, $0) }
        let disputed = disputed.byRelation.values.joined().map { ($0.zorggat?.gevlagdBedrag ?? 0, $0) }
        let ranked = (rejected + disputed).sorted { ($1.0, $0.1.id) < ($0.0, $1.1.id) }
        return ranked.prefix(limits.explanations).map(\.1)
    }

    /// The whole page. Throws only when a template of this module is wrong.
    public func render(_ context: RunContext) throws -> String {
        let page = try MustacheTemplate(string: ReportTemplates.page)
        return page.render(ReportPage(report: self, context: context).values, library: try ReportTemplates.library())
    }
}
