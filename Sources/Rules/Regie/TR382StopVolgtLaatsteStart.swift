import CareTimeline
import IWmo

extension StopJudge {
    static let volgtLaatsteStart = FactCheck<StopFacts>(
        Rule(
            id: "TR382", level: 3, messages: [.wmo307], subject: "StopProduct",
            title: Tekst(nl: "Stop volgt op de laatste start", en: "Stop follows the latest start"),
            condition: Tekst(
                nl: "Een stop verwijst naar de laatste start, met hetzelfde product en dezelfde begindatum.",
                en: "A stop refers to the latest start, with the same product and begin date."),
            explanation: Tekst(
                nl: """
                    Een stop sluit een levering af en neemt daarvoor begindatum en product van de start over. Zo \
                    weet de gemeente welke zorgdagen eindigen. De stop moet bij de laatste start van deze \
                    toewijzing horen; een start die alleen tijdelijk is gestopt, telt nog mee, zodat na een pauze \
                    een definitieve stop kan volgen. Een administratieve start van de gemeente telt niet. \
                    Voorbeeld: gestart per 3 april en opnieuw per 10 april; een stop met begindatum 3 april wordt \
                    afgewezen. De aanbieder meldt eerst de ontbrekende start, of verbetert de begindatum.
                    """,
                en: """
                    A stop closes a delivery and takes over begin date and product of the start for that. So the \
                    gemeente knows which care days end. The stop must belong to the latest start of this \
                    toewijzing; a start that was only stopped temporarily still counts, so that a definitive stop \
                    can follow a pause. An administrative start by the gemeente does not count. Example: started \
                    as of 3 April and again as of 10 April; a stop with begin date 3 April is rejected. The \
                    aanbieder first reports the missing start, or mends the begin date.
                    """),
            retourcode: "9069", source: "iWmo 3.2 rule TR382, OP072, OP155, OP377"),
        examples: [
            .breaks(
                nl: "Een stop, terwijl er nooit een start is gemeld.",
                en: "A stop, while no start was ever reported."
            ) { $0.levering.starts = [] },
            .breaks(
                nl: "Een stop op de start per 3 april, terwijl daarna per 10 april opnieuw is gestart.",
                en: "A stop on the start as of 3 April, while a new start as of 10 April came after it."
            ) { $0.levering.starts.append(ExampleCase.start(.of(2023, 4, 10))) },
            .nearMiss(
                nl: "Een stop op de laatste start, per 3 april; eerder is per 1 april gestart.",
                en: "A stop on the latest start, as of 3 April; there was an earlier start as of 1 April."
            ) { $0.levering.starts.append(ExampleCase.start(.of(2023, 4, 1))) },
        ],
        numbers: { facts -> Applicability<StartOfStop> in
            if let reason = facts.whyNotLinked { return .notApplicable(reason) }
            return .applies(StartOfStop(facts))
        },
        isBroken: { $0.isBroken }, figures: { $0.text })
}

/// The start that a stop names, beside the latest one that is known.
private struct StartOfStop {
    let begindatum: Day
    let latest: Day?
    let hasSameProduct: Bool

    init(_ facts: StopFacts) {
        let latest = facts.starts.map(\.begindatum).max()
        self.latest = latest
        begindatum = facts.product.begindatum
        hasSameProduct = facts.starts.contains { $0.begindatum == latest && $0.product == facts.product.product }
    }

    var isBroken: Bool { latest != begindatum || !hasSameProduct }

    var text: Tekst {
        guard let latest else { return Tekst(nl: "Er is geen start gemeld.", en: "No start was reported.") }
        let compared = Tekst(
            nl: "De stop noemt de start per \(begindatum); de laatste start is per \(latest)",
            en: "The stop names the start as of \(begindatum); the latest start is as of \(latest)")
        guard latest == begindatum, !hasSameProduct else { return compared + .both(".") }
        return compared + Tekst(nl: ", maar met een ander product.", en: ", but with another product.")
    }
}
