import IWmo
import Rules
import Store

/// Takes WMO301 messages into the administration: all of a message or nothing.
///
/// A WMO301 is the municipality's own message, so nothing is answered; a refusal stands in the report.
struct ToewijzingProcessor {
    let context: JudgingContext

    func process(_ message: Incoming<Toewijzingsbericht>) throws {
        guard let content = message.content else {
            _ = try context.storeRefusedAtLevel2(message)
            return
        }
        let header = try context.brokenInHeader(message.header) {
            content.client.toegewezenProducten.map(\.ingangsdatum)
        }
        guard header.isEmpty else {
            _ = try context.storeRefused(message, header, gebruiktIdentificatie: false)
            return
        }
        let administration = context.session.administration(of: message.header.gemeente)
        let client = content.client
        let broken = try client.toegewezenProducten.map { product in
            ToewijzingVersieJudge.broken(by: try facts(product, client: client, message: message, administration))
        }
        guard broken.allSatisfy(\.isEmpty) else {
            _ = try context.storeRefused(
                message, broken.flatMap { $0 }, by: .each(broken, ClassReference.toegewezenProduct),
                gebruiktIdentificatie: true)
            return
        }
        let messageID = try context.storeProcessed(message)
        for product in client.toegewezenProducten {
            try take(product, bsn: client.bsn, header: message.header, messageID: messageID, administration)
        }
    }

    private func facts(
        _ product: ToegewezenProduct, client: ToegewezenClient, message: Incoming<Toewijzingsbericht>,
        _ administration: any GemeenteAdministration
    ) throws -> ToewijzingVersieFacts {
        ToewijzingVersieFacts(
            product: product, bsn: client.bsn, aanbieder: message.header.aanbieder,
            bekend: try administration.toewijzing(product.toewijzingNummer)?.stand,
            heeftGeaccepteerdePrestaties: try product.isVervallen
                && !administration.debetten(op: product.toewijzingNummer).isEmpty,
            staatInProductlijst: context.staatInProductlijst(product.product, on: product.ingangsdatum))
    }

    /// Of two versions the one with the later stamp is current; of equal stamps the one that arrived later.
    private func take(
        _ product: ToegewezenProduct, bsn: String, header: Header, messageID: Int64,
        _ administration: any GemeenteAdministration
    ) throws {
        let known = try administration.toewijzing(product.toewijzingNummer)
        let isCurrent =
            known.map { known in
                (known.toewijzingsdatum, known.toewijzingstijd) <= (product.toewijzingsdatum, product.toewijzingstijd)
            } ?? true
        try administration.addVersie(
            product, bsn: bsn, aanbieder: header.aanbieder, message: messageID, isCurrent: isCurrent)
        guard isCurrent, let known else { return }
        let levering = try administration.levering(product.toewijzingNummer)
        let stand = ToewijzingStand(product, bsn: bsn, aanbieder: header.aanbieder)
        try context.recordChange(
            of: product.toewijzingNummer, before: levering.timeline(of: known.stand),
            after: levering.timeline(of: stand), by: header, message: messageID)
    }
}
