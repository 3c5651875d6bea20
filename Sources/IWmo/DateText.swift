import CareTimeline

/// Dates and periods as text.
public enum DateText {
    /// `2023-04-01`. Written byte by byte: every line of a run has several dates.
    public static func iso(_ day: Day) -> String {
        let (year, month, dayOfMonth) = day.civil
        guard (0...9999).contains(year) else { return day.description }
        return String(unsafeUninitializedCapacity: 10) { bytes in
            writeTwoDigits(year / 100, into: bytes, at: 0)
            writeTwoDigits(year % 100, into: bytes, at: 2)
            bytes[4] = UInt8(ascii: "-")
            writeTwoDigits(month, into: bytes, at: 5)
            bytes[7] = UInt8(ascii: "-")
            writeTwoDigits(dayOfMonth, into: bytes, at: 8)
            return 10
        }
    }

    /// `1 april 2023`, in English `1 April 2023`.
    public static func long(_ day: Day, _ language: Language) -> String {
        let (year, month, dayOfMonth) = day.civil
        return "\(dayOfMonth) \(monthName(month, language)) \(year)"
    }

    /// The shortest text that says a period: `april 2023` for a whole month, `1 t/m 15 april 2023` inside a month.
    public static func period(_ period: GeslotenPeriode, _ language: Language) -> String {
        let month = period.begindatum.month
        if period.days == month.days { return "\(monthName(month.month, language)) \(month.year)" }
        return days(period, language)
    }

    public static func monthName(_ month: Int, _ language: Language) -> String {
        let names = language == .nl ? dutchMonths : englishMonths
        return names.indices.contains(month - 1) ? names[month - 1] : String(month)
    }

    /// `jan`, `mrt`, in English `Mar`.
    public static func shortMonthName(_ month: Int, _ language: Language) -> String {
        language == .nl && month == 3 ? "mrt" : String(monthName(month, language).prefix(3))
    }

    public static let dutchMonths = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
        "november", "december",
    ]

    public static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]

    private static func writeTwoDigits(_ value: Int, into bytes: UnsafeMutableBufferPointer<UInt8>, at index: Int) {
        bytes[index] = UInt8(ascii: "0") + UInt8(value / 10)
        bytes[index + 1] = UInt8(ascii: "0") + UInt8(value % 10)
    }
}

extension DateText {
    /// First and last day, also when they span a whole month: `1 t/m 30 april 2023`.
    public static func days(_ period: GeslotenPeriode, _ language: Language) -> String {
        let (first, last) = (period.begindatum, period.einddatum)
        if first == last { return long(first, language) }
        let through = language == .nl ? "t/m" : "to"
        if first.month == last.month && first < last {
            return "\(first.civil.day) \(through) \(long(last, language))"
        }
        return "\(long(first, language)) \(through) \(long(last, language))"
    }
}
