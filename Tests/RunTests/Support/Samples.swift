import CareTimeline
import IWmo
import Messages

func day(_ iso: String) -> Day {
    guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is no date") }
    return day
}

func month(_ iso: String) -> Month {
    guard let month = Month(iso: iso) else { preconditionFailure("\(iso) is no month") }
    return month
}

/// Numbers of the range 999xxxxxx, which belongs to nobody, that pass the eleven test.
enum TestBSN {
    /// The first so many, ascending.
    static let all: [String] = {
        var numbers: [String] = []
        var number = 999_200_000
        while numbers.count < 400 {
            let digits = String(number).utf8.map { Int($0) - 48 }
            let sum = (0..<8).reduce(0) { $0 + (9 - $1) * digits[$1] } - digits[8]
            if sum % 11 == 0 { numbers.append(String(number)) }
            number += 1
        }
        return numbers
    }()
}

/// One gemeente and one aanbieder that send each other messages.
struct Relation {
    var gemeente: String
    var aanbieder: String
    var release = Release.iwmo32

    func header(_ bericht: BerichtType, _ identificatie: String, _ dagtekening: String) -> Header {
        Header(
            bericht: bericht, release: bericht == .wmo303 ? .iwmo24 : release,
            afzender: bericht.isFromGemeente ? gemeente : aanbieder,
            ontvanger: bericht.isFromGemeente ? aanbieder : gemeente,
            berichtIdentificatie: BerichtIdentificatie(identificatie: identificatie, dagtekening: day(dagtekening)))
    }

    func toewijzing(
        _ identificatie: String, _ dagtekening: String, bsn: String, _ producten: [ToegewezenProduct],
        commentaar: String? = nil
    ) -> [UInt8] {
        let adres = Adres(
            huis: Huis(huisnummer: 12), postcode: "1501AA", straatnaam: Person.straatnaam, plaatsnaam: "Zaandam",
            landCode: "NL")
        return MessageWriter.bytes(
            Toewijzingsbericht(
                header: header(.wmo301, identificatie, dagtekening),
                client: ToegewezenClient(
                    bsn: bsn, geboortedatum: Geboortedatum(datum: Person.geboortedatum), geslacht: "2",
                    naam: VolledigeNaam(
                        geslachtsnaam: Achternaam(achternaam: Person.achternaam), naamGebruik: "1"),
                    commentaar: commentaar, contactgegevens: [Contact(soort: "01", adres: adres)],
                    toegewezenProducten: producten)))
    }

    func start(_ identificatie: String, _ dagtekening: String, bsn: String, _ producten: [StartProduct]) -> [UInt8] {
        MessageWriter.bytes(
            Startbericht(
                header: header(.wmo305, identificatie, dagtekening), client: Person.client(bsn),
                startProducten: producten))
    }

    func stop(_ identificatie: String, _ dagtekening: String, bsn: String, _ producten: [StopProduct]) -> [UInt8] {
        MessageWriter.bytes(
            Stopbericht(
                header: header(.wmo307, identificatie, dagtekening), client: Person.client(bsn),
                stopProducten: producten))
    }

    /// - Parameter totaal: eurocents; left out: the sum of the lines.
    func declaratie(
        _ identificatie: String, _ dagtekening: String, as bericht: BerichtType = .wmo323, nummer: String,
        over maand: String, totaal: Int? = nil, _ clienten: [DeclaratieClient]
    ) -> [UInt8] {
        let sum = clienten.flatMap(\.prestaties).reduce(0) { $0 + $1.ingediendBedrag.signed }
        return MessageWriter.bytes(
            Declaratiebericht(
                kop: DeclaratieKop(
                    header: header(bericht, identificatie, dagtekening), declaratieNummer: nummer,
                    declaratiePeriode: GeslotenPeriode(month(maand).days), declaratieDagtekening: day(dagtekening),
                    totaalIngediendBedrag: BedragMetDC(signed: totaal ?? sum)),
                clienten: clienten))
    }
}

/// The person every sample is about. None of this may ever show outside a return message.
enum Person {
    static let achternaam = "Zevenhuizen"
    static let straatnaam = "Kwikstaartpad"
    static let geboortedatum = day("1941-08-29")

    static func client(_ bsn: String) -> RegieClient {
        RegieClient(
            bsn: bsn, geboortedatum: Geboortedatum(datum: geboortedatum), geslacht: "2",
            naam: VerkorteNaam(geslachtsnaam: Achternaam(achternaam: achternaam)))
    }
}

/// A product as assigned: what all messages about one toewijzing have in common.
struct Assignment {
    var nummer: Int
    var categorie: String
    var code: String
    var ingangsdatum: String
    var einddatum: String
    var omvang: Omvang
    /// Eurocents per unit.
    var tarief: Int?
    var toewijzingsdatum: String

    init(
        _ nummer: Int, _ categorie: String, _ code: String, from ingangsdatum: String, to einddatum: String,
        _ volume: Int, _ eenheid: Eenheid, _ frequentie: Frequentie, tarief: Int?,
        toewijzingsdatum: String = "2025-09-15"
    ) {
        self.nummer = nummer
        self.categorie = categorie
        self.code = code
        self.ingangsdatum = ingangsdatum
        self.einddatum = einddatum
        omvang = Omvang(volume: volume, eenheid: eenheid, frequentie: frequentie)
        self.tarief = tarief
        self.toewijzingsdatum = toewijzingsdatum
    }

    private var product: Product { Product(categorie: categorie, code: code) }

    func toegewezen(einddatum: String? = nil, toewijzingsdatum: String? = nil, reden: String? = nil)
        -> ToegewezenProduct
    {
        ToegewezenProduct(
            toewijzingNummer: nummer, product: product,
            toewijzingsdatum: day(toewijzingsdatum ?? self.toewijzingsdatum),
            toewijzingstijd: Tijd(seconds: 36_000), ingangsdatum: day(ingangsdatum),
            einddatum: day(einddatum ?? self.einddatum), redenWijziging: reden, omvang: omvang)
    }

    func start(_ begindatum: String, _ status: StatusAanlevering = .eerste) -> StartProduct {
        StartProduct(
            toewijzingNummer: nummer, product: product, toewijzingIngangsdatum: day(ingangsdatum),
            begindatum: day(begindatum), statusAanlevering: status)
    }

    func stop(_ begindatum: String, _ reden: String, _ einddatum: String, _ status: StatusAanlevering = .eerste)
        -> StopProduct
    {
        StopProduct(
            toewijzingNummer: nummer, product: product, toewijzingIngangsdatum: day(ingangsdatum),
            begindatum: day(begindatum), redenBeeindiging: reden, einddatum: day(einddatum),
            statusAanlevering: status)
    }

    /// A line over a calendar month, in the unit of the toewijzing; the amount is volume times tariff.
    func line(
        _ referentie: String, _ maand: String, _ volume: Int, bedrag: Int? = nil, tarief: Int? = nil,
        crediting vorige: String? = nil
    ) -> Prestatie {
        let price = tarief ?? self.tarief
        return Prestatie(
            referentieNummer: referentie, vorigReferentieNummer: vorige, toewijzingNummer: nummer,
            productCategorie: categorie, productCode: code, productPeriode: GeslotenPeriode(month(maand).days),
            geleverdVolume: volume, eenheid: omvang.eenheid, productTarief: price,
            ingediendBedrag: BedragMetDC(
                bedrag: bedrag ?? volume * (price ?? 1), debetCredit: vorige == nil ? .debet : .credit))
    }
}

func client(_ bsn: String, _ lines: Prestatie...) -> DeclaratieClient {
    DeclaratieClient(bsn: bsn, prestaties: lines)
}

extension Relation {
    /// WMO317 for another volume of one toewijzing.
    func wijziging(
        _ identificatie: String, _ dagtekening: String, bsn: String, referentie: String, _ nummer: Int,
        _ volume: Int, per ingangsdatum: String
    ) -> [UInt8] {
        MessageWriter.bytes(
            WijzigingsVerzoek(
                header: header(.wmo317, identificatie, dagtekening), bsn: bsn, referentieAanbieder: referentie,
                redenVerzoek: "1",
                teWijzigenProducten: [
                    TeWijzigenProduct(
                        toewijzingNummer: nummer, gewensteIngangsdatum: day(ingangsdatum),
                        einddatum: day("2026-12-31"),
                        omvang: Omvang(volume: volume, eenheid: .uur, frequentie: .perWeek))
                ]))
    }

    /// WMO319: 1 refuses, 2 is under investigation.
    func antwoord(
        _ identificatie: String, _ dagtekening: String, referentie: String, _ verzoekAntwoord: String
    ) -> [UInt8] {
        MessageWriter.bytes(
            VerzoekAntwoordbericht(
                header: header(.wmo319, identificatie, dagtekening), referentieAanbieder: referentie,
                verzoekAntwoord: verzoekAntwoord, redenAfwijzingVerzoek: verzoekAntwoord == "1" ? "2" : nil))
    }
}
