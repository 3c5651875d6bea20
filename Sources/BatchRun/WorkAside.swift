/// Work that is done in order on a thread of its own, beside the thread that asks for it; or at once, with one
/// worker or when there is no thread to be had.
///
/// Nobody may wait for ever: whoever makes one calls `finish` or `abandon`.
final class WorkAside<State>: Sendable {
    typealias Work = @Sendable (inout State) throws -> Void

    private let state: Monitor<State>
    /// Nil: everything is done at once.
    private let queue: BoundedQueue<Work>?
    private let failure: Monitor<(any Error)?>
    private let thread: SideThread

    init(_ state: sending State, workers: Int, thread: SideThread = SideThread()) {
        let (state, failure, queue) = (Monitor(state), Monitor<(any Error)?>(nil), BoundedQueue<Work>(capacity: 16))
        let isAside = workers > 1 && thread.start { Self.work(through: queue, on: state, failure) }
        (self.state, self.failure, self.thread) = (state, failure, thread)
        self.queue = isAside ? queue : nil
    }

    /// Throws what earlier work failed with.
    func perform(_ work: @escaping Work) throws {
        guard let queue else { return try state.withLock { try work(&$0) } }
        do {
            try queue.put(work)
        } catch {
            throw failure.withLock { $0 } ?? error
        }
    }

    /// Waits for all work, and looks at what came of it.
    func finish<Result: Sendable>(_ look: @Sendable (inout State) throws -> Result) throws -> Result {
        queue?.end()
        thread.join()
        if let failure = failure.withLock({ $0 }) { throw failure }
        return try state.withLock { try look(&$0) }
    }

    /// Leaves undone what was not begun, and waits until nothing runs any more.
    func abandon() {
        queue?.stop()
        thread.join()
    }

    private static func work(
        through queue: BoundedQueue<Work>, on state: Monitor<State>, _ failure: Monitor<(any Error)?>
    ) {
        do {
            while let work = try queue.takeUnlessEnded() { try state.withLock { try work(&$0) } }
        } catch {
            failure.withLock { $0 = error }
            queue.stop()
        }
    }
}
