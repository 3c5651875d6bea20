import CareTimeline
import IWmo
import Oversight
import Rules

extension AuditPage {
    /// The lines of an aanbieder with most money for days without care, each with its evidence.
    func findingsPart(_ code: String) -> TemplateValues? {
        let findings = report.findings[code] ?? []
        guard !findings.isEmpty else { return nil }
        var values: TemplateValues = ["rows": findings.map(row(of:)), "kinds": dayKinds]
        let hidden = totals.zonderZorg.aantal - findings.count
        if hidden > 0 {
            values["hiddenNote"] = say(
                "En nog \(lines(hidden)) met een kleiner bedrag, in \(LineTable.zorggaten.fileName).",
                "And \(lines(hidden)) more with smaller amounts, in \(LineTable.zorggaten.fileName).")
        }
        return values
    }

    /// Every kind of day the bars can show.
    private var dayKinds: [TemplateValues] {
        TimelineWords.kinds.map { ["kind": "d-\($0.name)", "word": $0.woord[language]] }
    }

    private func row(of finding: AuditFinding) -> TemplateValues {
        let line = finding.line
        let prestatie = line.prestatie
        guard let found = line.zonderZorg else { return [:] }
        let rule = found.regel
        var row: TemplateValues = [
            "anchor": "regel-\(line.id)", "amount": euro(found.bedrag),
            "whole": euro(prestatie.ingediendBedrag.signed), "isPart": found.bedrag != prestatie.ingediendBedrag.signed,
            "outcome": found.afloop.woord[language], "outcomeKind": "a-\(found.afloop.rawValue)",
            "rule": rule.rawValue, "ruleTitle": RuleCatalogue[id: rule.rawValue]?.rule.title[language] ?? "",
            "when": DateText.period(prestatie.productPeriode, language), "facts": facts(finding),
        ]
        row["bar"] = bar(line)
        row["explanation"] = finding.explanation?.values(language)
        if let page = finding.clientPage {
            row["timeline"] =
                root + AuditPath.client(page) + "#" + AuditPath.anchor(toewijzing: prestatie.toewijzingNummer)
        }
        return row
    }

    private func facts(_ finding: AuditFinding) -> [TemplateValues] {
        let line = finding.line
        let prestatie = line.prestatie
        var volume = prestatie.eenheid.tekst(prestatie.geleverdVolume, language)
        if let tarief = prestatie.productTarief { volume += " × \(euro(tarief))" }
        let product = Product(categorie: prestatie.productCategorie, code: prestatie.productCode)
        let facts: [(String, String)] = [
            (say("Referentienummer", "Reference number"), prestatie.referentieNummer),
            (say("Declaratie", "Declaration"), line.declaratieNummer),
            (say("Toewijzing", "Toewijzing"), String(prestatie.toewijzingNummer)),
            (say("Cliënt", "Client"), finding.client),
            (say("Gemeente", "Gemeente"), name(gemeente: line.gemeente)),
            (say("Product", "Product"), context.product(product)),
            (say("Volume", "Volume"), volume),
        ]
        return facts.filter { !$0.1.isEmpty }.map { ["name": $0.0, "text": PrintableText.of($0.1)] }
    }

    private func bar(_ line: BeoordeeldePrestatie) -> TemplateValues? {
        let days = line.dagen.map { DayRun(kind: $0.kind, first: $0.days.first, count: $0.days.count) }
        return MonthBar(period: line.prestatie.productPeriode, dagen: days, language: language)?.values
    }
}

extension MonthBar {
    /// As the template of a bar takes it.
    var values: TemplateValues {
        [
            "barWidth": width, "shownWidth": min(width, Self.widestMonth), "barText": description,
            "barCaption": caption, "weeks": weekStarts,
            "days": segments.map { ["kind": $0.kind.name, "x": $0.x, "width": $0.width] as TemplateValues },
        ]
    }
}
