import BatchRun
import Explaining
import IWmo
import Oversight
import Reports
import Store

/// Writes a report on a selection into a folder.
struct ReportWriter {
    static let pageName = "index.html"

    let history: any AdministrationHistory
    let knowledge: Knowledge
    let selection: LineSelection
    let pseudonyms: Pseudonyms?
    let context: RunContext
    let standing: StandingExceptions
    let folder: OutputFolder

    private var language: Language { context.language }

    /// The page, the tables and the workbooks, as far as they are asked for.
    func write(_ parts: ReportParts) throws {
        var report = HTMLReport()
        var figures = AuditFigures()
        let tables = try ReportTables(folder, context, parts)
        try history.lines(selection, knowledge) { audited in
            let line = try shown(audited.line)
            if parts.page { report.add(line) }
            figures.add(line, audited.line.declaratieMaand)
            try tables.append(line)
        }
        try history.heroordelingen(selection, knowledge) { stored in
            let entry = try mask(stored.line).hide(Heroordeling(stored, client: pseudonym(stored.line.bsn)))
            if parts.page { report.add(entry) }
            figures.add(entry, stored.line.declaratieMaand)
        }
        try writeRecovery(tables, &figures, parts)
        try tables.finish(figures)
        try ProductionStatements(
            history: history, knowledge: knowledge, selection: selection, standing: standing, context: context,
            folder: folder, parts: parts
        ).write()
        if parts.page { try writePage(report, open: figures.total.totals.terugvordering.open) }
    }

    private func writeRecovery(_ tables: ReportTables, _ figures: inout AuditFigures, _ parts: ReportParts) throws {
        var letters = RecoveryLetters(folder, context, parts)
        try history.terugvorderingen(selection, knowledge) { stored in
            guard let regel = stored.line.bekend.regel else { return }
            let entry = try mask(stored.line).hide(
                Terugvordering(stored, regel, standing.uitzondering(for: stored.line, regel)))
            figures.add(entry, stored.line.declaratieMaand)
            guard entry.uitzondering == nil else { return }
            try tables.recovery.append(entry)
            try letters.append(entry)
        }
        try letters.finish()
    }

    private func writePage(_ report: HTMLReport, open: Tally) throws {
        var (report, context) = (report, context)
        context.audit?.open = open
        report.explanations = try explanations(of: report.linesToExplain)
        try folder.write(Self.pageName, try report.render(context).utf8)
    }

    private func shown(_ stored: StoredLine) throws -> JudgedLine {
        try mask(stored).hide(JudgedLine(stored, client: pseudonym(stored.bsn), language: language))
    }

    /// Without the key a client has no name; the toewijzing tells clients apart.
    private func pseudonym(_ bsn: String) -> String { pseudonyms?.pseudonym(for: bsn) ?? "" }

    private func mask(_ line: StoredLine) -> ClientNumberMask {
        let gemeente = history.gemeente(line.gemeente)
        return ClientNumberMask { digits in
            try digits == line.bsn || gemeente.isClientBekend(digits, .now)
        }
    }

    private func explanations(of lines: [JudgedLine]) throws -> [Int64: ExplanationDocument] {
        let explainer = Explainer(standing: standing) { bsn in pseudonyms?.pseudonym(for: bsn) }
        let partners = PartnerNames(gemeenten: context.gemeenten, aanbieders: context.aanbieders)
        var documents: [Int64: ExplanationDocument] = [:]
        for line in lines {
            let gemeente = history.gemeente(line.gemeente)
            guard let historic = try gemeente.line(line.id, knowledge) else { continue }
            let document = try explainer.explain(historic, gemeente, knowledge)
                .document(language, partners: partners)
            documents[line.id] = try mask(historic.line).hide(document)
        }
        return documents
    }
}
