import CareTimeline
import Foundation
import IWmo
import Rules
import Testing

@testable import Oversight
@testable import Reports

@Suite("The pages of an audit")
struct AuditPagesTests {
    private static func pages(_ report: AuditReport = AuditSample.report()) throws -> AuditPages {
        try AuditPages(report)
    }

    /// What stands in an element, without markup and with single blanks.
    private static func words(_ html: String) -> String {
        html.replacingOccurrences(of: "<style>[^<]*</style>", with: " ", options: .regularExpression)
            .replacingOccurrences(of: "<[^>]*>", with: " ", options: .regularExpression)
            .replacingOccurrences(of: "[ \n\t]+", with: " ", options: .regularExpression)
    }

    private static func euro(_ cents: Int) -> String { NumberText.euro(cents: cents, .nl) }

    @Test("the region says first what was declared for days without care, and what is open")
    func opening() throws {
        let html = try Self.pages().region()
        // 60.000 + 80.000 + 12.500 + 9.000 = 161.500 cents of 299.000; open is the disputed line alone.
        #expect(
            Self.words(html).contains(
                "Door 2 aanbieders in 2 gemeenten is \(Self.euro(161_500)) gedeclareerd over dagen waarop geen zorg is "
                    + "geleverd, van \(Self.euro(299_000)) in totaal. Daarvan is \(Self.euro(60_000)) betaald"))
        #expect(Self.words(html).contains("4 regels, 54,0% van alles"))
    }

    @Test("every outcome stands in the picture and beside it")
    func outcomes() throws {
        let words = Self.words(try Self.pages().region())
        #expect(words.contains("nog open \(Self.euro(60_000)) 1 regel"))
        #expect(words.contains("afgewezen \(Self.euro(80_000)) 1 regel"))
        #expect(words.contains("gecrediteerd \(Self.euro(12_500)) 1 regel"))
        #expect(words.contains("geaccepteerd \(Self.euro(9_000)) 1 regel"))
        let label =
            "aria-label=\"nog open \(Self.euro(60_000)), afgewezen \(Self.euro(80_000)), "
            + "gecrediteerd \(Self.euro(12_500)), geaccepteerd \(Self.euro(9_000))\""
        #expect(try Self.pages().region().contains(label))
    }

    @Test("a page of a gemeente or aanbieder adds up its own lines")
    func parts() throws {
        let pages = try Self.pages()
        // Landsmeer: 50.000 + 9.000 declared, 12.500 + 9.000 without care.
        #expect(
            Self.words(pages.gemeente("0415")).contains(
                "In gemeente Landsmeer is \(Self.euro(21_500)) gedeclareerd over dagen waarop geen zorg is geleverd, "
                    + "van \(Self.euro(59_000)) in totaal. Daarvan staat niets meer open."))
        #expect(
            Self.words(pages.aanbieder("98000101")).contains(
                "Door Thuishulp Noord is \(Self.euro(152_500)) gedeclareerd over dagen waarop geen zorg is geleverd, "
                    + "van \(Self.euro(290_000)) in totaal."))
    }

    @Test("rankings are bounded, and say what is left out")
    func bounded() throws {
        let many = (0..<120).map { index in
            AuditSample.line(
                Int64(index), "0479", "98\(String(100_000 + index))", "2026-01", 100, .betwist, gap: .pauze,
                100)
        }
        let html = try Self.pages(AuditSample.report(many)).region()
        let rows = html.components(separatedBy: "href=\"aanbieder/").count - 1
        #expect(rows == AuditLimits.ranked)
        #expect(Self.words(html).contains("En nog 70, samen \(Self.euro(7_000)) zonder zorg, in cijfers.csv."))
    }

    @Test("the findings show period, days, numbers and the way to the client")
    func findings() throws {
        let html = try Self.pages().aanbieder("98000101")
        let words = Self.words(html)
        #expect(words.contains("\(Self.euro(80_000)) februari 2026 afgewezen"))
        #expect(words.contains("Meer dan past op de zorgdagen ZG004 · van \(Self.euro(50_000))"))
        #expect(html.contains("aria-label=\"pauze 1 t/m 28 februari 2026 (28 dagen)\""))
        #expect(html.contains("<dd>R3</dd>"))
        #expect(html.contains("href=\"../client/0479-c-0123456789abcdef.html#toewijzing-7001\""))
        // Largest first.
        let places = ["regel-3", "regel-2", "regel-4"].map { html.range(of: "id=\"\($0)\"")?.lowerBound }
        let found = places.compactMap { $0 }
        #expect(found.count == 3 && found == found.sorted())
    }

    @Test("discipline is laid beside the median of the region, also of aanbieders that are not shown")
    func discipline() throws {
        func discipline(_ late: Int) -> Discipline {
            var discipline = Discipline()
            discipline.starts = 10
            discipline.startsTeLaat = late
            return discipline
        }
        let report = AuditSample.report { report in
            report.discipline = ["98000101": discipline(4), "98000102": discipline(1), "99999999": discipline(2)]
        }
        let pages = try Self.pages(report)
        let own = Self.words(pages.aanbieder("98000101"))
        #expect(own.contains("Startberichten te laat 40,0% (4 van 10) , boven de mediaan Mediaan van de regio 20,0%"))
        #expect(own.contains("Stopberichten te laat niets te meten"))
        let region = pages.region()
        #expect(
            region.contains("aria-label=\"Startberichten te laat: 2 aanbieders van 10,0% tot 40,0%, mediaan 20,0%\""))
        #expect(!region.contains("99999999"))
        #expect(!AuditTable.discipline.text(report).contains("99999999"))
        #expect(AuditTable.discipline.text(report).contains("98000101 Thuishulp Noord;;;;;40,0;4;10;20,0;"))
    }

    @Test("what was not checked is named as that")
    func skipped() throws {
        let report = AuditSample.report {
            $0.context.overgeslagen = [OvergeslagenControle(regel: "TR418", reden: "Er is geen contractregister.")]
        }
        let words = Self.words(try Self.pages(report).region())
        #expect(words.contains("Ze gelden dus niet als goedgekeurd. TR418 Er is geen contractregister."))
        #expect(!Self.words(try Self.pages().region()).contains("goedgekeurd"))
    }

    @Test("hostile names and numbers are shown, never run")
    func hostile() throws {
        var line = AuditSample.lines[1]
        line.prestatie.referentieNummer = "</dd><script>alert('x')</script>"
        line.prestatie.productCode = "\"><b>"
        let report = AuditSample.report([line]) {
            $0.context.aanbieders["98000101"] = "A<i>&\u{202E}\"B"
            $0.context.gemeenten["0479"] = "<img src=x>"
        }
        let pages = try Self.pages(report)
        let client = AuditSample.client { $0[0].prestaties = [line] }
        for html in [pages.region(), pages.gemeente("0479"), pages.aanbieder("98000101"), pages.client(client)] {
            #expect(
                !html.contains("<script") && !html.contains("<img") && !html.contains("<i>") && !html.contains("<b>"))
            #expect(!html.contains("\u{202E}"))
            #expect(html.contains("A&lt;i&gt;&amp;\u{FFFD}&quot;B") || html.contains("&lt;img src=x&gt;"))
        }
    }

    @Test("English pages hold no Dutch sentence")
    func english() throws {
        let report = AuditSample.report { $0.context.language = .en }
        let html = try Self.pages(report).region()
        #expect(html.contains("<html lang=\"en\">"))
        #expect(Self.words(html).contains("By 2 aanbieders in 2 gemeenten, €1,615.00 was declared for days"))
        for dutch in ["gedeclareerd", "Zonder zorg", "Per maand", "waarop"] {
            #expect(!Self.words(html).contains(dutch), "\(dutch)")
        }
    }

    @Test("every tag that opens closes, on every kind of page")
    func wellFormed() throws {
        let pages = try Self.pages(AuditSample.report { $0.discipline = ["98000101": Discipline()] })
        for html in [
            pages.region(), pages.gemeente("0479"), pages.aanbieder("98000101"), pages.client(AuditSample.client()),
        ] {
            #expect(TagBalance.unbalanced(html) == [])
            #expect(TagBalance.repeatedIdentifiers(html) == [])
        }
    }

    @Test("the figures in the table are those of the page")
    func figureTable() {
        let rows = AuditTable.figures.text(AuditSample.report()).split(separator: "\r\n").map(String.init)
        #expect(rows.count == 5)
        #expect(
            rows[1]
                == "0415 Landsmeer;98000101 Thuishulp Noord;2026-02;1;500,00;500,00;0,00;1;125,00;0,00;0,00;125,00;0,00"
        )
        #expect(
            rows[4]
                == "0479 Zaanstad;98000101 Thuishulp Noord;2026-02;1;800,00;0,00;800,00;1;800,00;0,00;800,00;0,00;0,00")
    }
}

/// Finds tags without their other half: enough to see that pieces of a page fit together.
enum TagBalance {
    private static let void: Set<String> = ["meta", "br", "img", "link", "input", "!DOCTYPE"]

    static func unbalanced(_ html: String) -> [String] {
        let body = html.replacingOccurrences(of: "<style>[^<]*</style>", with: "", options: .regularExpression)
        var open: [String] = []
        var faults: [String] = []
        for part in body.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
            guard let end = part.firstIndex(of: ">") else {
                faults.append("<\(part)")
                continue
            }
            let tag = part[..<end]
            let name = String(tag.drop { $0 == "/" }.prefix { !$0.isWhitespace && $0 != "/" })
            if tag.hasPrefix("/") {
                if open.last == name { open.removeLast() } else { faults.append("</\(name)>") }
            } else if !tag.hasSuffix("/") && !void.contains(name) {
                open.append(name)
            }
        }
        return faults + open
    }

    static func repeatedIdentifiers(_ html: String) -> [String] {
        var seen: Set<String> = []
        return html.components(separatedBy: " id=\"").dropFirst().compactMap { part in
            let name = String(part.prefix { $0 != "\"" })
            return seen.insert(name).inserted ? nil : name
        }
    }
}

@Suite("Signals on the pages of an audit")
struct AuditSignalPagesTests {
    private static func found(_ signal: String, _ nummer: Int, _ bedrag: Int?) -> AuditSignalCase {
        let month = Month(year: 2026, month: 1)
        return AuditSignalCase(
            SignalCase(
                signal: signal, gemeente: "0479", aanbieder: "98000101", bsn: "999990019", toewijzingNummer: nummer,
                periode: month.days, bedrag: bedrag, tekst: Tekst(nl: "Geval \(nummer).", en: "Case \(nummer).")),
            client: "c-0123456789abcdef", clientPage: nil)
    }

    private static func report(_ change: (inout AuditSignals) -> Void = { _ in }) -> AuditReport {
        AuditSample.report { report in
            var signals = AuditSignals(
                cases: (1...8).map { found("SA002", $0, $0 * 100) } + [found("SA006", 9, nil)],
                skipped: [
                    SkippedSignal(signal: "CT001", reden: Tekst(nl: "Er is geen contractregister.", en: "No register."))
                ])
            change(&signals)
            report.signals = signals
        }
    }

    /// The part of a page that is about signals.
    private static func part(_ html: String) -> String {
        let start = html.range(of: "<section id=\"signalen\">")?.upperBound ?? html.endIndex
        return String(html[start...]).components(separatedBy: "</section>")[0]
    }

    @Test("a signal says what it is and how many, and shows the cases with most money")
    func cases() throws {
        let part = Self.part(try AuditPages(Self.report()).region())
        let definition = try #require(SignalCatalogue[id: "SA002"])
        #expect(part.contains(definition.title.nl) && part.contains("8 gevallen · €\u{A0}36,00"))
        // The five largest of eight: 8 down to 4.
        for number in 4...8 { #expect(part.contains("Geval \(number).")) }
        #expect(!part.contains("Geval 3."))
        #expect(part.contains("En nog 3, in signalen.csv."))
        #expect(part.contains("Geval 9.") && part.contains("c-0123456789abcdef") && !part.contains("999990019"))
    }

    @Test("looked for and not found is told apart from not looked for")
    func absent() throws {
        let part = Self.part(try AuditPages(Self.report()).region())
        let places = ["Gezocht en niets gevonden:", "Niet gezocht"].compactMap { part.range(of: $0)?.lowerBound }
        #expect(places.count == 2 && places[0] < places[1])
        let notFound = part[places[0]..<places[1]]
        #expect(notFound.contains("SA001") && !notFound.contains("CT001") && !notFound.contains("SA002"))
        #expect(part[places[1]...].contains("Er is geen contractregister."))
    }

    @Test("what a person accepted counts no more, and stays in the table")
    func accepted() throws {
        let report = Self.report { $0.cases[8].found.uitzondering = Sample.uitzondering }
        #expect(!Self.part(try AuditPages(report).region()).contains("Geval 9."))
        let table = AuditTable.signals.text(report)
        #expect(table.split(separator: "\r\n").count == 10)
        #expect(table.contains("Geval 9.;Teamleider Wmo"))
    }

    @Test("a page shows the cases of its own gemeente and aanbieder")
    func own() throws {
        let pages = try AuditPages(Self.report())
        #expect(!Self.part(pages.gemeente("0415")).contains("Geval"))
        #expect(Self.part(pages.aanbieder("98000101")).contains("Geval 1."))
        #expect(Self.part(pages.aanbieder("98000102")).contains("Geen gevallen."))
    }

    @Test("a ceiling stands beside what was used and what is expected")
    func contract() throws {
        let year = Month(year: 2026, month: 1).firstDay
        let report = Self.report { signals in
            signals.contractUse = [
                ContractUse(
                    gemeente: "0479", aanbieder: "98000101",
                    producten: (1...7).map { Product(categorie: "01", code: "01A0\($0)") },
                    plafond: .budget(
                        BudgetUse(
                            plafond: 200_000, jaar: 2026, contract: DayRange(year, year.advanced(by: 364))!,
                            perMaand: Array(repeating: 0, count: 12), toegekend: 150_000, verwacht: 300_000)))
            ]
        }
        let html = try AuditPages(report).aanbieder("98000101")
        #expect(html.contains("gebruikt €\u{A0}1.500,00, verwacht €\u{A0}3.000,00, plafond €\u{A0}2.000,00"))
        #expect(html.contains("€\u{A0}1.500,00 (75%)") && html.contains("€\u{A0}3.000,00 (150%)"))
        #expect(html.contains("01A05, en nog 2"))
        #expect(!(try AuditPages(report).aanbieder("98000102")).contains("id=\"contract\""))
    }
}
