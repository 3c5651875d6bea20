import ArgumentParser
import CareTimeline
import Generation
import Glibc
import IWmo

struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Make a realistic data set with known answers.",
        discussion: """
            Writes messages of a made-up region, its policy, contract register and product list, and for each \
            declaration line the verdict that run should give, worked out by a second, independent path. The same \
            options give the same bytes. LEESMIJ.md in the folder has the commands to check them.

            EXIT CODES:
               0  done
              64  usage
              73  the folder is not empty, or cannot be written

            EXAMPLES:
              pauzewacht generate --clients 1000 --months 3 --seed 1 --output proef
              pauzewacht generate --clients 5897 --months 12 --seed 7 --gaps 15% \\
                  --from 2026-01 --output jaar
            """)

    @Option(help: "How many clients.")
    var clients: Int

    @Option(help: "How many months are declared, from 1 to 60.")
    var months: Int

    @Option(help: "A number; another number gives another region.")
    var seed: UInt64

    @Option(help: ArgumentHelp("New or empty folder for the data set.", valueName: "dir"))
    var output: String

    @Option(help: ArgumentHelp("Share of the lines whose period touches a care gap: 0.12 or 12%.", valueName: "share"))
    var gaps: ShareArgument = ShareArgument(perMille: 120)

    @Option(help: ArgumentHelp("The first month that is declared.", valueName: "yyyy-mm"))
    var from: MonthArgument = MonthArgument(month: Month(year: 2025, month: 11))

    @Option(help: "Language of LEESMIJ.md and of messages: nl or en.")
    var lang: Language = .nl

    @Flag(help: "No progress, no summary.")
    var quiet = false

    func validate() throws {
        guard (1...GenerationRequest.mostClients).contains(clients) else {
            throw ValidationError("--clients is a number from 1 to \(GenerationRequest.mostClients).")
        }
        guard (1...60).contains(months) else { throw ValidationError("--months is a number from 1 to 60.") }
        let possible = GenerationRequest.possibleMonths
        guard possible.contains(from.month) else {
            throw ValidationError("--from is a month from \(possible.lowerBound) to \(possible.upperBound).")
        }
    }

    func run() throws {
        // A limit on file sizes then ends in a clear error, as a full disk does.
        signal(SIGXFSZ, SIG_IGN)
        let request = GenerationRequest(
            clients: clients, months: months, seed: seed, gapsPerMille: gaps.perMille, from: from.month,
            folder: output, language: lang)
        let outcome: GenerationOutcome
        do {
            outcome = try DataSetGenerator(request).run(progress: progress)
        } catch {
            StandardError.write("pauzewacht: " + error.message(in: lang))
            throw ProcessExit.cannotWrite
        }
        if !quiet { try StandardOutput.write(summary(outcome)) }
    }

    private func summary(_ outcome: GenerationOutcome) -> String {
        func count(_ value: Int) -> String { NumberText.count(value, lang) }
        return Tekst(
            nl: "\(count(outcome.messages)) berichten en \(count(outcome.lines)) antwoorden in \(output); "
                + "\(count(outcome.linesInGaps)) regels raken een zorggat. Zie \(output)/LEESMIJ.md.\n",
            en: "\(count(outcome.messages)) messages and \(count(outcome.lines)) answers in \(output); "
                + "\(count(outcome.linesInGaps)) lines touch a care gap. See \(output)/LEESMIJ.md.\n")[lang]
    }

    private var progress: (Int, Int) -> Void {
        guard !quiet, isatty(STDERR_FILENO) == 1 else { return { _, _ in } }
        let what = Tekst(nl: "maken", en: "generating")[lang]
        return { done, total in
            StandardError.overwrite(done < total ? "\(what): \(done * 100 / max(total, 1))%" : "")
        }
    }
}

/// A share on the command line: `0.12`, `0,12` or `12%`.
struct ShareArgument: ExpressibleByArgument {
    /// Thousandths.
    let perMille: Int

    init(perMille: Int) {
        self.perMille = perMille
    }

    init?(argument: String) {
        let isPercent = argument.hasSuffix("%")
        let parts = argument.drop { $0 == " " }.split(whereSeparator: { $0 == "%" }).joined()
            .split(separator: /[.,]/, maxSplits: 1, omittingEmptySubsequences: false)
        let fraction = parts.count == 2 ? parts[1] : ""
        guard let whole = parts.first.flatMap({ Int($0) }), (0...100).contains(whole), fraction.utf8.count <= 4,
            fraction.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let tenThousandths = Int(fraction + String(repeating: "0", count: 4 - fraction.utf8.count))
        else { return nil }
        let exact = whole * 10_000 + tenThousandths
        perMille = isPercent ? exact / 1000 : exact / 10
        guard (0...1000).contains(perMille) else { return nil }
    }

    var defaultValueDescription: String { "\(perMille / 10)%" }
}

/// A month on the command line.
struct MonthArgument: ExpressibleByArgument {
    let month: Month

    init(month: Month) {
        self.month = month
    }

    init?(argument: String) {
        guard let month = Month(iso: argument) else { return nil }
        self.month = month
    }

    var defaultValueDescription: String { month.description }
}
