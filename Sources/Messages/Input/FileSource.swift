import Glibc

/// A regular file. Symbolic links, folders, pipes and devices are refused, and never waited for.
public final class FileSource: ByteSource {
    /// As the file system knows it, closing zero included: a name need not be UTF-8.
    private let path: [CChar]
    private var descriptor: Int32?
    /// What the file was when it was opened; nil before the first read.
    public private(set) var openedStatus: stat?

    /// What the opened file is now; nil when it is not open.
    public var currentStatus: stat? {
        var status = stat()
        guard let descriptor, fstat(descriptor, &status) == 0 else { return nil }
        return status
    }

    private var name: String { String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self) }

    /// The file is opened at the first read.
    public convenience init(path: String) {
        self.init(path: path.utf8.map { CChar(bitPattern: $0) } + [0])
    }

    /// A path as bytes, with its closing zero.
    public init(path: [CChar]) {
        self.path = path
    }

    deinit {
        if let descriptor { close(descriptor) }
    }

    public func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let descriptor = try self.descriptor ?? openRegularFile()
        self.descriptor = descriptor
        return try readBytes(from: descriptor, named: name, into: buffer)
    }

    public var isRewindable: Bool { true }

    public func rewind() throws {
        guard let descriptor else { return }
        guard lseek(descriptor, 0, SEEK_SET) == 0 else {
            throw SourceError.unreadable(path: name, reason: systemMessage())
        }
    }

    private func openRegularFile() throws -> Int32 {
        let opened = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard opened >= 0 else {
            // O_NOFOLLOW answers ELOOP for a symbolic link, and a socket answers ENXIO.
            if errno == ELOOP || errno == ENXIO { throw SourceError.notARegularFile(path: name) }
            throw SourceError.unreadable(path: name, reason: systemMessage())
        }
        var status = stat()
        guard fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(opened)
            throw SourceError.notARegularFile(path: name)
        }
        openedStatus = status
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
    from descriptor: Int32, named name: @autoclosure () -> String, into buffer: UnsafeMutableRawBufferPointer
) throws -> Int {
    while true {
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if count >= 0 { return count }
        if errno != EINTR { throw SourceError.unreadable(path: name(), reason: systemMessage()) }
    }
}

private func systemMessage() -> String {
    String(cString: strerror(errno))
}
