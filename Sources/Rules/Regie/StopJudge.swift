import IWmo

/// The level 3 and 4 rules of a StopProduct; each stands in a file of its own, under its id.
public enum StopJudge {
    public static func broken(by facts: StopFacts) -> [BrokenRule] { all.broken(by: facts) }

    /// What every rule says, with its numbers, in the order of judging.
    public static func evaluate(_ facts: StopFacts) -> [RuleEvaluation] { all.evaluate(facts) }

    static let all: [FactCheck<StopFacts>] = [
        teVerwijderenBekend, productInLijst, toewijzingBekend, sleutelNieuw, volgtLaatsteStart, geenTweedePauze,
        nietVoorVorigeStop, nietDefinitiefGestopt,
    ]
}
