import Glibc

/// A thread for one piece of work beside the thread that starts it.
///
/// A thread that waits must not take one of the few that the system shares out, so it is a thread of its own. Whoever
/// starts it joins it.
final class SideThread: Sendable {
    private let stackBytes: Int
    private let handle = Monitor<pthread_t?>(nil)

    init(stackBytes: Int = 8 << 20) {
        self.stackBytes = stackBytes
    }

    /// What is left to a C function: it knows of an address only.
    private final class Work: Sendable {
        let perform: @Sendable () -> Void

        init(_ perform: @escaping @Sendable () -> Void) {
            self.perform = perform
        }
    }

    /// False when the system has no thread to give: the work is then not begun.
    func start(_ work: @escaping @Sendable () -> Void) -> Bool {
        var attributes = pthread_attr_t()
        guard pthread_attr_init(&attributes) == 0 else { return false }
        defer { pthread_attr_destroy(&attributes) }
        guard pthread_attr_setstacksize(&attributes, stackBytes) == 0 else { return false }
        let work = Unmanaged.passRetained(Work(work))
        var thread = pthread_t()
        let code = pthread_create(
            &thread, &attributes,
            { address in
                if let address { Unmanaged<Work>.fromOpaque(address).takeRetainedValue().perform() }
                return nil
            }, work.toOpaque())
        guard code == 0 else {
            work.release()
            return false
        }
        let started = thread
        handle.withLock { $0 = started }
        return true
    }

    /// Waits until the work is done; returns at once when none was started.
    func join() {
        let thread = handle.withLock { handle in
            defer { handle = nil }
            return handle
        }
        if let thread { pthread_join(thread, nil) }
    }

    /// Does the same work on so many threads at once, this one included, or on as many as there are to be had.
    static func perform(on count: Int, _ work: @Sendable () -> Void) {
        let others = (1..<max(1, count)).map { _ in SideThread() }
        // All of them have ended before this returns.
        withoutActuallyEscaping(work) { work in
            for other in others {
                guard other.start(work) else { break }
            }
            work()
            for other in others { other.join() }
        }
    }
}
