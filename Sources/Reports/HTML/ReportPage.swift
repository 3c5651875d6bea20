import IWmo
import Rules

/// What the templates ask for, by name: text, lists and nested values. Text is escaped by the templates.
typealias TemplateValues = [String: Any]

/// Turns the figures and lines of a run into what the page shows.
struct ReportPage {
    let report: HTMLReport
    let context: RunContext
    /// Computed once: they are asked for often.
    let totals: Totals
    let gemeenten: [GemeenteTotals]

    init(report: HTMLReport, context: RunContext) {
        self.report = report
        self.context = context
        totals = report.summary.totals
        gemeenten = report.summary.gemeenten
    }

    var language: Language { context.language }

    var values: TemplateValues {
        var values: TemplateValues = [
            "lang": language.rawValue,
            "t": ReportLabels.values(language),
            "stylesheet": ReportStylesheet.text,
            "version": PrintableText.of(context.programVersion),
            "date": DateText.long(context.peildatum, language),
            "dateISO": DateText.iso(context.peildatum),
            "opening": opening,
            "figureList": figures,
            "parts": contents,
            "deviations": deviations,
            "hasDeviations": !context.afwijkingen.isEmpty,
            "skippedChecks": skippedChecks,
            "hasSkippedChecks": !context.overgeslagen.isEmpty,
            "attention": attention,
            "hasAttention": !attention.isEmpty,
            "rejectedPart": rejectedPart,
            "disputedPart": disputedPart,
            "totalsPart": totalsPart,
        ]
        if context.audit == nil { values["filesPart"] = filesPart }
        if context.audit != nil { values["overview"] = AuditPath.region }
        values["shareBar"] = shareBar
        values["noticesPart"] = noticesPart
        values["acceptedPart"] = acceptedPart
        values["recoveryPart"] = recoveryPart
        values["rejudgedPart"] = rejudgedPart
        values["bijdragePart"] = bijdragePart
        values["signalsPart"] = signalsPart
        values["startsPart"] = startsPart
        return values
    }

    func euro(_ cents: Int) -> String { NumberText.euro(cents: cents, language) }

    func count(_ value: Int) -> String { NumberText.count(value, language) }

    func lines(_ count: Int) -> String { Counted.lines(count)[language] }

    /// Code and name apart; the name falls back on the code.
    func named(gemeente code: String) -> TemplateValues {
        ["name": PrintableText.of(context.naam(gemeente: code) ?? code), "id": PrintableText.of(code)]
    }

    func named(aanbieder code: String) -> TemplateValues {
        ["name": PrintableText.of(context.naam(aanbieder: code) ?? code), "id": PrintableText.of(code)]
    }
}

extension ReportPage {
    private var opening: String {
        let files = Counted(report.summary.bestanden, nl: ("bestand", "bestanden"), en: ("file", "files"))
        let submitted = totals.ingediend
        let read =
            context.audit.map(context.text).map { Tekst(nl: "Over \($0.nl):", en: "For \($0.en):") }
            ?? Tekst(nl: "Gelezen: \(files.nl), met", en: "Read: \(files.en), with")
        guard submitted.aantal > 0 else {
            guard context.audit == nil else {
                return (read + Tekst(nl: " geen declaratieregels.", en: " no declaration lines."))[language]
            }
            return Tekst(
                nl: "Gelezen: \(files.nl). Er waren geen declaratieregels om te beoordelen.",
                en: "Read: \(files.en). There were no declaration lines to judge.")[language]
        }
        let lines = Counted(
            submitted.aantal, nl: ("declaratieregel", "declaratieregels"),
            en: ("declaration line", "declaration lines"))
        var tekst = Tekst(
            nl: "\(read.nl) \(lines.nl) van samen \(euro(submitted.bedrag)). Daarvan is "
                + "\(euro(totals.toegekend.bedrag)) toegekend, \(euro(totals.betwist.bedrag)) toegekend maar betwist en "
                + "\(euro(totals.afgewezen.bedrag)) afgewezen.",
            en: "\(read.en) \(lines.en) of \(euro(submitted.bedrag)) together. Of this, "
                + "\(euro(totals.toegekend.bedrag)) was granted, \(euro(totals.betwist.bedrag)) granted but disputed, and "
                + "\(euro(totals.afgewezen.bedrag)) rejected.")
        if totals.gevlagd > 0 {
            tekst =
                tekst
                + Tekst(
                    nl: " Van het betwiste bedrag hoort \(euro(totals.gevlagd)) bij dagen zonder ondersteuning.",
                    en: " Of the disputed amount \(euro(totals.gevlagd)) belongs to days without support.")
        }
        return tekst[language]
    }

    private var figures: [TemplateValues] {
        let words = ReportLabels.values(language)
        let submitted = totals.ingediend
        let flagged = Tekst(nl: "gevlagd", en: "flagged")[language]
        let files = Tekst(nl: "Bestanden", en: "Files")[language]
        let fileFigure = figure(files, count(report.summary.bestanden), fileNote, "plain")
        return (context.audit == nil ? [fileFigure] : []) + [
            figure(words["submitted"], euro(submitted.bedrag), lines(submitted.aantal), "plain"),
            figure(words["granted"], euro(totals.toegekend.bedrag), lines(totals.toegekend.aantal), "toegekend"),
            figure(
                words["disputed"], euro(totals.betwist.bedrag),
                "\(lines(totals.betwist.aantal)), \(euro(totals.gevlagd)) \(flagged)", "betwist"),
            figure(words["rejected"], euro(totals.afgewezen.bedrag), lines(totals.afgewezen.aantal), "afgewezen"),
        ]
    }

    private var fileNote: String {
        let statuses = MessageRecord.Status.allCases.compactMap { status -> String? in
            guard let number = report.summary.perStatus[status], number > 0 else { return nil }
            return "\(count(number))\u{A0}\(status.woord[language])"
        }
        return statuses.joined(separator: ", ")
    }

    private func figure(_ label: String?, _ value: String, _ note: String, _ kind: String) -> TemplateValues {
        ["label": label ?? "", "value": value, "note": note, "kind": kind]
    }

    /// Shares of the submitted amount; nil when a share is negative or there is nothing to share.
    private var shareBar: TemplateValues? {
        let shares: [Oordeel] = [.toegekend, .betwist, .afgewezen]
        let whole = totals.ingediend.bedrag
        guard whole > 0, shares.allSatisfy({ totals[$0].bedrag >= 0 }) else { return nil }
        var x = 0
        var segments: [TemplateValues] = []
        var texts: [String] = []
        let percents = Percents.whole(shares.map { totals[$0].bedrag })
        for (oordeel, percent) in zip(shares, percents) where totals[oordeel].bedrag > 0 {
            let bedrag = totals[oordeel].bedrag
            // A share that exists is never drawn as nothing.
            let width = max(3, (bedrag * 2 * 1000 + whole) / (2 * whole))
            segments.append(["kind": oordeel.rawValue, "x": x, "width": width])
            texts.append("\(oordeel.woord[language]) \(percent == 0 ? "< 1%" : "\(percent)%")")
            x += width
        }
        return ["segments": segments, "whole": x, "text": texts.joined(separator: ", ")]
    }

    private var contents: [TemplateValues] {
        let words = ReportLabels.values(language)
        let zorggatMeldingen = totals.meldingen.aantal
        let files = (report.summary.perStatus[.quarantaine] ?? 0) + (report.summary.perStatus[.afgekeurd] ?? 0)
        let parts: [(ReportSection, String, Int?)] = [
            (.afgewezen, "rejectedTitle", totals.afgewezen.aantal), (.betwist, "disputedTitle", totals.betwist.aantal),
            (.meldingen, "noticesTitle", zorggatMeldingen), (.geaccepteerd, "acceptedTitle", acceptedCount),
            (.totalen, "totalsTitle", nil),
            (.heroordelingen, "rejudgedTitle", totals.heroordelingen.aantal),
            (.terugvordering, "recoveryTitle", recoveryCount),
            (.eigenbijdrage, "contributionTitle", report.summary.bijdragen.values.reduce(0, +)),
            (.signalen, "signalsTitle", context.signalen.count),
            (.starts, "startsTitle", context.administratieveStarts.count), (.bestanden, "filesTitle", files),
        ]
        return parts.filter { $0.0 != .bestanden || context.audit == nil }
            .filter { $0.0 == .afgewezen || $0.0 == .betwist || $0.0 == .bestanden || $0.2 != 0 }
            .map { section, label, number in
                var part: TemplateValues = ["anchor": section.rawValue, "label": words[label] ?? ""]
                part["number"] = number.map(count)
                return part
            }
    }

    /// Nil, which shows the part without a number, when all that happened is that entries were closed.
    private var recoveryCount: Int? {
        let stand = totals.terugvordering
        return stand.isEmpty ? 0 : stand.open.aantal == 0 ? nil : stand.open.aantal
    }

    private var deviations: [TemplateValues] {
        context.afwijkingen.map { afwijking in
            let regels = afwijking.regels.map { id in
                ZorggatRegel(rawValue: id).map { "\(id) (\($0.woord[language]))" } ?? id
            }
            let text = Tekst(
                nl: "wijst af op \(regels.joined(separator: ", ")), met retourcode \(afwijking.retourcode).",
                en: "rejects on \(regels.joined(separator: ", ")), with return code \(afwijking.retourcode).")
            return named(gemeente: afwijking.gemeente).merging(["text": text[language]]) { _, new in new }
        }
    }

    private var skippedChecks: [TemplateValues] {
        context.overgeslagen.map { controle in
            ["id": PrintableText.of(controle.regel), "text": PrintableText.of(controle.reden)]
        }
    }

    /// Policy and skipped checks have a notice of their own on the page.
    private var attention: [TemplateValues] {
        AttentionPoint.all(report.summary, context)
            .filter { $0.section != .beleid && $0.section != .overgeslagen }
            .map { ["anchor": $0.section.rawValue, "text": PrintableText.of($0.tekst[language])] }
    }
}
