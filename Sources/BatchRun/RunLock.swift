import Glibc
import IWmo

/// Holds a store for one run. The system lets go of it when the process ends, however it ends.
public final class RunLock {
    private let descriptor: Int32

    /// The path without links: two names of one store must not give two locks.
    public convenience init(store: String) throws(RunError) {
        try self.init(storePath: FileBytes.resolved(store))
    }

    init(storePath: String) throws(RunError) {
        let path = storePath + ".lock"
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .cannotWrite(
                Tekst(
                    nl: "Het slotbestand \(path) is niet te maken: \(SystemError.current).",
                    en: "The lock file \(path) cannot be made: \(SystemError.current)."))
        }
        guard FileLock.take(descriptor) else {
            close(descriptor)
            throw .locked(
                Tekst(
                    nl: "Een andere run gebruikt \(storePath). Wacht tot die klaar is en probeer het dan opnieuw.",
                    en: "Another run holds \(storePath). Wait until it is done and try again then."))
        }
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }
}

/// An exclusive lock on an open file.
enum FileLock {
    private static let attempts = 20
    private static let pause: UInt32 = 50_000

    /// False when another run keeps the lock. A lock that was let go of a moment ago can still be held by a process that
    /// its owner was just starting, so that one second counts as free.
    static func take(_ descriptor: Int32) -> Bool {
        for attempt in 1...attempts {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
            if attempt < attempts { usleep(pause) }
        }
        return false
    }
}

/// The text of the latest system error.
enum SystemError {
    static var current: String { String(cString: strerror(errno)) }
}
