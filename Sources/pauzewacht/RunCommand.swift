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

    @Flag(help: "No progress, no log lines below warning, no summary.")
    var quiet = false

    func validate() throws {
        if let jobs, !(1...64).contains(jobs) { throw ValidationError("--jobs is a number from 1 to 64.") }
    }

    func run() throws {
        // A limit on file sizes then ends in a clear error, as a full disk does.
        signal(SIGXFSZ, SIG_IGN)
        var hasQuarantine = false
        try Failure.reported(in: lang) { () throws(RunError) in
            let outcome = try NightRun(request(), logger: logger, progress: progress).run()
            if !quiet { try StandardOutput.write(outcome.summary) }
            hasQuarantine = outcome.hasQuarantine
        }
        if hasQuarantine { throw ProcessExit.quarantine }
    }

    private func request() throws(RunError) -> RunRequest {
        RunRequest(
            inbox: inbox, store: store, output: output,
            configuration: try ConfigurationArgument.load(config) ?? Configuration(), date: date?.day,
            today: DayArgument.today, archive: archive, workers: jobs ?? Processors.count, language: lang,
            schemas: SchemaSource(directory: schemas), programVersion: Pauzewacht.version)
    }

    private var logger: Logger {
        var logger = Logger(label: "pauzewacht") { StreamLogHandler.standardError(label: $0) }
        // On a terminal the progress line tells the same.
        logger.logLevel = quiet || isatty(STDERR_FILENO) == 1 ? .warning : .notice
        return logger
    }

    private var progress: @Sendable (RunProgress) -> Void {
        guard !quiet, isatty(STDERR_FILENO) == 1 else { return { _ in } }
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
