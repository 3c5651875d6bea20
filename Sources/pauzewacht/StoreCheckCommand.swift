import ArgumentParser
import Audit
import BatchRun
import IWmo

struct StoreCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check that a store is whole and that its books reconcile.",
        discussion: """
            Looks at the file itself, at rows that refer to nothing, at the version of each toewijzing that counts, at \
            granted amounts, credits, what is known of each line, and answers. One line per fault, with what it means \
            and what to do. A run that did not finish is mentioned and is no fault. The store is only read; a run may \
            go on beside it.

            EXIT CODES:
               0  nothing wrong
               1  something is wrong
              64  usage
              66  the store cannot be read
              70  any other failure

            EXAMPLES:
              pauzewacht store check --store regio.db
              pauzewacht store check --store regio.db --format json
            """)

    @Option(help: ArgumentHelp("The administration; it is only read.", valueName: "file"))
    var store: String

    @Option(help: "How the outcome is written.")
    var format: StoreCheckRun.Format = .text

    @Option(help: "Language: nl or en.")
    var lang: Language = .nl

    func run() throws {
        var isSound = false
        try Failure.reported(in: lang) { () throws(RunError) in
            let outcome = try StoreCheckRun(store: store).check(format, lang)
            isSound = outcome.isSound
            try StandardOutput.write(outcome.text)
        }
        if !isSound { throw ProcessExit.invalid }
    }
}

extension StoreCheckRun.Format: ExpressibleByArgument {}
