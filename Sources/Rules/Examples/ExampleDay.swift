import CareTimeline
import IWmo

extension Day {
    /// A day of an example, which exists.
    static func of(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day(year: year, month: month, day: day) ?? .distantFuture
    }
}

extension GeslotenPeriode {
    /// Days of one month of 2023.
    static func of(_ month: Int, _ first: Int, _ last: Int) -> GeslotenPeriode {
        GeslotenPeriode(begindatum: .of(2023, month, first), einddatum: .of(2023, month, last))
    }
}
