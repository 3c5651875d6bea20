import CareTimeline
import Foundation
import IWmo
import Rules
import Testing

@testable import Reports

@Suite("Lines of JSON")
struct JSONLineTests {
    @Test("a judged line has every key, in the order of the contract")
    func oordelenLine() {
        let expected =
            #"{"gemeente":"0479","aanbieder":"65656055","bericht":"WMO323","identificatie":"765432198","#
            + #""declaratieNummer":"DN001","referentieNummer":"RN001","vorigReferentieNummer":null,"#
            + #""toewijzingNummer":20072,"client":"c-3f9a51c0d2e47b16","productCategorie":"01","#
            + #""productCode":"01A03","begin":"2023-04-01","eind":"2023-04-30","volume":4,"eenheid":"04","#
            + #""tarief":1250,"bedrag":5000,"debetCredit":"D","oordeel":"afgewezen","retourcodes":["9307"],"#
            + #""regels":["TR307"],"zorggat":{"regel":"ZG001","gatdagen":30,"zorgdagen":0,"maximaalVolume":0,"#
            + #""gevlagdBedrag":5000,"actie":"flag"}}"#
        #expect(OordelenLine.json(Sample.line) == expected)
    }

    @Test("what is absent is null, and lists can be empty")
    func absentValues() {
        let line = Sample.line { line in
            line.prestatie.eenheid = .euro
            line.prestatie.productTarief = nil
            line.prestatie.vorigReferentieNummer = "RN000"
            line.prestatie.ingediendBedrag.debetCredit = .credit
            line.oordeel = .toegekend
            line.retourcodes = []
            line.regels = []
            line.zorggat = nil
        }
        let json = OordelenLine.json(line)
        #expect(json.contains(#""vorigReferentieNummer":"RN000""#))
        #expect(json.contains(#""eenheid":"83","tarief":null,"bedrag":5000,"debetCredit":"C""#))
        #expect(json.hasSuffix(#""oordeel":"toegekend","retourcodes":[],"regels":[],"zorggat":null}"#))
    }

    @Test("a care gap without a bound has maximaalVolume null")
    func noMaximum() {
        let line = Sample.line { $0.zorggat?.maximaalVolume = nil }
        #expect(OordelenLine.json(line).contains(#""maximaalVolume":null,"gevlagdBedrag":5000"#))
    }

    @Test("a file that could not be recognised")
    func berichtenLine() {
        let message = MessageRecord(
            bestand: "map/a \"b\".xml", status: .quarantaine, niveau: 1, regels: ["XML"], redenen: ["kapot"])
        #expect(
            BerichtenLine.json(message)
                == #"{"bestand":"map/a \"b\".xml","bericht":null,"release":null,"gemeente":null,"aanbieder":null,"#
                + #""identificatie":null,"status":"quarantaine","niveau":1,"retourcodes":[],"regels":["XML"],"#
                + #""retourbericht":null}"#)
    }

    @Test("a file that was processed")
    func processedFile() {
        let message = MessageRecord(
            bestand: "d.zip/x.xml", bericht: .wmo323, release: .iwmo32, gemeente: "0479", aanbieder: "65656055",
            identificatie: "1", status: .verwerkt, retourbericht: "485_0479_65656055_1.xml")
        #expect(
            BerichtenLine.json(message)
                == #"{"bestand":"d.zip/x.xml","bericht":"WMO323","release":"3.2","gemeente":"0479","#
                + #""aanbieder":"65656055","identificatie":"1","status":"verwerkt","niveau":null,"#
                + #""retourcodes":[],"regels":[],"retourbericht":"485_0479_65656055_1.xml"}"#)
    }

    @Test("a line that was judged again")
    func heroordelingLine() {
        #expect(
            HeroordelingLine.json(Sample.heroordeling)
                == #"{"gemeente":"0479","aanbieder":"65656055","declaratieNummer":"DN000","#
                + #""referentieNummer":"RN900","toewijzingNummer":20072,"client":"c-3f9a51c0d2e47b16","#
                + #""begin":"2023-03-01","eind":"2023-03-31","bedrag":5000,"toen":null,"nu":"ZG004","#
                + #""terugTeVorderen":1250,"aanleiding":"307000001"}"#)
    }

    @Test(
        "text that JSON must escape",
        arguments: [
            ("a\"b", #"a\"b"#), ("a\\b", #"a\\b"#), ("a\nb\rc\td", #"a\nb\rc\td"#), ("\u{01}\u{1F}", #"\u0001\u001f"#),
            ("\u{7F}", #"\u007f"#), ("\u{2028}\u{2029}", #"\u2028\u2029"#), ("€ ë 🚲", "€ ë 🚲"), ("\r\n", #"\r\n"#),
        ])
    func escaping(text: String, expected: String) {
        let json = JSONText.object { $0.field("k", text) }
        #expect(json == "{\"k\":\"\(expected)\"}")
    }

    @Test("every escaped text reads back as it was")
    func roundTrip() throws {
        let text = String(String.UnicodeScalarView((0..<0x3000).compactMap(Unicode.Scalar.init)))
        let json = JSONText.object { $0.field("k", text) }
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: String]
        #expect(object?["k"] == text)
    }

    @Test("indented text closes empty lists on the same line")
    func indented() {
        let json = JSONText.object(layout: .indented) { json in
            json.list("leeg") { _ in }
            json.object("vol") { $0.field("getal", -1) }
        }
        #expect(json == "{\n  \"leeg\": [],\n  \"vol\": {\n    \"getal\": -1\n  }\n}")
    }
}
