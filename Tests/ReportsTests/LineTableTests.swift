import CareTimeline
import IWmo
import Rules
import Testing

@testable import Reports

@Suite("Tables for Excel")
struct LineTableTests {
    @Test("one row of the rejection report, to the byte")
    func row() {
        #expect(
            LineTable.afkeur.row(Sample.line, Sample.context)
                == "0479 Zaanstad;65656055 Stichting Evean Thuis;WMO323;765432198;DN001;RN001;;20072;"
                + "c-3f9a51c0d2e47b16;01 Hulp bij het huishouden;01A03;2023-04-01;2023-04-30;4;uur;12,50;50,00;"
                + "afgewezen;9307;TR307;De productperiode begint voor de toewijzing.;ZG001;"
                + "Gedeclareerd over een periode waarin de ondersteuning stil lag: er was een pauze gemeld.;"
                + "30;0;0;50,00;gevlagd\r\n")
    }

    @Test("the header begins with a byte order mark and names as many columns as a row has")
    func header() {
        let header = LineTable.afkeur.header(Sample.context)
        #expect(Array(header.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
        #expect(header.hasPrefix("\u{FEFF}gemeente;aanbieder;bericht;identificatie;declaratienummer;"))
        #expect(header.hasSuffix(";gevlagd bedrag;gevolg\r\n"))
        let row = LineTable.afkeur.row(Sample.line, Sample.context)
        #expect(header.split(separator: ";").count == 28)
        #expect(row?.split(separator: ";", omittingEmptySubsequences: false).count == 28)
    }

    @Test("English names and words")
    func english() {
        let context = Sample.context { $0.language = .en }
        #expect(LineTable.zorggaten.header(context).contains(";verdict;return codes;rules;reason;care gap;"))
        #expect(LineTable.zorggaten.row(Sample.line, context)?.contains(";hour;12,50;50,00;rejected;") == true)
    }

    @Test(
        "which table a line belongs in",
        arguments: [
            (Oordeel.toegekend, false, ["goedkeur"]), (.toegekend, true, ["goedkeur", "zorggaten"]),
            (.betwist, true, ["afkeur", "goedkeur", "zorggaten"]), (.afgewezen, false, ["afkeur"]),
            (.afgewezen, true, ["afkeur", "zorggaten"]),
        ])
    func membership(oordeel: Oordeel, hasGap: Bool, tables: [String]) {
        let line = Sample.line { line in
            line.oordeel = oordeel
            if !hasGap { line.zorggat = nil }
        }
        #expect(LineTable.allCases.filter { $0.row(line, Sample.context) != nil }.map(\.rawValue) == tables)
    }

    @Test("a credit is negative, and a line in euro has its volume in euro")
    func amounts() throws {
        let line = Sample.line { line in
            line.prestatie.eenheid = .euro
            line.prestatie.productTarief = nil
            line.prestatie.geleverdVolume = 123_456
            line.prestatie.ingediendBedrag = BedragMetDC(bedrag: 123_405, debetCredit: .credit)
        }
        let row = try #require(LineTable.afkeur.row(line, Sample.context))
        #expect(row.contains(";1234,56;euro;;-1234,05;"))
    }

    @Test("a disputed line says why although it broke no rule")
    func disputedReason() throws {
        let line = Sample.line { line in
            line.oordeel = .betwist
            line.retourcodes = []
            line.regels = []
            line.redenen = []
        }
        let row = try #require(LineTable.goedkeur.row(line, Sample.context))
        #expect(row.contains(";betwist;;;\(ZorggatRegel.pauze.condition.nl);ZG001;"))
    }

    @Test(
        "a cell never runs as a formula",
        arguments: [
            "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\rx", " =1", "\u{A0}=1", "\u{FEFF}=1", "\u{200B}@a", "\n-x",
            "\u{FF1D}1", "=HYPERLINK(\"http://x\";\"y\")",
        ])
    func formulas(text: String) {
        let cell = TableCell.text(text)
        let content = cell.hasPrefix("\"") ? cell.dropFirst() : cell[...]
        #expect(content.hasPrefix("'"))
        #expect(TableCell.startsFormula(text))
    }

    @Test("a separator or a quote in a text stays inside its cell")
    func quoting() {
        #expect(TableCell.text("a;b") == "\"a;b\"")
        #expect(TableCell.text("a\"b") == "\"a\"\"b\"")
        #expect(TableCell.text("a\r\nb") == "\"a\r\nb\"")
        #expect(TableCell.text("a\";=cmd|' /C calc'!A0") == "\"a\"\";=cmd|' /C calc'!A0\"")
        #expect(TableCell.text(" a") == "\" a\"")
    }

    @Test(
        "text that a spreadsheet would change is marked as text",
        arguments: [
            "0479", "01", "00", "0001", "123456789012", "01E03", "1e5", "12-3", "3/4", "1-4-2023", "10:30", "1,5",
            "1.000",
            "3 april", "mrt-23", "1 Dec", "WAAR", "false", "50%", "€ 5", "(12)",
        ])
    func guesses(text: String) {
        #expect(TableCell.text(text).contains("'" + text))
    }

    @Test(
        "text that a spreadsheet leaves alone stays as it is",
        arguments: [
            "0", "9307", "65656055", "12345678901", "01A03", "DN001", "c-3f9a51c0d2e47b16", "0479 Zaanstad", "",
            "april",
            "TR307", "RN-1", "1x2",
        ])
    func harmless(text: String) {
        #expect(TableCell.text(text) == text)
    }

    @Test("several codes keep their zeros, one code is marked when it must be")
    func codes() {
        #expect(TableCell.codes(["0233", "9307"]) == "0233 9307")
        #expect(TableCell.codes(["0233"]) == "'0233")
        #expect(TableCell.codes([]) == "")
    }

    @Test("without a name the code stands alone and keeps its zero")
    func nameless() {
        let context = Sample.context { $0.gemeenten = [:] }
        #expect(LineTable.afkeur.row(Sample.line, context)?.hasPrefix("'0479;") == true)
    }
}
