import BatchRun
import Explaining
import IWmo
import Oversight
import Reports
import Store

/// Writes a report on a selection into a folder.
struct ReportWriter {
    static let pageName = AuditPath.region

    let view: StoreView
    let selection: LineSelection
    let context: RunContext
    let standing: StandingExceptions
    let folder: OutputFolder

    /// The pages, the tables and the workbooks, as far as they are asked for.
    func write(_ parts: ReportParts) throws {
        var lines = HTMLReport()
        var totals = TableTotals()
        var gathering = AuditGathering(view: view, selection: selection, standing: standing)
        let tables = try ReportTables(folder, context, parts)
        try view.history.lines(selection, view.knowledge) { audited in
            let line = try shown(audited.line)
            if parts.pages { lines.add(line) }
            gathering.add(audited)
            totals.add(line, audited.line.declaratieMaand)
            try tables.append(line)
        }
        try view.history.heroordelingen(selection, view.knowledge) { stored in
            let entry = try mask(stored.line).hide(Heroordeling(stored, client: pseudonym(stored.line.bsn)))
            if parts.pages { lines.add(entry) }
            totals.add(entry, stored.line.declaratieMaand)
        }
        try writeRecovery(tables, &totals, parts)
        try gathering.readClients()
        let report = try gathering.report(context)
        try tables.finish(totals, report)
        try ProductionStatements(
            history: view.history, knowledge: view.knowledge, selection: selection, standing: standing,
            context: context, folder: folder, parts: parts
        ).write()
        guard parts.pages else { return }
        let explaining = LineExplaining(view: view, context: context, standing: standing)
        try write(lines, open: totals.total.totals.terugvordering.open, explaining)
        try AuditPagesWriter(gathering: gathering, explaining: explaining, folder: folder)
            .write(report, downloads: AuditDownloads.figures + AuditDownloads.tables(folder))
    }

    private func writeRecovery(_ tables: ReportTables, _ totals: inout TableTotals, _ parts: ReportParts) throws {
        var letters = RecoveryLetters(folder, context, parts)
        try view.history.terugvorderingen(selection, view.knowledge) { stored in
            guard let regel = stored.line.bekend.regel else { return }
            let entry = try mask(stored.line).hide(
                Terugvordering(stored, regel, standing.uitzondering(for: stored.line, regel)))
            totals.add(entry, stored.line.declaratieMaand)
            guard entry.uitzondering == nil else { return }
            try tables.recovery.append(entry)
            try letters.append(entry)
        }
        try letters.finish()
    }

    /// Every line with its reason: the page behind the others.
    private func write(_ lines: HTMLReport, open: Tally, _ explaining: LineExplaining) throws {
        var (lines, context) = (lines, context)
        context.audit?.open = open
        for line in lines.linesToExplain {
            lines.explanations[line.id] = try explaining.explanation(of: line.id, gemeente: line.gemeente)
        }
        try folder.write(AuditPath.lines, try lines.render(context).utf8)
    }

    private func shown(_ stored: StoredLine) throws -> JudgedLine {
        try mask(stored).hide(JudgedLine(stored, client: pseudonym(stored.bsn), language: context.language))
    }

    /// Without the key a client has no name; the toewijzing tells clients apart.
    private func pseudonym(_ bsn: String) -> String { view.pseudonym(bsn) ?? "" }

    private func mask(_ line: StoredLine) -> ClientNumberMask {
        view.mask(gemeente: line.gemeente, clients: [line.bsn])
    }
}
