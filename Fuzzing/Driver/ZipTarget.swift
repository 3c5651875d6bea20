import Glibc
import Messages

@testable import BatchRun

/// Bytes as a zip from the inbox, each member read as a message.
enum ZipTarget {
    private static let memberLimit = 1 << 20

    // libFuzzer calls from one thread only.
    nonisolated(unsafe) private static let reader: MessageReader? = {
        var limits = ReadingLimits.standard
        limits.documentBytes = memberLimit
        return try? MessageReader(limits: limits)
    }()
    /// A file without a name, in memory, written anew for each input.
    private static let file: Int32 = {
        var name = "/dev/shm/fuzz-zip-XXXXXX".utf8CString
        return name.withUnsafeMutableBufferPointer { name in
            guard let start = name.baseAddress else { return -1 }
            let file = mkstemp(start)
            unlink(start)
            return file
        }
    }()

    static func run(_ bytes: [UInt8]) -> Int32 {
        guard let reader, file >= 0, ftruncate(file, 0) == 0, pwrite(file, bytes, bytes.count, 0) == bytes.count else {
            demand(false, "no reader or no file in memory")
            return inputWasUsed
        }
        let path = "/proc/self/fd/\(file)".utf8.map { CChar(bitPattern: $0) } + [0]
        guard let zip = try? ZipArchive(path: path) else { return inputWasUsed }
        demand(zip.isUnchanged, "a zip that nobody wrote to counts as changed")
        // What the inbox does: a bomb is not unpacked.
        guard !zip.isBomb else { return inputWasUsed }
        for member in zip.members() {
            guard var source = try? zip.source(of: member.index) else { continue }
            let found = reader.read(&source, retainingContent: false)
            demand(found.byteCount <= memberLimit + 1 << 16, "\(found.byteCount) bytes were read of a member")
        }
        return inputWasUsed
    }
}
