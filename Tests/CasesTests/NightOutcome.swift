import Foundation
import IWmo
import Messages
import Testing

/// What a run left behind, read as another program would read it.
struct NightOutcome {
    struct Bericht: Decodable, Equatable {
        let bericht: String?
        let identificatie: String?
        let status: String
        let niveau: Int?
        let retourcodes: [String]
        let regels: [String]
        let retourbericht: String?
    }

    struct Oordeel: Decodable, Equatable {
        struct Zorggat: Decodable, Equatable {
            let regel: String
            let gatdagen: Int
            let zorgdagen: Int
            let maximaalVolume: Int?
            let gevlagdBedrag: Int
            let actie: String
        }

        let referentieNummer: String
        let oordeel: String
        let retourcodes: [String]
        let regels: [String]
        let zorggat: Zorggat?
    }

    struct Heroordeling: Decodable, Equatable {
        let referentieNummer: String
        let toen: String?
        let nu: String?
        let terugTeVorderen: Int
        let aanleiding: String
    }

    let berichten: [Bericht]
    let oordelen: [Oordeel]
    let heroordelingen: [Heroordeling]
    let hasQuarantine: Bool
    private let folder: URL
    /// The answers exist for as long as the folder around them does.
    private let owner: NightFolder

    init(folder: URL, owner: NightFolder, hasQuarantine: Bool) throws {
        self.folder = folder
        self.owner = owner
        self.hasQuarantine = hasQuarantine
        berichten = try Self.lines(folder.appendingPathComponent("berichten.ndjson"))
        oordelen = try Self.lines(folder.appendingPathComponent("oordelen.ndjson"))
        heroordelingen = try Self.lines(folder.appendingPathComponent("heroordelen.ndjson"))
    }

    /// A file of the outcome.
    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
    }

    private static func lines<Line: Decodable>(_ file: URL) throws -> [Line] {
        try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map { line in
            try JSONDecoder().decode(Line.self, from: Data(line))
        }
    }

    /// `verwerkt`, or the status with level and codes.
    func status(of identificatie: String) -> String? {
        berichten.first { $0.identificatie == identificatie }.map { bericht in
            bericht.status == "verwerkt"
                ? bericht.status
                : "\(bericht.status) \(bericht.niveau ?? 0) \(bericht.retourcodes.joined(separator: " "))"
        }
    }

    /// `toegekend`, or the verdict with its codes and its care-gap rule.
    func verdict(on referentie: String) -> String? {
        oordelen.first { $0.referentieNummer == referentie }.map { oordeel in
            ([oordeel.oordeel] + oordeel.retourcodes + [oordeel.zorggat?.regel].compactMap { $0 })
                .joined(separator: " ")
        }
    }

    func zorggat(on referentie: String) -> Oordeel.Zorggat? {
        oordelen.first { $0.referentieNummer == referentie }?.zorggat
    }

    /// The answer to a message; the reader must find nothing wrong with it.
    func answer(to identificatie: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> XMLTree {
        let bericht = try #require(
            berichten.first { $0.identificatie == identificatie }, sourceLocation: sourceLocation)
        let name = try #require(bericht.retourbericht, sourceLocation: sourceLocation)
        let path = folder.appendingPathComponent("retour").appendingPathComponent(name)
        var source = FileSource(path: path.path)
        let result = try MessageReader().read(&source, maximumLevel: 2, retainingContent: true)
        #expect(result.findings.isEmpty, sourceLocation: sourceLocation)
        return try XMLTree(String(decoding: try Data(contentsOf: path), as: UTF8.self))
    }

    var answerNames: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("retour").path))?.sorted()
            ?? []
    }
}
