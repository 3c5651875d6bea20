import IWmo

/// Everything that is known when one ToegewezenProduct of a WMO301 is judged.
public struct ToewijzingVersieFacts: Sendable {
    public var product: ToegewezenProduct
    public var bsn: String
    public var aanbieder: String
    /// The current version of the toewijzing with this number.
    public var bekend: ToewijzingStand?
    /// Accepted, not credited lines stand on it.
    public var heeftGeaccepteerdePrestaties: Bool
    /// Whether the product list has this product; nil without a product list or without a code.
    public var staatInProductlijst: Bool?

    public init(
        product: ToegewezenProduct, bsn: String, aanbieder: String, bekend: ToewijzingStand?,
        heeftGeaccepteerdePrestaties: Bool, staatInProductlijst: Bool?
    ) {
        self.product = product
        self.bsn = bsn
        self.aanbieder = aanbieder
        self.bekend = bekend
        self.heeftGeaccepteerdePrestaties = heeftGeaccepteerdePrestaties
        self.staatInProductlijst = staatInProductlijst
    }
}

/// The level 3 and 4 rules of a ToegewezenProduct.
public enum ToewijzingVersieJudge {
    public static func broken(by facts: ToewijzingVersieFacts) -> [BrokenRule] { all.broken(by: facts) }

    /// What every rule says, with its numbers, in the order of judging.
    public static func evaluate(_ facts: ToewijzingVersieFacts) -> [RuleEvaluation] { all.evaluate(facts) }

    static let all: [FactCheck<ToewijzingVersieFacts>] = [nummerUniek, nietBelast, productInLijst]

    private static func rule(_ id: String, level: Int = 3, code: String, nl: String, en: String) -> Rule {
        Rule(
            id: id, level: level, messages: [.wmo301], subject: "ToegewezenProduct", condition: Tekst(nl: nl, en: en),
            retourcode: code)
    }

    static let nummerUniek = FactCheck<ToewijzingVersieFacts>(
        rule(
            "TR332", code: "9332",
            nl: "Een ToewijzingNummer hoort binnen een gemeente bij een client en een aanbieder.",
            en: "Within a gemeente a ToewijzingNummer belongs to one client and one aanbieder."),
        isBroken: { facts in
            facts.bekend.map { $0.bsn != facts.bsn || $0.aanbieder != facts.aanbieder } ?? false
        },
        figures: { facts in
            Tekst(
                nl: "Toewijzing \(facts.product.toewijzingNummer) is bekend voor een andere client of aanbieder.",
                en: "Toewijzing \(facts.product.toewijzingNummer) is known for another client or aanbieder.")
        })

    static let nietBelast = FactCheck<ToewijzingVersieFacts>(
        rule(
            "TR385", code: "9385",
            nl: "Een toewijzing met toegekende, niet gecrediteerde prestaties mag niet worden verwijderd.",
            en: "A toewijzing with accepted lines that are not credited may not be removed."),
        isBroken: { $0.product.isVervallen && $0.heeftGeaccepteerdePrestaties },
        figures: { facts in
            Tekst(
                nl: "Toewijzing \(facts.product.toewijzingNummer).", en: "Toewijzing \(facts.product.toewijzingNummer)."
            )
        })

    static let productInLijst = FactCheck<ToewijzingVersieFacts>(
        rule(
            "TR381", level: 4, code: "S329",
            nl: "De ProductCode moet volgens de productlijst bij de ProductCategorie horen.",
            en: "The ProductCode must belong to the ProductCategorie according to the product list."),
        isBroken: { $0.staatInProductlijst == false })
}
