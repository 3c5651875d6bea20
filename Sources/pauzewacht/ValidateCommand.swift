import ArgumentParser
import BatchRun
import Glibc
import IWmo
import Messages
import RunConfiguration

struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Check messages against the schema and the rules inside a message.",
        discussion: """
            EXIT CODES:
               0  nothing wrong
               1  at least one message is wrong
              64  usage
              65  configuration, contract register or product list is wrong
              66  a path does not exist or cannot be read
              70  any other failure

            EXAMPLES:
              pauzewacht validate WMO323.xml
              pauzewacht validate --format json berichten/ > bevindingen.json
              pauzewacht validate --format sarif berichten/ > pauzewacht.sarif
              pauzewacht validate --format junit berichten/ > pauzewacht.xml
              pauzewacht validate --together --config pauzewacht.yaml keten/
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

    @Flag(
        help: ArgumentHelp(
            "Let libxml2's schema engine judge every message, also those that plainly fit; slower, same outcome."))
    var referee = false

    @Option(help: "1: schema only; 2: also the rules inside the message.")
    var level: Int = 2

    @Flag(
        help: ArgumentHelp(
            "Judge the messages as one set, at level 3 and 4 too, as run does on an empty store."))
    var together = false

    @Option(
        help: ArgumentHelp(
            "Policy per gemeente, contract register, product list; with --together.", valueName: "file"))
    var config: String?

    @Option(
        help: "Day of the check (YYYY-MM-DD); today when left out. No rule of level 1 or 2 depends on it.")
    var date: DayArgument?

    @Option(help: "Language of the findings: nl or en.")
    var lang: Language = .nl

    @Argument(help: "A file, a folder (all *.xml and *.zip below it), a zip, or - for standard input.")
    var path: [String]

    func validate() throws {
        guard level == 1 || level == 2 else { throw ValidationError("--level is 1 or 2.") }
        guard level == 2 || !together else { throw ValidationError("--together needs level 2.") }
        guard config == nil || together else { throw ValidationError("--config needs --together.") }
    }

    func run() throws {
        do {
            let validation = ValidationRun(
                schemas: SchemaSource(directory: schemas), maximumLevel: level, workers: Processors.count,
                together: try togetherRequest(), alwaysUsesEngine: referee)
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

    private func togetherRequest() throws(RunError) -> TogetherRequest? {
        guard together else { return nil }
        return TogetherRequest(
            configuration: try ConfigurationArgument.load(config) ?? Configuration(),
            peildatum: date?.day ?? DayArgument.today)
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
