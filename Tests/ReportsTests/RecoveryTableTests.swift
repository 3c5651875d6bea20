import CareTimeline
import IWmo
import Rules
import Testing

@testable import Reports

@Suite("The request to credit")
struct RecoveryTableTests {
    @Test("one row, to the byte: what finds the line, and nothing about the client")
    func row() {
        #expect(
            RecoveryTable.row(Sample.terugvordering, Sample.context)
                == "0479 Zaanstad;65656055 Stichting Evean Thuis;RN001;DN000;20072;01 Hulp bij het huishouden;01A03;"
                + "2023-04-01;2023-04-30;4;uur;50,00;12,50;\"Een deel van de periode was er geen ondersteuning, en er is "
                + "meer gedeclareerd dan past op de andere dagen. Crediteer deze regel en declareer opnieuw wat wel past.\";"
                + "2023-04-28;WMO307;307000001;ja\r\n")
        #expect(RecoveryTable.fileName(gemeente: "0479", aanbieder: "65656055") == "terugvordering/0479_65656055.csv")
    }

    @Test("as many names as cells, after a byte order mark, in either language", arguments: Language.allCases)
    func header(_ language: Language) throws {
        let context = Sample.context { $0.language = language }
        let header = RecoveryTable.header(context)
        #expect(Array(header.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
        #expect(header.split(separator: ";").count == 18)
        let row = try #require(RecoveryTable.row(Sample.terugvordering, context))
        #expect(row.split(separator: ";", omittingEmptySubsequences: false).count == 18)
    }

    @Test("every rule that asks something back says so in words of its own")
    func reasons() {
        let reasons = ZorggatRegel.allCases.filter { $0 != .melding }.map { regel in
            Sample.terugvordering { $0.regel = regel }.verzoek(.nl)
        }
        #expect(Set(reasons).count == 4)
        #expect(reasons.allSatisfy { $0.contains("rediteer deze regel") })
    }

    @Test("what was accepted is not asked back")
    func accepted() {
        #expect(
            RecoveryTable.row(Sample.terugvordering { $0.uitzondering = Sample.uitzondering }, Sample.context) == nil)
    }

    @Test("a cell of a sender never runs as a formula")
    func formulas() throws {
        let row = try #require(
            RecoveryTable.row(
                Sample.terugvordering { entry in
                    entry.prestatie.referentieNummer = "=1+1"
                    entry.declaratieNummer = "@SUM(A1)"
                    entry.identificatie = "-2"
                    entry.prestatie.productCode = "+3"
                }, Sample.context))
        for cell in [";'=1+1;", ";'@SUM(A1);", ";'-2;", ";'+3;"] { #expect(row.contains(cell)) }
    }

    @Test("the report lists open entries, and accepted ones of earlier runs with the accepted findings")
    func report() throws {
        var report = HTMLReport()
        report.add(Sample.terugvordering)
        report.add(
            Sample.terugvordering { entry in
                entry.prestatie.referentieNummer = "GROOT"
                entry.teCrediteren = 5000
                entry.isNieuw = false
            })
        report.add(
            Sample.terugvordering { entry in
                entry.prestatie.referentieNummer = "AKKOORD"
                entry.uitzondering = Sample.uitzondering
            })
        report.add(Terugvordering.Gesloten(gemeente: "0479", aanbieder: "65656055", bedrag: 700))
        let html = try report.render(Sample.context)
        let start = try #require(html.range(of: "<section id=\"terugvordering\">"))
        let end = try #require(html.range(of: "<section id=\"bestanden\">"))
        let section = html[start.upperBound..<end.lowerBound]
        #expect(section.contains("€\u{A0}62,50 (2)"))
        #expect(section.contains("€\u{A0}12,50 (1)"))
        #expect(section.contains("€\u{A0}7,00 (1)"))
        #expect(section.contains("href=\"../terugvordering/0479_65656055.csv\""))
        let (large, small) = (section.range(of: "GROOT"), section.range(of: "RN001"))
        #expect(try #require(large).lowerBound < #require(small).lowerBound)
        #expect(section.contains("28 april 2023<small>WMO307 307000001</small>"))
        #expect(!section.contains("AKKOORD"))
        let accepted = try #require(html.range(of: "<section id=\"geaccepteerd\">"))
        #expect(html[accepted.upperBound...].contains("AKKOORD"))
        #expect(html.contains("2 regels te crediteren, €\u{A0}62,50"))
    }
}
