import IWmo

/// The level 3 and 4 rules of a StartProduct; each stands in a file of its own, under its id.
public enum StartJudge {
    public static func broken(by facts: StartFacts) -> [BrokenRule] { all.broken(by: facts) }

    /// What every rule says, with its numbers, in the order of judging.
    public static func evaluate(_ facts: StartFacts) -> [RuleEvaluation] { all.evaluate(facts) }

    static let all: [FactCheck<StartFacts>] = [
        teVerwijderenBekend, nogNietGestopt, productInLijst, toewijzingBekend, sleutelNieuw, geenLopendeStart,
    ]
}
