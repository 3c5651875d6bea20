import BatchRun
import CareTimeline
import IWmo
import Testing

@Suite("Contract, product list and policy of a gemeente")
struct DeclaratiePolicyTests {
    // MARK: Contract and product list

    private static let contracten = """
        gemeente;aanbieder;naam;productcategorie;productcode;eenheid;tarief;ingang;einde;max_clienten;budgetplafond
        0479;12345678;Proefzorg;02;02A05;04;58,70;;;;
        0479;12345678;Proefzorg;02;02A06;04;11,00;2023-01-01;2023-03-31;;
        0479;12345678;Proefzorg;02;02A06;04;10,00;2023-04-01;;;
        """

    @Test("minutes on a contract per hour, and a tariff that changed in April")
    func contract() throws {
        let folder = try NightFolder()
        let configuration = try folder.configuration(
            yaml: "contracten: contracten.csv\n", files: ["contracten.csv": Self.contracten])
        func minutes(_ referentie: String, _ month: Int, tarief: Int, bedrag: Int) -> Prestatie {
            var line = Sample.prestatie(
                referentie, 20071, April.product, "2023-0\(month)-01", "2023-0\(month)-\(month == 2 ? 28 : 31)", 90,
                .minuut, tarief: tarief)
            line.ingediendBedrag.bedrag = bedrag
            return line
        }
        let night = try folder.run(
            on: "2023-06-06",
            April.before + [
                April.declaratie(
                    "D1", maand: "2023-05",
                    (
                        April.bsn,
                        [
                            minutes("R1", 1, tarief: 98, bedrag: 8805), minutes("R2", 3, tarief: 98, bedrag: 8820),
                            minutes("R3", 5, tarief: 97, bedrag: 8805), April.uren("R4", 20072, 8),
                            Sample.prestatie(
                                "R5", 20072, April.otherProduct, "2023-03-01", "2023-03-31", 8, .uur, tarief: 1000),
                        ]
                    ))
            ], configuration: configuration)
        #expect(night.verdict(on: "R1") == "toegekend")
        #expect(night.verdict(on: "R2") == "afgewezen 9346")
        #expect(night.verdict(on: "R3") == "afgewezen 0611 9346")
        #expect(night.verdict(on: "R4") == "toegekend")
        #expect(night.verdict(on: "R5") == "afgewezen 0611")
    }

    @Test("a product that is not in the list")
    func productList() throws {
        let folder = try NightFolder()
        let configuration = try folder.configuration(
            yaml: "producten: producten.csv\n",
            files: [
                "producten.csv": """
                productcategorie;productcode;omschrijving;variant;eenheid;vereist;max_maanden;ingang;einde
                02;02A05;Begeleiding;inspanning;04;;;;
                02;02A06;Begeleiding;inspanning;04;;;;2023-03-31

                """
            ])
        let night = try folder.run(
            on: "2023-06-06",
            April.before + [
                April.declaratie("D1", (April.bsn, [April.uren("R1", 20071, 10), April.uren("R2", 20072, 5)]))
            ], configuration: configuration)
        #expect(night.status(of: "T1") == "verwerkt")
        #expect(night.verdict(on: "R1") == "toegekend")
        #expect(night.verdict(on: "R2") == "afgewezen S329")
    }

    /// R1: minutes of April with the tariff and the amount of another hour tariff than the agreed 58.70. R2: minutes
    /// whose amount no hour tariff explains. R3: hours with another tariff than the agreed 10.00.
    private static func otherTariffs() -> Message {
        func minutes(_ referentie: String, bedrag: Int) -> Prestatie {
            var line = Sample.prestatie(
                referentie, 20071, April.product, "2023-0\(referentie == "R1" ? "4" : "5")-01",
                "2023-0\(referentie == "R1" ? "4-30" : "5-31")", 90, .minuut, tarief: 97)
            line.ingediendBedrag.bedrag = bedrag
            return line
        }
        let hours = Sample.prestatie(
            "R3", 20072, April.otherProduct, "2023-04-01", "2023-04-30", 8, .uur, tarief: 1100)
        return April.declaratie(
            "D1", maand: "2023-05",
            (April.bsn, [minutes("R1", bedrag: 8730), minutes("R2", bedrag: 9999), hours]))
    }

    @Test(
        "CT003: flag and off accept another tariff that explains its amount; reject refuses it",
        arguments: [
            ("reject", ["afgewezen 0611 9346", "afgewezen 0611 9346", "afgewezen 0611"]),
            ("flag", ["toegekend", "afgewezen 9346", "toegekend"]),
            ("off", ["toegekend", "afgewezen 9346", "toegekend"]),
        ])
    func otherTariff(choice: String, verdicts: [String]) throws {
        let folder = try NightFolder()
        let configuration = try folder.configuration(
            yaml: "contracten: contracten.csv\ngemeenten:\n  \"0479\": {signalen: {CT003: \(choice)}}\n",
            files: ["contracten.csv": Self.contracten])
        let night = try folder.run(
            on: "2023-06-06", April.before + [Self.otherTariffs()], configuration: configuration)
        #expect(["R1", "R2", "R3"].map { night.verdict(on: $0) } == verdicts)
        let summary = try night.text("samenvatting.json")
        #expect(summary.contains("Niet afgekeurd op een ander tarief dan afgesproken bij 0479") == (choice != "reject"))
    }

    @Test(
        "CT004: with flag and off TR381 refuses neither toewijzing nor line", arguments: ["reject", "flag", "off"])
    func notListed(choice: String) throws {
        let folder = try NightFolder()
        let configuration = try folder.configuration(
            yaml: "producten: producten.csv\nstandaard: {signalen: {CT004: \(choice)}}\n",
            files: [
                "producten.csv": """
                productcategorie;productcode;omschrijving;variant;eenheid;vereist;max_maanden;ingang;einde
                02;02A06;Begeleiding;inspanning;04;;;;2023-03-31

                """
            ])
        let night = try folder.run(
            on: "2023-06-06",
            April.before + [
                April.declaratie("D1", (April.bsn, [April.uren("R1", 20071, 10), April.uren("R2", 20072, 5)]))
            ], configuration: configuration)
        let isRejecting = choice == "reject"
        #expect(night.status(of: "T1") == (isRejecting ? "afgekeurd 4 S329" : "verwerkt"))
        #expect((night.status(of: "S1") == "verwerkt") == !isRejecting)
        #expect(night.verdict(on: "R2") == (isRejecting ? "afgewezen 0233" : "toegekend"))
        let summary = try night.text("samenvatting.json")
        #expect(summary.contains("Niet afgekeurd op een product buiten de lijst bij 0479") == !isRejecting)
    }

    @Test("a report names who rejects nothing: the gemeenten it is about, or all that chose so and the others")
    func tolerant() throws {
        let configuration = try NightFolder().configuration(
            yaml: """
                standaard: {signalen: {CT003: flag}}
                gemeenten: {"0479": {signalen: {CT003: reject}}, "0439": {}, "0415": {signalen: {CT003: off}}}
                contracten: contracten.csv

                """, files: ["contracten.csv": Self.contracten])
        func reason(_ gemeenten: [String]?) -> String? {
            SkippedChecks.of(configuration, gemeenten: gemeenten, zonderVerzoeken: [], .nl)
                .first { $0.regel == "TR418" }?.reden
        }
        #expect(reason(nil)?.contains("bij 0415, 0439, elke andere gemeente (") == true)
        #expect(reason(["0439", "0479", "0852"])?.contains("bij 0439, 0852 (") == true)
        #expect(reason(["0479"]) == nil)
    }

    // MARK: Policy

    @Test("a gemeente that rejects on care gaps, with a return code of its own")
    func policy() throws {
        let folder = try NightFolder()
        let configuration = try folder.configuration(
            yaml: """
                gemeenten:
                  "0479": {start: {iwmo-3: reject}, retourcode: {iwmo-3: "9322"}}

                """)
        let night = try folder.run(
            on: "2023-06-06",
            [April.before[0], April.declaratie("D1", (April.bsn, [April.uren("R1", 20071, 10)]))],
            configuration: configuration)
        #expect(night.verdict(on: "R1") == "afgewezen 9322 ZG002")
        #expect(night.oordelen.map(\.regels) == [["ZG002"]])
        try April.check(
            night, "D1",
            April.Expected(
                antwoord: ["0200"], ingediend: "10000 D", toegekend: "0 D", clienten: [["0200"]], regels: [["9322"]],
                returned: 10_000))
    }

    @Test("register: an administrative start is kept, moves back, cannot be stopped, and gives way to a real one")
    func register() throws {
        let folder = try NightFolder()
        let configuration = try folder.configuration(
            yaml: "gemeenten:\n  \"0479\": {start: {iwmo-3: register}}\n")
        func line(_ referentie: String, _ begin: String, _ end: String) -> Prestatie {
            Sample.prestatie(referentie, 20071, April.product, begin, end, 4, .uur, tarief: 1000)
        }
        let april = April.declaratie("D1", maand: "2023-05", (April.bsn, [line("R1", "2023-04-01", "2023-04-30")]))
        let first = try folder.run(on: "2023-06-06", [April.before[0], april], configuration: configuration)
        #expect(first.verdict(on: "R1") == "toegekend")
        let march = April.declaratie("D2", maand: "2023-05", (April.bsn, [line("R2", "2023-03-01", "2023-03-31")]))
        let stop = Sample.stop(
            "X1", dagtekening: "2023-06-05", bsn: April.bsn,
            Sample.stopProduct(20071, April.product, "2023-04-01", reden: "19", "2023-05-31"))
        let second = try folder.run(on: "2023-06-07", [march, stop], configuration: configuration)
        #expect(second.verdict(on: "R2") == "toegekend")
        #expect(second.status(of: "X1") == "afgekeurd 3 9069")
        #expect(second.heroordelingen.isEmpty)
        // The real start is 11 April: March turns out to lie before it, and 20 of 30 days of April had care, so
        // 10 x 20 / 30 = 7 hours fit and the 4 stay.
        let real = Sample.start(
            "S1", dagtekening: "2023-06-07", bsn: April.bsn, Sample.startProduct(20071, April.product, "2023-04-11"))
        let third = try folder.run(on: "2023-06-08", [real], configuration: configuration)
        #expect(third.status(of: "S1") == "verwerkt")
        #expect(
            third.heroordelingen == [
                .init(referentieNummer: "R1", toen: nil, nu: "ZG005", terugTeVorderen: 0, aanleiding: "S1"),
                .init(referentieNummer: "R2", toen: nil, nu: "ZG003", terugTeVorderen: 4_000, aanleiding: "S1"),
            ])
        // The administrative start is gone for good: without the real one there is none.
        let removal = Sample.start(
            "S2", dagtekening: "2023-06-08", bsn: April.bsn,
            Sample.startProduct(20071, April.product, "2023-04-11", .verwijderen))
        let fourth = try folder.run(on: "2023-06-09", [removal])
        #expect(
            fourth.heroordelingen == [
                .init(referentieNummer: "R1", toen: "ZG005", nu: "ZG002", terugTeVorderen: 4_000, aanleiding: "S2"),
                .init(referentieNummer: "R2", toen: "ZG003", nu: "ZG002", terugTeVorderen: 4_000, aanleiding: "S2"),
            ])
    }
}
