import CareTimeline
import IWmo

/// Lays a debit line beside the care days of its toewijzing.
public struct ZorggatJudge: Sendable {
    public let policy: ZorggatPolicy

    public init(policy: ZorggatPolicy) {
        self.policy = policy
    }

    /// Everything the care-gap rules look at.
    public struct Facts: Sendable {
        public var prestatie: Prestatie
        public var declaratieMaand: Month
        public var toewijzing: ToewijzingStand
        public var levering: Leveringsstand

        public init(
            prestatie: Prestatie, declaratieMaand: Month, toewijzing: ToewijzingStand, levering: Leveringsstand
        ) {
            self.prestatie = prestatie
            self.declaratieMaand = declaratieMaand
            self.toewijzing = toewijzing
            self.levering = levering
        }
    }

    public struct Outcome: Hashable, Sendable {
        public var zorggat: Zorggat?
        /// The days of the toewijzing inside the productperiode.
        public var dagen: [Timeline.Segment]
        /// Under policy `register`: the administrative start to record when the line is accepted.
        public var administratieveStart: Day?
    }

    public func judge(_ facts: Facts) -> Outcome {
        guard let assessed = assess(facts) else { return Outcome(zorggat: nil, dagen: []) }
        return Outcome(
            zorggat: zorggat(assessed.assessment),
            dagen: assessed.assessment.timeline.segments(in: assessed.assessment.period),
            administratieveStart: assessed.administratieveStart)
    }

    /// The days and volumes of a line, and under policy `register` the administrative start they count with; nil when
    /// line and toewijzing have no day in common.
    func assess(_ facts: Facts) -> (assessment: ZorggatAssessment, administratieveStart: Day?)? {
        guard let period = facts.prestatie.productPeriode.days, let validity = facts.toewijzing.geldigheid,
            period.overlaps(validity)
        else { return nil }

        var levering = facts.levering
        var toRecord: Day?
        if levering.starts.isEmpty && policy.start == .register {
            toRecord = min(period.first, levering.administratieveStart ?? period.first)
            levering.administratieveStart = toRecord
        }
        let timeline = Timeline(geldigheid: validity, leveringen: levering.leveringen)
        return (ZorggatAssessment(facts, timeline: timeline, period: period, month: policy.month), toRecord)
    }

    private func zorggat(_ assessment: ZorggatAssessment) -> Zorggat? {
        guard let regel = assessment.regel, let actie = policy.actie(for: regel) else { return nil }
        return Zorggat(
            regel: regel, gatdagen: assessment.gap.count, zorgdagen: assessment.care.count,
            maximaalVolume: assessment.care.isEmpty ? 0 : assessment.maximumVolume,
            gevlagdBedrag: assessment.flaggedAmount, actie: actie)
    }
}

extension ZorggatPolicy {
    /// What happens to a line for which this rule holds; nil when the rule gives no finding.
    func actie(for regel: ZorggatRegel) -> ZorggatActie? {
        switch keuze(for: regel) {
        case .off, .register: nil
        case .reject: regel == .melding ? .melding : .reject
        case .flag: regel == .melding ? .melding : .flag
        }
    }
}
