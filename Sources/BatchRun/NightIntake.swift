import IWmo
import Messages
import Reports
import Store

/// The messages of one night, sorted by what has to happen with them.
struct NightIntake {
    private(set) var toewijzingsverkeer: [Toewijzingsverkeer] = []
    /// What the requests of this inbox ask, except those that an earlier run processed.
    private(set) var gevraagd: Set<GesteldeVraag> = []
    /// WMO316, 318 and 320: kept without further effect.
    private(set) var retouren: [Incoming<BerichtType>] = []
    private(set) var regieberichten: [Incoming<Regiebericht>] = []
    private(set) var declaraties: [Incoming<Declaratiebericht>] = []
    /// Unreadable, unsafe, invalid against the schema, or of a kind that a run does not handle.
    private(set) var quarantine: [ReadMessage] = []
    /// Files whose content was processed before, or twice in this inbox.
    private(set) var duplicates: [MessageRecord] = []
    private var containers: [Container] = []
    /// Containers with something in quarantine: they stay in the inbox.
    private var keptContainers: Set<[UInt8]> = []
    /// Containers with a message that the store did not know before this night.
    private var newContainers: Set<[UInt8]> = []

    private var seen: Set<String> = []

    /// - Parameters:
    ///   - messages: in byte order of their paths: of two files with the same content the first is processed.
    ///   - uitgesteld: those that stay in the inbox unprocessed.
    init(
        messages: [ReadMessage], uitgesteld: [ReadMessage] = [], run: StoredRun, session: any AdministrationSession
    ) throws {
        keptContainers = Set(uitgesteld.map(\.entry.container))
        for message in messages {
            let container = message.entry.container
            if containers.last?.path != container {
                containers.append(Container(path: container, identity: message.identity))
            }
            if Self.belongsInQuarantine(message.result) {
                quarantine.append(message)
                keptContainers.insert(container)
            } else {
                try sort(message, run: run, session: session)
            }
        }
    }

    /// A file of the inbox, as bytes relative to it, and what it was when it was read.
    struct Container {
        let path: [UInt8]
        let identity: FileIdentity?
    }

    /// Files of the inbox of which everything inside is in the store.
    func processedContainers(newOnesIncluded: Bool) -> [Container] {
        containers.filter { container in
            !keptContainers.contains(container.path) && (newOnesIncluded || !newContainers.contains(container.path))
        }
    }

    private static func belongsInQuarantine(_ result: ReadResult) -> Bool {
        guard result.header != nil, result.bericht != nil else { return true }
        return result.findings.contains { $0.niveau == 1 } || !result.isHandledByRun
    }

    private mutating func sort(_ message: ReadMessage, run: StoredRun, session: any AdministrationSession) throws {
        let (entry, result) = (message.entry, message.result)
        let known = try session.processedContent(result.contentHash)
        if known.map({ $0.runID == run.id }) ?? true { gevraagd.formUnion(GesteldeVraag.all(in: result)) }
        if let known {
            // What an interrupted run already committed counts as this run's own: one file, compared by its bytes.
            let isOwn = known.runID == run.id && OrderOfWork.order(known.bestand, entry.bestand) == 0
            if !isOwn || !seen.insert(result.contentHash).inserted { duplicates.append(.duplicate(message)) }
            return
        }
        guard seen.insert(result.contentHash).inserted, let header = result.header else {
            duplicates.append(.duplicate(message))
            return
        }
        newContainers.insert(entry.container)
        func incoming<Content>(_ content: Content) -> Incoming<Content> {
            Incoming(
                bestand: entry.bestand, contentHash: result.contentHash, header: header,
                content: result.findings.isEmpty ? content : nil, findings: result.findings)
        }
        switch result.content {
        case .toewijzing(let content): toewijzingsverkeer.append(.toewijzing(incoming(content)))
        case .toewijzingsVerzoek(let content): toewijzingsverkeer.append(.verzoek(incoming(.toewijzing(content))))
        case .wijzigingsVerzoek(let content): toewijzingsverkeer.append(.verzoek(incoming(.wijziging(content))))
        case .verzoekAntwoord(let content): toewijzingsverkeer.append(.antwoord(incoming(content)))
        case .start(let content): regieberichten.append(incoming(.start(content)))
        case .stop(let content): regieberichten.append(incoming(.stop(content)))
        case .declaratie(let content): declaraties.append(incoming(content))
        case .retour: retouren.append(incoming(header.bericht))
        case nil: quarantine.append(message)
        }
    }

    var count: Int { toewijzingsverkeer.count + regieberichten.count + declaraties.count + retouren.count }
}

extension ReadResult {
    fileprivate var isHandledByRun: Bool {
        switch content {
        case .toewijzing, .start, .stop, .declaratie, .toewijzingsVerzoek, .wijzigingsVerzoek, .verzoekAntwoord: true
        case .retour: bericht == .wmo316 || bericht == .wmo318 || bericht == .wmo320
        case nil: false
        }
    }
}

extension MessageRecord {
    fileprivate static func duplicate(_ message: ReadMessage) -> MessageRecord {
        MessageRecord(message, status: .dubbel)
    }

    init(_ message: ReadMessage, status: Status) {
        let header = message.result.header
        self.init(
            bestand: message.entry.bestand, bericht: message.result.bericht, release: message.result.release,
            gemeente: header?.gemeente, aanbieder: header?.aanbieder, identificatie: header?.identificatie,
            status: status)
    }
}
