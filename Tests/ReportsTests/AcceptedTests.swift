import CareTimeline
import Foundation
import IWmo
import Oversight
import Rules
import Testing

@testable import Reports

@Suite("Findings that a person accepted")
struct AcceptedTests {
    private static func accepted(_ oordeel: Oordeel = .toegekend, _ regel: ZorggatRegel = .pauze) -> JudgedLine {
        Sample.line { line in
            line.oordeel = oordeel
            if oordeel != .afgewezen { (line.retourcodes, line.regels, line.redenen) = ([], [], []) }
            line.zorggat?.regel = regel
            line.zorggat?.actie = .geaccepteerd
            if regel == .melding { line.zorggat?.gevlagdBedrag = 0 }
            line.uitzondering = Sample.uitzondering
        }
    }

    @Test("they are in no flagged amount, and counted apart")
    func totals() {
        var summary = SummaryAccumulator()
        summary.add(Self.accepted())
        summary.add(Self.accepted(.afgewezen))
        summary.add(Self.accepted(.toegekend, .melding))
        summary.add(
            Sample.line { line in
                line.oordeel = .betwist
                line.regels = []
            })
        #expect(summary.totals.gevlagd == 5000)
        #expect(summary.totals.meldingen.aantal == 0)
        // What a rule of the standard rejected was never paid: it is no money that was let go.
        #expect(summary.totals.geaccepteerd == Tally(aantal: 2, bedrag: 5000))
        #expect(summary.perZorggat[.pauze]?.alle == Tally(aantal: 1, bedrag: 5000))
        #expect(summary.perZorggat[.pauze]?.betwist == Tally(aantal: 1, bedrag: 5000))
        #expect(summary.perZorggat[.pauze]?.geaccepteerd == Tally(aantal: 2, bedrag: 10_000))
        #expect(summary.perZorggat[.melding]?.geaccepteerd == Tally(aantal: 1, bedrag: 0))
        #expect(summary.text(Sample.context).contains("geaccepteerd, telt niet mee  2"))
    }

    @Test("oordelen.ndjson keeps the finding with another actie, and the same keys")
    func json() {
        #expect(
            OordelenLine.json(Self.accepted()).hasSuffix(
                "\"oordeel\":\"toegekend\",\"retourcodes\":[],\"regels\":[],\"zorggat\":{\"regel\":\"ZG001\","
                    + "\"gatdagen\":30,\"zorgdagen\":0,\"maximaalVolume\":0,\"gevlagdBedrag\":5000,"
                    + "\"actie\":\"geaccepteerd\"}}"))
    }

    @Test("zorggaten.csv says why, who and until when; the other tables have no such columns")
    func table() throws {
        let row = try #require(LineTable.zorggaten.row(Self.accepted(), Sample.context))
        #expect(
            row.hasSuffix(
                ";50,00;geaccepteerd;\"Bed bleef vrij, zie verslag; <b>akkoord</b>\";Teamleider Wmo;2023-06-30\r\n"))
        #expect(
            LineTable.zorggaten.header(Sample.context).hasSuffix(
                ";gevolg;reden van acceptatie;geaccepteerd door;geaccepteerd tot en met\r\n"))
        #expect(LineTable.zorggaten.row(Sample.line, Sample.context)?.hasSuffix(";gevlagd;;;\r\n") == true)
        #expect(LineTable.afkeur.row(Self.accepted(), Sample.context) == nil)
        #expect(LineTable.goedkeur.row(Self.accepted(), Sample.context)?.hasSuffix(";geaccepteerd\r\n") == true)
        let formula = Sample.line { line in
            line.uitzondering = Sample.uitzondering
            line.uitzondering?.reden = "=1+1"
            line.uitzondering?.door = "@SUM(A1)"
        }
        #expect(LineTable.zorggaten.row(formula, Sample.context)?.hasSuffix(";'=1+1;'@SUM(A1);2023-06-30\r\n") == true)
    }

    @Test("the report has a section of them, with signals and exceptions that did nothing")
    func section() throws {
        var report = HTMLReport()
        report.add(Self.accepted())
        var heroordeling = Sample.heroordeling
        heroordeling.terugTeVorderen = 0
        heroordeling.uitzondering = Sample.uitzondering
        report.add(heroordeling)
        let html = try report.render(
            Sample.context { context in
                context.geaccepteerdeSignalen = [
                    Signaal(
                        gemeente: "0479", aanbieder: "65656055", soort: "overgeslagen-maand", tekst: "maart ontbreekt",
                        uitzondering: Sample.uitzondering)
                ]
                context.ongebruikteUitzonderingen = [Sample.uitzondering]
                var old = Sample.uitzondering
                old.declaratieNummer = "DN-OUD"
                context.verlopenUitzonderingen = [old]
            })
        let start = try #require(html.range(of: "<section id=\"geaccepteerd\">"))
        let end = try #require(html.range(of: "<section id=\"totalen\">"))
        let section = html[start.upperBound..<end.lowerBound]
        let acceptance =
            "Geaccepteerd door Teamleider Wmo, tot en met 30 juni 2023: Bed bleef vrij, zie verslag; "
            + "&lt;b&gt;akkoord&lt;/b&gt;"
        #expect(section.components(separatedBy: acceptance).count - 1 == 4)
        #expect(section.contains("maart ontbreekt"))
        #expect(section.contains("Uitzonderingen zonder bevinding"))
        #expect(section.contains("toewijzing 20072, declaratie DN-OUD"))
        #expect(section.contains("RN001"))
        #expect(html[end.upperBound...].contains(acceptance))
        // Signals that somebody accepted are no signals any more.
        #expect(!html.contains("<section id=\"signalen\">"))
        #expect(html.contains("href=\"#geaccepteerd\">1 uitzondering zonder bevinding"))
    }

    @Test("without exceptions there is no such section")
    func noSection() throws {
        var report = HTMLReport()
        report.add(Sample.line)
        #expect(!(try report.render(Sample.context)).contains("id=\"geaccepteerd\""))
    }
}
