import CareTimeline
import Foundation
import IWmo
import Oversight
import Rules
import Testing

@testable import Reports

@Suite("The drawings of an audit")
struct AuditDrawingTests {
    @Test("a stacked bar gives each part its share, and nothing that exists is drawn as nothing")
    func stackedBar() {
        let bar = StackedBar(
            parts: [.init(kind: "a", size: 25), .init(kind: "b", size: 1), .init(kind: "c", size: 0)], whole: 1000,
            label: "<&>", mark: 500
        ).svg
        #expect(bar.contains("<rect class=\"a\" x=\"0.00%\" width=\"2.50%\""))
        // A thousandth is 0.10%; the smallest width is 0.40%.
        #expect(bar.contains("<rect class=\"b\" x=\"2.50%\" width=\"0.40%\""))
        #expect(!bar.contains("class=\"c\""))
        #expect(bar.contains("x1=\"50.00%\"") && bar.contains("aria-label=\"&lt;&amp;&gt;\""))
    }

    @Test(
        "an axis ends on a round amount above the largest column",
        arguments: [
            (0, 300), (29_900, 30_000), (30_001, 60_000), (180_000_00, 300_000_00), (75_000_00, 75_000_00),
        ])
    func scale(largest: Int, top: Int) {
        #expect(ChartScale(largest: largest, steps: 3).largest == top)
    }

    @Test("axis labels are short")
    func labels() {
        #expect(ChartScale(largest: 290_000_00, steps: 3).label(3, .nl) == "€\u{A0}300.000")
        #expect(ChartScale(largest: 290_000_00, steps: 3).label(1, .en) == "€100,000")
        #expect(ChartScale(largest: 4_000_000_00, steps: 3).label(3, .nl) == "€\u{A0}6\u{A0}mln")
    }

    @Test("the chart of months says every month's figures")
    func monthChart() {
        let chart = MonthChart(
            columns: [
                .init(month: Month(year: 2026, month: 1), parts: [("c", 100_00)], text: "januari 2026: een."),
                .init(month: Month(year: 2026, month: 2), parts: [("c", 300_00)], text: "februari 2026: drie."),
            ], title: "Per maand", identifier: "m", language: .nl
        ).markup
        #expect(chart.contains("<desc id=\"m-desc\">januari 2026: een. februari 2026: drie.</desc>"))
        // 300 euro fills the axis of 3 x 100: 150 units; 100 euro a third of it.
        #expect(chart.contains("height=\"150\"") && chart.contains("height=\"50\""))
    }

    @Test("a client is one picture with a lane per toewijzing, and every lane says what it shows")
    func client() {
        let client = AuditSample.client()
        #expect(client.months.map(\.description) == ["2026-01", "2026-02", "2026-03"])
        let svg = ClientDrawing(client: client, naming: AuditSample.report().context).markup
        #expect(svg.components(separatedBy: " role=\"img\" aria-label=").count - 1 == 2)
        #expect(
            svg.contains(
                "aria-label=\"Thuishulp Noord; 7001 · Hulp bij het huishouden 01A03; zonder zorg €\u{A0}1.400,00; "
                    + "zorg 1 januari 2026 t/m 10 februari 2026; pauze 11 t/m 28 februari 2026; "
                    + "zorg 1 t/m 31 maart 2026; toegekend: 1 regel; betwist: 1 regel; afgewezen: 1 regel\""))
        // 90 days: care 1 January to 10 February is 41 of them, the pause 18.
        #expect(svg.contains("<rect class=\"d-zorg\" x=\"0.00%\"") && svg.contains("width=\"45.56%\""))
        #expect(svg.contains("<rect class=\"d-pauze\" x=\"45.56%\"") && svg.contains("width=\"20.00%\""))
        #expect(svg.contains("niet gestart 1 januari 2026 t/m 31 maart 2026"))
    }

    @Test("the table of a client has the days and the money of the picture")
    func clientTable() throws {
        let html = try AuditPages(AuditSample.report()).client(AuditSample.client())
        let words = html.replacingOccurrences(of: "<[^>]*>", with: " ", options: .regularExpression)
            .replacingOccurrences(of: "[ \n\t]+", with: " ", options: .regularExpression)
        #expect(
            words.contains("2 toewijzingen bij 2 aanbieders. Over dagen zonder zorg is €\u{A0}1.400,00 gedeclareerd"))
        #expect(
            words.contains("februari 2026 10 18 afgewezen TR321 ZG003 €\u{A0}800,00 €\u{A0}800,00 ZG003, afgewezen R3"))
        #expect(words.contains("maart 2026 31 niet gedeclareerd"))
    }

    @Test("no more than three years are drawn, and that is said")
    func longClient() throws {
        let client = AuditSample.client { toewijzingen in
            toewijzingen[0].prestaties.append(AuditSample.line(9, "0479", "98000101", "2020-01", 100, .toegekend))
        }
        #expect(client.months.count == 36 && client.isCut)
        #expect(client.months.first?.description == "2023-04")
        let html = try AuditPages(AuditSample.report()).client(client)
        #expect(html.contains("De laatste 36 maanden staan hier; bedragen tellen alle maanden."))
    }

    @Test("a share is a percent with one decimal")
    func percents() {
        #expect(PercentText.share(1, of: 8, .nl) == "12,5%")
        #expect(PercentText.share(1, of: 8, .en) == "12.5%")
        #expect(PercentText.share(1, of: 100_000, .nl) == "< 0,1%")
        #expect(PercentText.share(0, of: 8, .nl) == "0,0%")
        #expect(PercentText.share(1, of: 0, .nl) == nil)
    }

    @Test("names of files cannot leave the folder")
    func paths() {
        #expect(AuditPath.gemeente("../..") == "gemeente/.html")
        #expect(AuditPath.client("0479-c-0f") == "client/0479-c-0f.html")
    }
}
