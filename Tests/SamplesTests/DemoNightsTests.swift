import BatchRun
import Foundation
import Logging
import RunConfiguration
import Testing

@testable import SampleWriter

/// The lines of the output files as far as the demo promises something about them.
private struct JudgedLine: Hashable, Decodable {
    struct Zorggat: Hashable, Decodable {
        let regel: String
        let gevlagdBedrag: Int
    }

    let gemeente: String
    let aanbieder: String
    let declaratieNummer: String
    let referentieNummer: String
    let oordeel: String
    let retourcodes: [String]
    let zorggat: Zorggat?
}

private struct HandledFile: Hashable, Decodable {
    let bestand: String
    let status: String
    let retourcodes: [String]
}

private struct ReviewedLine: Hashable, Decodable {
    let gemeente: String
    let aanbieder: String
    let referentieNummer: String
    let toen: String?
    let nu: String?
    let terugTeVorderen: Int
}

/// Both nights of the demo end as the stories say.
struct DemoNightsTests {
    @Test func everyLineFileAndReviewIsAsTold() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("demo-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }

        for night in Night.allCases {
            let output = folder.appendingPathComponent("nacht-\(night.rawValue)")
            let outcome = try Self.run(night, store: folder.appendingPathComponent("demo.db").path, output: output.path)
            #expect(outcome.hasQuarantine == (night == .first))
            expectSame(try Self.read("oordelen", from: output), Self.expectedLines(night))
            expectSame(try Self.read("berichten", from: output), Self.expectedFiles(night))
            expectSame(try Self.read("heroordelen", from: output), Self.expectedReviews(night))
        }
    }

    private static func run(_ night: Night, store: String, output: String) throws -> RunOutcome {
        let demo = samplesFolder.appendingPathComponent("demo").path
        let request = RunRequest(
            inbox: samplesFolder.appendingPathComponent(night.inbox).path, store: store, output: output,
            configuration: try ConfigurationFile.load(path: demo + "/pauzewacht.yaml"), date: night.date,
            today: night.date, workers: 2, programVersion: "0")
        let logger = Logger(label: "demo") { _ in SwiftLogNoOpLogHandler() }
        return try NightRun(request, logger: logger, progress: { _ in }).run()
    }

    private static func read<Line: Decodable>(_ name: String, from output: URL) throws -> [Line] {
        let text = try String(contentsOf: output.appendingPathComponent("\(name).ndjson"), encoding: .utf8)
        return try text.split(separator: "\n").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    }

    private func expectSame<Line: Hashable>(_ found: [Line], _ expected: [Line]) {
        #expect(found.count == expected.count)
        #expect(Set(found).subtracting(expected).isEmpty, "niet beloofd")
        #expect(Set(expected).subtracting(found).isEmpty, "wel beloofd")
    }

    // MARK: What the stories promise

    private static func expectedLines(_ night: Night) -> [JudgedLine] {
        Demo.dossiers.flatMap { dossier in
            dossier.lines.filter { $0.night == night }.map { line in
                JudgedLine(
                    gemeente: dossier.gemeente.code, aanbieder: dossier.aanbieder.agbCode,
                    declaratieNummer: "DN\(line.declaratieMaand.stamp)",
                    referentieNummer: line.prestatie.referentieNummer, oordeel: line.expected.oordeel.rawValue,
                    retourcodes: line.expected.retourcodes,
                    zorggat: line.expected.zorggat.map { regel in
                        JudgedLine.Zorggat(regel: regel, gevlagdBedrag: line.expected.gevlagdBedrag)
                    })
            }
        }
    }

    private static func expectedFiles(_ night: Night) -> [HandledFile] {
        Demo.messages.filter { $0.night == night }.map { file in
            HandledFile(bestand: file.bestand, status: file.expected.status, retourcodes: file.expected.retourcodes)
        }
    }

    private static func expectedReviews(_ night: Night) -> [ReviewedLine] {
        Demo.dossiers.flatMap(\.reviews).filter { $0.night == night }.map { review in
            ReviewedLine(
                gemeente: review.gemeente, aanbieder: review.aanbieder, referentieNummer: review.referentieNummer,
                toen: review.toen, nu: review.nu, terugTeVorderen: review.terugTeVorderen)
        }
    }
}
