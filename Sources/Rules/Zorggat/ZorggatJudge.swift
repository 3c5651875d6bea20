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
        guard let period = facts.prestatie.productPeriode.days, let validity = facts.toewijzing.geldigheid,
            period.overlaps(validity)
        else { return Outcome(zorggat: nil, dagen: []) }

        var levering = facts.levering
        var toRecord: Day?
        if levering.starts.isEmpty && policy.start == .register {
            toRecord = min(period.first, levering.administratieveStart ?? period.first)
            levering.administratieveStart = toRecord
        }
        let timeline = Timeline(geldigheid: validity, leveringen: levering.leveringen)
        return Outcome(
            zorggat: zorggat(facts, timeline: timeline, period: period), dagen: timeline.segments(in: period),
            administratieveStart: toRecord)
    }

    private func zorggat(_ facts: Facts, timeline: Timeline, period: DayRange) -> Zorggat? {
        let care = timeline.careDays(in: period)
        let gap = timeline.gapDays(in: period)
        guard !gap.isEmpty else { return nil }

        var finding = Zorggat(
            regel: .melding, gatdagen: gap.count, zorgdagen: care.count, maximaalVolume: 0,
            gevlagdBedrag: facts.prestatie.ingediendBedrag.bedrag, actie: .melding)
        if care.isEmpty {
            let isPaused = !timeline.gapDays(in: period, kind: .pauze).isEmpty
            finding.regel = !timeline.hasStart ? .geenStart : isPaused ? .pauze : .buitenLevering
        } else {
            finding.maximaalVolume = maximumVolume(facts, care: care, period: period)
            finding.gevlagdBedrag = flaggedAmount(facts.prestatie, maximum: finding.maximaalVolume)
            let isTooMuch = finding.maximaalVolume.map { facts.prestatie.geleverdVolume > $0 } ?? false
            finding.regel = isTooMuch ? .gedeeltelijk : .melding
        }

        switch policy.keuze(for: finding.regel) {
        case .off, .register: return nil
        case .reject: finding.actie = finding.regel == .melding ? .melding : .reject
        case .flag: finding.actie = finding.regel == .melding ? .melding : .flag
        }
        return finding
    }

    /// `gapcap` in the unit of the line.
    private func maximumVolume(_ facts: Facts, care: DaySet, period: DayRange) -> Int? {
        guard let factor = facts.toewijzing.omvang?.factor(to: facts.prestatie.eenheid),
            let ceiling = facts.toewijzing.ceiling(
                declaratieMaand: facts.declaratieMaand, productCategorie: facts.prestatie.productCategorie)
        else { return nil }
        return ceiling.maximum(on: care, in: period, month: policy.month).map { $0 * factor }
    }

    /// The part of the amount that belongs to the volume above the maximum, whole cents, half up.
    private func flaggedAmount(_ prestatie: Prestatie, maximum: Int?) -> Int {
        let volume = prestatie.geleverdVolume
        guard let maximum, volume > maximum else { return 0 }
        return (prestatie.ingediendBedrag.bedrag * (volume - maximum) * 2 + volume) / (2 * volume)
    }
}
