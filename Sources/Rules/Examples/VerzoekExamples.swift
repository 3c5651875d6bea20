import CareTimeline
import IWmo

extension ToewijzingsVerzoek: Level2Message {
    var brokenLevel2Rules: Set<String> { Set(Level2.faults(in: self).map(\.rule.id)) }
}

extension WijzigingsVerzoek: Level2Message {
    var brokenLevel2Rules: Set<String> { Set(Level2.faults(in: self).map(\.rule.id)) }
}

extension VerzoekAntwoordbericht: Level2Message {
    var brokenLevel2Rules: Set<String> { Set(Level2.faults(in: self).map(\.rule.id)) }
}

/// One valid request of each kind and one answer, about made-up people; every example is a small change of one of them.
enum VerzoekExamples {
    private static let bsn = "999990019"
    private static let (gemeente, aanbieder) = ("0479", "12345678")

    private static func header(_ bericht: BerichtType) -> Header {
        Header(
            bericht: bericht, release: .iwmo32, afzender: bericht.isFromGemeente ? gemeente : aanbieder,
            ontvanger: bericht.isFromGemeente ? aanbieder : gemeente,
            berichtIdentificatie: BerichtIdentificatie(identificatie: "B1", dagtekening: .of(2023, 4, 20)))
    }

    /// A WMO315 of 20 April 2023 for 4 hours of household help a week from 1 May to 31 December, on the word of a general
    /// practitioner and by decision 501, and 10 pieces of support a month from 1 May without an end.
    static let toewijzing = ToewijzingsVerzoek(
        header: header(.wmo315),
        client: RegieClient(
            bsn: bsn, geboortedatum: Geboortedatum(datum: .of(1950, 6, 15)), geslacht: "2",
            naam: VerkorteNaam(geslachtsnaam: Achternaam(achternaam: "Voorbeeld"))),
        aangevraagdeProducten: [
            AangevraagdProduct(
                referentieAanbieder: "V1", beschikkingNummer: 501, product: Product(categorie: "01", code: "01A03"),
                beschikkingIngangsdatum: .of(2023, 4, 1), toewijzingIngangsdatum: .of(2023, 5, 1),
                toewijzingEinddatum: .of(2023, 12, 31),
                omvang: Omvang(volume: 4, eenheid: .uur, frequentie: .perWeek),
                verwijzer: Verwijzer(type: "02", zorgverlenerCode: "01234567")),
            AangevraagdProduct(
                referentieAanbieder: "V2", product: Product(categorie: "02", code: "02A05"),
                toewijzingIngangsdatum: .of(2023, 5, 1),
                omvang: Omvang(volume: 10, eenheid: .stuksOutput, frequentie: .perMaand),
                verwijzer: Verwijzer(type: "06")),
        ])

    /// A WMO317 of 20 April 2023: one toewijzing stays, of one the volume goes to 6 hours a week from 1 May, and 10 pieces
    /// of support a month come in addition from 1 May without an end.
    static let wijziging = WijzigingsVerzoek(
        header: header(.wmo317), bsn: bsn, referentieAanbieder: "W1", redenVerzoek: "1", ongewijzigdeProducten: [20071],
        teWijzigenProducten: [
            TeWijzigenProduct(
                toewijzingNummer: 20072, gewensteIngangsdatum: .of(2023, 5, 1), einddatum: .of(2023, 12, 31),
                omvang: Omvang(volume: 6, eenheid: .uur, frequentie: .perWeek))
        ],
        nieuweProducten: [
            NieuwProduct(
                product: Product(categorie: "02", code: "02A05"), gewensteIngangsdatum: .of(2023, 5, 1),
                omvang: Omvang(volume: 10, eenheid: .stuksOutput, frequentie: .perMaand))
        ])

    /// A WMO319 that refuses the first because there is no contract.
    static let antwoord = VerzoekAntwoordbericht(
        header: header(.wmo319), referentieAanbieder: "V1", verzoekAntwoord: "1", redenAfwijzingVerzoek: "3")
}
