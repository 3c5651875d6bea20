import ArgumentParser
import Audit
import BatchRun
import Glibc
import IWmo

struct StorePurgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge",
        abstract: "Remove clients whose retention period is over.",
        discussion: """
            A client of a gemeente goes when every toewijzing ended before the day, every period and message about it \
            lies before the day, and nothing is open: no amount to recover, no request, no start of the gemeente \
            itself, no care that was not declared yet. Numbers that may not come twice stay, without the client. \
            Without --confirm nothing changes: the report says what would go.

            EXIT CODES:
               0  done
              64  usage
              66  the store cannot be read
              70  any other failure
              73  the store or the report cannot be written
              75  a run holds the store or has to be finished first, or
                  another program reads the file

            EXAMPLES:
              pauzewacht store purge --store regio.db --before 2011-01-01
              pauzewacht store purge --store regio.db --before 2011-01-01 --confirm \\
                  --report opschoning-2026.txt
            """)

    @Option(help: ArgumentHelp("The administration.", valueName: "file"))
    var store: String

    @Option(help: "The first day of which everything stays (YYYY-MM-DD).")
    var before: DayArgument

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("Do not wait for this any longer; can be given more than once.", valueName: "reason"))
    var release: [StorePurgeRun.Release] = []

    @Flag(help: "Really remove it.")
    var confirm = false

    @Option(help: ArgumentHelp("New file for the report, which is also printed.", valueName: "file"))
    var report: String?

    @Option(help: "How the report is written.")
    var format: StorePurgeRun.Format = .text

    @Option(help: "Language of the report: nl or en.")
    var lang: Language = .nl

    func run() throws {
        signal(SIGXFSZ, SIG_IGN)
        umask(0o077)
        try Failure.reported(in: lang) { () throws(RunError) in
            let request = StorePurgeRun.Request(
                store: store, before: before.day, released: release, isConfirmed: confirm, report: report,
                format: format,
                today: DayArgument.today, programVersion: Pauzewacht.version)
            try StorePurgeRun(request).run(lang, show: StandardOutput.write)
        }
    }
}

extension StorePurgeRun.Release: ExpressibleByArgument {}

extension StorePurgeRun.Format: ExpressibleByArgument {}
