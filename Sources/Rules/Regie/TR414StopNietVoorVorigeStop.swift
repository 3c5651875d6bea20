import CareTimeline
import IWmo

extension StopJudge {
    static let nietVoorVorigeStop = FactCheck<StopFacts>(
        Rule(
            id: "TR414", level: 3, messages: [.wmo307], subject: "StopProduct",
            title: Tekst(nl: "Stop niet voor de vorige stop", en: "Stop not before the previous stop"),
            condition: Tekst(
                nl: "De Einddatum mag niet voor de Einddatum van een eerdere stop op deze start liggen.",
                en: "The Einddatum may not lie before the Einddatum of an earlier stop on this start."),
            explanation: Tekst(
                nl: """
                    Na een pauze kan een definitieve stop volgen. De zorg lag toen al stil, dus die definitieve \
                    stop kan niet eerder zijn dan de pauze; dezelfde dag mag. Vergeleken wordt met de laatste \
                    einddatum van de stops op deze start. Voorbeeld: pauze per 7 juni, definitieve stop per 29 \
                    juni mag, per 6 juni niet. Was de pauze verkeerd, dan verwijdert de aanbieder die eerst.
                    """,
                en: """
                    A definitive stop can follow a pause. Care stood still then already, so that definitive stop \
                    cannot be earlier than the pause; the same day is allowed. It is compared with the latest end \
                    date of the stops on this start. Example: pause as of 7 June, a definitive stop as of 29 June \
                    is allowed, as of 6 June it is not. When the pause was wrong, the aanbieder removes it first.
                    """),
            retourcode: "9414", source: "iWmo 3.2 rule TR414, OP377"),
        examples: [
            .breaks(
                nl: "Een definitieve stop per 12 april, na een pauze per 13 april.",
                en: "A definitive stop as of 12 April, after a pause as of 13 April."
            ) { $0.levering.stops = [ExampleCase.stop(.of(2023, 4, 3), reden: "20", .of(2023, 4, 13))] },
            .nearMiss(
                nl: "Een definitieve stop per 12 april, na een pauze per dezelfde dag.",
                en: "A definitive stop as of 12 April, after a pause as of the same day."
            ) { $0.levering.stops = [ExampleCase.stop(.of(2023, 4, 3), reden: "20", .of(2023, 4, 12))] },
        ],
        numbers: { facts -> Applicability<(einddatum: Day, latest: Day)> in
            if let reason = facts.whyNotLinked { return .notApplicable(reason) }
            return facts.stopsOnSameStart.map(\.einddatum).max()
                .map { .applies((einddatum: facts.product.einddatum, latest: $0)) }
                ?? .notApplicable(
                    Tekst(
                        nl: "Op deze start is nog geen stop gemeld.",
                        en: "No stop was reported on this start yet."))
        },
        isBroken: { $0.einddatum < $0.latest },
        figures: { numbers in
            Tekst(
                nl: "Einddatum \(numbers.einddatum), eerdere stop op \(numbers.latest).",
                en: "Einddatum \(numbers.einddatum), earlier stop on \(numbers.latest).")
        })
}
