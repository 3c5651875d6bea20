import CareTimeline
import IWmo

/// The people and the toewijzingen of the examples about requests.
///
/// The client has toewijzing 4001 (guidance, 02A05, 4 hours a week) and 4002 (day care, 07A12, 6 half-days a week), both
/// over the whole of 2026. On 12 May the aanbieder asks for 6 hours of guidance from 1 June; day care stays. An
/// earlier request, A001, is of 1 May.
enum VerzoekExampleCase {
    static let dagtekening = Day.of(2026, 5, 12)

    static let begeleiding = toewijzing(
        4001, Product(categorie: "02", code: "02A05"), Omvang(volume: 4, eenheid: .uur, frequentie: .perWeek))

    static let dagbesteding = toewijzing(
        4002, Product(categorie: "07", code: "07A12"), Omvang(volume: 6, eenheid: .dagdeel, frequentie: .perWeek))

    private static func toewijzing(_ nummer: Int, _ product: Product, _ omvang: Omvang) -> ToewijzingStand {
        ToewijzingStand(
            nummer: nummer, bsn: ExampleCase.bsn, aanbieder: ExampleCase.aanbieder, product: product,
            ingangsdatum: .of(2026, 1, 1), einddatum: .of(2026, 12, 31), isVervallen: false, omvang: omvang, budget: nil
        )
    }

    /// The request of 1 May.
    static let verzoek = Verzoekstand(verzoek: .init(bsn: ExampleCase.bsn, dagtekening: .of(2026, 5, 1)))

    /// The request of 1 May, answered on a day.
    static func verzoek(antwoord: String, op dag: Day) -> Verzoekstand {
        var stand = verzoek
        stand.antwoorden = [.init(verzoekAntwoord: antwoord, dagtekening: dag)]
        return stand
    }

    static let teWijzigen = TeWijzigenProduct(
        toewijzingNummer: 4001, gewensteIngangsdatum: .of(2026, 6, 1), einddatum: .of(2026, 12, 31),
        omvang: Omvang(volume: 6, eenheid: .uur, frequentie: .perWeek))

    static let wijziging = WijzigingsVerzoek(
        header: Header(
            bericht: .wmo317, release: .iwmo32, afzender: ExampleCase.aanbieder, ontvanger: "0479",
            berichtIdentificatie: BerichtIdentificatie(identificatie: "V1", dagtekening: dagtekening)),
        bsn: ExampleCase.bsn, referentieAanbieder: "A002", redenVerzoek: "1", ongewijzigdeProducten: [4002],
        teWijzigenProducten: [teWijzigen])
}

extension VerzoekClientFacts: ExampleFacts {
    static let example = VerzoekClientFacts(
        bsn: ExampleCase.bsn, aanbieder: ExampleCase.aanbieder, dagtekening: VerzoekExampleCase.dagtekening,
        verzoeken: [], genoemd: [VerzoekExampleCase.begeleiding, VerzoekExampleCase.dagbesteding])

    var brokenRules: Set<String> { Set(VerzoekClientJudge.broken(by: self).regels) }
}

extension AangevraagdProductFacts: ExampleFacts {
    static let example = AangevraagdProductFacts(
        product: ExampleCase.product, isReferentieGebruikt: false, staatInProductlijst: true)

    var brokenRules: Set<String> { Set(AangevraagdProductJudge.broken(by: self).regels) }
}

extension WijzigingsverzoekFacts: ExampleFacts {
    static let example = WijzigingsverzoekFacts(
        verzoek: VerzoekExampleCase.wijziging, verzoeken: [], isReferentieGebruikt: false,
        toewijzingen: [VerzoekExampleCase.begeleiding, VerzoekExampleCase.dagbesteding], staanInProductlijst: [])

    var brokenRules: Set<String> { Set(WijzigingsverzoekJudge.judge(self).broken.regels) }

    /// Asks for one more product, open-ended.
    mutating func vraagNieuw(_ product: Product, per ingangsdatum: Day) {
        verzoek.nieuweProducten = [
            NieuwProduct(
                product: product, gewensteIngangsdatum: ingangsdatum,
                omvang: Omvang(volume: 2, eenheid: .uur, frequentie: .perMaand))
        ]
        staanInProductlijst = [nil]
    }
}

extension GenoemdProductFacts: ExampleFacts {
    static let example = GenoemdProductFacts(
        toewijzingNummer: 4002, toewijzing: VerzoekExampleCase.dagbesteding, dagtekening: VerzoekExampleCase.dagtekening
    )

    var brokenRules: Set<String> { Set(OngewijzigdProductChecks.all.broken(by: self).regels) }
}

extension TeWijzigenProductFacts: ExampleFacts {
    static let example = TeWijzigenProductFacts(
        product: VerzoekExampleCase.teWijzigen, toewijzing: VerzoekExampleCase.begeleiding,
        dagtekening: VerzoekExampleCase.dagtekening)

    var brokenRules: Set<String> { Set(TeWijzigenProductChecks.broken(by: self).regels) }

    /// The toewijzing is 80 hours in all; so many are asked for.
    mutating func wijzigTotaal(naar volume: Int) {
        toewijzing?.omvang = Omvang(volume: 80, eenheid: .uur, frequentie: .totaal)
        product.omvang = Omvang(volume: volume, eenheid: .uur, frequentie: .totaal)
    }
}

extension NieuwProductFacts: ExampleFacts {
    static let example = NieuwProductFacts(product: ExampleCase.product, staatInProductlijst: nil)

    var brokenRules: Set<String> { Set(NieuwProductChecks.all.broken(by: self).regels) }
}

/// A refusal of the request of 1 May.
extension AntwoordFacts: ExampleFacts {
    static let example = AntwoordFacts(
        verzoekAntwoord: VerzoekAntwoordbericht.afgewezen, dagtekening: .of(2026, 5, 10),
        stand: VerzoekExampleCase.verzoek)

    var brokenRules: Set<String> { Set(AntwoordJudge.broken(by: self).regels) }
}
