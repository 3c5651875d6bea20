/// A civil day without time zone, counted from 1970-01-01 (day 0).
///
/// All arithmetic is on integers: a period of care has no hours, and a daylight-saving
/// change must never add or lose a day.
public struct Day: Hashable, Comparable, Sendable {
    public let number: Int32

    public init(number: Int32) {
        self.number = number
    }

    /// The day of a date in the proleptic Gregorian calendar, or nil when it does not exist
    /// (2023-02-29) or lies outside the years -9999...99999.
    public init?(year: Int, month: Int, day: Int) {
        guard (-9999...99999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        // Years are counted from March, so that the leap day is the last day of a year.
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// Reads `YYYY-MM-DD`; anything else is nil.
    public init?(iso text: some StringProtocol) {
        // Year, month and day, filled digit by digit: a declaration has two dates per line.
        var parts = (0, 0, 0)
        var place = 0
        for byte in text.utf8 {
            let digit = Int(byte) - 0x30
            switch place {
            case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
            case 0...3, 5...6, 8...9:
                guard (0...9).contains(digit) else { return nil }
                if place < 4 {
                    parts.0 = parts.0 * 10 + digit
                } else if place < 7 {
                    parts.1 = parts.1 * 10 + digit
                } else {
                    parts.2 = parts.2 * 10 + digit
                }
            default: return nil
            }
            place += 1
        }
        guard place == 10 else { return nil }
        self.init(year: parts.0, month: parts.1, day: parts.2)
    }

    /// The last day a period without end date is taken to run to: 9999-12-31.
    public static let distantFuture = Day(number: 2_932_896)

    static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Year, month (1...12) and day of the month (1...31).
    public var civil: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// The calendar month this day lies in.
    public var month: Month {
        let (year, month, _) = civil
        return Month(year: year, month: month)
    }

    /// 1 for Monday ... 7 for Sunday (ISO 8601).
    public var weekday: Int { Int(number + 3).quotientAndRemainder(roundingDown: 7).remainder + 1 }

    /// The ISO week this day lies in.
    public var week: Week { Week(of: self) }

    public func advanced(by days: Int) -> Day { Day(number: number + Int32(days)) }

    /// Whole days from this day to another; negative when the other lies earlier.
    public func distance(to other: Day) -> Int { Int(other.number) - Int(number) }

    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: CustomStringConvertible {
    /// `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = civil
        return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }
}

extension BinaryInteger {
    /// Division that rounds towards minus infinity, so that days before 1970 fall in the right week.
    func quotientAndRemainder(roundingDown divisor: Self) -> (quotient: Self, remainder: Self) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}

func padded(_ value: Int, to width: Int) -> String {
    let digits = String(value.magnitude)
    let zeros = String(repeating: "0", count: max(0, width - digits.count))
    return (value < 0 ? "-" : "") + zeros + digits
}
