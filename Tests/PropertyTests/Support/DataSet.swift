import Foundation
import TestSupport

/// A small generated region, made once per seed; its whole inbox is run once.
final class DataSet: Sendable {
    /// Every property is tested on these.
    static let seeds = Array(1...20)

    let seed: Int
    /// The folder of the data set.
    let path: String
    /// Names and content of the messages, by their path below the inbox.
    let messages: [String: [UInt8]]
    /// The day of a run of everything at once.
    let date: String
    /// Folders of the nights, ascending.
    let nights: [String]

    private let outcome = Locked<Outcome?>(nil)

    private init(seed: Int, folder: String) throws {
        self.seed = seed
        path = "\(folder)/data-\(seed)"
        let made = try Program.run(Self.arguments(seed: seed, output: path))
        guard made.code == 0 else { throw Failed(what: "generate, seed \(seed)", ended: made) }
        messages = try FileTree("\(path)/inbox").files
        nights = Shell.names(in: "\(path)/inbox")
        date = try Self.lastDay(of: nights.last ?? "")
        // The same pseudonyms in every run.
        try Data(0..<32).write(to: URL(fileURLWithPath: "\(path)/test.key"))
        let configuration = try Shell.text(of: "\(path)/pauzewacht.yaml") + "pseudoniemSleutel: test.key\n"
        try Data(configuration.utf8).write(to: URL(fileURLWithPath: "\(path)/test.yaml"))
    }

    /// Data sets that differ in size, period and share of gaps, so that both families and both ways of paying occur.
    static func arguments(seed: Int, output: String) -> [String] {
        let from = ["2020-11", "2025-11", "2026-01", "2025-06"][seed % 4]
        return [
            "generate", "--clients", String(24 + seed), "--months", "3", "--seed", String(seed), "--from", from,
            "--gaps", ["12%", "35%", "0.6"][seed % 3], "--output", output,
        ]
    }

    struct Failed: Error {
        let what: String
        let ended: Program.Ended
    }

    // MARK: One per seed

    private static let folder: String = {
        let path = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appendingPathComponent("pauzewacht-properties-\(getpid())").path
        // The data sets are kept until the last test has ended.
        atexit { try? FileManager.default.removeItem(atPath: DataSet.folder) }
        return path
    }()

    private final class Place: Sendable {
        let dataSet = Locked<DataSet?>(nil)
    }

    private static let places: [Int: Place] = Dictionary(uniqueKeysWithValues: seeds.map { ($0, Place()) })

    static func of(_ seed: Int) throws -> DataSet {
        guard let place = places[seed] else { preconditionFailure("no seed \(seed)") }
        return try place.dataSet.withLock { known in
            if let known { return known }
            let made = try DataSet(seed: seed, folder: folder)
            known = made
            return made
        }
    }

    static func lastDay(of month: String) throws -> String {
        let parts = month.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 2 else { throw CocoaError(.formatting) }
        let isLeap = parts[0] % 4 == 0 && (parts[0] % 100 != 0 || parts[0] % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return "\(month)-\(days[parts[1] - 1])"
    }

    // MARK: Runs

    /// What one run left.
    struct Outcome: Sendable {
        /// `oordelen.ndjson`, line by line.
        var oordelen: [String]
        var folder: String

        func lines() throws -> [JudgedLine] { try oordelen.map { try JudgedLine(oordeel: $0) } }
        func summary() throws -> JSONFields { try JSONFields(Shell.text(of: "\(folder)/samenvatting.json")) }
        func berichten() throws -> [JSONFields] {
            try JSONFields.lines(of: Shell.text(of: "\(folder)/berichten.ndjson"))
        }
        func answers() throws -> [String: [UInt8]] { try FileTree("\(folder)/retour").files }
    }

    /// The whole inbox at once.
    func oneRun() throws -> Outcome {
        try outcome.withLock { known in
            if let known { return known }
            let made = try run(inbox: "\(path)/inbox", store: "\(path)/een.db", output: "\(path)/een")
            known = made
            return made
        }
    }

    func run(
        inbox: String, store: String, output: String, date: String? = nil, configuration: String = "test.yaml",
        _ more: [String] = []
    ) throws -> Outcome {
        let ended = try Program.run(
            [
                "run", "--quiet", "--inbox", inbox, "--store", store, "--output", output, "--config",
                "\(path)/\(configuration)", "--date", date ?? self.date,
            ] + more)
        guard ended.code == 0 else { throw Failed(what: "run, seed \(seed)", ended: ended) }
        let text = try Shell.text(of: "\(output)/oordelen.ndjson")
        return Outcome(oordelen: text.split(separator: "\n").map { String($0) }, folder: output)
    }

    /// A run on messages of a test's own choice.
    func run(
        _ messages: [String: [UInt8]], in folder: TemporaryFolder, night: String = "1",
        configuration: String = "test.yaml", _ more: [String] = []
    ) throws -> Outcome {
        try folder.makeFolder("inbox-\(night)")
        for (name, bytes) in messages { try folder.write(bytes, to: "inbox-\(night)/\(name)") }
        return try run(
            inbox: folder.at("inbox-\(night)"), store: folder.at("regio.db"), output: folder.at("uit-\(night)"),
            configuration: configuration, more)
    }
}

/// A declaration line with its verdict.
struct JudgedLine: Hashable {
    var gemeente: String
    var aanbieder: String
    var identificatie: String?
    var declaratieNummer: String
    var referentieNummer: String
    var begin: String?
    /// Eurocents, negative for credit.
    var bedrag: Int?
    var oordeel: String
    var retourcodes: [String]
    var regels: [String]
    var zorggat: String?
    var gevlagdBedrag: Int

    /// A line of oordelen.ndjson.
    init(oordeel text: String) throws {
        let fields = try JSONFields(text)
        self.init(fields)
        identificatie = fields.text("identificatie")
        begin = fields.text("begin")
        bedrag = (fields.number("bedrag") ?? 0) * (fields.text("debetCredit") == "C" ? -1 : 1)
        zorggat = fields.object("zorggat").text("regel")
        gevlagdBedrag = fields.object("zorggat").number("gevlagdBedrag") ?? 0
    }

    /// A line of antwoorden.ndjson.
    init(antwoord fields: JSONFields) {
        self.init(fields)
        zorggat = fields.text("zorggat")
        gevlagdBedrag = fields.number("gevlagdBedrag") ?? -1
    }

    private init(_ fields: JSONFields) {
        gemeente = fields.text("gemeente") ?? ""
        aanbieder = fields.text("aanbieder") ?? ""
        declaratieNummer = fields.text("declaratieNummer") ?? ""
        referentieNummer = fields.text("referentieNummer") ?? ""
        oordeel = fields.text("oordeel") ?? ""
        retourcodes = fields.texts("retourcodes")
        regels = fields.texts("regels")
        gevlagdBedrag = 0
    }

    /// What the answers know of it.
    var verdict: JudgedLine {
        var verdict = self
        (verdict.identificatie, verdict.begin, verdict.bedrag) = (nil, nil, nil)
        return verdict
    }

    var isAccepted: Bool { oordeel != "afgewezen" }
}
