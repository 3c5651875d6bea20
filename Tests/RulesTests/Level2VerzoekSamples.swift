import CareTimeline
import IWmo
import Rules

extension Level2Samples {
    /// Household help by the week for which a specialist referred, support without an end, and a sum of money.
    static let verzoek = ToewijzingsVerzoek(
        header: header(.wmo315, dagtekening: "2023-04-20"),
        client: RegieClient(
            bsn: bsn, geboortedatum: Geboortedatum(datum: day("1950-06-15")), geslacht: "2",
            naam: VerkorteNaam(geslachtsnaam: Achternaam(achternaam: "Proef"))),
        aangevraagdeProducten: [
            AangevraagdProduct(
                referentieAanbieder: "A1", beschikkingNummer: 77, product: Product(categorie: "01", code: "01A03"),
                beschikkingIngangsdatum: day("2023-04-20"), toewijzingIngangsdatum: day("2023-05-01"),
                toewijzingEinddatum: day("2023-12-31"),
                omvang: Omvang(volume: 4, eenheid: .uur, frequentie: .perWeek),
                verwijzer: Verwijzer(type: "05", zorgverlenerCode: "03000001")),
            AangevraagdProduct(
                referentieAanbieder: "A2", product: Product(categorie: "02", code: "02A05"),
                toewijzingIngangsdatum: day("2023-05-01"),
                omvang: Omvang(volume: 10, eenheid: .stuksOutput, frequentie: .perMaand),
                verwijzer: Verwijzer(type: "03", naam: "Toets")),
            AangevraagdProduct(
                referentieAanbieder: "A3", product: Product(categorie: "10"),
                toewijzingIngangsdatum: day("2023-05-01"), toewijzingEinddatum: day("2023-12-31"), budget: 100_000,
                verwijzer: Verwijzer(type: "01")),
        ])

    /// Two toewijzingen stay, one changes its volume and one its budget; support and a sum of money are new.
    static let wijziging = WijzigingsVerzoek(
        header: header(.wmo317, dagtekening: "2023-04-20"), bsn: bsn, referentieAanbieder: "W1", redenVerzoek: "1",
        ongewijzigdeProducten: [20071, 20072],
        teWijzigenProducten: [
            TeWijzigenProduct(
                toewijzingNummer: 20073, gewensteIngangsdatum: day("2023-04-01"), einddatum: day("2023-12-31"),
                omvang: Omvang(volume: 6, eenheid: .uur, frequentie: .perWeek)),
            TeWijzigenProduct(
                toewijzingNummer: 20074, gewensteIngangsdatum: day("2023-05-01"), einddatum: day("2023-12-31"),
                budget: 50_000),
        ],
        nieuweProducten: [
            NieuwProduct(
                product: Product(categorie: "02", code: "02A05"), gewensteIngangsdatum: day("2023-05-01"),
                omvang: Omvang(volume: 10, eenheid: .stuksOutput, frequentie: .perMaand)),
            NieuwProduct(
                product: Product(categorie: "10"), gewensteIngangsdatum: day("2023-05-01"),
                einddatum: day("2023-12-31"), budget: 100_000),
        ])

    /// Refused, because there is no contract.
    static let antwoord = VerzoekAntwoordbericht(
        header: header(.wmo319, dagtekening: "2023-04-20"), referentieAanbieder: "A1", verzoekAntwoord: "1",
        redenAfwijzingVerzoek: "3")
}

extension ToewijzingsVerzoek {
    var weekvolume: AangevraagdProduct {
        get { aangevraagdeProducten[0] }
        set { aangevraagdeProducten[0] = newValue }
    }
    var maandvolume: AangevraagdProduct {
        get { aangevraagdeProducten[1] }
        set { aangevraagdeProducten[1] = newValue }
    }
    var budget: AangevraagdProduct {
        get { aangevraagdeProducten[2] }
        set { aangevraagdeProducten[2] = newValue }
    }
}

extension WijzigingsVerzoek {
    var gewijzigdVolume: TeWijzigenProduct {
        get { teWijzigenProducten[0] }
        set { teWijzigenProducten[0] = newValue }
    }
    var gewijzigdBudget: TeWijzigenProduct {
        get { teWijzigenProducten[1] }
        set { teWijzigenProducten[1] = newValue }
    }
    var nieuwMaandvolume: NieuwProduct {
        get { nieuweProducten[0] }
        set { nieuweProducten[0] = newValue }
    }
    var nieuwBudget: NieuwProduct {
        get { nieuweProducten[1] }
        set { nieuweProducten[1] = newValue }
    }
}
