import Testing

@testable import Messages

struct XMLSpaceTests {
    @Test("white space of any length, with one other character anywhere or none")
    func onlyWhiteSpace() {
        func isOnlySpace(_ text: [UInt8]) -> Bool { text.withUnsafeBufferPointer(isOnlyXMLSpace) }
        for length in 0...40 {
            let spaces = [UInt8](repeating: 0x20, count: length)
            #expect(isOnlySpace(spaces))
            for place in 0..<length {
                for byte in [0x09, 0x0A, 0x0D, 0x00, 0x0B, 0x21, 0xA0] as [UInt8] {
                    var text = spaces
                    text[place] = byte
                    #expect(isOnlySpace(text) == (byte == 0x09 || byte == 0x0A || byte == 0x0D), "\(length) \(place)")
                }
            }
        }
    }
}
