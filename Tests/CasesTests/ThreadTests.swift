import Testing

@testable import BatchRun

/// What the threads of a run hand to each other.
@Suite("Threads side by side")
struct ThreadTests {
    private struct Fault: Error, Equatable {}

    @Test("a queue keeps the order, however few places it has", arguments: [1, 2, 7])
    func order(capacity: Int) throws {
        let queue = BoundedQueue<Int>(capacity: capacity)
        let thread = SideThread()
        #expect(
            thread.start {
                for number in 0..<500 { try? queue.put(number) }
                queue.end()
            })
        var taken: [Int] = []
        while let number = try queue.takeUnlessEnded() { taken.append(number) }
        thread.join()
        #expect(taken == Array(0..<500))
        #expect(throws: BoundedQueue<Int>.Stopped.self) { try queue.take() }
    }

    @Test("a failure comes after what was put in before it")
    func failure() throws {
        let queue = BoundedQueue<Int>(capacity: 2)
        try queue.put(1)
        queue.fail(Fault())
        #expect(try queue.take() == 1)
        #expect(throws: Fault.self) { try queue.take() }
        #expect(throws: Fault.self) { try queue.takeUnlessEnded() }
    }

    @Test("who waits for room goes on when nobody wants more")
    func stopped() throws {
        let queue = BoundedQueue<Int>(capacity: 1)
        try queue.put(1)
        let refusals = Monitor(0)
        let thread = SideThread()
        #expect(
            thread.start {
                do { try queue.put(2) } catch { refusals.withLock { $0 += 1 } }
            })
        queue.stop()
        thread.join()
        #expect(refusals.withLock { $0 } == 1)
        #expect(try queue.takeUnlessEnded() == nil)
    }

    @Test("work aside is done in order, on one thread or two", arguments: [1, 2])
    func workInOrder(workers: Int) throws {
        let work = WorkAside([Int](), workers: workers)
        for number in 0..<100 { try work.perform { $0.append(number) } }
        #expect(try work.finish { $0 } == Array(0..<100))
    }

    @Test("work that fails stops what comes after it, and the failure is told", arguments: [1, 2])
    func workFails(workers: Int) throws {
        let done = Monitor(0)
        let work = WorkAside((), workers: workers)
        #expect(throws: Fault.self) {
            try work.perform { _ in throw Fault() }
            // On two threads the failure is told as soon as it is known, at the latest when all is waited for.
            for _ in 0..<100 { try work.perform { _ in done.withLock { $0 += 1 } } }
            try work.finish { _ in }
        }
        #expect(done.withLock { $0 } == 0)
        work.abandon()
    }

    @Test("after work is abandoned nothing runs any more")
    func abandoned() throws {
        let done = Monitor(0)
        let work = WorkAside((), workers: 2)
        for _ in 0..<10 { try work.perform { _ in done.withLock { $0 += 1 } } }
        work.abandon()
        let count = done.withLock { $0 }
        #expect(throws: BoundedQueue<WorkAside<Void>.Work>.Stopped.self) { try work.perform { _ in } }
        #expect(done.withLock { $0 } == count)
    }

    @Test("without a thread to be had, work is done at once")
    func noThread() throws {
        // No machine has such a stack.
        let thread = SideThread(stackBytes: 1 << 50)
        #expect(!thread.start {})
        thread.join()
        let work = WorkAside([Int](), workers: 2, thread: thread)
        for number in 0..<100 { try work.perform { $0.append(number) } }
        #expect(try work.finish { $0 } == Array(0..<100))
        work.abandon()
    }

    @Test("the same work on several threads, this one included", arguments: [0, 1, 3])
    func several(count: Int) {
        let done = Monitor(0)
        SideThread.perform(on: count) { done.withLock { $0 += 1 } }
        #expect(done.withLock { $0 } == max(1, count))
    }
}
