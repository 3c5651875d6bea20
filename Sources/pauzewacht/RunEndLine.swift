import BatchRun
import Glibc
import Logging

extension Logger {
    /// The last line of a run for a log collector: how it ended and what it counted, of all gemeenten together.
    func logEnd(_ end: RunEnd, _ failure: String?, _ figures: RunFigures?) {
        var fields: Logger.Metadata = [
            "exit_code": .stringConvertible(Int(end.exitCode)),
            "duration_milliseconds": .stringConvertible(Int(end.duration / .milliseconds(1))),
        ]
        if let failure { fields["reason"] = "\(failure)" }
        if let figures {
            for (status, count) in figures.files { fields["files_\(status)"] = .stringConvertible(count) }
            fields["files_deferred"] = .stringConvertible(figures.deferredFiles)
            for (verdict, count, amount) in figures.lines {
                fields["lines_\(verdict)"] = .stringConvertible(count)
                fields["eurocents_\(verdict)"] = .stringConvertible(amount)
            }
        }
        log(end.isSuccess ? end.exitCode == 0 ? .notice : .warning : .error, .runEnded, fields)
    }
}

enum FileSize {
    /// In bytes; nil when there is no such file.
    static func of(_ path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }
}
