import CareTimeline
import IWmo
import Oversight
import Rules

extension AuditPage {
    /// A row of a ranking: whom it is about, and the money.
    enum Ranked {
        case aanbieder(String, Geldtotalen)
        case gemeente(String, Geldtotalen)

        var totals: Geldtotalen {
            switch self {
            case .aanbieder(_, let totals), .gemeente(_, let totals): totals
            }
        }
    }

    /// Most money for days without care first; nil when there is nothing to rank.
    func ranking(_ all: [Ranked]) -> TemplateValues? {
        guard !all.isEmpty else { return nil }
        let shown = all.prefix(AuditLimits.ranked)
        let whole = all.map(\.totals.zonderZorg.bedrag).max() ?? 0
        var values: TemplateValues = [
            "legend": legend,
            "hasLegend": whole > 0, "all": amounts(totals),
            "rows": shown.prefix(AuditLimits.rankedAtFirst).map { row(of: $0, whole: whole) },
        ]
        let folded = shown.dropFirst(AuditLimits.rankedAtFirst)
        if !folded.isEmpty {
            values["more"] =
                [
                    "rows": folded.map { row(of: $0, whole: whole) },
                    "label": say("De volgende \(count(folded.count))", "The next \(count(folded.count))"),
                ] as TemplateValues
        }
        if shown.count < all.count {
            var rest = Geldtotalen()
            for hidden in all.dropFirst(shown.count) { rest.add(hidden.totals) }
            let (number, money) = (count(all.count - shown.count), euro(rest.zonderZorg.bedrag))
            values["hiddenNote"] = say(
                "En nog \(number), samen \(money) zonder zorg, in \(AuditTable.figures.fileName).",
                "And \(number) more, \(money) without care together, in \(AuditTable.figures.fileName).")
        }
        return values
    }

    /// What occurs in this part: an outcome that occurs nowhere needs no column.
    private var outcomes: [BedragZonderZorg.Afloop] {
        BedragZonderZorg.Afloop.shown.filter { totals.zonderZorg($0).bedrag > 0 }
    }

    private var legend: [TemplateValues] {
        outcomes.map { ["kind": "a-\($0.rawValue)", "word": $0.woord[language]] }
    }

    private func row(of ranked: Ranked, whole: Int) -> TemplateValues {
        var row = amounts(ranked.totals)
        switch ranked {
        case .aanbieder(let code, _):
            row["name"] = name(aanbieder: code)
            row["code"] = PrintableText.of(code)
            row["href"] = root + AuditPath.aanbieder(code)
        case .gemeente(let code, _):
            row["name"] = name(gemeente: code)
            row["code"] = PrintableText.of(code)
            row["href"] = root + AuditPath.gemeente(code)
        }
        if ranked.totals.zonderZorg.bedrag > 0 {
            row["bar"] = StackedBar(ranked.totals, whole: whole, language).svg
        }
        return row
    }

    private func amounts(_ totals: Geldtotalen) -> TemplateValues {
        var values: TemplateValues = [
            "found": euro(totals.zonderZorg.bedrag), "declared": euro(totals.ingediend.bedrag),
            "aflopen": outcomes.map { afloop -> TemplateValues in
                let amount = totals.zonderZorg(afloop).bedrag
                return ["word": afloop.woord[language], "value": euro(amount), "none": amount == 0]
            },
        ]
        values["share"] = PercentText.share(totals.zonderZorg.bedrag, of: totals.ingediend.bedrag, language)
        return values
    }

    // MARK: Rules

    func rulesPart(_ rules: [(regel: String, tally: Tally)]) -> TemplateValues? {
        guard !rules.isEmpty else { return nil }
        let whole = rules.map { abs($0.tally.bedrag) }.max() ?? 0
        let rows = rules.prefix(AuditLimits.rules).map { row(of: $0.regel, $0.tally, whole: whole) }
        var values: TemplateValues = ["rows": Array(rows.prefix(AuditLimits.rulesAtFirst))]
        let folded = rows.dropFirst(AuditLimits.rulesAtFirst)
        if !folded.isEmpty {
            values["more"] =
                [
                    "rows": Array(folded),
                    "label": say("De volgende \(count(folded.count))", "The next \(count(folded.count))"),
                ] as TemplateValues
        }
        if rows.count < rules.count {
            values["hiddenNote"] = say(
                "En nog \(count(rules.count - rows.count)) controles, in \(AuditTable.rules.fileName).",
                "And \(count(rules.count - rows.count)) more rules, in \(AuditTable.rules.fileName).")
        }
        return values
    }

    private func row(of regel: String, _ tally: Tally, whole: Int) -> TemplateValues {
        let rule = RuleCatalogue[id: regel]?.rule
        let sum = euro(tally.bedrag)
        return [
            "id": PrintableText.of(regel), "title": rule?.title[language] ?? "",
            "condition": rule?.condition[language] ?? "", "lines": count(tally.aantal), "sum": sum,
            "bar": StackedBar(
                parts: [StackedBar.Part(kind: "plain", size: abs(tally.bedrag))], whole: whole, label: sum
            ).svg,
        ]
    }

    // MARK: Months

    var monthsPart: TemplateValues? {
        let months = figures.months(part)
        guard !months.isEmpty, totals.ingediend.aantal > 0 else { return nil }
        var values: TemplateValues = [
            "declaredChart": declaredChart(months),
            "rows": months.map { month, totals -> TemplateValues in
                amounts(totals).merging([
                    "month": monthName(month), "granted": euro(totals.toegekend.bedrag),
                    "rejected": euro(totals.afgewezen.bedrag),
                ]) { _, new in new }
            },
            "all": amounts(totals).merging([
                "granted": euro(totals.toegekend.bedrag), "rejected": euro(totals.afgewezen.bedrag),
            ]) { _, new in new },
            "legend": legend,
        ]
        if totals.zonderZorg.bedrag > 0 { values["gapChart"] = gapChart(months) }
        return values
    }

    private func monthName(_ month: Month) -> String {
        "\(DateText.monthName(month.month, language)) \(month.year)"
    }

    private func declaredChart(_ months: [(maand: Month, totals: Geldtotalen)]) -> String {
        let columns = months.map { month, totals in
            MonthChart.Column(
                month: month,
                parts: [
                    ("c-toegekend", max(totals.toegekend.bedrag, 0)), ("c-afgewezen", max(totals.afgewezen.bedrag, 0)),
                ],
                text: say(
                    "\(monthName(month)): toegekend \(euro(totals.toegekend.bedrag)), afgewezen "
                        + "\(euro(totals.afgewezen.bedrag)).",
                    "\(monthName(month)): granted \(euro(totals.toegekend.bedrag)), rejected "
                        + "\(euro(totals.afgewezen.bedrag))."))
        }
        return MonthChart(
            columns: columns, title: say("Gedeclareerd per maand", "Declared by month"), identifier: "gedeclareerd",
            language: language
        ).markup
    }

    private func gapChart(_ months: [(maand: Month, totals: Geldtotalen)]) -> String {
        let columns = months.map { month, totals in
            let found = BedragZonderZorg.Afloop.shown.filter { totals.zonderZorg($0).bedrag > 0 }
            let words = found.map { "\($0.woord[language]) \(euro(totals.zonderZorg($0).bedrag))" }
            let all = "\(monthName(month)): \(euro(totals.zonderZorg.bedrag))"
            return MonthChart.Column(
                month: month, parts: found.map { ("a-\($0.rawValue)", totals.zonderZorg($0).bedrag) },
                text: words.isEmpty ? all + "." : "\(all) (\(words.joined(separator: ", "))).")
        }
        return MonthChart(
            columns: columns, title: say("Zonder zorg, per maand", "Without care, by month"), identifier: "zonder-zorg",
            language: language
        ).markup
    }
}
