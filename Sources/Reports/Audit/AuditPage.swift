import CareTimeline
import IWmo
import Oversight
import Rules

/// Turns the figures of a part of the audit into what its page shows.
struct AuditPage {
    let report: AuditReport
    let part: AuditFigures.Part
    /// The way from the page to the folder of the report: empty or `../`.
    let root: String
    /// Computed once: they are asked for often.
    let totals: Geldtotalen

    init(_ report: AuditReport, _ part: AuditFigures.Part, root: String) {
        self.report = report
        self.part = part
        self.root = root
        totals = report.figures.totals(part)
    }

    var context: RunContext { report.context }
    var figures: AuditFigures { report.figures }
    var language: Language { context.language }

    func say(_ nl: String, _ en: String) -> String { Tekst(nl: nl, en: en)[language] }
    func euro(_ cents: Int) -> String { NumberText.euro(cents: cents, language) }
    func count(_ value: Int) -> String { NumberText.count(value, language) }
    func lines(_ count: Int) -> String { Counted.lines(count)[language] }

    func name(gemeente code: String) -> String { PrintableText.of(context.naam(gemeente: code) ?? code) }
    func name(aanbieder code: String) -> String { PrintableText.of(context.naam(aanbieder: code) ?? code) }

    // MARK: The three pages

    var regionValues: TemplateValues {
        var values = common(
            title: say("Zorg en declaraties in de regio", "Care and declarations in the region"), code: nil,
            crumbs: [], opening: regionOpening)
        values["aanbiedersPart"] = ranking(figures.aanbieders(part).map { .aanbieder($0.aanbieder, $0.totals) })
        values["gemeentenPart"] = ranking(figures.gemeenten(part).map { .gemeente($0.gemeente, $0.totals) })
        values["disciplinePart"] = disciplinePart
        values["signalsPart"] = signalsPart(limit: AuditLimits.cases, each: AuditLimits.casesPerSignal)
        values["skippedPart"] = skippedPart
        values["downloadsPart"] = downloadsPart { $0.gemeente == nil && $0.aanbieder == nil }
        return finished(values)
    }

    func gemeenteValues(_ code: String) -> TemplateValues {
        var values = common(
            title: name(gemeente: code), code: code, crumbs: [regionCrumb],
            opening: opening(subject: say("In gemeente \(name(gemeente: code))", "In gemeente \(name(gemeente: code))"))
        )
        values["aanbiedersPart"] = ranking(figures.aanbieders(part).map { .aanbieder($0.aanbieder, $0.totals) })
        values["signalsPart"] = signalsPart(limit: AuditLimits.cases, each: AuditLimits.casesPerSignal)
        values["downloadsPart"] = downloadsPart { $0.gemeente == code }
        return finished(values)
    }

    func aanbiederValues(_ code: String) -> TemplateValues {
        var values = common(
            title: name(aanbieder: code), code: code, crumbs: [regionCrumb],
            opening: opening(subject: say("Door \(name(aanbieder: code))", "By \(name(aanbieder: code))")))
        values["findingsPart"] = findingsPart(code)
        values["gemeentenPart"] = ranking(figures.gemeenten(part).map { .gemeente($0.gemeente, $0.totals) })
        values["standingPart"] = standingPart(code)
        values["signalsPart"] = signalsPart(limit: AuditLimits.cases, each: AuditLimits.cases)
        values["contractPart"] = contractPart(code)
        values["downloadsPart"] = downloadsPart { $0.aanbieder == code }
        return finished(values)
    }

    private var regionCrumb: TemplateValues { ["href": root + AuditPath.region, "name": say("Regio", "Region")] }

    // MARK: What every page has

    private func common(
        title: String, code: String?, crumbs: [TemplateValues], opening: String
    ) -> TemplateValues {
        var values = AuditFrame.values(context, root: root)
        values["title"] = title
        values["pageTitle"] = [title, code].compactMap { $0 }.joined(separator: " ")
        values["code"] = code.map(PrintableText.of)
        values["crumbs"] = crumbs
        values["hasCrumbs"] = !crumbs.isEmpty
        values["opening"] = opening
        values["figureList"] = figureList
        values["outcome"] = outcome
        values["monthsPart"] = monthsPart
        values["gapRulesPart"] = rulesPart(figures.zorggaten(part))
        values["rejectingRulesPart"] = rulesPart(figures.afwijzingen(part))
        values["definitions"] = true
        if report.clientsWithoutPage > 0 {
            let (pages, others) = (count(AuditLimits.clients), count(report.clientsWithoutPage))
            values["clientsNote"] = say(
                "De \(pages) cliënten met het meeste geld hebben een eigen pagina; \(others) andere cliënten niet. "
                    + "Voor hen tekent pauzewacht timeline elke toewijzing.",
                "The \(pages) clients with most money have a page of their own; \(others) other clients have not. "
                    + "For them pauzewacht timeline draws any toewijzing.")
        }
        return values
    }

    /// The list of contents names the parts that are there.
    private func finished(_ values: TemplateValues) -> TemplateValues {
        let labels = AuditLabels.values(language)
        let parts: [(value: String, anchor: String, label: String)] = [
            ("aanbiedersPart", "aanbieders", "aanbiedersTitle"), ("monthsPart", "maanden", "monthsTitle"),
            ("gapRulesPart", "zorggaten", "gapRulesTitle"), ("gemeentenPart", "gemeenten", "gemeentenTitle"),
            ("standingPart", "berichten", "disciplineTitle"), ("disciplinePart", "berichten", "disciplineTitle"),
            ("findingsPart", "bevindingen", "findingsTitle"), ("signalsPart", "signalen", "signalsTitle"),
            ("contractPart", "contract", "contractTitle"), ("rejectingRulesPart", "afgewezen", "rejectingTitle"),
            ("skippedPart", "overgeslagen", "skippedTitle"), ("downloadsPart", "bestanden", "downloadsTitle"),
        ]
        return values.merging([
            "parts": parts.filter { values[$0.value] != nil }.map {
                ["anchor": $0.anchor, "label": labels[$0.label] ?? ""]
            }
        ]) { _, new in new }
    }

    private var figureList: [TemplateValues] {
        let share = PercentText.share(totals.zonderZorg.bedrag, of: totals.ingediend.bedrag, language)
        let gapNote = [lines(totals.zonderZorg.aantal), share.map { say("\($0) van alles", "\($0) of all") }]
        return [
            figure(say("Gedeclareerd", "Declared"), totals.ingediend, "plain"),
            figure(say("Toegekend", "Granted"), totals.toegekend, "toegekend"),
            figure(say("Afgewezen", "Rejected"), totals.afgewezen, "afgewezen"),
            [
                "label": say("Over dagen zonder zorg", "For days without care"), "kind": "betwist",
                "value": euro(totals.zonderZorg.bedrag), "note": gapNote.compactMap { $0 }.joined(separator: ", "),
            ],
        ]
    }

    private func figure(_ label: String, _ tally: Tally, _ kind: String) -> TemplateValues {
        ["label": label, "value": euro(tally.bedrag), "note": lines(tally.aantal), "kind": kind]
    }

    /// What became of the money for days without care; nil when there is none.
    private var outcome: TemplateValues? {
        guard totals.zonderZorg.bedrag > 0 else { return nil }
        return [
            "bar": StackedBar(totals, whole: totals.zonderZorg.bedrag, language).svg,
            "items": BedragZonderZorg.Afloop.shown.map { afloop -> TemplateValues in
                let tally = totals.zonderZorg(afloop)
                return [
                    "kind": "a-\(afloop.rawValue)", "word": afloop.woord[language], "note": afloop.uitleg[language],
                    "value": euro(tally.bedrag), "lines": lines(tally.aantal),
                ]
            },
        ]
    }

    private var skippedPart: TemplateValues? {
        guard !context.overgeslagen.isEmpty else { return nil }
        return [
            "rows": context.overgeslagen.map { controle -> TemplateValues in
                ["id": PrintableText.of(controle.regel), "text": PrintableText.of(controle.reden)]
            }
        ]
    }

    private func downloadsPart(_ isHere: (AuditDownload) -> Bool) -> TemplateValues? {
        let files = report.downloads.filter(isHere)
        guard !files.isEmpty else { return nil }
        return [
            "rows": files.map { file -> TemplateValues in
                ["href": root + file.path, "path": PrintableText.of(file.path), "text": file.text[language]]
            }
        ]
    }
}

// MARK: Sentences

extension AuditPage {
    private var regionOpening: String {
        let relations = Set(figures.cells.keys.map(\.relation))
        let aanbieders = Counted(
            Set(relations.map(\.aanbieder)).count, nl: ("aanbieder", "aanbieders"), en: ("aanbieder", "aanbieders"))
        let gemeenten = Counted(
            Set(relations.map(\.gemeente)).count, nl: ("gemeente", "gemeenten"), en: ("gemeente", "gemeenten"))
        return opening(
            subject: say(
                "Door \(aanbieders.nl) in \(gemeenten.nl)", "By \(aanbieders.en) in \(gemeenten.en)"))
    }

    /// The main thing in plain words: what was declared for days without care, and what is still to be done.
    private func opening(subject: String) -> String {
        guard totals.ingediend.aantal > 0 else {
            return say("\(subject) is in deze periode niets gedeclareerd.", "\(subject), nothing was declared.")
        }
        let all = euro(totals.ingediend.bedrag)
        guard totals.zonderZorg.bedrag > 0 else {
            return say(
                "\(subject) is \(all) gedeclareerd, en niets daarvan over dagen zonder zorg.",
                "\(subject), \(all) was declared, and none of it for days without care.")
        }
        let found = euro(totals.zonderZorg.bedrag)
        let start = say(
            "\(subject) is \(found) gedeclareerd over dagen waarop geen zorg is geleverd, van \(all) in totaal. ",
            "\(subject), \(found) was declared for days on which no care was delivered, of \(all) in all. ")
        let open = totals.zonderZorg(.open)
        guard open.bedrag > 0 else {
            return start + say("Daarvan staat niets meer open.", "None of it is open any more.")
        }
        return start
            + say(
                "Daarvan is \(euro(open.bedrag)) betaald en nog niet gecrediteerd.",
                "Of this, \(euro(open.bedrag)) was paid and has not been credited yet.")
    }
}
