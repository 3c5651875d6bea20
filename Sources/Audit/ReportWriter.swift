import BatchRun
import Explaining
import IWmo
import Oversight
import Reports
import RunConfiguration
import Store

/// Writes a report on a selection into a folder.
struct ReportWriter {
    static let pageName = AuditPath.region

    let history: any AdministrationHistory
    let knowledge: Knowledge
    let selection: LineSelection
    let context: RunContext
    let standing: StandingExceptions
    let folder: OutputFolder
    /// What the latest run judged with.
    let configuration: Configuration
    private let explaining: LineExplaining

    init(
        history: any AdministrationHistory, knowledge: Knowledge, selection: LineSelection, pseudonyms: Pseudonyms?,
        context: RunContext, standing: StandingExceptions, folder: OutputFolder,
        configuration: Configuration
    ) {
        self.history = history
        self.knowledge = knowledge
        self.selection = selection
        self.context = context
        self.standing = standing
        self.folder = folder
        self.configuration = configuration
        explaining = LineExplaining(
            history: history, knowledge: knowledge, pseudonyms: pseudonyms, context: context, standing: standing)
    }

    private var language: Language { context.language }

    /// The page, the tables and the workbooks, as far as they are asked for.
    func write(_ parts: ReportParts) throws {
        var report = HTMLReport()
        var figures = AuditFigures()
        let knownUntil = try history.latestDay(knowledge) ?? context.peildatum
        var pages = AuditPagesWriter(
            explaining: explaining, selection: selection, standing: standing, folder: folder, knownUntil: knownUntil,
            signals: SignalRun(
                policy: configuration.signalPolicy, contracten: configuration.contracten,
                producten: configuration.producten,
                uitzonderingen: configuration.uitzonderingen, peildatum: knownUntil, from: selection.from,
                to: selection.to))
        let tables = try ReportTables(folder, context, parts)
        try history.lines(selection, knowledge) { audited in
            let line = try shown(audited.line)
            if parts.page {
                report.add(line)
                pages.add(audited)
            }
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
        guard parts.page else { return }
        try writeLines(report, open: figures.total.totals.terugvordering.open)
        try pages.write(tables: AuditDownloads.tables(folder))
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

    /// Every line with its reason: the page behind the others.
    private func writeLines(_ report: HTMLReport, open: Tally) throws {
        var (report, context) = (report, context)
        context.audit?.open = open
        for line in report.linesToExplain {
            report.explanations[line.id] = try explaining.explanation(of: line.id, gemeente: line.gemeente)
        }
        try folder.write(AuditPath.lines, try report.render(context).utf8)
    }

    private func shown(_ stored: StoredLine) throws -> JudgedLine {
        try mask(stored).hide(JudgedLine(stored, client: pseudonym(stored.bsn), language: language))
    }

    private func pseudonym(_ bsn: String) -> String { explaining.pseudonym(bsn) }

    private func mask(_ line: StoredLine) -> ClientNumberMask {
        explaining.mask(gemeente: line.gemeente, bsn: line.bsn)
    }
}
