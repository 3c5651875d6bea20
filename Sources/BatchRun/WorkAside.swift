/// Work that is done in order on a thread of its own, beside the thread that asks for it; or at once, with one worker.
///
/// Nobody may wait for ever: whoever makes one calls `finish` or `abandon`.
final class WorkAside<State>: Sendable {
    typealias Work = @Sendable (inout State) throws -> Void

    private let state: Monitor<State>
    /// Nil: everything is done at once.
    private let queue: BoundedQueue<Work>?
    private let failure = Monitor<(any Error)?>(nil)
    private let thread = SideThread()

    init(_ state: sending State, workers: Int) {
        self.state = Monitor(state)
        queue = workers > 1 ? BoundedQueue(capacity: 16) : nil
        guard let queue else { return }
        thread.start { [self] in work(through: queue) }
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

    private func work(through queue: BoundedQueue<Work>) {
        do {
            while let work = try queue.takeUnlessEnded() { try state.withLock { try work(&$0) } }
        } catch {
            failure.withLock { $0 = error }
            queue.stop()
        }
    }
}
