import CareTimeline
import IWmo

extension Eenheid {
    /// Name for people.
    public var naam: Tekst {
        switch self {
        case .minuut: Tekst(nl: "minuten", en: "minutes")
        case .uur: Tekst(nl: "uren", en: "hours")
        case .etmaal: Tekst(nl: "etmalen", en: "days of 24 hours")
        case .dagdeel: Tekst(nl: "dagdelen", en: "half-days")
        case .stuksOutput: Tekst(nl: "stuks (output)", en: "pieces (output)")
        case .euro: Tekst(nl: "eurocent", en: "eurocents")
        case .stuksInspanning: Tekst(nl: "stuks (inspanning)", en: "pieces (effort)")
        }
    }

    /// So many of this unit, for people: `18 uur`, `1 dagdeel`, `€ 12,50`.
    public func amount(_ count: Int) -> Tekst {
        let isOne = count == 1
        return switch self {
        case .minuut: Tekst.number(count) + (isOne ? Tekst(nl: " minuut", en: " minute") : Tekst(" ", naam))
        case .uur: Tekst.number(count) + Tekst(nl: " uur", en: isOne ? " hour" : " hours")
        case .etmaal:
            Tekst.number(count) + (isOne ? Tekst(nl: " etmaal", en: " day of 24 hours") : Tekst(" ", naam))
        case .dagdeel: Tekst.number(count) + (isOne ? Tekst(nl: " dagdeel", en: " half-day") : Tekst(" ", naam))
        case .stuksOutput, .stuksInspanning:
            Tekst.number(count) + Tekst(nl: isOne ? " stuk" : " stuks", en: isOne ? " piece" : " pieces")
        case .euro: Tekst.euros(count)
        }
    }
}

extension Tekst {
    static let empty = Tekst(nl: "", en: "")

    /// A number for people: `1.234`, in English `1,234`.
    static func number(_ value: Int) -> Tekst {
        Tekst(nl: NumberText.count(value, .nl), en: NumberText.count(value, .en))
    }

    /// The same mark before both languages.
    init(_ mark: String, _ text: Tekst) {
        self.init(nl: mark + text.nl, en: mark + text.en)
    }

    /// A text that is the same in both languages.
    static func both(_ text: String) -> Tekst { Tekst(nl: text, en: text) }

    /// So many of something: `1 dag`, `3 dagen`.
    static func count(_ value: Int, one: Tekst, more: Tekst) -> Tekst {
        number(value) + Tekst(" ", value == 1 ? one : more)
    }

    static func days(_ value: Int) -> Tekst {
        count(value, one: Tekst(nl: "dag", en: "day"), more: Tekst(nl: "dagen", en: "days"))
    }

    static func weeks(_ value: Int) -> Tekst {
        count(
            value, one: Tekst(nl: "kalenderweek", en: "calendar week"),
            more: Tekst(nl: "kalenderweken", en: "calendar weeks"))
    }
}

extension DayRange {
    /// The days as `2023-04-01..2023-04-30`.
    var text: String { "\(first)..\(last)" }

    /// The ISO weeks that the range touches: `week 13 tot en met 17 van 2023`.
    var weekNames: Tekst {
        let (from, to) = (first.week.yearAndNumber, last.week.yearAndNumber)
        if from == to { return .both("week \(from.number)") + Tekst(nl: " van \(from.year)", en: " of \(from.year)") }
        if from.year == to.year {
            return Tekst(
                nl: "week \(from.number) tot en met \(to.number) van \(to.year)",
                en: "weeks \(from.number) to \(to.number) of \(to.year)")
        }
        return Tekst(
            nl: "week \(from.number) van \(from.year) tot en met week \(to.number) van \(to.year)",
            en: "week \(from.number) of \(from.year) to week \(to.number) of \(to.year)")
    }

    /// The calendar months that the range touches.
    var monthNames: Tekst {
        let (from, to) = (first.month, last.month)
        return from == to ? .both("\(from)") : Tekst(nl: "\(from) tot en met \(to)", en: "\(from) to \(to)")
    }
}

extension VolumeCount {
    /// The count in words: `5 kalenderweken (week 13 tot en met 17 van 2023)`; nil when there is nothing to count.
    var text: Tekst? {
        switch self {
        case .days(let days): .days(days.count) + .both(" (\(days.text))")
        case .weeks(let days): .weeks(factor) + Tekst(" (", days.weekNames) + .both(")")
        case .householdHelp:
            .number(factor)
                + Tekst(
                    nl: " weken (hulp bij het huishouden: in elke periode hoogstens zoveel weken)",
                    en: " weeks (household help: at most so many weeks in any period)")
        case .sundays(let sundays, let brokenWeek):
            .count(sundays, one: Tekst(nl: "zondag", en: "Sunday"), more: Tekst(nl: "zondagen", en: "Sundays"))
                + (brokenWeek
                    ? Tekst(
                        nl: " en 1 voor de laatste week, die niet op zondag eindigt",
                        en: " and 1 for the last week, which does not end on a Sunday") : .empty)
        case .months(let days):
            .count(
                factor, one: Tekst(nl: "kalendermaand", en: "calendar month"),
                more: Tekst(nl: "kalendermaanden", en: "calendar months")) + Tekst(" (", days.monthNames) + .both(")")
        case .oneMonth, .once, .noDays: nil
        }
    }

    /// True when the count is a sum, which needs brackets before it is multiplied.
    var isSum: Bool { if case .sundays(_, brokenWeek: true) = self { true } else { false } }
}

extension VolumeMaximum {
    /// The whole computation, up to the unit of the line: `5 kalenderweken (...) x 4 uur = 20 uur = 1.200 minuten`.
    func text(in unit: Eenheid) -> Tekst {
        computation + omvang.converted(value, to: unit)
    }

    private var computation: Tekst {
        let (one, result) = (omvang.eenheid.amount(omvang.volume), omvang.eenheid.amount(value))
        if let text = count.text {
            let counted = count.isSum ? Tekst("(", text) + .both(")") : text
            return counted + Tekst(" x ", one) + Tekst(" = ", result)
        }
        return switch count {
        case .noDays:
            Tekst(
                nl: "de toewijzing begint pas na de declaratiemaand, dus ",
                en: "the toewijzing begins only after the declaration month, so ") + result
        case .oneMonth: one + Tekst(nl: " per kalendermaand", en: " per calendar month")
        default: one + Tekst(nl: " over de hele looptijd", en: " over the whole duration")
        }
    }
}

extension CareVolumeMaximum {
    /// The whole computation, up to the unit of the line.
    func text(in unit: Eenheid) -> Tekst {
        computation + omvang.converted(value, to: unit)
    }

    private var computation: Tekst {
        let (one, result) = (omvang.eenheid.amount(omvang.volume), omvang.eenheid.amount(value))
        switch count {
        case .days(let care):
            return .careDays(care.count) + Tekst(" x ", one) + Tekst(" = ", result)
        case .weeks(.weeks, _, let care):
            return .careWeeks(care.weekCount) + Tekst(" x ", one) + Tekst(" = ", result)
        case .weeks(let allowed, let period, let care):
            let counted = allowed.text ?? .number(allowed.factor)
            let missing = Tekst.weeks(period.weekCount) + Tekst(nl: " in de periode", en: " in the period")
            return Tekst("(", counted) + Tekst(" - ", missing) + Tekst(" + ", .careWeeks(care.weekCount))
                + Tekst(nl: ", minstens 0) x ", en: ", at least 0) x ") + one + Tekst(" = ", result)
        case .shareOfMonth(let care, let period):
            return one + Tekst(" x ", .careDays(care.count)) + Tekst(" / ", .days(period.count))
                + Tekst(nl: ", naar boven afgerond = ", en: ", rounded up = ") + result
        case .wholeMonth:
            return one
                + Tekst(nl: ", ook in een maand met gatdagen", en: ", also in a month with gap days")
        }
    }
}

extension Tekst {
    static func careDays(_ value: Int) -> Tekst {
        count(value, one: Tekst(nl: "zorgdag", en: "care day"), more: Tekst(nl: "zorgdagen", en: "care days"))
    }

    static func careWeeks(_ value: Int) -> Tekst {
        weeks(value) + Tekst(nl: " met zorg", en: " with care")
    }
}

extension Omvang {
    /// ` = 1.200 minuten` when the line is in another unit than the toewijzing.
    func converted(_ value: Int, to unit: Eenheid) -> Tekst {
        guard unit != eenheid, let factor = factor(to: unit) else { return .empty }
        return Tekst(" = ", unit.amount(value * factor))
    }
}
