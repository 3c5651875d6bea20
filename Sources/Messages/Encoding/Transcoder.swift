/// Turns ISO-8859-1 or UTF-16, piece by piece, into UTF-8.
struct Transcoder {
    private let encoding: TextEncoding
    /// Bytes of a character that the next piece completes.
    private var kept: [UInt8] = []

    init(_ encoding: TextEncoding) {
        self.encoding = encoding
    }

    /// True when nothing of a character is waiting for its other half.
    var isComplete: Bool { kept.isEmpty }

    /// Appends the text of a piece; false when the bytes are no text, after which nothing more may be added.
    mutating func append(_ piece: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) -> Bool {
        switch encoding {
        case .utf8:
            text.append(contentsOf: piece)
            return true
        case .latin1:
            for byte in piece { Self.append(UInt32(byte), to: &text) }
            return true
        case .utf16(let isBigEndian):
            return appendUTF16(piece, isBigEndian: isBigEndian, to: &text)
        }
    }

    private mutating func appendUTF16(
        _ piece: UnsafeBufferPointer<UInt8>, isBigEndian: Bool, to text: inout [UInt8]
    ) -> Bool {
        let bytes = kept + piece
        kept = []
        func unit(at index: Int) -> UInt32 {
            let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
        var index = 0
        while index + 2 <= bytes.count {
            let first = unit(at: index)
            switch first {
            case 0xD800...0xDBFF:
                guard index + 4 <= bytes.count else {
                    kept = Array(bytes[index...])
                    return true
                }
                let second = unit(at: index + 2)
                guard (0xDC00...0xDFFF).contains(second) else { return false }
                Self.append(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00), to: &text)
                index += 4
            case 0xDC00...0xDFFF:
                return false
            default:
                Self.append(first, to: &text)
                index += 2
            }
        }
        kept = Array(bytes[index...])
        return true
    }

    private static func append(_ scalar: UInt32, to text: inout [UInt8]) {
        func byte(_ value: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: value) }
        switch scalar {
        case ..<0x80:
            text.append(byte(scalar))
        case ..<0x800:
            text.append(byte(0xC0 | scalar >> 6))
            text.append(byte(0x80 | scalar & 0x3F))
        case ..<0x10000:
            text.append(byte(0xE0 | scalar >> 12))
            text.append(byte(0x80 | scalar >> 6 & 0x3F))
            text.append(byte(0x80 | scalar & 0x3F))
        default:
            text.append(byte(0xF0 | scalar >> 18))
            text.append(byte(0x80 | scalar >> 12 & 0x3F))
            text.append(byte(0x80 | scalar >> 6 & 0x3F))
            text.append(byte(0x80 | scalar & 0x3F))
        }
    }
}
