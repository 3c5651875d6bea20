import ArgumentParser
import BatchRun
import IWmo
import Oversight
import Reports
import Rules

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "The rules: what each of them asks, why, and how its figures are computed.",
        discussion: """
            Without an id: a list with level, return code, title and messages, and below it the signals with their \
            choices. With an id: everything about that rule, with an example that breaks it and one that just holds, or \
            about that signal.

            EXIT CODES:
               0  done
              64  usage
              66  there is no such rule or signal
              70  any other failure

            EXAMPLES:
              pauzewacht rules
              pauzewacht rules --message WMO323 --level 3
              pauzewacht rules TR321
              pauzewacht rules SA002
              pauzewacht rules --format json > regels.json
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }

    @Option(help: ArgumentHelp("Only rules of this message, as WMO323.", valueName: "message"))
    var message: String?

    @Option(help: "Only rules of this level; 5 are the care-gap rules.")
    var level: Int?

    @Option(help: "How the rules are written; json holds both languages.")
    var format: Format = .text

    @Option(help: "Language of the text: nl or en.")
    var lang: Language = .nl

    @Argument(help: ArgumentHelp("A rule, as TR321, or a signal, as SA002.", valueName: "id"))
    var id: String?

    func validate() throws {
        if let level, !(1...5).contains(level) { throw ValidationError("--level is a number from 1 to 5.") }
        if let message, BerichtType(rawValue: message.uppercased()) == nil {
            let names = BerichtType.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--message is one of \(names).")
        }
    }

    func run() throws {
        try Failure.reported(in: lang) { () throws(RunError) in
            if format == .text, let id, let signal = SignalCatalogue[id: id.uppercased()] {
                return try StandardOutput.write(SignalCatalogueText.explanation(signal, lang))
            }
            let entries = try selected()
            switch format {
            case .json: try StandardOutput.write(RuleCatalogueText.json(entries, programVersion: Pauzewacht.version))
            case .text where id != nil:
                for entry in entries { try StandardOutput.write(RuleCatalogueText.explanation(entry, lang)) }
            case .text:
                try StandardOutput.write(RuleCatalogueText.list(entries, lang))
                // A filter asks for rules: signals have no message and no level.
                if message == nil, level == nil { try StandardOutput.write("\n" + SignalCatalogueText.list(lang)) }
            }
        }
    }

    private func selected() throws(RunError) -> [CatalogueEntry] {
        if let id {
            if let entry = RuleCatalogue[id: id.uppercased()] { return [entry] }
            if let rule = RuleCatalogue.notChecked.first(where: { $0.id == id.uppercased() }) {
                throw .noInput(
                    Tekst(nl: "\(rule.id) wordt niet gecontroleerd: ", en: "\(rule.id) is not checked: ") + rule.reason)
            }
            throw .noInput(
                Tekst(
                    nl: "Er is geen regel \(id). pauzewacht rules toont ze allemaal.",
                    en: "There is no rule \(id). pauzewacht rules lists all of them."))
        }
        let bericht = message.flatMap { BerichtType(rawValue: $0.uppercased()) }
        return RuleCatalogue.entries.filter { entry in
            (level == nil || entry.rule.level == level)
                && (bericht.map { entry.rule.messages.contains($0) } ?? true)
        }
    }
}
