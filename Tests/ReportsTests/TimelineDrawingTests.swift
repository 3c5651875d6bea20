import CareTimeline
import Foundation
import FoundationXML
import IWmo
import Rules
import Testing

@testable import Reports

/// Which months of a toewijzing are shown with which figures, and the drawing as XML.
@Suite("Timeline")
struct TimelineDrawingTests {
    private static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }
    private static func month(_ iso: String) throws -> Month { try #require(Month(iso: iso)) }

    private static func source() throws -> ToewijzingTimeline.Bron {
        let day = try day("2025-12-20")
        return .init(bericht: .wmo323, identificatie: "D<1>", dagtekening: day, verwerkt: day)
    }

    private static func line(
        _ reference: String, _ month: String, _ cents: Int, _ verdict: Oordeel = .toegekend, credit: Bool = false,
        flagged: Int = 0, accepted: Bool = false, creditedBy: String? = nil
    ) throws -> ToewijzingTimeline.Regel {
        ToewijzingTimeline.Regel(
            referentieNummer: reference, vorigReferentieNummer: nil, declaratieNummer: "DN&1", andereAanbieder: nil,
            periode: GeslotenPeriode(try Self.month(month).days), bedrag: cents, isCredit: credit, oordeel: verdict,
            retourcodes: [], gebrokenRegels: [],
            zorggat: .init(regel: flagged > 0 ? .pauze : nil, bedrag: flagged), isGeaccepteerd: accepted,
            heroordelingen: [], gecrediteerdDoor: creditedBy, bron: try source())
    }

    /// Valid from 1 March 2024; care from 5 March 2024 without end, known until 10 February 2026.
    private static func timeline(
        _ lines: [ToewijzingTimeline.Regel] = [], aanbieder: String = "65656055", to last: String? = nil
    ) throws -> ToewijzingTimeline {
        let (first, begin) = (try day("2024-03-01"), try day("2024-03-05"))
        let end = try last.map(day)
        let validity = try #require(DayRange(first, end ?? .distantFuture))
        return ToewijzingTimeline(
            gemeente: "0479 Zaanstad", aanbieder: aanbieder, nummer: 1001, client: nil,
            bekendTot: try day("2026-02-10"),
            versies: [
                .init(
                    toewijzingsdatum: first, ingangsdatum: first, einddatum: end, product: nil, omvang: nil,
                    budget: nil, isVervallen: false, bron: try source())
            ],
            gebeurtenissen: [.init(soort: .start, dag: begin, bron: try source(), ingetrokken: nil)],
            regels: lines, dagen: Timeline(geldigheid: validity, leveringen: [Levering(begin: begin)]))
    }

    private static func span(_ months: TimelineMonths) -> String {
        [months.months.first, months.months.last].map { $0.map { "\($0.month)" } ?? "-" }.joined(separator: "..")
    }

    @Test("an open toewijzing is shown to the last month known of, one that ended to its end")
    func reach() throws {
        #expect(Self.span(TimelineMonths(try Self.timeline())) == "2024-03..2026-02")
        #expect(Self.span(TimelineMonths(try Self.timeline(to: "2024-06-30"))) == "2024-03..2024-06")
        #expect(Self.span(TimelineMonths(try Self.timeline(to: "2030-06-30"))) == "2024-03..2026-02")
        // A line that was accepted is always seen; a rejected one can name any month.
        let lines = [try Self.line("A", "2024-08", 100), try Self.line("B", "2029-01", 100, .afgewezen)]
        let shown = TimelineMonths(try Self.timeline(lines, to: "2024-06-30"))
        #expect(Self.span(shown) == "2024-03..2024-08")
        #expect(shown.lineCountElsewhere == 1)
    }

    @Test("the months asked for are shown, ten years of them at most")
    func asked() throws {
        let timeline = try Self.timeline()
        func span(_ from: String?, _ to: String?) throws -> String {
            Self.span(TimelineMonths(timeline, from: try from.map(Self.month), to: try to.map(Self.month)))
        }
        #expect(try span("2025-01", nil) == "2025-01..2026-02")
        #expect(try span(nil, "2024-04") == "2024-03..2024-04")
        #expect(try span(nil, "2023-01") == "2023-01..2023-01")
        #expect(try span("2027-05", nil) == "2027-05..2027-05")
        let long = TimelineMonths(timeline, from: try Self.month("0001-01"), to: try Self.month("2025-12"))
        #expect(Self.span(long) == "2016-01..2025-12")
        #expect(long.months.count == 120 && long.isCut)
        #expect(!TimelineMonths(timeline).isCut)
    }

    @Test("amounts by verdict; what was credited, accepted by a person or rejected is not to be recovered")
    func amounts() throws {
        let lines = [
            try Self.line("A", "2024-04", 1_000, .betwist, flagged: 400),
            try Self.line("B", "2024-04", 2_000, flagged: 700, creditedBy: "C"),
            try Self.line("C", "2024-04", 2_000, credit: true),
            try Self.line("D", "2024-04", 4_000, flagged: 900, accepted: true),
            try Self.line("E", "2024-04", 8_000, .afgewezen, flagged: 8_000),
            try Self.line("F", "2024-04", 16_000, .afgewezen, credit: true),
        ]
        let timeline = try Self.timeline(lines)
        let months = TimelineMonths(timeline)
        let words = TimelineWords(timeline: timeline, months: months, language: .nl)
        #expect(
            words.sentence(months.months[1]) == "april 2024: 30 zorg; toegekend €\u{A0}60,00, betwist €\u{A0}10,00, "
                + "afgewezen €\u{A0}80,00, credit −€\u{A0}20,00, afgewezen credit −€\u{A0}160,00, "
                + "terug te vorderen €\u{A0}4,00")
        #expect(words.sentence(months.months[0]) == "maart 2024: 27 zorg, 4 niet gestart; niets gedeclareerd")
    }

    @Test("the drawing is XML whatever names hold, and says each month once")
    func wellFormed() throws {
        let name =
            "98 Zorg & \"Co\" <script>alert(1)</script> \u{202E}\u{FFFF}\u{1}" + String(repeating: "x", count: 300)
        let timeline = try Self.timeline([try Self.line("A", "2024-04", 1_000, .betwist)], aanbieder: name)
        for language in [Language.nl, .en] {
            let drawing = TimelineDrawing(timeline, TimelineMonths(timeline), language, identifier: "t1")
            let root = try #require(try XMLDocument(xmlString: drawing.file).rootElement())
            #expect(try root.nodes(forXPath: "//*[local-name()='script']").isEmpty)
            #expect(root.elements(forName: "g").count == 24)
            #expect(root.elements(forName: "title").first?.stringValue?.contains("1001") == true)
            #expect(root.elements(forName: "desc").first?.stringValue?.contains("Zorg & \"Co\" <script>") == true)
            // Every fill that is used is drawn in this drawing.
            let ids = try Set(root.nodes(forXPath: "//*[local-name()='pattern']/@id").compactMap(\.stringValue))
            let used = drawing.file.matches(of: #/url\(#([^)]+)\)/#).map { String($0.output.1) }
            #expect(!used.isEmpty && ids.isSuperset(of: used))
            #expect(!drawing.element.contains("<style>") && drawing.file.contains("<style>"))
        }
    }

    @Test("lines break at blanks, and inside a word that is too long")
    func wrapping() {
        #expect(SVGText.wrapped("een twee drie", 8) == ["een twee", "drie"])
        #expect(SVGText.wrapped("een abcdefghij k", 4) == ["een", "abcd", "efgh", "ij k"])
        #expect(SVGText.wrapped("", 4) == [])
    }
}
