/// How and when a run ended.
public struct RunEnd: Sendable {
    public var exitCode: Int32
    /// Seconds since 1970.
    public var time: Int
    public var duration: Duration

    public init(exitCode: Int32, time: Int, duration: Duration) {
        self.exitCode = exitCode
        self.time = time
        self.duration = duration
    }

    /// Code 3 is a finished night too: some files went to quarantine.
    public var isSuccess: Bool { exitCode == 0 || exitCode == 3 }
}

/// What a monitoring system is told of one run. Nothing in it is about a client, an aanbieder or a single gemeente.
public struct RunMetrics: Sendable {
    private let programVersion: String
    private let end: RunEnd
    private let storeBytes: Int?
    private let figures: RunFigures?

    /// `storeBytes` is nil when there is no store; `figures` when the run did not finish.
    public init(programVersion: String, end: RunEnd, storeBytes: Int?, figures: RunFigures?) {
        self.programVersion = programVersion
        self.end = end
        self.storeBytes = storeBytes
        self.figures = figures
    }

    static let lastSuccess = "pauzewacht_last_success_timestamp_seconds"

    /// `earlierSuccess`: when an earlier run last succeeded, in seconds since 1970.
    func text(earlierSuccess: Int?) -> String {
        var prometheus = PrometheusText()
        prometheus.gauge(
            "pauzewacht_build_info", "Version of the program that wrote this file.",
            [.init(labels: [("version", programVersion)], value: .whole(1))])
        prometheus.gauge(
            "pauzewacht_last_run_timestamp_seconds", "When the latest run ended, in seconds since 1970.",
            .whole(end.time))
        if let success = end.isSuccess ? end.time : earlierSuccess {
            prometheus.gauge(
                Self.lastSuccess, "When a run last ended with code 0 or 3, in seconds since 1970.", .whole(success))
        }
        prometheus.gauge(
            "pauzewacht_last_run_exit_code", "Exit code of the latest run.", .whole(Int(end.exitCode)))
        prometheus.gauge(
            "pauzewacht_last_run_duration_seconds", "How long the latest run took.", .seconds(end.duration))
        if let storeBytes {
            prometheus.gauge("pauzewacht_store_size_bytes", "Size of the store after the run.", .whole(storeBytes))
        }
        if let figures { figures.add(to: &prometheus) }
        return prometheus.text
    }
}

extension RunFigures {
    fileprivate func add(to prometheus: inout PrometheusText) {
        addFiles(to: &prometheus)
        addLines(to: &prometheus)
        addRecovery(to: &prometheus)
    }

    private func addFiles(to prometheus: inout PrometheusText) {
        prometheus.gauge(
            "pauzewacht_last_run_files", "Files of the latest run, by what became of them.",
            files.map { .init(labels: [("status", $0.status)], value: .whole($0.count)) })
        prometheus.gauge(
            "pauzewacht_last_run_messages", "Files of the latest run, by message type and by what became of them.",
            bestanden.perBericht.flatMap { perBericht in
                perBericht.perStatus.counts.map { count in
                    .init(
                        labels: [("message", perBericht.bericht ?? "onbekend"), ("status", count.status)],
                        value: .whole(count.count))
                }
            })
        prometheus.gauge(
            "pauzewacht_last_run_refused_files", "Refused files of the latest run, by the rule that refused them.",
            bestanden.perRegel.map { .init(labels: [("rule", $0.regel)], value: .whole($0.aantal)) })
        prometheus.gauge(
            "pauzewacht_last_run_deferred_files", "Files that the latest run left for the next one.",
            .whole(deferredFiles))
    }

    private func addLines(to prometheus: inout PrometheusText) {
        prometheus.gauge(
            "pauzewacht_last_run_lines", "Declaration lines judged in the latest run, by verdict.",
            lines.map { .init(labels: [("verdict", $0.verdict)], value: .whole($0.count)) })
        prometheus.gauge(
            "pauzewacht_last_run_lines_euros",
            "Amount of the declaration lines judged in the latest run, by verdict; credits count as negative.",
            lines.map { .init(labels: [("verdict", $0.verdict)], value: .eurocents($0.amount)) })
        prometheus.gauge(
            "pauzewacht_last_run_flagged_euros", "The part of the disputed lines of the latest run to be recovered.",
            .eurocents(totaal.betwist.gevlagdBedrag ?? 0))
        prometheus.gauge(
            "pauzewacht_last_run_rejected_lines", "Lines rejected in the latest run, by the rule that rejected them.",
            regels.map { .init(labels: [("rule", $0.regel)], value: .whole($0.aantal)) })
        prometheus.gauge(
            "pauzewacht_last_run_care_gap_findings",
            "Care gaps found on lines in the latest run that nobody accepted, by rule.",
            zorggatregels.map { .init(labels: [("rule", $0.regel)], value: .whole($0.aantal)) })
        prometheus.gauge(
            "pauzewacht_last_run_rejudged_lines", "Lines of earlier runs that the latest run judged anew.",
            .whole(totaal.heroordelingen.aantal))
    }

    private func addRecovery(to prometheus: inout PrometheusText) {
        let list = totaal.terugvordering
        prometheus.gauge(
            "pauzewacht_recovery_open_lines", "Lines on the open recovery list after the latest run.",
            .whole(list.open.aantal))
        prometheus.gauge(
            "pauzewacht_recovery_open_euros", "Amount of the open recovery list after the latest run.",
            .eurocents(list.open.bedrag))
        prometheus.gauge(
            "pauzewacht_last_run_recovery_new_lines",
            "Lines on the open recovery list that became known in the latest run.", .whole(list.nieuw.aantal))
    }
}
