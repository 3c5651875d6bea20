import Messages
import Testing

@Suite("Hashes")
struct ContentHashTests {
    @Test("SHA-256 of the examples in FIPS 180-4")
    func sha256() {
        #expect(sha256Hex([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(sha256Hex(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test("The pieces in which bytes arrive do not matter, and a hasher can be used again")
    func pieces() {
        var hasher = SHA256Hasher()
        for _ in 1...2 {
            for byte in "abc".utf8 { hasher.update([byte]) }
            #expect(hasher.finishHex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        }
    }

    @Test("HMAC-SHA-256 of cases 2 and 6 in RFC 4231")
    func hmac() {
        let short = hmacSHA256(key: Array("Jefe".utf8), message: Array("what do ya want for nothing?".utf8))
        #expect(hexadecimal(short) == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
        let long = hmacSHA256(
            key: [UInt8](repeating: 0xAA, count: 131),
            message: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8))
        #expect(hexadecimal(long) == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")
    }
}
