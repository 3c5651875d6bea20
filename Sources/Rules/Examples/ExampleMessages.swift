import CareTimeline
import IWmo

/// One valid message per type, about made-up people; every example of a level-2 rule is a small change of one of them.
enum ExampleMessages {
    /// Test numbers that pass the eleven test and belong to nobody.
    private static let bsn = "999990019"
    private static let otherBsn = "999990020"
    private static let huishouding = Product(categorie: "01", code: "01A03")

    private static func header(_ bericht: BerichtType, dagtekening: Day) -> Header {
        let (gemeente, aanbieder) = ("0479", "12345678")
        return Header(
            bericht: bericht, release: .iwmo32, afzender: bericht.isFromGemeente ? gemeente : aanbieder,
            ontvanger: bericht.isFromGemeente ? aanbieder : gemeente,
            berichtIdentificatie: BerichtIdentificatie(identificatie: "B1", dagtekening: dagtekening))
    }

    /// A WMO301 of 20 April 2023 with three toewijzingen: 4 hours of household help a week from 1 April to 31 December,
    /// 10 pieces of support a month from 1 April without an end, and a budget of 1,000 euro for other aids from 1 April
    /// to 31 December. The client has a registered address, a temporary address and a mentor.
    static let toewijzing = Toewijzingsbericht(
        header: header(.wmo301, dagtekening: .of(2023, 4, 20)),
        client: ToegewezenClient(
            bsn: bsn, geboortedatum: Geboortedatum(datum: .of(1950, 6, 15)), geslacht: "2",
            naam: VolledigeNaam(geslachtsnaam: Achternaam(achternaam: "Voorbeeld"), naamGebruik: "1"),
            communicatie: Communicatie(vorm: "2"), relaties: [mentor], contactgegevens: [woonadres, tijdelijkAdres],
            toegewezenProducten: [hulpPerWeek, begeleidingPerMaand, budget]))

    /// A WMO305 of 20 April 2023: household help began on 3 April.
    static let start = Startbericht(
        header: header(.wmo305, dagtekening: .of(2023, 4, 20)), client: regieClient,
        startProducten: [
            StartProduct(
                toewijzingNummer: 20071, product: huishouding, begindatum: .of(2023, 4, 3), statusAanlevering: .eerste)
        ])

    /// A WMO307 of 20 April 2023: household help, begun on 3 April, paused after 12 April.
    static let stop = Stopbericht(
        header: header(.wmo307, dagtekening: .of(2023, 4, 20)), client: regieClient,
        stopProducten: [
            StopProduct(
                toewijzingNummer: 20071, product: huishouding, begindatum: .of(2023, 4, 3),
                redenBeeindiging: StopProduct.tijdelijk, einddatum: .of(2023, 4, 12), statusAanlevering: .eerste)
        ])

    /// A WMO323 of 3 May 2023 over April, with 50.00 - 37.50 + 25.00 + 12.00 = 49.50 euro: household help of April, the
    /// credit and the correction of March, and the transport of another client.
    static let declaratie = Declaratiebericht(
        kop: DeclaratieKop(
            header: header(.wmo323, dagtekening: .of(2023, 5, 3)), declaratieNummer: "D1",
            declaratiePeriode: .of(4, 1, 30), declaratieDagtekening: .of(2023, 5, 2),
            totaalIngediendBedrag: BedragMetDC(bedrag: 4950, debetCredit: .debet)),
        clienten: [
            DeclaratieClient(
                bsn: bsn,
                prestaties: [
                    huishouding("R001", .of(4, 1, 30), uren: 4, .debet),
                    huishouding("R002", vorig: "R900", .of(3, 1, 31), uren: 3, .credit),
                    huishouding("R003", .of(3, 1, 31), uren: 2, .debet),
                ]),
            DeclaratieClient(
                bsn: otherBsn,
                prestaties: [
                    Prestatie(
                        referentieNummer: "R004", toewijzingNummer: 20074, productCategorie: "08",
                        productCode: "08A01", productPeriode: .of(4, 1, 30), geleverdVolume: 1200, eenheid: .euro,
                        productTarief: nil, ingediendBedrag: BedragMetDC(bedrag: 1200, debetCredit: .debet))
                ]),
        ])

    static let telefoon = Telefoonnummers(telefoon01: Telefoon(telefoonnummer: "0600000000", landnummer: "0031"))
}

extension ExampleMessages {
    private static let regieClient = RegieClient(
        bsn: bsn, geboortedatum: Geboortedatum(datum: .of(1950, 6, 15)), geslacht: "2",
        naam: VerkorteNaam(geslachtsnaam: Achternaam(achternaam: "Voorbeeld")))

    private static let mentor = Relatie(
        nummer: "1", soort: "03",
        naam: VolledigeNaam(
            geslachtsnaam: Achternaam(achternaam: "Monster"), partnernaam: Achternaam(achternaam: "Sjabloon"),
            naamGebruik: "2"),
        contact: Contact(soort: "02", telefoon: telefoon))

    private static let woonadres = Contact(
        soort: "01", adres: Adres(huis: Huis(huisnummer: 1), postcode: "1234AB", landCode: "NL"))

    private static let tijdelijkAdres = Contact(
        soort: "04", telefoon: telefoon,
        periode: OpenPeriode(begindatum: .of(2023, 4, 1), einddatum: .of(2023, 6, 30)))

    private static let hulpPerWeek = ToegewezenProduct(
        toewijzingNummer: 20071, product: huishouding, toewijzingsdatum: .of(2023, 4, 19),
        toewijzingstijd: Tijd(seconds: 36_000), ingangsdatum: .of(2023, 4, 1), einddatum: .of(2023, 12, 31),
        omvang: Omvang(volume: 4, eenheid: .uur, frequentie: .perWeek))

    private static let begeleidingPerMaand = ToegewezenProduct(
        toewijzingNummer: 20072, product: Product(categorie: "02", code: "02A05"),
        toewijzingsdatum: .of(2023, 4, 19), toewijzingstijd: Tijd(seconds: 36_000), ingangsdatum: .of(2023, 4, 1),
        omvang: Omvang(volume: 10, eenheid: .stuksOutput, frequentie: .perMaand))

    private static let budget = ToegewezenProduct(
        toewijzingNummer: 20073, product: Product(categorie: "10"), toewijzingsdatum: .of(2023, 4, 19),
        toewijzingstijd: Tijd(seconds: 36_000), ingangsdatum: .of(2023, 4, 1), einddatum: .of(2023, 12, 31),
        budget: 100_000)

    private static func huishouding(
        _ nummer: String, vorig: String? = nil, _ periode: GeslotenPeriode, uren: Int, _ debetCredit: DebetCredit
    ) -> Prestatie {
        Prestatie(
            referentieNummer: nummer, vorigReferentieNummer: vorig, toewijzingNummer: 20071, productCategorie: "01",
            productCode: "01A03", productPeriode: periode, geleverdVolume: uren, eenheid: .uur, productTarief: 1250,
            ingediendBedrag: BedragMetDC(bedrag: uren * 1250, debetCredit: debetCredit))
    }
}

extension Toewijzingsbericht {
    /// 4 hours of household help a week, from 1 April to 31 December 2023.
    var hulpPerWeek: ToegewezenProduct {
        get { client.toegewezenProducten[0] }
        set { client.toegewezenProducten[0] = newValue }
    }
    /// 10 pieces of support a month, from 1 April 2023 without an end.
    var begeleidingPerMaand: ToegewezenProduct {
        get { client.toegewezenProducten[1] }
        set { client.toegewezenProducten[1] = newValue }
    }
    /// 1,000 euro from 1 April to 31 December 2023, for a category without a product code.
    var toegewezenBudget: ToegewezenProduct {
        get { client.toegewezenProducten[2] }
        set { client.toegewezenProducten[2] = newValue }
    }
    var brpContact: Contact {
        get { client.contactgegevens[0] }
        set { client.contactgegevens[0] = newValue }
    }
    var tijdelijkContact: Contact {
        get { client.contactgegevens[1] }
        set { client.contactgegevens[1] = newValue }
    }
    var mentor: Relatie {
        get { client.relaties[0] }
        set { client.relaties[0] = newValue }
    }
}

extension Declaratiebericht {
    /// Household help of April, 50.00 euro.
    var hulpInApril: Prestatie {
        get { clienten[0].prestaties[0] }
        set { clienten[0].prestaties[0] = newValue }
    }
    /// What was declared over March is taken back, 37.50 euro.
    var creditOverMaart: Prestatie {
        get { clienten[0].prestaties[1] }
        set { clienten[0].prestaties[1] = newValue }
    }
    /// What should have been declared over March, 25.00 euro.
    var correctieOverMaart: Prestatie {
        get { clienten[0].prestaties[2] }
        set { clienten[0].prestaties[2] = newValue }
    }
    /// Transport of the second client, 12.00 euro.
    var vervoer: Prestatie {
        get { clienten[1].prestaties[0] }
        set { clienten[1].prestaties[0] = newValue }
    }

    /// Eurocents, negative for credit.
    mutating func setTotal(_ signed: Int) {
        kop.totaalIngediendBedrag = BedragMetDC(signed: signed)
    }
}
