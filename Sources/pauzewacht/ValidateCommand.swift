import ArgumentParser
import BatchRun
import Glibc
import IWmo
import Messages

struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Check messages against the schema and the rules inside a message.",
        discussion: """
            EXIT CODES:
               0  nothing wrong
               1  at least one message is wrong
              64  usage
              66  a path does not exist or cannot be read
              70  any other failure

            EXAMPLES:
              pauzewacht validate WMO323.xml
              pauzewacht validate --format json berichten/ > bevindingen.json
              pauzewacht validate --format sarif berichten/ > pauzewacht.sarif
              pauzewacht validate --format junit berichten/ > pauzewacht.xml
              pauzewacht validate --lang en archief.zip
              cat WMO305.xml | pauzewacht validate -
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
        case sarif
        case junit
    }

    @Option(help: "How findings are written.")
    var format: Format = .text

    @Option(help: ArgumentHelp("Use the schemas in this folder instead of the built-in ones.", valueName: "dir"))
    var schemas: String?

    @Option(help: "1: schema only; 2: also the rules inside the message.")
    var level: Int = 2

    @Option(help: "Day of the check (YYYY-MM-DD). No rule of level 1 or 2 depends on it.")
    var date: DayArgument?

    @Option(help: "Language of the findings: nl or en.")
    var lang: Language = .nl

    @Argument(help: "A file, a folder (all *.xml and *.zip below it), a zip, or - for standard input.")
    var path: [String]

    func validate() throws {
        guard level == 1 || level == 2 else { throw ValidationError("--level is 1 or 2.") }
    }

    func run() throws {
        let validation = ValidationRun(
            schemas: SchemaSource(directory: schemas), maximumLevel: level, workers: Processors.count)
        do {
            let outcome = try validation.outcome(of: path)
            try StandardOutput.write(report(outcome))
            for notice in outcome.notices { StandardError.write(ValidationText.notice(notice, lang)) }
            if outcome.hasUnreadablePaths { throw ProcessExit.noInput }
            if !outcome.isValid { throw ProcessExit.invalid }
        } catch let error as RunError {
            StandardError.write("pauzewacht: " + error.message(in: lang))
            throw ExitCode(error.exitCode)
        }
    }

    private func report(_ outcome: ValidationOutcome) -> String {
        switch format {
        case .text: ValidationText.report(outcome, lang)
        case .json: ValidationJSON.report(outcome, lang, programVersion: Pauzewacht.version)
        case .sarif:
            ValidationSARIF.report(outcome, lang, programVersion: Pauzewacht.version, folder: CurrentFolder.path)
        case .junit: ValidationJUnit.report(outcome, lang, programVersion: Pauzewacht.version)
        }
    }
}

enum CurrentFolder {
    /// Absolute path; the root when the folder is gone.
    static var path: String {
        guard let name = getcwd(nil, 0) else { return "/" }
        defer { free(name) }
        return String(cString: name)
    }
}

enum Processors {
    static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
