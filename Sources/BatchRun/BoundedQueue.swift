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

        var mayPut: Bool { isStopped || count < places.count }
        var mayTake: Bool { isStopped || hasEnded || count > 0 }

        mutating func put(_ element: Element) throws {
            guard !isStopped else { throw Stopped() }
            places[(first + count) % places.count] = element
            count += 1
        }

        mutating func take() throws -> Element? {
            guard !isStopped, count > 0, let element = places[first] else {
                if let failure { throw failure }
                return nil
            }
            places[first] = nil
            first = (first + 1) % places.count
            count -= 1
            return element
        }
    }

    /// Nobody takes what is put in any more, or nothing comes any more.
    struct Stopped: Error {}

    private let state: Monitor<State>

    init(capacity: Int) {
        state = Monitor(State(places: Array(repeating: nil, count: capacity)))
    }

    // MARK: Putting in

    /// Waits until there is room. Throws when nobody wants more.
    func put(_ element: Element) throws {
        try state.withLock(when: \.mayPut, do: { try $0.put(element) })
    }

    /// Says that nothing more comes.
    func end() {
        state.withLock { $0.hasEnded = true }
    }

    /// Says that nothing more comes, and why.
    func fail(_ error: any Error) {
        state.withLock { state in
            state.failure = error
            state.hasEnded = true
        }
    }

    // MARK: Taking out

    /// Waits until there is something. Throws what the other side failed with, after all that it put in before.
    func take() throws -> Element {
        guard let element = try takeUnlessEnded() else { throw Stopped() }
        return element
    }

    /// Nil when nothing more comes.
    func takeUnlessEnded() throws -> Element? {
        try state.withLock(when: \.mayTake, do: { try $0.take() })
    }

    /// Says to whoever puts in that nothing more is wanted.
    func stop() {
        state.withLock { $0.isStopped = true }
    }
}
