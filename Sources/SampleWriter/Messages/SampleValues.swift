import CareTimeline
import IWmo

/// The valid messages: one client with household help of one aanbieder, from toewijzing to declaration.
enum SampleValues {
    static let gemeente = DemoGemeente.zaanstad
    static let aanbieder = Aanbieder.veenpluis
    static let client = Person(number: 1)
    static let toewijzingNummer = 1001
    static let product = CareProduct.huishoudelijkeHulp.product
    static let begindatum = Month.january.day(5)

    static func header(_ bericht: BerichtType, _ dagtekening: Day) -> Header {
        .demo(bericht, gemeente, aanbieder, identificatie: "V-\(bericht.rawValue.suffix(3))", dagtekening: dagtekening)
    }

    static var toewijzing: Toewijzingsbericht {
        let dagtekening = Month.december.day(15)
        var person = client.toegewezenClient(
            in: gemeente,
            [
                ToegewezenProduct(
                    toewijzingNummer: toewijzingNummer, product: product, toewijzingsdatum: dagtekening,
                    toewijzingstijd: Tijd(seconds: 10 * 3600), ingangsdatum: Month.january.firstDay,
                    einddatum: Month(year: 2026, month: 12).lastDay,
                    omvang: Omvang(volume: 3, eenheid: .uur, frequentie: .perWeek),
                    commentaar: "Aandacht voor de trap & de ramen (< 2 meter)."),
                ToegewezenProduct(
                    toewijzingNummer: toewijzingNummer + 1, product: Product(categorie: "02"),
                    toewijzingsdatum: dagtekening, toewijzingstijd: Tijd(seconds: 10 * 3600),
                    ingangsdatum: Month.january.firstDay, einddatum: Month(year: 2026, month: 6).lastDay,
                    budget: 250_000),
            ])
        person.relaties = [mentor]
        return Toewijzingsbericht(header: header(.wmo301, dagtekening), client: person)
    }

    private static var mentor: Relatie {
        let person = Person(number: 2)
        return Relatie(
            nummer: "1", volgorde: 1, soort: "15", geslacht: person.geslacht,
            naam: VolledigeNaam(
                geslachtsnaam: person.achternaam, voorletters: String(person.voornaam.prefix(1)), naamGebruik: "1"),
            contact: Contact(
                soort: "02",
                telefoon: Telefoonnummers(telefoon01: Telefoon(telefoonnummer: "0750000000", landnummer: "0031"))))
    }

    static var start: Startbericht {
        Startbericht(
            header: header(.wmo305, Month.january.day(8)), client: client.regieClient,
            startProducten: [
                StartProduct(
                    toewijzingNummer: toewijzingNummer, product: product,
                    toewijzingIngangsdatum: Month.january.firstDay, begindatum: begindatum, statusAanlevering: .eerste)
            ])
    }

    static var stop: Stopbericht {
        Stopbericht(
            header: header(.wmo307, Month.january.day(28)), client: client.regieClient,
            stopProducten: [
                StopProduct(
                    toewijzingNummer: toewijzingNummer, product: product,
                    toewijzingIngangsdatum: Month.january.firstDay, begindatum: begindatum, redenBeeindiging: "20",
                    einddatum: Month.january.day(25), statusAanlevering: .eerste)
            ])
    }

    /// WMO303 over December 2025 or WMO323 over January 2026: 12 hours of 34.20 euro, and 8.
    static func declaratie(_ bericht: BerichtType) -> Declaratiebericht {
        let maand: Month = bericht == .wmo303 ? .december : .january
        let dagtekening = maand.next.day(2)
        return Declaratiebericht(
            kop: DeclaratieKop(
                header: header(bericht, dagtekening), declaratieNummer: "DN\(maand.stamp)",
                declaratiePeriode: GeslotenPeriode(maand.days), declaratieDagtekening: dagtekening,
                totaalIngediendBedrag: BedragMetDC(bedrag: 68_400, debetCredit: .debet)),
            clienten: [
                DeclaratieClient(bsn: client.bsn, prestaties: [prestatie(1, maand, uren: 12)]),
                DeclaratieClient(bsn: Person(number: 3).bsn, prestaties: [prestatie(2, maand, uren: 8)]),
            ])
    }

    private static func prestatie(_ number: Int, _ maand: Month, uren: Int) -> Prestatie {
        Prestatie(
            referentieNummer: "R\(maand.stamp)-\(number)", toewijzingNummer: toewijzingNummer + 10 * (number - 1),
            productCategorie: product.categorie, productCode: product.code ?? "",
            productPeriode: GeslotenPeriode(maand.days), geleverdVolume: uren, eenheid: .uur, productTarief: 3420,
            ingediendBedrag: BedragMetDC(bedrag: uren * 3420, debetCredit: .debet))
    }

    /// WMO306: the start refers to a toewijzing that is not known.
    static var startRetour: Regieretour {
        Regieretour(
            beantwoord: start.header, identificatieRetour: "A-305", dagtekeningRetour: Month.january.day(9),
            retourcodes: ["0200"],
            client: Regieretour.Client(
                client: MetRetourcodes(start.client, retourcodes: ["0200"]),
                producten: .starts(start.startProducten.map { MetRetourcodes($0, retourcodes: ["9019"]) })))
    }

    /// WMO308: the second definitive stop.
    static var stopRetour: Regieretour {
        Regieretour(
            beantwoord: stop.header, identificatieRetour: "A-307", dagtekeningRetour: Month.january.day(29),
            retourcodes: ["0200"],
            client: Regieretour.Client(
                client: MetRetourcodes(stop.client, retourcodes: ["0200"]),
                producten: .stops(stop.stopProducten.map { MetRetourcodes($0, retourcodes: ["9415"]) })))
    }

    /// WMO304 or WMO325: the first line is granted, the second is not.
    static func antwoord(op bericht: BerichtType, retourcode: String) -> DeclaratieAntwoordbericht {
        let declaratie = declaratie(bericht)
        let refused = declaratie.clienten[1]
        return DeclaratieAntwoordbericht(
            beantwoord: declaratie.header,
            identificatie: BerichtIdentificatie(
                identificatie: "A-\(bericht.rawValue.suffix(3))", dagtekening: declaratie.header.dagtekening),
            retourcodes: ["0200"],
            antwoord: DeclaratieAntwoordbericht.Antwoord(
                declaratieNummer: declaratie.kop.declaratieNummer,
                totaalIngediendBedrag: declaratie.kop.totaalIngediendBedrag,
                totaalToegekendBedrag: BedragMetDC(bedrag: 12 * 3420, debetCredit: .debet),
                clienten: [
                    DeclaratieAntwoordbericht.Client(
                        bsn: refused.bsn,
                        prestaties: refused.prestaties.map { MetRetourcodes($0, retourcodes: [retourcode]) },
                        retourcodes: ["0200"])
                ], retourcodes: ["0200"]))
    }
}
