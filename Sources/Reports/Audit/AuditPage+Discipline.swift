import IWmo
import Oversight

extension AuditPage {
    /// Aanbieders that the report is about, with their discipline, ascending by code.
    private var measured: [(aanbieder: String, discipline: Discipline)] {
        let shown = Set(figures.cells.keys.map(\.relation.aanbieder))
        return report.discipline.filter { shown.contains($0.key) }.sorted { $0.key < $1.key }
            .map { (aanbieder: $0.key, discipline: $0.value) }
    }

    private func median(_ measure: DisciplineMeasure) -> Int? { measure.median(of: report.discipline.values) }

    private func unit(_ measure: DisciplineMeasure) -> String { measure == .pauzes ? "" : "%" }

    private func value(_ perMille: Int, _ measure: DisciplineMeasure) -> String {
        PercentText.tenths(perMille, language) + unit(measure)
    }

    /// `12,5% (5 van 40)`
    private func text(_ share: Share, _ measure: DisciplineMeasure) -> String {
        let parts = say(
            "\(count(share.count)) van \(count(share.total))", "\(count(share.count)) of \(count(share.total))")
        return "\(value(share.perMille, measure)) (\(parts))"
    }

    /// The right end of the scale: the largest share, rounded up to a tenth of the whole.
    private func whole(_ shares: [Int], _ median: Int?) -> Int {
        let most = max(shares.max() ?? 0, median ?? 0, 1)
        return max((most + 99) / 100 * 100, 100)
    }

    // MARK: Region

    var disciplinePart: TemplateValues? {
        let measured = measured
        guard !measured.isEmpty else { return nil }
        let measures = DisciplineMeasure.allCases.compactMap { measure -> TemplateValues? in
            let shares = measured.compactMap { entry in
                measure.share(entry.discipline).map { (aanbieder: entry.aanbieder, share: $0) }
            }
            return shares.isEmpty ? nil : values(of: measure, shares)
        }
        return measures.isEmpty ? nil : ["measures": measures, "file": root + AuditTable.discipline.fileName]
    }

    private func values(
        of measure: DisciplineMeasure, _ shares: [(aanbieder: String, share: Share)]
    ) -> TemplateValues {
        let median = median(measure)
        let whole = whole(shares.map(\.share.perMille), median)
        let ranked = shares.sorted { left, right in
            let isBefore = (-left.share.perMille, left.aanbieder) < (-right.share.perMille, right.aanbieder)
            guard !measure.isMoreWorse else { return isBefore }
            return (left.share.perMille, left.aanbieder) < (right.share.perMille, right.aanbieder)
        }
        let shown = ranked.prefix(AuditLimits.discipline)
        var values: TemplateValues = [
            "title": measure.title[language], "definition": measure.definition[language],
            "median": median.map { value($0, measure) } ?? "",
            "strip": strip(measure, shares.map(\.share.perMille), own: nil, median, whole),
            "rows": shown.map { entry -> TemplateValues in
                [
                    "name": name(aanbieder: entry.aanbieder), "code": PrintableText.of(entry.aanbieder),
                    "href": root + AuditPath.aanbieder(entry.aanbieder), "value": value(entry.share.perMille, measure),
                    "parts": say(
                        "\(count(entry.share.count)) van \(count(entry.share.total))",
                        "\(count(entry.share.count)) of \(count(entry.share.total))"),
                    "bar": bar(entry.share.perMille, median, whole, measure),
                ]
            },
        ]
        if shown.count < ranked.count {
            values["hiddenNote"] = say(
                "En nog \(count(ranked.count - shown.count)) aanbieders, in \(AuditTable.discipline.fileName).",
                "And \(count(ranked.count - shown.count)) more, in \(AuditTable.discipline.fileName).")
        }
        return values
    }

    private func bar(_ value: Int, _ median: Int?, _ whole: Int, _ measure: DisciplineMeasure) -> String {
        let medianText = median.map { say("; mediaan ", "; median ") + self.value($0, measure) } ?? ""
        return StackedBar(
            parts: [StackedBar.Part(kind: "plain", size: value)], whole: whole,
            label: self.value(value, measure) + medianText, mark: median
        ).svg
    }

    private func strip(
        _ measure: DisciplineMeasure, _ values: [Int], own: Int?, _ median: Int?, _ whole: Int
    ) -> String {
        let medianText = median.map { say("mediaan ", "median ") + value($0, measure) } ?? ""
        var words: [String] = []
        if let own { words.append(value(own, measure)) }
        if let least = values.min(), let most = values.max() {
            words.append(
                say(
                    "\(count(values.count)) aanbieders van \(value(least, measure)) tot \(value(most, measure))",
                    "\(count(values.count)) aanbieders from \(value(least, measure)) to \(value(most, measure))"))
        }
        if median != nil { words.append(medianText) }
        return DisciplineStrip(
            values: values, median: median, own: own, whole: whole, unit: unit(measure),
            label: "\(measure.title[language]): \(words.joined(separator: ", "))", medianLabel: medianText,
            language: language
        ).svg
    }

    // MARK: One aanbieder

    /// An aanbieder beside the median of the region.
    func standingPart(_ code: String) -> TemplateValues? {
        guard let discipline = report.discipline[code] else { return nil }
        let measures = DisciplineMeasure.allCases.map { measure -> TemplateValues in
            let median = median(measure)
            var values: TemplateValues = [
                "title": measure.title[language], "definition": measure.definition[language],
                "median": median.map { value($0, measure) } ?? say("onbekend", "unknown"),
            ]
            guard let share = measure.share(discipline) else {
                values["own"] = say("niets te meten", "nothing to measure")
                return values
            }
            values["own"] = text(share, measure)
            values["comparison"] = comparison(share.perMille, median, measure)
            values["strip"] = strip(measure, [], own: share.perMille, median, whole([share.perMille], median))
            return values
        }
        return ["measures": measures]
    }

    private func comparison(_ own: Int, _ median: Int?, _ measure: DisciplineMeasure) -> String? {
        guard let median else { return nil }
        if own == median { return say("gelijk aan de mediaan", "equal to the median") }
        return own > median
            ? say("boven de mediaan", "above the median") : say("onder de mediaan", "below the median")
    }
}
