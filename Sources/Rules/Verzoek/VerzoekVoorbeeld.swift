import CareTimeline
import IWmo

/// Facts that break no rule; the examples of the rules are small changes of them.
///
/// The client has toewijzing 4001 (guidance, 02A05, 4 hours a week) and 4002 (day care, 07A12, 6 half-days a week), both
/// over the whole of 2026. On 12 May the aanbieder asks for 6 hours of guidance from 1 June; day care stays. An
/// earlier request, A001, is of 1 May.
enum VerzoekVoorbeeld {
    /// Test numbers, which belong to nobody.
    static let bsn = "999990019"
    static let andereBsn = "999990020"
    static let aanbieder = "12345678"

    static func dag(_ iso: String) -> Day { Day(iso: iso) ?? .distantFuture }

    private static func toewijzing(_ nummer: Int, _ product: Product, _ omvang: Omvang) -> ToewijzingStand {
        ToewijzingStand(
            nummer: nummer, bsn: bsn, aanbieder: aanbieder, product: product, ingangsdatum: dag("2026-01-01"),
            einddatum: dag("2026-12-31"), isVervallen: false, omvang: omvang, budget: nil)
    }

    private static let toewijzingen = [
        toewijzing(
            4001, Product(categorie: "02", code: "02A05"), Omvang(volume: 4, eenheid: .uur, frequentie: .perWeek)),
        toewijzing(
            4002, Product(categorie: "07", code: "07A12"), Omvang(volume: 6, eenheid: .dagdeel, frequentie: .perWeek)),
    ]

    /// The request of 1 May, answered on a day.
    static func stand(antwoord: String, op dag: String) -> Verzoekstand {
        Verzoekstand(
            verzoek: .init(bsn: bsn, dagtekening: Self.dag("2026-05-01")),
            antwoorden: [.init(verzoekAntwoord: antwoord, dagtekening: Self.dag(dag))])
    }

    // MARK: Which rules facts break

    static func client(_ change: (inout VerzoekClientFacts) -> Void) -> Set<String> {
        var facts = VerzoekClientFacts(
            bsn: bsn, aanbieder: aanbieder, dagtekening: dag("2026-05-12"), verzoeken: [], genoemd: toewijzingen)
        change(&facts)
        return Set(VerzoekClientJudge.broken(by: facts).regels)
    }

    static func aangevraagd(_ change: (inout AangevraagdProductFacts) -> Void) -> Set<String> {
        var facts = AangevraagdProductFacts(isReferentieGebruikt: false, staatInProductlijst: true)
        change(&facts)
        return Set(AangevraagdProductJudge.broken(by: facts).regels)
    }

    static func wijziging(_ change: (inout WijzigingsverzoekFacts) -> Void) -> Set<String> {
        var facts = WijzigingsverzoekFacts(
            verzoek: verzoek, verzoeken: [], isReferentieGebruikt: false, toewijzingen: toewijzingen,
            staanInProductlijst: [])
        change(&facts)
        return Set(WijzigingsverzoekJudge.judge(facts).broken.regels)
    }

    /// A change of what is asked for toewijzing 4001.
    static func wijzig(_ change: (inout TeWijzigenProduct) -> Void) -> Set<String> {
        wijziging { change(&$0.verzoek.teWijzigenProducten[0]) }
    }

    /// Toewijzing 4001 is 80 hours in all; so many are asked for, from this day.
    @Sendable static func wijzigTotaal(volume: Int, ingangsdatum: String) -> Set<String> {
        wijziging { facts in
            facts.toewijzingen[0].omvang = Omvang(volume: 80, eenheid: .uur, frequentie: .totaal)
            facts.verzoek.teWijzigenProducten[0].omvang = Omvang(volume: volume, eenheid: .uur, frequentie: .totaal)
            facts.verzoek.teWijzigenProducten[0].gewensteIngangsdatum = dag(ingangsdatum)
        }
    }

    /// One more product is asked for.
    static func nieuwProduct(staatInLijst: Bool) -> Set<String> {
        wijziging { facts in
            facts.vraagNieuw("01", "01A03", "2026-06-01")
            facts.staanInProductlijst = [staatInLijst]
        }
    }

    static func antwoord(_ change: (inout AntwoordFacts) -> Void) -> Set<String> {
        var facts = AntwoordFacts(
            verzoekAntwoord: VerzoekAntwoordbericht.afgewezen, dagtekening: dag("2026-05-10"),
            stand: Verzoekstand(verzoek: .init(bsn: bsn, dagtekening: dag("2026-05-01"))))
        change(&facts)
        return Set(AntwoordJudge.broken(by: facts).regels)
    }

    static func versie(_ change: (inout ToewijzingVersieFacts) -> Void) -> Set<String> {
        var facts = ToewijzingVersieFacts(
            product: ToegewezenProduct(
                toewijzingNummer: 4001, referentieAanbieder: "A001", product: toewijzingen[0].product,
                toewijzingsdatum: dag("2026-05-08"), toewijzingstijd: Tijd(seconds: 36_000),
                ingangsdatum: dag("2026-06-01"), omvang: toewijzingen[0].omvang),
            bsn: bsn, aanbieder: aanbieder, bekend: nil, heeftGeaccepteerdePrestaties: false,
            staatInProductlijst: nil, verzoek: .init(bsn: bsn, dagtekening: dag("2026-05-01")))
        change(&facts)
        return Set(ToewijzingVersieJudge.broken(by: facts).regels)
    }

    private static let verzoek = WijzigingsVerzoek(
        header: Header(
            bericht: .wmo317, release: .iwmo32, afzender: aanbieder, ontvanger: "0479",
            berichtIdentificatie: BerichtIdentificatie(identificatie: "V1", dagtekening: dag("2026-05-12"))),
        bsn: bsn, referentieAanbieder: "A002", redenVerzoek: "1", ongewijzigdeProducten: [4002],
        teWijzigenProducten: [
            TeWijzigenProduct(
                toewijzingNummer: 4001, gewensteIngangsdatum: dag("2026-06-01"), einddatum: dag("2026-12-31"),
                omvang: Omvang(volume: 6, eenheid: .uur, frequentie: .perWeek))
        ])
}

extension WijzigingsverzoekFacts {
    /// Asks for one more product, open-ended.
    mutating func vraagNieuw(_ categorie: String, _ code: String, _ ingangsdatum: String) {
        verzoek.nieuweProducten = [
            NieuwProduct(
                product: Product(categorie: categorie, code: code),
                gewensteIngangsdatum: VerzoekVoorbeeld.dag(ingangsdatum),
                omvang: Omvang(volume: 2, eenheid: .uur, frequentie: .perMaand))
        ]
        staanInProductlijst = [nil]
    }

    /// Makes toewijzing 4001 a budget without a product code, and leaves the other toewijzing out of it.
    mutating func geefBudget(product: Product?) {
        toewijzingen.remove(at: 1)
        toewijzingen[0].product = product
        toewijzingen[0].omvang = nil
        toewijzingen[0].budget = 500_000
        verzoek.ongewijzigdeProducten = []
    }
}
