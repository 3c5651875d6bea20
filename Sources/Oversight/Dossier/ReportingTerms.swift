import CareTimeline
import Rules

// When the terms for start, stop and declaration begin: signals and discipline measure from the same day.

extension ToewijzingDossier {
    /// The day after which a start must be reported: the first day of care, or the day on which a toewijzing with
    /// retroactive effect was received (iWmo 3.2 OP271).
    func termBegins(for start: GemeldeStart) -> Day { max(start.begindatum, ontvangen) }

    /// The day after which a stop must be reported: the last day of care (iWmo 3.2 OP272). Nil for a definitive stop
    /// that follows a pause: nothing says when the end became known.
    func termBegins(for stop: GemeldeStop) -> Day? {
        let followsPause = !stop.isTijdelijk && stops.contains { $0.isTijdelijk && $0.begindatum == stop.begindatum }
        return followsPause ? nil : stop.einddatum
    }
}

extension BeoordeeldePrestatie {
    /// Months between the month of care and that of the declaration, by its dagtekening.
    var monthsUntilDeclared: Int {
        Int(gedeclareerdOp.month.index - prestatie.productPeriode.begindatum.month.index)
    }
}
