import Glibc
import IWmo

/// Turns offsets in a document into lines and columns, going forward only.
///
/// The parser counts too, but its column is that of the end of a tag, and a tag may span lines.
struct LineTracker: ~Copyable {
    /// Offsets of the line feeds that were not passed yet.
    private var lineFeeds = Pile<Int>(capacity: 4_096)
    private var nextLineFeed = 0
    /// Offsets of the second and later bytes of characters: a column counts characters.
    private var continuations = Pile<Int>(capacity: 64)
    private var nextContinuation = 0

    private var line = 1
    private var lineStart = 0
    private var continuationsInLine = 0

    mutating func reset() {
        lineFeeds.empty()
        continuations.empty()
        (nextLineFeed, nextContinuation) = (0, 0)
        (line, lineStart, continuationsInLine) = (1, 0, 0)
    }

    /// Takes note of the next piece of the document, as UTF-8.
    mutating func add(_ piece: UnsafeBufferPointer<UInt8>, at offset: Int, isASCII: Bool) {
        guard let start = piece.baseAddress else { return }
        var from = 0
        while from < piece.count, let found = memchr(start + from, 0x0A, piece.count - from) {
            let index = UnsafeRawPointer(found) - UnsafeRawPointer(start)
            lineFeeds.append(offset + index)
            from = index + 1
        }
        if !isASCII {
            for (index, byte) in piece.enumerated() where byte & 0xC0 == 0x80 {
                continuations.append(offset + index)
            }
        }
    }

    /// The line and column of an offset, which must not lie before one that was asked for earlier.
    mutating func position(at offset: Int) -> Position {
        advance(to: offset)
        return Position(line: line, column: max(1, offset - lineStart - continuationsInLine + 1))
    }

    /// Passes everything before an offset, so that text without elements costs no memory.
    mutating func advance(to offset: Int) {
        while nextLineFeed < lineFeeds.count, lineFeeds[nextLineFeed] < offset {
            lineStart = lineFeeds[nextLineFeed] + 1
            line += 1
            continuationsInLine = 0
            nextLineFeed += 1
        }
        if nextLineFeed == lineFeeds.count {
            lineFeeds.empty()
            nextLineFeed = 0
        }
        guard nextContinuation < continuations.count else { return }
        while nextContinuation < continuations.count, continuations[nextContinuation] < offset {
            if continuations[nextContinuation] >= lineStart { continuationsInLine += 1 }
            nextContinuation += 1
        }
        if nextContinuation == continuations.count {
            continuations.empty()
            nextContinuation = 0
        }
    }
}
