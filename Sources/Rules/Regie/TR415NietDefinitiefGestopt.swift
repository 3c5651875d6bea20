import CareTimeline
import IWmo

extension StopJudge {
    static let nietDefinitiefGestopt = FactCheck<StopFacts>(
        Rule(
            id: "TR415", level: 3, messages: [.wmo307], subject: "StopProduct",
            title: Tekst(nl: "Niets na een definitieve stop", en: "Nothing after a definitive stop"),
            condition: Tekst(
                nl: "Na een definitieve stop kan op dezelfde start geen stop meer volgen.",
                en: "After a definitive stop no other stop can follow on the same start."),
            explanation: Tekst(
                nl: """
                    Een stop met een andere reden dan 20 is definitief: de levering is klaar. Een tweede stop op \
                    dezelfde start, tijdelijk of definitief, zou dat tegenspreken. Is de zorg toch weer begonnen, \
                    dan meldt de aanbieder een nieuwe start, en stopt die later. Was de datum of de reden van de \
                    stop verkeerd, dan verwijdert de aanbieder hem en stuurt hij een nieuwe; dat mag in één \
                    bericht, want verwijderingen gaan voor.
                    """,
                en: """
                    A stop with another reason than 20 is definitive: the delivery is done. A second stop on the \
                    same start, temporary or definitive, would contradict that. When care began again after all, \
                    the aanbieder reports a new start, and stops that later. When date or reason of the stop were \
                    wrong, the aanbieder removes it and sends a new one; that may be in one message, since \
                    removals go first.
                    """),
            retourcode: "9415", source: "iWmo 3.2 rule TR415, OP377"),
        examples: [
            .breaks(
                nl: "Een definitieve stop per 12 april met reden 19, terwijl er al een is met reden 22.",
                en: "A definitive stop as of 12 April with reason 19, while there is one with reason 22 already."
            ) { $0.levering.stops = [ExampleCase.stop(.of(2023, 4, 3), reden: "22", .of(2023, 4, 12))] },
            .nearMiss(
                nl: "Een definitieve stop per 12 april, na een pauze per 11 april.",
                en: "A definitive stop as of 12 April, after a pause as of 11 April."
            ) { $0.levering.stops = [ExampleCase.stop(.of(2023, 4, 3), reden: "20", .of(2023, 4, 11))] },
        ],
        numbers: { facts -> Applicability<(begin: Day, definitive: Day?)> in
            if let reason = facts.whyNotLinked { return .notApplicable(reason) }
            return .applies(
                (
                    begin: facts.product.begindatum,
                    definitive: facts.stopsOnSameStart.first { !$0.isTijdelijk }?.einddatum
                ))
        },
        isBroken: { $0.definitive != nil },
        figures: { numbers in
            numbers.definitive.map { definitive in
                Tekst(
                    nl: "De start per \(numbers.begin) is al definitief gestopt per \(definitive).",
                    en: "The start as of \(numbers.begin) was stopped for good already as of \(definitive).")
            }
                ?? Tekst(
                    nl: "De start per \(numbers.begin) is nog niet definitief gestopt.",
                    en: "The start as of \(numbers.begin) was not stopped for good yet.")
        })
}
