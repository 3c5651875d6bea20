import CareTimeline
import IWmo
import Rules

/// A productperiode drawn as a bar, one step per day, with its figures in words.
///
/// The bar shows whole calendar months; days outside the toewijzing or outside the period stay empty.
struct MonthBar: Hashable {
    struct Segment: Hashable {
        let kind: DayKind
        /// Where the segment begins, in bar units from the left.
        let x: Int
        let width: Int
    }

    static let unitsPerDay = 6
    /// The widest bar that is drawn to scale: longer periods are squeezed into it.
    static let widestMonth = 31 * unitsPerDay
    private static let mostDaysWithWeeks = 62

    let width: Int
    let segments: [Segment]
    /// Positions of the Mondays, so that a reader can count weeks.
    let weekStarts: [Int]
    /// `zorg 1 t/m 10 april 2023 (10 dagen); pauze ...`
    let description: String
    /// `10 dagen zorg · 20 dagen pauze`
    let caption: String

    /// Nil when there is nothing to draw.
    init?(period: GeslotenPeriode, dagen: [DayRun], language: Language) {
        guard let days = period.days, let frame = DayRange(days.first.month.firstDay, days.last.month.lastDay),
            !dagen.isEmpty
        else { return nil }
        width = frame.count * Self.unitsPerDay
        segments = dagen.compactMap { run in
            guard run.count > 0, let range = DayRange(run.first, run.first.advanced(by: run.count - 1)),
                let shown = range.intersection(frame)
            else { return nil }
            return Segment(
                kind: run.kind, x: frame.first.distance(to: shown.first) * Self.unitsPerDay,
                width: shown.count * Self.unitsPerDay)
        }
        weekStarts =
            frame.count > Self.mostDaysWithWeeks
            ? [] : (1..<frame.count).filter { frame.first.advanced(by: $0).weekday == 1 }.map { $0 * Self.unitsPerDay }
        description = Self.description(dagen, language)
        caption = Self.caption(dagen, language)
    }

    private static func description(_ dagen: [DayRun], _ language: Language) -> String {
        dagen.map { run in
            let last = run.first.advanced(by: max(run.count, 1) - 1)
            let period = DateText.days(GeslotenPeriode(begindatum: run.first, einddatum: last), language)
            return "\(run.kind.woord[language]) \(period) (\(dayCount(run.count, language)))"
        }.joined(separator: "; ")
    }

    private static func caption(_ dagen: [DayRun], _ language: Language) -> String {
        var kinds: [DayKind] = []
        var counts: [DayKind: Int] = [:]
        for run in dagen {
            if counts[run.kind] == nil { kinds.append(run.kind) }
            counts[run.kind, default: 0] += run.count
        }
        if counts[.zorg] == nil { kinds.insert(.zorg, at: 0) }
        return kinds.map { "\(dayCount(counts[$0] ?? 0, language)) \($0.woord[language])" }.joined(separator: " · ")
    }

    private static func dayCount(_ count: Int, _ language: Language) -> String {
        let word = count == 1 ? Tekst(nl: "dag", en: "day") : Tekst(nl: "dagen", en: "days")
        return "\(count) \(word[language])"
    }
}
