/// Where the bytes of a message come from.
public protocol ByteSource {
    /// Fills (a part of) the buffer and returns the number of bytes, 0 at the end.
    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int

    /// True when the source can be read once more.
    var isRewindable: Bool { get }
    /// Goes back to the first byte; never called on a source that is not rewindable.
    mutating func rewind() throws
}

extension ByteSource {
    public var isRewindable: Bool { false }
    public mutating func rewind() throws {}
}

/// Why a source gives no (more) bytes.
public enum SourceError: Error, Hashable, Sendable {
    /// A folder, a symbolic link, a device or a pipe where a file is needed.
    case notARegularFile(path: String)
    /// The system's error number and what it means.
    case unreadable(path: String, reason: String)
}

/// Bytes in memory, such as an entry of a zip.
public struct MemorySource: ByteSource, Sendable {
    private let bytes: [UInt8]
    private var offset = 0

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    public var isRewindable: Bool { true }
    public mutating func rewind() { offset = 0 }

    public mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, bytes.count - offset)
        guard count > 0 else { return 0 }
        buffer.copyBytes(from: bytes[offset..<offset + count])
        offset += count
        return count
    }
}
