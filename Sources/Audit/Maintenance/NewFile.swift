import BatchRun
import Foundation
import IWmo

/// A file that is made beside its place and put there in one step, readable by its owner only. Nothing is overwritten.
struct NewFile {
    let path: String
    /// Where it is made.
    let temporary: String

    /// Refuses a path where something lies.
    init(_ path: String) throws(RunError) {
        self.path = path
        temporary = path + ".deel"
        var status = stat()
        guard lstat(path, &status) != 0 else { throw Self.occupied(path) }
    }

    /// An empty file to write in.
    func begin() throws(RunError) {
        unlink(temporary)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw cannotWrite() }
        close(descriptor)
    }

    func write(_ bytes: some Collection<UInt8>) throws(RunError) {
        try begin()
        do {
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: temporary))
            try file.write(contentsOf: Data(bytes))
            try file.close()
        } catch {
            discard()
            throw cannotWrite()
        }
    }

    /// Waits for the disk and puts the file in its place.
    func publish() throws(RunError) {
        defer { discard() }
        try flush(temporary)
        guard link(temporary, path) == 0 else {
            if errno == EEXIST { throw Self.occupied(path) }
            throw cannotWrite()
        }
        try flush(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    }

    func discard() {
        for suffix in ["", "-journal", "-wal", "-shm"] { unlink(temporary + suffix) }
    }

    private func flush(_ path: String) throws(RunError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw cannotWrite() }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw cannotWrite() }
    }

    func cannotWrite() -> RunError {
        let reason = String(cString: strerror(errno))
        return .cannotWrite(
            Tekst(nl: "\(path) is niet te schrijven: \(reason).", en: "\(path) cannot be written: \(reason)."))
    }

    private static func occupied(_ path: String) -> RunError {
        .cannotWrite(
            Tekst(
                nl: "\(path) bestaat al en wordt niet overschreven. Kies een andere naam.",
                en: "\(path) exists already and is not overwritten. Choose another name."))
    }
}
