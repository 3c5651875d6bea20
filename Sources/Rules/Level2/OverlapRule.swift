import CareTimeline
import IWmo

/// TR302: the same product is not assigned twice for the same day.
enum OverlapRule {
    /// The explanation of TR386 and TR410: a request must fit in a WMO301.
    static let whyNotAskTwice = Tekst(
        nl: "De gemeente wijst een product per dag maar één keer toe, dus wordt het ook maar één keer "
            + "gevraagd. Vergeleken wordt op productcode; heeft een van de twee die niet, dan op categorie; "
            + "heeft een van de twee geen product, dan botst hij met alles. Hulpmiddelen en aanpassingen "
            + "(categorie 11 tot en met 14) mogen overlappen. Pas de periodes aan, of voeg de producten samen.",
        en: "The gemeente assigns a product once per day, so it is asked for once. Products are compared by "
            + "product code; when one of two has none, by category; when one of two names no product, it "
            + "clashes with all. Aids and adaptations (category 11 to 14) may overlap. Change the periods, "
            + "or make one product of them.")

    static let overlap = Check<[ToegewezenProduct]>(
        Rule(
            level2: "TR302", in: .toewijzing, of: "ToegewezenProduct",
            title: Tekst(nl: "Geen dubbele toewijzing", en: "No double toewijzing"),
            nl: "Toewijzingen van hetzelfde product overlappen elkaar niet in de tijd.",
            en: "Toewijzingen of the same product do not overlap in time.",
            explanation: Tekst(
                nl: """
                    Staat hetzelfde product op één dag twee keer open, dan is niet te zeggen op welke toewijzing \
                    gedeclareerd moet worden en wordt het dubbele betaald. Een toewijzing tot en met 31 december en \
                    een volgende vanaf 31 december overlappen één dag; vanaf 1 januari niet. Hetzelfde product is: \
                    dezelfde code; zonder code dezelfde categorie; zonder product alles. Een open einde loopt altijd \
                    door. Categorie 11 tot en met 14 (hulpmiddelen en aanpassingen) mag wel dubbel, en een verwijderde \
                    toewijzing (reden 13 of 01, einddatum gelijk aan ingangsdatum) telt niet mee. Laat de oude \
                    toewijzing eindigen op de dag voor de nieuwe.
                    """,
                en: """
                    When the same product is open twice on one day, nobody can say on which toewijzing to declare, and \
                    double is paid. A toewijzing to 31 December and a next one from 31 December overlap by one day; \
                    from 1 January they do not. The same product is: the same code; without a code the same category; \
                    without a product everything. An open end goes on for ever. Categories 11 to 14 (aids and \
                    adaptations) may be double, and a removed toewijzing (reason 13 or 01, einddatum equal to \
                    ingangsdatum) does not count. Let the old toewijzing end on the day before the new one.
                    """),
            basis: "OP259"),
        examples: [
            .breaks(
                nl: "Hulp tot en met 31 december 2023, en dezelfde hulp opnieuw vanaf 31 december 2023.",
                en: "Help to 31 December 2023, and the same help again from 31 December 2023.",
                in: ExampleMessages.toewijzing
            ) {
                $0.begeleidingPerMaand.product = $0.hulpPerWeek.product
                $0.begeleidingPerMaand.ingangsdatum = .of(2023, 12, 31)
            },
            .breaks(
                nl: "Begeleiding 02A05 en een budget voor heel categorie 02 in dezelfde maanden.",
                en: "Support 02A05 and a budget for the whole of category 02 in the same months.",
                in: ExampleMessages.toewijzing
            ) { $0.toegewezenBudget.product = Product(categorie: "02") },
            .nearMiss(
                nl: "Hulp tot en met 31 december 2023, en dezelfde hulp opnieuw vanaf 1 januari 2024.",
                en: "Help to 31 December 2023, and the same help again from 1 January 2024.",
                in: ExampleMessages.toewijzing
            ) {
                $0.begeleidingPerMaand.product = $0.hulpPerWeek.product
                $0.begeleidingPerMaand.ingangsdatum = .of(2024, 1, 1)
            },
            .nearMiss(
                nl: "Twee hulpmiddelen van categorie 12 in dezelfde maanden.",
                en: "Two aids of category 12 in the same months.", in: ExampleMessages.toewijzing
            ) {
                $0.begeleidingPerMaand.product = Product(categorie: "12", code: "12A01")
                $0.toegewezenBudget.product = Product(categorie: "12")
            },
        ]
    ) { toewijzingen, _ in
        faults(among: toewijzingen, named: "ToegewezenProduct") { $0.isRemoval ? nil : ProductTerms($0) }
    }

    static let entries = [overlap.entry]

    /// Of two that overlap the later in the message is reported, once. A member without terms excludes nothing.
    static func faults<Member>(
        among members: [Member], named klasse: String, terms: (Member) -> ProductTerms?
    ) -> [Fault] {
        overlaps(among: members.map(terms)).map { place, other in
            Fault(
                at: "\(klasse)[\(place + 1)]",
                detail: Tekst(nl: "Overlapt \(klasse)[\(other + 1)].", en: "Overlaps \(klasse)[\(other + 1)]."))
        }
    }

    /// The places, from 0, of members that overlap an earlier one, each with the place of the first that it overlaps.
    static func overlaps(among terms: [ProductTerms?]) -> [(place: Int, other: Int)] {
        let claims = terms.enumerated().compactMap { offset, terms in terms.flatMap { Claim($0, place: offset) } }
        return zip(claims, earliestPlaces(claims)).compactMap { claim, other in
            other < claim.period.place ? (claim.period.place, other) : nil
        }
    }

    /// The place of the first claim that excludes each of the claims, itself included.
    private static func earliestPlaces(_ claims: [Claim]) -> [Int] {
        var places = [Int](repeating: .max, count: claims.count)
        func search(_ group: [Claim], for indices: [Int]) {
            guard !group.isEmpty, !indices.isEmpty else { return }
            let found = EarliestOverlap(group.map(\.period)).places(for: indices.map { claims[$0].period })
            for (index, place) in zip(indices, found) { places[index] = min(places[index], place) }
        }
        let everything = claims.filter { $0.product == nil }
        search(everything, for: Array(claims.indices))
        search(claims, for: claims.indices.filter { claims[$0].product == nil })
        let withProduct = claims.indices.filter { claims[$0].product != nil }
        for (_, indices) in Dictionary(grouping: withProduct, by: { claims[$0].categorie }) {
            let withoutCode = indices.filter { claims[$0].code == nil }
            search(indices.map { claims[$0] }, for: withoutCode)
            search(withoutCode.map { claims[$0] }, for: indices)
        }
        let withCode = claims.indices.filter { claims[$0].code != nil }
        for (_, indices) in Dictionary(grouping: withCode, by: { claims[$0].code }) {
            search(indices.map { claims[$0] }, for: indices)
        }
        return places
    }

    /// The days a product lays claim to, and for what.
    private struct Claim {
        let period: PlacedDays
        /// Nil when it is for every product.
        let product: Product?
        var categorie: ExactText? { product.map { ExactText($0.categorie) } }
        var code: ExactText? { product?.code.map(ExactText.init) }

        /// Nil when it excludes nothing: of a category that may overlap, or with a broken period.
        init?(_ terms: ProductTerms, place: Int) {
            guard let days = DayRange(terms.ingangsdatum, terms.einddatum ?? .distantFuture),
                !mayOverlap.contains(terms.product?.categorie ?? "")
            else { return nil }
            period = PlacedDays(place: place, days: days)
            product = terms.product
        }
    }

    /// Aids and adaptations: a client can have several at the same time.
    private static let mayOverlap: Set = ["11", "12", "13", "14"]
}

extension ToegewezenProduct {
    /// Removed with the present reason (13) or the one that older toewijzingen carry (01).
    fileprivate var isRemoval: Bool {
        einddatum == ingangsdatum && (isVervallen || redenWijziging == "01")
    }
}
