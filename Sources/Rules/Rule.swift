import IWmo

/// One rule, declared once: the catalogue, the findings, the reports and the documentation follow from it.
public struct Rule: Hashable, Sendable {
    /// Rule id of the standard (`TR321`, `CD041`, `CS002`) or of this project (`ZG001`).
    public let id: String
    /// 1 in the schema, 2 inside the message, 3 against earlier messages, 4 against an external source;
    /// 5 is used for the care-gap rules, which are no part of the standard.
    public let level: Int
    public let messages: [BerichtType]
    /// The message class the rule speaks about.
    public let subject: String
    /// A few words to recognise the rule by, without a full stop.
    public let title: Tekst
    /// What must hold.
    public let condition: Tekst
    /// Why the rule is there, how its numbers are computed, and what a sender does about it.
    public let explanation: Tekst
    /// Nil when the rule has no return code of its own.
    public let retourcode: String?
    /// Where the rule comes from.
    public let source: String

    public init(
        id: String, level: Int, messages: [BerichtType], subject: String, title: Tekst = Tekst(nl: "", en: ""),
        condition: Tekst, explanation: Tekst = Tekst(nl: "", en: ""), retourcode: String?, source: String? = nil
    ) {
        self.id = id
        self.level = level
        self.messages = messages
        self.subject = subject
        self.title = title
        self.condition = condition
        self.explanation = explanation
        self.retourcode = retourcode
        self.source = source ?? "iWmo 3.2 rule \(id)"
    }
}

/// A broken rule, and the element that breaks it.
public struct RuleFault: Hashable, Sendable {
    public let rule: Rule
    /// Absolute path, `/Bericht/Client[1]/ToegewezenProducten[1]/ToegewezenProduct[2]/Einddatum[1]`.
    /// An element that is missing is named too; the reader then points at its nearest ancestor.
    public let path: String
    /// Filled when the fault is only known after the element was read and forgotten.
    public let position: Position?
    /// The figures behind the fault, without personal data; nil when the condition says it all.
    public let detail: Tekst?

    public init(rule: Rule, path: String, position: Position? = nil, detail: Tekst? = nil) {
        self.rule = rule
        self.path = path
        self.position = position
        self.detail = detail
    }

    public func finding(at position: Position, path: String) -> Finding {
        let broken = Tekst(nl: "Hieraan is niet voldaan: ", en: "This does not hold: ") + rule.condition
        let text = detail.map { broken + Tekst(nl: " ", en: " ") + $0 } ?? broken
        return Finding(
            niveau: rule.level, regel: rule.id, retourcode: rule.retourcode, position: self.position ?? position,
            pad: path, melding: text)
    }
}
