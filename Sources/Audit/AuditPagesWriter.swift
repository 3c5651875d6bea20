import BatchRun
import CareTimeline
import Explaining
import IWmo
import Oversight
import Reports
import Rules
import Store

/// Writes the linked pages of an audit: region, gemeenten, aanbieders, and the clients they name.
struct AuditPagesWriter {
    private struct Client: Hashable {
        let gemeente: String
        let bsn: String
    }

    let explaining: LineExplaining
    let selection: LineSelection
    let standing: StandingExceptions
    let folder: OutputFolder
    /// The last day that anything is known of.
    let knownUntil: Day
    /// Looks for signals while the clients come by.
    private var signalRun: SignalRun
    private var figures = Oversight.AuditFigures()
    /// Eurocents for days without care.
    private var money: [Client: Int] = [:]

    init(
        explaining: LineExplaining, selection: LineSelection, standing: StandingExceptions, folder: OutputFolder,
        knownUntil: Day, signals: SignalRun
    ) {
        self.explaining = explaining
        self.selection = selection
        self.standing = standing
        self.folder = folder
        self.knownUntil = knownUntil
        signalRun = signals
    }

    private var context: RunContext { explaining.context }
    private var history: any AdministrationHistory { explaining.history }

    mutating func add(_ audited: AuditedLine) {
        let line = BeoordeeldePrestatie(audited, isExcepted: isExcepted)
        figures.add(line)
        guard let found = line.zonderZorg else { return }
        money[Client(gemeente: line.gemeente, bsn: line.bsn), default: 0] += found.bedrag
    }

    private func isExcepted(_ line: StoredLine, _ regel: ZorggatRegel) -> Bool {
        standing.uitzondering(for: line, regel) != nil
    }

    /// `tables`: files of the report that lie beside the pages already.
    mutating func write(tables: [AuditDownload]) throws {
        var report = AuditReport(context: context, figures: figures)
        report.discipline = try readClients()
        let cases = signalRun.finish().filter(isSelected)
        let named = named(cases)
        report.clientsWithoutPage = max(named.count - AuditLimits.clients, 0)
        let clients = try clients(named.prefix(AuditLimits.clients))
        report.findings = try findings(pages: clients.mapValues(\.page))
        report.signals = try signals(cases, pages: clients.mapValues(\.page))
        report.downloads = AuditDownloads.figures + tables
        let pages = try AuditPages(report)
        for code in pages.gemeenten { try folder.write(AuditPath.gemeente(code), pages.gemeente(code).utf8) }
        for code in pages.aanbieders { try folder.write(AuditPath.aanbieder(code), pages.aanbieder(code).utf8) }
        for client in clients.values { try folder.write(AuditPath.client(client.page), pages.client(client).utf8) }
        for table in AuditTable.allCases { try folder.write(table.fileName, table.text(report).utf8) }
        try folder.write(AuditPath.region, pages.region().utf8)
    }

    // MARK: The whole region

    /// Looks at every client, whatever the selection: medians are taken over everybody. Returns the discipline.
    private mutating func readClients() throws -> [String: Discipline] {
        // Without a first month everything before counts: what is selected otherwise must not change a median.
        let first = selection.from?.firstDay ?? Day(number: .min / 4)
        guard let period = DayRange(first, min(selection.to?.lastDay ?? knownUntil, knownUntil)) else { return [:] }
        var counter = DisciplineCounter(period: period)
        var signals = signalRun
        try history.dossiers(gemeente: nil, bsn: nil, explaining.knowledge, isExcepted: isExcepted) { dossier in
            counter.add(dossier)
            signals.add(dossier)
        }
        signalRun = signals
        return counter.perAanbieder
    }

    private func isSelected(_ found: SignalCase) -> Bool {
        (selection.gemeente ?? found.gemeente) == found.gemeente
            && (selection.aanbieder ?? found.aanbieder) == found.aanbieder
    }

    private func signals(_ cases: [SignalCase], pages: [Client: String]) throws -> AuditSignals {
        let shown = try cases.map { found -> AuditSignalCase in
            var hidden = found
            let mask = explaining.mask(gemeente: found.gemeente, bsn: found.bsn ?? "")
            hidden.declaratieNummer = try found.declaratieNummer.map(mask.hide)
            hidden.tekst = Tekst(nl: try mask.hide(found.tekst.nl), en: try mask.hide(found.tekst.en))
            hidden.uitzondering = try found.uitzondering.map { try mask.hide($0) }
            return AuditSignalCase(
                hidden, client: found.bsn.map(explaining.pseudonym) ?? "",
                clientPage: found.bsn.flatMap { pages[Client(gemeente: found.gemeente, bsn: $0)] })
        }
        return AuditSignals(
            cases: shown, skipped: signalRun.skipped,
            contractUse: signalRun.contractUse.filter {
                (selection.gemeente ?? $0.gemeente) == $0.gemeente
                    && (selection.aanbieder ?? $0.aanbieder) == $0.aanbieder
            })
    }

    // MARK: Clients

    /// Clients that the pages name, those with most money first.
    private func named(_ cases: [SignalCase]) -> [Client] {
        let aanbieders = Set(figures.cells.keys.map(\.relation.aanbieder))
        let found = aanbieders.flatMap { figures.largestFindings($0) }
        let withSignal = cases.compactMap { found in
            found.bsn.map { Client(gemeente: found.gemeente, bsn: $0) }
        }
        return Set(found.map { Client(gemeente: $0.gemeente, bsn: $0.bsn) } + withSignal).sorted { left, right in
            (-money[left, default: 0], left.gemeente, left.bsn) < (-money[right, default: 0], right.gemeente, right.bsn)
        }
    }

    private func clients(_ named: some Sequence<Client>) throws -> [Client: AuditClient] {
        var clients: [Client: AuditClient] = [:]
        for client in named {
            try history.dossiers(
                gemeente: client.gemeente, bsn: client.bsn, explaining.knowledge, isExcepted: isExcepted
            ) { dossier in clients[client] = try shown(dossier) }
        }
        return clients
    }

    /// Only what the selection holds, without client number. Nil when nothing is left.
    private func shown(_ dossier: ClientDossier) throws -> AuditClient? {
        let mask = explaining.mask(gemeente: dossier.gemeente, bsn: dossier.bsn)
        let toewijzingen = try dossier.toewijzingen.compactMap { toewijzing -> ToewijzingDossier? in
            var shown = toewijzing
            shown.stand.bsn = ""
            shown.prestaties = try toewijzing.prestaties.filter(isSelected).map { try hidden($0, mask) }
            let isOther = selection.aanbieder.map { $0 != toewijzing.stand.aanbieder } ?? false
            return isOther && shown.prestaties.isEmpty ? nil : shown
        }
        guard let first = toewijzingen.first else { return nil }
        let name = explaining.pseudonym(dossier.bsn)
        let page = "\(dossier.gemeente)-" + (name.isEmpty ? "toewijzing-\(first.stand.nummer)" : name)
        return AuditClient(
            name: name, page: page, gemeente: dossier.gemeente, toewijzingen: toewijzingen, from: selection.from,
            to: selection.to, knownUntil: knownUntil)
    }

    private func isSelected(_ line: BeoordeeldePrestatie) -> Bool {
        (selection.aanbieder ?? line.aanbieder) == line.aanbieder
            && (selection.from ?? line.declaratieMaand) <= line.declaratieMaand
            && line.declaratieMaand <= (selection.to ?? line.declaratieMaand)
    }

    private func hidden(_ line: BeoordeeldePrestatie, _ mask: ClientNumberMask) throws -> BeoordeeldePrestatie {
        var shown = line
        shown.bsn = ""
        shown.declaratieNummer = try mask.hide(line.declaratieNummer)
        shown.prestatie.referentieNummer = try mask.hide(line.prestatie.referentieNummer)
        shown.prestatie.vorigReferentieNummer = try line.prestatie.vorigReferentieNummer.map(mask.hide)
        return shown
    }

    // MARK: Findings

    private func findings(pages: [Client: String]) throws -> [String: [AuditFinding]] {
        var findings: [String: [AuditFinding]] = [:]
        for aanbieder in Set(figures.cells.keys.map(\.relation.aanbieder)).sorted() {
            findings[aanbieder] = try figures.largestFindings(aanbieder).map { line in
                let mask = explaining.mask(gemeente: line.gemeente, bsn: line.bsn)
                return AuditFinding(
                    line: try hidden(line, mask), client: explaining.pseudonym(line.bsn),
                    clientPage: pages[Client(gemeente: line.gemeente, bsn: line.bsn)],
                    explanation: try explaining.explanation(of: line.id, gemeente: line.gemeente))
            }
        }
        return findings
    }
}
