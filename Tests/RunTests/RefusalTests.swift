import IWmo
import Testing

/// Readable messages that break a rule, and numbers at the limits of their types.
@Suite("Well-formed but wrong")
struct RefusalTests {
    @Test("refusals at level 2 and in the header are answered, each with its code")
    func refusals() throws {
        let job = try Job()
        let relation = Plain.relation
        let last = Plain.bsn.hasSuffix("0") ? "1" : "0"
        try job.fill(Plain.messages)
        try job.fill([
            "elfproef.xml": relation.start(
                "S2", "2026-01-09", bsn: String(Plain.bsn.dropLast()) + last, [Plain.product.start("2026-01-02")]),
            "morgen.xml": relation.start("S3", "2026-02-04", bsn: Plain.bsn, [Plain.product.start("2026-01-02")]),
            "vandaag.xml": relation.stop(
                "P1", "2026-02-03", bsn: Plain.bsn, [Plain.product.stop("2026-01-01", "20", "2026-02-02")]),
            "tweemaal-a.xml": relation.start("S4", "2026-01-09", bsn: Plain.bsn, [Plain.product.start("2026-01-03")]),
            "tweemaal-b.xml": relation.start("S4", "2026-01-09", bsn: Plain.bsn, [Plain.product.start("2026-01-04")]),
            "onbekende-gemeente.xml": Relation(gemeente: "9999", aanbieder: "65656055").start(
                "S5", "2026-01-09", bsn: Plain.bsn, [Plain.product.start("2026-01-02")]),
        ])
        #expect(try job.run().code == 0)
        let found = try job.berichten().map { bericht in
            let name = bericht.text("bestand") ?? ""
            return "\(name) \(bericht.number("niveau") ?? 0) \(bericht.texts("retourcodes")) \(bericht.texts("regels"))"
        }
        #expect(
            found == [
                "elfproef.xml 2 [\"0001\"] [\"CS002\"]", "goed-301.xml 0 [] []", "goed-305.xml 0 [] []",
                "goed-323.xml 0 [] []", "morgen.xml 4 [\"8848\"] [\"TR135\"]",
                "onbekende-gemeente.xml 4 [\"S300\"] [\"TR378\"]",
                // The current start is not stopped: TR326. That refusal uses up the identification: TR056.
                "tweemaal-a.xml 3 [\"9326\"] [\"TR326\"]", "tweemaal-b.xml 3 [\"9056\"] [\"TR056\"]",
                "vandaag.xml 0 [] []",
            ])
    }

    @Test("amounts and volumes at the limits of their types")
    func limits() throws {
        let job = try Job()
        let relation = Plain.relation
        let bsn = TestBSN.all
        let most = 99_999_999
        let large = Assignment(
            999_999_999, "02", "02A03", from: "2026-01-01", to: "9999-12-31", most, .uur, .perDag, tarief: most)
        let money = Assignment(
            2, "08", "08A01", from: "2026-01-01", to: "2026-12-31", most, .euro, .perMaand, tarief: nil)
        let minutes = Assignment(
            3, "02", "02A05", from: "2026-01-01", to: "2026-12-31", most, .uur, .perWeek, tarief: most)
        var perMinute = minutes.line("R3", "2026-01", most, bedrag: most, tarief: 1)
        perMinute.eenheid = .minuut
        try job.fill([
            "t.xml": relation.toewijzing(
                "T1", "2025-12-20", bsn: bsn[0],
                [large.toegewezen(), money.toegewezen(), minutes.toegewezen()]),
            "s1.xml": relation.start("S1", "2026-01-20", bsn: bsn[0], [large.start("2026-01-16")]),
            "s2.xml": relation.start("S2", "2026-01-20", bsn: bsn[0], [money.start("2026-01-16")]),
            "d.xml": relation.declaratie(
                "D1", "2026-02-02", nummer: "DN1", over: "2026-01",
                [
                    client(
                        bsn[0], large.line("R1", "2026-01", 1), large.line("R2", "2026-01", most, bedrag: most),
                        money.line("R4", "2026-01", most), perMinute)
                ]),
            "totaal.xml": relation.declaratie(
                "D2", "2026-02-02", nummer: "DN2", over: "2026-01", totaal: 999_999_999_999,
                [client(bsn[0], large.line("R5", "2026-01", 1))]),
        ])
        let ended = try job.run()
        #expect(ended.code == 0, "\(ended.errors)")
        // R1 and R2 are two debits of one product and period, so the whole message falls: TR416.
        #expect(
            try job.berichten().map { "\($0.text("bestand") ?? "") \($0.texts("regels"))" } == [
                "d.xml [\"TR416\"]", "s1.xml []", "s2.xml []", "t.xml []", "totaal.xml [\"TR358\"]",
            ])
        try job.fill(
            [
                "d.xml": relation.declaratie(
                    "D1", "2026-02-02", nummer: "DN1", over: "2026-01",
                    [
                        client(
                            bsn[0], large.line("R2", "2026-01", most, bedrag: most), money.line("R4", "2026-01", most),
                            perMinute)
                    ])
            ], into: "later")
        #expect(try job.run(inbox: "later", outcome: "uit-2").code == 0)
        let found = try job.oordelen("uit-2").map { line in
            let gap = line.object("zorggat")
            return "\(line.text("referentieNummer") ?? "") \(line.texts("regels")) \(gap.text("regel") ?? "-") "
                + "\(gap.number("maximaalVolume") ?? -1) \(gap.number("gevlagdBedrag") ?? -1)"
        }
        // 16 of 31 days of care. R2: 16 x 99999999 hours fit. R3 has no start: the whole amount; an hour tariff of 60
        // cents explains its tariff and its amount. R4: ceil(99999999 x 16 / 31) = 51612903 fit, which leaves
        // 99999999 - 51612903 = 48387096.
        #expect(
            found == [
                "R2 [\"TR346\"] ZG005 1599999984 0", "R3 [] ZG002 0 99999999",
                "R4 [] ZG004 51612903 48387096",
            ])
    }
}
