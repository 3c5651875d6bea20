import CareTimeline
import IWmo

/// The rules that can be checked inside one message (retourcode 0001).
///
/// The path of a fault is that of the element to which the standard binds the rule, whether the
/// element is there or not.
public enum Level2 {
    /// Every rule of this level with its examples, once, by ascending id.
    static let entries: [CatalogueEntry] = [
        ClientRules.entries, ContactRules.entries, ToegewezenProductRules.entries, OverlapRule.entries,
        AanleveringRules.entries, DeclaratieRules.entries, DateRules.entries, UniquenessRules.entries,
        AangevraagdProductRules.entries, VerwijzerRules.entries, WijzigingsVerzoekRules.entries,
        VerzoekAntwoordRules.entries,
    ].joined().sorted { $0.rule.id < $1.rule.id }

    /// Every rule of this level, once, by ascending id.
    public static let rules: [Rule] = entries.map(\.rule)

    /// The broken rules of a WMO301, in the order of the document.
    public static func faults(in message: Toewijzingsbericht) -> [RuleFault] {
        var inspection = Inspection(dagtekening: message.header.dagtekening)
        inspection.inspect(message.client)
        return inspection.faults
    }

    /// The broken rules of a WMO305, in the order of the document.
    public static func faults(in message: Startbericht) -> [RuleFault] {
        var inspection = Inspection(dagtekening: message.header.dagtekening)
        inspection.inspect(message.client)
        inspection.inspect(message.startProducten)
        return inspection.faults
    }

    /// The broken rules of a WMO307, in the order of the document.
    public static func faults(in message: Stopbericht) -> [RuleFault] {
        var inspection = Inspection(dagtekening: message.header.dagtekening)
        inspection.inspect(message.client)
        inspection.inspect(message.stopProducten)
        return inspection.faults
    }
}

let clientPath = "/Bericht/Client[1]"

extension Inspection {
    fileprivate mutating func inspect(_ client: ToegewezenClient) {
        apply(ClientRules.elfproef, to: client.bsn, at: clientPath + "/Bsn[1]")
        apply(ClientRules.geboortedatum, to: client.geboortedatum, at: clientPath + "/Geboortedatum[1]")
        apply([ClientRules.naamGebruik, ClientRules.natuurlijkPersoon], to: client.naam, at: clientPath + "/Naam[1]")
        if let communicatie = client.communicatie {
            apply(ClientRules.tolktaal, to: communicatie, at: clientPath + "/Communicatie[1]")
        }
        apply(UniquenessRules.relaties, to: client.relaties, at: clientPath + "/Relaties[1]")
        for (offset, relatie) in client.relaties.enumerated() {
            inspect(relatie, at: clientPath + "/Relaties[1]/Relatie[\(offset + 1)]")
        }
        let contactgegevens = clientPath + "/Contactgegevens[1]"
        apply(
            [ClientRules.vasteVerblijfplaats, UniquenessRules.contacten], to: client.contactgegevens,
            at: contactgegevens)
        for (offset, contact) in client.contactgegevens.enumerated() {
            inspect(contact, at: contactgegevens + "/Contact[\(offset + 1)]")
        }
        inspect(client.toegewezenProducten)
    }

    private mutating func inspect(_ relatie: Relatie, at path: String) {
        if let geboortedatum = relatie.geboortedatum {
            apply(ClientRules.geboortedatum, to: geboortedatum, at: path + "/Geboortedatum[1]")
        }
        apply(ClientRules.naamGebruik, to: relatie.naam, at: path + "/Naam[1]")
        inspect(relatie.contact, at: path + "/Contact[1]")
    }

    private mutating func inspect(_ contact: Contact, at path: String) {
        apply(ContactRules.contact, to: contact, at: path)
        if let periode = contact.periode {
            apply(DateRules.eindeNaBegin, to: periode, at: path + "/Periode[1]")
        }
    }

    private mutating func inspect(_ toewijzingen: [ToegewezenProduct]) {
        let producten = clientPath + "/ToegewezenProducten[1]"
        apply([UniquenessRules.toewijzingen, OverlapRule.overlap], to: toewijzingen, at: producten)
        for (offset, toewijzing) in toewijzingen.enumerated() {
            let path = "\(producten)/ToegewezenProduct[\(offset + 1)]"
            let terms = ProductTerms(toewijzing)
            apply(DateRules.datumNietLater, to: toewijzing.toewijzingsdatum, at: path + "/Toewijzingsdatum[1]")
            apply(DateRules.eindeNaBegin, to: terms.periode, at: path)
            apply(ToegewezenProductRules.product, to: terms, at: path)
            apply(
                [ToegewezenProductRules.omvangAlleenBijCode, ToegewezenProductRules.frequentieBijEenheid], to: terms,
                at: path)
            apply(ToegewezenProductRules.toegewezenProduct, to: toewijzing, at: path)
        }
    }

    mutating func inspect(_ client: RegieClient) {
        apply(ClientRules.elfproef, to: client.bsn, at: clientPath + "/Bsn[1]")
        apply(ClientRules.geboortedatum, to: client.geboortedatum, at: clientPath + "/Geboortedatum[1]")
    }

    fileprivate mutating func inspect(_ starts: [StartProduct]) {
        let producten = clientPath + "/StartProducten[1]"
        apply(UniquenessRules.starts, to: starts, at: producten)
        for (offset, start) in starts.enumerated() {
            let path = "\(producten)/StartProduct[\(offset + 1)]"
            apply(DateRules.datumNietLater, to: start.begindatum, at: path + "/Begindatum[1]")
            apply(AanleveringRules.statusAanlevering, to: start.statusAanlevering, at: path + "/StatusAanlevering[1]")
        }
    }

    fileprivate mutating func inspect(_ stops: [StopProduct]) {
        let producten = clientPath + "/StopProducten[1]"
        apply(UniquenessRules.stops, to: stops, at: producten)
        for (offset, stop) in stops.enumerated() {
            let path = "\(producten)/StopProduct[\(offset + 1)]"
            apply(DateRules.datumNietLater, to: stop.begindatum, at: path + "/Begindatum[1]")
            apply(DateRules.datumNietLater, to: stop.einddatum, at: path + "/Einddatum[1]")
            apply(DateRules.stopNaStart, to: stop, at: path)
            apply(AanleveringRules.statusAanlevering, to: stop.statusAanlevering, at: path + "/StatusAanlevering[1]")
        }
    }
}
