import CareTimeline
import IWmo
import Rules

private typealias Samples = Level3Samples
private typealias Verzoeken = Level3VerzoekSamples

/// WMO315, WMO317, WMO319, and the reference in a WMO301.
enum Level3VerzoekCases {
    static let all =
        clients + aangevraagd + verzoeken + ongewijzigd + verwijzingen + totalen + omvangen + nieuw + antwoorden
        + referenties

    // MARK: Client

    private static let clients: [Level3Case] = [
        .wijziging(
            .verzoekClient, "TR304", "8187", "a named toewijzing of another client; all of the client itself",
            breaks: { $0.toewijzingen[1].bsn = Samples.otherBsn },
            spares: { facts in
                facts.toewijzingen[0].bsn = Samples.otherBsn
                facts.toewijzingen[1].bsn = Samples.otherBsn
                facts.verzoek.bsn = Samples.otherBsn
            }),
        .verzoekClient(
            "TR304", "8187", "of another client at this aanbieder; at another aanbieder it is unknown here",
            breaks: { facts in
                facts.genoemd = [Samples.toewijzing]
                facts.bsn = Samples.otherBsn
            },
            spares: { facts in
                facts.genoemd = [Samples.toewijzing]
                facts.bsn = Samples.otherBsn
                facts.aanbieder = Samples.otherAanbieder
            }),
        .verzoekClient(
            "TR374", "9374", "an unanswered request of the day before; a refusal of the day itself closes it",
            breaks: { $0.verzoeken = [Verzoeken.verzoek("2023-05-09")] },
            spares: { facts in
                facts.verzoeken = [
                    Verzoeken.verzoek("2023-05-09", antwoorden: [Verzoeken.antwoord("1", "2023-05-10")])
                ]
            }),
        .verzoekClient(
            "TR374", "9374", "under investigation is still open; a toewijzing of the day itself closes it",
            breaks: { $0.verzoeken = [Verzoeken.verzoek(antwoorden: [Verzoeken.antwoord("2", "2023-05-04")])] },
            spares: { facts in
                facts.verzoeken = [
                    Verzoeken.verzoek(
                        antwoorden: [Verzoeken.antwoord("2", "2023-05-04")], toegewezenOp: "2023-05-10")
                ]
            }),
        .verzoekClient(
            "TR374", "9374", "a refusal sent a day later does not count yet; a request sent a day later was not there",
            breaks: { $0.verzoeken = [Verzoeken.verzoek(antwoorden: [Verzoeken.antwoord("1", "2023-05-11")])] },
            spares: { $0.verzoeken = [Verzoeken.verzoek("2023-05-11")] }),
        .verzoekClient(
            "TR374", "9374", "one of two is open; both were closed, each in its own way",
            breaks: {
                $0.verzoeken = [Verzoeken.verzoek(toegewezenOp: "2023-05-05"), Verzoeken.verzoek("2023-05-06")]
            },
            spares: { facts in
                facts.verzoeken = [
                    Verzoeken.verzoek(toegewezenOp: "2023-05-05"),
                    Verzoeken.verzoek(
                        antwoorden: [Verzoeken.antwoord("2", "2023-05-03"), Verzoeken.antwoord("1", "2023-05-08")]),
                ]
            }),
        .wijziging(
            .verzoekClient, "TR374", "9374", "a request for change while one is open",
            breaks: { $0.verzoeken = [Verzoeken.verzoek()] },
            spares: { $0.verzoeken = [Verzoeken.verzoek(toegewezenOp: "2023-05-05")] }),
    ]

    // MARK: AangevraagdProduct and NieuwProduct

    private static let aangevraagd: [Level3Case] = [
        .aangevraagd(
            "TR347", "9347", "the reference was used before",
            breaks: { $0.isReferentieGebruikt = true }, spares: { $0.isReferentieGebruikt = false }),
        .aangevraagd(
            "TR381", "S329", "not in the product list; no list is no fault",
            breaks: { $0.staatInProductlijst = false }, spares: { $0.staatInProductlijst = nil }),
    ]

    private static let nieuw: [Level3Case] = [
        .wijziging(
            .nieuw, "TR381", "S329", "the second new product is not in the list; both are",
            breaks: { facts in
                facts.vraag(Product(categorie: "01", code: "01A03"), "2023-06-01", "2023-12-31")
                facts.vraag(Product(categorie: "02", code: "99Z99"), "2023-06-01", "2023-12-31")
                facts.staanInProductlijst = [true, false]
            },
            spares: { facts in
                facts.vraag(Product(categorie: "01", code: "01A03"), "2023-06-01", "2023-12-31")
                facts.staanInProductlijst = [true]
            })
    ]

    // MARK: Verzoek

    private static let verzoeken: [Level3Case] = [
        .wijziging(
            .verzoek, "TR347", "9347", "the reference was used before",
            breaks: { $0.isReferentieGebruikt = true }, spares: { $0.isReferentieGebruikt = false }),
        .wijziging(
            .verzoek, "TR349", "9349", "a current toewijzing is not named; one that ended the day before need not be",
            breaks: { facts in
                facts.verzoek.ongewijzigdeProducten = []
                facts.toewijzingen[1].einddatum = Samples.day("2023-05-10")
            },
            spares: { facts in
                facts.verzoek.ongewijzigdeProducten = []
                facts.toewijzingen[1].einddatum = Samples.day("2023-05-09")
            }),
        .wijziging(
            .verzoek, "TR349", "9349", "one still to begin is not named; a removed one need not be",
            breaks: { facts in
                facts.verzoek.ongewijzigdeProducten = []
                facts.toewijzingen[1].ingangsdatum = Samples.day("2023-09-01")
            },
            spares: { facts in
                facts.verzoek.ongewijzigdeProducten = []
                facts.toewijzingen[1].isVervallen = true
            }),
        .wijziging(
            .verzoek, "TR349", "9349", "an open-ended toewijzing is not named; one at another aanbieder need not be",
            breaks: { facts in
                facts.verzoek.ongewijzigdeProducten = []
                facts.toewijzingen[1].einddatum = nil
            },
            spares: { facts in
                facts.verzoek.ongewijzigdeProducten = []
                facts.toewijzingen[1].aanbieder = Samples.otherAanbieder
            }),
        .wijziging(
            .verzoek, "TR361", "9361", "a new product beside the same one, one day too early; the day after is free",
            breaks: { $0.vraag(Product(categorie: "07", code: "07A12"), "2023-12-31", nil) },
            spares: { $0.vraag(Product(categorie: "07", code: "07A12"), "2024-01-01", nil) }),
        .wijziging(
            .verzoek, "TR361", "9361", "without a code the category counts; with another code it does not",
            breaks: { $0.vraag(Product(categorie: "07"), "2023-07-01", "2023-07-31") },
            spares: { $0.vraag(Product(categorie: "07", code: "07A01"), "2023-07-01", "2023-07-31") }),
        .wijziging(
            .verzoek, "TR361", "9361", "without a product everything counts; after the others it may stand alone",
            breaks: { $0.vraag(nil, "2023-12-31", "2024-03-31") },
            spares: { $0.vraag(nil, "2024-01-01", "2024-03-31") }),
        .wijziging(
            .verzoek, "TR361", "9361", "two new products of category 10; of category 11 they may overlap",
            breaks: { facts in
                facts.vraag(Product(categorie: "10", code: "10A01"), "2023-06-01", "2023-08-31")
                facts.vraag(Product(categorie: "10", code: "10A01"), "2023-08-01", "2023-12-31")
            },
            spares: { facts in
                facts.vraag(Product(categorie: "11", code: "11A01"), "2023-06-01", "2023-08-31")
                facts.vraag(Product(categorie: "11", code: "11A01"), "2023-08-01", "2023-12-31")
            }),
        .wijziging(
            .verzoek, "TR361", "9361", "a toewijzing keeps its end; asked to end earlier it leaves room",
            breaks: { $0.vraag(Product(categorie: "02", code: "02A05"), "2023-09-01", "2023-12-31") },
            spares: { facts in
                facts.wijziging.gewensteIngangsdatum = Samples.day("2023-01-01")
                facts.wijziging.einddatum = Samples.day("2023-08-31")
                facts.vraag(Product(categorie: "02", code: "02A05"), "2023-09-01", "2023-12-31")
            }),
    ]

    // MARK: OngewijzigdProduct and TeWijzigenProduct

    private static let ongewijzigd: [Level3Case] = [
        .wijziging(
            .ongewijzigd, "TR350", "9350", "ended the day before the request; its last day is still current",
            breaks: { $0.toewijzingen[1].einddatum = Samples.day("2023-05-09") },
            spares: { $0.toewijzingen[1].einddatum = Samples.day("2023-05-10") }),
        .wijziging(
            .ongewijzigd, "TR350", "9350", "a number that is not known; one still to begin is current",
            breaks: { $0.toewijzingen.removeLast() },
            spares: { $0.toewijzingen[1].ingangsdatum = Samples.day("2023-11-01") }),
        .wijziging(
            .ongewijzigd, "TR350", "9350", "removed; an open end is current",
            breaks: { $0.toewijzingen[1].isVervallen = true }, spares: { $0.toewijzingen[1].einddatum = nil }),
        .wijziging(
            .ongewijzigd, "TR350", "9350", "a toewijzing at another aanbieder",
            breaks: { $0.toewijzingen[1].aanbieder = Samples.otherAanbieder },
            spares: { $0.toewijzingen[1].budget = 100_000 }),
    ]

    private static let verwijzingen: [Level3Case] = [
        .wijziging(
            .teWijzigen, "TR351", "9351", "ended the day before the request; its last day is still current",
            breaks: { $0.teWijzigen.einddatum = Samples.day("2023-05-09") },
            spares: { $0.teWijzigen.einddatum = Samples.day("2023-05-10") }),
        .wijziging(
            .teWijzigen, "TR351", "9351", "not known, and then nothing else is judged; known it may ask this much",
            breaks: { facts in
                facts.toewijzingen.removeFirst()
                facts.wijziging.omvang = nil
                facts.wijziging.gewensteIngangsdatum = Samples.day("2023-02-01")
            },
            spares: { $0.wijziging.einddatum = nil }),
        .wijziging(
            .teWijzigen, "TR357", "9357", "a change from the day of the request; from the day after it may",
            breaks: { $0.wijziging.gewensteIngangsdatum = Samples.day("2023-05-10") },
            spares: { $0.wijziging.gewensteIngangsdatum = Samples.day("2023-05-11") }),
        .wijziging(
            .teWijzigen, "TR357", "9357", "a day after the begin of the toewijzing; the begin itself may",
            breaks: { $0.wijziging.gewensteIngangsdatum = Samples.day("2023-01-02") },
            spares: { $0.wijziging.gewensteIngangsdatum = Samples.day("2023-01-01") }),
    ]

    private static let totalen: [Level3Case] = [
        .wijziging(
            .teWijzigen, "TR373", "9373", "another budget from 1 June; from the begin of the toewijzing it may",
            breaks: { facts in
                facts.geefBudget()
                facts.wijziging.budget = 600_000
            },
            spares: { facts in
                facts.geefBudget()
                facts.wijziging.budget = 600_000
                facts.wijziging.gewensteIngangsdatum = Samples.day("2023-01-01")
            }),
        .wijziging(
            .teWijzigen, "TR373", "9373", "a cent more from 1 June; the same budget is no change",
            breaks: { facts in
                facts.geefBudget()
                facts.wijziging.budget = 500_001
            },
            spares: { $0.geefBudget() }),
        .wijziging(
            .teWijzigen, "TR373", "9373", "90 hours in all instead of 80; the 80 hours stay",
            breaks: { $0.geefTotaal(gevraagd: 90) }, spares: { $0.geefTotaal(gevraagd: 80) }),
        .wijziging(
            .teWijzigen, "TR373", "9373", "a volume in all; another volume per week may begin any day",
            breaks: { $0.geefTotaal(gevraagd: 79) }, spares: { $0.wijziging.omvang?.volume = 20 }),
    ]

    private static let omvangen: [Level3Case] = [
        .wijziging(
            .teWijzigen, "TR375", "9375", "a volume without a product; without one a volume is not asked for",
            also: ["TR412": "9412"],
            breaks: { facts in
                facts.geefBudget(product: nil)
                facts.wijziging.budget = nil
                facts.wijziging.omvang = Omvang(volume: 6, eenheid: .uur, frequentie: .perWeek)
            },
            spares: { $0.geefBudget(product: nil) }),
        .wijziging(
            .teWijzigen, "TR411", "9411", "a product code and no volume; without a code there is none",
            breaks: { $0.wijziging.omvang = nil }, spares: { $0.geefBudget() }),
        .wijziging(
            .teWijzigen, "TR412", "9412", "a volume without a code, end on the first day of 2021; until 2020 it may",
            breaks: { facts in
                facts.verlegNaar2020(einddatum: "2021-01-01")
                facts.teWijzigen.product = Product(categorie: "02")
            },
            spares: { facts in
                facts.verlegNaar2020(einddatum: "2020-12-31")
                facts.teWijzigen.product = Product(categorie: "02")
            }),
        .wijziging(
            .teWijzigen, "TR412", "9412", "a volume without a code and without an end; with a code it may",
            breaks: { facts in
                facts.wijziging.einddatum = nil
                facts.teWijzigen.product = Product(categorie: "02")
            },
            spares: { $0.wijziging.einddatum = nil }),
    ]

    // MARK: Antwoord

    private static let antwoorden: [Level3Case] = [
        .antwoord(
            "TR355", "9355", "no such request; one of the same day is enough",
            breaks: { $0.stand.verzoek = nil }, spares: { $0.stand = Verzoeken.verzoek("2023-05-10") }),
        .antwoord(
            "TR359", "9359", "assigned on the day of the answer; the day after was not sent yet",
            breaks: { $0.stand.toegewezenOp = Samples.day("2023-05-10") },
            spares: { $0.stand.toegewezenOp = Samples.day("2023-05-11") }),
        .antwoord(
            "TR360", "9360", "under investigation twice; the first time it may",
            breaks: { facts in
                facts.verzoekAntwoord = "2"
                facts.stand.antwoorden = [Verzoeken.antwoord("2", "2023-05-10")]
            },
            spares: { $0.verzoekAntwoord = "2" }),
        .antwoord(
            "TR360", "9360", "under investigation after a refusal; the other one is of a later day",
            also: ["TR365": "9365"],
            breaks: { facts in
                facts.verzoekAntwoord = "2"
                facts.stand.antwoorden = [Verzoeken.antwoord("1", "2023-05-04")]
            },
            spares: { facts in
                facts.verzoekAntwoord = "2"
                facts.stand.antwoorden = [Verzoeken.antwoord("1", "2023-05-11")]
            }),
        .antwoord(
            "TR365", "9365", "refused twice; after an investigation it may be refused",
            breaks: { $0.stand.antwoorden = [Verzoeken.antwoord("1", "2023-05-04")] },
            spares: { $0.stand.antwoorden = [Verzoeken.antwoord("2", "2023-05-04")] }),
        .antwoord(
            "TR365", "9365", "investigated, refused, and refused again",
            breaks: {
                $0.stand.antwoorden = [Verzoeken.antwoord("2", "2023-05-03"), Verzoeken.antwoord("1", "2023-05-04")]
            },
            spares: {
                $0.stand.antwoorden = [Verzoeken.antwoord("2", "2023-05-03"), Verzoeken.antwoord("1", "2023-05-11")]
            }
        ),
    ]

    // MARK: ToegewezenProduct

    private static let referenties: [Level3Case] = [
        .versie(
            "TR379", "9379", "the reference of a request for another client; of the client itself",
            breaks: { facts in
                facts.product.referentieAanbieder = "A001"
                facts.verzoek = .init(bsn: Samples.otherBsn, dagtekening: Samples.day("2023-05-01"))
            },
            spares: { facts in
                facts.product.referentieAanbieder = "A001"
                facts.verzoek = .init(bsn: Samples.bsn, dagtekening: Samples.day("2023-05-01"))
            }),
        .versie(
            "TR379", "9379", "of another client; a reference that nothing is known of is no fault",
            breaks: { facts in
                facts.product.referentieAanbieder = "A001"
                facts.verzoek = .init(bsn: Samples.otherBsn, dagtekening: Samples.day("2023-05-01"))
            },
            spares: { $0.product.referentieAanbieder = "A001" }),
    ]
}

extension WijzigingsverzoekFacts {
    /// The toewijzing is a budget of 5,000 euro for a category, and so much is asked for.
    fileprivate mutating func geefBudget(product: Product? = Product(categorie: "03")) {
        // The other toewijzing would overlap one without a product.
        toewijzingen.removeLast()
        verzoek.ongewijzigdeProducten = []
        teWijzigen.product = product
        teWijzigen.omvang = nil
        teWijzigen.budget = 500_000
        wijziging.omvang = nil
        wijziging.budget = 500_000
    }

    /// The toewijzing is 80 hours in all; so many are asked for from 1 June.
    fileprivate mutating func geefTotaal(gevraagd: Int) {
        teWijzigen.omvang = Omvang(volume: 80, eenheid: .uur, frequentie: .totaal)
        wijziging.omvang = Omvang(volume: gevraagd, eenheid: .uur, frequentie: .totaal)
    }

    /// The change concerns days of long ago.
    fileprivate mutating func verlegNaar2020(einddatum: String) {
        teWijzigen.ingangsdatum = Samples.day("2020-01-01")
        wijziging.gewensteIngangsdatum = Samples.day("2020-01-01")
        wijziging.einddatum = Samples.day(einddatum)
    }
}
