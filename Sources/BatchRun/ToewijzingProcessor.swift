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
            try signalReference(of: product, message.header, administration)
            try take(product, bsn: client.bsn, header: message.header, messageID: messageID, administration)
        }
    }

    private func facts(
        _ product: ToegewezenProduct, client: ToegewezenClient, message: Incoming<Toewijzingsbericht>,
        _ administration: any GemeenteAdministration
    ) throws -> ToewijzingVersieFacts {
        let verzoek = try product.referentieAanbieder.flatMap {
            try administration.verzoekstand($0, aanbieder: message.header.aanbieder).verzoek
        }
        return ToewijzingVersieFacts(
            product: product, bsn: client.bsn, aanbieder: message.header.aanbieder,
            bekend: try administration.toewijzing(product.toewijzingNummer)?.stand,
            heeftGeaccepteerdePrestaties: try product.isVervallen
                && !administration.debetcijfers(op: product.toewijzingNummer, except: []).isEmpty,
            staatInProductlijst: context.staatInProductlijst(
                product.product, of: message.header.gemeente, on: product.ingangsdatum),
            verzoek: verzoek)
    }

    /// What TR379 asks beyond what can be judged for certain. The reference itself is free text of the aanbieder, which
    /// can hold anything, so a signal names the toewijzing only.
    private func signalReference(
        of product: ToegewezenProduct, _ header: Header, _ administration: any GemeenteAdministration
    ) throws {
        guard let referentie = product.referentieAanbieder else { return }
        let nummer = product.toewijzingNummer
        if try administration.isReferentieHerhaald(referentie, toewijzing: nummer) {
            try context.signal(
                .referentieHerhaald, header, toewijzingNummer: nummer,
                Tekst(
                    nl: "Toewijzing \(nummer) noemt een ReferentieAanbieder die er al eerder in stond. "
                        + "Dat hoort alleen als de aanbieder de toewijzing eerst had afgekeurd (TR379).",
                    en: "Toewijzing \(nummer) names a ReferentieAanbieder that stood in it before. "
                        + "That is right only when the aanbieder refused the toewijzing at first (TR379)."))
        }
        let isUnknown = try administration.verzoekstand(referentie, aanbieder: header.aanbieder).verzoek == nil
        guard try isUnknown && administration.heeftVerzoeken() else { return }
        try context.signal(
            .verzoekOnbekend, header, toewijzingNummer: nummer,
            Tekst(
                nl: "Toewijzing \(nummer) noemt een ReferentieAanbieder die in geen bekend verzoek staat (WMO315 of "
                    + "WMO317). Is het verzoek niet van eerder, kijk de referentie dan na (TR379).",
                en: "Toewijzing \(nummer) names a ReferentieAanbieder that no known request carries (WMO315 or "
                    + "WMO317). When the request is not from earlier, check the reference (TR379)."))
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
        let isSameForCare =
            known.stand.geldigheid == stand.geldigheid && known.stand.isVervallen == stand.isVervallen
        if !isSameForCare { try context.recordNews(of: stand.nummer, by: header, message: messageID) }
    }
}
