import CareTimeline
import Rules
import Store

/// Finds what became known in this run about the own contribution of clients: first and last days of care, and months
/// without care.
///
/// Only clients that a message of this run was about are looked at, and only what differs from what earlier runs reported counts.
struct Bijdragebepaling {
    let context: JudgingContext

    func determine() throws {
        var regels: [StoredBijdrageregel] = []
        // The order of the list must tell nothing about a BSN.
        let clients = try context.session.bijdrageclients(of: context.run)
            .sorted {
                ($0.gemeente, $0.nieuws.first?.toewijzing ?? 0) < ($1.gemeente, $1.nieuws.first?.toewijzing ?? 0)
            }
        for client in clients { regels += try self.regels(of: client) }
        try context.session.replaceBijdragen(regels, of: context.run)
    }

    private func regels(of client: Bijdrageclient) throws -> [StoredBijdrageregel] {
        var gemeld: [Bijdragefeit: [Int]] = [:]
        for wijziging in try context.session.bijdrageGemeld(client, voor: context.run) { gemeld.apply(wijziging) }
        let offset = Int32(context.configuration.settings(for: client.gemeente).correctieMaand)
        return try Bijdragewijziging.all(van: gemeld, naar: try verloop(of: client)).compactMap { wijziging in
            guard let nieuws = try bron(of: wijziging, client) else { return nil }
            return StoredBijdrageregel(
                gemeente: client.gemeente, bsn: client.bsn, wijziging: wijziging, bericht: nieuws.bericht,
                gemeld: nieuws.dagtekening,
                correctieIn: wijziging.soort == .maand
                    ? Month(index: nieuws.dagtekening.month.index + offset) : nil)
        }
    }

    /// A removed toewijzing counts as not sent.
    private func verloop(of client: Bijdrageclient) throws -> Bijdrageverloop {
        let administration = context.session.administration(of: client.gemeente)
        let verlopen = try administration.toewijzingen(bsn: client.bsn).compactMap { stand -> Zorgverloop? in
            guard !stand.isVervallen, let geldigheid = stand.geldigheid else { return nil }
            return Zorgverloop(
                toewijzing: stand.nummer, geldigheid: geldigheid,
                leveringen: try administration.levering(stand.nummer).leveringen)
        }
        return Bijdrageverloop(verlopen)
    }

    /// The message that made it known: the start or stop itself when this run brought it, else the latest news on the
    /// toewijzingen that it is about, and when there is none, on any of the client.
    private func bron(of wijziging: Bijdragewijziging, _ client: Bijdrageclient) throws -> Bijdrageclient.Nieuws? {
        if let dag = wijziging.dag {
            let administration = context.session.administration(of: client.gemeente)
            let feit = Bijdragefeit(wijziging.soort, dag)
            // A month ends where any of the toewijzingen has care again.
            let nummers = wijziging.soort == .maand ? client.nieuws.map(\.toewijzing) : wijziging.toewijzingen
            let berichten = try nummers.compactMap {
                try administration.bericht(bij: feit, toewijzing: $0, run: context.run)
            }
            if let latest = berichten.max() { return latest }
        }
        let own = client.nieuws.filter { wijziging.toewijzingen.contains($0.toewijzing) }
        return (own.isEmpty ? client.nieuws : own).max()
    }
}
