import IWmo
import Oversight
import Rules

extension ReportPage {
    /// The open recovery list: figures per aanbieder with the table to send, and the entries with the most money.
    var recoveryPart: TemplateValues? {
        guard !totals.terugvordering.isEmpty else { return nil }
        let relations = report.summary.perRelation.filter { !$0.value.terugvordering.isEmpty }
            .sorted { left, right in
                let (first, second) = (left.value.terugvordering.open.bedrag, right.value.terugvordering.open.bedrag)
                return (second, left.key) < (first, right.key)
            }
        var values = values(
            LineGroups<Terugvordering>(
                kept: report.recoveries.byRelation, tally: \.terugvordering.open, row: recoveryRow,
                fileName: "terugvordering/"))
        values["standRows"] = relations.prefix(report.limits.rows).map { standRow($0.key, $0.value.terugvordering) }
        values["standAll"] = amounts(totals.terugvordering)
        values["hiddenNote"] = hidden(relations.count, shown: report.limits.rows, fileName: "samenvatting.json")
        return values
    }

    private func standRow(_ relation: Relation, _ stand: Terugvordering.Stand) -> TemplateValues {
        var row = amounts(stand).merging(relationNames(relation)) { _, new in new }
        if stand.open.aantal > 0 {
            row["table"] =
                "../" + RecoveryTable.fileName(gemeente: relation.gemeente, aanbieder: relation.aanbieder)
        }
        return row
    }

    private func amounts(_ stand: Terugvordering.Stand) -> TemplateValues {
        func text(_ tally: Tally) -> String {
            tally.aantal == 0 ? "" : "\(euro(tally.bedrag)) (\(count(tally.aantal)))"
        }
        return [
            "openSum": text(stand.open), "newSum": text(stand.nieuw), "closedSum": text(stand.gesloten),
            "acceptedSum": text(stand.geaccepteerd),
        ]
    }

    private func recoveryRow(_ entry: Terugvordering) -> TemplateValues {
        let prestatie = entry.prestatie
        let categorie = ProductCategorie.woord(prestatie.productCategorie)?[language] ?? prestatie.productCategorie
        var row: TemplateValues = [
            "main": euro(entry.teCrediteren), "whole": euro(prestatie.ingediendBedrag.bedrag),
            "reference": PrintableText.of(prestatie.referentieNummer),
            "declaratie": PrintableText.of(entry.declaratieNummer),
            "toewijzingNummer": String(prestatie.toewijzingNummer),
            "productCode": PrintableText.of(prestatie.productCode), "productName": PrintableText.of(categorie),
            "when": DateText.period(prestatie.productPeriode, language),
            "ruleIDs": ["\(entry.regel.rawValue) \(entry.regel.woord[language])"],
            "sentences": [entry.verzoek(language)], "since": DateText.long(entry.bekendSinds, language),
            "source": PrintableText.of("\(entry.bericht.rawValue) \(entry.identificatie)"),
        ]
        if entry.isNieuw { row["new"] = Tekst(nl: "nieuw", en: "new")[language] }
        return row
    }

    /// An entry that a person accepted: nothing is asked of the aanbieder.
    func acceptedRecoveryRow(_ entry: Terugvordering) -> TemplateValues {
        var row = recoveryRow(entry)
        row["sentences"] = [entry.regel.condition[language]]
        row["acceptance"] = entry.uitzondering.map(acceptance)
        row["partners"] = PrintableText.of(
            [context.naam(gemeente: entry.gemeente), context.naam(aanbieder: entry.aanbieder) ?? entry.aanbieder]
                .compactMap { $0 }.joined(separator: " · "))
        return row
    }
}
