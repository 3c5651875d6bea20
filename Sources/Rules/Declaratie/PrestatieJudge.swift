import CareTimeline
import IWmo

/// The verdict on a declaration line.
public enum Oordeel: String, Sendable, CaseIterable, Hashable {
    case toegekend
    case afgewezen
    /// Accepted towards the provider, flagged for recovery.
    case betwist

    /// Accepted lines count for budgets, duplicates and credits.
    public var isGeaccepteerd: Bool { self != .afgewezen }
}

/// Verdict on one line with everything that led to it.
public struct PrestatieOordeel: Hashable, Sendable {
    public var oordeel: Oordeel
    /// Each once, ascending.
    public var retourcodes: [String]
    /// Each once, ascending.
    public var regels: [String]
    /// One per broken rule, a rejecting care-gap rule included.
    public var redenen: [BrokenRule]
    public var zorggat: Zorggat?
    /// Who accepted the care gap, and why.
    public var uitzondering: Uitzondering?
    /// The days of the toewijzing inside the productperiode; empty when they were not looked at.
    public var dagen: [Timeline.Segment]
    /// To record because the line was accepted under policy `register`.
    public var administratieveStart: Day?
    /// The line refuses the client (TR304): 8187 on the Client, 0233 on its lines.
    public var isClientOnbekend: Bool
}

/// Judges one declaration line: every rule that applies, then the care-gap rules.
public struct PrestatieJudge: Sendable {
    /// Return code of a client that no toewijzing of the gemeente carries.
    public static let clientOnbekend = "8187"

    private let policy: ZorggatPolicy

    public init(policy: ZorggatPolicy) {
        self.policy = policy
    }

    public func judge(_ facts: PrestatieFacts) -> PrestatieOordeel {
        guard facts.isClientBekend else { return unknownClient }
        let checks = facts.prestatie.isCredit ? PrestatieChecks.credit : PrestatieChecks.debet
        var broken = checks.broken(by: facts)
        var outcome = ZorggatJudge.Outcome(zorggat: nil, dagen: [])
        if let zorggatFacts = facts.zorggatFacts { outcome = ZorggatJudge(policy: policy).judge(zorggatFacts) }
        let uitzondering = outcome.zorggat.flatMap { facts.uitzonderingen[$0.regel] }
        if uitzondering != nil { outcome.zorggat?.actie = .geaccepteerd }
        if let zorggat = outcome.zorggat, zorggat.actie == .reject {
            broken.append(
                BrokenRule(zorggat.regel.rule, retourcode: policy.retourcode, figures: figures(of: zorggat, facts)))
        }
        let isFlagged = outcome.zorggat?.actie == .flag
        return PrestatieOordeel(
            oordeel: broken.isEmpty ? (isFlagged ? .betwist : .toegekend) : .afgewezen,
            retourcodes: broken.retourcodes, regels: broken.regels, redenen: broken, zorggat: outcome.zorggat,
            uitzondering: uitzondering, dagen: outcome.dagen,
            administratieveStart: broken.isEmpty ? outcome.administratieveStart : nil, isClientOnbekend: false)
    }

    private func figures(of zorggat: Zorggat, _ facts: PrestatieFacts) -> Tekst? {
        facts.zorggatFacts.flatMap { zorggatFacts in
            ZorggatJudge(policy: policy).evaluate(zorggatFacts, family: facts.family)
                .first { $0.rule.id == zorggat.regel.rawValue }?.figures
        }
    }

    /// What every rule says about the line, with its numbers: the rules that apply, those that do not with the reason,
    /// and the care-gap rules. The broken ones are those that `judge` finds.
    public func evaluate(_ facts: PrestatieFacts) -> [RuleEvaluation] {
        guard facts.isClientBekend else { return unknownClientEvaluations }
        let checks = PrestatieChecks.all.map { check in
            PrestatieChecks.whySkipped(check, isCredit: facts.prestatie.isCredit)
                .map { RuleEvaluation.notApplicable(check.rule, $0) } ?? check.evaluate(facts)
        }
        let zorggat =
            facts.zorggatFacts.map { ZorggatJudge(policy: policy).evaluate($0, family: facts.family) }
            ?? ZorggatJudge.notApplicable(facts.prestatie.isCredit ? PrestatieChecks.onlyDebit : Absence.toewijzing)
        return checks + zorggat.map { $0.accepted(by: facts.uitzonderingen) }
    }

    private var unknownClientEvaluations: [RuleEvaluation] {
        let broken = PrestatieChecks.clientHoortBijToewijzing.rule
        let checks = PrestatieChecks.all.map { check in
            check.rule.id == broken.id
                ? RuleEvaluation(rule: broken, outcome: .broken, figures: Self.unknownClientText)
                : .notApplicable(check.rule, Self.unknownClientText)
        }
        return checks + ZorggatJudge.notApplicable(Self.unknownClientText)
    }

    private static let unknownClientText = Tekst(
        nl: "Geen toewijzing van deze gemeente staat op naam van deze client; de regel is niet beoordeeld.",
        en: "No toewijzing of this gemeente carries this client; the line was not assessed.")

    private var unknownClient: PrestatieOordeel {
        let reason = BrokenRule(
            regel: PrestatieChecks.clientHoortBijToewijzing.rule.id, retourcode: Retourcodes.nietGecontroleerd,
            level: 3, reden: Self.unknownClientText)
        return PrestatieOordeel(
            oordeel: .afgewezen, retourcodes: [reason].retourcodes, regels: [reason].regels, redenen: [reason],
            zorggat: nil, dagen: [], administratieveStart: nil, isClientOnbekend: true)
    }
}

extension RuleEvaluation {
    /// The same, with what follows from an exception: the choice of the gemeente then does nothing to the line.
    fileprivate func accepted(by uitzonderingen: [ZorggatRegel: Uitzondering]) -> RuleEvaluation {
        guard outcome == .broken, let regel = ZorggatRegel(rawValue: rule.id), uitzonderingen[regel] != nil else {
            return self
        }
        let acceptance = Tekst(
            nl: "Voor deze regel geldt een uitzondering: de bevinding is geaccepteerd en telt niet.",
            en: "An exception holds for this rule: the finding is accepted and does not count.")
        let text = policy.map { $0 + Tekst(" ", acceptance) } ?? acceptance
        return RuleEvaluation(rule: rule, outcome: outcome, figures: figures, reason: reason, policy: text)
    }
}

extension PrestatieFacts {
    /// What the care-gap rules look at; nil for a credit line, and without toewijzing.
    fileprivate var zorggatFacts: ZorggatJudge.Facts? {
        guard !prestatie.isCredit, let toewijzing = gekoppeld else { return nil }
        return ZorggatJudge.Facts(
            prestatie: prestatie, declaratieMaand: declaratieMaand, toewijzing: toewijzing, levering: levering)
    }
}
