import CareTimeline
import IWmo
import Rules

/// One valid message per type; every case is a small change of one of them.
enum Level2Samples {
    /// Three numbers that pass the eleven test, and one that misses it by one.
    static let bsn = "999990019"
    static let otherBsn = "999990020"
    static let thirdBsn = "999990032"
    static let brokenBsn = "999990018"

    static func day(_ iso: String) -> Day { Day(iso: iso)! }

    static func periode(_ begindatum: String, _ einddatum: String) -> GeslotenPeriode {
        GeslotenPeriode(begindatum: day(begindatum), einddatum: day(einddatum))
    }

    static func header(_ bericht: BerichtType, dagtekening: String) -> Header {
        Header(
            bericht: bericht, release: .iwmo32, afzender: bericht.isFromGemeente ? "0479" : "12345678",
            ontvanger: bericht.isFromGemeente ? "12345678" : "0479",
            berichtIdentificatie: BerichtIdentificatie(identificatie: "B1", dagtekening: day(dagtekening)))
    }

    static let toewijzing = Toewijzingsbericht(
        header: header(.wmo301, dagtekening: "2023-04-20"),
        client: ToegewezenClient(
            bsn: bsn, geboortedatum: Geboortedatum(datum: day("1950-06-15")), geslacht: "2",
            naam: VolledigeNaam(geslachtsnaam: Achternaam(achternaam: "Proef"), naamGebruik: "1"),
            communicatie: Communicatie(vorm: "2"), relaties: [relatie], contactgegevens: [woonadres, tijdelijkAdres],
            toegewezenProducten: [weekvolume, maandvolume, budget]))

    static let start = Startbericht(
        header: header(.wmo305, dagtekening: "2023-04-20"), client: regieClient,
        startProducten: [
            StartProduct(
                toewijzingNummer: 20071, product: Product(categorie: "01", code: "01A03"),
                begindatum: day("2023-04-03"), statusAanlevering: .eerste),
            StartProduct(
                toewijzingNummer: 20072, product: Product(categorie: "02", code: "02A05"),
                begindatum: day("2023-04-10"), statusAanlevering: .eerste),
        ])

    static let stop = Stopbericht(
        header: header(.wmo307, dagtekening: "2023-04-20"), client: regieClient,
        stopProducten: [
            StopProduct(
                toewijzingNummer: 20071, product: Product(categorie: "01", code: "01A03"),
                begindatum: day("2023-04-03"), redenBeeindiging: "20", einddatum: day("2023-04-12"),
                statusAanlevering: .eerste),
            StopProduct(
                toewijzingNummer: 20072, product: Product(categorie: "02", code: "02A05"),
                begindatum: day("2023-04-10"), redenBeeindiging: "19", einddatum: day("2023-04-18"),
                statusAanlevering: .eerste),
        ])

    /// 50.00 - 37.50 + 25.00 + 12.00 = 49.50 euro.
    static let declaratie = Declaratiebericht(
        kop: DeclaratieKop(
            header: header(.wmo323, dagtekening: "2023-05-03"), declaratieNummer: "D1",
            declaratiePeriode: periode("2023-04-01", "2023-04-30"), declaratieDagtekening: day("2023-05-02"),
            totaalIngediendBedrag: BedragMetDC(bedrag: 4950, debetCredit: .debet)),
        clienten: [
            DeclaratieClient(
                bsn: bsn,
                prestaties: [
                    huishouding("RN001", periode("2023-04-01", "2023-04-30"), uren: 4, .debet),
                    huishouding("RN002", vorig: "RN900", periode("2023-03-01", "2023-03-31"), uren: 3, .credit),
                    huishouding("RN003", periode("2023-03-01", "2023-03-31"), uren: 2, .debet),
                ]),
            DeclaratieClient(
                bsn: otherBsn,
                prestaties: [
                    Prestatie(
                        referentieNummer: "RN004", toewijzingNummer: 20074, productCategorie: "08",
                        productCode: "08A01", productPeriode: periode("2023-04-01", "2023-04-30"),
                        geleverdVolume: 1200, eenheid: .euro, productTarief: nil,
                        ingediendBedrag: BedragMetDC(bedrag: 1200, debetCredit: .debet))
                ]),
        ])
}

extension Level2Samples {
    private static let regieClient = RegieClient(
        bsn: bsn, geboortedatum: Geboortedatum(datum: day("1950-06-15")), geslacht: "2",
        naam: VerkorteNaam(geslachtsnaam: Achternaam(achternaam: "Proef")))

    static let telefoon = Telefoonnummers(telefoon01: Telefoon(telefoonnummer: "0600000000", landnummer: "0031"))

    private static let relatie = Relatie(
        nummer: "R1", soort: "03", geboortedatum: Geboortedatum(datum: day("1975-02-03")),
        naam: VolledigeNaam(
            geslachtsnaam: Achternaam(achternaam: "Proef"), partnernaam: Achternaam(achternaam: "Toets"),
            naamGebruik: "2"),
        contact: Contact(soort: "02", telefoon: telefoon))

    private static let woonadres = Contact(
        soort: "01", adres: Adres(huis: Huis(huisnummer: 1), postcode: "1234AB", landCode: "NL"))

    private static let tijdelijkAdres = Contact(
        soort: "04", telefoon: telefoon,
        periode: OpenPeriode(begindatum: day("2023-04-01"), einddatum: day("2023-06-30")))

    private static let weekvolume = ToegewezenProduct(
        toewijzingNummer: 20071, product: Product(categorie: "01", code: "01A03"),
        toewijzingsdatum: day("2023-04-19"), toewijzingstijd: Tijd(seconds: 36_000), ingangsdatum: day("2023-04-01"),
        einddatum: day("2023-12-31"), omvang: Omvang(volume: 4, eenheid: .uur, frequentie: .perWeek))

    private static let maandvolume = ToegewezenProduct(
        toewijzingNummer: 20072, product: Product(categorie: "02", code: "02A05"),
        toewijzingsdatum: day("2023-04-19"), toewijzingstijd: Tijd(seconds: 36_000), ingangsdatum: day("2023-04-01"),
        omvang: Omvang(volume: 10, eenheid: .stuksOutput, frequentie: .perMaand))

    private static let budget = ToegewezenProduct(
        toewijzingNummer: 20073, product: Product(categorie: "10"), toewijzingsdatum: day("2023-04-19"),
        toewijzingstijd: Tijd(seconds: 36_000), ingangsdatum: day("2023-04-01"), einddatum: day("2023-12-31"),
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
    /// The toewijzing of household help, by the week.
    var weekvolume: ToegewezenProduct {
        get { client.toegewezenProducten[0] }
        set { client.toegewezenProducten[0] = newValue }
    }
    /// The toewijzing of support, by the month, without an end.
    var maandvolume: ToegewezenProduct {
        get { client.toegewezenProducten[1] }
        set { client.toegewezenProducten[1] = newValue }
    }
    /// The toewijzing of a sum of money.
    var budget: ToegewezenProduct {
        get { client.toegewezenProducten[2] }
        set { client.toegewezenProducten[2] = newValue }
    }
    var woonadres: Contact {
        get { client.contactgegevens[0] }
        set { client.contactgegevens[0] = newValue }
    }
    var tijdelijkAdres: Contact {
        get { client.contactgegevens[1] }
        set { client.contactgegevens[1] = newValue }
    }
    var relatie: Relatie {
        get { client.relaties[0] }
        set { client.relaties[0] = newValue }
    }
}

extension Declaratiebericht {
    var debet: Prestatie {
        get { clienten[0].prestaties[0] }
        set { clienten[0].prestaties[0] = newValue }
    }
    var credit: Prestatie {
        get { clienten[0].prestaties[1] }
        set { clienten[0].prestaties[1] = newValue }
    }
    var correctie: Prestatie {
        get { clienten[0].prestaties[2] }
        set { clienten[0].prestaties[2] = newValue }
    }
    /// Of the second client, in euros.
    var rit: Prestatie {
        get { clienten[1].prestaties[0] }
        set { clienten[1].prestaties[0] = newValue }
    }

    mutating func total(_ bedrag: Int, _ debetCredit: DebetCredit) {
        kop.totaalIngediendBedrag = BedragMetDC(bedrag: bedrag, debetCredit: debetCredit)
    }

    /// The level-2 faults as a reader gets them; the line of a position is 100 x client + prestatie.
    var level2Faults: [RuleFault] {
        var level2 = DeclaratieLevel2(kop: kop)
        var faults = level2.begin()
        for (client, offset) in zip(clienten, 1...) {
            faults += level2.client(bsn: client.bsn, index: offset, position: Position(line: 100 * offset, column: 1))
            for (prestatie, index) in zip(client.prestaties, 1...) {
                let position = Position(line: 100 * offset + index, column: 7)
                faults += level2.prestatie(prestatie, clientIndex: offset, index: index, position: position)
            }
        }
        return faults + level2.end()
    }
}
