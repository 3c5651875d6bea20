import CareTimeline
import IWmo
import Oversight
import Rules

// The figures of a report by gemeente and aanbieder, by month and by rule, as tables.

/// What one aanbieder declared to one gemeente.
public struct RelationTotals: Sendable {
    let relation: Relation
    let totals: Totals

    public init(_ relation: Relation, _ totals: Totals) {
        self.relation = relation
        self.totals = totals
    }

    public static let table = Table<RelationTotals>(
        Tekst(nl: "Samenvatting", en: "Summary"),
        [
            TableColumn("gemeente", "gemeente", width: 22) {
                .named($0.relation.gemeente, $1.naam(gemeente: $0.relation.gemeente))
            },
            TableColumn("aanbieder", "aanbieder", width: 36) {
                .named($0.relation.aanbieder, $1.naam(aanbieder: $0.relation.aanbieder))
            },
        ] + Totals.columns(\.totals))
}

/// What was declared for one declaration month.
public struct MonthTotals: Sendable {
    let maand: Month
    let totals: Totals

    public init(_ maand: Month, _ totals: Totals) {
        self.maand = maand
        self.totals = totals
    }

    public static let table = Table<MonthTotals>(
        Tekst(nl: "Per maand", en: "By month"),
        [TableColumn("declaratiemaand", "declaration month", .month) { row, _ in .month(row.maand) }]
            + Totals.columns(\.totals))
}

/// What one rule found.
public struct RuleTotals: Sendable {
    let regel: String
    /// Lines that the rule rejected.
    let afgewezen: Tally
    let zorggat: SummaryAccumulator.ZorggatTally?

    public init(regel: String, afgewezen: Tally, zorggat: SummaryAccumulator.ZorggatTally?) {
        self.regel = regel
        self.afgewezen = afgewezen
        self.zorggat = zorggat
    }

    private static let titles = Dictionary(RuleCatalogue.all.map { ($0.id, $0.title) }) { first, _ in first }

    /// A line that two rules rejected stands at both, so nothing is added up.
    public static let table = Table<RuleTotals>(
        Tekst(nl: "Per regel", en: "By rule"),
        [
            TableColumn("regel", "rule", width: 12) { row, _ in .text(row.regel) },
            TableColumn("omschrijving", "description", width: 60) { row, context in
                .text(titles[row.regel]?[context.language] ?? "")
            },
            TableColumn("afgewezen regels", "rejected lines", .number) { row, _ in .number(row.afgewezen.aantal) },
            TableColumn("afgewezen bedrag", "rejected amount", .euro) { row, _ in .euro(row.afgewezen.bedrag) },
            TableColumn("zorggaten", "care gaps", .number) { row, _ in .number(row.zorggat?.alle.aantal) },
            TableColumn("gevlagd bedrag", "flagged amount", .euro) { row, _ in .euro(row.zorggat?.alle.bedrag) },
            TableColumn("waarvan betwist", "of which disputed", .number) { row, _ in
                .number(row.zorggat?.betwist.aantal)
            },
            TableColumn("betwist bedrag", "disputed amount", .euro) { row, _ in .euro(row.zorggat?.betwist.bedrag) },
            TableColumn("geaccepteerde zorggaten", "accepted care gaps", .number) { row, _ in
                .number(row.zorggat?.geaccepteerd.aantal)
            },
            TableColumn("geaccepteerd bedrag", "accepted amount", .euro) { row, _ in
                .euro(row.zorggat?.geaccepteerd.bedrag)
            },
        ])
}

extension SummaryAccumulator {
    /// By gemeente and aanbieder.
    public var relations: [RelationTotals] {
        perRelation.sorted { $0.key < $1.key }.map { RelationTotals($0.key, $0.value) }
    }

    /// By the id of the rule.
    public var rules: [RuleTotals] {
        Set(perRegel.keys).union(perZorggat.keys.map(\.rawValue)).sorted().map { id in
            RuleTotals(
                regel: id, afgewezen: perRegel[id] ?? Tally(),
                zorggat: ZorggatRegel(rawValue: id).flatMap { perZorggat[$0] }
            )
        }
    }
}

extension Totals {
    fileprivate static func columns<Row>(
        _ totals: @escaping @Sendable (Row) -> Totals
    ) -> [TableColumn<Row>] {
        func tally(_ nl: String, _ en: String, _ part: @escaping @Sendable (Totals) -> Tally) -> [TableColumn<Row>] {
            [
                TableColumn(nl + " regels", en + " lines", .number, isTotalled: true) { row, _ in
                    .number(part(totals(row)).aantal)
                },
                TableColumn(nl + " bedrag", en + " amount", .euro, isTotalled: true) { row, _ in
                    .euro(part(totals(row)).bedrag)
                },
            ]
        }
        let flagged = TableColumn<Row>("gevlagd bedrag", "flagged amount", .euro, isTotalled: true) { row, _ in
            .euro(totals(row).gevlagd)
        }
        return tally("ingediend", "submitted") { $0.ingediend } + tally("toegekend", "granted") { $0.toegekend }
            + tally("betwist", "disputed") { $0.betwist } + [flagged] + tally("afgewezen", "rejected") { $0.afgewezen }
            + tally("geaccepteerd zorggat", "accepted care gap") { $0.geaccepteerd }
            + tally("heroordeeld", "judged again") { $0.heroordelingen }
            + tally("open terugvordering", "open to recover") { $0.terugvordering.open }
    }
}
