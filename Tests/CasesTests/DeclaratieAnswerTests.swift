import CareTimeline
import IWmo
import Testing

/// What the answer to a declaration carries (IV087, OP303, OP304, TR342).
@Suite("Answers to declarations")
struct DeclaratieAnswerTests {
    private static let bsn = "999990019"
    /// Known in the gemeente by a toewijzing of its own.
    private static let otherBsn = "999990020"
    private static let unknownBsn = "999990032"
    private static let product = Product(categorie: "02", code: "02A05")
    private static let otherProduct = Product(categorie: "02", code: "02A06")

    /// 20071: 10 hours a month; 20072: 8 hours a month. Care from the first day.
    private static let before: [Message] = [
        Sample.toewijzing(
            "T1", dagtekening: "2023-01-02", bsn: bsn,
            Sample.toegewezen(
                20071, product, besloten: "2023-01-02", "2023-01-01", "2023-12-31",
                Omvang(volume: 10, eenheid: .uur, frequentie: .perMaand)),
            Sample.toegewezen(
                20072, otherProduct, besloten: "2023-01-02", "2023-01-01", "2023-12-31",
                Omvang(volume: 8, eenheid: .uur, frequentie: .perMaand))),
        Sample.start(
            "S1", dagtekening: "2023-01-03", bsn: bsn, Sample.startProduct(20071, product, "2023-01-01"),
            Sample.startProduct(20072, otherProduct, "2023-01-01")),
    ]

    /// Hours of 10.00 euro in April 2023.
    private static func uren(_ referentie: String, _ nummer: Int, _ uren: Int) -> Prestatie {
        Sample.prestatie(
            referentie, nummer, nummer == 20072 ? otherProduct : product, "2023-04-01", "2023-04-30", uren, .uur,
            tarief: 1000)
    }

    /// The credit of a line of hours on 20072.
    private static func credit(_ referentie: String, of vorig: String, _ uren: Int) -> Prestatie {
        Sample.prestatie(
            referentie, vorig: vorig, 20072, otherProduct, "2023-04-01", "2023-04-30", uren, .uur, tarief: 1000,
            .credit)
    }

    private static func declaratie(
        _ identificatie: String, nummer: String? = nil, maand: String = "2023-04",
        _ clienten: (bsn: String, prestaties: [Prestatie])...
    ) -> Message {
        Sample.declaratie(
            identificatie, dagtekening: "2023-06-05", nummer: nummer, maand: maand, clienten)
    }

    /// Signed sum over the returned lines (TR342).
    private static func returned(_ answer: XMLTree) -> Int {
        answer.all("IngediendBedrag").reduce(0) { sum, amount in
            sum + (Int(amount["Bedrag"]?.text ?? "") ?? 0) * (amount["DebetCredit"]?.text == "C" ? -1 : 1)
        }
    }

    private struct Expected {
        var antwoord: [String]
        var ingediend: String
        var toegekend: String
        /// Codes per returned client and per returned line.
        var clienten: [[String]] = []
        var regels: [[String]] = []
        var returned = 0
    }

    private static func check(
        _ night: NightOutcome, _ identificatie: String, _ expected: Expected,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let message = try night.answer(to: identificatie, sourceLocation: sourceLocation)
        #expect(message["Header"]?.codes == ["0200"], sourceLocation: sourceLocation)
        let answer = try #require(message["DeclaratieAntwoord"], sourceLocation: sourceLocation)
        #expect(answer.codes == expected.antwoord, sourceLocation: sourceLocation)
        #expect(answer.amount("TotaalIngediendBedrag") == expected.ingediend, sourceLocation: sourceLocation)
        #expect(answer.amount("TotaalToegekendBedrag") == expected.toegekend, sourceLocation: sourceLocation)
        #expect(answer.all("Client").map { $0.codes ?? [] } == expected.clienten, sourceLocation: sourceLocation)
        #expect(answer.all("Prestatie").map { $0.codes ?? [] } == expected.regels, sourceLocation: sourceLocation)
        #expect(returned(answer) == expected.returned, sourceLocation: sourceLocation)
    }

    // MARK: The six examples of amounts

    @Test("all accepted")
    func allAccepted() throws {
        let night = try NightFolder().run(
            on: "2023-06-06",
            Self.before + [Self.declaratie("D1", (Self.bsn, [Self.uren("R1", 20071, 10), Self.uren("R2", 20072, 5)]))])
        #expect(night.status(of: "D1") == "verwerkt")
        try Self.check(
            night, "D1", Expected(antwoord: ["8001"], ingediend: "15000 D", toegekend: "15000 D"))
    }

    @Test("one line refused: 15000 submitted, 10000 granted, 5000 back")
    func oneRefused() throws {
        var line = Self.uren("R2", 20072, 5)
        line.productTarief = 500
        line.geleverdVolume = 10
        let night = try NightFolder().run(
            on: "2023-06-06", Self.before + [Self.declaratie("D1", (Self.bsn, [Self.uren("R1", 20071, 10), line]))])
        #expect(night.status(of: "D1") == "verwerkt")
        #expect(night.verdict(on: "R2") == "afgewezen 9321")
        try Self.check(
            night, "D1",
            Expected(
                antwoord: ["0200"], ingediend: "15000 D", toegekend: "10000 D", clienten: [["0200"]],
                regels: [["9321"]], returned: 5_000))
        let back = try night.answer(to: "D1")
        #expect(back.all("ReferentieNummer").map(\.text) == ["R2"])
        #expect(back.all("GeleverdVolume").map(\.text) == ["10"])
        #expect(back.all("ProductTarief").map(\.text) == ["500"])
    }

    @Test("credit accepted and new debit refused: 1000 submitted, 8000 granted back")
    func debitAfterCreditRefused() throws {
        let folder = try NightFolder()
        _ = try folder.run(
            on: "2023-06-06", Self.before + [Self.declaratie("D1", (Self.bsn, [Self.uren("R1", 20072, 8)]))])
        // The debit stands first in the message and has the smaller number; the credit is processed first all the same.
        let night = try folder.run(
            on: "2023-06-07",
            [Self.declaratie("D2", (Self.bsn, [Self.uren("R2", 20072, 9), Self.credit("R3", of: "R1", 8)]))])
        #expect(night.verdict(on: "R3") == "toegekend")
        try Self.check(
            night, "D2",
            Expected(
                antwoord: ["0200"], ingediend: "1000 D", toegekend: "8000 C", clienten: [["0200"]], regels: [["9321"]],
                returned: 9_000))
    }

    @Test("a client refused: 10000 submitted, 4000 granted, the other client back unassessed")
    func clientRefused() throws {
        let night = try NightFolder().run(
            on: "2023-06-06",
            Self.before + [
                Self.declaratie(
                    "D1", (Self.bsn, [Self.uren("R1", 20071, 4)]), (Self.unknownBsn, [Self.uren("R2", 20072, 6)]))
            ])
        #expect(night.oordelen.map(\.regels) == [[], ["TR304"]])
        #expect(night.verdict(on: "R2") == "afgewezen 0233")
        try Self.check(
            night, "D1",
            Expected(
                antwoord: ["0200"], ingediend: "10000 D", toegekend: "4000 D", clienten: [["8187"]],
                regels: [["0233"]], returned: 6_000))
        #expect(try night.answer(to: "D1").all("Bsn").map(\.text) == [Self.unknownBsn])
    }

    @Test("declaration number reused: nothing granted, nothing back, nothing booked")
    func numberReused() throws {
        let folder = try NightFolder()
        _ = try folder.run(
            on: "2023-06-06",
            Self.before + [Self.declaratie("D1", nummer: "DN1", (Self.bsn, [Self.uren("R1", 20072, 1)]))])
        let night = try folder.run(
            on: "2023-06-07", [Self.declaratie("D2", nummer: "DN1", (Self.bsn, [Self.uren("R2", 20071, 10)]))])
        #expect(night.status(of: "D2") == "afgekeurd 3 9333")
        #expect(night.oordelen.isEmpty)
        try Self.check(night, "D2", Expected(antwoord: ["9333"], ingediend: "10000 D", toegekend: "0 D"))
        #expect(try night.answer(to: "D2")["DeclaratieAntwoord"]?["Clienten"] == nil)
        // Its reference number was not used up.
        let again = try folder.run(
            on: "2023-06-08", [Self.declaratie("D3", nummer: "DN3", (Self.bsn, [Self.uren("R2", 20071, 10)]))])
        #expect(again.verdict(on: "R2") == "toegekend")
    }

    @Test("level 2: the header with 0001 and nothing else")
    func level2() throws {
        guard case .declaratie(var wrong) = Self.declaratie("D1", (Self.bsn, [Self.uren("R1", 20071, 10)])) else {
            Issue.record("no declaration")
            return
        }
        wrong.kop.totaalIngediendBedrag.bedrag = 9_999
        let night = try NightFolder().run(on: "2023-06-06", Self.before + [.declaratie(wrong)])
        #expect(night.status(of: "D1") == "afgekeurd 2 0001")
        #expect(night.berichten.last?.regels == ["TR358"])
        #expect(night.oordelen.isEmpty)
        let answer = try night.answer(to: "D1")
        #expect(answer["Header"]?.codes == ["0001"])
        #expect(answer["DeclaratieAntwoord"] == nil)
    }

    // MARK: Header and links

    @Test("the answer swaps sender and receiver and links to the declaration")
    func header() throws {
        let night = try NightFolder().run(
            on: "2023-06-06", Self.before + [Self.declaratie("D1", (Self.bsn, [Self.uren("R1", 20071, 10)]))])
        let answer = try night.answer(to: "D1")
        let header = try #require(answer["Header"])
        #expect(header["BerichtCode"]?.text == "485")
        #expect(header["Afzender"]?.text == Sample.gemeente)
        #expect(header["Ontvanger"]?.text == Sample.aanbieder)
        #expect(header["DeclaratieIdentificatie"]?.children.map(\.text) == ["D1", "2023-06-05"])
        #expect(header["BerichtIdentificatie"]?["Dagtekening"]?.text == "2023-06-06")
        #expect(header["BerichtIdentificatie"]?["Identificatie"]?.text != "D1")
        #expect(answer["DeclaratieAntwoord"]?["DeclaratieNummer"]?.text == "DND1")
    }

    @Test("a declaration dated in the future: the header with 8848 and nothing else")
    func datedInTheFuture() throws {
        let night = try NightFolder().run(
            on: "2023-06-04", Self.before + [Self.declaratie("D1", (Self.bsn, [Self.uren("R1", 20071, 10)]))])
        #expect(night.status(of: "D1") == "afgekeurd 4 8848")
        let answer = try night.answer(to: "D1")
        #expect(answer["Header"]?.codes == ["8848"])
        #expect(answer["DeclaratieAntwoord"] == nil)
    }

    // MARK: Lines against what came before

    @Test("a month before the latest is refused; the latest again is allowed")
    func monthGoesBack() throws {
        let folder = try NightFolder()
        _ = try folder.run(
            on: "2023-06-06",
            Self.before + [Self.declaratie("D1", maand: "2023-05", (Self.bsn, [Self.uren("R1", 20071, 1)]))])
        let night = try folder.run(
            on: "2023-06-07",
            [
                Self.declaratie("D2", (Self.bsn, [Self.uren("R2", 20072, 1)])),
                Self.declaratie("D3", maand: "2023-05", (Self.bsn, [Self.uren("R3", 20072, 1)])),
            ])
        #expect(night.status(of: "D2") == "afgekeurd 3 8214")
        #expect(night.verdict(on: "R3") == "toegekend")
        try Self.check(night, "D2", Expected(antwoord: ["8214"], ingediend: "1000 D", toegekend: "0 D"))
    }

    @Test("a line of a known client on the toewijzing of another gets 8187 itself")
    func wrongClientOnLine() throws {
        let other = Sample.toewijzing(
            "T2", dagtekening: "2023-01-02", bsn: Self.otherBsn,
            Sample.toegewezen(
                20074, Self.product, besloten: "2023-01-02", "2023-01-01", "2023-12-31",
                Omvang(volume: 10, eenheid: .uur, frequentie: .perMaand)))
        let night = try NightFolder().run(
            on: "2023-06-06",
            Self.before + [other, Self.declaratie("D1", (Self.otherBsn, [Self.uren("R1", 20071, 10)]))])
        #expect(night.oordelen.map(\.regels) == [["TR304"]])
        try Self.check(
            night, "D1",
            Expected(
                antwoord: ["0200"], ingediend: "10000 D", toegekend: "0 D", clienten: [["0200"]], regels: [["8187"]],
                returned: 10_000))
    }

    @Test("the life of a reference number and of a credit")
    func numbersAndCredits() throws {
        let folder = try NightFolder()
        let first = try folder.run(
            on: "2023-06-06",
            Self.before + [
                Self.declaratie(
                    "D1", (Self.bsn, [Self.uren("R1", 20072, 8), Self.uren("R2", 20071, 11)]),
                    (Self.unknownBsn, [Self.uren("R3", 20079, 1)]))
            ])
        #expect(first.verdict(on: "R2") == "afgewezen 9321")
        let second = try folder.run(
            on: "2023-06-07",
            [
                // A number of a refused line, and one of a refused client, are used up.
                Self.declaratie(
                    "D2", (Self.bsn, [Self.uren("R2", 20071, 1), Self.uren("R1", 20072, 1)])),
                Self.declaratie("D3", (Self.bsn, [Self.uren("R3", 20071, 1)])),
                // A refused line cannot be credited, nor an unequal one.
                Self.declaratie("D4", (Self.bsn, [Self.credit("R5", of: "R2", 8), Self.credit("R4", of: "R1", 7)])),
            ])
        #expect(second.verdict(on: "R2") == "afgewezen 8021")
        #expect(second.verdict(on: "R1") == "afgewezen 8021 9389")
        #expect(second.verdict(on: "R3") == "afgewezen 8021")
        #expect(second.verdict(on: "R4") == "afgewezen 8017")
        #expect(second.verdict(on: "R5") == "afgewezen 8017")
        let third = try folder.run(
            on: "2023-06-08",
            [
                Self.declaratie("D5", (Self.bsn, [Self.credit("R6", of: "R1", 8), Self.uren("R7", 20072, 8)])),
                Self.declaratie("D6", (Self.bsn, [Self.credit("R8", of: "R1", 8)])),
            ])
        #expect(third.verdict(on: "R6") == "toegekend")
        #expect(third.verdict(on: "R7") == "toegekend")
        #expect(third.verdict(on: "R8") == "afgewezen 9390")
        try Self.check(third, "D5", Expected(antwoord: ["8001"], ingediend: "0 D", toegekend: "0 D"))
    }

    @Test("lines in one message see each other: the same number at two clients, the sum on a toewijzing")
    func withinOneMessage() throws {
        let folder = try NightFolder()
        let other = Sample.toewijzing(
            "T2", dagtekening: "2023-01-02", bsn: Self.otherBsn,
            Sample.toegewezen(
                20074, Self.product, besloten: "2023-01-02", "2023-03-01", "2023-05-31",
                Omvang(volume: 6, eenheid: .uur, frequentie: .totaal)))
        func line(_ referentie: String, _ begin: String, _ end: String, _ uren: Int) -> Prestatie {
            Sample.prestatie(referentie, 20074, Self.product, begin, end, uren, .uur, tarief: 1000)
        }
        let night = try folder.run(
            on: "2023-06-06",
            Self.before + [
                other,
                Sample.start(
                    "S2", dagtekening: "2023-04-02", bsn: Self.otherBsn,
                    Sample.startProduct(20074, Self.product, "2023-03-01")),
                Self.declaratie(
                    "D1", maand: "2023-05", (Self.bsn, [Self.uren("R1", 20071, 1)]),
                    (
                        Self.otherBsn,
                        [
                            // Processed as R1, R2, R3 and not as they stand here.
                            line("R3", "2023-05-01", "2023-05-31", 3), line("R2", "2023-04-01", "2023-04-30", 4),
                            line("R1", "2023-03-01", "2023-03-31", 1),
                        ]
                    )),
            ])
        #expect(night.oordelen.map(\.referentieNummer) == ["R1", "R1", "R2", "R3"])
        #expect(night.oordelen.map(\.retourcodes) == [[], ["8021"], [], ["9322"]])
    }

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
                referentie, 20071, Self.product, "2023-0\(month)-01", "2023-0\(month)-\(month == 2 ? 28 : 31)", 90,
                .minuut, tarief: tarief)
            line.ingediendBedrag.bedrag = bedrag
            return line
        }
        let night = try folder.run(
            on: "2023-06-06",
            Self.before + [
                Self.declaratie(
                    "D1", maand: "2023-05",
                    (
                        Self.bsn,
                        [
                            minutes("R1", 1, tarief: 98, bedrag: 8805), minutes("R2", 3, tarief: 98, bedrag: 8820),
                            minutes("R3", 5, tarief: 97, bedrag: 8805), Self.uren("R4", 20072, 8),
                            Sample.prestatie(
                                "R5", 20072, Self.otherProduct, "2023-03-01", "2023-03-31", 8, .uur, tarief: 1000),
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
            Self.before + [
                Self.declaratie("D1", (Self.bsn, [Self.uren("R1", 20071, 10), Self.uren("R2", 20072, 5)]))
            ], configuration: configuration)
        #expect(night.status(of: "T1") == "verwerkt")
        #expect(night.verdict(on: "R1") == "toegekend")
        #expect(night.verdict(on: "R2") == "afgewezen S329")
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
            [Self.before[0], Self.declaratie("D1", (Self.bsn, [Self.uren("R1", 20071, 10)]))],
            configuration: configuration)
        #expect(night.verdict(on: "R1") == "afgewezen 9322 ZG002")
        #expect(night.oordelen.map(\.regels) == [["ZG002"]])
        try Self.check(
            night, "D1",
            Expected(
                antwoord: ["0200"], ingediend: "10000 D", toegekend: "0 D", clienten: [["0200"]], regels: [["9322"]],
                returned: 10_000))
    }

    @Test("register: an administrative start is kept, moves back, cannot be stopped, and gives way to a real one")
    func register() throws {
        let folder = try NightFolder()
        let configuration = try folder.configuration(
            yaml: "gemeenten:\n  \"0479\": {start: {iwmo-3: register}}\n")
        func line(_ referentie: String, _ begin: String, _ end: String) -> Prestatie {
            Sample.prestatie(referentie, 20071, Self.product, begin, end, 4, .uur, tarief: 1000)
        }
        let april = Self.declaratie("D1", maand: "2023-05", (Self.bsn, [line("R1", "2023-04-01", "2023-04-30")]))
        let first = try folder.run(on: "2023-06-06", [Self.before[0], april], configuration: configuration)
        #expect(first.verdict(on: "R1") == "toegekend")
        let march = Self.declaratie("D2", maand: "2023-05", (Self.bsn, [line("R2", "2023-03-01", "2023-03-31")]))
        let stop = Sample.stop(
            "X1", dagtekening: "2023-06-05", bsn: Self.bsn,
            Sample.stopProduct(20071, Self.product, "2023-04-01", reden: "19", "2023-05-31"))
        let second = try folder.run(on: "2023-06-07", [march, stop], configuration: configuration)
        #expect(second.verdict(on: "R2") == "toegekend")
        #expect(second.status(of: "X1") == "afgekeurd 3 9069")
        #expect(second.heroordelingen.isEmpty)
        // The real start is 11 April: March turns out to lie before it, and 20 of 30 days of April had care, so
        // 10 x 20 / 30 = 7 hours fit and the 4 stay.
        let real = Sample.start(
            "S1", dagtekening: "2023-06-07", bsn: Self.bsn, Sample.startProduct(20071, Self.product, "2023-04-11"))
        let third = try folder.run(on: "2023-06-08", [real], configuration: configuration)
        #expect(third.status(of: "S1") == "verwerkt")
        #expect(
            third.heroordelingen == [
                .init(referentieNummer: "R1", toen: nil, nu: "ZG005", terugTeVorderen: 0, aanleiding: "S1"),
                .init(referentieNummer: "R2", toen: nil, nu: "ZG003", terugTeVorderen: 4_000, aanleiding: "S1"),
            ])
    }
}
