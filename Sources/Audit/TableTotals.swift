import CareTimeline
import Reports

/// The lines of a selection added up.
struct TableTotals {
    private(set) var total = SummaryAccumulator()
    private var perMonth: [Month: Totals] = [:]

    /// By declaration month.
    var months: [MonthTotals] {
        perMonth.sorted { $0.key < $1.key }.map { MonthTotals($0.key, $0.value) }
    }

    mutating func add(_ line: JudgedLine, _ month: Month) {
        total.add(line)
        perMonth[month, default: Totals()].add(line)
    }

    mutating func add(_ heroordeling: Heroordeling, _ month: Month) {
        total.add(heroordeling)
        perMonth[month, default: Totals()].add(heroordeling)
    }

    mutating func add(_ entry: Terugvordering, _ month: Month) {
        total.add(entry)
        perMonth[month, default: Totals()].add(entry)
    }
}
