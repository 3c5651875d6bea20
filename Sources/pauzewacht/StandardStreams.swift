import BatchRun
import Glibc
import IWmo

enum StandardOutput {
    /// Writes everything or fails: an empty report must not look like a clean one.
    static func write(_ text: String) throws(RunError) {
        let bytes = Array(text.utf8)
        var offset = 0
        while offset < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(STDOUT_FILENO, buffer.baseAddress.map { $0 + offset }, bytes.count - offset)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else {
                let reason = String(cString: strerror(errno))
                throw .other(
                    Tekst(
                        nl: "De standaarduitvoer is niet te schrijven: \(reason).",
                        en: "Standard output cannot be written: \(reason)."))
            }
            offset += count
        }
    }
}

enum StandardError {
    static func write(_ line: String) { send(line + "\n") }

    /// Replaces the line the cursor is on.
    static func overwrite(_ line: String) { send("\r\u{1B}[K" + line) }

    private static func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
    }
}
