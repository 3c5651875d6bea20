/// Unit of a volume (code list WJ756).
public enum Eenheid: String, Sendable, CaseIterable {
    case minuut = "01"
    case uur = "04"
    case etmaal = "14"
    case dagdeel = "16"
    case stuksOutput = "82"
    case euro = "83"
    case stuksInspanning = "84"

    /// Output pays for a result; all other units pay for effort (inspanning).
    public var isOutput: Bool { self == .stuksOutput || self == .euro }
}

/// How often the assigned volume may be used (code list WMO757).
public enum Frequentie: String, Sendable, CaseIterable {
    case perDag = "1"
    case perWeek = "2"
    case perMaand = "4"
    case totaal = "6"
}

/// The assigned volume of a toewijzing: so much, in this unit, this often.
public struct Omvang: Hashable, Sendable {
    public var volume: Int
    public var eenheid: Eenheid
    public var frequentie: Frequentie

    public init(volume: Int, eenheid: Eenheid, frequentie: Frequentie) {
        self.volume = volume
        self.eenheid = eenheid
        self.frequentie = frequentie
    }

    /// How many of a declared unit go into one assigned unit: 1 for the same unit, 60 for minutes
    /// declared on hours, nil for any other difference (IV081).
    public func factor(to declared: Eenheid) -> Int? {
        if declared == eenheid { return 1 }
        return eenheid == .uur && declared == .minuut ? 60 : nil
    }
}

/// How to count an assigned volume over a month of which only some days had care (policy `month`).
public enum MonthPolicy: String, Sendable, CaseIterable {
    case prorata
    case full
}

/// The maxima of one toewijzing, in the unit of its omvang (semantics, section 3; IV076-IV078).
public struct VolumeCeiling: Sendable {
    /// Productcategorie 01, household help: six times the weekly volume in any productperiode.
    static let weeksAllowedInHouseholdHelp = 6

    public let omvang: Omvang
    /// Validity of the toewijzing; an open end is cut at the last day of the declaration month.
    /// Nil when no day is left: the toewijzing begins after that month.
    public let geldigheid: DayRange?
    /// True for productcategorie 01.
    public let isHouseholdHelp: Bool

    public init(omvang: Omvang, geldigheid: DayRange?, isHouseholdHelp: Bool) {
        self.omvang = omvang
        self.geldigheid = geldigheid
        self.isHouseholdHelp = isHouseholdHelp
    }

    /// `cap(P)`: the most that may be declared in one productperiode.
    public func maximum(in period: DayRange) -> Int { computation(in: period).value }

    /// `total(T)`: the most that may be declared over the whole toewijzing.
    public var maximumOverall: Int { computationOverall.value }

    /// `gapcap`: what fits on the care days alone, nil where the frequency sets no bound per period.
    public func maximum(on careDays: DaySet, in period: DayRange, month: MonthPolicy) -> Int? {
        computation(on: careDays, in: period, month: month)?.value
    }

    /// `cap(P)` with the count it follows from.
    public func computation(in period: DayRange) -> VolumeMaximum {
        VolumeMaximum(omvang: omvang, count: count(in: period))
    }

    /// `total(T)` with the count it follows from.
    public var computationOverall: VolumeMaximum { VolumeMaximum(omvang: omvang, count: countOverall) }

    /// `gapcap` with the count it follows from.
    public func computation(on careDays: DaySet, in period: DayRange, month: MonthPolicy) -> CareVolumeMaximum? {
        let count: CareVolumeCount
        switch omvang.frequentie {
        case .perDag: count = .days(careDays)
        case .perWeek: count = .weeks(allowed: self.count(in: period), period: period, care: careDays)
        case .perMaand: count = month == .full ? .wholeMonth : .shareOfMonth(care: careDays, period: period)
        case .totaal: return nil
        }
        return CareVolumeMaximum(omvang: omvang, count: count)
    }

    private func count(in period: DayRange) -> VolumeCount {
        switch omvang.frequentie {
        case .perDag: .days(period)
        case .perWeek where omvang.eenheid.isOutput: outputWeeks(in: period)
        case .perWeek: isHouseholdHelp ? .householdHelp(Self.weeksAllowedInHouseholdHelp) : .weeks(period)
        case .perMaand: .oneMonth
        case .totaal: .once
        }
    }

    private var countOverall: VolumeCount {
        if omvang.frequentie == .totaal { return .once }
        guard let geldigheid else { return .noDays }
        return switch omvang.frequentie {
        case .perDag: .days(geldigheid)
        case .perWeek where omvang.eenheid.isOutput: outputWeeks(in: geldigheid)
        case .perWeek: .weeks(geldigheid)
        case .perMaand: .months(geldigheid)
        case .totaal: .once
        }
    }

    /// Weeks that belong to a period under output financing: a week belongs to the period of its Sunday;
    /// a last broken week belongs to the period of the last Sunday (IV076, IV077 method B).
    func outputWeeks(in period: DayRange) -> VolumeCount {
        guard let geldigheid else { return .sundays(period.sundayCount, brokenWeek: false) }
        guard let lastSunday = geldigheid.lastSunday else {
            return .sundays(0, brokenWeek: period.contains(geldigheid.last))
        }
        let brokenWeek = period.contains(lastSunday) && geldigheid.last.weekday != 7
        return .sundays(period.sundayCount, brokenWeek: brokenWeek)
    }
}
