import CareTimeline
import IWmo
import Testing

/// What the answer to a declaration carries (IV087, OP303, OP304, TR342).
@Suite("Answers to declarations")
struct DeclaratieAnswerTests {
    // MARK: The six examples of amounts

    @Test("all accepted")
    func allAccepted() throws {
        let night = try NightFolder().run(
            on: "2023-06-06",
            April.before + [
                April.declaratie("D1", (April.bsn, [April.uren("R1", 20071, 10), April.uren("R2", 20072, 5)]))
            ])
        #expect(night.status(of: "D1") == "verwerkt")
        try April.check(
            night, "D1", April.Expected(antwoord: ["8001"], ingediend: "15000 D", toegekend: "15000 D"))
    }

    @Test("one line refused: 15000 submitted, 10000 granted, 5000 back")
    func oneRefused() throws {
        var line = April.uren("R2", 20072, 5)
        line.productTarief = 500
        line.geleverdVolume = 10
        let night = try NightFolder().run(
            on: "2023-06-06", April.before + [April.declaratie("D1", (April.bsn, [April.uren("R1", 20071, 10), line]))])
        #expect(night.status(of: "D1") == "verwerkt")
        #expect(night.verdict(on: "R2") == "afgewezen 9321")
        try April.check(
            night, "D1",
            April.Expected(
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
            on: "2023-06-06", April.before + [April.declaratie("D1", (April.bsn, [April.uren("R1", 20072, 8)]))])
        // The debit stands first in the message and has the smaller number; the credit is processed first all the same.
        let night = try folder.run(
            on: "2023-06-07",
            [April.declaratie("D2", (April.bsn, [April.uren("R2", 20072, 9), April.credit("R3", of: "R1", 20072, 8)]))])
        #expect(night.verdict(on: "R3") == "toegekend")
        try April.check(
            night, "D2",
            April.Expected(
                antwoord: ["0200"], ingediend: "1000 D", toegekend: "8000 C", clienten: [["0200"]], regels: [["9321"]],
                returned: 9_000))
    }

    @Test("a client refused: 10000 submitted, 4000 granted, the other client back unassessed")
    func clientRefused() throws {
        let night = try NightFolder().run(
            on: "2023-06-06",
            April.before + [
                April.declaratie(
                    "D1", (April.bsn, [April.uren("R1", 20071, 4)]), (April.unknownBsn, [April.uren("R2", 20072, 6)]))
            ])
        #expect(night.oordelen.map(\.regels) == [[], ["TR304"]])
        #expect(night.verdict(on: "R2") == "afgewezen 0233")
        try April.check(
            night, "D1",
            April.Expected(
                antwoord: ["0200"], ingediend: "10000 D", toegekend: "4000 D", clienten: [["8187"]],
                regels: [["0233"]], returned: 6_000))
        #expect(try night.answer(to: "D1").all("Bsn").map(\.text) == [April.unknownBsn])
    }

    @Test("declaration number reused: nothing granted, nothing back, nothing booked")
    func numberReused() throws {
        let folder = try NightFolder()
        _ = try folder.run(
            on: "2023-06-06",
            April.before + [April.declaratie("D1", nummer: "DN1", (April.bsn, [April.uren("R1", 20072, 1)]))])
        let night = try folder.run(
            on: "2023-06-07", [April.declaratie("D2", nummer: "DN1", (April.bsn, [April.uren("R2", 20071, 10)]))])
        #expect(night.status(of: "D2") == "afgekeurd 3 9333")
        #expect(night.oordelen.isEmpty)
        try April.check(night, "D2", April.Expected(antwoord: ["9333"], ingediend: "10000 D", toegekend: "0 D"))
        #expect(try night.answer(to: "D2")["DeclaratieAntwoord"]?["Clienten"] == nil)
        // Its reference number was not used up.
        let again = try folder.run(
            on: "2023-06-08", [April.declaratie("D3", nummer: "DN3", (April.bsn, [April.uren("R2", 20071, 10)]))])
        #expect(again.verdict(on: "R2") == "toegekend")
    }

    @Test("level 2: the header with 0001 and nothing else")
    func level2() throws {
        guard case .declaratie(var wrong) = April.declaratie("D1", (April.bsn, [April.uren("R1", 20071, 10)])) else {
            Issue.record("no declaration")
            return
        }
        wrong.kop.totaalIngediendBedrag.bedrag = 9_999
        let night = try NightFolder().run(on: "2023-06-06", April.before + [.declaratie(wrong)])
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
            on: "2023-06-06", April.before + [April.declaratie("D1", (April.bsn, [April.uren("R1", 20071, 10)]))])
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

    @Test("a declaration dated in the future: the header with 8848 and nothing else; it may come again")
    func datedInTheFuture() throws {
        let folder = try NightFolder()
        let night = try folder.run(
            on: "2023-06-04", April.before + [April.declaratie("D1", (April.bsn, [April.uren("R1", 20071, 10)]))])
        #expect(night.status(of: "D1") == "afgekeurd 4 8848")
        let answer = try night.answer(to: "D1")
        #expect(answer["Header"]?.codes == ["8848"])
        #expect(answer["DeclaratieAntwoord"] == nil)
        // Neither its identification nor its declaration number was used up.
        let again = try folder.run(
            on: "2023-06-05",
            [April.declaratie("D1", (April.bsn, [April.uren("R1", 20071, 9)]))])
        #expect(again.status(of: "D1") == "verwerkt")
    }
}
