import CareTimeline
import IWmo

/// Everything that is known when the Declaratie class of a message is judged.
public struct DeclaratieFacts: Sendable {
    public var maand: Month
    /// The aanbieder used this DeclaratieNummer before in this gemeente.
    public var isNummerGebruikt: Bool
    /// The latest declaration month of this aanbieder that was judged line by line.
    public var laatsteMaand: Month?

    public init(maand: Month, isNummerGebruikt: Bool, laatsteMaand: Month?) {
        self.maand = maand
        self.isNummerGebruikt = isNummerGebruikt
        self.laatsteMaand = laatsteMaand
    }
}

/// The level 3 rules of the Declaratie class: one broken rule refuses the whole declaration.
public enum DeclaratieJudge {
    public static func broken(by facts: DeclaratieFacts) -> [BrokenRule] { all.broken(by: facts) }

    /// What every rule says, with its numbers, in the order of judging.
    public static func evaluate(_ facts: DeclaratieFacts) -> [RuleEvaluation] { all.evaluate(facts) }

    static let all: [FactCheck<DeclaratieFacts>] = [maandNietTerug, nummerUniek]

    private static func rule(_ id: String, code: String, nl: String, en: String) -> Rule {
        Rule(
            id: id, level: 3, messages: [.wmo303, .wmo323], subject: "Declaratie", condition: Tekst(nl: nl, en: en),
            retourcode: code)
    }

    static let maandNietTerug = FactCheck<DeclaratieFacts>(
        rule(
            "TR318", code: "8214",
            nl: "De declaratiemaand mag niet voor de laatste al verwerkte declaratiemaand liggen.",
            en: "The declaration month may not lie before the latest one already processed."),
        isBroken: { facts in facts.laatsteMaand.map { facts.maand < $0 } ?? false },
        figures: { facts in
            facts.laatsteMaand.map { latest in
                Tekst(
                    nl: "Declaratiemaand \(facts.maand), al verwerkt tot en met \(latest).",
                    en: "Declaration month \(facts.maand), processed up to and including \(latest).")
            }
        })

    static let nummerUniek = FactCheck<DeclaratieFacts>(
        rule(
            "TR333", code: "9333", nl: "Een aanbieder mag een DeclaratieNummer maar een keer gebruiken.",
            en: "An aanbieder may use a DeclaratieNummer only once."),
        isBroken: { $0.isNummerGebruikt })
}
