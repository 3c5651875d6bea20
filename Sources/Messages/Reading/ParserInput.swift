import CLibXML2
import CLinux

/// Where the parser is in the document.
///
/// A value of its own: asked of the whole pass, the compiler copies the whole pass, for every element.
struct ParserInput {
    let parser: xmlParserCtxtPtr?

    init(_ parser: xmlParserCtxtPtr? = nil) {
        self.parser = parser
    }

    /// Offset in the document of the byte the parser reads next.
    var offset: Int {
        guard let input = parser?.pointee.input, let base = input.pointee.base, let current = input.pointee.cur else {
            return 0
        }
        return Int(input.pointee.consumed) + (current - base)
    }

    /// True when everything the parser was given is read.
    var isAtEndOfPiece: Bool {
        guard let input = parser?.pointee.input else { return false }
        return input.pointee.cur == input.pointee.end
    }

    /// False for a tag that the end of the document cuts off: libxml2 reports the element first, then the error.
    var isAtEndOfTag: Bool {
        guard let next = parser?.pointee.input?.pointee.cur?.pointee else { return false }
        return next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
    }

    /// Offset of the tag the parser has just read: no tag holds a second `<`.
    var tagOffset: Int {
        guard let input = parser?.pointee.input, let base = input.pointee.base, let current = input.pointee.cur else {
            return 0
        }
        let start = memrchr(base, Int32(UInt8(ascii: "<")), current - base)
        let length = start.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? 0
        return Int(input.pointee.consumed) + length
    }
}
