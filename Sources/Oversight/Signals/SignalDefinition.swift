import IWmo

/// What a gemeente does with a signal.
public enum SignalChoice: String, Sendable, CaseIterable, Hashable {
    /// The rule of the standard behind the signal rejects, and the cases are listed. Only where there is such a rule.
    case reject
    /// The cases are listed; nothing is rejected.
    case flag
    /// The cases are not looked for, and nothing is rejected.
    case off
}

/// A number that a gemeente can choose: from where on something is a case.
public struct SignalThreshold: Hashable, Sendable {
    /// As `pauzewacht.yaml` calls it.
    public let name: String
    public let meaning: Tekst
    public let standard: Int
    public let range: ClosedRange<Int>

    public init(_ name: String, meaning: Tekst, standard: Int, range: ClosedRange<Int>) {
        self.name = name
        self.meaning = meaning
        self.standard = standard
        self.range = range
    }
}

/// A file of agreements that a signal lays the administration beside.
public enum SignalSource: Sendable, Hashable, CaseIterable {
    case contracten
    case producten
    /// The contract register, and the product list where that says nothing.
    case contractenOfProducten

    /// Why a signal was not looked for without it.
    var absence: Tekst {
        switch self {
        case .contracten:
            Tekst(nl: "Er is geen contractregister opgegeven.", en: "No contract register was given.")
        case .producten:
            Tekst(nl: "Er is geen productlijst opgegeven.", en: "No product list was given.")
        case .contractenOfProducten:
            Tekst(
                nl: "Er is geen contractregister en geen productlijst opgegeven.",
                en: "Neither a contract register nor a product list was given.")
        }
    }
}

/// What a case of a signal is about.
public enum SignalSubject: Sendable, Hashable {
    case toewijzing
    /// The aanbieder as a whole: no client, no toewijzing.
    case aanbieder
}

/// Everything about a signal in one place: catalogue, configuration, reports and documentation follow from it.
public struct SignalDefinition: Hashable, Sendable {
    /// `CT…` lays the administration beside the agreements, `SA…` looks at the administration itself.
    public let id: String
    /// A few words to recognise it by, without a full stop.
    public let title: Tekst
    /// What a case is, in a sentence or two.
    public let definition: Tekst
    /// How it is counted, and what is left out; nil when the definition says it all.
    public let details: Tekst?
    /// What to do about a case.
    public let action: Tekst
    /// The rule, starting point (OP) or need that it comes from.
    public let source: String
    public let thresholds: [SignalThreshold]
    /// What a gemeente can choose, the most severe first.
    public let choices: [SignalChoice]
    public let standardChoice: SignalChoice
    /// The rule of the standard that `reject` lets reject; nil when there is none.
    public let rule: String?
    public let needs: SignalSource?
    public let subject: SignalSubject

    /// - Parameter rule: with a rule the choice `reject` exists, and is the standard one.
    init(
        _ id: String, title: Tekst, definition: Tekst, details: Tekst? = nil, action: Tekst, source: String,
        thresholds: [SignalThreshold] = [], rule: String? = nil, needs: SignalSource? = nil,
        subject: SignalSubject = .toewijzing
    ) {
        self.id = id
        self.title = title
        self.definition = definition
        self.details = details
        self.action = action
        self.source = source
        self.thresholds = thresholds
        self.rule = rule
        self.needs = needs
        self.subject = subject
        choices = rule == nil ? [.flag, .off] : [.reject, .flag, .off]
        standardChoice = rule == nil ? .flag : .reject
    }
}
