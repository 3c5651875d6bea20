import Dispatch
import Synchronization

/// Values that go from one thread to another, in order, and never more than a few at a time.
final class BoundedQueue<Element: Sendable>: Sendable {
    private struct State {
        var elements: [Element] = []
        /// Elements before it were taken.
        var first = 0
        var failure: (any Error)?
        var isStopped = false
    }

    /// Nobody takes what is put in any more.
    struct Stopped: Error {}

    private let state = Mutex(State())
    private let room: DispatchSemaphore
    private let filled = DispatchSemaphore(value: 0)

    init(capacity: Int) {
        // A semaphore may not go away with a lower value than it began with.
        room = DispatchSemaphore(value: 0)
        for _ in 0..<capacity { room.signal() }
    }

    /// Waits until there is room. Throws when nobody wants more.
    func put(_ element: Element) throws {
        room.wait()
        try checkIsWanted()
        state.withLock { $0.elements.append(element) }
        filled.signal()
    }

    /// Waits until there is something. Throws what the other side failed with, after all that it put in before.
    func take() throws -> Element {
        filled.wait()
        let element = try state.withLock { state throws -> Element in
            guard state.first < state.elements.count else { throw state.failure ?? Stopped() }
            let element = state.elements[state.first]
            state.first += 1
            if state.first == state.elements.count {
                state.elements.removeAll(keepingCapacity: true)
                state.first = 0
            }
            return element
        }
        room.signal()
        return element
    }

    /// Says to whoever takes that nothing more comes, and why.
    func fail(_ error: any Error) {
        state.withLock { $0.failure = error }
        filled.signal()
    }

    /// Says to whoever puts that nothing more is wanted.
    func stop() {
        state.withLock { $0.isStopped = true }
        room.signal()
    }

    func checkIsWanted() throws {
        guard !state.withLock({ $0.isStopped }) else { throw Stopped() }
    }
}
