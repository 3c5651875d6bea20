import IWmo

/// What one rule says about one subject, with its numbers, whether it holds or not.
public struct RuleEvaluation: Hashable, Sendable {
    public enum Outcome: String, Sendable, CaseIterable, Hashable {
        case holds
        case broken
        /// The rule has nothing to say about this subject; `reason` tells why.
        case notApplicable
    }

    public let rule: Rule
    public let outcome: Outcome
    /// The computation with its numbers, without personal data; nil when the condition says it all.
    public let figures: Tekst?
    /// Why the rule does not apply; nil when it does.
    public let reason: Tekst?
    /// The choice of the gemeente that decided what a care-gap rule does; nil for a rule of the standard.
    public let policy: Tekst?

    public init(rule: Rule, outcome: Outcome, figures: Tekst? = nil, reason: Tekst? = nil, policy: Tekst? = nil) {
        self.rule = rule
        self.outcome = outcome
        self.figures = figures
        self.reason = reason
        self.policy = policy
    }

    static func notApplicable(_ rule: Rule, _ reason: Tekst, policy: Tekst? = nil) -> RuleEvaluation {
        RuleEvaluation(rule: rule, outcome: .notApplicable, reason: reason, policy: policy)
    }
}

extension Sequence<RuleEvaluation> {
    /// The rules that are broken, in order.
    public var broken: [RuleEvaluation] { filter { $0.outcome == .broken } }
}
