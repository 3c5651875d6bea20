import Glibc
import IWmo
import Reports

/// What was read of an inbox, without the files that someone was still busy with.
struct InboxAtRest {
    /// Read as a whole.
    private(set) var messages: [ReadMessage] = []
    /// Stay in the inbox for the next run.
    private(set) var uitgesteld: [ReadMessage] = []

    /// A file that nobody wrote to for so long is done. Programs that copy a file write far more often.
    private static let restNanoseconds = 2_000_000_000

    /// Looks again at the files that seem to be cut off: one that was written to a moment ago is given time to grow.
    ///
    /// - Parameter waiting: called with the number of files, when there are any to wait for.
    init(_ read: [ReadMessage], waiting: (Int) -> Void) {
        let wait = Self.wait(for: read)
        if wait.count > 0 {
            waiting(wait.count)
            usleep(UInt32(wait.nanoseconds / 1000))
        }
        for message in read {
            var message = message
            if message.uitgesteld == nil, message.isCutOff {
                message.uitgesteld = message.entry.changeSinceReading(message)
            }
            if message.uitgesteld == nil { messages.append(message) } else { uitgesteld.append(message) }
        }
    }

    /// How long to wait, and for how many files.
    private static func wait(for read: [ReadMessage]) -> (nanoseconds: Int, count: Int) {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let left = read.filter { $0.uitgesteld == nil && $0.isCutOff }.compactMap(\.identity)
            .map { restNanoseconds - max(0, $0.age(at: now)) }.filter { $0 > 0 }
        return (left.max() ?? 0, left.count)
    }

    /// Each file once, in the order of the inbox.
    var files: [UitgesteldBestand] {
        var latest: [UInt8]?
        return uitgesteld.compactMap { message in
            defer { latest = message.entry.container }
            guard latest != message.entry.container, let reden = message.uitgesteld else { return nil }
            return UitgesteldBestand(bestand: String(decoding: message.entry.container, as: UTF8.self), reden: reden)
        }
    }
}

extension ReadMessage {
    /// True for what a file that is still being written looks like.
    fileprivate var isCutOff: Bool {
        identity != nil && result.findings.contains { $0.niveau == 1 && $0.regel == Level1Rule.wellFormed }
    }
}

extension InboxEntry {
    /// Nil when the file is still what was read.
    fileprivate func changeSinceReading(_ message: ReadMessage) -> UitgesteldBestand.Reden? {
        if FileIdentity(at: path) == message.identity { return nil }
        return FileIdentity.isGone(path) ? .verdwenen : .veranderd
    }
}
