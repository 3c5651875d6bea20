import CareTimeline
import Glibc
import IWmo
import Messages

/// Writes a large night: one WMO301 and one WMO305 per client, and one WMO323 over all of them.
///
///     load-writer FOLDER CLIENTS MONTHS
///
/// The declaration has CLIENTS x MONTHS lines, all of which are accepted. Used by scripts/measure-night.
@main
struct LoadWriter {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let clients = Int(arguments[2]), let months = Int(arguments[3]),
            (1...90_909).contains(clients), (1...24).contains(months)
        else {
            print("usage: load-writer FOLDER CLIENTS(1-90909) MONTHS(1-24)")
            exit(64)
        }
        let load = Load(folder: arguments[1], clients: clients, months: months)
        load.write()
    }
}

private struct Load {
    let folder: String
    let clients: Int
    let months: Int

    private let gemeente = "0479"
    private let aanbieder = "99000001"
    private let lastMonth = Month(year: 2026, month: 1)
    private var firstMonth: Month { Month(index: lastMonth.index - Int32(months) + 1) }
    // Weekly volume in hours, tariff in eurocents.
    private let volume = 3
    private let tarief = 3480

    func write() {
        mkdir(folder, 0o755)
        let bsns = TestBsns.first(clients)
        for (index, bsn) in bsns.enumerated() {
            save(MessageWriter.bytes(toewijzing(bsn, index)), "301-\(index)")
            save(MessageWriter.bytes(start(bsn, index)), "305-\(index)")
        }
        save(MessageWriter.bytes(declaratie(bsns)), "323")
    }

    private func save(_ bytes: [UInt8], _ name: String) {
        guard let file = fopen("\(folder)/\(name).xml", "w") else {
            perror(folder)
            exit(73)
        }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }

    private func header(_ bericht: BerichtType, _ identificatie: String, _ dagtekening: Day) -> Header {
        Header(
            bericht: bericht, release: .iwmo32, afzender: bericht.isFromGemeente ? gemeente : aanbieder,
            ontvanger: bericht.isFromGemeente ? aanbieder : gemeente,
            berichtIdentificatie: BerichtIdentificatie(identificatie: identificatie, dagtekening: dagtekening))
    }

    private func toewijzing(_ bsn: String, _ index: Int) -> Toewijzingsbericht {
        let product = ToegewezenProduct(
            toewijzingNummer: index + 1, product: Product(categorie: "02", code: "02A03"),
            toewijzingsdatum: firstMonth.firstDay, toewijzingstijd: Tijd(seconds: 36_000),
            ingangsdatum: firstMonth.firstDay, einddatum: lastMonth.lastDay.advanced(by: 365),
            omvang: Omvang(volume: volume, eenheid: .uur, frequentie: .perWeek))
        let adres = Adres(
            huis: Huis(huisnummer: index % 400 + 1), postcode: "1501AA", straatnaam: "Proefstraat",
            plaatsnaam: "Zaandam", landCode: "NL")
        return Toewijzingsbericht(
            header: header(.wmo301, "T\(index)", firstMonth.firstDay),
            client: ToegewezenClient(
                bsn: bsn, geboortedatum: Geboortedatum(datum: Day(number: Int32(index % 20_000) - 12_000)),
                geslacht: "\(index % 2 + 1)",
                naam: VolledigeNaam(geslachtsnaam: Achternaam(achternaam: "Proef"), naamGebruik: "1"),
                contactgegevens: [Contact(soort: "01", adres: adres)], toegewezenProducten: [product]))
    }

    private func start(_ bsn: String, _ index: Int) -> Startbericht {
        Startbericht(
            header: header(.wmo305, "S\(index)", firstMonth.firstDay),
            client: RegieClient(
                bsn: bsn, geboortedatum: Geboortedatum(datum: Day(number: Int32(index % 20_000) - 12_000)),
                geslacht: "\(index % 2 + 1)",
                naam: VerkorteNaam(geslachtsnaam: Achternaam(achternaam: "Proef"))),
            startProducten: [
                StartProduct(
                    toewijzingNummer: index + 1, product: Product(categorie: "02", code: "02A03"),
                    begindatum: firstMonth.firstDay, statusAanlevering: .eerste)
            ])
    }

    private func declaratie(_ bsns: [String]) -> Declaratiebericht {
        let hours = volume * 4
        let clienten = bsns.enumerated().map { index, bsn in
            DeclaratieClient(
                bsn: bsn,
                prestaties: (0..<months).map { number in
                    Prestatie(
                        referentieNummer: "R\(index)-\(number)", toewijzingNummer: index + 1, productCategorie: "02",
                        productCode: "02A03",
                        productPeriode: GeslotenPeriode(Month(index: firstMonth.index + Int32(number)).days),
                        geleverdVolume: hours, eenheid: .uur, productTarief: tarief,
                        ingediendBedrag: BedragMetDC(bedrag: hours * tarief, debetCredit: .debet))
                })
        }
        let dagtekening = lastMonth.next.firstDay
        return Declaratiebericht(
            kop: DeclaratieKop(
                header: header(.wmo323, "D1", dagtekening), declaratieNummer: "D1",
                declaratiePeriode: GeslotenPeriode(lastMonth.days), declaratieDagtekening: dagtekening,
                totaalIngediendBedrag: BedragMetDC(
                    bedrag: clients * months * hours * tarief, debetCredit: .debet)), clienten: clienten)
    }
}

/// Numbers from the range 999xxxxxx, which belongs to nobody, that pass the check of a BSN.
private enum TestBsns {
    static func first(_ count: Int) -> [String] {
        var bsns: [String] = []
        var number = 999_000_000
        while bsns.count < count {
            let digits = String(number).utf8.map { Int($0) - 48 }
            let sum = (0..<8).reduce(0) { $0 + (9 - $1) * digits[$1] } - digits[8]
            if sum % 11 == 0 { bsns.append(String(number)) }
            number += 1
        }
        return bsns
    }
}
