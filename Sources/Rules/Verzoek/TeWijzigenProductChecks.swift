import CareTimeline
import IWmo

/// The rules of a TeWijzigenProduct: how a running toewijzing should change.
enum TeWijzigenProductChecks {
    typealias Check = FactCheck<TeWijzigenProductFacts>

    static let all: [Check] = [actueel] + wijziging

    /// Without a current toewijzing there is nothing to lay the change beside.
    static func broken(by facts: TeWijzigenProductFacts) -> [BrokenRule] {
        let unknown = [actueel].broken(by: facts)
        return unknown.isEmpty ? wijziging.broken(by: facts) : unknown
    }

    private static let wijziging = [
        ingangsdatum, ingangsdatumBijBudget, omvangZonderProduct, omvangBijCode, omvangZonderCode,
    ]

    private static func rule(
        _ id: String, code: String, title: Tekst, condition: Tekst, explanation: Tekst
    ) -> Rule {
        Rule(
            id: id, level: 3, messages: [.wmo317], subject: "TeWijzigenProduct", title: title, condition: condition,
            explanation: explanation, retourcode: code)
    }

    static let actueel = Check(
        rule(
            "TR351", code: "9351",
            title: Tekst(nl: "Te wijzigen product loopt", en: "The product to change is running"),
            condition: Tekst(
                nl: "Een TeWijzigenProduct moet een actuele toewijzing van deze client bij deze aanbieder zijn.",
                en: "A TeWijzigenProduct must be a current toewijzing of this client at this aanbieder."),
            explanation: Tekst(
                nl: "Alleen wat loopt of nog moet beginnen kan worden gewijzigd. \(ActueleToewijzing.uitleg.nl) Is "
                    + "de toewijzing afgelopen, vraag het product dan als nieuw product.",
                en: "Only what is running or still to begin can be changed. \(ActueleToewijzing.uitleg.en) When "
                    + "the toewijzing has ended, ask for the product as a new one.")),
        examples: [
            .breaks(
                nl: "Het verzoek wil toewijzing 4009 wijzigen; dat nummer heeft deze client niet.",
                en: "The request wants to change toewijzing 4009; this client has no such number."
            ) { facts in
                facts.product.toewijzingNummer = 4009
                facts.toewijzing = nil
            },
            .nearMiss(
                nl: "Toewijzing 4001 begint pas op 1 juni; zij mag al worden gewijzigd.",
                en: "Toewijzing 4001 begins on 1 June only; it may be changed already."
            ) { $0.toewijzing?.ingangsdatum = .of(2026, 6, 1) },
        ],
        isBroken: { !$0.genoemd.isActueel }, figures: { GenoemdProductFacts.stand($0.genoemd) })

    static let ingangsdatum = Check(
        rule(
            "TR357", code: "9357",
            title: Tekst(
                nl: "Wijziging begint later, of bij het begin", en: "The change begins later, or at the start"),
            condition: Tekst(
                nl: "Een GewensteIngangsdatum op of voor de Dagtekening moet de Ingangsdatum van de toewijzing zijn.",
                en: "A GewensteIngangsdatum on or before the Dagtekening must be the Ingangsdatum of the toewijzing."),
            explanation: Tekst(
                nl: "Wat al geleverd is kan niet meer anders worden; een wijziging begint dus na de Dagtekening "
                    + "van het verzoek. Verandert alleen het einde, of het budget, dan blijft het dezelfde "
                    + "toewijzing en hoort haar eigen Ingangsdatum in het verzoek. Vul die in, of een datum na de "
                    + "Dagtekening.",
                en: "What was delivered cannot become different; a change therefore begins after the Dagtekening "
                    + "of the request. When only the end or the budget changes, it remains the same toewijzing and "
                    + "the request holds its own Ingangsdatum. Fill in that, or a date after the Dagtekening.")),
        examples: [
            .breaks(
                nl: "Op 12 mei wordt een wijziging vanaf 1 mei gevraagd; toewijzing 4001 begon op 1 januari.",
                en: "On 12 May a change from 1 May is asked for; toewijzing 4001 began on 1 January."
            ) { $0.product.gewensteIngangsdatum = .of(2026, 5, 1) },
            .nearMiss(
                nl: "Op 12 mei wordt een wijziging vanaf 13 mei gevraagd.",
                en: "On 12 May a change from 13 May is asked for."
            ) { $0.product.gewensteIngangsdatum = .of(2026, 5, 13) },
        ],
        isBroken: { facts in
            facts.product.gewensteIngangsdatum <= facts.dagtekening && !facts.houdtIngangsdatum
        },
        figures: { facts in facts.ingangsdata })

    static let ingangsdatumBijBudget = Check(
        rule(
            "TR373", code: "9373",
            title: Tekst(nl: "Ander totaal vanaf het begin", en: "Another total from the start"),
            condition: Tekst(
                nl: "Verandert het Budget, of het Volume bij Frequentie 6, dan is de GewensteIngangsdatum de "
                    + "Ingangsdatum van de toewijzing.",
                en: "When the Budget changes, or the Volume with Frequentie 6, the GewensteIngangsdatum is the "
                    + "Ingangsdatum of the toewijzing."),
            explanation: Tekst(
                nl: "Een budget en een totaalvolume gelden voor de hele toewijzing, ook voor wat al gebruikt is. "
                    + "Een ander totaal verandert dus de toewijzing vanaf haar begin. Vergeleken worden het "
                    + "gevraagde en het toegewezen budget, of de gevraagde en de toegewezen omvang als beide "
                    + "Frequentie 6 hebben. Vul de Ingangsdatum van de toewijzing in.",
                en: "A budget and a total volume hold for the whole toewijzing, also for what was used already. "
                    + "Another total therefore changes the toewijzing from its start. Compared are the budget "
                    + "asked for and assigned, or the omvang asked for and assigned when both have Frequentie 6. "
                    + "Fill in the Ingangsdatum of the toewijzing.")
        ),
        examples: [
            .breaks(
                nl: "Toewijzing 4001 is 80 uur in totaal vanaf 1 januari; gevraagd wordt 100 uur vanaf 1 juni.",
                en: "Toewijzing 4001 is 80 hours in total from 1 January; asked for is 100 hours from 1 June."
            ) { $0.wijzigTotaal(naar: 100) },
            .nearMiss(
                nl: "De 80 uur in totaal blijven; vanaf 1 juni verandert alleen het einde.",
                en: "The 80 hours in total stay; from 1 June only the end changes."
            ) { $0.wijzigTotaal(naar: 80) },
        ],
        isBroken: { $0.verandertTotaal && !$0.houdtIngangsdatum }, figures: { $0.ingangsdata })

    static let omvangZonderProduct = Check(
        rule(
            "TR375", code: "9375",
            title: Tekst(nl: "Geen omvang zonder product", en: "No volume without a product"),
            condition: Tekst(
                nl: "Heeft de toewijzing geen Product, dan blijft Omvang leeg (einde na 2020, of geen einde).",
                en: "When the toewijzing has no Product, Omvang stays empty (end after 2020, or no end)."),
            explanation: Tekst(
                nl: "Een toewijzing zonder product is een budget: de aanbieder kiest zelf wat hij levert. Een "
                    + "aantal uren of stuks zegt dan niets. Gekeken wordt naar het product van de toewijzing en de "
                    + "Einddatum in het verzoek. Laat Omvang weg en vraag een Budget.",
                en: "A toewijzing without a product is a budget: the aanbieder chooses what to deliver. A number "
                    + "of hours or pieces then says nothing. The product of the toewijzing and the Einddatum in "
                    + "the request are looked at. Leave out Omvang and ask for a Budget.")),
        examples: [
            .breaks(
                nl: "Toewijzing 4001 heeft geen product; het verzoek vraagt 6 uur per week.",
                en: "Toewijzing 4001 has no product; the request asks for 6 hours a week.", also: ["TR412"]
            ) { $0.toewijzing?.product = nil },
            .nearMiss(
                nl: "Toewijzing 4001 heeft geen product; het verzoek vraagt een ander einde en geen omvang.",
                en: "Toewijzing 4001 has no product; the request asks for another end and no volume."
            ) { facts in
                facts.toewijzing?.product = nil
                facts.product.omvang = nil
            },
        ],
        isBroken: { facts in
            facts.toewijzing.map { $0.product == nil } ?? false && facts.vraagtOmvangNa2020
        })

    static let omvangBijCode = Check(
        rule(
            "TR411", code: "9411",
            title: Tekst(nl: "Gewijzigde omvang bij een productcode", en: "Changed volume with a product code"),
            condition: Tekst(
                nl: "Heeft de toewijzing een ProductCode, dan moet Omvang gevuld zijn.",
                en: "When the toewijzing has a ProductCode, Omvang must be filled."),
            explanation: Tekst(
                nl: "Een toewijzing met een code zegt hoeveel van dat product er komt. Het verzoek beschrijft wat "
                    + "het moet worden, dus ook hoeveel, ook als dat gelijk blijft. Vul de omvang in.",
                en: "A toewijzing with a code says how much of that product there is. The request describes what "
                    + "it should become, so also how much, even when that stays equal. Fill in the omvang.")),
        examples: [
            .breaks(
                nl: "Toewijzing 4001 is voor 02A05; het verzoek noemt alleen een ander einde.",
                en: "Toewijzing 4001 is for 02A05; the request names another end only."
            ) { $0.product.omvang = nil },
            .nearMiss(
                nl: "Het verzoek noemt een ander einde en herhaalt de 4 uur per week.",
                en: "The request names another end and repeats the 4 hours a week."
            ) { $0.product.omvang?.volume = 4 },
        ],
        isBroken: { $0.toewijzing?.product?.code != nil && $0.product.omvang == nil })

    static let omvangZonderCode = Check(
        rule(
            "TR412", code: "9412",
            title: Tekst(nl: "Geen gewijzigde omvang zonder code", en: "No changed volume without a code"),
            condition: Tekst(
                nl: "Heeft de toewijzing geen ProductCode, dan blijft Omvang leeg (einde na 2020, of geen einde).",
                en: "When the toewijzing has no ProductCode, Omvang stays empty (end after 2020, or no end)."),
            explanation: Tekst(
                nl: "Zonder code zijn alle producten van de categorie toegewezen, met een budget. Een aantal uren "
                    + "of stuks zegt dan niets. Gekeken wordt naar de code van de toewijzing en de Einddatum in "
                    + "het verzoek. Laat Omvang weg en vraag een Budget.",
                en: "Without a code all products of the category are assigned, with a budget. A number of hours or "
                    + "pieces then says nothing. The code of the toewijzing and the Einddatum in the request are "
                    + "looked at. Leave out Omvang and ask for a Budget.")),
        examples: [
            .breaks(
                nl: "Toewijzing 4001 is voor categorie 02, zonder code; het verzoek vraagt 6 uur per week.",
                en: "Toewijzing 4001 is for category 02, without a code; the request asks for 6 hours a week."
            ) { $0.toewijzing?.product = Product(categorie: "02") },
            .nearMiss(
                nl: "Toewijzing 4001 is voor 02A05: daar hoort een omvang bij.",
                en: "Toewijzing 4001 is for 02A05: that goes with a volume."
            ) { _ in },
        ],
        isBroken: { facts in
            facts.toewijzing.map { $0.product?.code == nil } ?? false && facts.vraagtOmvangNa2020
        })
}

extension TeWijzigenProductFacts {
    fileprivate var houdtIngangsdatum: Bool { product.gewensteIngangsdatum == toewijzing?.ingangsdatum }

    /// Another budget, or another volume in all. A change from one to the other is another toewijzing.
    fileprivate var verandertTotaal: Bool {
        guard let toewijzing else { return false }
        if let asked = product.budget, let assigned = toewijzing.budget { return asked != assigned }
        guard let asked = product.omvang, let assigned = toewijzing.omvang, asked.frequentie == .totaal,
            assigned.frequentie == .totaal
        else { return false }
        return asked != assigned
    }

    fileprivate var vraagtOmvangNa2020: Bool {
        product.omvang != nil && (product.einddatum ?? .distantFuture) > DateRules.endOf2020
    }

    fileprivate var ingangsdata: Tekst? {
        toewijzing.map { toewijzing in
            let (asked, begin) = (product.gewensteIngangsdatum, toewijzing.ingangsdatum)
            return Tekst(
                nl: "Gevraagd per \(asked), toewijzing \(toewijzing.nummer) begint op \(begin), verzoek van "
                    + "\(dagtekening).",
                en: "Asked from \(asked), toewijzing \(toewijzing.nummer) begins on \(begin), request of "
                    + "\(dagtekening).")
        }
    }
}
