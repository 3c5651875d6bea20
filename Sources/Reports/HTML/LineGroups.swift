import IWmo
import Oversight
import Rules

extension ReportPage {
    /// Rows that are shown without asking, over all groups of one part; further groups are closed at first.
    private static let rowsOpenAtFirst = 30

    /// One part of the report that lists lines by gemeente and aanbieder, most money first.
    struct LineGroups<Element: Sendable> {
        let kept: [Relation: [Element]]
        /// Exact number and money of a relation.
        let tally: (Totals) -> Tally
        let row: (Element) -> TemplateValues
        /// The table beside the report that holds all lines.
        let fileName: String
    }

    func values<Element>(_ groups: LineGroups<Element>) -> TemplateValues {
        var openRows = 0
        var shown = Tally()
        let sections: [TemplateValues] = ranked(gemeenten, by: { groups.tally($0.totals) }, code: \.gemeente)
            .compactMap { gemeente in
                let aanbieders = ranked(gemeente.aanbieders, by: { groups.tally($0.totals) }, code: \.aanbieder)
                    .compactMap { aanbieder -> TemplateValues? in
                        let relation = Relation(gemeente: gemeente.gemeente, aanbieder: aanbieder.aanbieder)
                        guard let kept = groups.kept[relation], !kept.isEmpty else { return nil }
                        let tally = groups.tally(aanbieder.totals)
                        shown.add(tally)
                        let isOpen = openRows == 0 || openRows + kept.count <= Self.rowsOpenAtFirst
                        if isOpen { openRows += kept.count }
                        return group(named(aanbieder: aanbieder.aanbieder), tally, kept, groups, isOpen: isOpen)
                    }
                guard !aanbieders.isEmpty else { return nil }
                return group(named(gemeente: gemeente.gemeente), groups.tally(gemeente.totals))
                    .merging(["aanbieders": aanbieders]) { _, new in new }
            }
        var values: TemplateValues = ["groups": sections, "hasGroups": !sections.isEmpty]
        let all = groups.tally(totals)
        if shown.aantal < all.aantal {
            values["elsewhere"] = rest(
                Tally(aantal: all.aantal - shown.aantal, bedrag: all.bedrag - shown.bedrag), groups.fileName)
        }
        return values
    }

    private func group<Element>(
        _ names: TemplateValues, _ tally: Tally, _ kept: [Element], _ groups: LineGroups<Element>, isOpen: Bool
    ) -> TemplateValues {
        var values = group(names, tally)
        values["open"] = isOpen
        values["rows"] = kept.map(groups.row)
        if kept.count < tally.aantal {
            let hidden = Counted.lines(tally.aantal - kept.count)
            values["hiddenNote"] =
                Tekst(
                    nl: "De overige \(hidden.nl) met een kleiner bedrag staan in \(groups.fileName).",
                    en: "The other \(hidden.en) with smaller amounts are in \(groups.fileName).")[language]
        }
        return values
    }

    private func group(_ names: TemplateValues, _ tally: Tally) -> TemplateValues {
        names.merging(["lineCount": lines(tally.aantal), "sum": euro(tally.bedrag)]) { _, new in new }
    }

    private func rest(_ tally: Tally, _ fileName: String) -> String {
        let lines = Counted.lines(tally.aantal)
        return Tekst(
            nl: "Nog \(lines.nl) van andere aanbieders, samen \(euro(tally.bedrag)), staan in \(fileName).",
            en: "\(lines.en) more of other aanbieders, \(euro(tally.bedrag)) together, are in \(fileName).")[language]
    }

    /// Most money first, then by code.
    func ranked<Group>(_ groups: [Group], by tally: (Group) -> Tally, code: (Group) -> String) -> [Group] {
        groups.sorted { (-abs(tally($0).bedrag), code($0)) < (-abs(tally($1).bedrag), code($1)) }
    }
}
