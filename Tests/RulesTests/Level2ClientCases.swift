import IWmo

/// Cases about the client, its relaties and its contacts in a WMO301.
enum Level2ClientCases {
    private typealias Sample = Level2Samples
    private static let client = "/Bericht/Client[1]"
    private static let relatie = client + "/Relaties[1]/Relatie[1]"
    private static let contact = client + "/Contactgegevens[1]/Contact[1]"
    private static let tweedeContact = client + "/Contactgegevens[1]/Contact[2]"
    private static let partner = Achternaam(achternaam: "Toets")

    static let all = persoon + naam + contacten + sleutels

    private static let persoon: [Level2Case] = [
        .toewijzing("CS002", "Bsn", at: client + "/Bsn[1]") {
            $0.client.bsn = Sample.brokenBsn
        } spares: {
            $0.client.bsn = Sample.thirdBsn
        },
        .toewijzing("CS002", "Bsn van acht cijfers", at: client + "/Bsn[1]") {
            $0.client.bsn = "00000000"
        } spares: {
            $0.client.bsn = Sample.otherBsn
        },
        .toewijzing("TR002", "client een dag ouder dan 120 jaar", at: client + "/Geboortedatum[1]/Datum[1]") {
            $0.client.geboortedatum.datum = Sample.day("1903-04-19")
        } spares: {
            $0.client.geboortedatum.datum = Sample.day("1903-04-20")
        },
        .toewijzing("TR002", "relatie", at: relatie + "/Geboortedatum[1]/Datum[1]") {
            $0.relatie.geboortedatum?.datum = Sample.day("1903-04-19")
        } spares: {
            $0.relatie.geboortedatum = nil
        },
        .toewijzing("TR002", "onbekende geboortedatum", at: client + "/Geboortedatum[1]/Datum[1]") {
            $0.client.geboortedatum = Geboortedatum(datum: Sample.day("1900-01-01"), datumGebruik: "2")
        } spares: {
            $0.client.geboortedatum = Geboortedatum(datum: Sample.day("1900-01-01"), datumGebruik: "3")
        },
        .toewijzing("TR134", "geboortedatum client", at: client + "/Geboortedatum[1]/Datum[1]") {
            $0.client.geboortedatum.datum = Sample.day("2023-04-21")
        } spares: {
            $0.client.geboortedatum.datum = Sample.day("2023-04-20")
        },
        .toewijzing("TR134", "geboortedatum relatie", at: relatie + "/Geboortedatum[1]/Datum[1]") {
            $0.relatie.geboortedatum?.datum = Sample.day("2023-04-21")
        } spares: {
            $0.relatie.geboortedatum?.datum = Sample.day("2023-04-20")
        },
        .toewijzing("CS139", "dag onbekend", at: client + "/Geboortedatum[1]/DatumGebruik[1]") {
            $0.client.geboortedatum = Geboortedatum(datum: Sample.day("1950-06-02"), datumGebruik: "1")
        } spares: {
            $0.client.geboortedatum = Geboortedatum(datum: Sample.day("1950-06-01"), datumGebruik: "1")
        },
        .toewijzing("CS139", "maand onbekend", at: client + "/Geboortedatum[1]/DatumGebruik[1]") {
            $0.client.geboortedatum = Geboortedatum(datum: Sample.day("1950-06-01"), datumGebruik: "2")
        } spares: {
            $0.client.geboortedatum = Geboortedatum(datum: Sample.day("1950-01-01"), datumGebruik: "2")
        },
        .toewijzing("CS139", "alles onbekend, relatie", at: relatie + "/Geboortedatum[1]/DatumGebruik[1]") {
            $0.relatie.geboortedatum = Geboortedatum(datum: Sample.day("1950-01-01"), datumGebruik: "3")
        } spares: {
            $0.relatie.geboortedatum = Geboortedatum(datum: Sample.day("1900-01-01"), datumGebruik: "3")
        },
        .toewijzing("CD007", "tolk zonder taal", at: client + "/Communicatie[1]/Taal[1]") {
            $0.client.communicatie = Communicatie(vorm: "1")
        } spares: {
            $0.client.communicatie = Communicatie(vorm: "1", taal: "Deens")
        },
        .toewijzing("CD007", "taal zonder tolk", at: client + "/Communicatie[1]/Taal[1]") {
            $0.client.communicatie = Communicatie(vorm: "3", taal: "Deens")
        } spares: {
            $0.client.communicatie = nil
        },
    ]

    private static let naam: [Level2Case] = [
        .toewijzing("CS050", "zonder partnernaam", at: client + "/Naam[1]/NaamGebruik[1]") {
            $0.client.naam.naamGebruik = "2"
        } spares: {
            $0.client.naam.naamGebruik = "2"
            $0.client.naam.partnernaam = partner
        },
        .toewijzing("CS050", "NaamGebruik 5", at: client + "/Naam[1]/NaamGebruik[1]") {
            $0.client.naam.naamGebruik = "5"
            $0.client.naam.partnernaam = partner
        } spares: {
            $0.client.naam.naamGebruik = "4"
            $0.client.naam.partnernaam = partner
        },
        .toewijzing("CS050", "organisatie met partnernaam", at: relatie + "/Naam[1]/NaamGebruik[1]") {
            $0.relatie.naam.naamGebruik = "6"
        } spares: {
            $0.relatie.naam.naamGebruik = "6"
            $0.relatie.naam.partnernaam = nil
        },
        .toewijzing("CS318", "client als organisatie", at: client + "/Naam[1]") {
            $0.client.naam.naamGebruik = "6"
        } spares: {
            $0.client.naam.naamGebruik = "1"
            $0.client.naam.partnernaam = partner
        },
    ]

    private static let contacten: [Level2Case] = [
        .toewijzing("TR006", "huis zonder postcode", at: tweedeContact) {
            $0.tijdelijkAdres.telefoon = nil
            $0.tijdelijkAdres.adres = Adres(huis: Huis(huisnummer: 7))
        } spares: {
            $0.tijdelijkAdres.telefoon = nil
            $0.tijdelijkAdres.adres = Adres(huis: Huis(huisnummer: 7), postcode: "2000", landCode: "BE")
        },
        .toewijzing("TR006", "contact van relatie", at: relatie + "/Contact[1]") {
            $0.relatie.contact = Contact(soort: "02", emailadres: "post@example.org")
        } spares: {
            $0.relatie.contact = Contact(soort: "02", telefoon: Sample.telefoon)
        },
        .toewijzing("TR061", "alleen een tijdelijk adres", at: client + "/Contactgegevens[1]") {
            $0.client.contactgegevens.removeFirst()
        } spares: {
            $0.client.contactgegevens.removeLast()
            $0.woonadres.soort = "02"
        },
        .toewijzing("CD005", "postcode zonder land", at: contact + "/Adres[1]/LandCode[1]") {
            $0.woonadres.adres?.landCode = nil
        } spares: {
            $0.woonadres.adres?.landCode = "BE"
        },
        .toewijzing("CD005", "land zonder postcode", at: tweedeContact + "/Adres[1]/LandCode[1]") {
            $0.tijdelijkAdres.adres = Adres(landCode: "BE")
        } spares: {
            $0.tijdelijkAdres.adres = Adres(plaatsnaam: "Gent")
        },
        .toewijzing("CD009", "periode bij vast adres", at: contact + "/Periode[1]") {
            $0.woonadres.periode = OpenPeriode(begindatum: Sample.day("2023-01-01"))
        } spares: {
            $0.tijdelijkAdres.periode = OpenPeriode(begindatum: Sample.day("2023-01-01"))
        },
        .toewijzing("CD025", "Nederlands adres zonder huis", at: tweedeContact + "/Adres[1]/Huis[1]") {
            $0.tijdelijkAdres.adres = Adres(postcode: "1234AB", landCode: "NL")
        } spares: {
            $0.tijdelijkAdres.adres = Adres(postcode: "2000", landCode: "BE")
        },
        .toewijzing("CD034", "verblijfadres zonder adres", at: tweedeContact + "/Adres[1]/Postcode[1]") {
            $0.client.contactgegevens[1] = Contact(soort: "03", telefoon: Sample.telefoon)
        } spares: {
            $0.client.contactgegevens[1] = Contact(soort: "02", telefoon: Sample.telefoon)
        },
        .toewijzing("CD034", "relatie op BRP-adres", at: relatie + "/Contact[1]/Adres[1]/Postcode[1]") {
            $0.relatie.contact.soort = "01"
            $0.relatie.contact.adres = Adres(plaatsnaam: "Gent")
        } spares: {
            $0.relatie.contact.soort = "01"
            $0.relatie.contact.adres = Adres(postcode: "9000", landCode: "BE")
        },
        .toewijzing("CS089", "kleine letters", at: contact + "/Adres[1]/Postcode[1]") {
            $0.woonadres.adres?.postcode = "1234ab"
        } spares: {
            $0.woonadres.adres?.postcode = "1234 AB"
        },
        .toewijzing("CS089", "twee spaties", at: contact + "/Adres[1]/Postcode[1]") {
            $0.woonadres.adres?.postcode = "1234  AB"
        } spares: {
            $0.woonadres.adres?.postcode = "1234  ab"
            $0.woonadres.adres?.landCode = "BE"
        },
        .toewijzing("CS089", "te lang", at: contact + "/Adres[1]/Postcode[1]") {
            $0.woonadres.adres?.postcode = "1234ABC"
        } spares: {
            $0.woonadres.adres?.postcode = "9876ZZ"
        },
        .toewijzing("CS089", "vijf cijfers", at: contact + "/Adres[1]/Postcode[1]") {
            $0.woonadres.adres?.postcode = "12345AB"
        } spares: {
            $0.woonadres.adres?.postcode = "1000AA"
        },
        .toewijzing("CS003", "contactperiode", at: tweedeContact + "/Periode[1]/Einddatum[1]") {
            $0.tijdelijkAdres.periode?.einddatum = Sample.day("2023-03-31")
        } spares: {
            $0.tijdelijkAdres.periode?.einddatum = Sample.day("2023-04-01")
        },
        .toewijzing("CS003", "contactperiode zonder begin", at: tweedeContact + "/Periode[1]/Einddatum[1]") {
            $0.tijdelijkAdres.periode?.begindatum = Sample.day("2023-07-01")
        } spares: {
            $0.tijdelijkAdres.periode?.begindatum = nil
        },
    ]

    private static let sleutels: [Level2Case] = [
        .toewijzing("TR101", "soort contact", at: tweedeContact + "/Soort[1]") {
            $0.client.contactgegevens[1] = $0.woonadres
        } spares: {
            $0.client.contactgegevens[1] = $0.woonadres
            $0.tijdelijkAdres.soort = "03"
        },
        .toewijzing("TR101", "nummer relatie", at: client + "/Relaties[1]/Relatie[2]/Nummer[1]") {
            $0.client.relaties.append($0.relatie)
        } spares: {
            $0.client.relaties.append($0.relatie)
            $0.relatie.nummer = "R2"
        },
    ]
}
