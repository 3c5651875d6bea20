import CareTimeline
import IWmo

/// Messages of one gemeente and one aanbieder; what a case does not name has a plain value.
enum Sample {
    static let gemeente = "0479"
    static let aanbieder = "12345678"

    static func day(_ iso: String) -> Day { Day(iso: iso)! }

    static func header(_ bericht: BerichtType, _ identificatie: String, dagtekening: String) -> Header {
        Header(
            bericht: bericht, release: bericht == .wmo303 ? .iwmo24 : .iwmo32,
            afzender: bericht.isFromGemeente ? gemeente : aanbieder,
            ontvanger: bericht.isFromGemeente ? aanbieder : gemeente,
            berichtIdentificatie: BerichtIdentificatie(
                identificatie: identificatie, dagtekening: day(dagtekening)))
    }

    // MARK: WMO301

    static func toegewezen(
        _ nummer: Int, _ product: Product, besloten: String, _ ingangsdatum: String, _ einddatum: String?,
        reden: String? = nil, _ omvang: Omvang
    ) -> ToegewezenProduct {
        ToegewezenProduct(
            toewijzingNummer: nummer, product: product, toewijzingsdatum: day(besloten),
            toewijzingstijd: Tijd(seconds: 36_000), ingangsdatum: day(ingangsdatum), einddatum: einddatum.map(day),
            redenWijziging: reden, omvang: omvang)
    }

    static func toewijzing(
        _ identificatie: String, dagtekening: String, bsn: String, _ producten: ToegewezenProduct...
    ) -> Message {
        .toewijzing(
            Toewijzingsbericht(
                header: header(.wmo301, identificatie, dagtekening: dagtekening),
                client: ToegewezenClient(
                    bsn: bsn, geboortedatum: Geboortedatum(datum: day("1950-06-15")), geslacht: "2",
                    naam: VolledigeNaam(geslachtsnaam: Achternaam(achternaam: "Proef"), naamGebruik: "1"),
                    contactgegevens: [
                        Contact(
                            soort: "01",
                            adres: Adres(
                                huis: Huis(huisnummer: 1), postcode: "1234AB", straatnaam: "Proefstraat",
                                plaatsnaam: "Proefstad", landCode: "NL"))
                    ], toegewezenProducten: producten)))
    }

    // MARK: WMO305 and WMO307

    private static func regieClient(_ bsn: String) -> RegieClient {
        RegieClient(
            bsn: bsn, geboortedatum: Geboortedatum(datum: day("1950-06-15")), geslacht: "2",
            naam: VerkorteNaam(geslachtsnaam: Achternaam(achternaam: "Proef")))
    }

    static func startProduct(
        _ nummer: Int, _ product: Product, _ begindatum: String, _ status: StatusAanlevering = .eerste
    ) -> StartProduct {
        StartProduct(
            toewijzingNummer: nummer, product: product, begindatum: day(begindatum), statusAanlevering: status)
    }

    static func start(
        _ identificatie: String, dagtekening: String, bsn: String, _ producten: StartProduct...
    ) -> Message {
        .start(
            Startbericht(
                header: header(.wmo305, identificatie, dagtekening: dagtekening), client: regieClient(bsn),
                startProducten: producten))
    }

    static func stopProduct(
        _ nummer: Int, _ product: Product, _ begindatum: String, reden: String, _ einddatum: String,
        _ status: StatusAanlevering = .eerste
    ) -> StopProduct {
        StopProduct(
            toewijzingNummer: nummer, product: product, begindatum: day(begindatum), redenBeeindiging: reden,
            einddatum: day(einddatum), statusAanlevering: status)
    }

    static func stop(
        _ identificatie: String, dagtekening: String, bsn: String, _ producten: StopProduct...
    ) -> Message {
        .stop(
            Stopbericht(
                header: header(.wmo307, identificatie, dagtekening: dagtekening), client: regieClient(bsn),
                stopProducten: producten))
    }

    // MARK: WMO323 and WMO303

    /// A line of a toewijzing in hours, half-days or pieces; the amount is volume times tariff.
    static func prestatie(
        _ referentie: String, vorig: String? = nil, _ nummer: Int, _ product: Product, _ begindatum: String,
        _ einddatum: String, _ volume: Int, _ eenheid: Eenheid, tarief: Int, _ debetCredit: DebetCredit = .debet
    ) -> Prestatie {
        Prestatie(
            referentieNummer: referentie, vorigReferentieNummer: vorig, toewijzingNummer: nummer,
            productCategorie: product.categorie, productCode: product.code ?? "",
            productPeriode: GeslotenPeriode(begindatum: day(begindatum), einddatum: day(einddatum)),
            geleverdVolume: volume, eenheid: eenheid, productTarief: tarief,
            ingediendBedrag: BedragMetDC(bedrag: volume * tarief, debetCredit: debetCredit))
    }

    /// `maand` is the declaration month, `2023-04`; the total is the signed sum of the lines.
    static func declaratie(
        _ identificatie: String, _ bericht: BerichtType = .wmo323, dagtekening: String, nummer: String? = nil,
        maand: String, _ clienten: [(bsn: String, prestaties: [Prestatie])]
    ) -> Message {
        let total = clienten.flatMap(\.prestaties).reduce(0) { $0 + $1.ingediendBedrag.signed }
        let days = Month(iso: maand)!.days
        return .declaratie(
            Declaratiebericht(
                kop: DeclaratieKop(
                    header: header(bericht, identificatie, dagtekening: dagtekening),
                    declaratieNummer: nummer ?? "DN\(identificatie)", declaratiePeriode: GeslotenPeriode(days),
                    declaratieDagtekening: day(dagtekening), totaalIngediendBedrag: BedragMetDC(signed: total)),
                clienten: clienten.map { DeclaratieClient(bsn: $0.bsn, prestaties: $0.prestaties) }))
    }
}
