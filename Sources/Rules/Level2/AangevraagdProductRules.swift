import CareTimeline
import IWmo

/// Rules that only a WMO315 has, about what an aanbieder asks a toewijzing for.
enum AangevraagdProductRules {
    static let ingangBijBeschikking = Check<AangevraagdProduct>(
        Rule(
            level2: "CD043", in: [.wmo315], of: "AangevraagdProduct",
            title: Tekst(nl: "Nummer en datum van de beschikking horen bij elkaar", en: "Decision: number and date"),
            nl: "BeschikkingIngangsdatum is gevuld als BeschikkingNummer gevuld is, en anders leeg.",
            en: "BeschikkingIngangsdatum is filled when BeschikkingNummer is filled, and empty otherwise.",
            explanation: Tekst(
                nl: "Met het nummer en de ingangsdatum vindt de gemeente de beschikking waar het verzoek op rust. "
                    + "Met een van de twee lukt dat niet zeker. Vul ze dus allebei in, of laat ze allebei weg.",
                en: "With the number and the begin date the gemeente finds the decision that the request rests on. "
                    + "With only one of the two that is not certain. So fill in both, or leave both out.")),
        at: "BeschikkingIngangsdatum",
        examples: [
            .breaks(
                nl: "Een verzoek noemt beschikking 501, maar niet vanaf wanneer die geldt.",
                en: "A request names decision 501, but not the day from which it holds.",
                in: VerzoekExamples.toewijzing
            ) { $0.aangevraagdeProducten[0].beschikkingIngangsdatum = nil },
            .nearMiss(
                nl: "Een verzoek noemt geen beschikking: geen nummer en geen datum.",
                en: "A request names no decision: no number and no date.", in: VerzoekExamples.toewijzing
            ) {
                $0.aangevraagdeProducten[0].beschikkingNummer = nil
                $0.aangevraagdeProducten[0].beschikkingIngangsdatum = nil
            },
        ]
    ) { ($0.beschikkingNummer != nil) == ($0.beschikkingIngangsdatum != nil) }

    static let omvangAlleenBijCode = Check<ProductTerms>(
        Rule(
            level2: "CD095", in: [.wmo315], of: "AangevraagdProduct",
            title: Tekst(
                nl: "Geen gevraagde omvang zonder productcode", en: "No requested omvang without a product code"),
            nl: "Omvang is leeg als de productcode leeg is, tenzij de gevraagde toewijzing in of voor 2020 eindigt.",
            en: "Omvang is empty when the product code is empty, unless the requested toewijzing ends in 2020 or "
                + "before.",
            explanation: Tekst(
                nl: "Een hoeveelheid zegt pas iets als vaststaat van welk product. Wie alleen een categorie vraagt, "
                    + "vraagt een budget of laat de hoeveelheid weg. Noem de productcode, of haal de omvang weg. "
                    + "Toewijzingen die uiterlijk op 31 december 2020 eindigen, vallen erbuiten.",
                en: "A quantity only says something when the product is known. Who asks for a category only, asks "
                    + "for a budget or leaves the quantity out. Name the product code, or remove the omvang. "
                    + "Toewijzingen that end on 31 December 2020 at the latest are left alone.")),
        at: "Omvang",
        examples: [
            .breaks(
                nl: "Gevraagd wordt 10 stuks per maand uit categorie 02, zonder te zeggen van welk product.",
                en: "Asked for are 10 pieces a month from category 02, without saying of which product.",
                in: VerzoekExamples.toewijzing
            ) { $0.aangevraagdeProducten[1].product?.code = nil },
            .nearMiss(
                nl: "Gevraagd wordt alles uit categorie 02, zonder productcode en zonder hoeveelheid.",
                en: "Asked for is all of category 02, without a product code and without a quantity.",
                in: VerzoekExamples.toewijzing
            ) {
                $0.aangevraagdeProducten[1].product?.code = nil
                $0.aangevraagdeProducten[1].omvang = nil
            },
        ]
    ) { $0.mayHaveOmvang }

    static let frequentieBijEenheid = Check<ProductTerms>(
        Rule(
            level2: "CS343", in: [.wmo315], of: "AangevraagdProduct",
            title: Tekst(
                nl: "Gevraagde frequentie past bij de eenheid", en: "The requested frequentie fits the eenheid"),
            nl: "Bij eenheid 14, 16, 83 en 84 is de frequentie 2, 4 of 6, tenzij de gevraagde toewijzing in of voor "
                + "2020 eindigt.",
            en: "With eenheid 14, 16, 83 and 84 the frequentie is 2, 4 or 6, unless the requested toewijzing ends in "
                + "2020 or before.",
            explanation: Tekst(
                nl: "Etmalen (14), dagdelen (16), euro's (83) en stuks naar inspanning (84) worden per week (2), per "
                    + "maand (4) of in totaal (6) gevraagd. Per dag (1) kan alleen bij minuten, uren en stuks naar "
                    + "output. Kies een andere frequentie en reken de hoeveelheid om. Toewijzingen die uiterlijk op "
                    + "31 december 2020 eindigen, vallen erbuiten.",
                en: "Days (14), half-days (16), euros (83) and pieces by effort (84) are asked per week (2), per "
                    + "month (4) or in total (6). Per day (1) is only possible with minutes, hours and pieces by "
                    + "output. Choose another frequentie and convert the quantity. Toewijzingen that end on "
                    + "31 December 2020 at the latest are left alone.")),
        at: "Omvang",
        examples: [
            .breaks(
                nl: "Gevraagd wordt 1 dagdeel per dag.", en: "Asked for is 1 half-day per day.",
                in: VerzoekExamples.toewijzing
            ) {
                $0.aangevraagdeProducten[0].omvang = Omvang(volume: 1, eenheid: .dagdeel, frequentie: .perDag)
            },
            .nearMiss(
                nl: "Gevraagd wordt 1 uur per dag.", en: "Asked for is 1 hour per day.", in: VerzoekExamples.toewijzing
            ) {
                $0.aangevraagdeProducten[0].omvang = Omvang(volume: 1, eenheid: .uur, frequentie: .perDag)
            },
        ]
    ) { $0.frequencyFitsUnit }

    static let referentie = Check<[AangevraagdProduct]>(
        Rule(
            level2: "TR383", in: [.wmo315], of: "AangevraagdProduct",
            title: Tekst(nl: "Ieder aangevraagd product een eigen referentie", en: "A reference for each product"),
            nl: "ReferentieAanbieder is voor ieder aangevraagd product in het bericht anders.",
            en: "ReferentieAanbieder differs for each aangevraagd product in the message.",
            explanation: Tekst(
                nl: "De gemeente beantwoordt ieder aangevraagd product apart en noemt daarbij de referentie van de "
                    + "aanbieder. Bij twee gelijke referenties is niet te zien over welk product het antwoord gaat. "
                    + "Geef ieder product een eigen referentie.",
                en: "The gemeente answers each aangevraagd product on its own, by the reference of the aanbieder. "
                    + "With two equal references nobody can see which product an answer is about. Give each product "
                    + "a reference of its own.")),
        examples: [
            .breaks(
                nl: "Twee producten in een verzoek dragen de referentie V1.",
                en: "Two products of one request carry the reference V1.", also: ["TR101"],
                in: VerzoekExamples.toewijzing
            ) { $0.aangevraagdeProducten[1].referentieAanbieder = "V1" },
            .nearMiss(
                nl: "De referenties V1 en v1 verschillen in een hoofdletter, en dat is genoeg.",
                en: "The references V1 and v1 differ by a capital, and that is enough.",
                in: VerzoekExamples.toewijzing
            ) { $0.aangevraagdeProducten[1].referentieAanbieder = "v1" },
        ]
    ) { producten, _ in
        UniquenessRules.repetitions(of: "AangevraagdProduct", "ReferentieAanbieder", in: producten) {
            ExactText($0.referentieAanbieder)
        }
    }

    static let overlap = Check<[AangevraagdProduct]>(
        Rule(
            level2: "TR386", in: [.wmo315], of: "AangevraagdProduct",
            title: Tekst(
                nl: "Geen product twee keer aangevraagd voor een dag", en: "No product asked for twice for one day"),
            nl: "Aangevraagde producten voor hetzelfde product overlappen elkaar niet in de tijd.",
            en: "Aangevraagde producten for the same product do not overlap in time.",
            explanation: OverlapRule.whyNotAskTwice),
        examples: [
            .breaks(
                nl: "Hulp 01A03 wordt gevraagd tot en met 31 december, en nog eens vanaf 31 december.",
                en: "Help 01A03 is asked for up to 31 December, and once more from 31 December.",
                in: VerzoekExamples.toewijzing
            ) { $0.askAgain(for: $0.aangevraagdeProducten[0], from: .of(2023, 12, 31)) },
            .nearMiss(
                nl: "Hulp 01A03 wordt gevraagd tot en met 31 december, en nog eens vanaf 1 januari.",
                en: "Help 01A03 is asked for up to 31 December, and once more from 1 January.",
                in: VerzoekExamples.toewijzing
            ) { $0.askAgain(for: $0.aangevraagdeProducten[0], from: .of(2024, 1, 1)) },
        ]
    ) { producten, _ in
        OverlapRule.faults(among: producten, named: "AangevraagdProduct") { ProductTerms($0) }
    }

    static let entries =
        [
            ingangBijBeschikking.entry, omvangAlleenBijCode.entry, frequentieBijEenheid.entry, referentie.entry,
            overlap.entry,
        ]
}

extension ToewijzingsVerzoek {
    /// Adds the product once more, from that day to the end of 2024.
    fileprivate mutating func askAgain(for product: AangevraagdProduct, from day: Day) {
        var again = product
        again.referentieAanbieder = "V9"
        again.toewijzingIngangsdatum = day
        again.toewijzingEinddatum = .of(2024, 12, 31)
        aangevraagdeProducten.append(again)
    }
}
