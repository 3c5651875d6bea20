import Glibc

/// A regular file. Symbolic links, folders, pipes and devices are refused, and never waited for.
public final class FileSource: ByteSource {
    private let path: String
    private var descriptor: Int32?

    /// The file is opened at the first read.
    public init(path: String) {
        self.path = path
    }

    deinit {
        if let descriptor { close(descriptor) }
    }

    public func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let descriptor = try self.descriptor ?? openRegularFile()
        self.descriptor = descriptor
        return try readBytes(from: descriptor, named: path, into: buffer)
    }

    private func openRegularFile() throws -> Int32 {
        let opened = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard opened >= 0 else {
            // O_NOFOLLOW answers ELOOP for a symbolic link, and a socket answers ENXIO.
            if errno == ELOOP || errno == ENXIO { throw SourceError.notARegularFile(path: path) }
            throw SourceError.unreadable(path: path, reason: systemMessage())
        }
        var status = stat()
        guard fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(opened)
            throw SourceError.notARegularFile(path: path)
        }
        return opened
    }
}

/// The standard input of the process.
public struct StandardInputSource: ByteSource, Sendable {
    public init() {}

    public mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        try readBytes(from: STDIN_FILENO, named: "-", into: buffer)
    }
}

private func readBytes(
    from descriptor: Int32, named name: String, into buffer: UnsafeMutableRawBufferPointer
) throws -> Int {
    while true {
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if count >= 0 { return count }
        if errno != EINTR { throw SourceError.unreadable(path: name, reason: systemMessage()) }
    }
}

private func systemMessage() -> String {
    String(cString: strerror(errno))
}
