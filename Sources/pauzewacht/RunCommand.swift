import ArgumentParser
import BatchRun
import CareTimeline
import Glibc
import IWmo
import Logging
import Messages
import RunConfiguration
import Synchronization

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "The nightly job: read the inbox, judge, answer, report.",
        discussion: """
            Messages that were processed before are recognised by their content and skipped. An interrupted run is \
            resumed by the next one on the same store. The output folder must be new or empty.

            EXIT CODES:
               0  done
               3  done, but some files went to quarantine
              64  usage
              65  configuration or a table that belongs to it is wrong;
                  nothing was processed
              70  any other failure
              73  output or store cannot be written
              75  another run holds the store

            EXAMPLES:
              pauzewacht run --inbox inbox --store regio.db --output uitkomst/1
              pauzewacht run --inbox inbox --store regio.db --output uitkomst/2 \\
                  --config pauzewacht.yaml --archive archief --jobs 2
            """)

    @Option(help: ArgumentHelp("Folder with messages: every *.xml below it, and inside *.zip.", valueName: "dir"))
    var inbox: String

    @Option(help: ArgumentHelp("The administration, one SQLite file; made when it does not exist.", valueName: "file"))
    var store: String

    @Option(help: ArgumentHelp("New or empty folder for the outcome.", valueName: "dir"))
    var output: String

    @Option(help: ArgumentHelp("Policy per gemeente, contract register, product list, exceptions.", valueName: "file"))
    var config: String?

    @Option(help: "The day of the run (YYYY-MM-DD); today when left out.")
    var date: DayArgument?

    @Option(help: ArgumentHelp("Move processed files here; left out: the inbox stays as it is.", valueName: "dir"))
    var archive: String?

    @Option(help: "How many files are read at the same time; left out: one per processor.")
    var jobs: Int?

    @Option(help: "Language of report, tables and summary: nl or en.")
    var lang: Language = .nl

    @Option(help: ArgumentHelp("Use the schemas in this folder instead of the built-in ones.", valueName: "dir"))
    var schemas: String?

    @Option(
        help: ArgumentHelp(
            "Write what a monitoring system should know, for Prometheus; ends in .prom.", valueName: "file"))
    var metrics: String?

    @Option(help: "Log lines on standard error: text, or json with one object per line.")
    var logFormat: LogFormat = .text

    @Flag(help: "No progress, no log lines below warning, no summary.")
    var quiet = false

    func validate() throws {
        if let jobs, !(1...64).contains(jobs) { throw ValidationError("--jobs is a number from 1 to 64.") }
        // So that a slip cannot put it in the place of a store or a message.
        if let metrics, !metrics.hasSuffix(MetricsFile.nameEnding) {
            throw ValidationError("--metrics is a file that ends in \(MetricsFile.nameEnding).")
        }
    }

    func run() throws {
        // A limit on file sizes then ends in a clear error, as a full disk does.
        signal(SIGXFSZ, SIG_IGN)
        let began = ContinuousClock.now
        var (code, failure): (Int32, RunError?) = (0, nil)
        do throws(RunError) {
            let outcome = try NightRun(request(), logger: logger, progress: progress).run()
            if !quiet { try StandardOutput.write(outcome.summary) }
            if outcome.hasQuarantine { code = ProcessExit.quarantine.rawValue }
        } catch {
            (code, failure) = (error.exitCode, error)
        }
        tell(
            RunEnd(exitCode: code, time: Moment.now.seconds, duration: ContinuousClock.now - began),
            failure?.message(in: lang))
        if code != 0 { throw ExitCode(code) }
    }

    /// Nothing here can change how the run ended.
    private func tell(_ end: RunEnd, _ failure: String?) {
        let figures = end.isSuccess && (metrics != nil || logFormat == .json) ? RunFigures(outcome: output) : nil
        switch logFormat {
        case .text: if let failure { StandardError.write("pauzewacht: " + failure) }
        case .json: logger.logEnd(end, failure, figures)
        }
        guard let metrics else { return }
        let numbers = RunMetrics(
            programVersion: Pauzewacht.version, end: end, storeBytes: FileSize.of(store), figures: figures)
        if let reason = MetricsFile(path: metrics).write(numbers) {
            logger.log(.warning, .metricsNotWritten, ["file": "\(metrics)", "reason": "\(reason)"])
        }
    }

    private func request() throws(RunError) -> RunRequest {
        RunRequest(
            inbox: inbox, store: store, output: output,
            configuration: try ConfigurationArgument.load(config) ?? Configuration(), date: date?.day,
            today: DayArgument.today, archive: archive, workers: jobs ?? Processors.count, language: lang,
            schemas: SchemaSource(directory: schemas), programVersion: Pauzewacht.version)
    }

    private var logger: Logger {
        // On a terminal the progress line tells the same.
        logFormat.logger(quiet || showsProgress ? .warning : .notice)
    }

    private var showsProgress: Bool { !quiet && logFormat == .text && isatty(STDERR_FILENO) == 1 }

    private var progress: @Sendable (RunProgress) -> Void {
        guard showsProgress else { return { _ in } }
        return ProgressLine(language: lang).show
    }
}

/// One line on the terminal that is written over while the run goes on.
final class ProgressLine: Sendable {
    private let language: Language
    private let latest = Mutex("")

    init(language: Language) {
        self.language = language
    }

    @Sendable func show(_ progress: RunProgress) {
        let text =
            switch progress {
            case .reading(let done, let total): line(Tekst(nl: "lezen", en: "reading"), done, total)
            case .judging(let done, let total): line(Tekst(nl: "beoordelen", en: "judging"), done, total)
            case .writing: ""
            }
        latest.withLock { shown in
            guard text != shown else { return }
            shown = text
            StandardError.overwrite(text)
        }
    }

    /// A new text only when the percentage changes: the terminal must not slow the run down.
    private func line(_ what: Tekst, _ done: Int, _ total: Int) -> String {
        guard total > 0, done < total else { return "" }
        return "\(what[language]): \(done * 100 / total)%"
    }
}
