import CareTimeline
import IWmo

/// The rules of the Verzoek class of a WMO317: the request as a whole.
enum VerzoekChecks {
    typealias Check = FactCheck<WijzigingsverzoekFacts>

    static let all: [Check] = [referentieNieuw, alleToewijzingen, geenOverlap]

    static let referentieNieuw = Check(
        VerzoekRules.referentieNieuw,
        examples: [
            .breaks(
                nl: "De aanbieder vraagt om een wijziging met de referentie van een eerder verzoek.",
                en: "The aanbieder asks for a change with the reference of an earlier request."
            ) { $0.isReferentieGebruikt = true },
            .nearMiss(
                nl: "Het eerdere verzoek van deze client heeft een andere referentie en is beantwoord.",
                en: "The earlier request for this client has another reference and was answered."
            ) {
                $0.verzoeken = [VerzoekExampleCase.verzoek(antwoord: "1", op: .of(2026, 5, 6))]
            },
        ],
        isBroken: { $0.isReferentieGebruikt })

    static let alleToewijzingen = Check(
        Rule(
            id: "TR349", level: 3, messages: [.wmo317], subject: "Verzoek",
            title: Tekst(nl: "Alle lopende toewijzingen genoemd", en: "All running toewijzingen named"),
            condition: Tekst(
                nl: "Een wijzigingsverzoek noemt elke actuele toewijzing van de client bij deze aanbieder, "
                    + "gewijzigd of ongewijzigd.",
                en: "A request for change names every current toewijzing of the client at this aanbieder, changed "
                    + "or unchanged."),
            explanation: Tekst(
                nl: "Het verzoek beschrijft de hele gewenste situatie. Staat een toewijzing er niet in, dan weet "
                    + "de gemeente niet of die moet blijven of stoppen. \(ActueleToewijzing.uitleg.nl) Noem de "
                    + "ontbrekende toewijzing bij OngewijzigdeProducten of TeWijzigenProducten.",
                en: "The request describes the whole situation that is wanted. When a toewijzing is not in it, the "
                    + "gemeente cannot know whether it should stay or stop. \(ActueleToewijzing.uitleg.en) Name "
                    + "the missing toewijzing among OngewijzigdeProducten or TeWijzigenProducten."),
            retourcode: "9349"),
        examples: [
            .breaks(
                nl: "De client heeft toewijzing 4001 en 4002; het verzoek noemt alleen 4001.",
                en: "The client has toewijzing 4001 and 4002; the request names 4001 only."
            ) { $0.verzoek.ongewijzigdeProducten = [] },
            .nearMiss(
                nl: "Toewijzing 4002 is met RedenWijziging 13 verwijderd; het verzoek noemt alleen 4001.",
                en: "Toewijzing 4002 was removed with RedenWijziging 13; the request names 4001 only."
            ) { facts in
                facts.verzoek.ongewijzigdeProducten = []
                facts.toewijzingen[1].isVervallen = true
            },
        ],
        isBroken: { !$0.vergeten.isEmpty },
        figures: { facts in
            guard !facts.vergeten.isEmpty else { return nil }
            let shown = facts.vergeten.prefix(10).map { "\($0)" }.joined(separator: ", ")
            return Tekst(nl: "Niet genoemd: toewijzing \(shown).", en: "Not named: toewijzing \(shown).")
        })

    static let geenOverlap = Check(
        Rule(
            id: "TR361", level: 3, messages: [.wmo317], subject: "Verzoek",
            title: Tekst(nl: "Product niet dubbel gevraagd", en: "No product asked for twice"),
            condition: Tekst(
                nl: "In de gevraagde situatie mag hetzelfde product niet twee keer op dezelfde dag voorkomen.",
                en: "In the situation asked for, the same product may not occur twice on the same day."),
            explanation: Tekst(
                nl: "Een product dat twee keer tegelijk loopt, wordt dubbel geleverd en dubbel betaald. Van elk "
                    + "product wordt de gevraagde periode genomen: een ongewijzigde toewijzing met haar eigen "
                    + "periode, een te wijzigen en een nieuw product van de gewenste ingangsdatum tot en met de "
                    + "einddatum, of zonder einde. Producten zijn gelijk bij dezelfde code; heeft een van beide "
                    + "geen code, bij dezelfde categorie; heeft een van beide geen product, altijd. Categorie 11 "
                    + "tot en met 14 (hulpmiddelen) mag dubbel. Kies perioden die op elkaar aansluiten.",
                en: "A product that runs twice at the same time is delivered twice and paid twice. Of each product "
                    + "the period asked for is taken: an unchanged toewijzing with its own period, a product to "
                    + "change and a new product from the wanted first day up to and including the Einddatum, or "
                    + "without end. Products are the same with the same code; when one of them has no code, with "
                    + "the same category; when one of them has no product, always. Categories 11 to 14 (aids) may "
                    + "be double. Choose periods that follow each other."),
            retourcode: "9361"),
        examples: [
            .breaks(
                nl: "Toewijzing 4001 (02A05) wordt verlengd tot en met 31 december, en 02A05 wordt er vanaf 1 juli "
                    + "ook als nieuw product bij gevraagd.",
                en: "Toewijzing 4001 (02A05) is extended up to and including 31 December, and 02A05 is also asked "
                    + "for as a new product from 1 July."
            ) { $0.vraagNieuw(Product(categorie: "02", code: "02A05"), per: .of(2026, 7, 1)) },
            .nearMiss(
                nl: "Het nieuwe product 02A05 begint op 1 januari, de dag na het einde van 4001.",
                en: "The new product 02A05 begins on 1 January, the day after the end of 4001."
            ) { $0.vraagNieuw(Product(categorie: "02", code: "02A05"), per: .of(2027, 1, 1)) },
        ],
        isBroken: { $0.overlap != nil }, figures: { $0.overlap })
}

extension WijzigingsverzoekFacts {
    /// Current toewijzingen that the request does not name, ascending.
    fileprivate var vergeten: [Int] {
        let genoemd = Set(verzoek.genoemdeToewijzingen)
        return eigen.values.filter { $0.isActueel(op: dagtekening) && !genoemd.contains($0.nummer) }.map(\.nummer)
            .sorted()
    }

    /// The first two products that exclude each other, in words; toewijzingen that are not known take no part.
    fileprivate var overlap: Tekst? {
        let asked = gevraagd(eigen)
        guard let first = OverlapRule.overlaps(among: asked.map(\.terms)).first else { return nil }
        let (place, other) = (asked[first.place].naam, asked[first.other].naam)
        return Tekst(nl: "\(other) overlapt \(place).", en: "\(other) overlaps \(place).")
    }

    /// The situation that is asked for, product by product.
    private func gevraagd(_ eigen: [Int: ToewijzingStand]) -> [(naam: String, terms: ProductTerms?)] {
        let unchanged = verzoek.ongewijzigdeProducten.map { nummer in
            (naam: "Toewijzing \(nummer)", terms: eigen[nummer].flatMap { $0.isVervallen ? nil : ProductTerms($0) })
        }
        let changed = verzoek.teWijzigenProducten.map { product in
            (
                naam: "Toewijzing \(product.toewijzingNummer)",
                terms: eigen[product.toewijzingNummer].map { ProductTerms(product, of: $0.product) }
            )
        }
        let new = verzoek.nieuweProducten.enumerated().map { offset, product in
            (naam: "NieuwProduct[\(offset + 1)]", terms: Optional(ProductTerms(product)))
        }
        return unchanged + changed + new
    }
}
