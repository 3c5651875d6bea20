import CareTimeline
import IWmo
import Messages
import TestSupport

/// Requests of which every optional part is there or not by chance. They keep to the schema, not to the rules.
struct Requests {
    private var numbers: SeededNumbers
    private let aanbieder = "98200000"
    private let gemeente = "0479"

    init(seed: Int) {
        numbers = SeededNumbers(seed: UInt64(seed))
    }

    mutating func next(_ number: Int) -> MessageContent {
        switch numbers.below(3) {
        case 0:
            let client = RegieClient(
                bsn: "999000019", geboortedatum: Geboortedatum(datum: day()), geslacht: "0",
                naam: VerkorteNaam(geslachtsnaam: Achternaam(achternaam: "Proef")))
            return .toewijzingsVerzoek(
                ToewijzingsVerzoek(
                    header: header(.wmo315, number), client: client, commentaar: maybe("Graag <snel> & goed"),
                    aangevraagdeProducten: list { $0.aangevraagd() }))
        case 1:
            return .wijzigingsVerzoek(
                WijzigingsVerzoek(
                    header: header(.wmo317, number), bsn: "999000019", referentieAanbieder: "R\(number)",
                    redenVerzoek: "1", ongewijzigdeProducten: list { $0.numbers.below(1000) },
                    teWijzigenProducten: list { $0.teWijzigen() }, nieuweProducten: list { $0.nieuw() }))
        default:
            return .verzoekAntwoord(
                VerzoekAntwoordbericht(
                    header: header(.wmo319, number), referentieAanbieder: "R\(number)", verzoekAntwoord: "1",
                    redenAfwijzingVerzoek: maybe("1")))
        }
    }

    private func header(_ bericht: BerichtType, _ number: Int) -> Header {
        Header(
            bericht: bericht, release: .iwmo32, afzender: bericht.isFromGemeente ? gemeente : aanbieder,
            ontvanger: bericht.isFromGemeente ? aanbieder : gemeente,
            berichtIdentificatie: BerichtIdentificatie(
                identificatie: "V\(number)", dagtekening: Month(year: 2026, month: 2).firstDay))
    }

    private mutating func aangevraagd() -> AangevraagdProduct {
        AangevraagdProduct(
            referentieAanbieder: "R\(numbers.below(10_000))", beschikkingNummer: maybe(numbers.below(1000)),
            product: product(), beschikkingIngangsdatum: maybe(day()), toewijzingIngangsdatum: day(),
            toewijzingEinddatum: maybe(day()), omvang: omvang(), budget: maybe(numbers.below(1_000_000)),
            verwijzer: Verwijzer(type: "01", naam: maybe("Wijkteam")), raamcontract: maybe("1"),
            commentaar: maybe("é"))
    }

    private mutating func teWijzigen() -> TeWijzigenProduct {
        TeWijzigenProduct(
            toewijzingNummer: numbers.below(1000), gewensteIngangsdatum: day(), einddatum: maybe(day()),
            omvang: omvang(), budget: maybe(numbers.below(1_000_000)))
    }

    private mutating func nieuw() -> NieuwProduct {
        NieuwProduct(
            product: product(), gewensteIngangsdatum: day(), einddatum: maybe(day()), omvang: omvang(),
            budget: maybe(numbers.below(1_000_000)))
    }

    private mutating func product() -> Product? { maybe(Product(categorie: "02", code: maybe("02B11"))) }

    private mutating func omvang() -> Omvang? {
        maybe(Omvang(volume: 1 + numbers.below(50), eenheid: .uur, frequentie: .perWeek))
    }

    private mutating func day() -> Day { Day(number: Int32(18_000 + numbers.below(3_000))) }

    private mutating func maybe<Value>(_ value: Value) -> Value? { numbers.below(2) == 0 ? value : nil }

    /// One to three values.
    private mutating func list<Value>(_ make: (inout Requests) -> Value) -> [Value] {
        (0...numbers.below(3)).map { _ in make(&self) }
    }
}
