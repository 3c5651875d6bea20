import CareTimeline
import IWmo
import Rules
import Store

/// Takes WMO315 and WMO317 messages into the administration, all of a message or nothing, and answers them.
struct VerzoekProcessor {
    let context: JudgingContext

    func process(_ message: Incoming<Verzoek>) throws {
        switch message.content {
        case .toewijzing(let verzoek): try process(verzoek, message)
        case .wijziging(let verzoek): try process(verzoek, message)
        case nil:
            let messageID = try context.storeRefusedAtLevel2(message)
            try answer(message, codes: [Retourcodes.technischAfgekeurd], messageID: messageID)
        }
    }

    private func answer(
        _ message: Incoming<Verzoek>, codes: [String], inhoud: Verzoekretour.Inhoud? = nil, messageID: Int64
    ) throws {
        let bytes = context.composer.verzoekretour(
            to: message.header, contentHash: message.contentHash, retourcodes: codes, inhoud: inhoud)
        try context.storeAnswer(bytes, to: message.header, message: messageID)
    }

    /// True when the header is right; otherwise the message is refused and answered.
    private func passesHeader(_ message: Incoming<Verzoek>, ingangsdata: () throws -> [Day]) throws -> Bool {
        let broken = try context.brokenInHeader(message.header, ingangsdata: ingangsdata)
        guard !broken.isEmpty else { return true }
        let messageID = try context.storeRefused(message, broken, gebruiktIdentificatie: false)
        try answer(message, codes: broken.retourcodes, messageID: messageID)
        return false
    }

    private func refuse(
        _ message: Incoming<Verzoek>, _ broken: [BrokenRule], by classes: [ClassReference],
        inhoud: Verzoekretour.Inhoud
    ) throws {
        let messageID = try context.storeRefused(message, broken, by: classes, gebruiktIdentificatie: true)
        try answer(message, codes: [Retourcodes.geenBijzonderheden], inhoud: inhoud, messageID: messageID)
    }

    /// The codes of a class that was checked.
    private func codes(_ broken: [BrokenRule]) -> [String] {
        broken.isEmpty ? [Retourcodes.geenBijzonderheden] : broken.retourcodes
    }

    // MARK: WMO315

    private func process(_ verzoek: ToewijzingsVerzoek, _ message: Incoming<Verzoek>) throws {
        guard
            try passesHeader(
                message, ingangsdata: { verzoek.aangevraagdeProducten.map(\.toewijzingIngangsdatum) })
        else { return }
        let header = message.header
        let administration = context.session.administration(of: header.gemeente)
        let client = VerzoekClientJudge.broken(
            by: VerzoekClientFacts(
                bsn: verzoek.client.bsn, aanbieder: header.aanbieder, dagtekening: header.dagtekening,
                verzoeken: try administration.verzoeken(van: header.aanbieder, bsn: verzoek.client.bsn)))
        let producten = try verzoek.aangevraagdeProducten.map { product in
            AangevraagdProductJudge.broken(
                by: AangevraagdProductFacts(
                    product: product.product,
                    isReferentieGebruikt: try administration.verzoekstand(
                        product.referentieAanbieder, aanbieder: header.aanbieder
                    ).verzoek != nil,
                    staatInProductlijst: context.staatInProductlijst(
                        product.product, of: header.gemeente, on: product.toewijzingIngangsdatum)))
        }
        let broken = client + producten.flatMap { $0 }
        guard broken.isEmpty else {
            let inhoud = Verzoekretour.Inhoud.toewijzing(
                verzoek, client: codes(client), producten: producten.map(codes))
            let classes =
                client.map { _ in ClassReference.client } + .each(producten, ClassReference.aangevraagdProduct)
            return try refuse(message, broken, by: classes, inhoud: inhoud)
        }
        let messageID = try context.storeProcessed(message)
        try administration.add(verzoek, message: messageID)
        try answer(message, codes: [], messageID: messageID)
    }

    // MARK: WMO317

    private func process(_ verzoek: WijzigingsVerzoek, _ message: Incoming<Verzoek>) throws {
        guard
            try passesHeader(
                message,
                ingangsdata: { try context.ingangsdata(of: verzoek.genoemdeToewijzingen, message.header) })
        else { return }
        let administration = context.session.administration(of: message.header.gemeente)
        let oordeel = WijzigingsverzoekJudge.judge(try facts(verzoek, administration))
        guard oordeel.broken.isEmpty else {
            return try refuse(message, oordeel.broken, by: oordeel.classes, inhoud: inhoud(verzoek, oordeel))
        }
        let messageID = try context.storeProcessed(message)
        try administration.add(verzoek, message: messageID)
        try answer(message, codes: [], messageID: messageID)
    }

    private func facts(
        _ verzoek: WijzigingsVerzoek, _ administration: any GemeenteAdministration
    ) throws -> WijzigingsverzoekFacts {
        let (aanbieder, dag) = (verzoek.header.aanbieder, verzoek.header.dagtekening)
        let own = try administration.toewijzingNummers(van: aanbieder, bsn: verzoek.bsn)
        let nummers = Set(own).union(verzoek.genoemdeToewijzingen).sorted()
        return WijzigingsverzoekFacts(
            verzoek: verzoek, verzoeken: try administration.verzoeken(van: aanbieder, bsn: verzoek.bsn),
            isReferentieGebruikt: try administration.verzoekstand(verzoek.referentieAanbieder, aanbieder: aanbieder)
                .verzoek != nil,
            toewijzingen: try nummers.compactMap { try administration.toewijzing($0, bekendOp: dag) },
            staanInProductlijst: verzoek.nieuweProducten.map { product in
                context.staatInProductlijst(
                    product.product, of: verzoek.header.gemeente, on: product.gewensteIngangsdatum)
            })
    }

    private func inhoud(_ verzoek: WijzigingsVerzoek, _ oordeel: WijzigingsverzoekOordeel) -> Verzoekretour.Inhoud {
        func codes(_ klassen: [[BrokenRule]]?, _ count: Int) -> [[String]] {
            klassen?.map(self.codes) ?? Array(repeating: [Retourcodes.nietGecontroleerd], count: count)
        }
        return .wijziging(
            verzoek, client: self.codes(oordeel.client),
            verzoek: oordeel.producten.map { self.codes($0.verzoek) } ?? [Retourcodes.nietGecontroleerd],
            ongewijzigd: codes(oordeel.producten?.ongewijzigd, verzoek.ongewijzigdeProducten.count),
            teWijzigen: codes(oordeel.producten?.teWijzigen, verzoek.teWijzigenProducten.count),
            nieuw: codes(oordeel.producten?.nieuw, verzoek.nieuweProducten.count))
    }
}

extension WijzigingsverzoekOordeel {
    /// The class that breaks each of the broken rules, in the same order.
    fileprivate var classes: [ClassReference] {
        let own = client.map { _ in ClassReference.client }
        guard let producten else { return own }
        return own + producten.verzoek.map { _ in .verzoek }
            + .each(producten.ongewijzigd, ClassReference.ongewijzigdProduct)
            + .each(producten.teWijzigen, ClassReference.teWijzigenProduct)
            + .each(producten.nieuw, ClassReference.nieuwProduct)
    }
}
