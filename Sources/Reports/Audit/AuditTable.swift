import IWmo
import Oversight
import Rules

/// The figures behind the pages as tables: UTF-8 with BOM, semicolons, CR and LF, decimal comma.
public enum AuditTable: String, Sendable, CaseIterable {
    /// Money by gemeente, aanbieder and declaration month: every total on a page is a sum of these rows.
    case figures = "cijfers.csv"
    /// Lines and money by gemeente, aanbieder and rule.
    case rules = "cijfers-controles.csv"
    /// Start, pause and stop messages by aanbieder.
    case discipline = "discipline.csv"
    /// Every case of every signal.
    case signals = "signalen.csv"

    public var fileName: String { rawValue }

    public var text: Tekst {
        switch self {
        case .figures:
            Tekst(
                nl: "De bedragen per gemeente, aanbieder en maand waaruit elke pagina is opgeteld",
                en: "The amounts by gemeente, aanbieder and month that every page adds up")
        case .rules:
            Tekst(nl: "Regels en bedragen per controle", en: "Lines and amounts by rule")
        case .discipline:
            Tekst(
                nl: "Start-, pauze- en stopberichten per aanbieder, met de mediaan",
                en: "Start, pause and stop messages by aanbieder, with the median")
        case .signals:
            Tekst(nl: "Alle gevallen van alle signalen", en: "Every case of every signal")
        }
    }

    /// The whole table.
    public func text(_ report: AuditReport) -> String {
        let rows =
            switch self {
            case .figures: Self.figureRows(report)
            case .rules: Self.ruleRows(report)
            case .discipline: Self.disciplineRows(report)
            case .signals: Self.signalRows(report)
            }
        return "\u{FEFF}" + rows.map { $0.joined(separator: ";") + "\r\n" }.joined()
    }

    private static func names(_ relation: Relation, _ context: RunContext) -> [String] {
        [
            TableCell.named(relation.gemeente, context.naam(gemeente: relation.gemeente)),
            TableCell.named(relation.aanbieder, context.naam(aanbieder: relation.aanbieder)),
        ]
    }

    private static func figureRows(_ report: AuditReport) -> [[String]] {
        let context = report.context
        let head = [
            Tekst(nl: "gemeente", en: "gemeente"), Tekst(nl: "aanbieder", en: "aanbieder"),
            Tekst(nl: "declaratiemaand", en: "declaration month"), Tekst(nl: "regels", en: "lines"),
            Tekst(nl: "gedeclareerd", en: "declared"), Tekst(nl: "toegekend", en: "granted"),
            Tekst(nl: "afgewezen", en: "rejected"),
            Tekst(nl: "regels zonder zorg", en: "lines without care"), Tekst(nl: "zonder zorg", en: "without care"),
        ].map { $0[context.language] }
        let outcomes = BedragZonderZorg.Afloop.shown.map { afloop in
            Tekst(nl: "zonder zorg, ", en: "without care, ")[context.language] + afloop.woord[context.language]
        }
        let cells = report.figures.cells.sorted {
            ($0.key.relation, $0.key.maand) < ($1.key.relation, $1.key.maand)
        }
        return [(head + outcomes).map(TableCell.text)]
            + cells.map { cell, totals in
                names(cell.relation, context) + [
                    TableCell.month(cell.maand), TableCell.number(totals.ingediend.aantal),
                    TableCell.euro(totals.ingediend.bedrag), TableCell.euro(totals.toegekend.bedrag),
                    TableCell.euro(totals.afgewezen.bedrag), TableCell.number(totals.zonderZorg.aantal),
                    TableCell.euro(totals.zonderZorg.bedrag),
                ] + BedragZonderZorg.Afloop.shown.map { TableCell.euro(totals.zonderZorg($0).bedrag) }
            }
    }

    private static func ruleRows(_ report: AuditReport) -> [[String]] {
        let context = report.context
        let head = [
            Tekst(nl: "gemeente", en: "gemeente"), Tekst(nl: "aanbieder", en: "aanbieder"),
            Tekst(nl: "soort", en: "kind"), Tekst(nl: "controle", en: "rule"), Tekst(nl: "titel", en: "title"),
            Tekst(nl: "regels", en: "lines"), Tekst(nl: "bedrag", en: "amount"),
        ].map { TableCell.text($0[context.language]) }
        let kinds = [
            (Tekst(nl: "zorggat", en: "care gap"), report.figures.zorggaten),
            (Tekst(nl: "afgewezen", en: "rejected"), report.figures.afwijzingen),
        ]
        return [head]
            + kinds.flatMap { kind, cells in
                cells.sorted { ($0.key.relation, $0.key.regel) < ($1.key.relation, $1.key.regel) }.map { cell, tally in
                    names(cell.relation, context) + [
                        kind[context.language], TableCell.text(cell.regel),
                        TableCell.text(RuleCatalogue[id: cell.regel]?.rule.title[context.language] ?? ""),
                        TableCell.number(tally.aantal), TableCell.euro(tally.bedrag),
                    ]
                }
            }
    }

    private static func signalRows(_ report: AuditReport) -> [[String]] {
        let context = report.context
        let language = context.language
        let head = [
            Tekst(nl: "signaal", en: "signal"), Tekst(nl: "titel", en: "title"), Tekst(nl: "gemeente", en: "gemeente"),
            Tekst(nl: "aanbieder", en: "aanbieder"), Tekst(nl: "client", en: "client"),
            Tekst(nl: "toewijzingnummer", en: "toewijzing number"), Tekst(nl: "declaratie", en: "declaration"),
            Tekst(nl: "eerste dag", en: "first day"), Tekst(nl: "laatste dag", en: "last day"),
            Tekst(nl: "bedrag", en: "amount"), Tekst(nl: "wat er opvalt", en: "what stands out"),
            Tekst(nl: "geaccepteerd door", en: "accepted by"),
        ].map { TableCell.text($0[language]) }
        return [head]
            + (report.signals?.cases ?? []).map { entry in
                let found = entry.found
                return [
                    TableCell.text(found.signal),
                    TableCell.text(SignalCatalogue[id: found.signal]?.title[language] ?? ""),
                ] + names(Relation(gemeente: found.gemeente, aanbieder: found.aanbieder), context) + [
                    TableCell.text(entry.client), TableCell.number(found.toewijzingNummer),
                    TableCell.text(found.declaratieNummer ?? ""), TableCell.day(found.periode.first),
                    TableCell.day(found.periode.last), TableCell.euro(found.bedrag),
                    TableCell.text(found.tekst[language]), TableCell.text(found.uitzondering?.door ?? ""),
                ]
            }
    }

    /// Those that the report is about; the median is of the whole region.
    private static func disciplineRows(_ report: AuditReport) -> [[String]] {
        let context = report.context
        let language = context.language
        let measures = DisciplineMeasure.allCases
        let medians = measures.map { $0.median(of: report.discipline.values) }
        let shown = Set(report.figures.cells.keys.map(\.relation.aanbieder))
        let head =
            ["aanbieder"]
            + measures.flatMap { measure in
                let title = measure.title[language]
                return [
                    title, "\(title): \(Tekst(nl: "aantal", en: "count")[language])",
                    "\(title): \(Tekst(nl: "van", en: "of")[language])",
                    "\(title): \(Tekst(nl: "mediaan", en: "median")[language])",
                ]
            }
        return [head.map(TableCell.text)]
            + report.discipline.filter { shown.contains($0.key) }.sorted { $0.key < $1.key }.map { code, discipline in
                [TableCell.named(code, context.naam(aanbieder: code))]
                    + zip(measures, medians).flatMap { measure, median -> [String] in
                        let share = measure.share(discipline)
                        return [
                            tenths(share?.perMille), TableCell.number(share?.count), TableCell.number(share?.total),
                            tenths(median),
                        ]
                    }
            }
    }

    /// `12,5`
    private static func tenths(_ value: Int?) -> String { value.map { "\($0 / 10),\($0 % 10)" } ?? "" }
}
