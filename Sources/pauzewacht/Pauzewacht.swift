import ArgumentParser
import IWmo
import Messages

@main
struct Pauzewacht: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "pauzewacht",
        abstract: "Checks iWmo messages and finds care that was billed while no care was given.",
        discussion: """
            Reads the XML messages of Dutch municipalities and care providers (WMO301, 305, 307, 315, 317, 319, \
            323 and 303), judges every declaration line against the assignment and the pauses, and writes verdicts, \
            return messages and a report.

            EXAMPLES:
              pauzewacht validate bericht.xml
              pauzewacht run --inbox inbox --store regio.db --output uitkomst
            """,
        version: version,
        subcommands: [
            RunCommand.self, ValidateCommand.self, ExplainCommand.self, ReportCommand.self, TimelineCommand.self,
            RulesCommand.self, StoreCommand.self, GenerateCommand.self,
        ])
}

extension Language: ExpressibleByArgument {}

/// Exit codes besides those of the argument parser (sysexits.h).
enum ProcessExit {
    /// validate: at least one message is wrong.
    static let invalid = ExitCode(1)
    /// run: done, but some files went to quarantine.
    static let quarantine = ExitCode(3)
    /// The command line asks for something that cannot be.
    static let usage = ExitCode(64)
    /// validate: a path does not exist or cannot be read.
    static let noInput = ExitCode(66)
    /// generate: the folder is not empty, or cannot be written.
    static let cannotWrite = ExitCode(73)
}

extension SchemaSource {
    init(directory: String?) {
        self = directory.map { .directory($0) } ?? .embedded
    }
}
