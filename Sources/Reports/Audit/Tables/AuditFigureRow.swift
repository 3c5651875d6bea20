import CareTimeline
import IWmo
import Oversight
import Rules

/// What one aanbieder declared to one gemeente in one month.
struct AuditFigureRow: AuditRow {
    let cell: AuditFigures.Cell
    let totals: Geldtotalen

    static func rows(_ report: AuditReport) -> [AuditFigureRow] {
        report.figures.cells.map { AuditFigureRow(cell: $0.key, totals: $0.value) }
            .sorted { ($0.cell.relation, $0.cell.maand) < ($1.cell.relation, $1.cell.maand) }
    }

    static var table: Table<AuditFigureRow> {
        let money: [TableColumn<AuditFigureRow>] = [
            TableColumn("regels", "lines", .number, isTotalled: true) { row, _ in .number(row.totals.ingediend.aantal)
            },
            TableColumn("gedeclareerd", "declared", .euro, isTotalled: true) { row, _ in
                .euro(row.totals.ingediend.bedrag)
            },
            TableColumn("toegekend", "granted", .euro, isTotalled: true) { row, _ in .euro(row.totals.toegekend.bedrag)
            },
            TableColumn("afgewezen", "rejected", .euro, isTotalled: true) { row, _ in
                .euro(row.totals.afgewezen.bedrag)
            },
            TableColumn("regels zonder zorg", "lines without care", .number, isTotalled: true) { row, _ in
                .number(row.totals.zonderZorg.aantal)
            },
            TableColumn("zonder zorg", "without care", .euro, isTotalled: true) { row, _ in
                .euro(row.totals.zonderZorg.bedrag)
            },
        ]
        let outcomes = BedragZonderZorg.Afloop.shown.map { afloop in
            TableColumn<AuditFigureRow>(
                "zonder zorg, \(afloop.woord.nl)", "without care, \(afloop.woord.en)", .euro, isTotalled: true
            ) { row, _ in .euro(row.totals.zonderZorg(afloop).bedrag) }
        }
        return Table(
            Tekst(nl: "Zonder zorg per maand", en: "Without care by month"),
            TableColumn.partners(\.cell.relation)
                + [
                    TableColumn("declaratiemaand", "declaration month", .month) { row, _ in .month(row.cell.maand) }
                ] + money + outcomes)
    }
}

/// What one rule found at one aanbieder in one gemeente.
struct AuditRuleRow: AuditRow {
    /// A care gap, or a rejection.
    let soort: Tekst
    let cell: AuditFigures.RuleCell
    let tally: Tally

    static func rows(_ report: AuditReport) -> [AuditRuleRow] {
        let kinds = [
            (Tekst(nl: "zorggat", en: "care gap"), report.figures.zorggaten),
            (Tekst(nl: "afgewezen", en: "rejected"), report.figures.afwijzingen),
        ]
        return kinds.flatMap { soort, cells in
            cells.map { AuditRuleRow(soort: soort, cell: $0.key, tally: $0.value) }
                .sorted { ($0.cell.relation, $0.cell.regel) < ($1.cell.relation, $1.cell.regel) }
        }
    }

    static var table: Table<AuditRuleRow> {
        Table(
            Tekst(nl: "Controles", en: "Rules"),
            TableColumn.partners(\.cell.relation) + [
                TableColumn("soort", "kind", width: 12) { row, context in .words(row.soort[context.language]) },
                TableColumn("controle", "rule", width: 10) { row, _ in .text(row.cell.regel) },
                TableColumn("titel", "title", width: 44) { row, context in
                    .text(RuleCatalogue[id: row.cell.regel]?.rule.title[context.language] ?? "")
                },
                TableColumn("regels", "lines", .number) { row, _ in .number(row.tally.aantal) },
                TableColumn("bedrag", "amount", .euro) { row, _ in .euro(row.tally.bedrag) },
            ])
    }
}

extension TableColumn {
    /// Gemeente and aanbieder, with their names.
    static func partners(_ relation: @escaping @Sendable (Row) -> Relation) -> [TableColumn<Row>] {
        [
            TableColumn("gemeente", "gemeente", width: 22) { row, context in
                let code = relation(row).gemeente
                return .named(code, context.naam(gemeente: code))
            },
            TableColumn("aanbieder", "aanbieder", width: 36) { row, context in
                let code = relation(row).aanbieder
                return .named(code, context.naam(aanbieder: code))
            },
        ]
    }
}
