import CareTimeline
import IWmo

/// What the care-gap rules see of one debit line: its days, and what fits on them.
struct ZorggatAssessment {
    let prestatie: Prestatie
    let period: DayRange
    let timeline: Timeline
    let care: DaySet
    let gap: DaySet
    /// `gapcap`; nil where nothing bounds the volume.
    let maximum: CareVolumeMaximum?
    /// In the unit of the line; nil where nothing bounds the volume.
    let maximumVolume: Int?

    init(_ facts: ZorggatJudge.Facts, timeline: Timeline, period: DayRange, month: MonthPolicy) {
        prestatie = facts.prestatie
        self.period = period
        self.timeline = timeline
        care = timeline.careDays(in: period)
        gap = timeline.gapDays(in: period)
        let factor = facts.toewijzing.omvang?.factor(to: facts.prestatie.eenheid)
        guard !care.isEmpty, !gap.isEmpty, let factor,
            let ceiling = facts.toewijzing.ceiling(
                declaratieMaand: facts.declaratieMaand, productCategorie: facts.prestatie.productCategorie)
        else {
            (maximum, maximumVolume) = (nil, nil)
            return
        }
        let maximum = ceiling.computation(on: care, in: period, month: month)
        self.maximum = maximum
        maximumVolume = maximum.map { $0.value * factor }
    }

    /// The rule that the days and the volume lead to, whatever the gemeente does with it; nil without gap days.
    var regel: ZorggatRegel? {
        guard !gap.isEmpty else { return nil }
        if care.isEmpty { return !timeline.hasStart ? .geenStart : isPaused ? .pauze : .buitenLevering }
        return isTooMuch ? .gedeeltelijk : .melding
    }

    private var isPaused: Bool { !timeline.gapDays(in: period, kind: .pauze).isEmpty }

    private var isTooMuch: Bool { maximumVolume.map { prestatie.geleverdVolume > $0 } ?? false }

    /// Eurocents: the whole amount without care days, else the part that belongs to the volume above the maximum, in
    /// whole cents, half up.
    var flaggedAmount: Int {
        let bedrag = prestatie.ingediendBedrag.bedrag
        guard !care.isEmpty else { return gap.isEmpty ? 0 : bedrag }
        let volume = prestatie.geleverdVolume
        guard let maximumVolume, volume > maximumVolume else { return 0 }
        return (bedrag * (volume - maximumVolume) * 2 + volume) / (2 * volume)
    }
}
