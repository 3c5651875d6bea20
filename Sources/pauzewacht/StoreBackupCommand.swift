import ArgumentParser
import Audit
import BatchRun
import Glibc
import IWmo

struct StoreBackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy a store in one piece, also while a run goes on.",
        discussion: """
            The copy holds what was committed when it began; of a run that goes on, the rest comes with the next \
            backup. It is checked by SQLite before it gets its name, readable by its owner only, and never overwrites \
            anything. To put it back: stop the runs, and move it to the place of the store, without its -wal and -shm.

            EXIT CODES:
               0  done
              64  usage
              66  the store cannot be read, or has no key to copy
              70  any other failure
              73  the backup cannot be written, or its name is taken

            EXAMPLES:
              pauzewacht store backup --store regio.db --output backup/regio-2026-02-03.db
              pauzewacht store backup --store regio.db --output kopie.db --with-key
            """)

    @Option(help: ArgumentHelp("The administration; it is only read.", valueName: "file"))
    var store: String

    @Option(help: ArgumentHelp("New file for the copy.", valueName: "file"))
    var output: String

    @Flag(help: "Copy the key of the pseudonyms too, as <output>.key.")
    var withKey = false

    @Option(help: "Language: nl or en.")
    var lang: Language = .nl

    func run() throws {
        signal(SIGXFSZ, SIG_IGN)
        umask(0o077)
        try Failure.reported(in: lang) { () throws(RunError) in
            let done = try StoreBackupRun(store: store, output: output, withKey: withKey).copy()
            try StandardOutput.write(done[lang])
        }
    }
}
