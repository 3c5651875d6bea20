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

    static let maandNietTerug = FactCheck<DeclaratieFacts>(
        Rule(
            id: "TR318", level: 3, messages: [.wmo303, .wmo323], subject: "Declaratie",
            title: Tekst(nl: "Declaratiemaand niet terug", en: "Declaration month not backwards"),
            condition: Tekst(
                nl: "De declaratiemaand mag niet voor de laatste al verwerkte declaratiemaand liggen.",
                en: "The declaration month may not lie before the latest one already processed."),
            explanation: Tekst(
                nl: """
                    Declaraties volgen elkaar per maand op. Vergeten of herstelde regels over een eerdere maand \
                    horen in de declaratie van de laatste maand of van een latere; de productperiode op de regel \
                    blijft gewoon die eerdere maand. Voorbeeld: is mei verwerkt, dan mag nog een declaratie over \
                    mei, of een over juni, maar niet meer over april. Een maand overslaan mag, als er toen geen \
                    zorg was; was er wel zorg, dan meldt Pauzewacht dat als signaal. Deze regel keurt de hele \
                    declaratie af, geen enkele regel telt. De aanbieder stuurt haar met een latere declaratiemaand \
                    opnieuw.
                    """,
                en: """
                    Declarations follow each other month by month. Forgotten or mended lines about an earlier \
                    month belong in the declaration of the latest month or of a later one; the productperiode on \
                    the line just remains that earlier month. Example: when May was processed, another declaration \
                    of May or one of June is allowed, but none of April. A month may be skipped when there was no \
                    care in it; when there was, Pauzewacht reports that as a signal. This rule refuses the whole \
                    declaration, no line counts. The aanbieder sends it again with a later declaration month.
                    """),
            retourcode: "8214", source: "iWmo 3.2 rule TR318, OP284, IV090"),
        examples: [
            .breaks(
                nl: "Een declaratie over april 2023, terwijl die over mei al is verwerkt.",
                en: "A declaration of April 2023, while that of May was processed already."
            ) { $0.laatsteMaand = Month(year: 2023, month: 5) },
            .nearMiss(
                nl: "Een tweede declaratie over april 2023.", en: "A second declaration of April 2023."
            ) { $0.laatsteMaand = Month(year: 2023, month: 4) },
        ],
        numbers: { facts in
            facts.laatsteMaand.map { .applies((maand: facts.maand, latest: $0)) }
                ?? .notApplicable(
                    Tekst(
                        nl: "Dit is de eerste declaratie van deze aanbieder.",
                        en: "This is the first declaration of this aanbieder."))
        },
        isBroken: { $0.maand < $0.latest },
        figures: { numbers in
            Tekst(
                nl: "Declaratiemaand \(numbers.maand), al verwerkt tot en met \(numbers.latest).",
                en: "Declaration month \(numbers.maand), processed up to and including \(numbers.latest).")
        })

    static let nummerUniek = FactCheck<DeclaratieFacts>(
        Rule(
            id: "TR333", level: 3, messages: [.wmo303, .wmo323], subject: "Declaratie",
            title: Tekst(nl: "Declaratienummer maar één keer", en: "Declaration number only once"),
            condition: Tekst(
                nl: "Een aanbieder mag een DeclaratieNummer maar één keer gebruiken.",
                en: "An aanbieder may use a DeclaratieNummer only once."),
            explanation: Tekst(
                nl: """
                    Het declaratienummer staat op de betaling en in het antwoord. Twee declaraties met hetzelfde \
                    nummer zijn niet uit elkaar te houden, en één ervan zou dubbel betaald kunnen worden. Daarom \
                    is het nummer per aanbieder uniek, over 303 en 323 samen. Een declaratie die als geheel \
                    technisch is afgekeurd, telt niet mee. Deze regel keurt de hele declaratie af. De aanbieder \
                    stuurt haar met een nieuw nummer.
                    """,
                en: """
                    The declaration number stands on the payment and in the answer. Two declarations with the same \
                    number cannot be told apart, and one of them could be paid twice. So the number is unique per \
                    aanbieder, over 303 and 323 together. A declaration that was refused as a whole for technical \
                    reasons does not count. This rule refuses the whole declaration. The aanbieder sends it with a \
                    new number.
                    """),
            retourcode: "9333", source: "iWmo 3.2 rule TR333, OP349"),
        examples: [
            .breaks(
                nl: "Een declaratie met een nummer dat de aanbieder in maart al gebruikte.",
                en: "A declaration with a number that the aanbieder used in March already."
            ) { $0.isNummerGebruikt = true },
            .nearMiss(
                nl: """
                    De allereerste declaratie van de aanbieder.
                    """, en: "The very first declaration of the aanbieder."
            ) { $0.laatsteMaand = nil },
        ],
        isBroken: { $0.isNummerGebruikt },
        figures: { facts in
            facts.isNummerGebruikt
                ? Tekst(nl: "Het nummer is al gebruikt.", en: "The number was used already.")
                : Tekst(nl: "Het nummer is nieuw.", en: "The number is new.")
        })
}
