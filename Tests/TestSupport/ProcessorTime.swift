import Foundation

/// What comes of some work, and the time it took of the processor on this thread, whatever else the machine did meanwhile.
public func measured<Result>(_ work: () throws -> Result) rethrows -> (result: Result, time: Duration) {
    let before = threadTime()
    let result = try work()
    return (result, threadTime() - before)
}

private func threadTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
