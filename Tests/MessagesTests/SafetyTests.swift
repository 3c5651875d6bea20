import IWmo
import Messages
import TestSupport
import Testing

@Suite("Hostile documents")
struct SafetyTests {
    /// The rules of the findings, and the first Dutch text.
    private func verdict(_ text: String, limits: ReadingLimits = .standard) throws -> (rules: [String], text: String) {
        try verdict(Array(text.utf8), limits: limits)
    }

    private func verdict(_ bytes: [UInt8], limits: ReadingLimits = .standard) throws -> (rules: [String], text: String)
    {
        let result = try read(bytes, limits: limits)
        #expect(result.content == nil)
        #expect(result.byteCount == bytes.count)
        #expect(result.contentHash == sha256Hex(bytes))
        let refusal = result.findings.first { $0.regel != "XSD" }
        return (result.findings.map(\.regel), refusal?.melding.nl ?? "")
    }

    private func inside(_ markup: String) -> String {
        FixtureText.declaratie.replacingFirst("<wmo323:Client>", markup + "<wmo323:Client>")
    }

    private func withCode(_ value: String) -> String {
        FixtureText.declaratie.replacingFirst("ProductCode>01A03", "ProductCode>" + value)
    }

    // MARK: - Declarations of the document type

    @Test(
        "Every DOCTYPE is refused before anything in it is read",
        arguments: [
            "<!DOCTYPE Bericht>", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
            "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/x\"> %p;]>",
            "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>",
        ])
    func documentType(declaration: String) throws {
        let text = FixtureText.declaratie.replacingFirst("?>\n", "?>\n" + declaration)
            .replacingFirst("ProductCode>01A03", "ProductCode>&c;")
        let result = try read(text)
        #expect(result.findings.map(\.regel) == ["VEILIGHEID"])
        #expect(result.findings.map(\.position) == [Position(line: 2, column: 1)])
        #expect(
            result.findings.map(\.melding.nl) == [
                "Geweigerd: een DOCTYPE is in berichten niet toegestaan. Haal de declaratie weg."
            ])
    }

    @Test("Billion laughs and quadratic blow-up cost nothing")
    func entities() throws {
        let laughs = (1...30).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }
        let billion = "<!DOCTYPE a [<!ENTITY l0 \"ha\">" + laughs.joined() + "]><a>&l30;</a>"
        #expect(try verdict(billion).rules == ["VEILIGHEID"])
        let block = "<!DOCTYPE a [<!ENTITY x \"" + String(repeating: "x", count: 20_000) + "\">]><a>"
        #expect(try verdict(block + String(repeating: "&x;", count: 10_000) + "</a>").rules == ["VEILIGHEID"])
    }

    // MARK: - Size

    @Test("100,000 elements inside each other")
    func depth() throws {
        let (rules, text) = try verdict(inside(String(repeating: "<a>", count: 100_000)))
        #expect(rules == ["XSD", "VEILIGHEID"])
        #expect(text == "Geweigerd: elementen staan meer dan 64 niveaus diep in elkaar.")
    }

    @Test("The deepest allowed element is allowed")
    func allowedDepth() throws {
        // Bericht, Declaratie and Clienten are around the elements a.
        let open = String(repeating: "<a>", count: 61)
        let close = String(repeating: "</a>", count: 61)
        #expect(try verdict(inside(open + close)).rules == ["XSD"])
        #expect(try verdict(inside(open + "<a>" + close + "</a>")).rules == ["XSD", "VEILIGHEID"])
    }

    @Test("A tag with 200,000 attributes")
    func attributes() throws {
        let many = (0..<200_000).map { "a\($0)=\"\"" }.joined(separator: " ")
        let (rules, text) = try verdict(inside("<a \(many)>"))
        #expect(rules == ["VEILIGHEID"])
        #expect(text == "Geweigerd: een tag of commentaar is na 65536 bytes nog niet afgesloten.")
    }

    @Test("64 attributes are looked at, 65 are refused")
    func attributeCount() throws {
        func tag(_ count: Int) -> String { "<a " + (1...count).map { "a\($0)='' " }.joined() + "/>" }
        #expect(try verdict(inside(tag(64))).rules == ["XSD"])
        let (rules, text) = try verdict(inside(tag(65)))
        #expect(rules == ["VEILIGHEID"])
        #expect(text == "Geweigerd: een element heeft meer dan 64 attributen.")
    }

    @Test("More different names than any message has")
    func names() throws {
        let many = (0..<10_000).map { "<n\($0)/>" }.joined()
        let (rules, text) = try verdict(inside(many))
        #expect(rules == ["XSD", "VEILIGHEID"])
        #expect(text == "Geweigerd: het bestand gebruikt meer dan 2000 verschillende namen.")
    }

    @Test("A name of 50,000 characters is not repeated in full")
    func longName() throws {
        let name = String(repeating: "n", count: 50_000)
        let result = try read(inside("<\(name)/>"))
        #expect(result.findings.map(\.regel) == ["XSD"])
        #expect(result.findings.allSatisfy { $0.pad.count < 200 && $0.melding.nl.count < 200 })
    }

    @Test("Text of 100 MB")
    func longText() throws {
        struct Endless: ByteSource {
            var start: MemorySource
            var left = 100_000_000
            mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
                let count = start.read(into: buffer)
                if count > 0 { return count }
                let filler = min(left, buffer.count)
                left -= filler
                buffer.prefix(filler).withMemoryRebound(to: UInt8.self) { $0.update(repeating: 0x78) }
                return filler
            }
        }
        let text = withCode("")
        let end = try #require(text.firstRange(of: "</wmo323:ProductCode>")).lowerBound
        var source = Endless(start: MemorySource(Array(text[..<end].utf8)))
        let reader = try MessageReader()
        let (result, time) = measured { reader.read(&source, retainingContent: true) }
        #expect(time < .seconds(60))
        #expect(result.findings.map(\.regel) == ["VEILIGHEID"])
        #expect(result.byteCount == 100_000_000 + text[..<end].utf8.count)
    }

    @Test("The longest text is 4,000 bytes, a Commentaar 1,000,000")
    func leafLimit() throws {
        #expect(try verdict(withCode(String(repeating: "x", count: 4_000))).rules == ["XSD"])
        let (rules, text) = try verdict(withCode(String(repeating: "x", count: 4_001)))
        #expect(rules == ["VEILIGHEID"])
        #expect(text == "Geweigerd: de tekst van ProductCode is langer dan 4000 bytes.")

        var message = Fixture.toewijzing
        message.client.commentaar = String(repeating: "x", count: 1_000_000)
        #expect(try read(MessageWriter.bytes(message)).content == .toewijzing(message))
        message.client.commentaar?.append("x")
        #expect(try verdict(MessageWriter.bytes(message)).rules == ["VEILIGHEID"])
    }

    @Test("Values of 4,000 characters that end in a line feed take no time")
    func slowPattern() throws {
        let value = String(repeating: "x", count: 3_999) + "\n"
        var message = Fixture.declaratie(
            clienten: [DeclaratieClient(bsn: Fixture.bsn, prestaties: (1...300).map(Fixture.prestatie))])
        for line in 0..<300 { message.clienten[0].prestaties[line].productCode = value }
        let (rules, time) = try measured { try verdict(MessageWriter.bytes(message)).rules }
        #expect(rules == Array(repeating: "XSD", count: 300))
        #expect(time < .seconds(60))
    }

    @Test("A comment, a CDATA section or an instruction without end")
    func noEnd() throws {
        let filler = String(repeating: "x", count: 300_000)
        for opening in ["<!--", "<?p ", "<a b='"] {
            let (rules, text) = try verdict(inside(opening + filler))
            #expect(rules == ["VEILIGHEID"])
            #expect(text == "Geweigerd: een tag of commentaar is na 65536 bytes nog niet afgesloten.")
        }
        #expect(try verdict(inside("<a><![CDATA[" + filler)).rules.contains("VEILIGHEID"))
    }

    @Test("A document beyond the limit is read no further")
    func documentSize() throws {
        var limits = ReadingLimits()
        limits.documentBytes = 100_000
        let text = FixtureText.start + String(repeating: " ", count: 1_000_000)
        let result = try read(text, limits: limits)
        #expect(result.findings.map(\.regel) == ["VEILIGHEID"])
        #expect(result.findings.map(\.melding.nl) == ["Geweigerd: het bestand is groter dan 100000 bytes."])
        #expect(result.byteCount < 200_000)
        #expect(result.content == nil)
    }

    @Test("A message about one client has a largest number of elements")
    func recordSize() throws {
        var limits = ReadingLimits()
        limits.recordedElements = 100
        #expect(try verdict(FixtureText.toewijzing, limits: limits).rules == ["VEILIGHEID"])
        // A declaration is forgotten line by line.
        let message = Fixture.declaratie(
            clienten: [DeclaratieClient(bsn: Fixture.bsn, prestaties: (1...500).map(Fixture.prestatie))])
        #expect(try read(MessageWriter.bytes(message), limits: limits).isValid)
    }

    // MARK: - Dates

    @Test("Dates the schema allows but no calendar of the standard has", arguments: ["12023-04-01", "-2023-04-01"])
    func years(date: String) throws {
        let text = FixtureText.declaratie.replacingFirst("Begindatum>2023-04-01", "Begindatum>" + date)
        let result = try read(text)
        #expect(result.findings.map(\.regel) == ["VEILIGHEID"])
        #expect(result.findings.map(\.pad) == ["/Bericht/Declaratie[1]/DeclaratiePeriode[1]/Begindatum[1]"])
        let born = try read(FixtureText.toewijzing.replacingFirst("1950-01-01", date))
        #expect(born.findings.map(\.pad) == ["/Bericht/Client[1]/Geboortedatum[1]/Datum[1]"])
    }
}

@Suite("Documents that are no XML")
struct WellFormednessTests {
    private func only(_ bytes: [UInt8]) throws -> Finding {
        let result = try read(bytes)
        #expect(result.findings.count == 1)
        return try #require(result.findings.first)
    }

    private func only(_ text: String) throws -> Finding { try only(Array(text.utf8)) }

    @Test("Empty, or nothing but a byte order mark")
    func empty() throws {
        for bytes: [UInt8] in [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]] {
            let finding = try only(bytes)
            #expect(finding.regel == "XML")
            #expect(finding.melding.nl == "Het bestand is leeg (0 bytes aan inhoud).")
            #expect(finding.position == .start)
            #expect(finding.pad.isEmpty)
        }
    }

    @Test("Only white space, only text")
    func noElement() throws {
        for text in ["  \n ", "geen xml"] {
            let finding = try only(text)
            #expect(finding.regel == "XML")
            #expect(finding.melding.nl.contains("er staat geen element in of het begint met andere tekst"))
        }
    }

    @Test("Cut off after any number of bytes, a message is never valid")
    func truncated() throws {
        let bytes = MessageWriter.bytes(Fixture.toewijzing)
        let reader = try MessageReader()
        // The last two bytes are the line end after the root.
        for count in stride(from: 0, to: bytes.count - 2, by: 7) {
            var source = MemorySource(Array(bytes.prefix(count)))
            let findings = reader.read(&source, retainingContent: true).findings
            #expect(findings.map(\.regel) == ["XML"])
            if count > 300 {
                #expect(findings.map(\.melding.nl) == ["Geen welgevormde XML: het bestand is afgebroken."])
            }
        }
    }

    @Test(
        "Other breaches",
        arguments: [
            ("</wmo323:ProductCode>", "</wmo323:Productcode>", "een eindtag hoort niet bij het geopende element"),
            ("<wmo323:Client>", "<wmo323:Client a='1' a='2'>", "een attribuut staat twee keer in dezelfde tag"),
            ("ProductCode>01A03", "ProductCode>&foo;", "een entiteit is niet bekend"),
            ("<wmo323:Client>", "<x:Client>", "een voorvoegsel voor een namespace is niet gedeclareerd"),
            ("ProductCode>01A03", "ProductCode>\u{1}", "een teken is in XML niet toegestaan"),
            ("ProductCode>01A03", "ProductCode>&#1;", "een teken is in XML niet toegestaan"),
            ("ProductCode>01A03", "ProductCode>A&B", "er ontbreekt een naam"),
            ("<wmo323:Client>", "<wmo323:Client a=1>", "een attribuut is niet goed geschreven"),
        ])
    func breaches(part: String, replacement: String, reason: String) throws {
        let finding = try only(FixtureText.declaratie.replacingFirst(part, replacement))
        #expect(finding.regel == "XML")
        #expect(finding.melding.nl.contains(reason))
        #expect(finding.position.line > 20)
        #expect(finding.pad.hasPrefix("/Bericht/Declaratie[1]/Clienten[1]"))
    }

    @Test("Two roots, or anything after the root")
    func trailing() throws {
        let root = FixtureText.start.replacingFirst("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "")
        for text in [FixtureText.start + root, FixtureText.start + "rest", FixtureText.start + "<a/>"] {
            let finding = try only(text)
            #expect(finding.regel == "XML")
            #expect(finding.melding.nl.contains("er staat iets na het einde van het bericht"))
            #expect(finding.pad.isEmpty)
        }
        #expect(try read(FixtureText.start + "<!-- einde -->\n").isValid)
    }
}
