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
}
