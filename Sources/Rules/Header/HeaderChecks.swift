import CareTimeline
import IWmo

/// Everything that is known when the header of a message is judged.
public struct HeaderFacts: Sendable {
    public var dagtekening: Day
    /// The day of the run.
    public var peildatum: Day
    /// The same sender used this identification before, for this message type and this receiver.
    public var isIdentificatieGebruikt: Bool
    /// Whether the gemeente code exists; nil when no list of gemeenten is available.
    public var isGemeenteBekend: Bool?

    public init(dagtekening: Day, peildatum: Day, isIdentificatieGebruikt: Bool, isGemeenteBekend: Bool?) {
        self.dagtekening = dagtekening
        self.peildatum = peildatum
        self.isIdentificatieGebruikt = isIdentificatieGebruikt
        self.isGemeenteBekend = isGemeenteBekend
    }
}

/// The level 3 and 4 rules of the header; they hold for every message.
public enum HeaderJudge {
    public static func broken(by facts: HeaderFacts) -> [BrokenRule] { all.broken(by: facts) }

    /// What every rule says, with its numbers, in the order of judging.
    public static func evaluate(_ facts: HeaderFacts) -> [RuleEvaluation] { all.evaluate(facts) }

    static let all: [FactCheck<HeaderFacts>] = [identificatieNieuw, dagtekeningVoorbij, gemeenteBestaat]

    private static let messages: [BerichtType] = [
        .wmo301, .wmo303, .wmo305, .wmo307, .wmo315, .wmo317, .wmo319, .wmo323,
    ]

    static let identificatieNieuw = FactCheck<HeaderFacts>(
        Rule(
            id: "TR056", level: 3, messages: messages, subject: "Header",
            condition: Tekst(
                nl: "Een afzender mag een Identificatie per berichtsoort en ontvanger maar een keer gebruiken.",
                en: "A sender may use an Identificatie only once per message type and receiver."),
            retourcode: "9056"),
        isBroken: { $0.isIdentificatieGebruikt })

    static let dagtekeningVoorbij = FactCheck<HeaderFacts>(
        Rule(
            id: "TR135", level: 4, messages: messages, subject: "Header",
            condition: Tekst(
                nl: "De Dagtekening mag niet na de dag van de controle liggen.",
                en: "The Dagtekening may not lie after the day of the check."), retourcode: "8848"),
        isBroken: { $0.dagtekening > $0.peildatum },
        figures: { facts in
            Tekst(
                nl: "Dagtekening \(facts.dagtekening), controle op \(facts.peildatum).",
                en: "Dagtekening \(facts.dagtekening), checked on \(facts.peildatum).")
        })

    static let gemeenteBestaat = FactCheck<HeaderFacts>(
        Rule(
            id: "TR378", level: 4, messages: messages, subject: "Header",
            condition: Tekst(
                nl: "De gemeentecode moet in de lijst van het CBS staan.",
                en: "The gemeente code must be in the list of Statistics Netherlands (CBS)."), retourcode: "S300"),
        isBroken: { $0.isGemeenteBekend == false })
}
