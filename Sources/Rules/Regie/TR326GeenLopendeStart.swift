import CareTimeline
import IWmo

extension StartJudge {
    static let geenLopendeStart = FactCheck<StartFacts>(
        Rule(
            id: "TR326", level: 3, messages: [.wmo305], subject: "StartProduct",
            title: Tekst(nl: "Geen start naast een lopende start", en: "No start beside a running one"),
            condition: Tekst(
                nl: "Een nieuwe start kan pas als de lopende levering is gestopt.",
                en: "A new start is possible only after the running delivery was stopped."),
            explanation: Tekst(
                nl: """
                    Op één toewijzing kan maar één levering tegelijk lopen. Een start loopt zolang er geen stop \
                    naar verwijst, tijdelijk of definitief. Voorbeeld: gestart per 1 februari, geen stop; een \
                    start per 3 april wordt afgewezen. Met een pauze per 1 maart is het een herstart en mag het. \
                    Een administratieve start van de gemeente telt niet mee. De aanbieder meldt eerst de stop, of \
                    verwijdert de oude start als die verkeerd was.
                    """,
                en: """
                    On one toewijzing only one delivery can run at a time. A start runs as long as no stop refers \
                    to it, temporary or definitive. Example: started as of 1 February, no stop; a start as of 3 \
                    April is rejected. With a pause as of 1 March it is a restart and allowed. An administrative \
                    start by the gemeente does not count. The aanbieder first reports the stop, or removes the old \
                    start if it was wrong.
                    """),
            retourcode: "9326", source: "iWmo 3.2 rule TR326, OP289, OP379"),
        examples: [
            .breaks(
                nl: "Een start per 3 april, terwijl de levering per 1 februari nog loopt.",
                en: "A start as of 3 April, while the delivery as of 1 February still runs."
            ) { $0.levering.starts = [ExampleCase.start(.of(2023, 2, 1))] },
            .nearMiss(
                nl: "Een start per 3 april, nadat de levering per 1 februari is gestopt.",
                en: "A start as of 3 April, after the delivery as of 1 February was stopped."
            ) { facts in
                facts.levering.starts = [ExampleCase.start(.of(2023, 2, 1))]
                facts.levering.stops = [ExampleCase.stop(.of(2023, 2, 1), reden: "19", .of(2023, 3, 1))]
            },
            .nearMiss(
                nl: "De eerste echte start, waar de gemeente zelf al een administratieve start had ingevoerd.",
                en: "The first real start, where the gemeente had entered an administrative start itself."
            ) { $0.levering.administratieveStart = .of(2023, 4, 1) },
        ],
        numbers: { facts -> Applicability<Day?> in
            if let reason = facts.whyNotLinked { return .notApplicable(reason) }
            return .applies(
                facts.starts.first { start in !facts.stops.contains { $0.begindatum == start.begindatum } }?.begindatum)
        },
        isBroken: { $0 != nil },
        figures: { running in
            running.map { Tekst(nl: "De start per \($0) loopt nog.", en: "The start as of \($0) still runs.") }
                ?? Tekst(nl: "Er loopt geen andere start.", en: "No other start is running.")
        })
}
