import ArgumentParser
import Audit
import BatchRun
import Glibc
import IWmo

struct StoreExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write out everything a store holds, as NDJSON.",
        discussion: """
            One file per subject, one row per line, in a fixed order: the same store gives the same bytes. Clients \
            appear by pseudonym; remarks and the return messages, which hold names and BSNs, are left out. With \
            --with-bsn all of it is written as it lies in the store. The folder is readable by its owner only.

            EXIT CODES:
               0  done
              64  usage
              65  the configuration is wrong
              66  the store cannot be read
              70  any other failure
              73  the output cannot be written

            EXAMPLES:
              pauzewacht store export --store regio.db --output export
              pauzewacht store export --store regio.db --output alles --with-bsn
            """)

    @Option(help: ArgumentHelp("The administration; it is only read.", valueName: "file"))
    var store: String

    @Option(help: ArgumentHelp("New or empty folder.", valueName: "dir"))
    var output: String

    @Flag(name: .customLong("with-bsn"), help: "Write BSNs, remarks and return messages too.")
    var withBSN = false

    @Option(help: ArgumentHelp("Names the pseudonym key, when that is not beside the store.", valueName: "file"))
    var config: String?

    @Option(help: "Language of messages: nl or en.")
    var lang: Language = .nl

    func run() throws {
        signal(SIGXFSZ, SIG_IGN)
        umask(0o077)
        try Failure.reported(in: lang) { () throws(RunError) in
            let reading = StoreReading(path: store, configuration: try ConfigurationArgument.load(config))
            let folder = try StoreExportRun(store: reading, output: output, withBSN: withBSN).write()
            try StandardOutput.write(folder + "\n")
        }
    }
}
