import Foundation
import Reports

/// The numbers of a finished outcome, read from its `samenvatting.json`, so that they cannot differ from it.
public struct RunFigures: Decodable, Sendable {
    let bestanden: Bestanden
    let totaal: Totaal
    let regels: [PerRegel]
    let zorggatregels: [PerZorggatregel]

    struct Bestanden: Decodable, Sendable {
        let perStatus: PerStatus
        let perBericht: [PerBericht]
        let perRegel: [PerRegel]
        let uitgesteld: [Uitgesteld]
    }

    struct PerBericht: Decodable, Sendable {
        /// Nil when the type could not be recognised.
        let bericht: String?
        let perStatus: PerStatus
    }

    struct PerRegel: Decodable, Sendable {
        let regel: String
        let aantal: Int
    }

    struct PerZorggatregel: Decodable, Sendable {
        let regel: String
        let aantal: Int
        let gevlagdBedrag: Int
    }

    struct Uitgesteld: Decodable, Sendable {
        let reden: String
    }

    /// Amounts in eurocents.
    struct Totaal: Decodable, Sendable {
        let toegekend: Bedragen
        let betwist: Bedragen
        let afgewezen: Bedragen
        let heroordelingen: Heroordelingen
        let terugvordering: Terugvordering
    }

    struct Bedragen: Decodable, Sendable {
        let aantal: Int
        let bedrag: Int
        /// Of disputed lines only.
        let gevlagdBedrag: Int?
    }

    struct Heroordelingen: Decodable, Sendable {
        let aantal: Int
    }

    struct Terugvordering: Decodable, Sendable {
        let open: Bedragen
        let nieuw: Bedragen
    }

    /// Nil when there is no finished outcome there.
    public init?(outcome: String) {
        guard let bytes = FileBytes.read("\(outcome)/\(OutputFolder.finishedMark)"),
            let figures = try? JSONDecoder().decode(Self.self, from: Data(bytes))
        else { return nil }
        self = figures
    }

    /// Files by what became of them.
    public var files: [(status: String, count: Int)] { bestanden.perStatus.counts }

    /// Declaration lines by verdict; the amount, in eurocents, counts credits as negative.
    public var lines: [(verdict: String, count: Int, amount: Int)] {
        [("toegekend", totaal.toegekend), ("betwist", totaal.betwist), ("afgewezen", totaal.afgewezen)].map {
            (verdict: $0.0, count: $0.1.aantal, amount: $0.1.bedrag)
        }
    }

    public var deferredFiles: Int { bestanden.uitgesteld.count }
}

/// Files by what became of them, every status in its fixed order.
struct PerStatus: Decodable, Sendable {
    let counts: [(status: String, count: Int)]

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ status: MessageRecord.Status) { stringValue = status.rawValue }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        counts = try MessageRecord.Status.allCases.map { status in
            (status: status.rawValue, count: try container.decode(Int.self, forKey: Key(status)))
        }
    }
}

extension RunFigures.PerBericht {
    private enum Keys: CodingKey { case bericht }

    init(from decoder: any Decoder) throws {
        bericht = try decoder.container(keyedBy: Keys.self).decode(String?.self, forKey: .bericht)
        // The statuses stand beside the type, in the same object.
        perStatus = try PerStatus(from: decoder)
    }
}
