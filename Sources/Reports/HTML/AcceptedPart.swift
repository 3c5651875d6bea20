import IWmo
import Oversight
import Rules

extension ReportPage {
    /// Everything the section about accepted findings lists.
    var acceptedCount: Int {
        totals.geaccepteerd.aantal + report.acceptedRecoveriesCount + context.geaccepteerdeSignalen.count
            + context.ongebruikteUitzonderingen.count
            + context.verlopenUitzonderingen.count
    }

    /// Findings that a person accepted, and what became of the other exceptions.
    var acceptedPart: TemplateValues? {
        guard acceptedCount > 0 else { return nil }
        let groups = LineGroups<JudgedLine>(
            kept: report.accepted.byRelation, tally: \.geaccepteerd, row: acceptedRow,
            fileName: LineTable.zorggaten.fileName)
        var values = values(groups)
        if !report.acceptedRecoveries.isEmpty {
            var earlier: TemplateValues = ["rows": report.acceptedRecoveries.map(acceptedRecoveryRow)]
            earlier["isAccepted"] = true
            earlier["hiddenNote"] = hidden(
                report.acceptedRecoveriesCount, shown: report.limits.rows, fileName: "samenvatting.json")
            values["earlier"] = earlier
        }
        values["signals"] = list(context.geaccepteerdeSignalen, row: acceptedSignal)
        values["unused"] = list(context.ongebruikteUitzonderingen, row: exceptionRow)
        values["expired"] = list(context.verlopenUitzonderingen, row: exceptionRow)
        return values
    }

    /// Who accepted a finding, until when, and why.
    func acceptance(_ uitzondering: Uitzondering) -> String {
        let until = DateText.long(uitzondering.geldigTot, language)
        let text = Tekst(
            nl: "Geaccepteerd door \(uitzondering.door), tot en met \(until): \(uitzondering.reden)",
            en: "Accepted by \(uitzondering.door), until \(until): \(uitzondering.reden)")
        return PrintableText.of(text[language])
    }

    private func list<Element>(_ elements: [Element], row: (Element) -> TemplateValues) -> TemplateValues? {
        guard !elements.isEmpty else { return nil }
        var values: TemplateValues = ["rows": elements.prefix(report.limits.rows).map(row)]
        values["hiddenNote"] = hidden(elements.count, shown: report.limits.rows, fileName: "samenvatting.json")
        return values
    }

    private func acceptedRow(_ line: JudgedLine) -> TemplateValues {
        var row = lineValues(line)
        row["main"] = euro(line.zorggat?.gevlagdBedrag ?? 0)
        row["whole"] = euro(line.signedBedrag)
        row["bar"] = bar(line)
        guard let zorggat = line.zorggat else { return row }
        row["ruleIDs"] = ["\(zorggat.regel.rawValue) \(zorggat.regel.woord[language])"]
        row["sentences"] =
            [comparison(line, zorggat) ?? zorggat.regel.condition[language]]
            + [line.uitzondering.map(acceptance)].compactMap { $0 }
        return row
    }

    private func acceptedSignal(_ signaal: Signaal) -> TemplateValues {
        relationNames(Relation(gemeente: signaal.gemeente, aanbieder: signaal.aanbieder)).merging([
            "sort": PrintableText.of(signaal.soort), "text": PrintableText.of(signaal.tekst),
            "acceptance": signaal.uitzondering.map(acceptance) ?? "",
        ]) { _, new in new }
    }

    private func exceptionRow(_ uitzondering: Uitzondering) -> TemplateValues {
        let toewijzing = uitzondering.toewijzingNummer.map {
            "\(Tekst(nl: "toewijzing", en: "toewijzing")[language]) \($0)"
        }
        let declaratie = uitzondering.declaratieNummer.map {
            "\(Tekst(nl: "declaratie", en: "declaration")[language]) \($0)"
        }
        let subject = [toewijzing, declaratie].compactMap { $0 }.joined(separator: ", ")
        return relationNames(Relation(gemeente: uitzondering.gemeente, aanbieder: uitzondering.aanbieder)).merging([
            "id": PrintableText.of(uitzondering.bevinding.naam), "subject": PrintableText.of(subject),
            "acceptance": acceptance(uitzondering),
        ]) { _, new in new }
    }
}
