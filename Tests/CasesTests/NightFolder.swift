import BatchRun
import CareTimeline
import Foundation
import IWmo
import Logging
import Messages
import RunConfiguration

/// A folder of its own with one store; every night gets a new inbox and a new output folder.
final class NightFolder {
    private let root: URL
    private var nights = 0

    var storePath: String { root.appendingPathComponent("regio.db").path }

    init() throws {
        root = FileManager.default.temporaryDirectory.appendingPathComponent("pauzewacht-cases-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: root)
    }

    /// Reads a configuration with its tables, as the program does.
    func configuration(yaml: String, files: [String: String] = [:]) throws -> Configuration {
        let folder = root.appendingPathComponent("configuratie-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
        let path = folder.appendingPathComponent("pauzewacht.yaml")
        try Data(yaml.utf8).write(to: path)
        return try ConfigurationFile.load(path: path.path)
    }

    /// One run over these messages, the file names in the order of the list.
    func run(
        on date: String, _ messages: [Message], configuration: Configuration = Configuration(), workers: Int = 2
    ) throws -> NightOutcome {
        nights += 1
        let night = root.appendingPathComponent("nacht-\(nights)")
        let inbox = night.appendingPathComponent("inbox")
        try FileManager.default.createDirectory(at: inbox, withIntermediateDirectories: true)
        for (index, message) in messages.enumerated() {
            let name = "\(index + 1)-\(message.header.identificatie).xml"
            try Data(message.bytes).write(to: inbox.appendingPathComponent(name))
        }
        var configuration = configuration
        configuration.pseudoniemSleutel = Array(repeating: 7, count: 32)
        let output = night.appendingPathComponent("uitkomst")
        let request = RunRequest(
            inbox: inbox.path, store: storePath, output: output.path,
            configuration: configuration, date: Sample.day(date), today: Sample.day(date), workers: workers,
            programVersion: "1.0.0")
        let logger = Logger(label: "cases") { _ in SwiftLogNoOpLogHandler() }
        let outcome = try NightRun(request, logger: logger) { _ in }.run()
        return try NightOutcome(folder: output, owner: self, hasQuarantine: outcome.hasQuarantine)
    }
}

/// A message of any kind a run handles.
enum Message {
    case toewijzing(Toewijzingsbericht)
    case start(Startbericht)
    case stop(Stopbericht)
    case declaratie(Declaratiebericht)
    case toewijzingsVerzoek(ToewijzingsVerzoek)
    case wijzigingsVerzoek(WijzigingsVerzoek)
    case verzoekAntwoord(VerzoekAntwoordbericht)
    /// WMO316, 318 or 320.
    case verzoekretour(Verzoekretour)

    var header: Header {
        switch self {
        case .toewijzing(let message): message.header
        case .start(let message): message.header
        case .stop(let message): message.header
        case .declaratie(let message): message.header
        case .toewijzingsVerzoek(let message): message.header
        case .wijzigingsVerzoek(let message): message.header
        case .verzoekAntwoord(let message): message.header
        case .verzoekretour(let message): message.beantwoord
        }
    }

    var bytes: [UInt8] {
        switch self {
        case .toewijzing(let message): MessageWriter.bytes(message)
        case .start(let message): MessageWriter.bytes(message)
        case .stop(let message): MessageWriter.bytes(message)
        case .declaratie(let message): MessageWriter.bytes(message)
        case .toewijzingsVerzoek(let message): MessageWriter.bytes(message)
        case .wijzigingsVerzoek(let message): MessageWriter.bytes(message)
        case .verzoekAntwoord(let message): MessageWriter.bytes(message)
        case .verzoekretour(let message): MessageWriter.bytes(message)
        }
    }
}
