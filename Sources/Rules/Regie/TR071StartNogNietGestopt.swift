import CareTimeline
import IWmo

extension StartJudge {
    static let nogNietGestopt = FactCheck<StartFacts>(
        Rule(
            id: "TR071", level: 3, messages: [.wmo305], subject: "StartProduct",
            title: Tekst(nl: "Gestopte start blijft staan", en: "A stopped start remains"),
            condition: Tekst(
                nl: "Een start waarop al een stop volgde kan niet meer worden verwijderd.",
                en: "A start that a stop already refers to can no longer be removed."),
            explanation: Tekst(
                nl: """
                    Een stop verwijst naar een start. Zou die start verdwijnen, dan hangt de stop in de lucht. \
                    Daarom gaat het herstellen in omgekeerde volgorde: eerst de stop verwijderen, dan de start. \
                    Een stop op een andere start van dezelfde toewijzing doet niet mee. De aanbieder verwijdert \
                    eerst alle stops op deze start.
                    """,
                en: """
                    A stop refers to a start. If that start went away, the stop would hang in the air. So mending \
                    goes in reverse order: first remove the stop, then the start. A stop on another start of the \
                    same toewijzing plays no part. The aanbieder first removes all stops on this start.
                    """),
            retourcode: "9071", source: "iWmo 3.2 rule TR071, OP033, OP072"),
        examples: [
            .breaks(
                nl: "De start per 3 april wordt verwijderd, terwijl er een pauze per 5 april op is gemeld.",
                en: "The start as of 3 April is removed, while a pause as of 5 April was reported on it."
            ) { facts in
                facts.product.statusAanlevering = .verwijderen
                facts.levering.starts = [ExampleCase.start(.of(2023, 4, 3))]
                facts.levering.stops = [ExampleCase.stop(.of(2023, 4, 3), reden: "20", .of(2023, 4, 5))]
            },
            .nearMiss(
                nl: "De start per 3 april wordt verwijderd; alleen de vorige start, per 1 februari, is gestopt.",
                en: "The start as of 3 April is removed; only the previous start, as of 1 February, was stopped."
            ) { facts in
                facts.product.statusAanlevering = .verwijderen
                facts.levering.starts = [ExampleCase.start(.of(2023, 2, 1)), ExampleCase.start(.of(2023, 4, 3))]
                facts.levering.stops = [ExampleCase.stop(.of(2023, 2, 1), reden: "20", .of(2023, 3, 5))]
            },
        ],
        numbers: { facts -> Applicability<(begin: Day, stop: Day?)> in
            if let reason = facts.whyNotRemoved { return .notApplicable(reason) }
            guard facts.starts.contains(where: { $0.hasKey(of: facts.product) }) else {
                return .notApplicable(
                    Tekst(nl: "De start is niet bekend (TR063).", en: "The start is not known (TR063)."))
            }
            let stop = facts.stops.first { $0.begindatum == facts.product.begindatum }
            return .applies((begin: facts.product.begindatum, stop: stop?.einddatum))
        },
        isBroken: { $0.stop != nil },
        figures: { numbers in
            numbers.stop.map { stop in
                Tekst(
                    nl: "Op de start per \(numbers.begin) is een stop per \(stop) gemeld.",
                    en: "On the start as of \(numbers.begin) a stop as of \(stop) was reported.")
            }
                ?? Tekst(
                    nl: "Op de start per \(numbers.begin) is geen stop gemeld.",
                    en: "No stop was reported on the start as of \(numbers.begin).")
        })
}
