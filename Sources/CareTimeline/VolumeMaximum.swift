/// How many times the assigned volume fits, and where that number comes from.
public enum VolumeCount: Hashable, Sendable {
    /// Frequentie 1: once for each day.
    case days(DayRange)
    /// Frequentie 2, inspanning: once for each ISO week with a day in the range.
    case weeks(DayRange)
    /// Frequentie 2, productcategorie 01: this many times in any productperiode.
    case householdHelp(Int)
    /// Frequentie 2, output: once for each Sunday, and once for the last broken week of the toewijzing (IV077).
    case sundays(Int, brokenWeek: Bool)
    /// Frequentie 4 over a whole toewijzing: once for each calendar month with a day in the range.
    case months(DayRange)
    /// Frequentie 4 in one productperiode.
    case oneMonth
    /// Frequentie 6: once over the whole duration.
    case once
    /// No day is left to count on: the toewijzing begins after the declaration month.
    case noDays

    public var factor: Int {
        switch self {
        case .days(let days): days.count
        case .weeks(let days): days.weekCount
        case .householdHelp(let weeks): weeks
        case .sundays(let sundays, let brokenWeek): sundays + (brokenWeek ? 1 : 0)
        case .months(let days): days.monthCount
        case .oneMonth, .once: 1
        case .noDays: 0
        }
    }
}

/// The most that may be declared, with the count it follows from.
public struct VolumeMaximum: Hashable, Sendable {
    public let omvang: Omvang
    public let count: VolumeCount

    /// In the unit of the omvang.
    public var value: Int { omvang.volume * count.factor }
}

/// How an assigned volume is counted on care days alone, and where that number comes from.
public enum CareVolumeCount: Hashable, Sendable {
    /// Frequentie 1: once for each care day.
    case days(DaySet)
    /// Frequentie 2: what fits in the period, less its ISO weeks without care.
    case weeks(allowed: VolumeCount, period: DayRange, care: DaySet)
    /// Frequentie 4, policy `prorata`: the share of the care days, rounded up.
    case shareOfMonth(care: DaySet, period: DayRange)
    /// Frequentie 4, policy `full`.
    case wholeMonth
}

/// `gapcap`: what fits on the care days alone, with the count it follows from.
public struct CareVolumeMaximum: Hashable, Sendable {
    public let omvang: Omvang
    public let count: CareVolumeCount

    /// In the unit of the omvang.
    public var value: Int {
        switch count {
        case .days(let care):
            omvang.volume * care.count
        case .weeks(let allowed, let period, let care):
            omvang.volume * max(0, allowed.factor - period.weekCount + care.weekCount)
        case .shareOfMonth(let care, let period):
            (omvang.volume * care.count + period.count - 1) / period.count
        case .wholeMonth:
            omvang.volume
        }
    }
}
