import IWmo

/// What a rule needs to judge, or why it has nothing to judge.
public enum Applicability<Numbers> {
    case applies(Numbers)
    /// The reason is a fixed text: it is made for every line, also when nobody reads it.
    case notApplicable(Tekst)
}

/// A rule together with its check against known facts: the one place where the rule is written down.
///
/// Applicability, numbers, outcome and text each stand here once. Judging takes the numbers and compares them; the
/// text is made from the same numbers, and only when the rule is broken or someone asks for the evaluation.
public struct FactCheck<Facts>: Sendable {
    public let rule: Rule
    let examples: [RuleExample]
    /// True when the rule applies and does not hold.
    let isBroken: @Sendable (Facts) -> Bool
    private let evaluation: @Sendable (Facts) -> RuleEvaluation

    /// A rule that compares numbers taken from the facts.
    ///
    /// - Parameters:
    ///   - numbers: everything the outcome depends on, or why the rule does not apply.
    ///   - isBroken: true when the numbers break the rule.
    ///   - figures: the computation in words, for an outcome of either kind; without personal data.
    init<Numbers>(
        _ rule: Rule, examples: [RuleExample] = [],
        numbers: @escaping @Sendable (Facts) -> Applicability<Numbers>,
        isBroken: @escaping @Sendable (Numbers) -> Bool, figures: @escaping @Sendable (Numbers) -> Tekst?
    ) {
        self.rule = rule
        self.examples = examples
        self.isBroken = { facts in
            switch numbers(facts) {
            case .applies(let numbers): isBroken(numbers)
            case .notApplicable: false
            }
        }
        evaluation = { facts in
            switch numbers(facts) {
            case .applies(let numbers):
                RuleEvaluation(rule: rule, outcome: isBroken(numbers) ? .broken : .holds, figures: figures(numbers))
            case .notApplicable(let reason):
                .notApplicable(rule, reason)
            }
        }
    }

    /// A rule that looks at the facts as they are, and applies to all of them unless `notApplicable` gives a reason.
    init(
        _ rule: Rule, examples: [RuleExample] = [], notApplicable: @escaping @Sendable (Facts) -> Tekst? = { _ in nil },
        isBroken: @escaping @Sendable (Facts) -> Bool,
        figures: @escaping @Sendable (Facts) -> Tekst? = { _ in nil }
    ) {
        self.rule = rule
        self.examples = examples
        self.isBroken = { facts in notApplicable(facts) == nil && isBroken(facts) }
        evaluation = { facts in
            if let reason = notApplicable(facts) { return .notApplicable(rule, reason) }
            return RuleEvaluation(rule: rule, outcome: isBroken(facts) ? .broken : .holds, figures: figures(facts))
        }
    }

    /// The outcome with its numbers.
    func evaluate(_ facts: Facts) -> RuleEvaluation { evaluation(facts) }

    var entry: CatalogueEntry { CatalogueEntry(rule: rule, examples: examples) }
}

/// A broken rule with the figures that show it.
public struct BrokenRule: Hashable, Sendable {
    public let regel: String
    public let retourcode: String?
    public let level: Int
    /// What the rule asks, and the figures when there are any.
    public let reden: Tekst

    public init(regel: String, retourcode: String?, level: Int, reden: Tekst) {
        self.regel = regel
        self.retourcode = retourcode
        self.level = level
        self.reden = reden
    }

    init(_ rule: Rule, retourcode: String? = nil, figures: Tekst? = nil) {
        let reden = figures.map { rule.condition + Tekst(nl: " ", en: " ") + $0 } ?? rule.condition
        self.init(regel: rule.id, retourcode: retourcode ?? rule.retourcode, level: rule.level, reden: reden)
    }
}

extension Array {
    /// Every rule that the facts break, in the order of the checks.
    func broken<Facts>(by facts: Facts) -> [BrokenRule] where Element == FactCheck<Facts> {
        indices.compactMap { index in
            guard self[index].isBroken(facts) else { return nil }
            return BrokenRule(self[index].rule, figures: self[index].evaluate(facts).figures)
        }
    }

    /// What every rule says about the facts, in the order of the checks.
    func evaluate<Facts>(_ facts: Facts) -> [RuleEvaluation] where Element == FactCheck<Facts> {
        map { $0.evaluate(facts) }
    }
}

extension Sequence<BrokenRule> {
    /// Each return code once, ascending by byte value, as answers carry them.
    public var retourcodes: [String] { Set(compactMap(\.retourcode)).sorted() }
    /// Each rule id once, ascending.
    public var regels: [String] { Set(map(\.regel)).sorted() }
}
