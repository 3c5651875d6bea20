import CareTimeline
import IWmo

/// Clients with one or two toewijzingen each, the care they get, and what is declared for it.
struct Region {
    let bsns: [String]
    let secondPercentage: Int
    let partnerCount: Int
    /// Declaration month.
    let month: Month
    /// Months with a line of their own, the declaration month included.
    let lineMonths: Int

    /// All care begins on its first day, and all toewijzingen end after `lastMonth`.
    static let firstMonth = Month(year: 2024, month: 1)
    static let lastMonth = Month(year: 2026, month: 12)

    // Weekly volume in hours, tariff in eurocents.
    private static let volume = 3
    private static let tarief = 3480
    private static let gemeenten = ["0479", "0439", "0385", "0852", "0880", "0431", "0415", "0363"]
    private static let products = ["02A03", "02A05"].map { Product(categorie: "02", code: $0) }

    // MARK: Who

    private struct Partner {
        let gemeente: String
        let aanbieder: String

        init(_ index: Int) {
            gemeente = Region.gemeenten[index % Region.gemeenten.count]
            aanbieder = String(99_000_001 + index)
        }

        func header(_ bericht: BerichtType, _ identificatie: String, _ dagtekening: Day) -> Header {
            Header(
                bericht: bericht, release: .iwmo32, afzender: bericht.isFromGemeente ? gemeente : aanbieder,
                ontvanger: bericht.isFromGemeente ? aanbieder : gemeente,
                berichtIdentificatie: BerichtIdentificatie(identificatie: identificatie, dagtekening: dagtekening))
        }
    }

    private func partner(of client: Int) -> Partner { Partner(client % partnerCount) }

    /// Numbers of the toewijzingen of a client; the place in the list is the place of the product.
    private func nummers(_ client: Int) -> [Int] {
        // Spread evenly, also over the clients of one partner.
        let hasSecond = client / partnerCount * secondPercentage % 100 < secondPercentage
        return hasSecond ? [2 * client + 1, 2 * client + 2] : [2 * client + 1]
    }

    private func geboortedatum(_ client: Int) -> Geboortedatum {
        Geboortedatum(datum: Day(number: Int32(client % 20_000) - 12_000))
    }

    private func regieClient(_ client: Int) -> RegieClient {
        RegieClient(
            bsn: bsns[client], geboortedatum: geboortedatum(client), geslacht: "\(client % 2 + 1)",
            naam: VerkorteNaam(geslachtsnaam: Achternaam(achternaam: "Proef")))
    }

    // MARK: Messages

    func toewijzing(_ client: Int) -> Toewijzingsbericht {
        let first = Self.firstMonth.firstDay
        let producten = zip(nummers(client), Self.products).map { nummer, product in
            ToegewezenProduct(
                toewijzingNummer: nummer, product: product, toewijzingsdatum: first,
                toewijzingstijd: Tijd(seconds: 36_000), ingangsdatum: first,
                einddatum: Self.lastMonth.lastDay.advanced(by: 365),
                omvang: Omvang(volume: Self.volume, eenheid: .uur, frequentie: .perWeek))
        }
        let adres = Adres(
            huis: Huis(huisnummer: client % 400 + 1), postcode: "1501AA", straatnaam: "Proefstraat",
            plaatsnaam: "Zaandam", landCode: "NL")
        return Toewijzingsbericht(
            header: partner(of: client).header(.wmo301, "T\(client)", first),
            client: ToegewezenClient(
                bsn: bsns[client], geboortedatum: geboortedatum(client), geslacht: "\(client % 2 + 1)",
                naam: VolledigeNaam(geslachtsnaam: Achternaam(achternaam: "Proef"), naamGebruik: "1"),
                contactgegevens: [Contact(soort: "01", adres: adres)], toegewezenProducten: producten))
    }

    func start(_ client: Int) -> Startbericht {
        let first = Self.firstMonth.firstDay
        return Startbericht(
            header: partner(of: client).header(.wmo305, "S\(client)", first), client: regieClient(client),
            startProducten: zip(nummers(client), Self.products).map { nummer, product in
                StartProduct(
                    toewijzingNummer: nummer, product: product, begindatum: first, statusAanlevering: .eerste)
            })
    }

    /// Care pauses after the tenth day of the declaration month: what is declared for it is more than fits.
    func pause(_ client: Int) -> Stopbericht {
        let last = month.firstDay.advanced(by: 9)
        return Stopbericht(
            header: partner(of: client).header(.wmo307, "P\(client)X\(month.index)", last.advanced(by: 1)),
            client: regieClient(client),
            stopProducten: [
                StopProduct(
                    toewijzingNummer: nummers(client)[0], product: Self.products[0],
                    begindatum: Self.firstMonth.firstDay, redenBeeindiging: StopProduct.tijdelijk, einddatum: last,
                    statusAanlevering: .eerste)
            ])
    }

    func declaratie(_ partner: Int) -> Declaratiebericht {
        let clienten = stride(from: partner, to: bsns.count, by: partnerCount).map { client in
            DeclaratieClient(bsn: bsns[client], prestaties: prestaties(client))
        }
        let total = clienten.reduce(0) { sum, client in
            client.prestaties.reduce(sum) { $0 + $1.ingediendBedrag.bedrag }
        }
        let dagtekening = month.next.firstDay
        let number = "D\(month.index)"
        return Declaratiebericht(
            kop: DeclaratieKop(
                header: Partner(partner).header(.wmo323, number, dagtekening), declaratieNummer: number,
                declaratiePeriode: GeslotenPeriode(month.days), declaratieDagtekening: dagtekening,
                totaalIngediendBedrag: BedragMetDC(bedrag: total, debetCredit: .debet)), clienten: clienten)
    }

    private func prestaties(_ client: Int) -> [Prestatie] {
        let hours = Self.volume * 4
        let months = (0..<Int32(lineMonths)).map { Month(index: month.index - Int32(lineMonths) + 1 + $0) }
        return zip(nummers(client), Self.products).flatMap { nummer, product in
            months.map { lineMonth in
                Prestatie(
                    referentieNummer: "R\(nummer)-\(lineMonth.index)", toewijzingNummer: nummer,
                    productCategorie: product.categorie, productCode: product.code ?? "",
                    productPeriode: GeslotenPeriode(lineMonth.days), geleverdVolume: hours, eenheid: .uur,
                    productTarief: Self.tarief,
                    ingediendBedrag: BedragMetDC(bedrag: hours * Self.tarief, debetCredit: .debet))
            }
        }
    }
}
