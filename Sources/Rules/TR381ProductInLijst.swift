import IWmo

/// TR381 stands at every class that names a product.
enum ProductInLijst {
    static func rule(_ messages: [BerichtType], subject: String) -> Rule {
        Rule(
            id: "TR381", level: 4, messages: messages, subject: subject,
            title: Tekst(nl: "Product in de productlijst", en: "Product in the product list"),
            condition: Tekst(
                nl: "De ProductCode moet volgens de productlijst bij de ProductCategorie horen.",
                en: "The ProductCode must belong to the ProductCategorie according to the product list."),
            explanation: Tekst(
                nl: """
                    Elke productcode hoort bij één categorie. Gemeente en aanbieders spreken af welke lijst geldt; \
                    die lijst staat niet in de berichten maar in de configuratie. Zonder lijst, en voor een \
                    product zonder code, geldt deze regel niet. Voorbeeld: staat 02A05 in de lijst bij categorie \
                    02, dan is 03 met 02A05 fout. De afzender corrigeert categorie of code; ontbreekt een \
                    afgesproken product in de lijst, dan vult de gemeente de lijst aan. Een gemeente kan kiezen \
                    hier niet op af te keuren (signaal CT004).
                    """,
                en: """
                    Each product code belongs to one category. Gemeente and aanbieders agree which list holds; the \
                    list is not in the messages but in the configuration. Without a list, and for a product \
                    without code, this rule does not apply. Example: when 02A05 stands in the list under category \
                    02, 03 with 02A05 is wrong. The sender corrects category or code; when an agreed product is \
                    missing from the list, the gemeente adds it. A gemeente can choose to reject nothing for \
                    this (signal CT004).
                    """),
            retourcode: "S329", source: "iWmo 3.2 rule TR381")
    }

    /// The product of a message, and what the list says about it.
    struct Lookup {
        let categorie: String
        let code: String
        let isListed: Bool

        /// - Parameter isListed: nil without a list or without a code.
        static func of(_ product: Product?, isListed: Bool?) -> Applicability<Lookup> {
            of(categorie: product?.categorie ?? "-", code: product?.code ?? "-", isListed: isListed)
        }

        static func of(categorie: String, code: String, isListed: Bool?) -> Applicability<Lookup> {
            isListed.map { .applies(Lookup(categorie: categorie, code: code, isListed: $0)) }
                ?? .notApplicable(Absence.productlijst)
        }

        @Sendable static func of(_ facts: PrestatieFacts) -> Applicability<Lookup> {
            guard facts.isProductlijstBindend || facts.staatInProductlijst == nil else {
                return .notApplicable(Absence.bindendeProductlijst)
            }
            return of(
                categorie: facts.prestatie.productCategorie, code: facts.prestatie.productCode,
                isListed: facts.staatInProductlijst)
        }

        var text: Tekst {
            isListed
                ? Tekst(
                    nl: "\(code) staat in de lijst bij categorie \(categorie).",
                    en: "\(code) is listed under category \(categorie).")
                : Tekst(
                    nl: "\(code) staat niet in de lijst bij categorie \(categorie).",
                    en: "\(code) is not listed under category \(categorie).")
        }
    }
}

extension PrestatieChecks {
    static let productInLijst = Check(
        ProductInLijst.rule([.wmo303, .wmo323], subject: "Prestatie"),
        examples: [
            .breaks(
                nl: "Een regel met code 02A05, die in de lijst niet bij categorie 02 staat.",
                en: "A line with code 02A05, which the list does not hold under category 02."
            ) { $0.staatInProductlijst = false },
            .nearMiss(
                nl: "Een regel met code 02A05, terwijl er geen productlijst is.",
                en: "A line with code 02A05, while there is no product list."
            ) { $0.staatInProductlijst = nil },
            .nearMiss(
                nl:
                    "Een regel met een code die niet in de lijst staat, bij een gemeente die daarop niet afkeurt (CT004).",
                en: "A line with a code that is not listed, of a gemeente that rejects nothing for that (CT004)."
            ) { facts in
                facts.staatInProductlijst = false
                facts.isProductlijstBindend = false
            },
        ],
        numbers: ProductInLijst.Lookup.of,
        isBroken: { !$0.isListed }, figures: { $0.text })
}

extension ToewijzingVersieJudge {
    static let productInLijst = FactCheck<ToewijzingVersieFacts>(
        ProductInLijst.rule([.wmo301], subject: "ToegewezenProduct"),
        examples: [
            .breaks(
                nl: "Een toewijzing van code 02A05, die in de lijst niet bij categorie 02 staat.",
                en: "A toewijzing of code 02A05, which the list does not hold under category 02."
            ) { $0.staatInProductlijst = false },
            .nearMiss(
                nl: """
                    Een toewijzing van categorie 02 zonder code.
                    """, en: "A toewijzing of category 02 without a code."
            ) { facts in
                facts.product.product = Product(categorie: "02")
                facts.staatInProductlijst = nil
            },
        ],
        numbers: { ProductInLijst.Lookup.of($0.product.product, isListed: $0.staatInProductlijst) },
        isBroken: { !$0.isListed }, figures: { $0.text })
}

extension StartJudge {
    static let productInLijst = FactCheck<StartFacts>(
        ProductInLijst.rule([.wmo305], subject: "StartProduct"),
        examples: [
            .breaks(
                nl: "Een start met code 02A05, die in de lijst niet bij categorie 02 staat.",
                en: "A start with code 02A05, which the list does not hold under category 02."
            ) { $0.staatInProductlijst = false },
            .nearMiss(
                nl: "Een start met code 02A05, terwijl er geen productlijst is.",
                en: "A start with code 02A05, while there is no product list."
            ) { $0.staatInProductlijst = nil },
        ],
        numbers: { facts in
            facts.whyNotDelivered.map(Applicability.notApplicable)
                ?? ProductInLijst.Lookup.of(facts.product.product, isListed: facts.staatInProductlijst)
        },
        isBroken: { !$0.isListed }, figures: { $0.text })
}

extension StopJudge {
    static let productInLijst = FactCheck<StopFacts>(
        ProductInLijst.rule([.wmo307], subject: "StopProduct"),
        examples: [
            .breaks(
                nl: "Een stop met code 02A05, die in de lijst niet bij categorie 02 staat.",
                en: "A stop with code 02A05, which the list does not hold under category 02."
            ) { $0.staatInProductlijst = false },
            .nearMiss(
                nl: "Een stop met code 02A05, terwijl er geen productlijst is.",
                en: "A stop with code 02A05, while there is no product list."
            ) { $0.staatInProductlijst = nil },
        ],
        numbers: { facts in
            facts.whyNotDelivered.map(Applicability.notApplicable)
                ?? ProductInLijst.Lookup.of(facts.product.product, isListed: facts.staatInProductlijst)
        },
        isBroken: { !$0.isListed }, figures: { $0.text })
}
