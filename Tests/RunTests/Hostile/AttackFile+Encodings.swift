import Foundation

extension AttackFile {
    private static func bytes(_ middle: [UInt8]) -> [UInt8] {
        let (before, after) = AttackBase.around("RN1<")
        return Array(before.utf8) + middle + Array("<\(after)".utf8)
    }

    private static func declaring(_ encoding: String, _ text: String = AttackBase.declaratie) -> String {
        text.replacingOccurrences(of: "encoding=\"UTF-8\"", with: "encoding=\"\(encoding)\"")
    }

    private static func utf16(_ text: String, bigEndian: Bool = true, mark: Bool = true) -> [UInt8] {
        ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return bigEndian ? [high, low] : [low, high]
        }
    }

    private static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    private static let documentType =
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE a SYSTEM \"/etc/passwd\"><a/>"

    /// Bytes that one program takes for another text than the next.
    static let encodings: [AttackFile] = [
        AttackFile("bytes that are no UTF-8", "XML", bytes: bytes([0x52, 0xC3, 0x28])),
        AttackFile("an overlong slash", "XML", bytes: bytes([0xC0, 0xAF])),
        AttackFile("an overlong tag", "XML", bytes: bytes([0xC0, 0xBC, 0x61, 0x2F, 0xC0, 0xBE])),
        AttackFile("an overlong NUL", "XML", bytes: bytes([0x52, 0xC0, 0x80])),
        AttackFile("half of a surrogate pair as UTF-8", "XML", bytes: bytes([0xED, 0xA0, 0x80])),
        AttackFile("a character beyond Unicode", "XML", bytes: bytes([0xF4, 0x90, 0x80, 0x80])),
        AttackFile(
            "a character that the end cuts off", "XML", bytes: Array(AttackBase.declaratie.utf8) + [0xE2, 0x82]),
        AttackFile("NUL in a text", "XML", bytes: bytes([0x52, 0x00, 0x31])),
        AttackFile("NUL behind the message", "XML", bytes: Array(AttackBase.declaratie.utf8) + [0]),
        AttackFile("NUL as a reference", "XML", text: AttackBase.declaratie("RN1<", "R&#0;<")),
        AttackFile("a control character as a reference", "XML", text: AttackBase.declaratie("RN1<", "R&#x1B;<")),
        AttackFile("it says UTF-7", "VEILIGHEID", line: 1, text: declaring("UTF-7")),
        AttackFile(
            "a DOCTYPE in UTF-7", "VEILIGHEID", line: 1,
            text: declaring("UTF-7", AttackBase.declaratie("<wmo323:Bericht", "+ADwAIQ-DOCTYPE a+AD4 <wmo323:Bericht"))),
        AttackFile("a DOCTYPE in UTF-16", "VEILIGHEID", line: 1, bytes: utf16(documentType)),
        AttackFile("UTF-16 that says UTF-8", "VEILIGHEID", line: 1, bytes: utf16(AttackBase.declaratie)),
        AttackFile(
            "UTF-16 in the order it does not say", "VEILIGHEID", line: 1,
            bytes: utf16(declaring("UTF-16LE"), bigEndian: true)),
        AttackFile("UTF-8 that says UTF-16", "VEILIGHEID", line: 1, text: declaring("UTF-16")),
        AttackFile(
            "a mark of UTF-8 before ISO-8859-1", "VEILIGHEID", line: 1,
            bytes: utf8Mark + Array(declaring("ISO-8859-1").utf8)),
        AttackFile("two marks", "XML", line: 1, bytes: utf8Mark + utf8Mark + Array(AttackBase.declaratie.utf8)),
        AttackFile("two marks in UTF-16", "XML", line: 1, bytes: utf16("\u{FEFF}" + declaring("UTF-16"))),
        AttackFile(
            "UTF-32", "VEILIGHEID", line: 1,
            bytes: [0x00, 0x00, 0xFE, 0xFF] + AttackBase.declaratie.utf8.flatMap { [0, 0, 0, $0] }),
        AttackFile(
            "EBCDIC", "VEILIGHEID", line: 1,
            bytes: [0x4C, 0x6F, 0xA7, 0x94, 0x93, 0x40] + [UInt8](repeating: 0x40, count: 100)),
        AttackFile(
            "a lone half of a pair in UTF-16", "XML", bytes: utf16(declaring("UTF-16")) + [0xD8, 0x00, 0x00, 0x41]),
        AttackFile(
            "an encoding that does not exist", "VEILIGHEID", line: 1,
            text: declaring("x-\(String(repeating: "a", count: 40))")),
    ]
}
