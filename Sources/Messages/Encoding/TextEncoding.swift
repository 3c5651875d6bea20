import IWmo

/// How the characters of a document are written.
enum TextEncoding: Equatable {
    case utf8
    case latin1
    case utf16(isBigEndian: Bool)

    var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .latin1: "ISO-8859-1"
        case .utf16: "UTF-16"
        }
    }
}

/// The encoding of a document and the length of its byte order mark, or why it is refused.
///
/// The parser would accept many more encodings, each a way to write a document that other software reads differently.
enum EncodingVerdict: Equatable {
    case accepted(TextEncoding, byteOrderMark: Int)
    case refused(Tekst)

    /// Decides by the first bytes, which must hold the whole XML declaration if there is one.
    init(firstBytes bytes: some RandomAccessCollection<UInt8>) {
        let start = Array(bytes.prefix(1_024))
        if let refusal = Self.refusalByMark(start) {
            self = .refused(refusal)
        } else if start.starts(with: [0xEF, 0xBB, 0xBF]) {
            self = Self.checked(.utf8, mark: 3, start, isCertain: true)
        } else if start.starts(with: [0xFE, 0xFF]) {
            self = Self.checked(.utf16(isBigEndian: true), mark: 2, start, isCertain: true)
        } else if start.starts(with: [0xFF, 0xFE]) {
            self = Self.checked(.utf16(isBigEndian: false), mark: 2, start, isCertain: true)
        } else if start.count >= 4, start[0] == 0, start[1] == UInt8(ascii: "<"), start[2] == 0 {
            self = Self.checked(.utf16(isBigEndian: true), mark: 0, start, isCertain: true)
        } else if start.count >= 4, start[0] == UInt8(ascii: "<"), start[1] == 0, start[3] == 0 {
            self = Self.checked(.utf16(isBigEndian: false), mark: 0, start, isCertain: true)
        } else {
            self = Self.checked(.utf8, mark: 0, start, isCertain: false)
        }
    }

    private static func refusalByMark(_ start: [UInt8]) -> Tekst? {
        let marks: [(bytes: [UInt8], name: String)] = [
            ([0x00, 0x00, 0xFE, 0xFF], "UTF-32"), ([0xFF, 0xFE, 0x00, 0x00], "UTF-32"),
            ([0x00, 0x00, 0x00, 0x3C], "UTF-32"), ([0x3C, 0x00, 0x00, 0x00], "UTF-32"),
            ([0x4C, 0x6F, 0xA7, 0x94], "EBCDIC"), ([0x2B, 0x2F, 0x76], "UTF-7"),
            ([0x2B, 0x41, 0x44, 0x77], "UTF-7"),
        ]
        return marks.first { start.starts(with: $0.bytes) }.map { EncodingText.notAllowed($0.name) }
    }

    /// `isCertain`: the bytes themselves leave no choice.
    private static func checked(
        _ encoding: TextEncoding, mark: Int, _ start: [UInt8], isCertain: Bool
    ) -> EncodingVerdict {
        guard let declared = declaredEncoding(ascii(start.dropFirst(mark), encoding)) else {
            return .accepted(encoding, byteOrderMark: mark)
        }
        let known: TextEncoding
        switch declared.uppercased() {
        case "UTF-8", "UTF8": known = .utf8
        case "ISO-8859-1", "ISO_8859-1", "ISO8859-1", "LATIN1", "LATIN-1": known = .latin1
        case "UTF-16", "UTF16":
            known = encoding == .utf16(isBigEndian: true) ? encoding : .utf16(isBigEndian: false)
        case "UTF-16BE": known = .utf16(isBigEndian: true)
        case "UTF-16LE": known = .utf16(isBigEndian: false)
        default: return .refused(EncodingText.notAllowed(declared))
        }
        if known == encoding { return .accepted(encoding, byteOrderMark: mark) }
        if !isCertain, known == .latin1 { return .accepted(.latin1, byteOrderMark: 0) }
        return .refused(EncodingText.contradiction(declared: declared, found: encoding.name))
    }

    /// The text as far as it is ASCII: an XML declaration is, in every encoding.
    private static func ascii(_ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding) -> [UInt8] {
        guard case .utf16(let isBigEndian) = encoding else {
            return Array(bytes.prefix { $0 < 0x80 && $0 != UInt8(ascii: ">") })
        }
        var text: [UInt8] = []
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let (high, low) = isBigEndian ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
            guard high == 0, low < 0x80 else { break }
            text.append(low)
            index += 2
        }
        return text
    }
}

/// The encoding an XML declaration names; nil without declaration or without encoding in it.
func declaredEncoding(_ text: [UInt8]) -> String? {
    let opening = Array("<?xml".utf8)
    guard text.starts(with: opening), text.count > opening.count, isXMLSpace(text[opening.count]) else { return nil }
    let declaration = text.prefix { $0 != UInt8(ascii: ">") }
    guard let name = firstRange(of: Array("encoding".utf8), in: declaration) else { return nil }
    var rest = declaration[name.upperBound...].drop(while: isXMLSpace)
    guard rest.first == UInt8(ascii: "=") else { return nil }
    rest = rest.dropFirst().drop(while: isXMLSpace)
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    return String(decoding: rest.dropFirst().prefix { $0 != quote }, as: UTF8.self)
}

private func firstRange(of needle: [UInt8], in text: ArraySlice<UInt8>) -> Range<Int>? {
    guard text.count >= needle.count else { return nil }
    for start in text.startIndex...(text.endIndex - needle.count) where text[start...].starts(with: needle) {
        return start..<start + needle.count
    }
    return nil
}
