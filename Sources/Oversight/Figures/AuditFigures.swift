import CareTimeline
import IWmo
import Rules

/// Every figure of an audit, from one pass over its lines. All sums are made of the same cells, so that they agree.
///
/// Memory is bounded by gemeenten times aanbieders times months (or rules), however many lines come by.
public struct AuditFigures: Sendable {
    /// The lines of one aanbieder in one gemeente in one declaration month.
    public struct Cell: Hashable, Sendable {
        public var relation: Relation
        public var maand: Month
    }

    /// What one rule found at one aanbieder in one gemeente.
    public struct RuleCell: Hashable, Sendable {
        public var relation: Relation
        /// `TR321`, `ZG001`.
        public var regel: String
    }

    /// Which part of the figures is asked for; nil: all.
    public struct Part: Hashable, Sendable {
        public var gemeente: String?
        public var aanbieder: String?

        public init(gemeente: String? = nil, aanbieder: String? = nil) {
            self.gemeente = gemeente
            self.aanbieder = aanbieder
        }

        public func contains(_ relation: Relation) -> Bool {
            (gemeente ?? relation.gemeente) == relation.gemeente
                && (aanbieder ?? relation.aanbieder) == relation.aanbieder
        }
    }

    /// Findings kept for each aanbieder.
    public static let largestPerAanbieder = 10

    public private(set) var cells: [Cell: Geldtotalen] = [:]
    /// A line that several rules rejected counts with each of them.
    public private(set) var afwijzingen: [RuleCell: Tally] = [:]
    /// Amounts for days without care by care-gap rule, whatever became of them.
    public private(set) var zorggaten: [RuleCell: Tally] = [:]
    private var largest: [String: [BeoordeeldePrestatie]] = [:]

    public init() {}

    public mutating func add(_ line: BeoordeeldePrestatie) {
        let relation = Relation(gemeente: line.gemeente, aanbieder: line.aanbieder)
        cells[Cell(relation: relation, maand: line.declaratieMaand), default: Geldtotalen()].add(line)
        for regel in line.regels {
            afwijzingen[RuleCell(relation: relation, regel: regel), default: Tally()]
                .add(line.prestatie.ingediendBedrag.signed)
        }
        guard let found = line.zonderZorg else { return }
        zorggaten[RuleCell(relation: relation, regel: found.regel.rawValue), default: Tally()].add(found.bedrag)
        keep(line, found.bedrag)
    }

    private mutating func keep(_ line: BeoordeeldePrestatie, _ amount: Int) {
        var kept = largest[line.aanbieder] ?? []
        let place = kept.firstIndex { amount > $0.zorggatBedrag } ?? kept.endIndex
        guard place < Self.largestPerAanbieder else { return }
        kept.insert(line, at: place)
        largest[line.aanbieder] = Array(kept.prefix(Self.largestPerAanbieder))
    }

    // MARK: Sums

    public func totals(_ part: Part = Part()) -> Geldtotalen {
        sum { part.contains($0.relation) }
    }

    /// Ascending, every month from the first to the last one of the whole audit.
    public func months(_ part: Part = Part()) -> [(maand: Month, totals: Geldtotalen)] {
        let all = cells.keys.map(\.maand)
        guard let first = all.min(), let last = all.max() else { return [] }
        let perMonth = Dictionary(grouping: cells.filter { part.contains($0.key.relation) }, by: \.key.maand)
        return (first.index...last.index).map { index in
            var totals = Geldtotalen()
            for cell in perMonth[Month(index: index)] ?? [] { totals.add(cell.value) }
            return (Month(index: index), totals)
        }
    }

    /// Most money for days without care first; of equal ones by code.
    public func aanbieders(_ part: Part = Part()) -> [(aanbieder: String, totals: Geldtotalen)] {
        ranked(part, by: \.aanbieder).map { (aanbieder: $0.0, totals: $0.1) }
    }

    /// Most money for days without care first; of equal ones by code.
    public func gemeenten(_ part: Part = Part()) -> [(gemeente: String, totals: Geldtotalen)] {
        ranked(part, by: \.gemeente).map { (gemeente: $0.0, totals: $0.1) }
    }

    /// Rules that rejected lines, most money first.
    public func afwijzingen(_ part: Part = Part()) -> [(regel: String, tally: Tally)] { rules(afwijzingen, part) }

    /// Care-gap rules, most money first.
    public func zorggaten(_ part: Part = Part()) -> [(regel: String, tally: Tally)] { rules(zorggaten, part) }

    /// The findings with most money of an aanbieder, largest first.
    public func largestFindings(_ aanbieder: String) -> [BeoordeeldePrestatie] { largest[aanbieder] ?? [] }

    private func sum(where isPart: (Cell) -> Bool) -> Geldtotalen {
        var totals = Geldtotalen()
        for (cell, found) in cells where isPart(cell) { totals.add(found) }
        return totals
    }

    private func ranked(_ part: Part, by key: (Relation) -> String) -> [(String, Geldtotalen)] {
        var sums: [String: Geldtotalen] = [:]
        for (cell, found) in cells where part.contains(cell.relation) {
            sums[key(cell.relation), default: Geldtotalen()].add(found)
        }
        return sums.map { ($0.key, $0.value) }
            .sorted { ($1.1.zonderZorg.bedrag, $0.0) < ($0.1.zonderZorg.bedrag, $1.0) }
    }

    private func rules(_ cells: [RuleCell: Tally], _ part: Part) -> [(regel: String, tally: Tally)] {
        var sums: [String: Tally] = [:]
        for (cell, tally) in cells where part.contains(cell.relation) {
            sums[cell.regel, default: Tally()].add(tally)
        }
        return sums.map { (regel: $0.key, tally: $0.value) }
            .sorted { (abs($1.tally.bedrag), $0.regel) < (abs($0.tally.bedrag), $1.regel) }
    }
}
