import Glibc

/// The text file that a monitoring system reads after each run, as the textfile collector of node_exporter does.
public struct MetricsFile: Sendable {
    private let path: String

    public init(path: String) {
        self.path = path
    }

    /// What a collector expects a file to be called.
    public static let nameEnding = ".prom"

    /// Replaces the file in one step. Nil when it was written, else the reason why not; then the earlier file stays.
    public func write(_ metrics: RunMetrics) -> String? {
        // Another run, refused because of this one, may end at the same moment: its file must not lose our success.
        let folder = open(FileBytes.parent(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return SystemError.current }
        defer { close(folder) }
        _ = FileLock.take(folder)
        return replace(Array(metrics.text(earlierSuccess: earlierSuccess).utf8))
    }

    private func replace(_ bytes: [UInt8]) -> String? {
        let temporary = "\(FileBytes.parent(of: path))/.\(FileBytes.name(of: path)).\(getpid())"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return SystemError.current }
        // A collector runs as another user, whatever the umask of the night.
        let isWhole = write(bytes, to: descriptor) && fchmod(descriptor, 0o644) == 0 && fsync(descriptor) == 0
        guard isWhole, rename(temporary, path) == 0 else {
            let reason = SystemError.current
            close(descriptor)
            unlink(temporary)
            return reason
        }
        close(descriptor)
        return nil
    }

    private func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// When a run last succeeded, as the file that is there says.
    private var earlierSuccess: Int? {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, let bytes = FileBytes.read(path) else {
            return nil
        }
        let name = RunMetrics.lastSuccess + " "
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix(name) }
            .flatMap { Int($0.dropFirst(name.count)) }
    }
}
