import IWmo
import Oversight
import Rules

extension ReportPage {
    /// Amounts per gemeente and aanbieder, bounded by the number of rows.
    var totalsPart: TemplateValues {
        var room = report.limits.rows
        // Those with re-judged or open lines alone have a part of their own.
        let declaring = gemeenten.filter { $0.totals.ingediend.aantal > 0 }
        let groups: [TemplateValues] = ranked(declaring, by: \.totals.ingediend, code: \.gemeente).prefix(room)
            .map { gemeente in
                let aanbieders = ranked(
                    gemeente.aanbieders.filter { $0.totals.ingediend.aantal > 0 }, by: \.totals.ingediend,
                    code: \.aanbieder
                ).prefix(max(room, 0))
                room -= aanbieders.count
                return amounts(gemeente.totals).merging(named(gemeente: gemeente.gemeente)) { _, new in new }
                    .merging([
                        "aanbieders": aanbieders.map { aanbieder in
                            amounts(aanbieder.totals).merging(named(aanbieder: aanbieder.aanbieder)) { _, new in new }
                        }
                    ]) { _, new in new }
            }
        var values: TemplateValues = ["totalGroups": groups, "hasTotals": !groups.isEmpty, "all": amounts(totals)]
        let relations = report.summary.perRelation.count { $0.value.ingediend.aantal > 0 }
        values["hiddenNote"] = hidden(relations, shown: report.limits.rows, fileName: "samenvatting.json")
        return values
    }

    private func amounts(_ totals: Totals) -> TemplateValues {
        [
            "number": count(totals.ingediend.aantal), "submittedSum": euro(totals.ingediend.bedrag),
            "grantedSum": euro(totals.toegekend.bedrag), "disputedSum": euro(totals.betwist.bedrag),
            "flaggedSum": euro(totals.gevlagd), "rejectedSum": euro(totals.afgewezen.bedrag),
        ]
    }

    /// Care gaps without consequence, per gemeente and aanbieder.
    var noticesPart: TemplateValues? {
        guard totals.meldingen.aantal > 0 else { return nil }
        let relations = report.summary.perRelation.filter { $0.value.meldingen.aantal > 0 }
            .sorted { ($1.value.meldingen.aantal, $0.key) < ($0.value.meldingen.aantal, $1.key) }
        var values: TemplateValues = [
            "rows": relations.prefix(report.limits.rows).map { relation, totals -> TemplateValues in
                relationNames(relation).merging([
                    "number": count(totals.meldingen.aantal), "sum": euro(totals.meldingen.bedrag),
                ]) { _, new in new }
            }
        ]
        values["hiddenNote"] = hidden(
            relations.count, shown: report.limits.rows, fileName: LineTable.zorggaten.fileName)
        return values
    }

    var signalsPart: TemplateValues? {
        guard !context.signalen.isEmpty else { return nil }
        var values: TemplateValues = [
            "rows": context.signalen.prefix(report.limits.rows).map { signaal -> TemplateValues in
                relationNames(Relation(gemeente: signaal.gemeente, aanbieder: signaal.aanbieder)).merging([
                    "sort": PrintableText.of(signaal.soort), "text": PrintableText.of(signaal.tekst),
                ]) { _, new in new }
            }
        ]
        values["hiddenNote"] = hidden(
            context.signalen.count, shown: report.limits.rows, fileName: "samenvatting.json")
        return values
    }

    var startsPart: TemplateValues? {
        let starts = context.administratieveStarts
        guard !starts.isEmpty else { return nil }
        var values: TemplateValues = [
            "rows": starts.prefix(report.limits.rows).map { start -> TemplateValues in
                relationNames(Relation(gemeente: start.gemeente, aanbieder: start.aanbieder)).merging([
                    "toewijzingNummer": String(start.toewijzingNummer), "pseudonym": PrintableText.of(start.client),
                    "when": DateText.long(start.begindatum, language),
                ]) { _, new in new }
            }
        ]
        values["hiddenNote"] = hidden(starts.count, shown: report.limits.rows, fileName: "samenvatting.json")
        return values
    }

    func relationNames(_ relation: Relation) -> TemplateValues {
        [
            "gemeenteNaam": PrintableText.of(context.naam(gemeente: relation.gemeente) ?? relation.gemeente),
            "aanbiederNaam": PrintableText.of(context.naam(aanbieder: relation.aanbieder) ?? relation.aanbieder),
            "aanbiederCode": PrintableText.of(relation.aanbieder),
        ]
    }

    func hidden(_ count: Int, shown: Int, fileName: String) -> String? {
        guard count > shown else { return nil }
        return Tekst(
            nl: "Hier staan de eerste \(NumberText.count(shown, .nl)) van \(NumberText.count(count, .nl)); "
                + "alles staat in \(fileName).",
            en: "These are the first \(NumberText.count(shown, .en)) of \(NumberText.count(count, .en)); "
                + "everything is in \(fileName).")[language]
    }
}
