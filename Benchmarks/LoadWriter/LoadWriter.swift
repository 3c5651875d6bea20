import ArgumentParser
import CareTimeline
import Glibc
import IWmo
import Messages

/// Writes the messages that `scripts/benchmark` measures with. The same options give the same bytes.
@main
struct LoadWriter: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load-writer",
        abstract: "Write large inboxes of valid messages of made-up clients, for speed measurements.",
        discussion: """
            Every kind gets a folder of its own below FOLDER. Messages made with the same numbers of clients and \
            partners belong together, and no line of a declaration is rejected.
            """)

    enum Kind: String, CaseIterable, ExpressibleByArgument {
        /// A WMO301 per client.
        case toewijzingen = "301"
        /// A WMO305 per client: care began on the first day.
        case starts = "305"
        /// A WMO307 for every tenth client: a pause in the declaration month.
        case pauses = "307"
        /// A WMO323 per partner.
        case declarations = "323"
    }

    @Argument(help: "Folder to write in.")
    var folder: String

    @Argument(help: "What to write: 301, 305, 307 (for every tenth client) or 323 (one per partner).")
    var kinds: [Kind]

    @Option(help: "How many clients.")
    var clients: Int

    @Option(help: "Percentage of the clients with a second toewijzing.")
    var second = 24

    @Option(help: "Pairs of a gemeente and an aanbieder, over which the clients are divided evenly.")
    var partners = 1

    @Option(help: "Declaration month, YYYY-MM, 2024-01 at the earliest.")
    var month = "2026-01"

    @Option(help: "Months for which each toewijzing gets a line: the declaration month and those before it.")
    var months = 1

    func validate() throws {
        guard (1...TestBsns.count).contains(clients) else {
            throw ValidationError("--clients is a number from 1 to \(TestBsns.count).")
        }
        guard (0...100).contains(second) else { throw ValidationError("--second is a number from 0 to 100.") }
        guard (1...100).contains(partners) else { throw ValidationError("--partners is a number from 1 to 100.") }
        guard let declared = Month(iso: month), declared >= Region.firstMonth, declared <= Region.lastMonth,
            (1...Int(declared.index - Region.firstMonth.index) + 1).contains(months)
        else { throw ValidationError("--month and --months must fall within the care.") }
    }

    func run() throws {
        guard let declared = Month(iso: month) else { return }
        let region = Region(
            bsns: TestBsns.first(clients), secondPercentage: second, partnerCount: partners, month: declared,
            lineMonths: months)
        makeFolder(folder)
        for kind in kinds {
            let target = "\(folder)/\(kind.rawValue)"
            makeFolder(target)
            switch kind {
            case .toewijzingen:
                for client in 0..<clients {
                    save(MessageWriter.bytes(region.toewijzing(client)), "\(target)/\(client)")
                }
            case .starts:
                for client in 0..<clients { save(MessageWriter.bytes(region.start(client)), "\(target)/\(client)") }
            case .pauses:
                for client in stride(from: 0, to: clients, by: 10) {
                    save(MessageWriter.bytes(region.pause(client)), "\(target)/\(client)")
                }
            case .declarations:
                for partner in 0..<partners {
                    save(MessageWriter.bytes(region.declaratie(partner)), "\(target)/\(partner)")
                }
            }
        }
    }

    private func makeFolder(_ path: String) {
        guard mkdir(path, 0o755) != 0, errno != EEXIST else { return }
        perror(path)
        Glibc.exit(73)
    }

    private func save(_ bytes: [UInt8], _ name: String) {
        guard let file = fopen("\(name).xml", "w"), fwrite(bytes, 1, bytes.count, file) == bytes.count,
            fclose(file) == 0
        else {
            perror(name)
            Glibc.exit(73)
        }
    }
}
