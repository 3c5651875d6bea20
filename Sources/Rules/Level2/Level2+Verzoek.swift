import CareTimeline
import IWmo

/// Requests for a toewijzing or a change, and the answers to them.
extension Level2 {
    /// The broken rules of a WMO315, in the order of the document.
    public static func faults(in message: ToewijzingsVerzoek) -> [RuleFault] {
        var inspection = Inspection(dagtekening: message.header.dagtekening)
        inspection.inspect(message.client)
        inspection.inspect(message.aangevraagdeProducten)
        return inspection.faults
    }

    /// The broken rules of a WMO317, in the order of the document.
    public static func faults(in message: WijzigingsVerzoek) -> [RuleFault] {
        var inspection = Inspection(dagtekening: message.header.dagtekening)
        inspection.apply(ClientRules.elfproef, to: message.bsn, at: clientPath + "/Bsn[1]")
        inspection.inspect(message)
        return inspection.faults
    }

    /// The broken rules of a WMO319, in the order of the document.
    public static func faults(in message: VerzoekAntwoordbericht) -> [RuleFault] {
        var inspection = Inspection(dagtekening: message.header.dagtekening)
        inspection.apply(VerzoekAntwoordRules.antwoord, to: message, at: "/Bericht/Antwoord[1]")
        return inspection.faults
    }

    /// Checks of terms, for a class that calls its last day ToewijzingEinddatum.
    fileprivate static let aangevraagdProduct =
        (ToegewezenProductRules.product
        + [AangevraagdProductRules.omvangAlleenBijCode, AangevraagdProductRules.frequentieBijEenheid])
        .map { $0.naming("Einddatum", "ToewijzingEinddatum") }

    fileprivate static let aangevraagdePeriode = DateRules.eindeNaBegin.naming("Einddatum", "ToewijzingEinddatum")
}

extension Inspection {
    fileprivate mutating func inspect(_ aanvragen: [AangevraagdProduct]) {
        let producten = clientPath + "/AangevraagdeProducten[1]"
        apply(
            [UniquenessRules.aanvragen, AangevraagdProductRules.referentie, AangevraagdProductRules.overlap],
            to: aanvragen, at: producten)
        for (offset, aanvraag) in aanvragen.enumerated() {
            let path = "\(producten)/AangevraagdProduct[\(offset + 1)]"
            let terms = ProductTerms(aanvraag)
            if let ingangsdatum = aanvraag.beschikkingIngangsdatum {
                apply(DateRules.datumNietLater, to: ingangsdatum, at: path + "/BeschikkingIngangsdatum[1]")
            }
            apply(AangevraagdProductRules.ingangBijBeschikking, to: aanvraag, at: path)
            apply(Level2.aangevraagdePeriode, to: terms.periode, at: path)
            apply(Level2.aangevraagdProduct, to: terms, at: path)
            apply(VerwijzerRules.verwijzer, to: aanvraag.verwijzer, at: path + "/Verwijzer[1]")
        }
    }

    fileprivate mutating func inspect(_ message: WijzigingsVerzoek) {
        let verzoek = clientPath + "/Verzoek[1]"
        apply([WijzigingsVerzoekRules.bestaand, WijzigingsVerzoekRules.verandering], to: message, at: verzoek)
        apply(
            UniquenessRules.ongewijzigd, to: message.ongewijzigdeProducten, at: verzoek + "/OngewijzigdeProducten[1]")
        let teWijzigen = verzoek + "/TeWijzigenProducten[1]"
        apply(UniquenessRules.wijzigingen, to: message.teWijzigenProducten, at: teWijzigen)
        for (offset, wijziging) in message.teWijzigenProducten.enumerated() {
            let path = "\(teWijzigen)/TeWijzigenProduct[\(offset + 1)]"
            let terms = ProductTerms(wijziging)
            apply(DateRules.eindeNaBegin, to: terms.periode, at: path)
            apply(ToegewezenProductRules.omvangOfBudget, to: terms, at: path)
            apply(ToegewezenProductRules.frequentieBijEenheid, to: terms, at: path)
        }
        let nieuwe = verzoek + "/NieuweProducten[1]"
        apply([UniquenessRules.nieuwe, WijzigingsVerzoekRules.overlap], to: message.nieuweProducten, at: nieuwe)
        for (offset, nieuw) in message.nieuweProducten.enumerated() {
            let path = "\(nieuwe)/NieuwProduct[\(offset + 1)]"
            let terms = ProductTerms(nieuw)
            apply(WijzigingsVerzoekRules.inDeToekomst, to: nieuw, at: path)
            apply(DateRules.eindeNaBegin, to: terms.periode, at: path)
            apply(ToegewezenProductRules.product, to: terms, at: path)
            apply(
                [WijzigingsVerzoekRules.omvangAlleenBijCode, ToegewezenProductRules.frequentieBijEenheid], to: terms,
                at: path)
        }
    }
}

extension UniquenessRules {
    static let aanvragen = unique("AangevraagdProduct", "ReferentieAanbieder") { (aanvraag: AangevraagdProduct) in
        ExactText(aanvraag.referentieAanbieder)
    }
    static let ongewijzigd = unique("OngewijzigdProduct", "ToewijzingNummer") { (nummer: Int) in nummer }
    static let wijzigingen = unique("TeWijzigenProduct", "ToewijzingNummer") { (wijziging: TeWijzigenProduct) in
        wijziging.toewijzingNummer
    }
    static let nieuwe = unique("NieuwProduct") { (nieuw: NieuwProduct) in
        NieuwKey(product: nieuw.product, gewensteIngangsdatum: nieuw.gewensteIngangsdatum)
    }

    private struct NieuwKey: Hashable {
        let product: Product?
        let gewensteIngangsdatum: Day
    }
}
