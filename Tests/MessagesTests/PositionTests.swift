import IWmo
import Messages
import Testing

@Suite("Places of findings")
struct PositionTests {
    @Test("The column is that of the tag, counted in characters")
    func column() throws {
        let text = FixtureText.declaratie.replacingFirst(
            "<wmo323:Bsn>999999990", "<!-- é€😀 --> <wmo323:Bsn>fout")
        let result = try read(text)
        // 8 blanks, 12 characters of comment, 1 blank.
        #expect(result.findings.map(\.position.column) == [22])
    }

    @Test("A tag over several lines is where it begins")
    func longTag() throws {
        let lines = FixtureText.declaratie.split(separator: "\n", omittingEmptySubsequences: false)
        let number = try #require(lines.firstIndex { $0.contains("<wmo323:Bsn>") }) + 1
        let text = FixtureText.declaratie.replacingFirst("<wmo323:Bsn>999999990", "<wmo323:Bsn\n\n   \n >fout")
        let result = try read(text)
        #expect(result.findings.map(\.position) == [Position(line: number, column: 9)])
    }

    @Test("Lines beyond 65,535 are counted right, and so are elements of the same name")
    func manyLines() throws {
        // Each Prestatie takes 22 lines.
        let count = 4_000
        let message = Fixture.declaratie(
            clienten: [
                DeclaratieClient(bsn: Fixture.otherBSN, prestaties: [Fixture.prestatie(0)]),
                DeclaratieClient(bsn: Fixture.bsn, prestaties: (1...count).map(Fixture.prestatie)),
            ])
        let text = FixtureText.text(MessageWriter.bytes(message))
            .replacingFirst("<wmo323:ToewijzingNummer>23999<", "<wmo323:ToewijzingNummer>X<")
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let expected = try #require(lines.firstIndex { $0.contains(">X<") }) + 1
        #expect(expected > 70_000)
        let result = try read(text)
        let finding = try #require(result.findings.first)
        #expect(result.findings.count == 1)
        #expect(finding.position == Position(line: expected, column: 13))
        #expect(
            finding.pad
                == "/Bericht/Declaratie[1]/Clienten[1]/Client[2]/Prestaties[1]/Prestatie[3999]/ToewijzingNummer[1]")

        // The same file with a tag that is never closed: not well-formed near its end.
        lines[expected + 10] = "<wmo323:Fout>"
        let broken = try read(lines.joined(separator: "\n"))
        let last = try #require(broken.findings.last)
        #expect(last.regel == "XML")
        #expect(last.position.line > expected + 10)
        #expect(last.position.line < expected + 30)
    }

    @Test("The position does not depend on where a piece of the document ends")
    func pieces() throws {
        // The reader takes 32 KB at a time; the text before the fault shifts it across the seam.
        for shift in 32_600..<32_800 {
            let text = "<?xml version='1.0'?>" + String(repeating: " ", count: shift - 21) + "<Bericht xmlns='é'/>"
            let result = try read(text)
            #expect(result.findings.map(\.position) == [Position(line: 1, column: shift + 1)])
            #expect(result.findings.map(\.regel) == ["BERICHT"])
        }
    }

    @Test("CR/LF counts as one line end")
    func lineEnds() throws {
        let text = FixtureText.declaratie.replacingFirst("Bsn>999999990", "Bsn>fout")
        let plain = try read(text)
        let crlf = try read(text.replacingAll("\n", "\r\n"))
        #expect(plain.findings == crlf.findings)
        #expect(plain.findings.count == 1)
    }
}

@Suite("Places of classes")
struct ClassPlacesTests {
    /// Two clients, of which the second has two lines.
    private static let message = Fixture.declaratie(
        clienten: [
            DeclaratieClient(bsn: Fixture.otherBSN, prestaties: [Fixture.prestatie(0)]),
            DeclaratieClient(bsn: Fixture.bsn, prestaties: [Fixture.prestatie(1), Fixture.prestatie(2)]),
        ])

    @Test("classes are counted over the whole message, and point at their start tags")
    func places() throws {
        let bytes = MessageWriter.bytes(Self.message)
        var source = MemorySource(bytes)
        let result = try MessageReader().read(&source, retainingContent: false, retainingPlaces: true)
        #expect(result.findings.isEmpty)
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
        for (klasse, count) in [(Berichtklasse.header, 1), (.declaratie, 1), (.client, 2), (.prestatie, 3)] {
            let tags = lines.indices.filter { lines[$0].contains("<wmo323:\(klasse.rawValue)>") }
            #expect(tags.count == count)
            for (number, line) in tags.enumerated() {
                let column = lines[line].prefix { $0 == " " }.count + 1
                #expect(
                    result.places.position(of: klasse, number: number + 1) == Position(line: line + 1, column: column))
            }
            #expect(result.places.position(of: klasse, number: count + 1) == nil)
            #expect(result.places.position(of: klasse, number: 0) == nil)
        }
        #expect(result.places.position(of: .startProduct, number: 1) == nil)
    }

    @Test("nothing is kept when it was not asked for")
    func none() throws {
        var source = MemorySource(MessageWriter.bytes(Self.message))
        let result = try MessageReader().read(&source, retainingContent: true)
        #expect(result.places == ClassPlaces())
    }
}
