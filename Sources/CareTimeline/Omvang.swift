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

    private var volume: Int { omvang.volume }

    /// `cap(P)`: the most that may be declared in one productperiode.
    public func maximum(in period: DayRange) -> Int {
        switch omvang.frequentie {
        case .perDag: volume * period.count
        case .perWeek where omvang.eenheid.isOutput: volume * outputWeeks(in: period)
        case .perWeek: volume * (isHouseholdHelp ? Self.weeksAllowedInHouseholdHelp : period.weekCount)
        case .perMaand, .totaal: volume
        }
    }

    /// `total(T)`: the most that may be declared over the whole toewijzing.
    public var maximumOverall: Int {
        if omvang.frequentie == .totaal { return volume }
        guard let geldigheid else { return 0 }
        return switch omvang.frequentie {
        case .perDag: volume * geldigheid.count
        case .perWeek where omvang.eenheid.isOutput: volume * outputWeeks(in: geldigheid)
        case .perWeek: volume * geldigheid.weekCount
        case .perMaand: volume * geldigheid.monthCount
        case .totaal: volume
        }
    }

    /// `gapcap`: what fits on the care days alone, nil where the frequency sets no bound per period.
    public func maximum(on careDays: DaySet, in period: DayRange, month: MonthPolicy) -> Int? {
        switch omvang.frequentie {
        case .perDag:
            return volume * careDays.count
        case .perWeek:
            let allowed =
                omvang.eenheid.isOutput
                ? outputWeeks(in: period)
                : isHouseholdHelp ? Self.weeksAllowedInHouseholdHelp : period.weekCount
            return volume * max(0, allowed - period.weekCount + careDays.weekCount)
        case .perMaand:
            return month == .full ? volume : (volume * careDays.count + period.count - 1) / period.count
        case .totaal:
            return nil
        }
    }

    /// Weeks that belong to a period under output financing: a week belongs to the period of its Sunday;
    /// a last broken week belongs to the period of the last Sunday (IV076, IV077 method B).
    func outputWeeks(in period: DayRange) -> Int {
        guard let geldigheid else { return period.sundayCount }
        guard let lastSunday = geldigheid.lastSunday else { return period.contains(geldigheid.last) ? 1 : 0 }
        let brokenWeek = period.contains(lastSunday) && geldigheid.last.weekday != 7
        return period.sundayCount + (brokenWeek ? 1 : 0)
    }
}
