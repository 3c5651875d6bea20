import CareTimeline
import Explaining
import IWmo
import Oversight
import Reports
import Rules
import RunConfiguration
import Store

/// A client of one gemeente.
struct AuditedClient: Hashable {
    let gemeente: String
    let bsn: String
}

/// Gathers what a report shows: figures from the lines of a selection, discipline and signals from the clients.
struct AuditGathering {
    let view: StoreView
    let selection: LineSelection
    let standing: StandingExceptions
    private(set) var figures = AuditFigures()
    /// By aanbieder, of the whole region.
    private(set) var discipline: [String: Discipline] = [:]
    /// Of the selection, with client numbers.
    private(set) var cases: [SignalCase] = []
    private(set) var skippedSignals: [SkippedSignal] = []
    private(set) var contractUse: [ContractUse] = []
    /// Eurocents for days without care.
    private(set) var money: [AuditedClient: Int] = [:]

    init(view: StoreView, selection: LineSelection, standing: StandingExceptions) {
        self.view = view
        self.selection = selection
        self.standing = standing
    }

    /// The last day that anything is known of.
    var knownUntil: Day { view.latestDay ?? Day(number: 0) }

    func isExcepted(_ line: StoredLine, _ regel: ZorggatRegel) -> Bool {
        standing.uitzondering(for: line, regel) != nil
    }

    mutating func add(_ audited: AuditedLine) {
        let line = BeoordeeldePrestatie(audited, isExcepted: isExcepted)
        figures.add(line)
        guard let found = line.zonderZorg else { return }
        money[AuditedClient(gemeente: line.gemeente, bsn: line.bsn), default: 0] += found.bedrag
    }

    /// Looks at every client, whatever the selection: medians are taken over everybody.
    mutating func readClients() throws {
        let configuration = view.configuration
        var signals = SignalRun(
            policy: configuration.signalPolicy, contracten: configuration.contracten,
            producten: configuration.producten, uitzonderingen: configuration.uitzonderingen, peildatum: knownUntil,
            from: selection.from, to: selection.to)
        // Without a first month everything before counts: what is selected otherwise must not change a median.
        let first = selection.from?.firstDay ?? Day(number: .min / 4)
        var counter = DayRange(first, min(selection.to?.lastDay ?? knownUntil, knownUntil)).map {
            DisciplineCounter(period: $0)
        }
        try view.history.dossiers(gemeente: nil, bsn: nil, view.knowledge, isExcepted: isExcepted) { dossier in
            counter?.add(dossier)
            signals.add(dossier)
        }
        discipline = counter?.perAanbieder ?? [:]
        cases = signals.finish().filter { isSelected($0.gemeente, $0.aanbieder) }
        skippedSignals = signals.skipped
        contractUse = signals.contractUse.filter { isSelected($0.gemeente, $0.aanbieder) }
    }

    private func isSelected(_ gemeente: String, _ aanbieder: String) -> Bool {
        (selection.gemeente ?? gemeente) == gemeente && (selection.aanbieder ?? aanbieder) == aanbieder
    }

    /// What tables and pages show, its cases in the order of `cases`. No client has a page yet.
    func report(_ context: RunContext) throws -> AuditReport {
        var report = AuditReport(context: context, figures: figures, discipline: discipline)
        report.signals = AuditSignals(
            cases: try cases.map(shown), skipped: skippedSignals, contractUse: contractUse)
        return report
    }

    private func shown(_ found: SignalCase) throws -> AuditSignalCase {
        var hidden = found
        let mask = view.mask(gemeente: found.gemeente, clients: found.bsn.map { [$0] } ?? [])
        hidden.declaratieNummer = try found.declaratieNummer.map(mask.hide)
        hidden.tekst = Tekst(nl: try mask.hide(found.tekst.nl), en: try mask.hide(found.tekst.en))
        hidden.uitzondering = try found.uitzondering.map { try mask.hide($0) }
        return AuditSignalCase(hidden, client: found.bsn.flatMap(view.pseudonym) ?? "", clientPage: nil)
    }
}
