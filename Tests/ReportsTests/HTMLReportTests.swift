import CareTimeline
import Foundation
import IWmo
import Rules
import TestSupport
import Testing

@testable import Reports

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("The report page")
struct HTMLReportTests {
    private static func report(_ lines: [JudgedLine], limits: HTMLReport.Limits = .init()) -> HTMLReport {
        var report = HTMLReport(limits: limits)
        for line in lines { report.add(line) }
        return report
    }

    private static func rejected(_ reference: String, cents: Int, aanbieder: String = "65656055") -> JudgedLine {
        Sample.line { line in
            line.aanbieder = aanbieder
            line.prestatie.referentieNummer = reference
            line.prestatie.ingediendBedrag.bedrag = cents
        }
    }

    private static func disputed(_ reference: String, flagged: Int) -> JudgedLine {
        Sample.line { line in
            line.oordeel = .betwist
            line.retourcodes = []
            line.regels = []
            line.redenen = []
            line.prestatie.referentieNummer = reference
            line.prestatie.ingediendBedrag.bedrag = 10_000
            line.zorggat?.gevlagdBedrag = flagged
        }
    }

    private static func positions(of needles: [String], in text: String) -> [String.Index?] {
        needles.map { text.range(of: $0)?.lowerBound }
    }

    private static func isAscending(_ positions: [String.Index?]) -> Bool {
        let found = positions.compactMap { $0 }
        return found.count == positions.count && zip(found, found.dropFirst()).allSatisfy { $0 < $1 }
    }

    @Test("hostile text is shown, never run")
    func hostileText() throws {
        let hostile = Sample.line { line in
            line.prestatie.productCode = "<b>\"&"
            line.prestatie.referentieNummer = "</td><script>alert('x')</script>"
            line.redenen = ["{{t.none}} <img src=x onerror=alert(1)>"]
        }
        let context = Sample.context { $0.aanbieders = ["65656055": "A<i> \u{202E}B"] }
        let html = try Self.report([hostile]).render(context)
        #expect(html.contains("&lt;b&gt;&quot;&amp;"))
        #expect(html.contains("&lt;/td&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"))
        #expect(html.contains("{{t.none}} &lt;img src=x onerror=alert(1)&gt;"))
        #expect(html.contains("A&lt;i&gt; \u{FFFD}B"))
        #expect(!html.contains("<script") && !html.contains("<img") && !html.contains("<i>"))
    }

    @Test("rejected lines and aanbieders stand in order of money")
    func orderByMoney() throws {
        let html = try Self.report([
            Self.rejected("KLEIN", cents: 100), Self.rejected("GROOT", cents: 90_000),
            Self.rejected("MIDDEN", cents: 5000), Self.rejected("ANDER", cents: 200_000, aanbieder: "11111111"),
        ]).render(Sample.context)
        #expect(Self.isAscending(Self.positions(of: ["ANDER", "GROOT", "MIDDEN", "KLEIN"], in: html)))
    }

    @Test("disputed lines stand in order of the flagged amount, with the whole amount beside it")
    func disputedLines() throws {
        let html = try Self.report([Self.disputed("WEINIG", flagged: 100), Self.disputed("VEEL", flagged: 9900)])
            .render(Sample.context)
        #expect(Self.isAscending(Self.positions(of: ["VEEL", "WEINIG"], in: html)))
        #expect(html.contains("€\u{A0}99,00<small>van €\u{A0}100,00</small>"))
        #expect(html.contains("2 regels · €\u{A0}100,00"))
    }

    @Test("the bar tells its figures in words")
    func barText() throws {
        let html = try Self.report([Self.disputed("RN1", flagged: 100)]).render(Sample.context)
        #expect(html.contains("role=\"img\" aria-label=\"pauze 1 t/m 30 april 2023 (30 dagen)\""))
        #expect(html.contains("<figcaption>0 dagen zorg · 30 dagen pauze</figcaption>"))
    }

    @Test("rows are bounded, totals are not")
    func boundedRows() throws {
        let limits = HTMLReport.Limits(linesPerAanbieder: 20, lines: 30, heroordelingen: 10, rows: 10)
        var lines: [JudgedLine] = []
        for number in 0..<100 { lines.append(Self.rejected("A\(number)", cents: 1000 + number)) }
        for number in 0..<100 {
            lines.append(Self.rejected("B\(number)", cents: 10, aanbieder: "\(10_000_000 + number)"))
        }
        let html = try Self.report(lines, limits: limits).render(Sample.context)
        #expect(html.components(separatedBy: "declaratie DN001").count - 1 == 30)
        #expect(html.contains("<th scope=\"row\">A99<small>") && !html.contains("<th scope=\"row\">A79<small>"))
        #expect(html.contains("De overige 80 regels met een kleiner bedrag staan in afkeur.csv."))
        // 100 lines of A and 10 of the others are accounted for; 90 lines of EUR 0.10 are not shown.
        #expect(html.contains("Nog 90 regels van andere aanbieders, samen €\u{A0}9,00, staan in afkeur.csv."))
        #expect(html.contains("200 regels"))
    }

    @Test("what is not checked, and policy against OP364, is said on the page")
    func notices() throws {
        let context = Sample.context { context in
            context.overgeslagen = [OvergeslagenControle(regel: "TR418", reden: "geen contractregister")]
            context.afwijkingen = [Beleidsafwijking(gemeente: "0479", regels: ["ZG001"], retourcode: "9321")]
        }
        let html = try HTMLReport().render(context)
        #expect(html.contains("Het beleid wijkt af van de standaard (OP364)"))
        #expect(html.contains("<strong>Zaanstad</strong> <span class=\"code\">0479</span> wijst af op ZG001 (pauze)"))
        #expect(html.contains("<span class=\"code\">TR418</span> geen contractregister"))
        let plain = try HTMLReport().render(Sample.context)
        #expect(!plain.contains("OP364") && !plain.contains("Niet gecontroleerd"))
    }

    @Test("a file that needs a person comes with what to do")
    func files() throws {
        var report = HTMLReport()
        report.add(
            MessageRecord(
                bestand: "a&b.xml", status: .quarantaine, niveau: 1, regels: ["XSD"], redenen: ["Bsn heeft 8 tekens"]))
        report.add(
            MessageRecord(
                bestand: "stop.xml", bericht: .wmo307, release: .iwmo32, gemeente: "0479", aanbieder: "65656055",
                identificatie: "1", status: .afgekeurd, niveau: 3, retourcodes: ["9069"], regels: ["TR382"],
                retourbericht: "421.xml"))
        let html = try report.render(Sample.context)
        #expect(html.contains("a&amp;b.xml") && html.contains("Bsn heeft 8 tekens"))
        #expect(html.contains("Vraag de afzender om een geldig bestand."))
        #expect(html.contains("Zaanstad · Stichting Evean Thuis"))
        #expect(html.contains("Stuur het retourbericht door"))
    }

    @Test("the parts that have nothing to say are left out, the main ones say so")
    func emptyRun() throws {
        let html = try HTMLReport().render(Sample.context)
        #expect(html.contains("Er waren geen declaratieregels om te beoordelen."))
        #expect(html.components(separatedBy: "<p class=\"none\">Geen.</p>").count - 1 == 4)
        #expect(!html.contains("id=\"heroordelingen\"") && !html.contains("id=\"signalen\""))
    }

    @Test("English on request")
    func english() throws {
        let html = try Self.report([Sample.line]).render(Sample.context { $0.language = .en })
        #expect(html.contains("<html lang=\"en\">"))
        #expect(html.contains("Read: 0 files, with 1 declaration line of €50.00 together."))
        #expect(html.contains("1 May 2023") && !html.contains("Afgewezen"))
    }

    @Test("the page fetches nothing and runs nothing")
    func selfContained() throws {
        let html = try Self.fullReport().render(Self.fullContext)
        for forbidden in ["http:", "https:", "<script", "<link", "@import", "url(\"", "src="] {
            #expect(!html.contains(forbidden), "\(forbidden)")
        }
        #expect(html.contains("default-src 'none'"))
    }

    @Test("every element is closed in the right place", arguments: [Language.nl, .en])
    func wellFormed(language: Language) throws {
        var context = Self.fullContext
        context.language = language
        let html = try Self.fullReport().render(context)
        // HTML's void elements and its one valueless attribute, written as XML wants them.
        let xml = html.replacingOccurrences(of: "<!DOCTYPE html>", with: "")
            .replacingOccurrences(of: #"<meta ([^>]*)>"#, with: "<meta $1/>", options: .regularExpression)
            .replacingOccurrences(of: "<details open>", with: "<details open=\"\">")
        let parser = XMLParser(data: Data(xml.utf8))
        #expect(parser.parse(), "\(String(describing: parser.parserError)) line \(parser.lineNumber)")
    }

    @Test("anchors exist once, headings do not skip a level")
    func structure() throws {
        let html = try Self.fullReport().render(Self.fullContext)
        let identifiers = html.matches(of: /\ id="([^"]+)"/).map { String($0.1) }
        #expect(Set(identifiers).count == identifiers.count)
        for link in html.matches(of: /href="#([^"]+)"/) {
            #expect(identifiers.contains(String(link.1)), "\(link.1)")
        }
        let levels = html.matches(of: /<h([1-6])/).compactMap { Int($0.1) }
        #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    }

    @Test("templates ask only for words that exist, and every word is asked for")
    func labels() throws {
        let templates = ReportTemplates.partials.values.joined() + ReportTemplates.page
        let asked = Set(templates.matches(of: /\{\{t\.(\w+)\}\}/).map { String($0.1) })
        #expect(asked.subtracting(ReportLabels.all.keys).isEmpty)
        #expect(Set(ReportLabels.all.keys).subtracting(asked).isEmpty)
        let partials = Set(templates.matches(of: /\{\{> (\w+)\}\}/).map { String($0.1) })
        #expect(partials == Set(ReportTemplates.partials.keys))
        #expect(templates.components(separatedBy: "{{{").count == 2, "only the stylesheet is not escaped")
    }

    @Test("the same run gives the same page, to the byte")
    func repeatable() throws {
        #expect(try Self.fullReport().render(Self.fullContext) == Self.fullReport().render(Self.fullContext))
    }

    /// A run that fills every part of the page.
    private static func fullReport() -> HTMLReport {
        var numbers = SeededNumbers(seed: 11)
        var report = report((0..<300).map { numbers.line($0) })
        report.add(
            Sample.line { line in
                line.oordeel = .toegekend
                line.zorggat?.regel = .melding
                line.zorggat?.actie = .melding
            })
        report.add(Sample.heroordeling)
        report.add(MessageRecord(bestand: "a.xml", bericht: .wmo323, release: .iwmo32, status: .verwerkt))
        report.add(MessageRecord(bestand: "b.xml", status: .quarantaine, niveau: 1, regels: ["XML"], redenen: ["x"]))
        report.add(MessageRecord(bestand: "c.xml", bericht: .wmo301, status: .afgekeurd, niveau: 3, regels: ["TR332"]))
        return report
    }

    private static let fullContext = Sample.context { context in
        context.signalen = [Signaal(gemeente: "0479", aanbieder: "65656055", soort: "overlap", tekst: "twee tegelijk")]
        context.administratieveStarts = [
            AdministratieveStart(
                gemeente: "0415", aanbieder: "65656055", toewijzingNummer: 7, client: "c-1",
                begindatum: Sample.day("2023-04-01"))
        ]
        context.overgeslagen = [OvergeslagenControle(regel: "TR418", reden: "geen contractregister")]
        context.afwijkingen = [Beleidsafwijking(gemeente: "0479", regels: ["ZG001"], retourcode: "9321")]
    }
}
