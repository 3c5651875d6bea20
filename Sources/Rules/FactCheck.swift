import IWmo

/// A rule together with its check against known facts: the one place where the rule is written down.
public struct FactCheck<Facts>: Sendable {
    public let rule: Rule
    let examples: [RuleExample]
    /// True when the rule does not hold.
    let isBroken: @Sendable (Facts) -> Bool
    /// The figures behind the outcome, for reports; without personal data.
    let figures: @Sendable (Facts) -> Tekst?

    init(
        _ rule: Rule, examples: [RuleExample] = [], isBroken: @escaping @Sendable (Facts) -> Bool,
        figures: @escaping @Sendable (Facts) -> Tekst? = { _ in nil }
    ) {
        self.rule = rule
        self.examples = examples
        self.isBroken = isBroken
        self.figures = figures
    }

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

    init(_ rule: Rule, figures: Tekst? = nil) {
        let reden = figures.map { rule.condition + Tekst(nl: " ", en: " ") + $0 } ?? rule.condition
        self.init(regel: rule.id, retourcode: rule.retourcode, level: rule.level, reden: reden)
    }
}

extension Array {
    /// Every rule that the facts break, in the order of the checks.
    func broken<Facts>(by facts: Facts) -> [BrokenRule] where Element == FactCheck<Facts> {
        compactMap { check in
            check.isBroken(facts) ? BrokenRule(check.rule, figures: check.figures(facts)) : nil
        }
    }
}

extension Sequence<BrokenRule> {
    /// Each return code once, ascending by byte value, as answers carry them.
    public var retourcodes: [String] { Set(compactMap(\.retourcode)).sorted() }
    /// Each rule id once, ascending.
    public var regels: [String] { Set(map(\.regel)).sorted() }
}
