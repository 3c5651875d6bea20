import CareTimeline
import IWmo
import Messages

/// Makes the values of a return message from its elements: the program itself only writes these messages.
struct AnswerReader {
    /// Header of the message that is answered; its versions and parties stand in the answer.
    let answered: Header
    let answer: ElementTree

    struct NotReadable: Error {}

    /// The values, written again.
    func written() throws -> [UInt8] {
        guard let header = answer.child("Header") else { throw NotReadable() }
        let codes = codes(header)
        switch answered.bericht {
        case .wmo303, .wmo323:
            return MessageWriter.bytes(
                DeclaratieAntwoordbericht(
                    beantwoord: answered, identificatie: try identificatie(header), retourcodes: codes,
                    antwoord: try answer.child("DeclaratieAntwoord").map(antwoord)))
        default:
            return MessageWriter.bytes(
                Regieretour(
                    beantwoord: answered, identificatieRetour: header.text("IdentificatieRetour"),
                    dagtekeningRetour: try day(header, "DagtekeningRetour"), retourcodes: codes,
                    client: try answer.child("Client").map(regieClient)))
        }
    }

    // MARK: Small parts

    private func codes(_ element: ElementTree) -> [String] {
        element.child("RetourCodes")?.children("RetourCode").map(\.text) ?? []
    }

    private func day(_ element: ElementTree, _ name: String) throws -> Day {
        guard let day = Day(iso: element.text(name)) else { throw NotReadable() }
        return day
    }

    private func number(_ element: ElementTree, _ name: String) throws -> Int {
        guard let number = Int(element.text(name)) else { throw NotReadable() }
        return number
    }

    private func identificatie(_ header: ElementTree) throws -> BerichtIdentificatie {
        guard let element = header.child("BerichtIdentificatie") else { throw NotReadable() }
        return BerichtIdentificatie(
            identificatie: element.text("Identificatie"), dagtekening: try day(element, "Dagtekening"))
    }

    private func bedrag(_ element: ElementTree, _ name: String, _ leaf: String) throws -> BedragMetDC {
        guard let bedrag = element.child(name), let direction = DebetCredit(rawValue: bedrag.text("DebetCredit"))
        else { throw NotReadable() }
        return BedragMetDC(bedrag: try number(bedrag, leaf), debetCredit: direction)
    }

    // MARK: WMO325 and WMO304

    private func antwoord(_ element: ElementTree) throws -> DeclaratieAntwoordbericht.Antwoord {
        DeclaratieAntwoordbericht.Antwoord(
            declaratieNummer: element.text("DeclaratieNummer"),
            totaalIngediendBedrag: try bedrag(element, "TotaalIngediendBedrag", "TotaalBedrag"),
            totaalToegekendBedrag: try bedrag(element, "TotaalToegekendBedrag", "TotaalBedrag"),
            clienten: try (element.child("Clienten")?.children("Client") ?? []).map { client in
                DeclaratieAntwoordbericht.Client(
                    bsn: client.text("Bsn"),
                    prestaties: try (client.child("Prestaties")?.children("Prestatie") ?? []).map { line in
                        MetRetourcodes(try prestatie(line), retourcodes: codes(line))
                    }, retourcodes: codes(client))
            }, retourcodes: codes(element))
    }

    private func prestatie(_ element: ElementTree) throws -> Prestatie {
        guard let referentie = element.child("ProductReferentie"), let periode = element.child("ProductPeriode"),
            let eenheid = Eenheid(rawValue: element.text("Eenheid"))
        else { throw NotReadable() }
        return Prestatie(
            referentieNummer: referentie.text("ReferentieNummer"),
            vorigReferentieNummer: referentie.child("VorigReferentieNummer")?.text,
            toewijzingNummer: try number(element, "ToewijzingNummer"),
            productCategorie: element.text("ProductCategorie"), productCode: element.text("ProductCode"),
            productPeriode: GeslotenPeriode(
                begindatum: try day(periode, "Begindatum"), einddatum: try day(periode, "Einddatum")),
            geleverdVolume: try number(element, "GeleverdVolume"), eenheid: eenheid,
            productTarief: element.child("ProductTarief").flatMap { Int($0.text) },
            ingediendBedrag: try bedrag(element, "IngediendBedrag", "Bedrag"))
    }

    // MARK: WMO306 and WMO308

    private func regieClient(_ element: ElementTree) throws -> Regieretour.Client {
        guard let geboorte = element.child("Geboortedatum"), let naam = element.child("Naam"),
            let geslachtsnaam = naam.child("Geslachtsnaam")
        else { throw NotReadable() }
        let client = RegieClient(
            bsn: element.text("Bsn"),
            geboortedatum: Geboortedatum(
                datum: try day(geboorte, "Datum"), datumGebruik: geboorte.child("DatumGebruik")?.text),
            geslacht: element.text("Geslacht"),
            naam: VerkorteNaam(
                geslachtsnaam: Achternaam(
                    achternaam: geslachtsnaam.text("Achternaam"),
                    voorvoegsel: geslachtsnaam.child("Voorvoegsel")?.text),
                voornamen: naam.child("Voornamen")?.text, voorletters: naam.child("Voorletters")?.text))
        let producten: Regieretour.Client.Producten =
            if let starts = element.child("StartProducten") {
                .starts(
                    try starts.children("StartProduct").map { MetRetourcodes(try start($0), retourcodes: codes($0)) })
            } else {
                .stops(
                    try (element.child("StopProducten")?.children("StopProduct") ?? []).map {
                        MetRetourcodes(try stop($0), retourcodes: codes($0))
                    })
            }
        return Regieretour.Client(
            client: MetRetourcodes(client, retourcodes: codes(element)), producten: producten)
    }

    private func product(_ element: ElementTree) -> Product? {
        element.child("Product").map { Product(categorie: $0.text("Categorie"), code: $0.child("Code")?.text) }
    }

    private func status(_ element: ElementTree) throws -> StatusAanlevering {
        guard let status = StatusAanlevering(rawValue: element.text("StatusAanlevering")) else { throw NotReadable() }
        return status
    }

    private func start(_ element: ElementTree) throws -> StartProduct {
        StartProduct(
            toewijzingNummer: element.child("ToewijzingNummer").flatMap { Int($0.text) }, product: product(element),
            toewijzingIngangsdatum: try element.child("ToewijzingIngangsdatum").map { _ in
                try day(element, "ToewijzingIngangsdatum")
            }, begindatum: try day(element, "Begindatum"), statusAanlevering: try status(element))
    }

    private func stop(_ element: ElementTree) throws -> StopProduct {
        StopProduct(
            toewijzingNummer: element.child("ToewijzingNummer").flatMap { Int($0.text) }, product: product(element),
            toewijzingIngangsdatum: try element.child("ToewijzingIngangsdatum").map { _ in
                try day(element, "ToewijzingIngangsdatum")
            }, begindatum: try day(element, "Begindatum"), redenBeeindiging: element.text("RedenBeeindiging"),
            einddatum: try day(element, "Einddatum"), statusAanlevering: try status(element))
    }
}
