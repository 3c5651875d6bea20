import CareTimeline
import IWmo

extension ToegewezenProductRules {
    static let omvangBijCodeExamples: [RuleExample] = [
        .breaks(
            nl: "Een toewijzing van begeleiding 02A05 zonder omvang.",
            en: "A toewijzing of support 02A05 without an omvang.", in: ExampleMessages.toewijzing
        ) { $0.begeleidingPerMaand.omvang = nil },
        .nearMiss(
            nl: "Een toewijzing van categorie 02 zonder productcode en zonder omvang.",
            en: "A toewijzing of category 02 without a product code and without an omvang.",
            in: ExampleMessages.toewijzing
        ) {
            $0.begeleidingPerMaand.product?.code = nil
            $0.begeleidingPerMaand.omvang = nil
        },
    ]

    static let eindeBijBudgetExamples: [RuleExample] = [
        .breaks(
            nl: "Een budget van 1.000 euro vanaf 1 april 2023, zonder einddatum.",
            en: "A budget of 1,000 euro from 1 April 2023, without an einddatum.", in: ExampleMessages.toewijzing
        ) { $0.toegewezenBudget.einddatum = nil },
        .nearMiss(
            nl: "10 stuks begeleiding per maand vanaf 1 april 2023, zonder einddatum.",
            en: "10 pieces of support a month from 1 April 2023, without an einddatum.", in: ExampleMessages.toewijzing
        ) { $0.begeleidingPerMaand.einddatum = nil },
    ]

    static let eindeBijWeekvolumeExamples: [RuleExample] = [
        .breaks(
            nl: "4 uur hulp per week vanaf 1 april 2023, zonder einddatum.",
            en: "4 hours of help a week from 1 April 2023, without an einddatum.", in: ExampleMessages.toewijzing
        ) { $0.hulpPerWeek.einddatum = nil },
        .nearMiss(
            nl: "4 uur hulp per maand vanaf 1 april 2023, zonder einddatum.",
            en: "4 hours of help a month from 1 April 2023, without an einddatum.", in: ExampleMessages.toewijzing
        ) {
            $0.hulpPerWeek.einddatum = nil
            $0.hulpPerWeek.omvang?.frequentie = .perMaand
        },
    ]

    static let omvangNietBijBudgetExamples: [RuleExample] = [
        .breaks(
            nl: "Een toewijzing met 4 uur hulp per week en daarnaast een budget van 500 euro.",
            en: "A toewijzing of 4 hours of help a week and a budget of 500 euro besides.", also: ["CD078"],
            in: ExampleMessages.toewijzing
        ) { $0.hulpPerWeek.budget = 50_000 },
        .nearMiss(
            nl: "Een toewijzing met een budget van 500 euro voor categorie 01, zonder omvang.",
            en: "A toewijzing with a budget of 500 euro for category 01, without an omvang.",
            in: ExampleMessages.toewijzing
        ) {
            $0.hulpPerWeek.budget = 50_000
            $0.hulpPerWeek.omvang = nil
            $0.hulpPerWeek.product?.code = nil
        },
    ]

    static let budgetNietBijOmvangExamples: [RuleExample] = [
        .breaks(
            nl: "Een toewijzing met een budget van 1.000 euro en daarnaast 2 stuks per maand van product 10A01.",
            en: "A toewijzing with a budget of 1,000 euro and 2 pieces a month of product 10A01 besides.",
            also: ["CD077"], in: ExampleMessages.toewijzing
        ) {
            $0.toegewezenBudget.product?.code = "10A01"
            $0.toegewezenBudget.omvang = Omvang(volume: 2, eenheid: .stuksOutput, frequentie: .perMaand)
        },
        .nearMiss(
            nl: "Een toewijzing met 2 stuks per maand van product 10A01, zonder budget.",
            en: "A toewijzing of 2 pieces a month of product 10A01, without a budget.", in: ExampleMessages.toewijzing
        ) {
            $0.toegewezenBudget.budget = nil
            $0.toegewezenBudget.product?.code = "10A01"
            $0.toegewezenBudget.omvang = Omvang(volume: 2, eenheid: .stuksOutput, frequentie: .perMaand)
        },
    ]

    static let productZonderBudgetExamples: [RuleExample] = [
        .breaks(
            nl: "Een toewijzing zonder product, zonder omvang en zonder budget.",
            en: "A toewijzing without a product, without an omvang and without a budget.",
            in: ExampleMessages.toewijzing
        ) {
            $0.toegewezenBudget.product = nil
            $0.toegewezenBudget.budget = nil
            $0.client.toegewezenProducten = [$0.toegewezenBudget]
        },
        .nearMiss(
            nl: "Een budget van 1.000 euro waarvoor de aanbieder zelf het product kiest.",
            en: "A budget of 1,000 euro for which the aanbieder chooses the product.", in: ExampleMessages.toewijzing
        ) {
            $0.toegewezenBudget.product = nil
            $0.client.toegewezenProducten = [$0.toegewezenBudget]
        },
    ]

    static let omvangAlleenBijCodeExamples: [RuleExample] = [
        .breaks(
            nl: "10 stuks per maand van categorie 02, zonder te zeggen welk product.",
            en: "10 pieces a month of category 02, without saying which product.", in: ExampleMessages.toewijzing
        ) { $0.begeleidingPerMaand.product?.code = nil },
        .nearMiss(
            nl: "Dezelfde toewijzing over 2020: van 1 januari tot en met 31 december 2020.",
            en: "The same toewijzing over 2020: from 1 January to 31 December 2020.", in: ExampleMessages.toewijzing
        ) {
            $0.begeleidingPerMaand.product?.code = nil
            $0.begeleidingPerMaand.ingangsdatum = .of(2020, 1, 1)
            $0.begeleidingPerMaand.einddatum = .of(2020, 12, 31)
        },
    ]

    static let verwijderingIsEenDagExamples: [RuleExample] = [
        .breaks(
            nl: "De toewijzing wordt met reden 13 verwijderd en heeft nog 31 december als einddatum.",
            en: "The toewijzing is removed with reason 13 and still has 31 December as einddatum.",
            in: ExampleMessages.toewijzing
        ) { $0.hulpPerWeek.redenWijziging = "13" },
        .nearMiss(
            nl: "De toewijzing wordt met reden 13 verwijderd en heeft 1 april als ingangsdatum en als einddatum.",
            en: "The toewijzing is removed with reason 13 and has 1 April as ingangsdatum and as einddatum.",
            in: ExampleMessages.toewijzing
        ) {
            $0.hulpPerWeek.redenWijziging = "13"
            $0.hulpPerWeek.einddatum = .of(2023, 4, 1)
        },
    ]

    static let redenVervallenExamples: [RuleExample] = [
        .breaks(
            nl: "Een invoerfout in een toewijzing wordt hersteld met reden 01.",
            en: "A mistake in a toewijzing is mended with reason 01.", in: ExampleMessages.toewijzing
        ) { $0.hulpPerWeek.redenWijziging = "01" },
        .nearMiss(
            nl: "Een invoerfout in een toewijzing wordt hersteld met reden 14.",
            en: "A mistake in a toewijzing is mended with reason 14.", in: ExampleMessages.toewijzing
        ) { $0.hulpPerWeek.redenWijziging = "14" },
    ]

    static let frequentieBijEenheidExamples: [RuleExample] = [
        .breaks(
            nl: "Een toewijzing van 1 dagdeel (eenheid 16) per dag.",
            en: "A toewijzing of 1 half-day (eenheid 16) per day.", in: ExampleMessages.toewijzing
        ) { $0.hulpPerWeek.omvang = Omvang(volume: 1, eenheid: .dagdeel, frequentie: .perDag) },
        .nearMiss(
            nl: "Een toewijzing van 7 dagdelen per week.", en: "A toewijzing of 7 half-days per week.",
            in: ExampleMessages.toewijzing
        ) { $0.hulpPerWeek.omvang = Omvang(volume: 7, eenheid: .dagdeel, frequentie: .perWeek) },
        .nearMiss(
            nl: "Een toewijzing van 1 uur (eenheid 04) per dag.", en: "A toewijzing of 1 hour (eenheid 04) per day.",
            in: ExampleMessages.toewijzing
        ) { $0.hulpPerWeek.omvang = Omvang(volume: 1, eenheid: .uur, frequentie: .perDag) },
    ]
}
