import IWmo
import Store

/// Takes declarations in their order: each is judged and stored before the next one of the same aanbieder and gemeente
/// is judged, and committed wholly or not at all.
///
/// With more than one worker a second thread judges ahead of the one that stores. That changes no verdict: declarations of
/// different aanbieders, or for different gemeenten, know nothing of each other.
struct DeclaratieStroom {
    let context: JudgingContext
    let workers: Int

    /// Calls `afterEach` after every declaration that was committed.
    func take(_ messages: [Incoming<Declaratiebericht>], afterEach: () -> Void) throws {
        guard let ahead = try judgingAhead(of: messages) else {
            for message in messages {
                try judgeAndStore(message)
                afterEach()
            }
            return
        }
        defer { ahead.end() }
        for message in messages {
            try context.transaction {
                var processor = DeclaratieProcessor(context: context, message: message)
                while try !processor.store(try ahead.next()) {}
            }
            ahead.noteCommit()
            afterEach()
        }
    }

    /// Nil when everything is for one thread.
    private func judgingAhead(of messages: [Incoming<Declaratiebericht>]) throws -> JudgingAhead? {
        guard workers > 1, !messages.isEmpty, let reader = try context.session.reader() else { return nil }
        let ahead = JudgingAhead(messages: messages, settings: context.settings, reader: reader)
        return ahead.begin() ? ahead : nil
    }

    private func judgeAndStore(_ message: Incoming<Declaratiebericht>) throws {
        try context.transaction {
            var processor = DeclaratieProcessor(context: context, message: message)
            let judging = DeclaratieJudging(
                settings: context.settings, administration: context.session.administration(of: message.header.gemeente))
            try judging.judge(message) { _ = try processor.store($0) }
        }
    }
}

/// The thread that judges declarations, as far ahead of storing as the queue between them allows.
private final class JudgingAhead: Sendable {
    private let messages: [Incoming<Declaratiebericht>]
    private let settings: JudgingSettings
    private let reader: any AdministrationReader
    private let parts = BoundedQueue<JudgedDeclaratie>(capacity: 128)
    private let storing = Monitor(Storing())
    private let thread = SideThread()

    /// How far the thread that stores is.
    private struct Storing {
        var committed = 0
        var isStopped = false
    }

    init(messages: [Incoming<Declaratiebericht>], settings: JudgingSettings, reader: any AdministrationReader) {
        self.messages = messages
        self.settings = settings
        self.reader = reader
    }

    /// False when there is no thread to be had.
    func begin() -> Bool {
        thread.start { [self] in
            do {
                try judgeAll()
            } catch {
                parts.fail(error)
            }
        }
    }

    /// The next part, as soon as it is there. Throws what stopped the judging.
    func next() throws -> JudgedDeclaratie { try parts.take() }

    func noteCommit() {
        storing.withLock { $0.committed += 1 }
    }

    /// Stops judging and waits until nothing of it runs any more.
    func end() {
        parts.stop()
        storing.withLock { $0.isStopped = true }
        thread.join()
    }

    private func judgeAll() throws {
        var latest: [Partners: Int] = [:]
        for (index, message) in messages.enumerated() {
            let partners = Partners(gemeente: message.header.gemeente, aanbieder: message.header.aanbieder)
            if let earlier = latest[partners] { try awaitCommit(of: earlier) }
            latest[partners] = index
            try reader.read(message.header.gemeente) { administration in
                try DeclaratieJudging(settings: settings, administration: administration).judge(message) { part in
                    try parts.put(part)
                }
            }
        }
    }

    private func awaitCommit(of index: Int) throws {
        let isStopped = storing.withLock(when: { $0.isStopped || $0.committed > index }, do: { $0.isStopped })
        guard !isStopped else { throw BoundedQueue<JudgedDeclaratie>.Stopped() }
    }

    private struct Partners: Hashable {
        let gemeente: String
        let aanbieder: String
    }
}
