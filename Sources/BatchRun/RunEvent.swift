import Logging

/// What a run tells its log. The raw values are for log collectors and are never changed.
public enum RunEvent: String, CaseIterable, Sendable {
    case runStarted = "run_started"
    case runFinished = "run_finished"
    case runEnded = "run_ended"
    case interruptedRunFinishing = "interrupted_run_finishing"
    case interruptedRunLaterDate = "interrupted_run_later_date"
    case dateBeforeLatestRun = "date_before_latest_run"
    case waitingForFiles = "waiting_for_files"
    case fileLeft = "file_left"
    case exceptionUnused = "exception_unused"
    case exceptionExpired = "exception_expired"
    case metricsNotWritten = "metrics_not_written"

    /// The same for people.
    public var text: String {
        switch self {
        case .runStarted: "run started"
        case .runFinished: "run finished"
        case .runEnded: "run ended"
        case .interruptedRunFinishing: "finishing an interrupted run"
        case .interruptedRunLaterDate: "the interrupted run is finished with a later date"
        case .dateBeforeLatestRun: "the day of this run lies before that of the latest run"
        case .waitingForFiles: "waiting for files that may still be written"
        case .fileLeft: "file left for the next run"
        case .exceptionUnused: "exception without a finding"
        case .exceptionExpired: "exception has expired"
        case .metricsNotWritten: "the metrics were not written"
        }
    }

    /// The event that a log line is about.
    public init?(text: String) {
        guard let event = Self.allCases.first(where: { $0.text == text }) else { return nil }
        self = event
    }
}

extension Logger {
    public func log(_ level: Logger.Level, _ event: RunEvent, _ metadata: Logger.Metadata) {
        log(level: level, "\(event.text)", metadata: metadata)
    }

    func notice(_ event: RunEvent, _ metadata: Logger.Metadata) { log(.notice, event, metadata) }

    func warning(_ event: RunEvent, _ metadata: Logger.Metadata) { log(.warning, event, metadata) }
}
