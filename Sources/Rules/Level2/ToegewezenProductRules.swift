import CareTimeline
import IWmo

/// Rules about the contents of one toegewezen product.
enum ToegewezenProductRules {
    static let omvangBijCode = Check<ToegewezenProduct>(
        Rule(
            level2: "CD041", in: .toewijzing, of: "ToegewezenProduct",
            nl: "Omvang is gevuld als de productcode gevuld is.",
            en: "Omvang is filled when the product code is filled."),
        at: "Omvang"
    ) { $0.product?.code == nil || $0.omvang != nil }

    static let eindeBijBudget = Check<ToegewezenProduct>(
        Rule(
            level2: "CD075", in: .toewijzing, of: "ToegewezenProduct",
            nl: "Einddatum is gevuld als er een budget is.",
            en: "Einddatum is filled when there is a budget."),
        at: "Einddatum"
    ) { $0.budget == nil || $0.einddatum != nil }

    static let eindeBijWeekvolume = Check<ToegewezenProduct>(
        Rule(
            level2: "CD076", in: .toewijzing, of: "ToegewezenProduct",
            nl: "Einddatum is gevuld als de omvang per week geldt (frequentie 2).",
            en: "Einddatum is filled when the omvang is per week (frequentie 2)."),
        at: "Einddatum"
    ) { $0.omvang?.frequentie != .perWeek || $0.einddatum != nil }

    static let omvangNietBijBudget = Check<ToegewezenProduct>(
        Rule(
            level2: "CD077", in: .toewijzing, of: "ToegewezenProduct",
            nl: "Omvang is leeg als er een budget is.",
            en: "Omvang is empty when there is a budget."),
        at: "Omvang"
    ) { $0.budget == nil || $0.omvang == nil }

    static let budgetNietBijOmvang = Check<ToegewezenProduct>(
        Rule(
            level2: "CD078", in: .toewijzing, of: "ToegewezenProduct",
            nl: "Budget is leeg als er een omvang is.",
            en: "Budget is empty when there is an omvang."),
        at: "Budget"
    ) { $0.omvang == nil || $0.budget == nil }

    static let productZonderBudget = Check<ToegewezenProduct>(
        Rule(
            level2: "CD079", in: .toewijzing, of: "ToegewezenProduct",
            nl: "Product is gevuld als er geen budget is.",
            en: "Product is filled when there is no budget."),
        at: "Product"
    ) { $0.budget != nil || $0.product != nil }

    static let omvangAlleenBijCode = Check<ToegewezenProduct>(
        Rule(
            level2: "CD080", in: .toewijzing, of: "ToegewezenProduct",
            nl: "Omvang is leeg als de productcode leeg is, tenzij de toewijzing in of voor 2020 eindigt.",
            en: "Omvang is empty when the product code is empty, unless the toewijzing ends in 2020 or before."),
        at: "Omvang"
    ) { $0.product?.code != nil || $0.omvang == nil || $0.endsBefore2021 }

    static let verwijderingIsEenDag = Check<ToegewezenProduct>(
        Rule(
            level2: "CS335", in: .toewijzing, of: "ToegewezenProduct",
            nl: "Bij redenWijziging 13 (verwijderd) is de einddatum gelijk aan de ingangsdatum.",
            en: "With redenWijziging 13 (removed) the einddatum equals the ingangsdatum."),
        at: "RedenWijziging"
    ) { !$0.isVervallen || $0.einddatum == $0.ingangsdatum }

    static let redenVervallen = Check<ToegewezenProduct>(
        Rule(
            level2: "CS336", in: .toewijzing, of: "ToegewezenProduct",
            nl: "RedenWijziging 01 bestaat niet meer.",
            en: "RedenWijziging 01 exists no longer."),
        at: "RedenWijziging"
    ) { $0.redenWijziging != "01" }

    static let frequentieBijEenheid = Check<ToegewezenProduct>(
        Rule(
            level2: "CS338", in: .toewijzing, of: "ToegewezenProduct",
            nl:
                "Bij eenheid 14, 16, 83 en 84 is de frequentie 2, 4 of 6, tenzij de toewijzing in of voor 2020 eindigt.",
            en: "With eenheid 14, 16, 83 and 84 the frequentie is 2, 4 or 6, unless the toewijzing ends in 2020 or "
                + "before."),
        at: "Omvang"
    ) { toewijzing in
        guard let omvang = toewijzing.omvang, !toewijzing.endsBefore2021 else { return true }
        let isRestricted = [Eenheid.etmaal, .dagdeel, .euro, .stuksInspanning].contains(omvang.eenheid)
        return !isRestricted || omvang.frequentie != .perDag
    }

    static let toegewezenProduct = [
        omvangBijCode, eindeBijBudget, eindeBijWeekvolume, omvangNietBijBudget, budgetNietBijOmvang,
        productZonderBudget, omvangAlleenBijCode, verwijderingIsEenDag, redenVervallen, frequentieBijEenheid,
    ]

    static let rules = toegewezenProduct.map(\.rule)
}

extension ToegewezenProduct {
    fileprivate var endsBefore2021: Bool {
        einddatum.map { $0 <= DateRules.endOf2020 } ?? false
    }
}
