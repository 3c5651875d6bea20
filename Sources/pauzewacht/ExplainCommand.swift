import ArgumentParser
import Audit
import BatchRun
import IWmo
import RunConfiguration

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain the verdict on one declaration line, rule by rule.",
        discussion: """
            Shows the line, the version of the toewijzing that counted, care and gap days as they were known, every \
            rule with its figures, the choice of the gemeente that decided, the message that brought each fact, and \
            what became known since. The verdict is computed again from what was known then; a difference is said.

            EXIT CODES:
               0  done
              64  usage
              65  the configuration is wrong
              66  the store cannot be read, or has no such line
              70  any other failure

            EXAMPLES:
              pauzewacht explain --store regio.db 0479/98000101/R0001
              pauzewacht explain --store regio.db --as-of 2026-02-28 0479/98000101/R0001
              pauzewacht explain --store regio.db --format json 0479/98000101/R0001
            """)

    @Option(help: ArgumentHelp("The administration; it is only read.", valueName: "file"))
    var store: String

    @Option(help: "Nothing that was taken in after this day counts (YYYY-MM-DD).")
    var asOf: DayArgument?

    @Option(
        help: ArgumentHelp(
            "Names, exceptions and pseudonym key, in the place of those of the latest run.", valueName: "file"))
    var config: String?

    @Option(help: "How the explanation is written.")
    var format: ExplainRun.Format = .text

    @Option(help: "Language of the explanation: nl or en.")
    var lang: Language = .nl

    @Argument(help: ArgumentHelp("GEMEENTE/AANBIEDER/REFERENTIENUMMER.", valueName: "line"))
    var line: String

    func validate() throws {
        guard LineName(line) != nil else {
            throw ValidationError(
                "\"\(line)\" is not GEMEENTE/AANBIEDER/REFERENTIENUMMER, like 0479/98000101/R0001: "
                    + "four digits, eight digits, the reference number.")
        }
    }

    func run() throws {
        guard let name = LineName(line) else { throw ProcessExit.usage }
        try Failure.reported(in: lang) { () throws(RunError) in
            let reading = StoreReading(path: store, configuration: try ConfigurationArgument.load(config))
            let run = ExplainRun(store: reading, line: name, asOf: asOf?.day)
            guard let text = try run.explanations(format, lang) else {
                throw .noInput(
                    Tekst(
                        nl: "In \(store) staat geen beoordeelde regel \(name.referentieNummer) van aanbieder "
                            + "\(name.aanbieder) bij gemeente \(name.gemeente)"
                            + (asOf.map { " op \($0.day)" } ?? "")
                            + ". Regels van een afgekeurde declaratie zijn niet beoordeeld; zie berichten.ndjson.",
                        en: "\(store) has no judged line \(name.referentieNummer) of aanbieder \(name.aanbieder) at "
                            + "gemeente \(name.gemeente)" + (asOf.map { " on \($0.day)" } ?? "")
                            + ". Lines of a refused declaration were not judged; see berichten.ndjson."))
            }
            try StandardOutput.write(text)
        }
    }
}

extension ExplainRun.Format: ExpressibleByArgument {}
