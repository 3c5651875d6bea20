import IWmo
import Oversight

/// How one aanbieder keeps to the agreements, beside the median of the whole region.
struct AuditDisciplineRow: AuditRow {
    let aanbieder: String
    let discipline: Discipline
    /// Tenths of a percent.
    let medians: [DisciplineMeasure: Int]

    /// Those that the report is about.
    static func rows(_ report: AuditReport) -> [AuditDisciplineRow] {
        var medians: [DisciplineMeasure: Int] = [:]
        for measure in DisciplineMeasure.allCases {
            medians[measure] = measure.median(of: report.discipline.values)
        }
        let shown = Set(report.figures.cells.keys.map(\.relation.aanbieder))
        return report.discipline.filter { shown.contains($0.key) }.sorted { $0.key < $1.key }.map {
            AuditDisciplineRow(aanbieder: $0.key, discipline: $0.value, medians: medians)
        }
    }

    static var table: Table<AuditDisciplineRow> {
        let name = TableColumn<AuditDisciplineRow>("aanbieder", "aanbieder", width: 36) { row, context in
            .named(row.aanbieder, context.naam(aanbieder: row.aanbieder))
        }
        return Table(
            Tekst(nl: "Start, pauze en stop", en: "Start, pause and stop"),
            [name] + DisciplineMeasure.allCases.flatMap(columns))
    }

    private static func columns(_ measure: DisciplineMeasure) -> [TableColumn<AuditDisciplineRow>] {
        func column(
            _ nl: String, _ en: String, _ value: @escaping @Sendable (AuditDisciplineRow) -> TableValue
        ) -> TableColumn<AuditDisciplineRow> {
            TableColumn("\(measure.title.nl)\(nl)", "\(measure.title.en)\(en)", .number) { row, _ in value(row) }
        }
        return [
            column("", "") { .tenths(measure.share($0.discipline)?.perMille) },
            column(": aantal", ": count") { .number(measure.share($0.discipline)?.count) },
            column(": van", ": of") { .number(measure.share($0.discipline)?.total) },
            column(": mediaan", ": median") { .tenths($0.medians[measure]) },
        ]
    }
}
