import CareTimeline
import IWmo

/// A client who does not exist; the same number always gives the same person.
struct Person {
    let bsn: String
    let geboorte: Geboortedatum
    /// COD046.
    let geslacht: String
    let achternaam: Achternaam
    let voorletter: String
    let huisnummer: Int
    let straatnaam: String

    init(client: Int32, bsn: String, seed: UInt64) {
        var sequence = RandomSequence(seed: seed, .dossier, Int(client))
        self.bsn = bsn
        geslacht = sequence.chance(640) ? "2" : "1"
        achternaam = Achternaam(
            achternaam: sequence.pick(Self.surnames, else: "Voorbeeld"),
            voorvoegsel: sequence.chance(200) ? "van" : nil)
        voorletter = String(sequence.pick(Array("ABCDEFGHIJKLMNPRSTVW"), else: "X"))
        geboorte = Geboortedatum(
            datum: Month(year: sequence.between(1928, 1996), month: sequence.between(1, 12)).firstDay
                .advanced(by: sequence.below(28)))
        huisnummer = sequence.between(1, 240)
        straatnaam = sequence.pick(Self.streets, else: "Voorbeeldstraat")
    }

    var regieClient: RegieClient {
        RegieClient(
            bsn: bsn, geboortedatum: geboorte, geslacht: geslacht,
            naam: VerkorteNaam(geslachtsnaam: achternaam, voorletters: voorletter))
    }

    func toegewezenClient(in gemeente: RegionGemeente, _ producten: [ToegewezenProduct]) -> ToegewezenClient {
        let adres = Adres(
            huis: Huis(huisnummer: huisnummer), postcode: "\(gemeente.postcodeDigits)SA", straatnaam: straatnaam,
            plaatsnaam: gemeente.naam, landCode: "NL")
        return ToegewezenClient(
            bsn: bsn, geboortedatum: geboorte, geslacht: geslacht,
            naam: VolledigeNaam(geslachtsnaam: achternaam, voorletters: voorletter, naamGebruik: "1"),
            contactgegevens: [Contact(soort: "01", adres: adres)], toegewezenProducten: producten)
    }

    private static let surnames = [
        "Ansjovis", "Baars", "Brasem", "Elft", "Fint", "Griet", "Haring", "Kabeljauw", "Karper", "Kolblei", "Makreel",
        "Meerval", "Paling", "Poon", "Rietvoorn", "Schelvis", "Snoek", "Spiering", "Tong", "Winde", "Zeelt",
    ]
    private static let streets = [
        "Voorbeeldstraat", "Proefweg", "Testkade", "Oefenlaan", "Probeersel", "Verzonnen Pad", "Nergensdijk",
    ]
}
