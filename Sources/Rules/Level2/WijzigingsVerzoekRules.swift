import CareTimeline
import IWmo

/// Rules that only a WMO317 has, about what should change for a client.
enum WijzigingsVerzoekRules {
    static let bestaand = Check<WijzigingsVerzoek>(
        Rule(
            level2: "TR352", in: [.wmo317], of: "Verzoek",
            title: Tekst(nl: "Er is iets dat al toegewezen was", en: "Something was assigned before"),
            nl: "Er is ten minste een ongewijzigd of te wijzigen product.",
            en: "There is at least one ongewijzigd or te wijzigen product.",
            explanation: Tekst(
                nl: "Een verzoek om wijziging gaat uit van wat de cliënt al heeft en noemt dat volledig: wat blijft, "
                    + "wat verandert en wat erbij komt. Zonder een bestaande toewijzing valt er niets te wijzigen. "
                    + "Voor een cliënt die nog niets heeft, stuurt de aanbieder een verzoek om toewijzing (WMO315).",
                en: "A request for a change starts from what the client has and names all of it: what stays, what "
                    + "changes and what is new. Without an existing toewijzing there is nothing to change. For a "
                    + "client who has nothing yet, the aanbieder sends a request for a toewijzing (WMO315).")),
        examples: [
            .breaks(
                nl: "Het verzoek noemt alleen een nieuw product.", en: "The request names a new product only.",
                in: VerzoekExamples.wijziging
            ) {
                $0.ongewijzigdeProducten = []
                $0.teWijzigenProducten = []
            },
            .nearMiss(
                nl: "Het verzoek noemt een product dat blijft en een dat nieuw is.",
                en: "The request names a product that stays and one that is new.", in: VerzoekExamples.wijziging
            ) { $0.teWijzigenProducten = [] },
        ]
    ) { !$0.ongewijzigdeProducten.isEmpty || !$0.teWijzigenProducten.isEmpty }

    static let verandering = Check<WijzigingsVerzoek>(
        Rule(
            level2: "TR353", in: [.wmo317], of: "Verzoek",
            title: Tekst(nl: "Er verandert iets", en: "Something changes"),
            nl: "Er is ten minste een te wijzigen of nieuw product.",
            en: "There is at least one te wijzigen or nieuw product.",
            explanation: Tekst(
                nl: "Als alles blijft zoals het is, heeft de gemeente niets te beslissen. Noem wat er moet veranderen "
                    + "of bijkomen, of verstuur het verzoek niet.",
                en: "When everything stays as it is, the gemeente has nothing to decide. Name what should change or "
                    + "be added, or do not send the request.")),
        examples: [
            .breaks(
                nl: "Het verzoek noemt alleen een product dat blijft zoals het is.",
                en: "The request names only a product that stays as it is.", in: VerzoekExamples.wijziging
            ) {
                $0.teWijzigenProducten = []
                $0.nieuweProducten = []
            },
            .nearMiss(
                nl: "Het verzoek noemt een product dat blijft en een dat verandert.",
                en: "The request names a product that stays and one that changes.", in: VerzoekExamples.wijziging
            ) { $0.nieuweProducten = [] },
        ]
    ) { !$0.teWijzigenProducten.isEmpty || !$0.nieuweProducten.isEmpty }

    static let inDeToekomst = Check<NieuwProduct>(
        Rule(
            level2: "TR380", in: [.wmo317], of: "NieuwProduct",
            title: Tekst(nl: "Een nieuw product begint later", en: "A new product begins later"),
            nl: "De gewenste ingangsdatum van een nieuw product ligt na de dagtekening van het bericht.",
            en: "The desired begin date of a new product lies after the dagtekening of the message.",
            explanation: Tekst(
                nl: "Wat erbij komt, wordt vooraf gevraagd: de gemeente moet nog kunnen beslissen. De gewenste "
                    + "ingangsdatum is dus minstens een dag later dan de dagtekening. Kies een latere datum en stuur "
                    + "het verzoek opnieuw.",
                en: "What is added is asked for beforehand: the gemeente must still be able to decide. So the desired "
                    + "begin date is at least one day later than the dagtekening. Choose a later date and send the "
                    + "request again.")),
        at: "GewensteIngangsdatum",
        examples: [
            .breaks(
                nl: "Een verzoek van 20 april vraagt een nieuw product vanaf 20 april.",
                en: "A request of 20 April asks for a new product from 20 April.", in: VerzoekExamples.wijziging
            ) { $0.nieuweProducten[0].gewensteIngangsdatum = .of(2023, 4, 20) },
            .nearMiss(
                nl: "Een verzoek van 20 april vraagt een nieuw product vanaf 21 april.",
                en: "A request of 20 April asks for a new product from 21 April.", in: VerzoekExamples.wijziging
            ) { $0.nieuweProducten[0].gewensteIngangsdatum = .of(2023, 4, 21) },
        ],
        detail: { nieuw, dagtekening in
            Tekst(
                nl: "De gewenste ingangsdatum is \(nieuw.gewensteIngangsdatum), de dagtekening \(dagtekening).",
                en: "The desired begin date is \(nieuw.gewensteIngangsdatum), the dagtekening \(dagtekening).")
        },
        holds: { nieuw, dagtekening in nieuw.gewensteIngangsdatum > dagtekening })

    static let omvangAlleenBijCode = Check<ProductTerms>(
        Rule(
            level2: "CD096", in: [.wmo317], of: "NieuwProduct",
            title: Tekst(nl: "Geen nieuwe omvang zonder productcode", en: "No new omvang without a product code"),
            nl: "Omvang is leeg als de productcode leeg is, tenzij het nieuwe product in of voor 2020 eindigt.",
            en: "Omvang is empty when the product code is empty, unless the new product ends in 2020 or before.",
            explanation: Tekst(
                nl: "Een hoeveelheid zegt pas iets als vaststaat van welk product. Wie alleen een categorie vraagt, "
                    + "vraagt een budget of laat de hoeveelheid weg. Noem de productcode, of haal de omvang weg. "
                    + "Wat uiterlijk op 31 december 2020 eindigt, valt erbuiten.",
                en: "A quantity only says something when the product is known. Who asks for a category only, asks "
                    + "for a budget or leaves the quantity out. Name the product code, or remove the omvang. What "
                    + "ends on 31 December 2020 at the latest is left alone.")),
        at: "Omvang",
        examples: [
            .breaks(
                nl: "Nieuw is 10 stuks per maand uit categorie 02, zonder te zeggen van welk product.",
                en: "New are 10 pieces a month from category 02, without saying of which product.",
                in: VerzoekExamples.wijziging
            ) { $0.nieuweProducten[0].product?.code = nil },
            .nearMiss(
                nl: "Nieuw is alles uit categorie 02, zonder productcode en zonder hoeveelheid.",
                en: "New is all of category 02, without a product code and without a quantity.",
                in: VerzoekExamples.wijziging
            ) {
                $0.nieuweProducten[0].product?.code = nil
                $0.nieuweProducten[0].omvang = nil
            },
        ]
    ) { $0.mayHaveOmvang }

    static let overlap = Check<[NieuwProduct]>(
        Rule(
            level2: "TR410", in: [.wmo317], of: "NieuwProduct",
            title: Tekst(
                nl: "Geen nieuw product twee keer voor een dag", en: "No new product twice for one day"),
            nl: "Nieuwe producten voor hetzelfde product overlappen elkaar niet in de tijd.",
            en: "Nieuwe producten for the same product do not overlap in time.",
            explanation: OverlapRule.whyNotAskTwice),
        examples: [
            .breaks(
                nl: "Begeleiding 02A05 wordt gevraagd tot en met 30 juni, en nog eens vanaf 30 juni.",
                en: "Support 02A05 is asked for up to 30 June, and once more from 30 June.",
                in: VerzoekExamples.wijziging
            ) { $0.splitFirst(at: .of(2023, 6, 30), from: .of(2023, 6, 30)) },
            .nearMiss(
                nl: "Begeleiding 02A05 wordt gevraagd tot en met 30 juni, en nog eens vanaf 1 juli.",
                en: "Support 02A05 is asked for up to 30 June, and once more from 1 July.",
                in: VerzoekExamples.wijziging
            ) { $0.splitFirst(at: .of(2023, 6, 30), from: .of(2023, 7, 1)) },
        ]
    ) { producten, _ in OverlapRule.faults(among: producten, named: "NieuwProduct") { ProductTerms($0) } }

    static let entries = [
        bestaand.entry, verandering.entry, inDeToekomst.entry, omvangAlleenBijCode.entry, overlap.entry,
    ]
}

extension WijzigingsVerzoek {
    /// Ends the first new product on a day, and asks for the same once more from another.
    fileprivate mutating func splitFirst(at einddatum: Day, from ingangsdatum: Day) {
        var again = nieuweProducten[0]
        again.gewensteIngangsdatum = ingangsdatum
        nieuweProducten[0].einddatum = einddatum
        nieuweProducten.append(again)
    }
}
