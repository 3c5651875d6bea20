import CareTimeline
import IWmo
import Messages

/// Messages that break no rule, to be changed where a test needs it.
enum Fixture {
    static let bsn = "999999990"
    static let otherBSN = "999990019"

    static func day(_ iso: String) -> Day { Day(iso: iso) ?? .distantFuture }

    static func header(_ bericht: BerichtType, release: Release? = nil) -> Header {
        let (gemeente, aanbieder) = ("0479", "65656055")
        return Header(
            bericht: bericht, release: release ?? (bericht == .wmo303 ? .iwmo24 : .iwmo32),
            afzender: bericht.isFromGemeente ? gemeente : aanbieder,
            ontvanger: bericht.isFromGemeente ? aanbieder : gemeente,
            berichtIdentificatie: BerichtIdentificatie(identificatie: "B-0001", dagtekening: day("2023-05-06")),
            xsdVersie: XsdVersie(basisschema: "1.0.2", bericht: "1.1.0"))
    }

    // MARK: - 301

    /// Every optional element is filled in.
    static var toewijzing: Toewijzingsbericht {
        Toewijzingsbericht(header: header(.wmo301), client: client)
    }

    static var client: ToegewezenClient {
        ToegewezenClient(
            bsn: bsn, geboortedatum: Geboortedatum(datum: day("1950-01-01"), datumGebruik: "1"), geslacht: "2",
            naam: naam, communicatie: Communicatie(vorm: "1", taal: "Turks"), juridischeStatus: "02",
            wettelijkeVertegenwoordiging: "06", commentaar: "Bel aan & wacht <even>\ntweede regel, café 😀",
            relaties: [relatie], contactgegevens: [contact, temporaryContact], toegewezenProducten: [toegewezenProduct])
    }

    static var naam: VolledigeNaam {
        VolledigeNaam(
            geslachtsnaam: Achternaam(achternaam: "Dröge", voorvoegsel: "van der"),
            partnernaam: Achternaam(achternaam: "Ünal"), voornamen: "Anna", voorletters: "A", naamGebruik: "4")
    }

    static var contact: Contact {
        Contact(
            soort: "01",
            adres: Adres(
                huis: Huis(huisnummer: 12, huisletter: "b", huisnummerToevoeging: "3hg", aanduidingWoonadres: "BY"),
                postcode: "1234AB", straatnaam: "Dijk", plaatsnaam: "Zaandam", landCode: "NL"),
            organisatie: "Huisarts",
            telefoon: Telefoonnummers(
                telefoon01: Telefoon(telefoonnummer: "0201234567", landnummer: "0031"),
                telefoon02: Telefoon(telefoonnummer: "0612345678", landnummer: "0031")),
            emailadres: "a@example.org")
    }

    static var temporaryContact: Contact {
        var contact = contact
        contact.soort = "04"
        contact.periode = OpenPeriode(begindatum: day("2023-01-01"), einddatum: day("2023-12-31"))
        return contact
    }

    static var relatie: Relatie {
        Relatie(
            nummer: "1", volgorde: 1, soort: "03", geboortedatum: Geboortedatum(datum: day("1975-02-03")),
            geslacht: "1", naam: naam, contact: contact)
    }

    static var toegewezenProduct: ToegewezenProduct {
        ToegewezenProduct(
            toewijzingNummer: 20_072, referentieAanbieder: "REF 1", product: Product(categorie: "01", code: "01A03"),
            toewijzingsdatum: day("2023-03-01"), toewijzingstijd: Tijd(seconds: 45_296, fraction: "5"),
            ingangsdatum: day("2023-04-01"), einddatum: day("2023-12-31"), redenWijziging: "02",
            omvang: Omvang(volume: 4, eenheid: .uur, frequentie: .perWeek), commentaar: "twee keer per week")
    }

    // MARK: - 305 and 307

    static var regieClient: RegieClient {
        RegieClient(
            bsn: bsn, geboortedatum: Geboortedatum(datum: day("1950-01-01")), geslacht: "2",
            naam: VerkorteNaam(
                geslachtsnaam: Achternaam(achternaam: "Dröge", voorvoegsel: "van der"), voornamen: "Anna",
                voorletters: "A"))
    }

    static var start: Startbericht {
        Startbericht(
            header: header(.wmo305), client: regieClient,
            startProducten: [
                StartProduct(
                    toewijzingNummer: 20_072, product: Product(categorie: "01", code: "01A03"),
                    toewijzingIngangsdatum: day("2023-04-01"), begindatum: day("2023-04-03"),
                    statusAanlevering: .eerste)
            ])
    }

    static var stop: Stopbericht {
        Stopbericht(
            header: header(.wmo307), client: regieClient,
            stopProducten: [
                StopProduct(
                    toewijzingNummer: 20_072, product: Product(categorie: "01", code: "01A03"),
                    toewijzingIngangsdatum: day("2023-04-01"), begindatum: day("2023-04-03"),
                    redenBeeindiging: "20", einddatum: day("2023-04-20"), statusAanlevering: .eerste)
            ])
    }

    // MARK: - 315, 317 and 319

    /// Every optional element is filled in, over two products.
    static var toewijzingsVerzoek: ToewijzingsVerzoek {
        ToewijzingsVerzoek(
            header: header(.wmo315), client: regieClient, commentaar: "Spoed & graag vóór mei\ntweede regel",
            aangevraagdeProducten: [
                AangevraagdProduct(
                    referentieAanbieder: "VRZ 1", beschikkingNummer: 4_711,
                    product: Product(categorie: "01", code: "01A03"), beschikkingIngangsdatum: day("2023-03-01"),
                    toewijzingIngangsdatum: day("2023-06-01"), toewijzingEinddatum: day("2023-12-31"),
                    omvang: Omvang(volume: 4, eenheid: .uur, frequentie: .perWeek),
                    verwijzer: Verwijzer(type: "02", zorgverlenerCode: "01234567"), raamcontract: "2",
                    commentaar: "via de <huisarts>"),
                AangevraagdProduct(
                    referentieAanbieder: "VRZ 2", toewijzingIngangsdatum: day("2024-01-01"),
                    toewijzingEinddatum: day("2024-06-30"), budget: 99_999_999,
                    verwijzer: Verwijzer(type: "03", naam: "GGD Zaanstreek")),
            ])
    }

    /// Something of every kind: a product that stays, two that change, two that are new.
    static var wijzigingsVerzoek: WijzigingsVerzoek {
        WijzigingsVerzoek(
            header: header(.wmo317), bsn: bsn, referentieAanbieder: "WYZ 1", redenVerzoek: "2",
            ongewijzigdeProducten: [20_071, 20_074],
            teWijzigenProducten: [
                TeWijzigenProduct(
                    toewijzingNummer: 20_072, gewensteIngangsdatum: day("2023-06-01"), einddatum: day("2023-12-31"),
                    omvang: Omvang(volume: 6, eenheid: .uur, frequentie: .perWeek)),
                TeWijzigenProduct(
                    toewijzingNummer: 20_073, gewensteIngangsdatum: day("2023-06-01"), einddatum: day("2023-12-31"),
                    budget: 250_000),
            ],
            nieuweProducten: [
                NieuwProduct(
                    product: Product(categorie: "02", code: "02A05"), gewensteIngangsdatum: day("2023-06-01"),
                    einddatum: day("2023-12-31"), omvang: Omvang(volume: 10, eenheid: .stuksOutput, frequentie: .totaal)
                ),
                NieuwProduct(
                    gewensteIngangsdatum: day("2024-06-01"), einddatum: day("2024-12-31"), budget: 1),
            ])
    }

    static var verzoekAntwoord: VerzoekAntwoordbericht {
        VerzoekAntwoordbericht(
            header: header(.wmo319), referentieAanbieder: "VRZ 1", verzoekAntwoord: "1", redenAfwijzingVerzoek: "3")
    }

    // MARK: - 303 and 323

    static func prestatie(_ number: Int) -> Prestatie {
        Prestatie(
            referentieNummer: "RN\(number)", toewijzingNummer: 20_000 + number, productCategorie: "01",
            productCode: "01A03",
            productPeriode: GeslotenPeriode(begindatum: day("2023-04-01"), einddatum: day("2023-04-30")),
            geleverdVolume: 4, eenheid: .uur, productTarief: 1_250,
            ingediendBedrag: BedragMetDC(bedrag: 5_000, debetCredit: .debet))
    }

    /// Two clients by default, with two lines and one.
    static func declaratie(
        _ bericht: BerichtType = .wmo323, layout: DeclaratieKop.Layout = .declaratie, release: Release? = nil,
        clienten: [DeclaratieClient]? = nil
    ) -> Declaratiebericht {
        let clienten =
            clienten ?? [
                DeclaratieClient(bsn: bsn, prestaties: [prestatie(1), prestatie(2)]),
                DeclaratieClient(bsn: otherBSN, prestaties: [prestatie(3)]),
            ]
        let lines = clienten.reduce(0) { $0 + $1.prestaties.count }
        let kop = DeclaratieKop(
            header: header(bericht, release: release), layout: layout, declaratieNummer: "DN001",
            declaratiePeriode: GeslotenPeriode(begindatum: day("2023-04-01"), einddatum: day("2023-04-30")),
            declaratieDagtekening: day("2023-05-06"),
            totaalIngediendBedrag: BedragMetDC(bedrag: lines * 5_000, debetCredit: .debet))
        return Declaratiebericht(kop: kop, clienten: clienten)
    }
}

// MARK: - Reading in a test

func read(
    _ bytes: [UInt8], maximumLevel: Int = 2, retainingContent: Bool = true, limits: ReadingLimits = .standard,
    schemas: SchemaSource = .embedded
) throws -> ReadResult {
    let reader = try MessageReader(schemas: schemas, limits: limits)
    var source = MemorySource(bytes)
    return reader.read(&source, maximumLevel: maximumLevel, retainingContent: retainingContent)
}

func read(_ text: String, maximumLevel: Int = 2, limits: ReadingLimits = .standard) throws -> ReadResult {
    try read(Array(text.utf8), maximumLevel: maximumLevel, limits: limits)
}

/// The text the writer makes of the fixtures, with line feeds only.
enum FixtureText {
    static let toewijzing = text(MessageWriter.bytes(Fixture.toewijzing))
    static let start = text(MessageWriter.bytes(Fixture.start))
    static let stop = text(MessageWriter.bytes(Fixture.stop))
    static let toewijzingsVerzoek = text(MessageWriter.bytes(Fixture.toewijzingsVerzoek))
    static let wijzigingsVerzoek = text(MessageWriter.bytes(Fixture.wijzigingsVerzoek))
    static let verzoekAntwoord = text(MessageWriter.bytes(Fixture.verzoekAntwoord))
    static let declaratie = text(MessageWriter.bytes(Fixture.declaratie()))
    static let declaratie303 = text(MessageWriter.bytes(Fixture.declaratie(.wmo303)))

    static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes.filter { $0 != 0x0D }, as: UTF8.self)
    }
}

extension String {
    /// The text with the first occurrence of a part replaced; unchanged when there is none, so tests check for that.
    func replacingFirst(_ part: String, _ replacement: String) -> String {
        guard let range = firstRange(of: part) else { return self }
        return self[..<range.lowerBound] + replacement + self[range.upperBound...]
    }

    func replacingAll(_ part: String, _ replacement: String) -> String {
        split(separator: part, omittingEmptySubsequences: false).joined(separator: replacement)
    }

    func firstRange(of part: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
            formIndex(after: &start)
        }
        return nil
    }
}
