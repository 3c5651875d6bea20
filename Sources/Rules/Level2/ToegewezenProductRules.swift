import CareTimeline
import IWmo

/// Rules about the contents of one product: assigned or, as far as the messages list them, asked for.
enum ToegewezenProductRules {
    static let omvangBijCode = Check<ProductTerms>(
        Rule(
            level2: "CD041", in: .productvoorwaarden,
            of: "ToegewezenProduct; AangevraagdProduct; NieuwProduct",
            title: Tekst(nl: "Omvang bij een productcode", en: "Omvang with a product code"),
            nl: "Omvang is gevuld als de productcode gevuld is.",
            en: "Omvang is filled when the product code is filled.",
            explanation: Tekst(
                nl: """
                    Wie één bepaald product toewijst, zegt er ook bij hoeveel: zoveel uur per week, zoveel stuks per \
                    maand. Zonder omvang weet de aanbieder niet wat hij mag leveren en kan de gemeente een declaratie \
                    niet vergelijken. Vul de omvang in, of laat de productcode weg als de aanbieder zelf mag kiezen \
                    binnen de categorie.
                    """,
                en: """
                    Whoever assigns one particular product also says how much: so many hours a week, so many pieces a \
                    month. Without an omvang the aanbieder does not know what may be delivered, and the gemeente has \
                    nothing to compare a declaration with. Fill in the omvang, or leave out the product code when the \
                    aanbieder may choose within the category.
                    """)),
        at: "Omvang", examples: omvangBijCodeExamples
    ) { $0.product?.code == nil || $0.omvang != nil }

    static let eindeBijBudget = Check<ProductTerms>(
        Rule(
            level2: "CD075", in: .productvoorwaarden,
            of: "ToegewezenProduct; AangevraagdProduct; TeWijzigenProduct; NieuwProduct",
            title: Tekst(nl: "Einddatum bij een budget", en: "Einddatum with a budget"),
            nl: "Einddatum is gevuld als er een budget is.",
            en: "Einddatum is filled when there is a budget.",
            explanation: Tekst(
                nl: """
                    Een budget is een bedrag voor de hele duur van de toewijzing. Zonder einddatum is niet te zeggen \
                    hoe lang de aanbieder ermee moet doen. Vul de einddatum in.
                    """,
                en: """
                    A budget is a sum for the whole duration of the toewijzing. Without an einddatum nobody can say \
                    how long the aanbieder must make do with it. Fill in the einddatum.
                    """)),
        at: "Einddatum", examples: eindeBijBudgetExamples
    ) { $0.budget == nil || $0.einddatum != nil }

    static let eindeBijWeekvolume = Check<ProductTerms>(
        Rule(
            level2: "CD076", in: .productvoorwaarden,
            of: "ToegewezenProduct; AangevraagdProduct; TeWijzigenProduct; NieuwProduct",
            title: Tekst(nl: "Einddatum bij een omvang per week", en: "Einddatum with an omvang per week"),
            nl: "Einddatum is gevuld als de omvang per week geldt (frequentie 2).",
            en: "Einddatum is filled when the omvang is per week (frequentie 2).",
            explanation: Tekst(
                nl: """
                    Hoeveel er in totaal geleverd mag worden, is bij een omvang per week het volume maal het aantal \
                    weken van de toewijzing. Bij 4 uur per week van 3 april tot en met 30 april 2023 zijn dat 4 weken \
                    en 16 uur; zonder einddatum is er geen aantal weken. Vul de einddatum in, of wijs toe per maand.
                    """,
                en: """
                    With an omvang per week the total that may be delivered is the volume times the number of weeks of \
                    the toewijzing. For 4 hours a week from 3 April to 30 April 2023 that is 4 weeks and 16 hours; \
                    without an einddatum there is no number of weeks. Fill in the einddatum, or assign by the month.
                    """),
            basis: "IV077"),
        at: "Einddatum", examples: eindeBijWeekvolumeExamples
    ) { $0.omvang?.frequentie != .perWeek || $0.einddatum != nil }

    static let omvangNietBijBudget = Check<ProductTerms>(
        Rule(
            level2: "CD077", in: .productvoorwaarden,
            of: "ToegewezenProduct; AangevraagdProduct; TeWijzigenProduct; NieuwProduct",
            title: Tekst(nl: "Geen omvang naast een budget", en: "No omvang beside a budget"),
            nl: "Omvang is leeg als er een budget is.",
            en: "Omvang is empty when there is a budget.",
            explanation: Tekst(
                nl: """
                    Een toewijzing begrenst de ondersteuning op één manier: met een omvang (zoveel uur per week) of \
                    met een budget (zoveel euro in totaal). Staan beide er, dan is niet te zeggen welke grens geldt. \
                    Haal de omvang weg of het budget; regel CD078 zegt hetzelfde van de andere kant.
                    """,
                en: """
                    A toewijzing limits support in one way: by an omvang (so many hours a week) or by a budget (so \
                    many euros in all). When both are there, nobody can say which limit holds. Remove the omvang or \
                    the budget; rule CD078 says the same from the other side.
                    """)),
        at: "Omvang", examples: omvangNietBijBudgetExamples
    ) { $0.budget == nil || $0.omvang == nil }

    static let budgetNietBijOmvang = Check<ProductTerms>(
        Rule(
            level2: "CD078", in: .productvoorwaarden,
            of: "ToegewezenProduct; AangevraagdProduct; TeWijzigenProduct; NieuwProduct",
            title: Tekst(nl: "Geen budget naast een omvang", en: "No budget beside an omvang"),
            nl: "Budget is leeg als er een omvang is.",
            en: "Budget is empty when there is an omvang.",
            explanation: Tekst(
                nl: """
                    Dit is de keerzijde van regel CD077: omvang en budget zijn twee verschillende grenzen en mogen \
                    niet samen in een toewijzing staan. Een bericht dat beide vult, breekt dus altijd beide regels. \
                    Haal het budget weg of de omvang.
                    """,
                en: """
                    This is the other side of rule CD077: omvang and budget are two different limits and may not stand \
                    together in one toewijzing. A message that fills both therefore always breaks both rules. Remove \
                    the budget or the omvang.
                    """)),
        at: "Budget", examples: budgetNietBijOmvangExamples
    ) { $0.omvang == nil || $0.budget == nil }

    static let productZonderBudget = Check<ProductTerms>(
        Rule(
            level2: "CD079", in: .productvoorwaarden,
            of: "ToegewezenProduct; AangevraagdProduct; NieuwProduct",
            title: Tekst(nl: "Product of budget", en: "Product or budget"),
            nl: "Product is gevuld als er geen budget is.",
            en: "Product is filled when there is no budget.",
            explanation: Tekst(
                nl: """
                    Alleen met een budget kan een gemeente de keuze van het product helemaal aan de aanbieder laten. \
                    Zonder budget moet er ten minste een productcategorie staan, anders is er niets toegewezen. Vul \
                    het product in, of het budget.
                    """,
                en: """
                    Only with a budget can a gemeente leave the choice of the product to the aanbieder altogether. \
                    Without a budget there must at least be a product category, or nothing is assigned. Fill in the \
                    product, or the budget.
                    """)),
        at: "Product", examples: productZonderBudgetExamples
    ) { $0.budget != nil || $0.product != nil }

    static let omvangAlleenBijCode = Check<ProductTerms>(
        Rule(
            level2: "CD080", in: .toewijzing, of: "ToegewezenProduct",
            title: Tekst(nl: "Geen omvang zonder productcode", en: "No omvang without a product code"),
            nl: "Omvang is leeg als de productcode leeg is, tenzij de toewijzing in of voor 2020 eindigt.",
            en: "Omvang is empty when the product code is empty, unless the toewijzing ends in 2020 or before.",
            explanation: Tekst(
                nl: """
                    Binnen een categorie kan het ene product in uren gaan en het andere in stuks; een omvang zegt \
                    daarom alleen iets bij één product. Voor een hele categorie is er het budget. Voor toewijzingen \
                    die uiterlijk op 31 december 2020 eindigen, is de regel er nog niet. Vul de productcode in, of \
                    vervang de omvang door een budget.
                    """,
                en: """
                    Within a category one product may go by the hour and another by the piece; so an omvang only means \
                    something for one product. For a whole category there is the budget. For toewijzingen that end on \
                    31 December 2020 at the latest the rule does not hold yet. Fill in the product code, or replace \
                    the omvang by a budget.
                    """)),
        at: "Omvang", examples: omvangAlleenBijCodeExamples
    ) { $0.mayHaveOmvang }

    static let verwijderingIsEenDag = Check<ToegewezenProduct>(
        Rule(
            level2: "CS335", in: .toewijzing, of: "ToegewezenProduct",
            title: Tekst(nl: "Verwijderde toewijzing", en: "Removed toewijzing"),
            nl: "Bij redenWijziging 13 (verwijderd) is de einddatum gelijk aan de ingangsdatum.",
            en: "With redenWijziging 13 (removed) the einddatum equals the ingangsdatum.",
            explanation: Tekst(
                nl: """
                    Reden 13 trekt een toewijzing in alsof hij nooit is gestuurd. Om dat ook zichtbaar te maken voor \
                    wie de code niet kent, krijgt hij als einddatum zijn eigen ingangsdatum. Wie een toewijzing alleen \
                    eerder wil laten eindigen, kiest een andere reden. Zet de einddatum op de ingangsdatum, of \
                    verander de reden.
                    """,
                en: """
                    Reason 13 withdraws a toewijzing as if it had never been sent. To show this to those who do not \
                    know the code as well, it gets its own ingangsdatum as einddatum. Whoever only wants a toewijzing \
                    to end sooner chooses another reason. Set the einddatum to the ingangsdatum, or change the reason.
                    """)),
        at: "RedenWijziging", examples: verwijderingIsEenDagExamples
    ) { !$0.isVervallen || $0.einddatum == $0.ingangsdatum }

    static let redenVervallen = Check<ToegewezenProduct>(
        Rule(
            level2: "CS336", in: .toewijzing, of: "ToegewezenProduct",
            title: Tekst(nl: "RedenWijziging 01 is vervallen", en: "RedenWijziging 01 has lapsed"),
            nl: "RedenWijziging 01 bestaat niet meer.",
            en: "RedenWijziging 01 exists no longer.",
            explanation: Tekst(
                nl: """
                    Code 01 betekende een administratieve correctie en is in een eerdere release vervallen; het schema \
                    kent hem nog. Gebruik 13 om een toewijzing in te trekken en 14 om een invoerfout te herstellen.
                    """,
                en: """
                    Code 01 meant an administrative correction and lapsed in an earlier release; the schema still has \
                    it. Use 13 to withdraw a toewijzing and 14 to mend a mistake of input.
                    """)),
        at: "RedenWijziging", examples: redenVervallenExamples
    ) { $0.redenWijziging != "01" }

    static let frequentieBijEenheid = Check<ProductTerms>(
        Rule(
            level2: "CS338", in: [.wmo301, .wmo317], of: "ToegewezenProduct; TeWijzigenProduct; NieuwProduct",
            title: Tekst(nl: "Frequentie die bij de eenheid past", en: "Frequentie that fits the eenheid"),
            nl:
                "Bij eenheid 14, 16, 83 en 84 is de frequentie 2, 4 of 6, tenzij de toewijzing in of voor 2020 eindigt.",
            en: "With eenheid 14, 16, 83 and 84 the frequentie is 2, 4 or 6, unless the toewijzing ends in 2020 or "
                + "before.",
            explanation: Tekst(
                nl: """
                    Uren, minuten en stuks kunnen per dag worden toegewezen; etmalen (14), dagdelen (16), euro's (83) \
                    en inspanning in stuks (84) alleen per week (2), per maand (4) of in totaal (6). Eén dagdeel per \
                    dag wordt dus 7 dagdelen per week. Voor toewijzingen die uiterlijk op 31 december 2020 eindigen, \
                    is de regel er nog niet. Reken de omvang om en stuur de toewijzing opnieuw.
                    """,
                en: """
                    Hours, minutes and pieces of output can be assigned per day; days (14), half-days (16), euros (83) \
                    and pieces of effort (84) only per week (2), per month (4) or in total (6). So one half-day a day \
                    becomes 7 half-days a week. For toewijzingen that end on 31 December 2020 at the latest the rule \
                    does not hold yet. Convert the omvang and send the toewijzing again.
                    """)),
        at: "Omvang", examples: frequentieBijEenheidExamples
    ) { $0.frequencyFitsUnit }

    /// Of every product, whatever its class.
    static let omvangOfBudget = [eindeBijBudget, eindeBijWeekvolume, omvangNietBijBudget, budgetNietBijOmvang]

    /// Of every class that names its product.
    static let product = [omvangBijCode] + omvangOfBudget + [productZonderBudget]

    /// What holds for a toegewezen product besides.
    static let toegewezenProduct = [verwijderingIsEenDag, redenVervallen]

    static let entries =
        (product + [omvangAlleenBijCode, frequentieBijEenheid]).map(\.entry) + toegewezenProduct.map(\.entry)
}
