import CareTimeline
import IWmo

private let rule = Rule(
    id: "TR074", level: 3, messages: [.wmo305, .wmo307], subject: "StartProduct; StopProduct",
    title: Tekst(nl: "Nog niet eerder gemeld", en: "Not reported before"),
    condition: Tekst(
        nl: "Een aanlevering met deze sleutel mag niet al bekend zijn.",
        en: "An entry with this key may not be known already."),
    explanation: Tekst(
        nl: """
            Elke start en elke stop wordt één keer gemeld. De sleutel maakt uit of twee meldingen dezelfde zijn: \
            client, toewijzing, product en begindatum, en bij een stop ook de reden en de einddatum. Wat eerder is \
            verwijderd of afgewezen, telt niet mee. Voorbeeld: na een tijdelijke stop per 20 juni mag een \
            definitieve stop per 20 juni volgen, want de reden is anders. De aanbieder stuurt een dubbele melding \
            niet opnieuw; moet er iets veranderen, dan verwijdert hij eerst de oude (status 3).
            """,
        en: """
            Each start and each stop is reported once. The key decides whether two reports are the same: client, \
            toewijzing, product and begin date, and for a stop also the reason and the end date. What was removed \
            or rejected before does not count. Example: after a temporary stop as of 20 June a definitive stop as \
            of 20 June may follow, since the reason differs. The aanbieder does not send a double report again; \
            when something must change, it first removes the old one (status 3).
            """),
    retourcode: "9074", source: "iWmo 3.2 rule TR074, OP033, IV008")

extension StartJudge {
    static let sleutelNieuw = FactCheck<StartFacts>(
        rule,
        examples: [
            .breaks(
                nl: "De start per 3 april is al bekend, en later gestopt; nu komt hij nog eens.",
                en: "The start as of 3 April is known already, and was stopped later; now it comes once more."
            ) { facts in
                facts.levering.starts = [ExampleCase.start(.of(2023, 4, 3))]
                facts.levering.stops = [ExampleCase.stop(.of(2023, 4, 3), reden: "20", .of(2023, 4, 5))]
            },
            .nearMiss(
                nl: "Een herstart per 3 april, na een start en een pauze per 2 april.",
                en: "A restart as of 3 April, after a start and a pause as of 2 April."
            ) { facts in
                facts.levering.starts = [ExampleCase.start(.of(2023, 4, 2))]
                facts.levering.stops = [ExampleCase.stop(.of(2023, 4, 2), reden: "20", .of(2023, 4, 2))]
            },
        ],
        notApplicable: { $0.whyNotLinked },
        isBroken: { facts in facts.starts.contains { $0.hasKey(of: facts.product) } },
        figures: { facts in
            facts.starts.contains { $0.hasKey(of: facts.product) }
                ? Tekst(
                    nl: "Een start per \(facts.product.begindatum) met dit product is al bekend.",
                    en: "A start as of \(facts.product.begindatum) with this product is known already.")
                : Tekst(
                    nl: "Er is nog geen start per \(facts.product.begindatum) met dit product.",
                    en: "There is no start as of \(facts.product.begindatum) with this product yet.")
        })
}

extension StopJudge {
    static let sleutelNieuw = FactCheck<StopFacts>(
        rule,
        examples: [
            .breaks(
                nl: "Dezelfde definitieve stop per 12 april komt voor de tweede keer; ook TR415 keurt hem af.",
                en: "The same definitive stop as of 12 April comes a second time; TR415 refuses it too.",
                also: ["TR415"]
            ) { $0.levering.stops = [ExampleCase.stop(.of(2023, 4, 3), reden: "19", .of(2023, 4, 12))] },
            .nearMiss(
                nl: "Een definitieve stop per 12 april, na een pauze per dezelfde dag.",
                en: "A definitive stop as of 12 April, after a pause as of the same day."
            ) { $0.levering.stops = [ExampleCase.stop(.of(2023, 4, 3), reden: "20", .of(2023, 4, 12))] },
        ],
        notApplicable: { $0.whyNotLinked },
        isBroken: { facts in facts.stops.contains { $0.hasKey(of: facts.product) } },
        figures: { facts in
            facts.stops.contains { $0.hasKey(of: facts.product) }
                ? Tekst(
                    nl: "Een stop per \(facts.product.einddatum) met deze reden is al bekend.",
                    en: "A stop as of \(facts.product.einddatum) with this reason is known already.")
                : Tekst(
                    nl: "Er is nog geen stop per \(facts.product.einddatum) met deze reden.",
                    en: "There is no stop as of \(facts.product.einddatum) with this reason yet.")
        })
}
