import IWmo
import Messages

/// Bytes as a message: the grammars must say what the schema engine says, pieces must not matter, and what is valid must
/// survive being written.
enum MessagesTarget {
    private struct Readers {
        let ours: MessageReader
        let referee: MessageReader
    }

    // libFuzzer calls from one thread only.
    nonisolated(unsafe) private static let readers: Readers? = try? Readers(
        ours: MessageReader(), referee: MessageReader(alwaysUsesEngine: true))

    static func run(_ bytes: [UInt8]) -> Int32 {
        guard let readers else {
            demand(false, "the schemas of the program cannot be used")
            return inputWasUsed
        }
        let found = read(MemorySource(bytes), readers.ours)
        let judged = read(MemorySource(bytes), readers.referee)
        demand(found == judged, "grammar and schema engine differ\n\(found)\n\(judged)")
        let inPieces = read(PieceSource(bytes), readers.ours)
        demand(found == inPieces, "the sizes of the pieces matter\n\(found)\n\(inPieces)")
        if found.isValid, let content = found.content, let written = MessageWriter.bytes(content) {
            let again = read(MemorySource(written), readers.ours)
            demand(again.isValid, "what was written is not valid\n\(again.findings)")
            demand(again.content == content, "what was written says something else\n\(content)\n\(again)")
        }
        return inputWasUsed
    }

    private static func read(_ source: some ByteSource, _ reader: MessageReader) -> ReadResult {
        var source = source
        return reader.read(&source, retainingContent: true, retainingPlaces: true)
    }
}

/// Gives few bytes at a time: how many, the bytes themselves say, so that an input always means the same.
private struct PieceSource: ByteSource {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isRewindable: Bool { true }
    mutating func rewind() { offset = 0 }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard offset < bytes.count else { return 0 }
        let wanted = 1 + Int(bytes[offset]) % 61
        let count = min(buffer.count, wanted, bytes.count - offset)
        buffer.copyBytes(from: bytes[offset..<offset + count])
        offset += count
        return count
    }
}
