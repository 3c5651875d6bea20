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
    let gathering: AuditGathering
    let explaining: LineExplaining
    let folder: OutputFolder

    private var view: StoreView { gathering.view }
    private var selection: LineSelection { gathering.selection }
    private var figures: AuditFigures { gathering.figures }

    /// `gathered`: what the tables show too; `downloads`: files of the report that lie beside the pages.
    func write(_ gathered: AuditReport, downloads: [AuditDownload]) throws {
        let named = namedClients
        let clients = try clients(named.prefix(AuditLimits.clients))
        var report = gathered
        // The cases of the report are those that were gathered, in the same order.
        for (index, found) in gathering.cases.enumerated() {
            report.signals?.cases[index].clientPage = found.bsn.flatMap {
                clients[AuditedClient(gemeente: found.gemeente, bsn: $0)]?.page
            }
        }
        report.clientsWithoutPage = max(named.count - AuditLimits.clients, 0)
        report.findings = try findings(clients)
        report.downloads = downloads
        let pages = try AuditPages(report)
        for code in pages.gemeenten { try folder.write(AuditPath.gemeente(code), pages.gemeente(code).utf8) }
        for code in pages.aanbieders { try folder.write(AuditPath.aanbieder(code), pages.aanbieder(code).utf8) }
        for client in clients.values { try folder.write(AuditPath.client(client.page), pages.client(client).utf8) }
        try folder.write(AuditPath.region, pages.region().utf8)
    }

    // MARK: Clients

    /// Clients that the pages name, those with most money first.
    private var namedClients: [AuditedClient] {
        let aanbieders = Set(figures.cells.keys.map(\.relation.aanbieder))
        let withFinding = aanbieders.flatMap { figures.largestFindings($0) }
            .map { AuditedClient(gemeente: $0.gemeente, bsn: $0.bsn) }
        let withSignal = gathering.cases.compactMap { found in
            found.bsn.map { AuditedClient(gemeente: found.gemeente, bsn: $0) }
        }
        let money = gathering.money
        return Set(withFinding + withSignal).sorted { left, right in
            (-money[left, default: 0], left.gemeente, left.bsn) < (-money[right, default: 0], right.gemeente, right.bsn)
        }
    }

    private func clients(_ named: some Sequence<AuditedClient>) throws -> [AuditedClient: AuditClient] {
        var clients: [AuditedClient: AuditClient] = [:]
        for client in named {
            try view.history.dossiers(
                gemeente: client.gemeente, bsn: client.bsn, view.knowledge, isExcepted: gathering.isExcepted
            ) { dossier in clients[client] = try shown(dossier) }
        }
        return clients
    }

    /// Only what the selection holds, without client number. Nil when nothing is left.
    private func shown(_ dossier: ClientDossier) throws -> AuditClient? {
        let mask = view.mask(gemeente: dossier.gemeente, clients: [dossier.bsn])
        let toewijzingen = try dossier.toewijzingen.compactMap { toewijzing -> ToewijzingDossier? in
            var shown = toewijzing
            shown.stand.bsn = ""
            shown.prestaties = try toewijzing.prestaties.filter(isSelected).map { try hidden($0, mask) }
            let isOther = selection.aanbieder.map { $0 != toewijzing.stand.aanbieder } ?? false
            return isOther && shown.prestaties.isEmpty ? nil : shown
        }
        guard let first = toewijzingen.first else { return nil }
        let name = view.pseudonym(dossier.bsn) ?? ""
        let page = "\(dossier.gemeente)-" + (name.isEmpty ? "toewijzing-\(first.stand.nummer)" : name)
        return AuditClient(
            name: name, page: page, gemeente: dossier.gemeente, toewijzingen: toewijzingen, to: selection.to,
            knownUntil: gathering.knownUntil)
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

    private func findings(_ clients: [AuditedClient: AuditClient]) throws -> [String: [AuditFinding]] {
        var findings: [String: [AuditFinding]] = [:]
        for aanbieder in Set(figures.cells.keys.map(\.relation.aanbieder)).sorted() {
            findings[aanbieder] = try figures.largestFindings(aanbieder).map { line in
                let client = clients[AuditedClient(gemeente: line.gemeente, bsn: line.bsn)]
                var shown = try hidden(line, view.mask(gemeente: line.gemeente, clients: [line.bsn]))
                shown.dagen = client.flatMap { days(of: line, $0) } ?? line.dagen
                return AuditFinding(
                    line: shown, client: view.pseudonym(line.bsn) ?? "", clientPage: client?.page,
                    explanation: try explaining.explanation(of: line.id, gemeente: line.gemeente))
            }
        }
        return findings
    }

    /// The days as they are known now. Nil for a rejected line, which is not judged again: its finding is about the days
    /// as they were known then.
    private func days(of line: BeoordeeldePrestatie, _ client: AuditClient) -> [Timeline.Segment]? {
        guard line.oordeel.isGeaccepteerd, let days = line.prestatie.productPeriode.days else { return nil }
        return client.toewijzingen.first { $0.stand.nummer == line.prestatie.toewijzingNummer }?.timeline?
            .segments(in: days)
    }
}
