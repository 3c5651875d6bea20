import CareTimeline
import IWmo

/// Everything that is known when the Antwoord class of a WMO319 is judged.
public struct AntwoordFacts: Sendable {
    /// WJ760.
    public var verzoekAntwoord: String
    /// Dagtekening of the WMO319.
    public var dagtekening: Day
    /// What is known of the request it answers.
    public var stand: Verzoekstand

    public init(verzoekAntwoord: String, dagtekening: Day, stand: Verzoekstand) {
        self.verzoekAntwoord = verzoekAntwoord
        self.dagtekening = dagtekening
        self.stand = stand
    }

    fileprivate var eerder: [Verzoekstand.Antwoord] { stand.antwoorden(tot: dagtekening) }
}

/// The level 3 rules of the Antwoord class.
public enum AntwoordJudge {
    public static func broken(by facts: AntwoordFacts) -> [BrokenRule] { all.broken(by: facts) }

    static let all: [FactCheck<AntwoordFacts>] = [
        verzoekBekend, nogNietToegewezen, eenKeerInOnderzoek, nogNietBeantwoord,
    ]

    private static func rule(
        _ id: String, code: String, title: Tekst, condition: Tekst, explanation: Tekst
    ) -> Rule {
        Rule(
            id: id, level: 3, messages: [.wmo319], subject: "Antwoord", title: title, condition: condition,
            explanation: explanation, retourcode: code)
    }

    static let verzoekBekend = FactCheck<AntwoordFacts>(
        rule(
            "TR355", code: "9355",
            title: Tekst(nl: "Antwoord hoort bij een verzoek", en: "An answer belongs to a request"),
            condition: Tekst(
                nl: "De ReferentieAanbieder van een antwoord moet in een eerder WMO315 of WMO317 staan.",
                en: "The ReferentieAanbieder of an answer must stand in an earlier WMO315 or WMO317."),
            explanation: Tekst(
                nl: "Een aanbieder kan niets met een antwoord op een vraag die hij niet stelde. Gezocht wordt in "
                    + "alle aangenomen verzoeken van deze aanbieder aan deze gemeente; een verzoek dat is "
                    + "afgekeurd telt niet. Is het verzoek van voor de tijd dat deze administratie begon, dan is "
                    + "dit geen fout van de gemeente: het antwoord blijft dan hier zonder gevolg. Controleer "
                    + "anders de referentie.",
                en: "An aanbieder can do nothing with an answer to a question it did not ask. All accepted "
                    + "requests of this aanbieder to this gemeente are searched; a refused request does not count. "
                    + "When the request is from before this administration began, this is no mistake of the "
                    + "gemeente: the answer then has no effect here. Otherwise check the reference.")),
        examples: [
            .breaks(
                nl: "De gemeente antwoordt op A001, maar niemand stuurde een verzoek met die referentie.",
                en: "The gemeente answers A001, but nobody sent a request with that reference."
            ) { $0.stand.verzoek = nil },
            .nearMiss(
                nl: "Verzoek en antwoord zijn van dezelfde dag.",
                en: "Request and answer are of the same day."
            ) { $0.dagtekening = .of(2026, 5, 1) },
        ],
        isBroken: { $0.stand.verzoek == nil })

    static let nogNietToegewezen = FactCheck<AntwoordFacts>(
        rule(
            "TR359", code: "9359",
            title: Tekst(nl: "Nog niet toegewezen", en: "Not assigned yet"),
            condition: Tekst(
                nl: "Op een verzoek waarvoor al een WMO301 is gestuurd kan geen WMO319 meer volgen.",
                en: "No WMO319 can follow on a request for which a WMO301 was sent already."),
            explanation: Tekst(
                nl: "Met de toewijzing heeft de gemeente ja gezegd; een antwoord erna zou dat weer tegenspreken. "
                    + "Gekeken wordt of een WMO301 met dezelfde ReferentieAanbieder op of voor de Dagtekening van "
                    + "het antwoord is gestuurd. Is de toewijzing verkeerd, trek dan de toewijzing in.",
                en: "With the toewijzing the gemeente said yes; an answer after it would contradict that. It is "
                    + "checked whether a WMO301 with the same ReferentieAanbieder was sent on or before the "
                    + "Dagtekening of the answer. When the toewijzing is wrong, withdraw the toewijzing.")),
        examples: [
            .breaks(
                nl: "Op 8 mei stuurt de gemeente de toewijzing voor A001, op 10 mei een afwijzing van A001.",
                en: "On 8 May the gemeente sends the toewijzing for A001, on 10 May a refusal of A001."
            ) { $0.stand.toegewezenOp = .of(2026, 5, 8) },
            .nearMiss(
                nl: "De toewijzing wordt pas op 11 mei gestuurd, na het antwoord van 10 mei.",
                en: "The toewijzing is sent on 11 May only, after the answer of 10 May."
            ) { $0.stand.toegewezenOp = .of(2026, 5, 11) },
        ],
        isBroken: { $0.stand.isToegewezen(op: $0.dagtekening) },
        figures: { facts in
            facts.stand.toegewezenOp.map { day in
                Tekst(
                    nl: "Toewijzing van \(day), antwoord van \(facts.dagtekening).",
                    en: "Toewijzing of \(day), answer of \(facts.dagtekening).")
            }
        })

    static let eenKeerInOnderzoek = FactCheck<AntwoordFacts>(
        rule(
            "TR360", code: "9360",
            title: Tekst(nl: "Eén keer in onderzoek", en: "Under investigation once"),
            condition: Tekst(
                nl: "VerzoekAntwoord 2 (in onderzoek) mag alleen het eerste antwoord op een verzoek zijn.",
                en: "VerzoekAntwoord 2 (under investigation) may only be the first answer to a request."),
            explanation: Tekst(
                nl: "`In onderzoek` geeft de gemeente acht weken in plaats van vijf werkdagen. Een tweede keer zou "
                    + "die termijn steeds verlengen. Geteld worden de aangenomen WMO319 met dezelfde referentie, "
                    + "van op of voor de Dagtekening. Wijs het verzoek af of stuur de toewijzing.",
                en: "`Under investigation` gives the gemeente eight weeks instead of five working days. A second "
                    + "time would keep moving that limit. The accepted WMO319s with the same reference, sent on or "
                    + "before the Dagtekening, are counted. Refuse the request or send the toewijzing.")),
        examples: [
            .breaks(
                nl: "Op 6 mei in onderzoek, op 10 mei nog eens in onderzoek.",
                en: "Under investigation on 6 May, and again on 10 May."
            ) { facts in
                facts.verzoekAntwoord = "2"
                facts.stand = VerzoekExampleCase.verzoek(antwoord: "2", op: .of(2026, 5, 6))
            },
            .nearMiss(
                nl: "Op 6 mei in onderzoek, op 10 mei afgewezen.",
                en: "Under investigation on 6 May, refused on 10 May."
            ) { $0.stand = VerzoekExampleCase.verzoek(antwoord: "2", op: .of(2026, 5, 6)) },
        ],
        isBroken: { $0.verzoekAntwoord == VerzoekAntwoordbericht.inOnderzoek && !$0.eerder.isEmpty },
        figures: earlierAnswers)

    static let nogNietBeantwoord = FactCheck<AntwoordFacts>(
        rule(
            "TR365", code: "9365",
            title: Tekst(nl: "Nog niet afgewezen", en: "Not refused yet"),
            condition: Tekst(
                nl: "Is er al een antwoord op het verzoek, dan moet dat `in onderzoek` zijn geweest.",
                en: "When the request was answered before, that answer must have been `under investigation`."),
            explanation: Tekst(
                nl: "Een afwijzing is het laatste woord over een verzoek: de aanbieder mag daarna een nieuw "
                    + "verzoek doen. Gekeken wordt naar alle aangenomen WMO319 met dezelfde referentie, van op of "
                    + "voor de Dagtekening. Is de afwijzing toch verkeerd, stuur dan de toewijzing; daarvoor is "
                    + "geen WMO319 nodig.",
                en: "A refusal is the last word on a request: the aanbieder may then ask anew. All accepted "
                    + "WMO319s with the same reference, sent on or before the Dagtekening, are looked at. When the "
                    + "refusal was wrong after all, send the toewijzing; that needs no WMO319.")),
        examples: [
            .breaks(
                nl: "Op 6 mei afgewezen, op 10 mei met een andere reden nog eens afgewezen.",
                en: "Refused on 6 May, and once more on 10 May with another reason."
            ) { $0.stand = VerzoekExampleCase.verzoek(antwoord: "1", op: .of(2026, 5, 6)) },
            .nearMiss(
                nl: "Op 6 mei in onderzoek, op 10 mei afgewezen.",
                en: "Under investigation on 6 May, refused on 10 May."
            ) { $0.stand = VerzoekExampleCase.verzoek(antwoord: "2", op: .of(2026, 5, 6)) },
        ],
        isBroken: { facts in facts.eerder.contains { $0.verzoekAntwoord != VerzoekAntwoordbericht.inOnderzoek } },
        figures: earlierAnswers)

    @Sendable private static func earlierAnswers(_ facts: AntwoordFacts) -> Tekst? {
        guard let latest = facts.eerder.max(by: { $0.dagtekening < $1.dagtekening }) else { return nil }
        return Tekst(
            nl: "Eerder antwoord \(latest.verzoekAntwoord) van \(latest.dagtekening).",
            en: "Earlier answer \(latest.verzoekAntwoord) of \(latest.dagtekening).")
    }
}
