import CareTimeline
import IWmo
import Testing

@Suite("Lines against what was declared before")
struct DeclaratieLineTests {
    @Test("a month before the latest is refused; the latest again is allowed")
    func monthGoesBack() throws {
        let folder = try NightFolder()
        _ = try folder.run(
            on: "2023-06-06",
            April.before + [April.declaratie("D1", maand: "2023-05", (April.bsn, [April.uren("R1", 20071, 1)]))])
        let night = try folder.run(
            on: "2023-06-07",
            [
                April.declaratie("D2", (April.bsn, [April.uren("R2", 20072, 1)])),
                April.declaratie("D3", maand: "2023-05", (April.bsn, [April.uren("R3", 20072, 1)])),
            ])
        #expect(night.status(of: "D2") == "afgekeurd 3 8214")
        #expect(night.verdict(on: "R3") == "toegekend")
        try April.check(night, "D2", April.Expected(antwoord: ["8214"], ingediend: "1000 D", toegekend: "0 D"))
    }

    @Test("a line of a known client on the toewijzing of another gets 8187 itself")
    func wrongClientOnLine() throws {
        let other = Sample.toewijzing(
            "T2", dagtekening: "2023-01-02", bsn: April.otherBsn,
            Sample.toegewezen(
                20074, April.product, besloten: "2023-01-02", "2023-01-01", "2023-12-31",
                Omvang(volume: 10, eenheid: .uur, frequentie: .perMaand)))
        let night = try NightFolder().run(
            on: "2023-06-06",
            April.before + [other, April.declaratie("D1", (April.otherBsn, [April.uren("R1", 20071, 10)]))])
        #expect(night.oordelen.map(\.regels) == [["TR304"]])
        try April.check(
            night, "D1",
            April.Expected(
                antwoord: ["0200"], ingediend: "10000 D", toegekend: "0 D", clienten: [["0200"]], regels: [["8187"]],
                returned: 10_000))
    }

    @Test("the life of a reference number and of a credit")
    func numbersAndCredits() throws {
        let folder = try NightFolder()
        let first = try folder.run(
            on: "2023-06-06",
            April.before + [
                April.declaratie(
                    "D1", (April.bsn, [April.uren("R1", 20072, 8), April.uren("R2", 20071, 11)]),
                    (April.unknownBsn, [April.uren("R3", 20079, 1)]))
            ])
        #expect(first.verdict(on: "R2") == "afgewezen 9321")
        let second = try folder.run(
            on: "2023-06-07",
            [
                // A number of a refused line, and one of a refused client, are used up.
                April.declaratie(
                    "D2", (April.bsn, [April.uren("R2", 20071, 1), April.uren("R1", 20072, 1)])),
                April.declaratie("D3", (April.bsn, [April.uren("R3", 20071, 1)])),
                // A refused line cannot be credited, however equal, nor an accepted one that is not equal.
                April.declaratie(
                    "D4",
                    (April.bsn, [April.credit("R5", of: "R2", 20071, 11), April.credit("R4", of: "R1", 20072, 7)])),
            ])
        #expect(second.verdict(on: "R2") == "afgewezen 8021")
        #expect(second.verdict(on: "R1") == "afgewezen 8021 9389")
        #expect(second.verdict(on: "R3") == "afgewezen 8021")
        #expect(second.verdict(on: "R4") == "afgewezen 8017")
        #expect(second.verdict(on: "R5") == "afgewezen 8017")
        let third = try folder.run(
            on: "2023-06-08",
            [
                April.declaratie(
                    "D5", (April.bsn, [April.credit("R6", of: "R1", 20072, 8), April.uren("R7", 20072, 8)])),
                April.declaratie("D6", (April.bsn, [April.credit("R8", of: "R1", 20072, 8)])),
            ])
        #expect(third.verdict(on: "R6") == "toegekend")
        #expect(third.verdict(on: "R7") == "toegekend")
        #expect(third.verdict(on: "R8") == "afgewezen 9390")
        try April.check(third, "D5", April.Expected(antwoord: ["8001"], ingediend: "0 D", toegekend: "0 D"))
    }

    @Test("lines in one message see each other: the same number at two clients, the sum on a toewijzing")
    func withinOneMessage() throws {
        let folder = try NightFolder()
        let other = Sample.toewijzing(
            "T2", dagtekening: "2023-01-02", bsn: April.otherBsn,
            Sample.toegewezen(
                20074, April.product, besloten: "2023-01-02", "2023-03-01", "2023-05-31",
                Omvang(volume: 6, eenheid: .uur, frequentie: .totaal)))
        func line(_ referentie: String, _ begin: String, _ end: String, _ uren: Int) -> Prestatie {
            Sample.prestatie(referentie, 20074, April.product, begin, end, uren, .uur, tarief: 1000)
        }
        let night = try folder.run(
            on: "2023-06-06",
            April.before + [
                other,
                Sample.start(
                    "S2", dagtekening: "2023-04-02", bsn: April.otherBsn,
                    Sample.startProduct(20074, April.product, "2023-03-01")),
                April.declaratie(
                    "D1", maand: "2023-05", (April.bsn, [April.uren("R1", 20071, 1)]),
                    (
                        April.otherBsn,
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

    /// 20 hours in all on 20075. First 8 hours in January, 6 in February, of which 1 is credited in the second night;
    /// then 4 in March and 4 in April: 8 + 4 + 4 fit, and with 6 more in May it is 22.
    @Test(
        "a reason names the lines of earlier nights and of this declaration, in the order of judging",
        arguments: [1, 2])
    func namesOfEarlierLines(workers: Int) throws {
        let folder = try NightFolder()
        func line(_ referentie: String, _ begin: String, _ end: String, _ uren: Int) -> Prestatie {
            Sample.prestatie(referentie, 20075, April.product, begin, end, uren, .uur, tarief: 1000)
        }
        let february = line("B2", "2023-02-01", "2023-02-28", 6)
        _ = try folder.run(
            on: "2023-06-06",
            [
                Sample.toewijzing(
                    "T5", dagtekening: "2023-01-02", bsn: April.bsn,
                    Sample.toegewezen(
                        20075, April.product, besloten: "2023-01-02", "2023-01-01", "2023-12-31",
                        Omvang(volume: 20, eenheid: .uur, frequentie: .totaal))),
                Sample.start(
                    "S5", dagtekening: "2023-01-03", bsn: April.bsn,
                    Sample.startProduct(20075, April.product, "2023-01-01")),
                April.declaratie(
                    "D1", maand: "2023-02", (April.bsn, [line("B1", "2023-01-01", "2023-01-31", 8), february])),
            ], workers: workers)
        var credit = february
        credit.referentieNummer = "A1"
        credit.vorigReferentieNummer = "B2"
        credit.ingediendBedrag.debetCredit = .credit
        // So many that the lines before them are stored when the last ones are judged.
        let between = (0..<600).map { place in
            let day = Sample.day("2021-01-01").advanced(by: place).description
            return Sample.prestatie("K\(1000 + place)", 20079, April.product, day, day, 1, .uur, tarief: 1000)
        }
        let night = try folder.run(
            on: "2023-06-07",
            [
                April.declaratie(
                    "D2", maand: "2023-05",
                    (
                        April.bsn,
                        [
                            credit, line("C1", "2023-03-01", "2023-03-31", 4),
                            line("C2", "2023-04-01", "2023-04-30", 4),
                            line("R1", "2023-05-01", "2023-05-31", 6), line("R2", "2023-01-01", "2023-01-31", 1),
                        ]
                    ), (April.unknownBsn, between))
            ], workers: workers)
        #expect(night.verdict(on: "A1") == "toegekend")
        #expect(night.verdict(on: "C2") == "toegekend")
        #expect(night.oordelen.first { $0.referentieNummer == "R1" }?.regels == ["TR322"])
        let refused = try night.text("afkeur.csv")
        #expect(
            refused.contains("deze regel 6 uur + eerder toegekend 16 uur (B1, C1, C2) = 22 uur"),
            "\(refused.prefix(2000))")
        // The same care as B1, which is named, over a period that only B1 had.
        #expect(night.oordelen.first { $0.referentieNummer == "R2" }?.regels == ["TR389"])
    }
}
