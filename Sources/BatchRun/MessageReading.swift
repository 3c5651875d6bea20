import IWmo
import Messages
import Reports
import Synchronization

/// A file of the inbox after it was read.
struct ReadMessage: Sendable {
    let entry: InboxEntry
    let result: ReadResult
    /// What the file was that was read, or the zip around it; nil when it was not opened.
    var identity: FileIdentity?
    /// Why it is left for the next run; nil when it was read as a whole.
    var uitgesteld: UitgesteldBestand.Reden?
}

/// Reads the whole inbox with several workers. The outcome does not depend on how many.
struct MessageReading {
    let schemas: SchemaSource
    let workers: Int
    /// 1 schema only, 2 also the rules inside the message.
    let maximumLevel: Int
    /// False when only the findings are wanted: then memory does not grow with the messages.
    let retainingContent: Bool
    /// True when findings of level 3 and 4 must be pointed at in the file.
    var retainingPlaces = false
    /// True when libxml2's schema engine is to judge every message.
    var alwaysUsesEngine = false
    /// Called from any worker with the number of files read so far.
    let progress: @Sendable (Int) -> Void

    /// Refuses schemas that cannot be used, before anything is processed.
    static func check(_ schemas: SchemaSource) throws(RunError) {
        do {
            _ = try MessageReader(schemas: schemas)
        } catch let error as SchemaError {
            throw .usage(Tekst(nl: "\(error.path): ", en: "\(error.path): ") + error.reason)
        } catch {
            throw .other(
                Tekst(nl: "De schema's zijn niet te laden: \(error)", en: "The schemas cannot be loaded: \(error)"))
        }
    }

    /// The results in the order of the entries.
    func read(_ entries: [InboxEntry]) throws(RunError) -> [ReadMessage] {
        try read(entries) { $0 }
    }

    /// What `kept` makes of each result, in the order of the entries.
    func read<Kept: Sendable>(
        _ entries: [InboxEntry], keeping kept: @Sendable (ReadMessage) -> Kept
    ) throws(RunError) -> [Kept] {
        let results = Monitor([Kept?](repeating: nil, count: entries.count))
        let next = Atomic(0)
        let finished = Atomic(0)
        let failure = Monitor<String?>(nil)
        SideThread.perform(on: min(workers, entries.count)) {
            do {
                let worker = try ReadingWorker(self)
                while true {
                    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                    guard index < entries.count else { return }
                    let message = kept(worker.read(entries[index]))
                    results.withLock { $0[index] = message }
                    progress(finished.wrappingAdd(1, ordering: .relaxed).newValue)
                }
            } catch {
                failure.withLock { $0 = "\(error)" }
            }
        }
        if let reason = failure.withLock({ $0 }) {
            throw .other(
                Tekst(nl: "De schema's zijn niet te laden: \(reason)", en: "The schemas cannot be loaded: \(reason)"))
        }
        return results.withLock { $0.compactMap { $0 } }
    }
}

/// One thread's reader, with the zip it read from last.
private final class ReadingWorker {
    private let reader: MessageReader
    private let reading: MessageReading
    private var zips = LatestZip()

    init(_ reading: MessageReading) throws {
        self.reading = reading
        reader = try MessageReader(schemas: reading.schemas, alwaysUsesEngine: reading.alwaysUsesEngine)
    }

    private func read(_ source: inout some ByteSource) -> ReadResult {
        reader.read(
            &source, maximumLevel: reading.maximumLevel, retainingContent: reading.retainingContent,
            retainingPlaces: reading.retainingPlaces, hashing: reading.retainingContent)
    }

    func read(_ entry: InboxEntry) -> ReadMessage {
        switch entry.content {
        case .file:
            return readFile(entry)
        case .zipMember(let index):
            return readMember(index, of: entry)
        case .standardInput:
            var source = StandardInputSource()
            return ReadMessage(entry: entry, result: read(&source))
        case .refused(let regel, let reden):
            return ReadMessage(entry: entry, result: .refused(regel: regel, reden: reden), identity: entry.identity)
        }
    }

    /// What counts is that the file stayed the same from its first byte to its last; one that was put in its place after
    /// the inbox was listed is as good.
    private func readFile(_ entry: InboxEntry) -> ReadMessage {
        let source = FileSource(path: entry.path)
        var reading = source
        var message = ReadMessage(entry: entry, result: read(&reading))
        message.identity = source.openedStatus.map { FileIdentity($0) }
        if message.identity != source.currentStatus.map({ FileIdentity($0) }) {
            message.uitgesteld = .veranderd
        } else if message.identity == nil, FileIdentity.isGone(entry.path) {
            message.uitgesteld = .verdwenen
        }
        return message
    }

    /// The member is known by its place in the zip that was listed, so another zip in its place is another matter.
    private func readMember(_ index: Int, of entry: InboxEntry) -> ReadMessage {
        do {
            let zip = try zips.zip(at: entry.path)
            var source = try zip.source(of: index)
            var message = ReadMessage(entry: entry, result: read(&source), identity: zip.identity)
            let isListed = entry.identity == nil || zip.identity == entry.identity
            if !isListed || !zip.isUnchanged { message.uitgesteld = .veranderd }
            return message
        } catch {
            let result = ReadResult.refused(regel: Level1Rule.wellFormed, reden: error.text)
            return ReadMessage(
                entry: entry, result: result, identity: entry.identity, uitgesteld: error.isGone ? .verdwenen : nil)
        }
    }
}
