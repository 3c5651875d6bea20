import Foundation

/// State that threads share, and on changes of which they can wait.
///
/// It rests on a condition of the system. ThreadSanitizer understands that; the locks of Synchronization it does not, so
/// that it would take what they guard for unguarded.
final class Monitor<State>: @unchecked Sendable {
    private var state: State
    private let condition = NSCondition()

    init(_ state: sending State) {
        self.state = state
    }

    /// Runs `body` while no other thread is at the state, and then wakes whoever waits for a change.
    func withLock<Result>(
        _ body: (inout sending State) throws -> sending Result
    ) rethrows -> sending Result {
        condition.lock()
        defer { condition.unlock() }
        defer { condition.broadcast() }
        return try body(&state)
    }

    /// The same, as soon as `isReady` holds.
    func withLock<Result>(
        when isReady: (State) -> Bool, do body: (inout sending State) throws -> sending Result
    ) rethrows -> sending Result {
        condition.lock()
        defer { condition.unlock() }
        while !isReady(state) { condition.wait() }
        defer { condition.broadcast() }
        return try body(&state)
    }
}
