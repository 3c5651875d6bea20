import Foundation

/// A thread for one piece of work beside the thread that starts it.
///
/// A thread that waits must not take one of the few that the system shares out, so it is a thread of its own.
final class SideThread: Sendable {
    private let isRunning = Monitor(false)

    func start(_ work: @escaping @Sendable () -> Void) {
        isRunning.withLock { $0 = true }
        Thread.detachNewThread { [isRunning] in
            work()
            isRunning.withLock { $0 = false }
        }
    }

    /// Waits until the work is done; returns at once when none was started.
    func join() {
        isRunning.withLock(when: { !$0 }, do: { _ in })
    }
}
