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

    static let messages: [BerichtType] = [
        .wmo301, .wmo303, .wmo305, .wmo307, .wmo315, .wmo317, .wmo319, .wmo323,
    ]

    static let identificatieNieuw = FactCheck<HeaderFacts>(
        Rule(
            id: "TR056", level: 3, messages: messages, subject: "Header",
            title: Tekst(nl: "Identificatie maar één keer", en: "Identification only once"),
            condition: Tekst(
                nl: "Een afzender mag een Identificatie per berichtsoort en ontvanger maar één keer gebruiken.",
                en: "A sender may use an Identificatie only once per message type and receiver."),
            explanation: Tekst(
                nl: """
                    De identificatie is de naam van een bericht: het antwoord wijst ermee terug. Krijgen twee \
                    berichten dezelfde naam, dan is niet meer te zeggen op welk bericht het antwoord slaat. Daarom \
                    gebruikt een afzender elke identificatie maar één keer per soort bericht en per ontvanger. Een \
                    bericht dat al in zijn geheel technisch is afgekeurd, telt niet mee. De afzender stuurt het \
                    bericht met een nieuwe identificatie.
                    """,
                en: """
                    The identification is the name of a message: the answer points back with it. When two messages \
                    get the same name, nobody can tell to which message the answer belongs. So a sender uses each \
                    identification only once per kind of message and per receiver. A message that was refused as a \
                    whole for technical reasons does not count. The sender sends the message with a new \
                    identification.
                    """),
            retourcode: "9056"),
        examples: [
            .breaks(
                nl: "Een tweede declaratiebericht aan dezelfde gemeente met een identificatie die al is gebruikt.",
                en: """
                    A second declaration message to the same gemeente with an identification that was used \
                    already.
                    """
            ) { $0.isIdentificatieGebruikt = true },
            .nearMiss(
                nl: "Een bericht met een identificatie die de afzender nog niet gebruikte.",
                en: "A message with an identification that the sender has not used yet."
            ) { $0.isIdentificatieGebruikt = false },
        ],
        isBroken: { $0.isIdentificatieGebruikt },
        figures: { facts in
            facts.isIdentificatieGebruikt
                ? Tekst(nl: "De Identificatie is al gebruikt.", en: "The Identificatie was used already.")
                : Tekst(nl: "De Identificatie is nieuw.", en: "The Identificatie is new.")
        })

    static let dagtekeningVoorbij = FactCheck<HeaderFacts>(
        Rule(
            id: "TR135", level: 4, messages: messages, subject: "Header",
            title: Tekst(nl: "Dagtekening niet in de toekomst", en: "Dagtekening not in the future"),
            condition: Tekst(
                nl: "De Dagtekening mag niet na de dag van de controle liggen.",
                en: "The Dagtekening may not lie after the day of the check."),
            explanation: Tekst(
                nl: """
                    De dagtekening is de dag waarop het bericht is gemaakt, en bepaalt in welke volgorde berichten \
                    worden verwerkt. Een dag die nog moet komen wijst op een fout in het systeem van de afzender. \
                    Vergeleken wordt met de dag van de controle; dezelfde dag mag. Voorbeeld: wordt op 3 mei \
                    gecontroleerd, dan mag 3 mei wel en 4 mei niet. De afzender stuurt het bericht met de goede \
                    dagtekening opnieuw.
                    """,
                en: """
                    The Dagtekening is the day on which the message was made, and decides in which order messages \
                    are processed. A day still to come points to a mistake in the system of the sender. It is \
                    compared with the day of the check; the same day is allowed. Example: checked on 3 May, 3 May \
                    is allowed and 4 May is not. The sender sends the message again with the right Dagtekening.
                    """),
            retourcode: "8848"),
        examples: [
            .breaks(
                nl: "Dagtekening 4 mei 2023, gecontroleerd op 3 mei.",
                en: "Dagtekening 4 May 2023, checked on 3 May."
            ) { $0.dagtekening = .of(2023, 5, 4) },
            .nearMiss(
                nl: "Dagtekening 3 mei 2023, gecontroleerd op dezelfde dag.",
                en: "Dagtekening 3 May 2023, checked on the same day."
            ) { $0.dagtekening = .of(2023, 5, 3) },
        ],
        isBroken: { $0.dagtekening > $0.peildatum },
        figures: { facts in
            Tekst(
                nl: "Dagtekening \(facts.dagtekening), controle op \(facts.peildatum).",
                en: "Dagtekening \(facts.dagtekening), checked on \(facts.peildatum).")
        })

    static let gemeenteBestaat = FactCheck<HeaderFacts>(
        Rule(
            id: "TR378", level: 4, messages: messages, subject: "Header",
            title: Tekst(nl: "Gemeentecode bestaat", en: "Gemeente code exists"),
            condition: Tekst(
                nl: "De gemeentecode moet in de lijst van het CBS staan.",
                en: "The gemeente code must be in the list of Statistics Netherlands (CBS)."),
            explanation: Tekst(
                nl: """
                    Elke gemeente heeft een vaste code van vier cijfers van het CBS. Met een code die niet bestaat \
                    kan niemand het bericht verwerken. Een code uit een oudere lijst is goed zolang toewijzingen \
                    van voor een herindeling lopen. Zonder lijst geldt deze regel niet. De afzender corrigeert de \
                    code.
                    """,
                en: """
                    Each gemeente has a fixed code of four digits from Statistics Netherlands (CBS). With a code \
                    that does not exist nobody can process the message. A code of an older list is right as long \
                    as toewijzingen from before a merger of gemeenten run. Without a list this rule does not \
                    apply. The sender corrects the code.
                    """),
            retourcode: "S300"),
        examples: [
            .breaks(
                nl: "Een gemeentecode die in geen lijst van het CBS staat.",
                en: "A gemeente code that is in no list of Statistics Netherlands."
            ) { $0.isGemeenteBekend = false },
            .nearMiss(
                nl: "Een gemeentecode, terwijl er geen lijst is om in te zoeken.",
                en: "A gemeente code, while there is no list to look in."
            ) { $0.isGemeenteBekend = nil },
        ],
        numbers: { facts in
            facts.isGemeenteBekend.map { .applies($0) }
                ?? .notApplicable(Tekst(nl: "Er is geen lijst van gemeenten.", en: "There is no list of gemeenten."))
        },
        isBroken: { !$0 },
        figures: { isKnown in
            isKnown
                ? Tekst(nl: "De code staat in de lijst.", en: "The code is in the list.")
                : Tekst(nl: "De code staat niet in de lijst.", en: "The code is not in the list.")
        })
}
