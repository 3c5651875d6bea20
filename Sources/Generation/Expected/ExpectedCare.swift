import CareTimeline
import IWmo

/// A start that was reported and not removed.
struct ReportedStart: Equatable {
    var product: Product?
    var begindatum: Day
}

/// A stop that was reported and not removed; it refers to its start by begindatum.
struct ReportedStop: Equatable {
    var product: Product?
    var begindatum: Day
    var redenBeeindiging: String
    var einddatum: Day

    var isPause: Bool { redenBeeindiging == "20" }
}

/// What a day of a toewijzing is.
enum ExpectedDay {
    case care
    case notStarted
    case paused
    case ended
}

/// What is known about the delivery of one toewijzing.
struct ExpectedCare: Equatable {
    var starts: [ReportedStart] = []
    var stops: [ReportedStop] = []

    /// The kind of a day that lies within the toewijzing.
    func kind(of day: Day) -> ExpectedDay {
        var latest: Day?
        for start in starts where start.begindatum <= day {
            var isStopped = false
            for stop in stops where stop.begindatum == start.begindatum && stop.einddatum < day { isStopped = true }
            if !isStopped { return .care }
            latest = max(latest ?? start.begindatum, start.begindatum)
        }
        guard let latest else { return .notStarted }
        for stop in stops where stop.begindatum == latest && !stop.isPause && stop.einddatum < day { return .ended }
        return .paused
    }
}
