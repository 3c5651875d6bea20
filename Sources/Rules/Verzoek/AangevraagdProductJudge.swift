import IWmo

/// Everything that is known when one AangevraagdProduct of a WMO315 is judged.
public struct AangevraagdProductFacts: Sendable {
    public var product: Product?
    /// An accepted request of this aanbieder carries the ReferentieAanbieder.
    public var isReferentieGebruikt: Bool
    /// Whether the product list has this product; nil without a product list or without a code.
    public var staatInProductlijst: Bool?

    public init(product: Product?, isReferentieGebruikt: Bool, staatInProductlijst: Bool?) {
        self.product = product
        self.isReferentieGebruikt = isReferentieGebruikt
        self.staatInProductlijst = staatInProductlijst
    }
}

/// The level 3 and 4 rules of an AangevraagdProduct.
public enum AangevraagdProductJudge {
    public static func broken(by facts: AangevraagdProductFacts) -> [BrokenRule] { all.broken(by: facts) }

    static let all: [FactCheck<AangevraagdProductFacts>] = [referentieNieuw, productInLijst]

    static let referentieNieuw = FactCheck<AangevraagdProductFacts>(
        VerzoekRules.referentieNieuw,
        examples: [
            .breaks(
                nl: "De aanbieder gebruikt referentie A001 voor een tweede verzoek.",
                en: "The aanbieder uses reference A001 for a second request."
            ) { $0.isReferentieGebruikt = true },
            .nearMiss(
                nl: "Het eerste verzoek met A001 is afgekeurd: de referentie is nog vrij.",
                en: "The first request with A001 was refused: the reference is still free."
            ) { $0.isReferentieGebruikt = false },
        ],
        isBroken: { $0.isReferentieGebruikt })

    static let productInLijst = FactCheck<AangevraagdProductFacts>(
        ProductInLijst.rule([.wmo315], subject: "AangevraagdProduct"),
        examples: [
            .breaks(
                nl: "Gevraagd wordt 02A05 in categorie 07; in de lijst hoort 02A05 bij categorie 02.",
                en: "Asked for is 02A05 in category 07; in the list 02A05 belongs to category 02."
            ) { $0.staatInProductlijst = false },
            .nearMiss(
                nl: "Er is geen productlijst: dan is er niets om mee te vergelijken.",
                en: "There is no product list: then there is nothing to compare with."
            ) { $0.staatInProductlijst = nil },
        ],
        numbers: { ProductInLijst.Lookup.of($0.product, isListed: $0.staatInProductlijst) },
        isBroken: { !$0.isListed }, figures: { $0.text })
}
