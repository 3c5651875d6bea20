import IWmo
import Messages
import Testing

@Suite("The 303 profile")
struct Profile303Tests {
    private func changed(message: String, basis: String) -> String {
        FixtureText.declaratie303
            .replacingAll("iwmo/2_4/wmo303/schema", "iwmo/" + message)
            .replacingAll("iwmo/2_4/basisschema/schema", "iwmo/" + basis)
    }

    @Test(
        "Every variant of the namespaces is read",
        arguments: ["wmo303", "wmo303d", "wmo303f"], ["2_1", "2_2", "2_3", "2_4"])
    func variants(schema: String, release: String) throws {
        for suffix in ["", "/" + release, "/2_1"] {
            let text = changed(
                message: "\(release)/\(schema)/schema" + suffix, basis: "\(release)/basisschema/schema" + suffix)
            let result = try read(text)
            #expect(result.findings.isEmpty)
            #expect(result.bericht == .wmo303)
            #expect(result.release?.description == release.split(separator: "_").joined(separator: "."))
            var expected = Fixture.declaratie(.wmo303)
            expected.kop.header.release = try #require(result.release)
            #expect(result.content == .declaratie(expected))
        }
    }

    @Test("Elements are matched by local name when the two namespaces are mixed up")
    func mixedUp() throws {
        let one = FixtureText.declaratie303.replacingAll("iwmo:", "wmo303:").replacingFirst(
            "xmlns:wmo303:", "xmlns:iwmo:")
        let oneNamespace = one.replacingFirst("xmlns:wmo303=", "xmlns:x=")
        let text = FixtureText.declaratie303.replacingAll("<iwmo:", "<wmo303:").replacingAll("</iwmo:", "</wmo303:")
        #expect(oneNamespace != text)
        #expect(try read(text).content == .declaratie(Fixture.declaratie(.wmo303)))
    }

    @Test(
        "Other releases, types and endings are not read",
        arguments: [
            "2_5/wmo303/schema", "2_0/wmo303/schema", "3_2/wmo303/schema", "2_4/wmo303x/schema",
            "2_4/wmo303/schema/2_9",
            "2_4/wmo303/schema/3_2", "2_4/wmo303/schema/", "2_4/wmo303/schema/2_4/x", "2_4/wmo303", "2_4/wmo323/schema",
        ])
    func otherNamespaces(namespace: String) throws {
        let result = try read(changed(message: namespace, basis: "2_4/basisschema/schema"))
        #expect(result.findings.map(\.regel) == ["BERICHT"])
    }

    @Test("A 323 gets none of this tolerance")
    func strict323() throws {
        let text = FixtureText.declaratie.replacingAll("3_2/basisschema/schema", "3_2/basisschema/schema/3_2")
        #expect(try read(text).findings.allSatisfy { $0.regel == "XSD" })
        #expect(try !read(text).isValid)
    }

    @Test("Elements in a foreign namespace are refused")
    func foreign() throws {
        let result = try read(changed(message: "2_4/wmo303/schema", basis: "2_4/iets/schema"))
        #expect(!result.isValid)
        #expect(result.findings.allSatisfy { $0.regel == "XSD" })
    }

    @Test("A client may carry more personal data, which is checked and not kept")
    func clientData() throws {
        let more = """
            </wmo303:Bsn><wmo303:Geboortedatum><iwmo:Datum>1950-01-01</iwmo:Datum></wmo303:Geboortedatum>\
            <wmo303:Geslacht>2</wmo303:Geslacht>
            """
        let text = FixtureText.declaratie303.replacingFirst("</wmo303:Bsn>", more)
        #expect(try read(text).content == .declaratie(Fixture.declaratie(.wmo303)))
        #expect(try !read(text.replacingFirst("Geslacht>2", "Geslacht>x")).isValid)
    }

    @Test("The fields of the declaration stand in Header or in Declaratie: once")
    func fieldsOnce() throws {
        let header = FixtureText.text(MessageWriter.bytes(Fixture.declaratie(.wmo303, layout: .header)))
        #expect(try read(header).isValid)
        let number = "<wmo303:DeclaratieNummer>DN001</wmo303:DeclaratieNummer>"
        #expect(try !read(header.replacingFirst(number, "")).isValid)
        let both = FixtureText.declaratie303.replacingFirst("</wmo303:Header>", number + "</wmo303:Header>")
        #expect(try !read(both).isValid)

        guard let start = header.firstRange(of: number)?.lowerBound, let end = header.firstRange(of: "</wmo303:Header>")
        else { return #expect(Bool(false)) }
        let none = try read(String(header[..<start] + header[end.lowerBound...]))
        #expect(
            none.findings.map(\.melding.nl) == [
                "De gegevens van de declaratie (DeclaratieNummer en wat daarop volgt) moeten één keer voorkomen: in Header "
                    + "of in Declaratie."
            ])
    }

    @Test("Paths of findings follow the layout of the message")
    func paths() throws {
        let message = Fixture.declaratie(.wmo303, layout: .header)
        let text = FixtureText.text(MessageWriter.bytes(message)).replacingFirst("TotaalBedrag>15000", "TotaalBedrag>1")
        #expect(try read(text).findings.map(\.pad) == ["/Bericht/Header[1]/TotaalIngediendBedrag[1]"])
        let wrong = FixtureText.text(MessageWriter.bytes(message)).replacingFirst("Bsn>999990019", "Bsn>X")
        #expect(try read(wrong).findings.map(\.pad) == ["/Bericht/Clienten[1]/Client[2]/Bsn[1]"])
    }
}
