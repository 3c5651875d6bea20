import CareTimeline
import IWmo

extension StopJudge {
    static let geenTweedePauze = FactCheck<StopFacts>(
        Rule(
            id: "TR413", level: 3, messages: [.wmo307], subject: "StopProduct",
            title: Tekst(nl: "Geen tweede pauze op een start", en: "No second pause on a start"),
            condition: Tekst(
                nl: "Op een start kan maar een tijdelijke stop (reden 20) volgen.",
                en: "Only one temporary stop (reason 20) can follow a start."),
            explanation: Tekst(
                nl: """
                    Na een pauze staat de zorg al stil; nog een pauze zegt niets nieuws. Wordt de zorg hervat, dan \
                    hoort daar een nieuwe start bij, en op die start mag weer een pauze volgen. Komt de zorg niet \
                    terug, dan volgt een definitieve stop. De aanbieder meldt eerst de herstart, of verwijdert de \
                    eerste pauze als die verkeerd was.
                    """,
                en: """
                    After a pause care stands still already; another pause says nothing new. When care resumes, a \
                    new start belongs to it, and on that start a pause may follow again. When care does not come \
                    back, a definitive stop follows. The aanbieder first reports the restart, or removes the first \
                    pause if it was wrong.
                    """),
            retourcode: "9413", source: "iWmo 3.2 rule TR413, OP378"),
        examples: [
            .breaks(
                nl: "Een pauze per 12 april, na een pauze per 5 april op dezelfde start.",
                en: "A pause as of 12 April, after a pause as of 5 April on the same start."
            ) { facts in
                facts.product.redenBeeindiging = StopProduct.tijdelijk
                facts.levering.stops = [ExampleCase.stop(.of(2023, 4, 3), reden: "20", .of(2023, 4, 5))]
            },
            .nearMiss(
                nl: "Een pauze per 12 april, na een pauze op de vorige start.",
                en: "A pause as of 12 April, after a pause on the previous start."
            ) { facts in
                facts.product.redenBeeindiging = StopProduct.tijdelijk
                facts.levering.starts.append(ExampleCase.start(.of(2023, 2, 1)))
                facts.levering.stops = [ExampleCase.stop(.of(2023, 2, 1), reden: "20", .of(2023, 3, 1))]
            },
        ],
        numbers: { facts -> Applicability<(begin: Day, pause: Day?)> in
            if let reason = facts.whyNotLinked { return .notApplicable(reason) }
            guard facts.product.isTijdelijk else {
                return .notApplicable(Tekst(nl: "Dit is geen tijdelijke stop.", en: "This is no temporary stop."))
            }
            return .applies(
                (
                    begin: facts.product.begindatum,
                    pause: facts.stopsOnSameStart.first(where: \.isTijdelijk)?.einddatum
                ))
        },
        isBroken: { $0.pause != nil },
        figures: { numbers in
            numbers.pause.map { pause in
                Tekst(
                    nl: "Op de start per \(numbers.begin) is al een pauze per \(pause) gemeld.",
                    en: "On the start as of \(numbers.begin) a pause as of \(pause) was reported already.")
            }
                ?? Tekst(
                    nl: "Op de start per \(numbers.begin) is nog geen pauze gemeld.",
                    en: "No pause was reported on the start as of \(numbers.begin) yet.")
        })
}
