import CareTimeline
import IWmo

/// A care gap under a line.
struct ExpectedGap {
    /// ZG001 to ZG005.
    var regel: String
    /// Eurocents.
    var gevlagdBedrag: Int
    /// Nil for ZG005, which only tells.
    var action: GapAction?

    /// The gap under a debit line; nil when there is none, or when the gemeente does not look at it.
    static func find(
        _ line: Prestatie, on known: ExpectedToewijzing, policy: RegionPolicy, declaratieMaand: Month, isIwmo2: Bool
    ) -> ExpectedGap? {
        func action(_ pair: PerFamily<GapAction>) -> GapAction { isIwmo2 ? pair.iwmo2 : pair.iwmo3 }
        func whole(_ regel: String, _ action: GapAction) -> ExpectedGap? {
            // With register care is taken to have started on the first day of the period.
            guard action != .off && action != .register else { return nil }
            return ExpectedGap(regel: regel, gevlagdBedrag: line.ingediendBedrag.bedrag, action: action)
        }
        let period = DayCount.days(line.productPeriode.begindatum, line.productPeriode.einddatum)
        let inside = period.filter { known.isValid(on: $0) }
        if inside.isEmpty { return nil }
        if known.care.starts.isEmpty { return whole("ZG002", action(policy.start)) }

        var care: [Day] = []
        var gapKinds: [ExpectedDay] = []
        for day in inside {
            let kind = known.care.kind(of: day)
            if kind == .care { care.append(day) } else { gapKinds.append(kind) }
        }
        if care.isEmpty {
            return whole(gapKinds.contains(.paused) ? "ZG001" : "ZG003", action(policy.gap))
        }
        if gapKinds.isEmpty || action(policy.partial) == .off { return nil }

        let maximum = maximum(line, on: known, care: care, period: period, policy, declaratieMaand)
        guard let maximum, line.geleverdVolume > maximum else {
            return ExpectedGap(regel: "ZG005", gevlagdBedrag: 0, action: nil)
        }
        let tooMuch = line.geleverdVolume - maximum
        let flagged = (2 * line.ingediendBedrag.bedrag * tooMuch + line.geleverdVolume) / (2 * line.geleverdVolume)
        return ExpectedGap(regel: "ZG004", gevlagdBedrag: flagged, action: action(policy.partial))
    }

    /// True when a day of the period, within the toewijzing, is without care.
    static func isUnder(_ line: Prestatie, on known: ExpectedToewijzing) -> Bool {
        for day in DayCount.days(line.productPeriode.begindatum, line.productPeriode.einddatum)
        where known.isValid(on: day) && known.care.kind(of: day) != .care {
            return true
        }
        return false
    }

    /// What fits on the care days, in the unit of the line; nil when units differ or nothing can be said.
    private static func maximum(
        _ line: Prestatie, on known: ExpectedToewijzing, care: [Day], period: [Day], _ policy: RegionPolicy,
        _ declaratieMaand: Month
    ) -> Int? {
        guard let omvang = known.current.omvang else { return nil }
        let isMinutesOnHours = omvang.eenheid == .uur && line.eenheid == .minuut
        guard line.eenheid == omvang.eenheid || isMinutesOnHours else { return nil }
        let perUnit = ExpectedMaximum(of: known.current, omvang: omvang, declaratieMaand: declaratieMaand)
            .ofCareDays(care, in: period, countsFullMonth: policy.countsFullMonth)
        return perUnit.map { $0 * (isMinutesOnHours ? 60 : 1) }
    }
}
