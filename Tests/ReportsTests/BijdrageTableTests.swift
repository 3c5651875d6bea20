import CareTimeline
import IWmo
import Testing

@testable import Reports

@Suite("The list of own contributions")
struct BijdrageTableTests {
    @Test("a whole row, with more than one toewijzing and aanbieder")
    func row() {
        #expect(
            BijdrageTable.row(Sample.bijdrageregel, Sample.context)
                == "0479 Zaanstad;correctie;;;2023-03;2023-05;20072 en 20073;65656055 Stichting Evean Thuis en 01010101;"
                + "c-3f9a51c0d2e47b16;2023-04-28;WMO305;305000001\r\n")
        #expect(BijdrageTable.fileName(gemeente: "0479") == "eigenbijdrage/0479.csv")
    }

    @Test("a day that took the place of another")
    func changedDay() {
        let regel = Sample.bijdrageregel { regel in
            regel.wijziging = Bijdragewijziging(
                soort: .start, dag: Sample.day("2023-03-10"), vervangt: Sample.day("2023-03-01"), toewijzingen: [20072])
            regel.toewijzingen = [.init(nummer: 20072, aanbieder: "01010101")]
            regel.correctieIn = nil
        }
        #expect(
            BijdrageTable.row(regel, Sample.context)
                == "0479 Zaanstad;start gewijzigd;2023-03-10;2023-03-01;;;20072;'01010101;c-3f9a51c0d2e47b16;2023-04-28;"
                + "WMO305;305000001\r\n")
    }

    @Test("as many names as cells, after a byte order mark, in either language", arguments: Language.allCases)
    func header(_ language: Language) {
        let context = Sample.context { $0.language = language }
        let header = BijdrageTable.header(context)
        #expect(Array(header.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
        #expect(header.split(separator: ";").count == 12)
        let row = BijdrageTable.row(Sample.bijdrageregel, context)
        #expect(row.split(separator: ";", omittingEmptySubsequences: false).count == 12)
    }

    @Test("a cell of a sender never runs as a formula")
    func formula() {
        let row = BijdrageTable.row(Sample.bijdrageregel { $0.identificatie = "=1+1" }, Sample.context)
        #expect(row.hasSuffix(";'=1+1\r\n"))
    }

    @Test("the report counts every kind per gemeente, and says nothing without lines")
    func report() throws {
        #expect(!(try HTMLReport().render(Sample.context).contains("id=\"eigenbijdrage\"")))
        var report = HTMLReport()
        report.add(Sample.bijdrageregel)
        report.add(Sample.bijdrageregel)
        report.add(Sample.bijdrageregel { $0.gemeente = "0415" })
        let html = try report.render(Sample.context)
        let start = try #require(html.range(of: "<section id=\"eigenbijdrage\">"))
        let section = html[start.upperBound...].prefix(
            upTo: try #require(html.range(of: "<section id=\"bestanden\">")).lowerBound)
        #expect(section.contains("href=\"../eigenbijdrage/0479.csv\""))
        #expect(section.contains("href=\"../eigenbijdrage/0415.csv\""))
        #expect(section.contains("<td class=\"n\">2</td>"))
        #expect(section.contains("<td class=\"n\">3</td>"))
        #expect(html.contains("3 meldingen voor de eigen bijdrage"))
        #expect(Set(Bijdrageregel.Soort.allCases.map(\.woord.nl)).count == 8)
    }
}
