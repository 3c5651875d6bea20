import ArgumentParser
import Audit
import BatchRun
import CareTimeline
import IWmo
import Reports
import RunConfiguration

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "The audit: report on a gemeente, an aanbieder or a period, from the store alone.",
        discussion: """
            The output folder must be new or empty. With --as-of the report holds what had been taken in and decided \
            on that day, and nothing that came later.

            Every format holds the open recovery list and the production statement of each aanbieder, as tables, as \
            workbooks or as both.

            EXIT CODES:
               0  done
              64  usage
              65  the configuration is wrong
              66  the store cannot be read
              70  any other failure
              73  the output cannot be written

            EXAMPLES:
              pauzewacht report --store regio.db --output audit --from 2026-01 --to 2026-03
              pauzewacht report --store regio.db --output audit --aanbieder 98000101 --format csv
              pauzewacht report --store regio.db --output accountant --from 2025-01 --to 2025-12 --format xlsx
              pauzewacht report --store regio.db --output toen --as-of 2026-02-28
            """)

    @Option(help: ArgumentHelp("The administration; it is only read.", valueName: "file"))
    var store: String

    @Option(help: ArgumentHelp("New or empty folder for the report.", valueName: "dir"))
    var output: String

    @Option(help: ArgumentHelp("Only this gemeente.", valueName: "code"))
    var gemeente: String?

    @Option(help: ArgumentHelp("Only this aanbieder.", valueName: "code"))
    var aanbieder: String?

    @Option(help: "First declaration month (YYYY-MM).")
    var from: MonthArgument?

    @Option(help: "Last declaration month (YYYY-MM).")
    var to: MonthArgument?

    @Option(help: "Nothing that was taken in after this day counts (YYYY-MM-DD).")
    var asOf: DayArgument?

    @Option(help: "html: a page, with everything beside it; xlsx: workbooks; csv: tables.")
    var format: ReportRun.Format = .html

    @Option(
        help: ArgumentHelp(
            "Names, contracts, signals, exceptions and pseudonym key, in the place of those of the latest run.",
            valueName: "file"))
    var config: String?

    @Option(help: "Language of the report: nl or en.")
    var lang: Language = .nl

    func validate() throws {
        try check(gemeente, digits: 4, "--gemeente")
        try check(aanbieder, digits: 8, "--aanbieder")
        if let from, let to, to.month < from.month { throw ValidationError("--to lies before --from.") }
    }

    private func check(_ code: String?, digits: Int, _ option: String) throws {
        guard let code else { return }
        guard code.utf8.count == digits, code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw ValidationError("\(option) is a code of \(digits) digits.")
        }
    }

    func run() throws {
        try Failure.reported(in: lang) { () throws(RunError) in
            let reading = StoreReading(path: store, configuration: try ConfigurationArgument.load(config))
            let scope = AuditScope(
                gemeente: gemeente, aanbieder: aanbieder, from: from?.month, to: to?.month, asOf: asOf?.day)
            let path = try ReportRun(
                store: reading, scope: scope, output: output, format: format, language: lang,
                programVersion: Pauzewacht.version
            ).write()
            try StandardOutput.write(path + "\n")
        }
    }
}

extension ReportRun.Format: ExpressibleByArgument {}
