import CareTimeline
import IWmo

private let rule = Rule(
    id: "TR063", level: 3, messages: [.wmo305, .wmo307], subject: "StartProduct; StopProduct",
    title: Tekst(nl: "Verwijderen wat bekend is", en: "Remove what is known"),
    condition: Tekst(
        nl: "Alleen een eerder aangenomen aanlevering met dezelfde sleutel kan worden verwijderd.",
        en: "Only an entry with the same key that was accepted earlier can be removed."),
    explanation: Tekst(
        nl: """
            Een verkeerde start of stop wordt weggehaald door dezelfde gegevens nog eens te sturen met status 3 \
            (verwijderen). Het systeem van de gemeente moet dan weten welke start of stop wordt bedoeld. Daarvoor \
            dient de sleutel: client, toewijzing, product en begindatum, en bij een stop ook de reden en de \
            einddatum. Is er geen aangenomen aanlevering met precies die sleutel, of is zij al verwijderd, dan \
            valt er niets te verwijderen. Verder wordt bij een verwijdering niets gecontroleerd. De aanbieder \
            herhaalt precies de gegevens van de aanlevering die weg moet.
            """,
        en: """
            A wrong start or stop is taken away by sending the same data once more with status 3 (remove). The \
            system of the gemeente must then know which start or stop is meant. The key serves for that: client, \
            toewijzing, product and begin date, and for a stop also the reason and the end date. When there is no \
            accepted entry with exactly that key, or it was removed already, there is nothing to remove. Nothing \
            else is checked at a removal. The aanbieder repeats exactly the data of the entry that must go.
            """),
    retourcode: "9063", source: "iWmo 3.2 rule TR063, OP033, IV008")

extension StartJudge {
    static let teVerwijderenBekend = FactCheck<StartFacts>(
        rule,
        examples: [
            .breaks(
                nl: "Een start per 3 april wordt verwijderd, maar bekend is een start per 4 april.",
                en: "A start as of 3 April is removed, but a start as of 4 April is known."
            ) { facts in
                facts.product.statusAanlevering = .verwijderen
                facts.levering.starts = [ExampleCase.start(.of(2023, 4, 4))]
            },
            .nearMiss(
                nl: """
                    De bekende start per 3 april wordt verwijderd.
                    """, en: "The known start as of 3 April is removed."
            ) { facts in
                facts.product.statusAanlevering = .verwijderen
                facts.levering.starts = [ExampleCase.start(.of(2023, 4, 3))]
            },
        ],
        notApplicable: { $0.whyNotRemoved },
        isBroken: { facts in !facts.starts.contains { $0.hasKey(of: facts.product) } },
        figures: { facts in
            facts.starts.contains { $0.hasKey(of: facts.product) }
                ? Tekst(
                    nl: "De start per \(facts.product.begindatum) is bekend.",
                    en: "The start as of \(facts.product.begindatum) is known.")
                : Tekst(
                    nl: "Er is geen start per \(facts.product.begindatum) met dit product.",
                    en: "There is no start as of \(facts.product.begindatum) with this product.")
        })
}

extension StopJudge {
    static let teVerwijderenBekend = FactCheck<StopFacts>(
        rule,
        examples: [
            .breaks(
                nl: "Een stop met reden 19 wordt verwijderd, maar bekend is een stop met reden 22.",
                en: "A stop with reason 19 is removed, but a stop with reason 22 is known."
            ) { facts in
                facts.product.statusAanlevering = .verwijderen
                facts.levering.stops = [ExampleCase.stop(.of(2023, 4, 3), reden: "22", .of(2023, 4, 12))]
            },
            .nearMiss(
                nl: "De bekende stop per 12 april met reden 19 wordt verwijderd.",
                en: "The known stop as of 12 April with reason 19 is removed."
            ) { facts in
                facts.product.statusAanlevering = .verwijderen
                facts.levering.stops = [ExampleCase.stop(.of(2023, 4, 3), reden: "19", .of(2023, 4, 12))]
            },
        ],
        notApplicable: { $0.whyNotRemoved },
        isBroken: { facts in !facts.stops.contains { $0.hasKey(of: facts.product) } },
        figures: { facts in
            facts.stops.contains { $0.hasKey(of: facts.product) }
                ? Tekst(
                    nl: "De stop per \(facts.product.einddatum) is bekend.",
                    en: "The stop as of \(facts.product.einddatum) is known.")
                : Tekst(
                    nl:
                        "Er is geen stop per \(facts.product.einddatum) met deze reden op de start per \(facts.product.begindatum).",
                    en:
                        "There is no stop as of \(facts.product.einddatum) with this reason on the start as of \(facts.product.begindatum)."
                )
        })
}
