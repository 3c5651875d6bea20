import CareTimeline
import IWmo

/// Decides when care was really given on a toewijzing: all the time, or with a gap under some of the months.
struct CarePlanner {
    let window: Window
    let habit: ProviderHabit
    var sequence: RandomSequence

    /// How a gap comes about.
    private enum Cause {
        case neverStarted
        case startedLate
        case paused
        case endedEarly
    }

    /// What there is to plan with: the months that will be declared, each with its days within the toewijzing.
    private struct Months {
        var periods: [DayRange]
        var first: Day
        var last: Day?
    }

    mutating func plan(_ planned: inout PlannedToewijzing, _ budget: inout GapBudget) {
        guard let final = planned.version(on: window.lastDay), !final.isVervallen else { return }
        let periods = window.declared.compactMap { planned.period(in: $0, final) }
        let months = Months(periods: periods, first: planned.ingangsdatum, last: final.einddatum)
        let wanted = budget.wanted(of: periods.count, &sequence)
        let causes = causes(wanted, months)
        guard wanted > 0, !causes.isEmpty else {
            planned.care = withoutGap(months, planned.productOnMessages)
            return
        }
        budget.planned(wanted)
        let cause = causes[sequence.weighted(causes.map(weight))]
        planned.care = care(cause, wanted, months, planned.productOnMessages)
    }

    private func weight(_ cause: Cause) -> Int {
        switch cause {
        case .neverStarted: habit == .forgetsStarts ? 12 : 2
        case .startedLate: habit == .startsLate ? 12 : 3
        case .paused: 8
        case .endedEarly: 2
        }
    }

    /// The ways in which so many months can be touched by a gap.
    private func causes(_ wanted: Int, _ months: Months) -> [Cause] {
        guard wanted > 0 else { return [] }
        var causes: [Cause] = []
        if wanted == months.periods.count { causes.append(.neverStarted) }
        let isRecent = months.first >= window.firstDay.advanced(by: -75)
        if isRecent && months.periods[wanted - 1].count > 1 { causes.append(.startedLate) }
        if habit != .neverReportsStops {
            // Before a pause there must have been care.
            if places(for: wanted, months).contains(where: { months.periods[$0].last > months.first }) {
                causes.append(.paused)
            }
            if wanted < months.periods.count && months.periods[months.periods.count - wanted].count > 1 {
                causes.append(.endedEarly)
            }
        }
        return causes
    }

    /// Indices of the months in which a pause over so many months can begin.
    private func places(for wanted: Int, _ months: Months) -> Range<Int> {
        0..<(months.periods.count - wanted + 1)
    }

    // MARK: Kinds of care

    private mutating func withoutGap(_ months: Months, _ product: Product) -> ExpectedCare {
        // A few days late, when nobody declares those days any more.
        let isOld = months.first < window.firstDay.advanced(by: -20)
        let begin = isOld ? months.first.advanced(by: sequence.below(6)) : months.first
        var care = ExpectedCare()
        care.starts = [ReportedStart(product: product, begindatum: begin)]
        end(&care, months, product)
        return care
    }

    private mutating func care(_ cause: Cause, _ wanted: Int, _ months: Months, _ product: Product) -> ExpectedCare {
        var care = ExpectedCare()
        switch cause {
        case .neverStarted: break
        case .startedLate:
            let period = months.periods[wanted - 1]
            let begin = period.first.advanced(by: sequence.between(1, period.count - 1))
            care.starts = [ReportedStart(product: product, begindatum: begin)]
            end(&care, months, product)
        case .paused: care = paused(wanted, months, product)
        case .endedEarly:
            let period = months.periods[months.periods.count - wanted]
            let einddatum = period.first.advanced(by: sequence.below(period.count - 1))
            care.starts = [ReportedStart(product: product, begindatum: months.first)]
            care.stops = [
                ReportedStop(
                    product: product, begindatum: months.first,
                    redenBeeindiging: sequence.pick(["02", "21", "22", "23", "31", "38"], else: "23"),
                    einddatum: einddatum)
            ]
        }
        return care
    }

    private mutating func paused(_ wanted: Int, _ months: Months, _ product: Product) -> ExpectedCare {
        let fitting = places(for: wanted, months).filter { months.periods[$0].last > months.first }
        let place = sequence.pick(fitting, else: 0)
        let (first, last) = pauseDays(months.periods[place], months.periods[place + wanted - 1], after: months.first)
        var care = ExpectedCare()
        care.starts = [ReportedStart(product: product, begindatum: months.first)]
        care.stops = [
            ReportedStop(
                product: product, begindatum: months.first, redenBeeindiging: "20", einddatum: first.advanced(by: -1))
        ]
        let restart = last.advanced(by: 1)
        let isLastMonth = place + wanted == months.periods.count
        if isLastMonth && sequence.chance(250) {
            // The client does not come back.
            care.stops.append(
                ReportedStop(
                    product: product, begindatum: months.first, redenBeeindiging: "23",
                    einddatum: first.advanced(by: sequence.between(-1, 6))))
        } else if months.last.map({ restart <= $0 }) ?? true {
            care.starts.append(ReportedStart(product: product, begindatum: restart))
            end(&care, months, product)
        }
        return care
    }

    /// The first and last day of a pause that begins in one month and ends in another, or the same.
    private mutating func pauseDays(_ begin: DayRange, _ end: DayRange, after started: Day) -> (first: Day, last: Day) {
        let earliest = max(begin.first, started.advanced(by: 1))
        var first = earliest.advanced(by: sequence.below(earliest.distance(to: begin.last) + 1))
        let season = begin.first.month.month
        if sequence.chance(350) {
            // A stay in hospital that takes the whole month.
            first = earliest
        } else if season == 12 {
            // From the Christmas holidays on.
            first = min(max(earliest, begin.first.month.firstDay.advanced(by: sequence.between(18, 23))), begin.last)
        } else if season == 7 || season == 8 {
            first = min(max(earliest, begin.first.month.firstDay.advanced(by: sequence.between(3, 20))), begin.last)
        }
        var last = end.last
        if begin == end {
            let rest = first.distance(to: end.last)
            if sequence.chance(500) { last = first.advanced(by: sequence.between(0, min(rest, 20))) }
        } else if sequence.chance(700) {
            last = end.first.advanced(by: sequence.below(end.count))
        }
        return (first, last)
    }

    /// A toewijzing that ends within the window is stopped on its last day.
    private mutating func end(_ care: inout ExpectedCare, _ months: Months, _ product: Product) {
        guard habit != .neverReportsStops, let last = months.last, last <= window.lastDay,
            let start = care.starts.last, start.begindatum <= last
        else { return }
        let reden = last == CareProduct.tijdFrom.advanced(by: -1) ? "36" : "19"
        care.stops.append(
            ReportedStop(
                product: product, begindatum: start.begindatum, redenBeeindiging: reden, einddatum: last))
    }
}
