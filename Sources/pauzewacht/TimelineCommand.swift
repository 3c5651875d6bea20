import ArgumentParser
import Audit
import BatchRun
import IWmo
import RunConfiguration

struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Show one toewijzing over its months: care, pauses, declarations, verdicts.",
        discussion: """
            A line per month with the care and gap days, what was declared and what became of it; then every version, \
            start, stop and declaration line with its message. At most 120 months are shown, the latest ones.

            EXIT CODES:
               0  done
              64  usage
              65  the configuration is wrong
              66  the store cannot be read, or has no such toewijzing
              70  any other failure

            EXAMPLES:
              pauzewacht timeline --store regio.db --toewijzing 0479/1001
              pauzewacht timeline --store regio.db --toewijzing 0479/1001 --format svg > 1001.svg
              pauzewacht timeline --store regio.db --toewijzing 0479/1001 --as-of 2026-02-28 --from 2026-01
            """)

    @Option(help: ArgumentHelp("The administration; it is only read.", valueName: "file"))
    var store: String

    @Option(help: ArgumentHelp("GEMEENTE/NUMMER.", valueName: "name"))
    var toewijzing: String

    @Option(help: "First month (YYYY-MM).")
    var from: MonthArgument?

    @Option(help: "Last month (YYYY-MM).")
    var to: MonthArgument?

    @Option(help: "Nothing that was taken in after this day counts (YYYY-MM-DD).")
    var asOf: DayArgument?

    @Option(help: "text, or svg: a picture for a browser, a report or paper.")
    var format: TimelineRun.Format = .text

    @Option(
        help: ArgumentHelp(
            "Names, exceptions and pseudonym key, in the place of those of the latest run.", valueName: "file"))
    var config: String?

    @Option(help: "Language of the timeline: nl or en.")
    var lang: Language = .nl

    func validate() throws {
        guard ToewijzingName(toewijzing) != nil else {
            throw ValidationError(
                "\"\(toewijzing)\" is not GEMEENTE/NUMMER, like 0479/1001: four digits, the number of the toewijzing.")
        }
        if let from, let to, to.month < from.month { throw ValidationError("--to lies before --from.") }
    }

    func run() throws {
        guard let name = ToewijzingName(toewijzing) else { throw ProcessExit.usage }
        try Failure.reported(in: lang) { () throws(RunError) in
            let reading = StoreReading(path: store, configuration: try ConfigurationArgument.load(config))
            let run = TimelineRun(
                store: reading, toewijzing: name, asOf: asOf?.day, from: from?.month, to: to?.month)
            guard let text = try run.text(format, lang) else {
                let day = asOf.map { (nl: " op \($0.day)", en: " on \($0.day)") } ?? (nl: "", en: "")
                throw .noInput(
                    Tekst(
                        nl: "In \(store) is toewijzing \(name.nummer) van gemeente \(name.gemeente)\(day.nl) niet "
                            + "bekend.",
                        en: "\(store) does not know toewijzing \(name.nummer) of gemeente \(name.gemeente)\(day.en)."))
            }
            try StandardOutput.write(text)
        }
    }
}

extension TimelineRun.Format: ExpressibleByArgument {}
