import CareTimeline
import IWmo

/// Requests, their answers, and toewijzingen that name them.
extension Sample {
    private static func client(_ bsn: String) -> RegieClient {
        RegieClient(
            bsn: bsn, geboortedatum: Geboortedatum(datum: day("1950-06-15")), geslacht: "2",
            naam: VerkorteNaam(geslachtsnaam: Achternaam(achternaam: "Proef")))
    }

    static func aangevraagd(_ referentie: String, _ product: Product, _ ingangsdatum: String) -> AangevraagdProduct {
        AangevraagdProduct(
            referentieAanbieder: referentie, product: product, toewijzingIngangsdatum: day(ingangsdatum),
            toewijzingEinddatum: day("2023-12-31"), omvang: Omvang(volume: 4, eenheid: .uur, frequentie: .perWeek),
            verwijzer: Verwijzer(type: "01"))
    }

    /// WMO315.
    static func verzoek(
        _ identificatie: String, dagtekening: String, bsn: String, gemeente: String = gemeente,
        aanbieder: String = aanbieder, _ producten: AangevraagdProduct...
    ) -> Message {
        var header = header(.wmo315, identificatie, dagtekening: dagtekening)
        (header.afzender, header.ontvanger) = (aanbieder, gemeente)
        return .toewijzingsVerzoek(
            ToewijzingsVerzoek(header: header, client: client(bsn), aangevraagdeProducten: producten))
    }

    /// WMO317 for 6 hours a week from a day on.
    static func wijziging(
        _ identificatie: String, dagtekening: String, bsn: String, _ referentie: String, ongewijzigd: [Int] = [],
        _ nummer: Int, per ingangsdatum: String, nieuw: [NieuwProduct] = []
    ) -> Message {
        .wijzigingsVerzoek(
            WijzigingsVerzoek(
                header: header(.wmo317, identificatie, dagtekening: dagtekening), bsn: bsn,
                referentieAanbieder: referentie, redenVerzoek: "1", ongewijzigdeProducten: ongewijzigd,
                teWijzigenProducten: [
                    TeWijzigenProduct(
                        toewijzingNummer: nummer, gewensteIngangsdatum: day(ingangsdatum),
                        einddatum: day("2023-12-31"), omvang: Omvang(volume: 6, eenheid: .uur, frequentie: .perWeek))
                ], nieuweProducten: nieuw))
    }

    /// WMO319; a refusal (1) has a reason, an investigation (2) has none.
    static func antwoord(
        _ identificatie: String, dagtekening: String, gemeente: String = gemeente, _ referentie: String,
        _ verzoekAntwoord: String
    ) -> Message {
        var header = header(.wmo319, identificatie, dagtekening: dagtekening)
        header.afzender = gemeente
        return .verzoekAntwoord(
            VerzoekAntwoordbericht(
                header: header, referentieAanbieder: referentie,
                verzoekAntwoord: verzoekAntwoord, redenAfwijzingVerzoek: verzoekAntwoord == "1" ? "2" : nil))
    }

    /// WMO301 for 4 hours a week over 2023, naming a request.
    static func toewijzing(
        _ identificatie: String, dagtekening: String, bsn: String, _ nummer: Int, _ product: Product,
        referentie: String?
    ) -> Message {
        var toegewezen = toegewezen(
            nummer, product, besloten: dagtekening, "2023-01-01", "2023-12-31",
            Omvang(volume: 4, eenheid: .uur, frequentie: .perWeek))
        toegewezen.referentieAanbieder = referentie
        return toewijzing(identificatie, dagtekening: dagtekening, bsn: bsn, toegewezen)
    }
}
