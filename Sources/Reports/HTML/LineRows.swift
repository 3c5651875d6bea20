import CareTimeline
import IWmo
import Oversight
import Rules

extension ReportPage {
    var rejectedPart: TemplateValues {
        let groups = LineGroups<JudgedLine>(
            kept: report.rejected.byRelation, tally: \.afgewezen, row: rejectedRow, fileName: LineTable.afkeur.fileName)
        return values(groups).merging(["ruleRows": ruleRows]) { _, new in new }
    }

    var disputedPart: TemplateValues {
        let groups = LineGroups<JudgedLine>(
            kept: report.disputed.byRelation, tally: { Tally(aantal: $0.betwist.aantal, bedrag: $0.gevlagd) },
            row: disputedRow, fileName: LineTable.afkeur.fileName)
        return values(groups).merging(["legendItems": legend]) { _, new in new }
    }

    var rejudgedPart: TemplateValues? {
        guard totals.heroordelingen.aantal > 0 else { return nil }
        return values(
            LineGroups<Heroordeling>(
                kept: report.rejudged.byRelation, tally: \.heroordelingen, row: rejudgedRow,
                fileName: "heroordelen.ndjson"))
    }

    private var ruleRows: [TemplateValues] {
        let ranked = report.summary.perRegel.sorted { ($1.value.aantal, $0.key) < ($0.value.aantal, $1.key) }
        let rules = Dictionary(RuleCatalogue.all.map { ($0.id, $0) }) { first, _ in first }
        return ranked.map { regel, tally in
            let condition = rules[regel]?.condition[language] ?? ""
            return ["id": regel, "text": condition, "number": count(tally.aantal), "sum": euro(tally.bedrag)]
        }
    }

    /// Every kind of day the bars can show, drawn as a short bar of its own.
    private var legend: [TemplateValues] {
        let kinds: [DayKind] = [.zorg, .gat(.pauze), .gat(.beeindigd), .gat(.nietGestart)]
        return kinds.map { ["kind": $0.name, "text": $0.woord[language]] }
    }

    private func rejectedRow(_ line: JudgedLine) -> TemplateValues {
        var row = lineValues(line)
        row["main"] = euro(line.signedBedrag)
        row["sentences"] = line.redenen.map(PrintableText.of)
        row["ruleIDs"] = line.regels.map(PrintableText.of)
        row["codes"] = line.retourcodes.map(PrintableText.of)
        row["hasCodes"] = !line.retourcodes.isEmpty
        if line.regels.contains(where: { ZorggatRegel(rawValue: $0) != nil }) { row["bar"] = bar(line) }
        return row
    }

    private func disputedRow(_ line: JudgedLine) -> TemplateValues {
        var row = lineValues(line)
        row["main"] = euro(line.zorggat?.gevlagdBedrag ?? 0)
        row["whole"] = euro(line.signedBedrag)
        row["bar"] = bar(line)
        guard let zorggat = line.zorggat else { return row }
        row["ruleIDs"] = ["\(zorggat.regel.rawValue) \(zorggat.regel.woord[language])"]
        row["sentences"] = [comparison(line, zorggat) ?? zorggat.regel.condition[language]]
        return row
    }

    /// Declared beside possible, for a line that is partly disputed: that says more than the rule.
    func comparison(_ line: JudgedLine, _ zorggat: Zorggat) -> String? {
        guard zorggat.regel == .gedeeltelijk, let maximum = zorggat.maximaalVolume else { return nil }
        let unit = line.prestatie.eenheid
        let declared = unit.tekst(line.prestatie.geleverdVolume, language)
        let possible = unit.tekst(maximum, language)
        return Tekst(
            nl: "Gedeclareerd is \(declared); op de dagen met zorg past hoogstens \(possible).",
            en: "Declared: \(declared); at most \(possible) fits on the days with care.")[language]
    }

    func lineValues(_ line: JudgedLine) -> TemplateValues {
        let prestatie = line.prestatie
        let categorie = ProductCategorie.woord(prestatie.productCategorie)?[language] ?? prestatie.productCategorie
        var volume = prestatie.eenheid.tekst(prestatie.geleverdVolume, language)
        if let tarief = prestatie.productTarief { volume += " × \(euro(tarief))" }
        var values: TemplateValues = [
            "lineName": PrintableText.of("\(line.gemeente)/\(line.aanbieder)/\(prestatie.referentieNummer)")
        ]
        values["explanation"] = report.explanations[line.id]?.values(language)
        return values.merging([
            "reference": PrintableText.of(prestatie.referentieNummer),
            "declaratie": PrintableText.of(line.declaratieNummer),
            "toewijzingNummer": String(prestatie.toewijzingNummer),
            "pseudonym": PrintableText.of(line.client),
            "productCode": PrintableText.of(prestatie.productCode),
            "productName": PrintableText.of(categorie),
            "when": DateText.period(prestatie.productPeriode, language),
            "volume": volume,
        ]) { _, new in new }
    }

    func bar(_ line: JudgedLine) -> TemplateValues? {
        guard let bar = MonthBar(period: line.prestatie.productPeriode, dagen: line.dagen, language: language) else {
            return nil
        }
        return [
            "barWidth": bar.width, "shownWidth": min(bar.width, MonthBar.widestMonth), "barText": bar.description,
            "barCaption": bar.caption, "weeks": bar.weekStarts,
            "days": bar.segments.map { ["kind": $0.kind.name, "x": $0.x, "width": $0.width] as TemplateValues },
        ]
    }

    private func rejudgedRow(_ heroordeling: Heroordeling) -> TemplateValues {
        let nothing = Tekst(nl: "geen zorggat", en: "no care gap")[language]
        func word(_ regel: ZorggatRegel?) -> String { regel.map { "\($0.rawValue) \($0.woord[language])" } ?? nothing }
        var row: TemplateValues = [
            "main": euro(heroordeling.terugTeVorderen), "whole": euro(heroordeling.bedrag),
            "reference": PrintableText.of(heroordeling.referentieNummer),
            "declaratie": PrintableText.of(heroordeling.declaratieNummer),
            "toewijzingNummer": String(heroordeling.toewijzingNummer),
            "pseudonym": PrintableText.of(heroordeling.client),
            "when": DateText.period(heroordeling.periode, language), "before": word(heroordeling.toen),
            "after": word(heroordeling.nu), "source": PrintableText.of(heroordeling.aanleiding),
        ]
        row["acceptance"] = heroordeling.uitzondering.map(acceptance)
        return row
    }
}
