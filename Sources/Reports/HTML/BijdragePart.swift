import IWmo

extension ReportPage {
    /// What became known about own contributions: counts per gemeente, with the table to work from.
    var bijdragePart: TemplateValues? {
        let gemeenten = report.summary.perBijdrage.sorted { $0.key < $1.key }
        guard !gemeenten.isEmpty else { return nil }
        var values: TemplateValues = [
            "heads": Bijdrageregel.Soort.allCases.map { $0.woord[language] },
            "rows": gemeenten.prefix(report.limits.rows).map { gemeente, counts -> TemplateValues in
                named(gemeente: gemeente).merging([
                    "numbers": numbers(counts), "table": "../" + BijdrageTable.fileName(gemeente: gemeente),
                ]) { _, new in new }
            },
            "all": ["numbers": numbers(report.summary.bijdragen)] as TemplateValues,
        ]
        values["hiddenNote"] = hidden(gemeenten.count, shown: report.limits.rows, fileName: "samenvatting.json")
        return values
    }

    private func numbers(_ counts: [Bijdrageregel.Soort: Int]) -> [String] {
        Bijdrageregel.Soort.allCases.map { soort in counts[soort].map(count) ?? "" }
    }
}
