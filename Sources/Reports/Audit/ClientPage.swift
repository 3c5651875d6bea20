import CareTimeline
import IWmo
import Oversight
import Rules

/// Turns a client into what the page of the client shows: one picture, and a table with the same figures.
struct ClientPage {
    let client: AuditClient
    let context: RunContext

    private static let root = "../"

    init(_ client: AuditClient, _ context: RunContext) {
        self.client = client
        self.context = context
    }

    private var language: Language { context.language }
    private func say(_ nl: String, _ en: String) -> String { Tekst(nl: nl, en: en)[language] }
    private func euro(_ cents: Int) -> String { NumberText.euro(cents: cents, language) }

    private var title: String {
        client.name.isEmpty
            ? say("Cliënt van toewijzing ", "Client of toewijzing ") + "\(client.toewijzingen.first?.stand.nummer ?? 0)"
            : say("Cliënt ", "Client ") + client.name
    }

    var values: TemplateValues {
        var values = AuditFrame.values(context, root: Self.root)
        let gemeente = PrintableText.of(context.naam(gemeente: client.gemeente) ?? client.gemeente)
        values["title"] = PrintableText.of(title)
        values["pageTitle"] = PrintableText.of(title)
        values["hasCrumbs"] = true
        values["crumbs"] =
            [
                ["href": Self.root + AuditPath.region, "name": say("Regio", "Region")],
                ["href": Self.root + AuditPath.gemeente(client.gemeente), "name": gemeente],
            ] as [TemplateValues]
        values["opening"] = opening
        values["clientPart"] = clientPart
        return values
    }

    private var opening: String {
        let assigned = Counted(
            client.toewijzingen.count, nl: ("toewijzing", "toewijzingen"), en: ("toewijzing", "toewijzingen"))
        let partners = Counted(
            Set(client.toewijzingen.map(\.stand.aanbieder)).count, nl: ("aanbieder", "aanbieders"),
            en: ("aanbieder", "aanbieders"))
        let totals = client.totals
        let start = say("\(assigned.nl) bij \(partners.nl). ", "\(assigned.en) with \(partners.en). ")
        guard totals.zonderZorg.bedrag > 0 else {
            return start
                + say("Er is niets gedeclareerd over dagen zonder zorg.", "Nothing was declared for days without care.")
        }
        let (found, lines) = (euro(totals.zonderZorg.bedrag), Counted.lines(totals.zonderZorg.aantal))
        return start
            + say(
                "Over dagen zonder zorg is \(found) gedeclareerd, in \(lines.nl); "
                    + "\(euro(totals.zonderZorg(.open).bedrag)) staat nog open.",
                "For days without care, \(found) was declared, in \(lines.en); "
                    + "\(euro(totals.zonderZorg(.open).bedrag)) is still open.")
    }

    private var clientPart: TemplateValues {
        var values: TemplateValues = [
            "picture": ClientDrawing(client: client, naming: context).markup,
            "kinds": TimelineWords.kinds.map {
                ["kind": "d-\($0.name)", "word": $0.woord[language]] as TemplateValues
            },
            "marks": shownMarks.map { ["shape": $0.shape, "word": $0.woord[language]] as TemplateValues },
            "toewijzingen": toewijzingen,
        ]
        let totals = client.totals
        let found = BedragZonderZorg.Afloop.shown.filter { totals.zonderZorg($0).bedrag > 0 }
        values["aflopen"] = found.map { ["kind": "a-\($0.rawValue)", "word": $0.woord[language]] as TemplateValues }
        if client.isCut {
            values["cutNote"] = say(
                "De laatste \(AuditClient.mostMonths) maanden staan hier; bedragen tellen alle maanden.",
                "The last \(AuditClient.mostMonths) months are shown; amounts count every month.")
        }
        return values
    }

    private var shownMarks: [LineMark] {
        let found = Set(client.lines.map(LineMark.init))
        return LineMark.allCases.filter(found.contains)
    }

    // MARK: Tables

    private var toewijzingen: [TemplateValues] {
        var room = AuditLimits.clientRows
        return client.toewijzingen.map { toewijzing in
            let stand = toewijzing.stand
            let rows = rows(of: toewijzing)
            let shown = rows.suffix(max(room, 0))
            room -= shown.count
            var values: TemplateValues = [
                "anchor": AuditPath.anchor(toewijzing: stand.nummer), "number": String(stand.nummer),
                "product": PrintableText.of(context.product(stand.product)),
                "aanbieder": PrintableText.of(context.naam(aanbieder: stand.aanbieder) ?? stand.aanbieder),
                "facts": facts(toewijzing), "rows": Array(shown), "hasRows": !shown.isEmpty,
            ]
            if hasPage(stand.aanbieder, toewijzing) {
                values["href"] = Self.root + AuditPath.aanbieder(stand.aanbieder)
            }
            if shown.count < rows.count {
                values["hiddenNote"] = say(
                    "En nog \(rows.count - shown.count) eerdere rijen; de regels staan in de tabellen.",
                    "And \(rows.count - shown.count) earlier rows; the lines are in the tables.")
            }
            return values
        }
    }

    /// An aanbieder has a page when it declared in the selection.
    private func hasPage(_ aanbieder: String, _ toewijzing: ToewijzingDossier) -> Bool {
        toewijzing.prestaties.contains { $0.aanbieder == aanbieder }
    }

    private func facts(_ toewijzing: ToewijzingDossier) -> String {
        let stand = toewijzing.stand
        let valid =
            stand.einddatum.map {
                DateText.days(GeslotenPeriode(begindatum: stand.ingangsdatum, einddatum: $0), language)
            } ?? say("vanaf ", "from ") + DateText.long(stand.ingangsdatum, language)
        var parts = [say("Geldig ", "Valid ") + valid]
        if let omvang = stand.omvang {
            parts.append("\(omvang.eenheid.tekst(omvang.volume, language)) \(omvang.frequentie.woord[language])")
        }
        if stand.isVervallen { parts.append(say("vervallen", "withdrawn")) }
        let found = toewijzing.totals.zonderZorg
        if found.bedrag > 0 { parts.append(say("zonder zorg ", "without care ") + euro(found.bedrag)) }
        return parts.joined(separator: " · ")
    }

    /// The months with days of the toewijzing, and under each the lines about it.
    private func rows(of toewijzing: ToewijzingDossier) -> [TemplateValues] {
        let lines = Dictionary(grouping: toewijzing.prestaties) { $0.prestatie.productPeriode.begindatum.month }
        let timeline = toewijzing.timeline
        return client.months.flatMap { month -> [TemplateValues] in
            let segments = timeline?.segments(in: month.days) ?? []
            let declared = lines[month] ?? []
            guard !segments.isEmpty || !declared.isEmpty else { return [] }
            let days = TimelineWords.kinds.map { kind -> String in
                let count = segments.filter { $0.kind == kind }.reduce(0) { $0 + $1.days.count }
                return count == 0 ? "" : String(count)
            }
            let name = "\(DateText.monthName(month.month, language)) \(month.year)"
            guard !declared.isEmpty else {
                return [["month": name, "days": days, "verdict": say("niet gedeclareerd", "not declared")]]
            }
            return declared.enumerated().map { index, line in
                row(of: line).merging(["month": name, "days": index == 0 ? days : days.map { _ in "" }]) { $1 }
            }
        }
    }

    private func row(of line: BeoordeeldePrestatie) -> TemplateValues {
        let mark = LineMark(line)
        var row: TemplateValues = [
            "amount": euro(line.prestatie.ingediendBedrag.signed), "shape": mark.shape,
            "verdict": mark.woord[language], "reference": PrintableText.of(line.prestatie.referentieNummer),
            "rules": line.regels.map(PrintableText.of),
        ]
        if let found = line.zonderZorg {
            row["found"] = euro(found.bedrag)
            row["outcome"] = found.afloop.woord[language]
            row["gapRule"] = found.regel.rawValue
        }
        return row
    }
}
