import CareTimeline
import IWmo
import Messages
import Testing

@Suite("Writing messages")
struct WritingTests {
    private func content(_ bytes: [UInt8]) throws -> MessageContent? {
        let result = try read(bytes)
        #expect(result.findings.isEmpty)
        return result.content
    }

    @Test("A 301 with every element is read back as it was written")
    func toewijzing() throws {
        #expect(try content(MessageWriter.bytes(Fixture.toewijzing)) == .toewijzing(Fixture.toewijzing))
    }

    @Test("A 301 with only what is required is read back as it was written")
    func shortToewijzing() throws {
        var message = Fixture.toewijzing
        message.client = ToegewezenClient(
            bsn: Fixture.bsn, geboortedatum: Geboortedatum(datum: Fixture.day("1950-01-01")), geslacht: "0",
            naam: VolledigeNaam(geslachtsnaam: Achternaam(achternaam: "O"), naamGebruik: "1"),
            contactgegevens: [Fixture.contact],
            toegewezenProducten: [
                ToegewezenProduct(
                    toewijzingNummer: 1, toewijzingsdatum: Fixture.day("2023-03-01"),
                    toewijzingstijd: Tijd(seconds: 0), ingangsdatum: Fixture.day("2023-04-01"),
                    einddatum: Fixture.day("2023-12-31"), budget: 100_000)
            ])
        #expect(try content(MessageWriter.bytes(message)) == .toewijzing(message))
    }

    @Test("A 305 and a 307 are read back as they were written")
    func regie() throws {
        #expect(try content(MessageWriter.bytes(Fixture.start)) == .start(Fixture.start))
        #expect(try content(MessageWriter.bytes(Fixture.stop)) == .stop(Fixture.stop))
    }

    @Test("A 323 is read back as it was written")
    func declaratie() throws {
        #expect(try content(MessageWriter.bytes(Fixture.declaratie())) == .declaratie(Fixture.declaratie()))
    }

    @Test("A 303 is read back as it was written, in every layout and release", arguments: [1, 2, 3, 4])
    func declaratie303(subversion: Int) throws {
        for layout in [DeclaratieKop.Layout.declaratie, .header] {
            let release = Release(version: 2, subversion: subversion)
            let message = Fixture.declaratie(.wmo303, layout: layout, release: release)
            #expect(try content(MessageWriter.bytes(message)) == .declaratie(message))
        }
    }

    @Test("The bytes of a 305 are those of the standard's file requirements: UTF-8, no mark, CR/LF")
    func exactBytes() {
        var message = Fixture.start
        message.client.naam = VerkorteNaam(geslachtsnaam: Achternaam(achternaam: "A&B <é>"))
        message.startProducten[0].product = nil
        let expected = """
            <?xml version="1.0" encoding="UTF-8"?>
            <wmo305:Bericht xmlns:iwmo="http://www.istandaarden.nl/iwmo/3_2/basisschema/schema" \
            xmlns:wmo305="http://www.istandaarden.nl/iwmo/3_2/wmo305/schema">
              <wmo305:Header>
                <wmo305:BerichtCode>418</wmo305:BerichtCode>
                <wmo305:BerichtVersie>3</wmo305:BerichtVersie>
                <wmo305:BerichtSubversie>2</wmo305:BerichtSubversie>
                <wmo305:Afzender>65656055</wmo305:Afzender>
                <wmo305:Ontvanger>0479</wmo305:Ontvanger>
                <wmo305:BerichtIdentificatie>
                  <iwmo:Identificatie>B-0001</iwmo:Identificatie>
                  <iwmo:Dagtekening>2023-05-06</iwmo:Dagtekening>
                </wmo305:BerichtIdentificatie>
                <wmo305:XsdVersie>
                  <iwmo:BasisschemaXsdVersie>1.0.2</iwmo:BasisschemaXsdVersie>
                  <iwmo:BerichtXsdVersie>1.1.0</iwmo:BerichtXsdVersie>
                </wmo305:XsdVersie>
              </wmo305:Header>
              <wmo305:Client>
                <wmo305:Bsn>999999990</wmo305:Bsn>
                <wmo305:Geboortedatum>
                  <iwmo:Datum>1950-01-01</iwmo:Datum>
                </wmo305:Geboortedatum>
                <wmo305:Geslacht>2</wmo305:Geslacht>
                <wmo305:Naam>
                  <iwmo:Geslachtsnaam>
                    <iwmo:Achternaam>A&amp;B &lt;é&gt;</iwmo:Achternaam>
                  </iwmo:Geslachtsnaam>
                </wmo305:Naam>
                <wmo305:StartProducten>
                  <wmo305:StartProduct>
                    <wmo305:ToewijzingNummer>20072</wmo305:ToewijzingNummer>
                    <wmo305:ToewijzingIngangsdatum>2023-04-01</wmo305:ToewijzingIngangsdatum>
                    <wmo305:Begindatum>2023-04-03</wmo305:Begindatum>
                    <wmo305:StatusAanlevering>1</wmo305:StatusAanlevering>
                  </wmo305:StartProduct>
                </wmo305:StartProducten>
              </wmo305:Client>
            </wmo305:Bericht>

            """
        let written = String(decoding: MessageWriter.bytes(message), as: UTF8.self)
        #expect(written == expected.replacingAll("\n", "\r\n"))
    }

    @Test("Line ends in a text survive")
    func lineEnds() throws {
        var message = Fixture.toewijzing
        message.client.commentaar = "een\ntwee\r\ndrie\rvier\tvijf "
        #expect(try content(MessageWriter.bytes(message)) == .toewijzing(message))
    }
}

@Suite("Writing answers")
struct AnswerWritingTests {
    private func checked(_ bytes: [UInt8]) throws -> (ReadResult, String) {
        let result = try read(bytes)
        #expect(result.findings.isEmpty)
        #expect(result.content == .retour)
        return (result, FixtureText.text(bytes))
    }

    @Test("A 306 copies the header of the 305 and names its own identification")
    func acceptedStart() throws {
        let answer = Regieretour(
            beantwoord: Fixture.header(.wmo305), identificatieRetour: "R-1",
            dagtekeningRetour: Fixture.day("2023-05-08"),
            retourcodes: [])
        let (result, text) = try checked(MessageWriter.bytes(answer))
        #expect(result.bericht == .wmo306)
        #expect(result.header?.afzender == "65656055")
        #expect(result.header?.ontvanger == "0479")
        #expect(result.header?.identificatie == "B-0001")
        #expect(result.header?.xsdVersie == XsdVersie(basisschema: "1.0.2", bericht: "1.1.0"))
        #expect(text.contains("<wmo306:BerichtCode>419</wmo306:BerichtCode>"))
        #expect(text.contains("<wmo306:IdentificatieRetour>R-1</wmo306:IdentificatieRetour>"))
        #expect(text.contains("<wmo306:DagtekeningRetour>2023-05-08</wmo306:DagtekeningRetour>"))
        #expect(!text.contains("RetourCodes"))
        #expect(!text.contains("XsltVersie"))
    }

    @Test("A 306 and a 308 repeat client and products with their codes")
    func refusedRegie() throws {
        let client = MetRetourcodes(Fixture.regieClient, retourcodes: ["0200"])
        let starts = Fixture.start.startProducten.map { MetRetourcodes($0, retourcodes: ["9019", "9063"]) }
        let start = Regieretour(
            beantwoord: Fixture.header(.wmo305), identificatieRetour: "R-1",
            dagtekeningRetour: Fixture.day("2023-05-08"),
            retourcodes: ["0200"], client: Regieretour.Client(client: client, producten: .starts(starts)))
        let (started, text) = try checked(MessageWriter.bytes(start))
        #expect(started.bericht == .wmo306)
        #expect(text.contains("<wmo306:RetourCode>9063</wmo306:RetourCode>"))

        let stops = Fixture.stop.stopProducten.map { MetRetourcodes($0, retourcodes: ["9415"]) }
        let stop = Regieretour(
            beantwoord: Fixture.header(.wmo307), identificatieRetour: "R-2",
            dagtekeningRetour: Fixture.day("2023-05-08"),
            retourcodes: ["0200"], client: Regieretour.Client(client: client, producten: .stops(stops)))
        #expect(try checked(MessageWriter.bytes(stop)).0.bericht == .wmo308)
    }

    private func answer(_ bericht: BerichtType, withBody: Bool) -> DeclaratieAntwoordbericht {
        let amount = BedragMetDC(bedrag: 15_000, debetCredit: .debet)
        let client = DeclaratieAntwoordbericht.Client(
            bsn: Fixture.bsn, prestaties: [MetRetourcodes(Fixture.prestatie(1), retourcodes: ["9307", "9321"])],
            retourcodes: ["0200"])
        return DeclaratieAntwoordbericht(
            beantwoord: Fixture.header(bericht),
            identificatie: BerichtIdentificatie(identificatie: "A-1", dagtekening: Fixture.day("2023-05-08")),
            retourcodes: [withBody ? "0200" : "0001"],
            antwoord: withBody
                ? DeclaratieAntwoordbericht.Antwoord(
                    declaratieNummer: "DN001", totaalIngediendBedrag: amount,
                    totaalToegekendBedrag: BedragMetDC(bedrag: 10_000, debetCredit: .debet), clienten: [client],
                    retourcodes: ["0200"]) : nil)
    }

    @Test("A 325 swaps sender and receiver and names the declaration", arguments: [true, false])
    func answer323(withBody: Bool) throws {
        let (result, text) = try checked(MessageWriter.bytes(answer(.wmo323, withBody: withBody)))
        #expect(result.bericht == .wmo325)
        #expect(result.header?.afzender == "0479")
        #expect(result.header?.ontvanger == "65656055")
        #expect(result.header?.identificatie == "A-1")
        #expect(result.header?.xsdVersie == XsdVersie())
        #expect(
            text.contains(
                """
                    <wmo325:DeclaratieIdentificatie>
                      <iwmo:Identificatie>B-0001</iwmo:Identificatie>
                      <iwmo:Dagtekening>2023-05-06</iwmo:Dagtekening>
                    </wmo325:DeclaratieIdentificatie>
                    <wmo325:XsdVersieDeclaratie>
                      <iwmo:BasisschemaXsdVersie>1.0.2</iwmo:BasisschemaXsdVersie>
                """))
        #expect(text.contains("DeclaratieAntwoord>") == withBody)
    }

    @Test("A 303 of any release is answered by a 304 of 2.4")
    func answer303() throws {
        var message = answer(.wmo303, withBody: true)
        message.beantwoord.release = Release(version: 2, subversion: 1)
        message.antwoord?.clienten[0].prestaties[0].retourcodes = ["8287"]
        let (result, text) = try checked(MessageWriter.bytes(message))
        #expect(result.bericht == .wmo304)
        #expect(result.release == .iwmo24)
        #expect(text.contains("<wmo304:BerichtCode>417</wmo304:BerichtCode>"))
    }
}
