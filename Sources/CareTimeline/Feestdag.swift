/// The public holidays of the Algemene termijnenwet (article 3), Good Friday included, which that law treats alike.
///
/// 5 May counts in every year: the law makes no difference between lustrum years and others.
public enum Feestdag: String, Sendable, CaseIterable {
    case nieuwjaarsdag
    case goedeVrijdag
    case eerstePaasdag
    case tweedePaasdag
    /// Koninginnedag until 2013.
    case koningsdag
    case bevrijdingsdag
    case hemelvaartsdag
    case eerstePinksterdag
    case tweedePinksterdag
    case eersteKerstdag
    case tweedeKerstdag

    /// The day it falls on in a year; nil for a year without calendar.
    public func dag(in year: Int) -> Day? {
        switch self {
        case .nieuwjaarsdag: Day(year: year, month: 1, day: 1)
        case .goedeVrijdag: Self.easter(in: year)?.advanced(by: -2)
        case .eerstePaasdag: Self.easter(in: year)
        case .tweedePaasdag: Self.easter(in: year)?.advanced(by: 1)
        case .koningsdag: Self.kingsDay(in: year)
        case .bevrijdingsdag: Day(year: year, month: 5, day: 5)
        case .hemelvaartsdag: Self.easter(in: year)?.advanced(by: 39)
        case .eerstePinksterdag: Self.easter(in: year)?.advanced(by: 49)
        case .tweedePinksterdag: Self.easter(in: year)?.advanced(by: 50)
        case .eersteKerstdag: Day(year: year, month: 12, day: 25)
        case .tweedeKerstdag: Day(year: year, month: 12, day: 26)
        }
    }

    /// The public holidays of a year in the order of the calendar.
    public static func alle(in year: Int) -> [Day] { allCases.compactMap { $0.dag(in: year) }.sorted() }

    /// 27 April since 2014, 30 April before; the Saturday before when that is a Sunday.
    private static func kingsDay(in year: Int) -> Day? {
        Day(year: year, month: 4, day: year >= 2014 ? 27 : 30).map { $0.weekday == 7 ? $0.advanced(by: -1) : $0 }
    }

    /// Easter Sunday of the Gregorian calendar: the Sunday after the first ecclesiastical full moon of spring.
    private static func easter(in year: Int) -> Day? {
        guard year > 0 else { return nil }
        let (century, yearOfCentury) = year.quotientAndRemainder(dividingBy: 100)
        let moonCorrection = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * (year % 19) + century - century / 4 - moonCorrection + 15) % 30
        let toSunday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
        let lateMoon = (year % 19 + 11 * epact + 22 * toSunday) / 451
        let count = epact + toSunday - 7 * lateMoon + 114
        return Day(year: year, month: count / 31, day: count % 31 + 1)
    }
}

extension Day {
    /// True from Monday to Friday, except on a public holiday.
    public var isWerkdag: Bool { weekday <= 5 && !isFeestdag }

    public var isFeestdag: Bool {
        let year = civil.year
        return Feestdag.allCases.contains { $0.dag(in: year) == self }
    }

    /// The last day of a term of so many werkdagen that begins on the day after this one.
    public func advanced(byWerkdagen count: Int) -> Day {
        var (day, left) = (self, count)
        while left > 0 {
            day = day.advanced(by: 1)
            if day.isWerkdag { left -= 1 }
        }
        return day
    }

    /// The number of werkdagen after this day up to and including another; 0 when that lies earlier.
    public func werkdagen(tot other: Day) -> Int {
        var (day, count) = (self, 0)
        while day < other {
            day = day.advanced(by: 1)
            if day.isWerkdag { count += 1 }
        }
        return count
    }

    /// The same day so many months later; the last day of that month when it has no such day.
    public func advanced(byMonths months: Int) -> Day {
        let days = Month(index: month.index + Int32(months)).days
        return min(days.first.advanced(by: civil.day - 1), days.last)
    }
}
