import IWmo

/// Rules that a WMO315 and a WMO317 share.
enum VerzoekRules {
    static let referentieNieuw = Rule(
        id: "TR347", level: 3, messages: [.wmo315, .wmo317], subject: "AangevraagdProduct; Verzoek",
        title: Tekst(nl: "Referentie van een verzoek is nieuw", en: "The reference of a request is new"),
        condition: Tekst(
            nl: "Een ReferentieAanbieder mag door een aanbieder maar voor een verzoek worden gebruikt.",
            en: "An aanbieder may use a ReferentieAanbieder for one request only."),
        explanation: Tekst(
            nl: "De gemeente antwoordt met de ReferentieAanbieder alleen: in een WMO319, of in de toewijzing zelf. "
                + "Staat dezelfde referentie op twee verzoeken, dan is niet te zien welk verzoek beantwoord is. De "
                + "referentie wordt teken voor teken vergeleken met alle eerder aangenomen WMO315 en WMO317 van "
                + "deze aanbieder bij deze gemeente; een verzoek dat is afgekeurd telt niet mee. Stuur het verzoek "
                + "opnieuw met een nieuwe referentie.",
            en: "The gemeente answers with the ReferentieAanbieder alone: in a WMO319, or in the toewijzing "
                + "itself. With the same reference on two requests nobody can see which of them was answered. The "
                + "reference is compared, character by character, with every WMO315 and WMO317 of this aanbieder "
                + "at this gemeente that was accepted before; a refused request does not count. Send the request "
                + "again with a new reference."),
        retourcode: "9347")

    static let productInLijst = Rule(
        id: "TR381", level: 4, messages: [.wmo315, .wmo317], subject: "AangevraagdProduct; NieuwProduct",
        title: Tekst(nl: "Product staat in de productlijst", en: "The product is in the product list"),
        condition: Tekst(
            nl: "De ProductCode moet volgens de productlijst bij de ProductCategorie horen.",
            en: "The ProductCode must belong to the ProductCategorie according to the product list."),
        explanation: Tekst(
            nl: "Gemeente en aanbieder spreken af welke producten bestaan. Een code die niet in die lijst staat, "
                + "of bij een andere categorie hoort, kan de gemeente niet toewijzen. Gekeken wordt naar de lijst "
                + "zoals die geldt op de gevraagde eerste dag. Zonder productlijst, of zonder code in het verzoek, "
                + "wordt niet gecontroleerd. Kies een product uit de lijst.",
            en: "Gemeente and aanbieder agree which products exist. A code that is not in that list, or belongs to "
                + "another category, cannot be assigned. The list is read as it is valid on the first day asked "
                + "for. Without a product list, or without a code in the request, nothing is checked. Choose a "
                + "product from the list."),
        retourcode: "S329")
}
