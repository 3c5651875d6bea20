import Dispatch
import Synchronization

/// Values that go from one thread to another, in order, and never more than a few at a time.
final class BoundedQueue<Element: Sendable>: Sendable {
    private struct State {
        /// As many places as there is room for; the elements lie in them one after the other, from `first` on.
        var places: [Element?]
        var first = 0
        var count = 0
        var failure: (any Error)?
        var hasEnded = false
        var isStopped = false
    }

    /// Nobody takes what is put in any more, or nothing comes any more.
    struct Stopped: Error {}

    private let state: Mutex<State>
    private let room: DispatchSemaphore
    private let filled = DispatchSemaphore(value: 0)

    init(capacity: Int) {
        state = Mutex(State(places: Array(repeating: nil, count: capacity)))
        // A semaphore may not go away with a lower value than it began with.
        room = DispatchSemaphore(value: 0)
        for _ in 0..<capacity { room.signal() }
    }

    // MARK: Putting in

    /// Waits until there is room. Throws when nobody wants more.
    func put(_ element: Element) throws {
        room.wait()
        try checkIsWanted()
        state.withLock { state in
            state.places[(state.first + state.count) % state.places.count] = element
            state.count += 1
        }
        filled.signal()
    }

    /// Says that nothing more comes.
    func end() {
        state.withLock { $0.hasEnded = true }
        filled.signal()
    }

    /// Says that nothing more comes, and why.
    func fail(_ error: any Error) {
        state.withLock { $0.failure = error }
        end()
    }

    // MARK: Taking out

    /// Waits until there is something. Throws what the other side failed with, after all that it put in before.
    func take() throws -> Element {
        guard let element = try takeUnlessEnded() else { throw Stopped() }
        return element
    }

    /// Nil when nothing more comes.
    func takeUnlessEnded() throws -> Element? {
        filled.wait()
        let element = try state.withLock { state throws -> Element? in
            guard !state.isStopped, state.count > 0, let element = state.places[state.first] else {
                if let failure = state.failure { throw failure }
                return nil
            }
            state.places[state.first] = nil
            state.first = (state.first + 1) % state.places.count
            state.count -= 1
            return element
        }
        room.signal()
        return element
    }

    /// Says to whoever puts in that nothing more is wanted.
    func stop() {
        state.withLock { $0.isStopped = true }
        room.signal()
    }

    func checkIsWanted() throws {
        guard !state.withLock({ $0.isStopped }) else { throw Stopped() }
    }
}
