import IWmo
import Messages
import Testing

/// One change to a good message, and the one finding it must give.
struct SchemaCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var message: String = FixtureText.declaratie
    let replacing: String
    let by: String
    let path: String
    let nl: String
    let en: String
}

private let line = "/Bericht/Declaratie[1]/Clienten[1]/Client[1]/Prestaties[1]/Prestatie[1]"

@Suite("Findings of the schema")
struct SchemaFindingTests {
    @Test(arguments: values + structure)
    func finding(_ example: SchemaCase) throws {
        let changed = example.message.replacingFirst(example.replacing, example.by)
        #expect(changed != example.message)
        let result = try read(changed)
        #expect(result.findings.count == 1)
        let finding = try #require(result.findings.first)
        #expect(finding.niveau == 1)
        #expect(finding.regel == "XSD")
        #expect(finding.retourcode == nil)
        #expect(finding.pad == example.path)
        #expect(finding.melding.nl == example.nl)
        #expect(finding.melding.en == example.en)
        #expect(result.content == nil)
        #expect(result.failedLevel == 1)
    }

    static let values = [
        SchemaCase(
            testDescription: "pattern of a BSN, value hidden", replacing: "Bsn>999999990", by: "Bsn>99999999A",
            path: "/Bericht/Declaratie[1]/Clienten[1]/Client[1]/Bsn[1]",
            nl: "Bsn moet zijn: 9 cijfers; gevonden: 9 tekens, waarvan 8 cijfers.",
            en: "Bsn must be: 9 digits; found: 9 characters, of which 8 digits."),
        SchemaCase(
            testDescription: "pattern fixed by the message", replacing: ">484<", by: ">414<",
            path: "/Bericht/Header[1]/BerichtCode[1]", nl: "BerichtCode moet zijn: 484; gevonden: '414'.",
            en: "BerichtCode must be: 484; found: '414'."),
        SchemaCase(
            testDescription: "enumeration", replacing: "Categorie>01", by: "Categorie>99",
            path: line + "/ProductCategorie[1]",
            nl:
                "ProductCategorie kent alleen de waarden 01, 02, 03, 04, 05, 06, 07, 08, 09, 10, 11, 12, 13, 14, 15, 16, "
                + "17, 18; gevonden: '99'.",
            en:
                "ProductCategorie only knows the values 01, 02, 03, 04, 05, 06, 07, 08, 09, 10, 11, 12, 13, 14, 15, 16, "
                + "17, 18; found: '99'."),
        SchemaCase(
            testDescription: "long enumeration",
            message: FixtureText.text(
                MessageWriter.bytes(
                    Regieretour(
                        beantwoord: Fixture.header(.wmo305), identificatieRetour: "R-1",
                        dagtekeningRetour: Fixture.day("2023-05-08"), retourcodes: ["0001"]))),
            replacing: ">0001<", by: ">0002<", path: "/Bericht/Header[1]/RetourCodes[1]/RetourCode[1]",
            nl: "RetourCode kent alleen de waarden 0001, 0200, 0233, 0611, 8001, 8017, 8021, 8187, 8214, 8848, 9019, "
                + "9056, 9063, 9069, 9071, 9074, 9307, 9308, 9319, 9321 en 39 andere; gevonden: '0002'.",
            en: "RetourCode only knows the values 0001, 0200, 0233, 0611, 8001, 8017, 8021, 8187, 8214, 8848, 9019, "
                + "9056, 9063, 9069, 9071, 9074, 9307, 9308, 9319, 9321 and 39 others; found: '0002'."),
        SchemaCase(
            testDescription: "too long", replacing: "ProductCode>01A03", by: "ProductCode>01A03X",
            path: line + "/ProductCode[1]",
            nl: "ProductCode mag hoogstens 5 tekens lang zijn; gevonden: 6 tekens.",
            en: "ProductCode may be at most 5 characters long; found: 6 characters."),
        SchemaCase(
            testDescription: "empty", replacing: "ProductCode>01A03", by: "ProductCode>",
            path: line + "/ProductCode[1]",
            nl: "ProductCode is leeg; vul een waarde in.", en: "ProductCode is empty; fill in a value."),
        SchemaCase(
            testDescription: "blank", replacing: "ProductCode>01A03", by: "ProductCode>   ",
            path: line + "/ProductCode[1]",
            nl: "ProductCode moet zijn: ten minste één teken dat geen spatie is, op één regel; gevonden: '   '.",
            en: "ProductCode must be: at least one character that is no space, on one line; found: '   '."),
        SchemaCase(
            testDescription: "too large", replacing: "Volume>4<", by: "Volume>100000000<",
            path: line + "/GeleverdVolume[1]",
            nl: "GeleverdVolume mag niet groter zijn dan 99999999; gevonden: 9 tekens.",
            en: "GeleverdVolume must not be more than 99999999; found: 9 characters."),
        SchemaCase(
            testDescription: "no integer", replacing: "Volume>4<", by: "Volume>4,5<", path: line + "/GeleverdVolume[1]",
            nl: "GeleverdVolume moet zijn: een geheel getal van 0 of meer, zonder decimalen; gevonden: '4,5'.",
            en: "GeleverdVolume must be: a whole number of 0 or more, without decimals; found: '4,5'."),
        SchemaCase(
            testDescription: "negative", replacing: "Volume>4<", by: "Volume>-4<", path: line + "/GeleverdVolume[1]",
            nl: "GeleverdVolume moet zijn: een geheel getal van 0 of meer, zonder decimalen; gevonden: '-4'.",
            en: "GeleverdVolume must be: a whole number of 0 or more, without decimals; found: '-4'."),
        SchemaCase(
            testDescription: "date that does not exist", replacing: "Dagtekening>2023-05-06",
            by: "Dagtekening>2023-02-29",
            path: "/Bericht/Header[1]/BerichtIdentificatie[1]/Dagtekening[1]",
            nl: "Dagtekening moet zijn: een bestaande datum als JJJJ-MM-DD, zonder tijdzone; gevonden: '2023-02-29'.",
            en: "Dagtekening must be: a real date as YYYY-MM-DD, without time zone; found: '2023-02-29'."),
        SchemaCase(
            testDescription: "date with time zone", replacing: "Dagtekening>2023-05-06", by: "Dagtekening>2023-05-06Z",
            path: "/Bericht/Header[1]/BerichtIdentificatie[1]/Dagtekening[1]",
            nl: "Dagtekening moet zijn: een bestaande datum als JJJJ-MM-DD, zonder tijdzone; gevonden: '2023-05-06Z'.",
            en: "Dagtekening must be: a real date as YYYY-MM-DD, without time zone; found: '2023-05-06Z'."),
        SchemaCase(
            testDescription: "birth date, value hidden", message: FixtureText.start, replacing: "1950-01-01",
            by: "1950-13-01", path: "/Bericht/Client[1]/Geboortedatum[1]/Datum[1]",
            nl: "Datum moet zijn: een bestaande datum als JJJJ-MM-DD, zonder tijdzone; gevonden: 10 tekens.",
            en: "Datum must be: a real date as YYYY-MM-DD, without time zone; found: 10 characters."),
        SchemaCase(
            testDescription: "time with an offset", message: FixtureText.toewijzing, replacing: "12:34:56.5",
            by: "12:34:56-01:00",
            path: "/Bericht/Client[1]/ToegewezenProducten[1]/ToegewezenProduct[1]/Toewijzingstijd[1]",
            nl: "Toewijzingstijd moet zijn: een tijd als UU:MM:SS, zonder tijdzone; gevonden: '12:34:56-01:00'.",
            en: "Toewijzingstijd must be: a time as HH:MM:SS, without time zone; found: '12:34:56-01:00'."),
        SchemaCase(
            testDescription: "country code", message: FixtureText.toewijzing, replacing: "LandCode>NL",
            by: "LandCode>XX",
            path: "/Bericht/Client[1]/Relaties[1]/Relatie[1]/Contact[1]/Adres[1]/LandCode[1]",
            nl: "LandCode moet zijn: een landcode van twee hoofdletters uit ISO 3166-1, zoals NL; gevonden: 'XX'.",
            en: "LandCode must be: a country code of two capitals from ISO 3166-1, such as NL; found: 'XX'."),
    ]

    static let structure = [
        SchemaCase(
            testDescription: "element missing before another",
            replacing: "<wmo323:ProductCode>01A03</wmo323:ProductCode>", by: "", path: line + "/ProductPeriode[1]",
            nl: "ProductPeriode hoort hier niet; verwacht: ProductCode. De volgorde van de elementen ligt vast.",
            en: "ProductPeriode does not belong here; expected: ProductCode. The order of the elements is fixed."),
        SchemaCase(
            testDescription: "last element missing", message: FixtureText.start,
            replacing: "<wmo305:StatusAanlevering>1</wmo305:StatusAanlevering>", by: "",
            path: "/Bericht/Client[1]/StartProducten[1]/StartProduct[1]",
            nl: "In StartProduct ontbreekt StatusAanlevering.", en: "StatusAanlevering is missing in StartProduct."),
        SchemaCase(
            testDescription: "element too many", replacing: "</wmo323:Prestatie>",
            by: "<wmo323:Extra/></wmo323:Prestatie>",
            path: line + "/Extra[1]",
            nl: "Extra hoort hier niet; het schema verwacht hier geen element meer.",
            en: "Extra does not belong here; the schema expects no further element here."),
        SchemaCase(
            testDescription: "one of several expected", message: FixtureText.start,
            replacing: "<wmo305:Begindatum>", by: "<wmo305:Extra/><wmo305:Begindatum>",
            path: "/Bericht/Client[1]/StartProducten[1]/StartProduct[1]/Extra[1]",
            nl: "Extra hoort hier niet; verwacht: Begindatum. De volgorde van de elementen ligt vast.",
            en: "Extra does not belong here; expected: Begindatum. The order of the elements is fixed."),
        SchemaCase(
            testDescription: "wrong namespace", replacing: "<wmo323:ProductCode>01A03</wmo323:ProductCode>",
            by: "<iwmo:ProductCode>01A03</iwmo:ProductCode>", path: line + "/ProductCode[1]",
            nl: "ProductCode staat in een verkeerde namespace; neem de namespace over die het schema noemt.",
            en: "ProductCode is in the wrong namespace; use the namespace that the schema names."),
        SchemaCase(
            testDescription: "attribute on a value", replacing: "<wmo323:ProductCode>",
            by: "<wmo323:ProductCode a='1' b='2'>",
            path: line + "/ProductCode[1]",
            nl: "ProductCode mag geen attributen hebben: a, b. Haal het attribuut weg.",
            en: "ProductCode may not have attributes: a, b. Remove the attribute."),
        SchemaCase(
            testDescription: "attribute on a class", replacing: "<wmo323:Client>", by: "<wmo323:Client id='999999990'>",
            path: "/Bericht/Declaratie[1]/Clienten[1]/Client[1]",
            nl: "Client mag geen attributen hebben: id. Haal het attribuut weg.",
            en: "Client may not have attributes: id. Remove the attribute."),
        SchemaCase(
            testDescription: "text between elements", replacing: "<wmo323:Client>", by: "<wmo323:Client>999999990",
            path: "/Bericht/Declaratie[1]/Clienten[1]/Client[1]",
            nl: "Client bevat tekst, maar mag alleen elementen bevatten.",
            en: "Client holds text, but may hold elements only."),
        SchemaCase(
            testDescription: "element in a value", replacing: "ProductCode>01A03", by: "ProductCode>01<b/>A03",
            path: line + "/ProductCode[1]/b[1]",
            nl: "b hoort hier niet; ProductCode mag alleen tekst bevatten.",
            en: "b does not belong here; ProductCode may hold text only."),
        SchemaCase(
            testDescription: "unknown xsi:type", replacing: "<wmo323:Client>",
            by: "<wmo323:Client xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:type='Ander'>",
            path: "/Bericht/Declaratie[1]/Clienten[1]/Client[1]",
            nl: "Client draagt een xsi:type dat het schema niet kent. Haal het attribuut weg.",
            en: "Client carries an xsi:type that the schema does not know. Remove the attribute."),
    ]

    @Test("xsi:nil is no way to leave out a value")
    func nilled() throws {
        let result = try read(
            FixtureText.declaratie.replacingFirst(
                "<wmo323:ProductCode>01A03",
                "<wmo323:ProductCode xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:nil='true'>"))
        #expect(result.findings.map(\.melding.nl).first == "ProductCode mag geen xsi:nil dragen.")
    }

    @Test("Hints about schemas are neither followed nor an error")
    func schemaHints() throws {
        let result = try read(
            FixtureText.declaratie.replacingFirst(
                "<wmo323:Bericht ",
                "<wmo323:Bericht xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
                    + "xsi:schemaLocation='urn:x /etc/passwd' xsi:noNamespaceSchemaLocation='http://127.0.0.1/x' "))
        #expect(result.isValid)
    }

    @Test("All findings are reported, in the order of the document")
    func several() throws {
        let text = FixtureText.declaratie
            .replacingFirst("Bsn>999999990", "Bsn>X").replacingFirst("Volume>4<", "Volume>x<")
            .replacingFirst("Bsn>999990019", "Bsn>Y").replacingFirst(">484<", ">400<")
        let result = try read(text)
        #expect(
            result.findings.map(\.pad) == [
                "/Bericht/Header[1]/BerichtCode[1]", "/Bericht/Declaratie[1]/Clienten[1]/Client[1]/Bsn[1]",
                line + "/GeleverdVolume[1]", "/Bericht/Declaratie[1]/Clienten[1]/Client[2]/Bsn[1]",
            ])
        #expect(result.header == nil)
    }

    @Test("Reading stops after the largest number of findings")
    func limit() throws {
        let wrong = "<wmo323:Prestatie><wmo323:Fout/></wmo323:Prestatie>"
        let text = FixtureText.declaratie.replacingFirst(
            "<wmo323:Prestaties>", "<wmo323:Prestaties>" + String(repeating: wrong, count: 20_000))
        let result = try read(text)
        #expect(result.findings.count == 1_000)
        #expect(result.findingsOmitted)
        #expect(result.contentHash == sha256Hex(Array(text.utf8)))

        var limits = ReadingLimits()
        limits.findings = 20_000
        let all = try read(text, limits: limits)
        #expect(all.findings.count == 20_000)
        #expect(!all.findingsOmitted)
    }
}
