import CareTimeline
import IWmo

/// The level-2 rules of a WMO303 or WMO323, fed line by line so that memory does not grow with the lines read,
/// except for the numbers and keys that must be unique in the whole message.
public struct DeclaratieLevel2: Sendable {
    private let kop: DeclaratieKop
    private let periodeChecks: [Check<GeslotenPeriode>]
    /// Where each Bsn was seen first.
    private var clienten: [String: Int] = [:]
    private var referentiesVanClient = ReferentiesVanClient()
    private var referenties = SeenKeys()
    private var vorigeReferenties: Set<ExactText> = []
    /// What two debet lines of one message may not share (TR416).
    private var debetten = SeenKeys()
    /// Credits of which the debet may still follow in this message.
    private var openCredits: [OpenCredit] = []
    /// Wide enough for any number of lines.
    private var som: Int128 = 0

    public init(kop: DeclaratieKop) {
        self.kop = kop
        periodeChecks = [DateRules.periodeAfgesloten, DateRules.vanaf2021].filter {
            $0.rule.messages.contains(kop.header.bericht)
        }
    }

    /// The broken rules of a whole declaration, in the order they become known; positions are left out.
    static func faults(in message: Declaratiebericht) -> [RuleFault] {
        var level2 = DeclaratieLevel2(kop: message.kop)
        var faults = level2.begin()
        for (clientOffset, client) in message.clienten.enumerated() {
            faults += level2.client(bsn: client.bsn, index: clientOffset + 1, position: .start)
            for (offset, prestatie) in client.prestaties.enumerated() {
                faults += level2.prestatie(
                    prestatie, clientIndex: clientOffset + 1, index: offset + 1, position: .start)
            }
        }
        return faults + level2.end()
    }

    /// Faults that are known from the header and the declaration fields.
    public mutating func begin() -> [RuleFault] {
        var inspection = Inspection(dagtekening: kop.header.dagtekening)
        let fields = kop.layout.fieldsPath
        let periode = fields + "/DeclaratiePeriode[1]"
        apply(to: &inspection, periode: kop.declaratiePeriode, at: periode)
        inspection.apply(DateRules.heleMaand, to: kop.declaratiePeriode, at: periode)
        inspection.apply(
            DateRules.datumNietLater, to: kop.declaratieDagtekening, at: fields + "/DeclaratieDagtekening[1]")
        inspection.apply(
            DeclaratieRules.nulIsDebet, to: kop.totaalIngediendBedrag, at: fields + "/TotaalIngediendBedrag[1]")
        return inspection.faults
    }

    /// `index` counts the clients from 1.
    public mutating func client(bsn: String, index: Int, position: Position) -> [RuleFault] {
        var inspection = Inspection(dagtekening: kop.header.dagtekening)
        let path = "\(kop.layout.clientenPath)/Client[\(index)]/Bsn[1]"
        inspection.apply(ClientRules.elfproef, to: bsn, at: path)
        if let earlier = clienten[bsn] {
            inspection.report(
                UniquenessRules.sleutel, at: path, detail: UniquenessRules.sameKey(as: "Client", earlier))
        } else {
            clienten[bsn] = index
        }
        referentiesVanClient.removeAll()
        return inspection.faults
    }

    /// `clientIndex` and `index` count from 1. `position` is where VorigReferentieNummer stands, or the Prestatie.
    public mutating func prestatie(
        _ prestatie: Prestatie, clientIndex: Int, index: Int, position: Position
    ) -> [RuleFault] {
        var inspection = Inspection(dagtekening: kop.header.dagtekening)
        let place = Place(layout: kop.layout, client: clientIndex, prestatie: index)
        som += Int128(prestatie.ingediendBedrag.bedrag) * Int128(prestatie.ingediendBedrag.debetCredit.sign)
        compareReferences(of: prestatie, at: place, position: position, in: &inspection)
        inspection.apply(DeclaratieRules.prestatie, to: prestatie, at: place.path)
        inspection.apply(
            DeclaratieRules.nulIsDebet, to: prestatie.ingediendBedrag, at: place.path + "/IngediendBedrag[1]")
        let periode = prestatie.productPeriode
        apply(to: &inspection, periode: periode, at: place.path + "/ProductPeriode[1]")
        inspection.apply(DateRules.binnenEenMaand, to: periode, at: place.path + "/ProductPeriode[1]")
        inspection.apply(
            DateRules.nietVerjaard, to: periode, datedBy: kop.declaratieDagtekening,
            at: place.path + "/ProductPeriode[1]")
        if !prestatie.isCredit, !debetten.insert(debet: prestatie) {
            inspection.report(UniquenessRules.debetPerPeriode, at: place.path)
        }
        return inspection.faults
    }

    /// Faults that need the whole message; these carry their own position when the element is long gone.
    public mutating func end() -> [RuleFault] {
        let ingediend = kop.totaalIngediendBedrag
        var faults: [RuleFault] = []
        if Int128(ingediend.bedrag) * Int128(ingediend.debetCredit.sign) != som {
            let total = Tekst.euros(ingediend.signed)
            // Beyond what an amount can be the exact sum says nothing more.
            let sum = Tekst.euros(Int(clamping: som))
            faults.append(
                RuleFault(
                    rule: DeclaratieRules.totaal, path: kop.layout.fieldsPath + "/TotaalIngediendBedrag[1]",
                    detail: Tekst(
                        nl: "TotaalIngediendBedrag is \(total.nl); de prestaties tellen op tot \(sum.nl).",
                        en: "TotaalIngediendBedrag is \(total.en); the prestaties add up to \(sum.en).")))
        }
        for credit in openCredits where referenties.contains(credit.vorigReferentieNummer.text) {
            faults.append(
                RuleFault(
                    rule: UniquenessRules.creditEnDebet, path: credit.place.vorigReferentieNummer,
                    position: credit.position))
        }
        return faults
    }

    private func apply(to inspection: inout Inspection, periode: GeslotenPeriode, at path: @autoclosure () -> String) {
        inspection.apply(DateRules.datumNietLater, to: periode.begindatum, at: path() + "/Begindatum[1]")
        inspection.apply(periodeChecks, to: periode, at: path())
    }

    private mutating func compareReferences(
        of prestatie: Prestatie, at place: Place, position: Position, in inspection: inout Inspection
    ) {
        let referentie = ProductReferentie(
            referentieNummer: ExactText(prestatie.referentieNummer),
            vorigReferentieNummer: prestatie.vorigReferentieNummer.map(ExactText.init))
        let isNew = referenties.insert(prestatie.referentieNummer)
        if !referentiesVanClient.insert(referentie, isNewInMessage: isNew) {
            inspection.report(UniquenessRules.sleutel, at: place.path + "/ProductReferentie[1]")
        }
        guard let vorige = referentie.vorigReferentieNummer else { return }
        if !vorigeReferenties.insert(vorige).inserted {
            inspection.report(UniquenessRules.vorigeReferentie, at: place.vorigReferentieNummer)
        }
        if referenties.contains(vorige.text) {
            inspection.report(UniquenessRules.creditEnDebet, at: place.vorigReferentieNummer)
        } else {
            openCredits.append(OpenCredit(vorigReferentieNummer: vorige, place: place, position: position))
        }
    }
}

extension DeclaratieLevel2 {
    /// Key of a prestatie (CDT_Referentie).
    private struct ProductReferentie: Hashable {
        let referentieNummer: ExactText
        let vorigReferentieNummer: ExactText?
    }

    /// The keys of one client's lines. They are compared only when a number was used before, which is rare.
    private struct ReferentiesVanClient {
        private var all: [ProductReferentie] = []
        /// The same, from the first time there is something to compare.
        private var keys: Set<ProductReferentie>?

        mutating func removeAll() {
            all.removeAll(keepingCapacity: true)
            keys = nil
        }

        /// False when the client has a line with this key. `isNewInMessage`: no line at all had the number before.
        mutating func insert(_ referentie: ProductReferentie, isNewInMessage: Bool) -> Bool {
            if keys == nil, !isNewInMessage { keys = Set(all) }
            all.append(referentie)
            return keys?.insert(referentie).inserted ?? true
        }
    }

    private struct OpenCredit: Sendable {
        let vorigReferentieNummer: ExactText
        let place: Place
        let position: Position
    }

    /// Names a line without building its path.
    private struct Place: Sendable {
        let layout: DeclaratieKop.Layout
        let client: Int
        let prestatie: Int

        var path: String { "\(layout.clientenPath)/Client[\(client)]/Prestaties[1]/Prestatie[\(prestatie)]" }
        var vorigReferentieNummer: String { path + "/ProductReferentie[1]/VorigReferentieNummer[1]" }
    }
}
