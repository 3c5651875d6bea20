import IWmo
import Testing

@testable import Messages

@Suite("Encodings")
struct EncodingTests {
    private static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private func declaring(_ encoding: String?) -> String {
        let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        let other = encoding.map { "<?xml version='1.0' encoding='\($0)'?>" } ?? ""
        return FixtureText.toewijzing.replacingFirst(declaration, other)
    }

    private func utf16(_ text: String, bigEndian: Bool, mark: Bool = true) -> [UInt8] {
        ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return bigEndian ? [high, low] : [low, high]
        }
    }

    private func refusal(_ bytes: [UInt8]) throws -> String {
        let result = try read(bytes)
        #expect(result.findings.count == 1)
        #expect(result.findings.first?.position.line == 1)
        return result.findings.first.map { $0.regel + " " + $0.melding.nl } ?? ""
    }

    @Test("UTF-8 with and without mark and declaration")
    func utf8() throws {
        for text in [declaring(nil), declaring("utf-8"), declaring("UTF-8")] {
            for mark in [[], Self.utf8Mark] {
                #expect(try read(mark + Array(text.utf8)).content == .toewijzing(Fixture.toewijzing))
            }
        }
    }

    @Test("UTF-16 in both byte orders, with and without mark", arguments: [true, false])
    func utf16(bigEndian: Bool) throws {
        for name in ["UTF-16", bigEndian ? "UTF-16BE" : "utf-16le"] {
            for mark in [true, false] {
                let bytes = utf16(declaring(name), bigEndian: bigEndian, mark: mark)
                #expect(try read(bytes).content == .toewijzing(Fixture.toewijzing))
            }
        }
        let plain = utf16(declaring(nil), bigEndian: bigEndian)
        #expect(try read(plain).content == .toewijzing(Fixture.toewijzing))
    }

    @Test("UTF-16 across the pieces of a long document, with characters of four bytes")
    func longUTF16() throws {
        var message = Fixture.toewijzing
        message.client.commentaar = String(repeating: "x😀é", count: 20_000)
        let text = FixtureText.text(MessageWriter.bytes(message)).replacingFirst("UTF-8", "UTF-16")
        for shift in 0..<3 {
            let shifted = text.replacingFirst("?>", "?>" + String(repeating: " ", count: shift))
            #expect(try read(utf16(shifted, bigEndian: false)).content == .toewijzing(message))
        }
    }

    @Test("ISO-8859-1 when it says so")
    func latin1() throws {
        var message = Fixture.toewijzing
        message.client.commentaar = "café ÿ"
        let text = FixtureText.text(MessageWriter.bytes(message)).replacingFirst("UTF-8", "ISO-8859-1")
        let bytes = text.unicodeScalars.map { UInt8($0.value) }
        #expect(try read(bytes).content == .toewijzing(message))
        #expect(
            try refusalAnywhere(text.replacingFirst("ISO-8859-1", "UTF-8").unicodeScalars.map { UInt8($0.value) })
                .hasPrefix(
                    "XML"))
    }

    @Test("Columns count characters, whatever the encoding")
    func columns() throws {
        let text = FixtureText.toewijzing.replacingFirst("<wmo301:Geslacht>2", "<!--éé--><wmo301:Geslacht>é")
        let expected = try read(text).findings
        #expect(expected.count == 1)
        let other = text.replacingFirst("UTF-8", "UTF-16")
        #expect(try read(utf16(other, bigEndian: true)).findings == expected)
    }

    @Test(
        "Other encodings are refused",
        arguments: ["windows-1252", "US-ASCII", "UTF-7", "ISO-8859-15", "EBCDIC-US", "UTF-32", ""])
    func notAllowed(name: String) throws {
        #expect(
            try refusal(Array(declaring(name).utf8))
                == "VEILIGHEID Geweigerd: de codering \(name) wordt niet gelezen; toegestaan zijn UTF-8, UTF-16 en ISO-8859-1."
        )
    }

    @Test("UTF-32 and UTF-7 are refused by their first bytes")
    func marks() throws {
        let starts: [[UInt8]] = [
            [0x00, 0x00, 0xFE, 0xFF], [0xFF, 0xFE, 0x00, 0x00], [0x00, 0x00, 0x00, 0x3C], [0x3C, 0x00, 0x00, 0x00],
            [0x2B, 0x2F, 0x76, 0x38],
        ]
        for start in starts {
            #expect(try refusal(start + [0, 0, 0, 0x3C]).hasPrefix("VEILIGHEID Geweigerd: de codering UTF-"))
        }
    }

    @Test("A declaration that the bytes contradict")
    func contradictions() throws {
        let utf16In8 = Array(declaring("UTF-16").utf8)
        #expect(
            try refusal(utf16In8)
                == "VEILIGHEID Geweigerd: het bestand noemt de codering UTF-16, maar is geschreven als UTF-8.")
        #expect(try refusal(Self.utf8Mark + Array(declaring("ISO-8859-1").utf8)).hasPrefix("VEILIGHEID"))
        #expect(try refusal(utf16(declaring("UTF-8"), bigEndian: true)).hasPrefix("VEILIGHEID"))
        #expect(try refusal(utf16(declaring("UTF-16LE"), bigEndian: true)).hasPrefix("VEILIGHEID"))
    }

    @Test("UTF-16 that is no text")
    func brokenUTF16() throws {
        var text = utf16(declaring("UTF-16"), bigEndian: true)
        text.replaceSubrange(2_000..<2_002, with: [0xDC, 0x00])
        #expect(try refusalAnywhere(text).hasPrefix("XML Op deze plaats staan bytes die geen geldige UTF-16 zijn"))
        let odd = utf16(declaring("UTF-16"), bigEndian: true) + [0x00]
        #expect(try refusalAnywhere(odd).hasPrefix("XML"))
    }

    private func refusalAnywhere(_ bytes: [UInt8]) throws -> String {
        let result = try read(bytes)
        #expect(result.findings.count == 1)
        return result.findings.first.map { $0.regel + " " + $0.melding.nl } ?? ""
    }

    @Test(
        "What is said of a document that goes wrong in its first bytes does not depend on those read before it",
        arguments: [[0x3E, 0x3C, 0x00, 0x60], [0x3C, 0x00], [0x3E, 0xFF], [0x61, 0x62, 0x63, 0xC3], [0x3C]] as [[UInt8]]
    )
    func wrongFirstBytes(bytes: [UInt8]) throws {
        let reader = try MessageReader()
        func found(_ bytes: [UInt8]) -> ReadResult {
            var source = MemorySource(bytes)
            return reader.read(&source, retainingContent: false)
        }
        let alone = found(bytes)
        #expect(alone.failedLevel == 1)
        #expect(found(MessageWriter.bytes(Fixture.start)).isValid)
        #expect(found(bytes) == alone)
    }

    @Test("Bytes that are no UTF-8, and NUL, are found where they stand")
    func brokenUTF8() throws {
        let before = Array(FixtureText.toewijzing.utf8)
        let marker = Array("Zaandam".utf8)
        let place = try #require(before.indices.first { before[$0...].starts(with: marker) })
        let broken: [[UInt8]] = [
            [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xF0, 0x80, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0x80],
            [0xFF], [0xC3, 0x28], [0xF8, 0x88, 0x80, 0x80, 0x80],
        ]
        for bytes in broken {
            let result = try read(before[..<place] + bytes + before[place...])
            #expect(result.findings.map(\.regel) == ["XML"])
            #expect(
                result.findings.first?.melding.nl.hasPrefix("Op deze plaats staan bytes die geen geldige UTF-8") == true
            )
            #expect(result.findings.first?.pad.hasSuffix("/Plaatsnaam[1]") == true)
        }
        let nul = try read(before[..<place] + [0] + before[place...])
        #expect(
            nul.findings.map(\.melding.nl) == ["Op deze plaats staat een NUL-teken, dat in XML niet is toegestaan."])
    }

    @Test("Every cut in a text of every length of character is noticed or waited for")
    func utf8Pieces() {
        let text = Array("aé€😀\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}\u{D7FF}\u{E000}zzzzzzzzzz".utf8)
        let boundaries = Set(text.indices.filter { text[$0] & 0xC0 != 0x80 } + [text.count])
        for count in 0...text.count {
            let check = text[..<count].withUnsafeBufferPointer { UTF8Check($0) }
            #expect(check.fault == nil)
            #expect(check.validCount == boundaries.filter { $0 <= count }.max())
        }
    }

    @Test("The reader of the declaration finds the encoding, and only there")
    func declaration() {
        func encoding(_ text: String) -> String? { declaredEncoding(Array(text.utf8)) }
        #expect(encoding("<?xml version=\"1.0\" encoding = 'a-b' ?><x>") == "a-b")
        #expect(encoding("<?xml version=\"1.0\"?><x encoding='a'>") == nil)
        #expect(encoding("<?xml-stylesheet encoding='a'?>") == nil)
        #expect(encoding("<x encoding='a'>") == nil)
        #expect(encoding("") == nil)
        #expect(encoding("<?xml ") == nil)
    }
}
