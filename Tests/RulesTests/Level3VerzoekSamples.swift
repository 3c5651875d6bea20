import CareTimeline
import IWmo
import Rules

/// Facts of requests and their answers that break nothing; every case is a small change of them.
///
/// On 10 May 2023 the client has toewijzing 20071 (02/02A05, 4 hours a week) and 20072 (07/07A12, 6 half-days a week),
/// both over the whole of 2023. The aanbieder asks for 6 hours a week of 20071 from 1 June, the other one unchanged.
enum Level3VerzoekSamples {
    static let dag = Level3Samples.day("2023-05-10")

    static let dagbesteding: ToewijzingStand = {
        var stand = Level3Samples.toewijzing
        stand.nummer = 20072
        stand.product = Product(categorie: "07", code: "07A12")
        stand.omvang = Omvang(volume: 6, eenheid: .dagdeel, frequentie: .perWeek)
        return stand
    }()

    static func antwoord(_ antwoord: String, _ dag: String) -> Verzoekstand.Antwoord {
        Verzoekstand.Antwoord(verzoekAntwoord: antwoord, dagtekening: Level3Samples.day(dag))
    }

    /// A request of 1 May.
    static func verzoek(
        _ dag: String = "2023-05-01", antwoorden: [Verzoekstand.Antwoord] = [], toegewezenOp: String? = nil
    ) -> Verzoekstand {
        Verzoekstand(
            verzoek: .init(bsn: Level3Samples.bsn, dagtekening: Level3Samples.day(dag)), antwoorden: antwoorden,
            toegewezenOp: toegewezenOp.map(Level3Samples.day))
    }

    static let client = VerzoekClientFacts(
        bsn: Level3Samples.bsn, aanbieder: Level3Samples.aanbieder, dagtekening: dag, verzoeken: [], genoemd: [])

    static let aangevraagd = AangevraagdProductFacts(
        product: Level3Samples.product, isReferentieGebruikt: false, staatInProductlijst: true)

    static let wijziging = WijzigingsverzoekFacts(
        verzoek: WijzigingsVerzoek(
            header: Header(
                bericht: .wmo317, release: .iwmo32, afzender: Level3Samples.aanbieder, ontvanger: "0479",
                berichtIdentificatie: BerichtIdentificatie(identificatie: "V1", dagtekening: dag)),
            bsn: Level3Samples.bsn, referentieAanbieder: "A001", redenVerzoek: "1", ongewijzigdeProducten: [20072],
            teWijzigenProducten: [
                TeWijzigenProduct(
                    toewijzingNummer: 20071, gewensteIngangsdatum: Level3Samples.day("2023-06-01"),
                    einddatum: Level3Samples.day("2023-12-31"),
                    omvang: Omvang(volume: 6, eenheid: .uur, frequentie: .perWeek))
            ]),
        verzoeken: [], isReferentieGebruikt: false, toewijzingen: [Level3Samples.toewijzing, dagbesteding],
        staanInProductlijst: [])

    /// A refusal of the request of 1 May.
    static let antwoord = AntwoordFacts(verzoekAntwoord: "1", dagtekening: dag, stand: verzoek())
}

extension WijzigingsverzoekFacts {
    /// The toewijzing of which a change is asked.
    var teWijzigen: ToewijzingStand {
        get { toewijzingen[0] }
        set { toewijzingen[0] = newValue }
    }

    var wijziging: TeWijzigenProduct {
        get { verzoek.teWijzigenProducten[0] }
        set { verzoek.teWijzigenProducten[0] = newValue }
    }

    mutating func vraag(_ product: Product?, _ ingangsdatum: String, _ einddatum: String?) {
        verzoek.nieuweProducten.append(
            NieuwProduct(
                product: product, gewensteIngangsdatum: Level3Samples.day(ingangsdatum),
                einddatum: einddatum.map(Level3Samples.day)))
        staanInProductlijst.append(true)
    }
}
