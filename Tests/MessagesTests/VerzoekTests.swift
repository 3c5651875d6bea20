import CareTimeline
import IWmo
import Messages
import Testing

@Suite("Requests and what is said to them")
struct VerzoekTests {
    private func content(_ bytes: [UInt8], maximumLevel: Int = 2) throws -> MessageContent? {
        let result = try read(bytes, maximumLevel: maximumLevel)
        #expect(result.findings.isEmpty)
        return result.content
    }

    @Test("A 315, a 317 and a 319 with every element are read back as they were written")
    func full() throws {
        #expect(
            try content(MessageWriter.bytes(Fixture.toewijzingsVerzoek))
                == .toewijzingsVerzoek(Fixture.toewijzingsVerzoek))
        #expect(
            try content(MessageWriter.bytes(Fixture.wijzigingsVerzoek)) == .wijzigingsVerzoek(Fixture.wijzigingsVerzoek)
        )
        #expect(try content(MessageWriter.bytes(Fixture.verzoekAntwoord)) == .verzoekAntwoord(Fixture.verzoekAntwoord))
    }

    @Test("With only what the schema requires they are read back as well")
    func short() throws {
        var request = Fixture.toewijzingsVerzoek
        request.commentaar = nil
        request.client.naam = VerkorteNaam(geslachtsnaam: Achternaam(achternaam: "O"))
        request.aangevraagdeProducten = [
            AangevraagdProduct(
                referentieAanbieder: "1", toewijzingIngangsdatum: Fixture.day("2023-06-01"),
                verwijzer: Verwijzer(type: "06"))
        ]
        #expect(try content(MessageWriter.bytes(request), maximumLevel: 1) == .toewijzingsVerzoek(request))

        let change = WijzigingsVerzoek(
            header: Fixture.header(.wmo317), bsn: Fixture.bsn, referentieAanbieder: "2", redenVerzoek: "1")
        #expect(try content(MessageWriter.bytes(change), maximumLevel: 1) == .wijzigingsVerzoek(change))

        var answer = Fixture.verzoekAntwoord
        answer.verzoekAntwoord = "2"
        answer.redenAfwijzingVerzoek = nil
        #expect(try content(MessageWriter.bytes(answer)) == .verzoekAntwoord(answer))
    }

    /// Written by hand, in another form than the writer's.
    @Test("Every field of a 315 is what the text says")
    func fields() throws {
        let text = """
            <Bericht xmlns="http://www.istandaarden.nl/iwmo/3_2/wmo315/schema"
              xmlns:b="http://www.istandaarden.nl/iwmo/3_2/basisschema/schema">
             <Header><BerichtCode>444</BerichtCode><BerichtVersie> 3</BerichtVersie>
              <BerichtSubversie>2</BerichtSubversie><Afzender>12345678</Afzender><Ontvanger>0415</Ontvanger>
              <BerichtIdentificatie><b:Identificatie>V1</b:Identificatie><b:Dagtekening>2024-02-01</b:Dagtekening>
              </BerichtIdentificatie><XsdVersie><b:BasisschemaXsdVersie>1.0.0</b:BasisschemaXsdVersie>
              <b:BerichtXsdVersie>1.0.0</b:BerichtXsdVersie></XsdVersie></Header>
             <Client><Bsn>999999990</Bsn><Geboortedatum><b:Datum>1940-05-01</b:Datum>
              <b:DatumGebruik>1</b:DatumGebruik></Geboortedatum><Geslacht>1</Geslacht>
              <Naam><b:Geslachtsnaam><b:Achternaam>Proef</b:Achternaam></b:Geslachtsnaam></Naam>
              <Commentaar>van de cliënt</Commentaar>
              <AangevraagdeProducten><AangevraagdProduct><ReferentieAanbieder>R&#45;1</ReferentieAanbieder>
               <BeschikkingNummer>
               +00012 </BeschikkingNummer><Product><b:Categorie>07</b:Categorie></Product>
               <BeschikkingIngangsdatum>2024-01-02</BeschikkingIngangsdatum>
               <ToewijzingIngangsdatum> 2024-03-04 </ToewijzingIngangsdatum>
               <ToewijzingEinddatum>2024-05-06</ToewijzingEinddatum><Budget>700</Budget>
               <Verwijzer><b:Type>08</b:Type><b:Naam>Rechtbank</b:Naam>
               <b:ZorgverlenerCode>00000001</b:ZorgverlenerCode></Verwijzer><Raamcontract>1</Raamcontract>
               <Commentaar>van het product</Commentaar></AangevraagdProduct></AangevraagdeProducten></Client></Bericht>
            """
        let result = try read(text, maximumLevel: 1)
        let expected = ToewijzingsVerzoek(
            header: Header(
                bericht: .wmo315, release: .iwmo32, afzender: "12345678", ontvanger: "0415",
                berichtIdentificatie: BerichtIdentificatie(
                    identificatie: "V1", dagtekening: Fixture.day("2024-02-01"))),
            client: RegieClient(
                bsn: "999999990",
                geboortedatum: Geboortedatum(datum: Fixture.day("1940-05-01"), datumGebruik: "1"), geslacht: "1",
                naam: VerkorteNaam(geslachtsnaam: Achternaam(achternaam: "Proef"))),
            commentaar: "van de cliënt",
            aangevraagdeProducten: [
                AangevraagdProduct(
                    referentieAanbieder: "R-1", beschikkingNummer: 12, product: Product(categorie: "07"),
                    beschikkingIngangsdatum: Fixture.day("2024-01-02"),
                    toewijzingIngangsdatum: Fixture.day("2024-03-04"), toewijzingEinddatum: Fixture.day("2024-05-06"),
                    budget: 700,
                    verwijzer: Verwijzer(type: "08", naam: "Rechtbank", zorgverlenerCode: "00000001"),
                    raamcontract: "1", commentaar: "van het product")
            ])
        #expect(result.findings.isEmpty)
        #expect(result.content == .toewijzingsVerzoek(expected))
    }

    @Test("A value of a request that is not allowed is named, that of a person hidden", arguments: faults)
    func values(_ example: ValueFault) throws {
        let changed = example.message.replacingFirst(example.old, example.new)
        #expect(changed != example.message)
        let result = try read(changed)
        #expect(result.findings.map(\.regel) == ["XSD"])
        #expect(result.findings.map(\.melding.nl) == [example.melding])
        #expect(result.content == nil)
    }

    struct ValueFault: Sendable {
        let message: String
        let old: String
        let new: String
        let melding: String
    }

    private static let faults = [
        ValueFault(
            message: FixtureText.toewijzingsVerzoek, old: "Type>02<", new: "Type>07<",
            melding: "Type kent alleen de waarden 01, 02, 03, 04, 05, 06, 08; gevonden: '07'."),
        ValueFault(
            message: FixtureText.toewijzingsVerzoek, old: "ZorgverlenerCode>01234567<",
            new: "ZorgverlenerCode>1234567<", melding: "ZorgverlenerCode moet zijn: 8 cijfers; gevonden: 7 tekens."),
        ValueFault(
            message: FixtureText.toewijzingsVerzoek, old: "GGD Zaanstreek", new: String(repeating: "é", count: 65),
            melding: "Naam mag hoogstens 64 tekens lang zijn; gevonden: 65 tekens."),
        ValueFault(
            message: FixtureText.toewijzingsVerzoek, old: "Raamcontract>2<", new: "Raamcontract>J<",
            melding: "Raamcontract kent alleen de waarden 1, 2; gevonden: 'J'."),
        ValueFault(
            message: FixtureText.toewijzingsVerzoek, old: "BeschikkingNummer>4711<", new: "BeschikkingNummer>4,7<",
            melding: "BeschikkingNummer moet zijn: een geheel getal van 0 of meer, zonder decimalen; "
                + "gevonden: '4,7'."),
        ValueFault(
            message: FixtureText.toewijzingsVerzoek, old: "ToewijzingEinddatum>2023-12-31<",
            new: "ToewijzingEinddatum>2023-12-31Z<",
            melding: "ToewijzingEinddatum moet zijn: een bestaande datum als JJJJ-MM-DD, zonder tijdzone; "
                + "gevonden: '2023-12-31Z'."),
        ValueFault(
            message: FixtureText.wijzigingsVerzoek, old: "RedenVerzoek>2<", new: "RedenVerzoek>3<",
            melding: "RedenVerzoek kent alleen de waarden 1, 2; gevonden: '3'."),
        ValueFault(
            message: FixtureText.wijzigingsVerzoek, old: "<wmo317:RedenVerzoek>2</wmo317:RedenVerzoek>", new: "",
            melding: "OngewijzigdeProducten hoort hier niet; verwacht: RedenVerzoek. "
                + "De volgorde van de elementen ligt vast."),
        ValueFault(
            message: FixtureText.verzoekAntwoord, old: "RedenAfwijzingVerzoek>3<", new: "RedenAfwijzingVerzoek>10<",
            melding: "RedenAfwijzingVerzoek kent alleen de waarden 1, 2, 3, 4, 5, 6, 7, 8, 9; gevonden: '10'."),
    ]

    @Test("A day outside the years 0001 to 9999 is refused in a request too")
    func yearOutOfRange() throws {
        let text = FixtureText.wijzigingsVerzoek.replacingFirst(
            "GewensteIngangsdatum>2023-06-01", "GewensteIngangsdatum>12023-06-01")
        #expect(try read(text).findings.map(\.regel) == ["VEILIGHEID"])
    }
}

@Suite("Technical answers to requests")
struct VerzoekretourTests {
    private func checked(_ answer: Verzoekretour, _ bericht: BerichtType) throws -> String {
        let bytes = MessageWriter.bytes(answer)
        let result = try read(bytes)
        #expect(result.findings.isEmpty)
        #expect(result.content == .retour)
        #expect(result.bericht == bericht)
        #expect(result.header?.afzender == answer.beantwoord.afzender)
        #expect(result.header?.ontvanger == answer.beantwoord.ontvanger)
        #expect(result.header?.identificatie == "B-0001")
        return FixtureText.text(bytes)
    }

    private func answer(_ bericht: BerichtType, _ inhoud: Verzoekretour.Inhoud?) -> Verzoekretour {
        Verzoekretour(
            beantwoord: Fixture.header(bericht), identificatieRetour: "R-1",
            dagtekeningRetour: Fixture.day("2023-05-08"), retourcodes: inhoud == nil ? [] : ["0200"], inhoud: inhoud)
    }

    /// The return codes of the text, each behind the class it stands in, in the order of the document.
    private func codes(in text: String) -> [String] {
        var open: [Substring] = []
        var found: [String] = []
        for part in text.split(separator: "<").dropFirst() {
            let tag = part.prefix { $0 != ">" && $0 != " " }
            let name = tag.split(separator: ":").last ?? ""
            if tag.hasPrefix("/") {
                open.removeLast()
            } else if !tag.hasPrefix("?") {
                open.append(name)
            }
            if name == "RetourCode", !tag.hasPrefix("/"), let klasse = open.dropLast(2).last {
                found.append("\(klasse) \(part.drop { $0 != ">" }.dropFirst())")
            }
        }
        return found
    }

    @Test("Without faults the answer is a header without codes", arguments: [BerichtType.wmo315, .wmo317, .wmo319])
    func accepted(bericht: BerichtType) throws {
        let expected = try #require(bericht.retourbericht)
        let text = try checked(answer(bericht, nil), expected)
        #expect(text.contains("BerichtCode>\(expected.berichtCode)<"))
        #expect(text.contains("IdentificatieRetour>R-1<"))
        #expect(text.contains("DagtekeningRetour>2023-05-08<"))
        #expect(codes(in: text) == [])
        #expect(!text.contains("Client>") && !text.contains("Antwoord>"))
    }

    @Test("A 316 repeats the request with a code for every class")
    func toewijzing() throws {
        let refused = answer(
            .wmo315,
            .toewijzing(Fixture.toewijzingsVerzoek, client: ["0200"], producten: [["9355", "9379"], ["0200"]]))
        let text = try checked(refused, .wmo316)
        #expect(
            codes(in: text) == [
                "Header 0200", "AangevraagdProduct 9355", "AangevraagdProduct 9379", "AangevraagdProduct 0200",
                "Client 0200",
            ])
        #expect(text.contains("<iwmo:ZorgverlenerCode>01234567</iwmo:ZorgverlenerCode>"))
    }

    @Test("A 318 repeats the request with a code for every class")
    func wijziging() throws {
        let refused = answer(
            .wmo317,
            .wijziging(
                Fixture.wijzigingsVerzoek, client: ["0200"], verzoek: ["9365"], ongewijzigd: [["0233"], ["0233"]],
                teWijzigen: [["9359"], ["9360"]], nieuw: [["0200"], ["0233"]]))
        #expect(
            codes(in: try checked(refused, .wmo318)) == [
                "Header 0200", "OngewijzigdProduct 0233", "OngewijzigdProduct 0233", "TeWijzigenProduct 9359",
                "TeWijzigenProduct 9360", "NieuwProduct 0200", "NieuwProduct 0233", "Verzoek 9365", "Client 0200",
            ])
    }

    @Test("A 320 repeats the answer with its code")
    func antwoord() throws {
        let refused = answer(.wmo319, .antwoord(Fixture.verzoekAntwoord, retourcodes: ["9366"]))
        #expect(codes(in: try checked(refused, .wmo320)) == ["Header 0200", "Antwoord 9366"])
    }

    @Test("A class without a given code is one that was not checked")
    func notChecked() throws {
        let refused = answer(
            .wmo315, .toewijzing(Fixture.toewijzingsVerzoek, client: ["9375"], producten: []))
        #expect(
            codes(in: try checked(refused, .wmo316)) == [
                "Header 0200", "AangevraagdProduct 0233", "AangevraagdProduct 0233", "Client 9375",
            ])
    }
}
