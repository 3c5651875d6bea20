import CareTimeline
import IWmo

/// A message that passed level 1, with what ordering and recognising it need.
struct Incoming<Content: Sendable>: Sendable {
    let bestand: String
    let contentHash: String
    let header: Header
    /// Nil when level 2 found something.
    let content: Content?
    /// Level-2 findings.
    let findings: [Finding]
}

/// The order in which messages take effect (semantics, section 2). File names play no part in it.
enum OrderOfWork {
    /// WMO301, 315, 317 and 319 together, oldest dagtekening first. Inside a day what answers a request of that same day
    /// comes after the requests, and everything else before them.
    ///
    /// `gevraagd`: the requests of this inbox, processed by this run or still to be.
    static func toewijzingsverkeer(
        _ messages: [Toewijzingsverkeer], gevraagd: Set<GesteldeVraag>
    ) -> [Toewijzingsverkeer] {
        sorted(messages) { message in
            [.day(message.header.dagtekening), .number(message.turn(gevraagd))]
                + identity(message.header, message.contentHash)
        }
    }

    /// WMO316, 318 and 320.
    static func retouren(_ messages: [Incoming<BerichtType>]) -> [Incoming<BerichtType>] {
        sorted(messages) { [.day($0.header.dagtekening)] + identity($0) }
    }

    /// WMO305 and WMO307 together.
    static func regieberichten(_ messages: [Incoming<Regiebericht>]) -> [Incoming<Regiebericht>] {
        sorted(messages) { message in
            [
                .day(message.header.dagtekening), .day(message.content?.earliestEvent ?? .distantFuture),
                .number(message.header.bericht == .wmo305 ? 0 : 1),
            ] + identity(message)
        }
    }

    /// WMO303 and WMO323.
    static func declaraties(_ messages: [Incoming<Declaratiebericht>]) -> [Incoming<Declaratiebericht>] {
        sorted(messages) { message in
            let kop = message.content?.kop
            return [
                .day(message.header.dagtekening), .day(kop?.declaratiePeriode.begindatum ?? .distantFuture),
                .day(kop?.declaratiePeriode.einddatum ?? .distantFuture), .text(kop?.declaratieNummer ?? ""),
            ] + identity(message)
        }
    }

    /// Credits before debits (OP366), then by referentieNummer, then as they stand in the message.
    static func lines(_ declaratie: Declaratiebericht) -> [OrderedLine] {
        var lines: [OrderedLine] = []
        for (clientIndex, client) in declaratie.clienten.enumerated() {
            for index in client.prestaties.indices {
                lines.append(OrderedLine(client: clientIndex, prestatie: index, document: lines.count))
            }
        }
        func prestatie(_ line: OrderedLine) -> Prestatie { declaratie.clienten[line.client].prestaties[line.prestatie] }
        return lines.sorted { left, right in
            let (first, second) = (prestatie(left), prestatie(right))
            if first.isCredit != second.isCredit { return first.isCredit }
            switch order(first.referentieNummer, second.referentieNummer) {
            case 0: return left.document < right.document
            case let difference: return difference < 0
            }
        }
    }

    struct OrderedLine: Sendable {
        let client: Int
        let prestatie: Int
        /// Place in the message, counted over all clients.
        let document: Int
    }

    // MARK: Comparing

    private enum Key {
        case day(Day)
        case number(Int)
        case text(String)
    }

    private static func identity<Content>(_ message: Incoming<Content>) -> [Key] {
        identity(message.header, message.contentHash)
    }

    private static func identity(_ header: Header, _ contentHash: String) -> [Key] {
        [.text(header.gemeente), .text(header.aanbieder), .text(header.identificatie), .text(contentHash)]
    }

    private static func sorted<Message>(_ messages: [Message], by keys: (Message) -> [Key]) -> [Message] {
        messages.map { (message: $0, keys: keys($0)) }.sorted { left, right in
            for (first, second) in zip(left.keys, right.keys) {
                let difference = compare(first, second)
                if difference != 0 { return difference < 0 }
            }
            return false
        }.map(\.message)
    }

    private static func compare(_ left: Key, _ right: Key) -> Int {
        switch (left, right) {
        case (.day(let first), .day(let second)): Int(first.number) - Int(second.number)
        case (.number(let first), .number(let second)): first - second
        case (.text(let first), .text(let second)): order(first, second)
        default: 0
        }
    }

    /// By UTF-8 bytes: the order of String itself depends on Unicode normalisation.
    static func order(_ left: String, _ right: String) -> Int {
        if left.utf8.elementsEqual(right.utf8) { return 0 }
        return left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
    }
}

/// A WMO305 or WMO307.
enum Regiebericht: Sendable {
    case start(Startbericht)
    case stop(Stopbericht)

    var toewijzingNummers: [Int] {
        switch self {
        case .start(let message): message.startProducten.compactMap(\.toewijzingNummer)
        case .stop(let message): message.stopProducten.compactMap(\.toewijzingNummer)
        }
    }

    /// The earliest start (305) or stop (307) in the message.
    var earliestEvent: Day? {
        switch self {
        case .start(let message): message.startProducten.map(\.begindatum).min()
        case .stop(let message): message.stopProducten.map(\.einddatum).min()
        }
    }
}
