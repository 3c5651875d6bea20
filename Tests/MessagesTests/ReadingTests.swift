import CareTimeline
import IWmo
import Messages
import Testing

@Suite("Reading messages")
struct ReadingTests {
    /// Written by hand: other prefixes, white space where the data types allow it, a comment, CDATA, references.
    private let declaratie = """
        <?xml version="1.0"?>
        <Bericht xmlns="http://www.istandaarden.nl/iwmo/3_2/wmo323/schema"
          xmlns:b="http://www.istandaarden.nl/iwmo/3_2/basisschema/schema">
         <Header><BerichtCode>484</BerichtCode><BerichtVersie>3</BerichtVersie><BerichtSubversie>2</BerichtSubversie>
          <Afzender>12345678</Afzender><Ontvanger>0415</Ontvanger>
          <BerichtIdentificatie><b:Identificatie>X&#x31;</b:Identificatie><b:Dagtekening>2024-02-01</b:Dagtekening>
          </BerichtIdentificatie>
          <XsdVersie><b:BasisschemaXsdVersie>1.0.0</b:BasisschemaXsdVersie><b:BerichtXsdVersie>1.0.0</b:BerichtXsdVersie>
          </XsdVersie></Header>
         <Declaratie><DeclaratieNummer>D1</DeclaratieNummer>
          <DeclaratiePeriode><b:Begindatum>2024-01-01</b:Begindatum><b:Einddatum>2024-01-31</b:Einddatum>
          </DeclaratiePeriode><DeclaratieDagtekening> 2024-02-01
          </DeclaratieDagtekening>
          <TotaalIngediendBedrag><b:TotaalBedrag>400</b:TotaalBedrag><b:DebetCredit>C</b:DebetCredit>
          </TotaalIngediendBedrag>
          <Clienten><Client><Bsn>999<!-- midden -->999990</Bsn><Prestaties>
           <Prestatie><ProductReferentie><b:ReferentieNummer>R2</b:ReferentieNummer>
            <b:VorigReferentieNummer>R1</b:VorigReferentieNummer></ProductReferentie>
            <ToewijzingNummer> +0077 </ToewijzingNummer><ProductCategorie>07</ProductCategorie>
            <ProductCode><![CDATA[07A<]]>&amp;</ProductCode>
            <ProductPeriode><b:Begindatum>2024-01-02</b:Begindatum><b:Einddatum>2024-01-31</b:Einddatum>
            </ProductPeriode><GeleverdVolume>400</GeleverdVolume><Eenheid>83</Eenheid>
            <IngediendBedrag><b:Bedrag>400</b:Bedrag><b:DebetCredit>C</b:DebetCredit></IngediendBedrag>
           </Prestatie></Prestaties></Client></Clienten></Declaratie></Bericht>
        """

    @Test("Every field of a declaration is what the text says")
    func fields() throws {
        let result = try read(declaratie)
        #expect(result.findings.filter { $0.niveau == 1 }.isEmpty)
        let expected = Declaratiebericht(
            kop: DeclaratieKop(
                header: Header(
                    bericht: .wmo323, release: .iwmo32, afzender: "12345678", ontvanger: "0415",
                    berichtIdentificatie: BerichtIdentificatie(
                        identificatie: "X1", dagtekening: Fixture.day("2024-02-01"))),
                declaratieNummer: "D1",
                declaratiePeriode: GeslotenPeriode(
                    begindatum: Fixture.day("2024-01-01"), einddatum: Fixture.day("2024-01-31")),
                declaratieDagtekening: Fixture.day("2024-02-01"),
                totaalIngediendBedrag: BedragMetDC(bedrag: 400, debetCredit: .credit)),
            clienten: [
                DeclaratieClient(
                    bsn: "999999990",
                    prestaties: [
                        Prestatie(
                            referentieNummer: "R2", vorigReferentieNummer: "R1", toewijzingNummer: 77,
                            productCategorie: "07", productCode: "07A<&",
                            productPeriode: GeslotenPeriode(
                                begindatum: Fixture.day("2024-01-02"), einddatum: Fixture.day("2024-01-31")),
                            geleverdVolume: 400, eenheid: .euro, productTarief: nil,
                            ingediendBedrag: BedragMetDC(bedrag: 400, debetCredit: .credit))
                    ])
            ])
        #expect(result.content == .declaratie(expected))
        #expect(result.header == expected.header)
        #expect(result.bericht == .wmo323)
        #expect(result.release == .iwmo32)
    }

    @Test("Content is kept only when it is asked for; everything else is the same")
    func retention() throws {
        let bytes = Array(FixtureText.declaratie.utf8)
        let kept = try read(bytes, retainingContent: true)
        let dropped = try read(bytes, retainingContent: false)
        #expect(kept.content != nil)
        #expect(dropped.content == nil)
        #expect(dropped.header == kept.header)
        #expect(dropped.isValid)
    }

    @Test("The hash is over every byte, after a refusal as well")
    func hash() throws {
        let whole = try read(FixtureText.start)
        #expect(whole.contentHash == sha256Hex(Array(FixtureText.start.utf8)))
        #expect(whole.byteCount == FixtureText.start.utf8.count)

        let refused = "<!DOCTYPE a>" + String(repeating: " ", count: 100_000)
        let result = try read(refused)
        #expect(result.contentHash == sha256Hex(Array(refused.utf8)))
        #expect(result.byteCount == 100_012)
    }

    @Test("One reader reads one message after another, whatever came before")
    func reuse() throws {
        let reader = try MessageReader()
        let texts = [
            FixtureText.declaratie, "<a", FixtureText.toewijzing, FixtureText.start.replacingFirst("418", "419"),
            FixtureText.declaratie303, "", FixtureText.stop, "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
            FixtureText.start,
        ]
        for _ in 1...3 {
            let validity = texts.map { text in
                var source = MemorySource(Array(text.utf8))
                return reader.read(&source, retainingContent: true).isValid
            }
            #expect(validity == [true, false, true, false, true, false, true, false, true])
        }
    }

    @Test("Readers on several threads do not disturb each other")
    func threads() async throws {
        let texts = [
            FixtureText.declaratie, FixtureText.toewijzing, FixtureText.start, "<a>", FixtureText.declaratie303,
        ]
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 1...8 {
                group.addTask {
                    let reader = try MessageReader()
                    return (1...50).reduce(0) { count, _ in
                        count
                            + texts.filter { text in
                                var source = MemorySource(Array(text.utf8))
                                return reader.read(&source, retainingContent: false).isValid
                            }.count
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(counts == Array(repeating: 200, count: 8))
    }

    @Test("How a source delivers its bytes makes no difference", arguments: [1, 7, 100])
    func smallReads(size: Int) throws {
        struct Slow: ByteSource {
            var inner: MemorySource
            let size: Int
            mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
                inner.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(size)))
            }
        }
        var source = Slow(inner: MemorySource(Array(FixtureText.toewijzing.utf8)), size: size)
        let result = try MessageReader().read(&source, retainingContent: true)
        #expect(result.content == .toewijzing(Fixture.toewijzing))
    }
}

@Suite("Messages that are not supported")
struct UnsupportedMessageTests {
    private func only(_ text: String) throws -> (ReadResult, Finding) {
        let result = try read(text)
        #expect(result.findings.count == 1)
        return (result, try #require(result.findings.first))
    }

    @Test("Another message type is named, with what is supported")
    func otherType() throws {
        let (result, finding) = try only(
            "<x:Bericht xmlns:x=\"http://www.istandaarden.nl/iwmo/3_2/wmo309/schema\"><x:Fout/></x:Bericht>")
        #expect(finding.regel == "BERICHT")
        #expect(finding.pad == "/Bericht")
        #expect(
            finding.melding.nl.hasPrefix("WMO309 van release 3.2 wordt niet ondersteund. Ondersteund: WMO301 (3.2)"))
        #expect(finding.melding.nl.contains("WMO303 (2.1-2.4), WMO304 (2.4)"))
        #expect(result.bericht == nil)
        #expect(result.release == .iwmo32)
    }

    @Test("Another release of a known type is named")
    func otherRelease() throws {
        let (result, finding) = try only(FixtureText.start.replacingAll("3_2", "2_1"))
        #expect(finding.regel == "BERICHT")
        #expect(finding.melding.en.hasPrefix("WMO305 of release 2.1 is not supported."))
        #expect(result.bericht == .wmo305)
        #expect(result.release == Release(version: 2, subversion: 1))
    }

    @Test("A root that is no Bericht, or in no namespace of the standard")
    func otherRoot() throws {
        #expect(
            try only("<boek xmlns=\"http://www.istandaarden.nl/iwmo/3_2/wmo323/schema\"/>").1.melding.nl
                .hasPrefix("Het buitenste element is boek in plaats van Bericht"))
        #expect(try only("<Bericht/>").1.melding.nl.hasPrefix("Bericht staat in geen namespace"))
        #expect(
            try only("<Bericht xmlns='urn:999999990'/>").1.melding.nl
                .hasPrefix("De namespace urn:######### is niet van een iWmo-bericht."))
    }
}
