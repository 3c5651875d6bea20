/// What a piece of UTF-8 consists of, up to the first fault.
struct UTF8Check {
    enum Fault {
        case malformed
        case nul
    }

    /// Bytes that are complete characters.
    private(set) var validCount = 0
    private(set) var isASCII = true
    private(set) var fault: Fault?

    /// Bytes after `validCount` without a fault are the beginning of a character that the next piece completes.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < bytes.count {
            index = Self.endOfPlainText(bytes, from: index)
            guard index < bytes.count else { break }
            let length = Self.lengthOfCharacter(bytes, at: index)
            if length <= 0 {
                // 0 is a character cut off by the end of the piece.
                if length < 0 { fault = bytes[index] == 0 ? .nul : .malformed }
                break
            }
            if length > 1 { isASCII = false }
            index += length
        }
        validCount = index
    }

    /// Skips ASCII except NUL, 32 bytes at a time.
    private static func endOfPlainText(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        let raw = UnsafeRawBufferPointer(bytes)
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highBits: UInt64 = 0x8080_8080_8080_8080
        while index + 32 <= bytes.count {
            var found: UInt64 = 0
            for offset in 0..<4 {
                let word = raw.loadUnaligned(fromByteOffset: index + offset * 8, as: UInt64.self)
                // The first term has a high bit for each zero byte (and perhaps for the one after it).
                found |= ((word &- ones) & ~word) | word
            }
            if found & highBits != 0 { break }
            index += 32
        }
        while index < bytes.count, bytes[index] < 0x80, bytes[index] != 0 { index += 1 }
        return index
    }

    /// Bytes of the character that begins here; 0 when it is cut off, -1 when it is none (RFC 3629, section 4).
    private static func lengthOfCharacter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let first = bytes[index]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0x01...0x7F: return 1
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return -1
        }
        for offset in 1..<length {
            guard index + offset < bytes.count else { return 0 }
            let allowed = offset == 1 ? second : 0x80...0xBF
            guard allowed.contains(bytes[index + offset]) else { return -1 }
        }
        return length
    }
}
