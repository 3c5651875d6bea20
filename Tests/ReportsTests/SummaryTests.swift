import CareTimeline
import Foundation
import IWmo
import Rules
import TestSupport
import Testing

@testable import Reports

@Suite("Summary")
struct SummaryTests {
    private static func filled(lines: Int, seed: UInt64) -> SummaryAccumulator {
        var numbers = SeededNumbers(seed: seed)
        var summary = SummaryAccumulator()
        for number in 0..<lines { summary.add(numbers.line(number)) }
        return summary
    }

    @Test("what was submitted is what was granted, disputed and rejected", arguments: 1...20 as ClosedRange<UInt64>)
    func reconciliation(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        var summary = SummaryAccumulator()
        var expectedSum = 0
        for number in 0..<500 {
            let line = numbers.line(number)
            let amount = line.prestatie.ingediendBedrag
            expectedSum += amount.debetCredit == .credit ? -amount.bedrag : amount.bedrag
            summary.add(line)
        }
        let json = try Self.parsed(summary.json(Sample.context))
        let totals = try #require(json["totaal"] as? [String: Any])
        #expect(try Self.bedrag(totals, "ingediend") == expectedSum)
        let gemeenten = try #require(json["gemeenten"] as? [[String: Any]])
        let aanbieders = try gemeenten.flatMap { try #require($0["aanbieders"] as? [[String: Any]]) }
        for group in gemeenten + aanbieders + [totals] {
            let parts = try ["toegekend", "betwist", "afgewezen"].map { try Self.bedrag(group, $0) }
            #expect(try Self.bedrag(group, "ingediend") == parts.reduce(0, +))
        }
        for level in [gemeenten, aanbieders] {
            #expect(try level.map { try Self.bedrag($0, "ingediend") }.reduce(0, +) == expectedSum)
        }
    }

    @Test("the whole summary of two lines, two files and one re-judged line")
    func golden() throws {
        var summary = SummaryAccumulator()
        summary.add(Sample.line)
        summary.add(
            Sample.line { line in
                line.oordeel = .betwist
                line.regels = []
                line.prestatie.ingediendBedrag.bedrag = 10_000
                line.zorggat?.gevlagdBedrag = 2500
                line.zorggat?.regel = .gedeeltelijk
            })
        summary.add(MessageRecord(bestand: "a.xml", bericht: .wmo323, status: .verwerkt))
        summary.add(MessageRecord(bestand: "b.xml", status: .quarantaine, niveau: 1, regels: ["XML"]))
        summary.add(Sample.heroordeling)
        summary.add(Sample.terugvordering)
        summary.add(
            Sample.terugvordering { entry in
                entry.isNieuw = false
                entry.teCrediteren = 2500
            })
        summary.add(
            Sample.terugvordering { entry in
                entry.uitzondering = Sample.uitzondering
                entry.teCrediteren = 800
            })
        summary.add(Terugvordering.Gesloten(gemeente: "0479", aanbieder: "65656055", bedrag: 900))
        summary.add(Sample.bijdrageregel)
        summary.add(
            Sample.bijdrageregel { regel in
                regel.wijziging = Bijdragewijziging(
                    soort: .einde, dag: Sample.day("2023-03-10"), vervangt: Sample.day("2023-03-31"), toewijzingen: [1])
            })
        let json = try Self.parsed(summary.json(Sample.context))
        let expected = """
            {"versie":"1.0.0","peildatum":"2023-05-01",
             "bestanden":{"aantal":2,"perStatus":{"verwerkt":1,"afgekeurd":0,"quarantaine":1,"dubbel":0},
              "perBericht":[
               {"bericht":"WMO323","aantal":1,"verwerkt":1,"afgekeurd":0,"quarantaine":0,"dubbel":0},
               {"bericht":null,"aantal":1,"verwerkt":0,"afgekeurd":0,"quarantaine":1,"dubbel":0}],
              "perRegel":[{"regel":"XML","aantal":1}],"uitgesteld":[]},
             "totaal":TOTALS,
             "gemeenten":[{"gemeente":"0479","naam":"Zaanstad",FIELDS,
               "aanbieders":[{"aanbieder":"65656055","naam":"Stichting Evean Thuis",FIELDS}]}],
             "regels":[{"regel":"TR307","aantal":1,"bedrag":5000}],
             "zorggatregels":[
               {"regel":"ZG001","aantal":1,"gevlagdBedrag":5000,"betwist":{"aantal":0,"gevlagdBedrag":0},NONE},
               {"regel":"ZG002","aantal":0,"gevlagdBedrag":0,"betwist":{"aantal":0,"gevlagdBedrag":0},NONE},
               {"regel":"ZG003","aantal":0,"gevlagdBedrag":0,"betwist":{"aantal":0,"gevlagdBedrag":0},NONE},
               {"regel":"ZG004","aantal":1,"gevlagdBedrag":2500,"betwist":{"aantal":1,"gevlagdBedrag":2500},NONE},
               {"regel":"ZG005","aantal":0,"gevlagdBedrag":0,"betwist":{"aantal":0,"gevlagdBedrag":0},NONE}],
             "signalen":[],"administratieveStarts":[],"overgeslagenControles":[],"beleidsafwijkingen":[],
             "uitzonderingen":{"geaccepteerdeSignalen":[],"zonderBevinding":[],"verlopen":[]},
             "eigenBijdrage":[{"gemeente":"0479","naam":"Zaanstad","start":0,"startGewijzigd":0,"startVervalt":0,
              "correctie":1,"correctieVervalt":0,"einde":0,"eindeGewijzigd":1,"eindeVervalt":0}]}
            """
            .replacingOccurrences(of: "NONE", with: "\"geaccepteerd\":{\"aantal\":0,\"gevlagdBedrag\":0}")
            .replacingOccurrences(of: "TOTALS", with: "{FIELDS}")
            .replacingOccurrences(
                of: "FIELDS",
                with: """
                    "ingediend":{"aantal":2,"bedrag":15000},"toegekend":{"aantal":0,"bedrag":0},
                    "betwist":{"aantal":1,"bedrag":10000,"gevlagdBedrag":2500},
                    "afgewezen":{"aantal":1,"bedrag":5000},"zorggatMeldingen":0,
                    "geaccepteerd":{"aantal":0,"gevlagdBedrag":0},
                    "heroordelingen":{"aantal":1,"terugTeVorderen":1250},
                    "terugvordering":{"open":{"aantal":2,"bedrag":3750},"nieuw":{"aantal":1,"bedrag":1250},
                     "gesloten":{"aantal":1,"bedrag":900},"geaccepteerd":{"aantal":1,"bedrag":800}}
                    """)
        #expect(NSDictionary(dictionary: json) == NSDictionary(dictionary: try Self.parsed(expected)))
    }

    @Test("keys and lists stand in a fixed order, whatever the order of adding")
    func stableOrder() {
        var numbers = SeededNumbers(seed: 7)
        let lines = (0..<300).map { numbers.line($0) }
        var forward = SummaryAccumulator()
        var backward = SummaryAccumulator()
        for line in lines { forward.add(line) }
        for line in lines.reversed() { backward.add(line) }
        #expect(forward.json(Sample.context) == backward.json(Sample.context))
        #expect(forward.text(Sample.context) == backward.text(Sample.context))
        #expect(
            forward.json(Sample.context).hasPrefix("{\n  \"versie\": \"1.0.0\",\n  \"peildatum\": \"2023-05-01\",\n"))
    }

    @Test("what the run could not check or chose differently is in the summary")
    func contextLists() throws {
        let context = Sample.context { context in
            context.signalen = [
                Signaal(gemeente: "0479", aanbieder: "65656055", soort: "overgeslagen-maand", tekst: "maart ontbreekt")
            ]
            context.administratieveStarts = [
                AdministratieveStart(
                    gemeente: "0415", aanbieder: "65656055", toewijzingNummer: 7, client: "c-1",
                    begindatum: Sample.day("2023-04-01"))
            ]
            context.overgeslagen = [OvergeslagenControle(regel: "TR418", reden: "geen contractregister")]
            context.afwijkingen = [Beleidsafwijking(gemeente: "0479", regels: ["ZG001", "ZG003"], retourcode: "9321")]
        }
        let json = try Self.parsed(SummaryAccumulator().json(context))
        #expect((json["signalen"] as? [[String: String]])?.first?["tekst"] == "maart ontbreekt")
        let starts = try #require(json["administratieveStarts"] as? [[String: Any]])
        #expect(starts.first?["begindatum"] as? String == "2023-04-01")
        #expect(
            json["overgeslagenControles"] as? [[String: String]]
                == [["regel": "TR418", "reden": "geen contractregister"]])
        let afwijkingen = try #require(json["beleidsafwijkingen"] as? [[String: Any]])
        #expect(afwijkingen.first?["regels"] as? [String] == ["ZG001", "ZG003"])
        #expect(afwijkingen.first?["afwijkingVan"] as? String == "OP364")
    }

    @Test("the text for the terminal, to the letter")
    func text() {
        var summary = SummaryAccumulator()
        summary.add(Sample.line)
        summary.add(
            Sample.line { line in
                line.oordeel = .betwist
                line.prestatie.ingediendBedrag.bedrag = 123_456
                line.zorggat?.gevlagdBedrag = 123_456
            })
        summary.add(MessageRecord(bestand: "a.xml", bericht: .wmo323, status: .verwerkt))
        summary.add(MessageRecord(bestand: "b.xml", status: .quarantaine, niveau: 1, regels: ["XML"]))
        let context = Sample.context { context in
            context.overgeslagen = [OvergeslagenControle(regel: "TR418", reden: "geen contractregister")]
        }
        #expect(
            summary.text(context).replacingOccurrences(of: "\u{A0}", with: " ") == """
                Pauzewacht 1.0.0 · peildatum 1 mei 2023

                Bestanden  2
                  verwerkt 1 · quarantaine 1
                  WMO323 1 · onbekend 1

                Declaratieregels
                  toegekend  0      € 0,00
                  betwist    1  € 1.234,56  waarvan gevlagd € 1.234,56
                  afgewezen  1     € 50,00
                  ingediend  2  € 1.284,56

                Zorggaten
                  ZG001 pauze  2  € 1.284,56

                Meeste geld op het spel (afgewezen, gevlagd en terug te vorderen)
                  Zaanstad · 65656055 Stichting Evean Thuis  € 1.284,56

                Vraagt aandacht
                  - 1 bestand in quarantaine: zie de map quarantaine
                  - 1 betwiste regel: bespreek € 1.234,56 met de aanbieder of vorder het terug
                  - TR418 niet gecontroleerd: geen contractregister

                """)
    }

    @Test("a name from a register cannot steer the terminal")
    func terminalEscapes() {
        var summary = SummaryAccumulator()
        summary.add(Sample.line)
        let context = Sample.context { $0.aanbieders = ["65656055": "A\u{1B}[31mB\u{202E}C"] }
        let text = summary.text(context)
        #expect(text.contains("A\u{FFFD}[31mB\u{FFFD}C"))
        #expect(!text.unicodeScalars.contains("\u{1B}"))
    }

    @Test("no line of the text is wider than 100 columns")
    func width() {
        let context = Sample.context { $0.aanbieders = ["65656055": String(repeating: "lange naam ", count: 30)] }
        let text = Self.filled(lines: 2000, seed: 3).text(context)
        #expect(text.split(separator: "\n").map(\.count).max().map { $0 <= 100 } == true)
        #expect(text.contains("lange naam"))
    }

    private static func parsed(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private static func bedrag(_ group: [String: Any], _ key: String) throws -> Int {
        try #require((group[key] as? [String: Any])?["bedrag"] as? Int)
    }
}
