import CareTimeline
import IWmo

/// A client who does not exist.
struct Person: Hashable {
    let bsn: String
    let geboortedatum: Day
    /// COD046.
    let geslacht: String
    let achternaam: Achternaam
    let voornaam: String
    let huisnummer: Int
    let straatnaam: String

    /// The same number always gives the same person.
    init(number: Int) {
        var sequence = FixedSequence(seed: number)
        bsn = TestBsn.number(number)
        let isWoman = sequence.next(below: 3) > 0
        geslacht = isWoman ? "2" : "1"
        voornaam = sequence.pick(from: isWoman ? Self.women : Self.men, else: "Robin")
        achternaam = Achternaam(
            achternaam: sequence.pick(from: Self.surnames, else: "Voorbeeld"),
            voorvoegsel: sequence.next(below: 4) == 0 ? "van" : nil)
        geboortedatum = Month(year: 1932 + sequence.next(below: 45), month: 1 + sequence.next(below: 12))
            .day(1 + sequence.next(below: 28))
        huisnummer = 1 + sequence.next(below: 180)
        straatnaam = sequence.pick(from: Self.streets, else: "Voorbeeldstraat")
    }

    private static let women = [
        "Anna", "Corrie", "Fatima", "Greet", "Hanna", "Ineke", "Marja", "Noor", "Sietske", "Truus",
    ]
    private static let men = ["Ahmed", "Bram", "Cees", "Dirk", "Evert", "Hendrik", "Joop", "Klaas", "Piet", "Wim"]
    private static let surnames = [
        "Boterbloem", "Braamstruik", "Eikenblad", "Grasklokje", "Hazelaar", "IJsvogel", "Kievit", "Knotwilg",
        "Lisdodde", "Meidoorn", "Oeverzwaluw", "Roerdomp", "Slobeend", "Tureluur", "Veldkers", "Waterlelie",
        "Wulp", "Zilvermeeuw",
    ]
    private static let streets = ["Voorbeeldstraat", "Proefweg", "Testkade", "Oefenlaan", "Probeersel", "Demohof"]
}

/// Numbers that pass the eleven test and were never given to anyone: they begin with 999.
enum TestBsn {
    /// Different for every number from 0 to 29,999.
    static func number(_ number: Int) -> String {
        var prefix = 99_910_000 + number * 3
        // A prefix without a fitting last digit is followed by one that has it.
        while checkDigit(of: prefix) > 9 { prefix += 1 }
        return "\(prefix)\(checkDigit(of: prefix))"
    }

    /// 10 when no digit fits.
    private static func checkDigit(of prefix: Int) -> Int {
        let digits = String(prefix).compactMap(\.wholeNumberValue)
        return zip(digits, (2...9).reversed()).reduce(0) { $0 + $1.0 * $1.1 } % 11
    }
}

extension Person {
    var geboorte: Geboortedatum { Geboortedatum(datum: geboortedatum) }

    var regieClient: RegieClient {
        RegieClient(
            bsn: bsn, geboortedatum: geboorte, geslacht: geslacht,
            naam: VerkorteNaam(geslachtsnaam: achternaam, voorletters: String(voornaam.prefix(1))))
    }

    func toegewezenClient(in gemeente: DemoGemeente, _ producten: [ToegewezenProduct]) -> ToegewezenClient {
        let adres = Adres(
            huis: Huis(huisnummer: huisnummer), postcode: "\(gemeente.postcodeDigits)SA", straatnaam: straatnaam,
            plaatsnaam: gemeente.naam, landCode: "NL")
        return ToegewezenClient(
            bsn: bsn, geboortedatum: geboorte, geslacht: geslacht,
            naam: VolledigeNaam(
                geslachtsnaam: achternaam, voornamen: voornaam, voorletters: String(voornaam.prefix(1)),
                naamGebruik: "1"),
            contactgegevens: [Contact(soort: "01", adres: adres)], toegewezenProducten: producten)
    }
}
