import CareTimeline
import IWmo
import Testing

@Suite("Periods of the filling instructions, from inbox to verdict")
struct PeriodCasesTests {
    private static let begeleiding = Product(categorie: "02", code: "02A04")
    private static let omvang = Omvang(volume: 3, eenheid: .uur, frequentie: .perWeek)
    private static let periodeClient = "999990019"

    @Test("IV084: two toewijzingen in one month, each with its own period")
    func twoToewijzingenInAMonth() throws {
        let night = try NightFolder().run(
            on: "2021-04-06",
            [
                Sample.toewijzing(
                    "P1", dagtekening: "2021-02-20", bsn: Self.periodeClient,
                    Sample.toegewezen(
                        84001, Self.begeleiding, besloten: "2021-02-20", "2021-03-01", "2021-03-09", Self.omvang),
                    Sample.toegewezen(
                        84002, Self.begeleiding, besloten: "2021-02-20", "2021-03-23", "2021-03-31", Self.omvang)),
                Sample.start(
                    "P2", dagtekening: "2021-03-24", bsn: Self.periodeClient,
                    Sample.startProduct(84001, Self.begeleiding, "2021-03-01"),
                    Sample.startProduct(84002, Self.begeleiding, "2021-03-23")),
                Sample.declaratie(
                    "P3", dagtekening: "2021-04-05", maand: "2021-03",
                    [
                        (
                            Self.periodeClient,
                            [
                                Sample.prestatie(
                                    "PR1", 84001, Self.begeleiding, "2021-03-01", "2021-03-09", 5, .uur, tarief: 5000),
                                Sample.prestatie(
                                    "PR2", 84002, Self.begeleiding, "2021-03-23", "2021-03-31", 5, .uur, tarief: 5000),
                                Sample.prestatie(
                                    "PR3", 84001, Self.begeleiding, "2021-03-01", "2021-03-31", 1, .uur, tarief: 5000),
                                Sample.prestatie(
                                    "PR4", 84002, Self.begeleiding, "2021-03-01", "2021-03-31", 1, .uur, tarief: 5000),
                            ]
                        )
                    ]),
            ])
        #expect(night.berichten.map(\.status) == ["verwerkt", "verwerkt", "verwerkt"])
        #expect(night.verdict(on: "PR1") == "toegekend")
        #expect(night.verdict(on: "PR2") == "toegekend")
        #expect(night.verdict(on: "PR3") == "afgewezen 9308 9388")
        #expect(night.verdict(on: "PR4") == "afgewezen 9307 9387")
    }

    private static let iv089: [Message] = [
        Sample.toewijzing(
            "Q1", dagtekening: "2022-04-01", bsn: periodeClient,
            Sample.toegewezen(89001, begeleiding, besloten: "2022-04-01", "2022-04-08", "2022-06-17", omvang)),
        Sample.start(
            "Q2", dagtekening: "2022-04-09", bsn: periodeClient, Sample.startProduct(89001, begeleiding, "2022-04-08")),
    ]

    private static func iv089(_ perioden: [(String, String)]) throws -> [String?] {
        let lines = perioden.enumerated().map { index, periode in
            Sample.prestatie("QR\(index)", 89001, begeleiding, periode.0, periode.1, 3, .uur, tarief: 5000)
        }
        let night = try NightFolder().run(
            on: "2022-07-06",
            iv089
                + [Sample.declaratie("Q3", dagtekening: "2022-07-05", maand: "2022-06", [(periodeClient, lines)])])
        #expect(night.berichten.map(\.status) == ["verwerkt", "verwerkt", "verwerkt"])
        return perioden.indices.map { night.verdict(on: "QR\($0)") }
    }

    @Test("IV089: broken first month, whole month, broken last month")
    func brokenMonths() throws {
        let verdicts = try Self.iv089([
            ("2022-04-08", "2022-04-30"), ("2022-05-01", "2022-05-31"), ("2022-06-01", "2022-06-17"),
        ])
        #expect(verdicts == ["toegekend", "toegekend", "toegekend"])
    }

    @Test("IV089: every other boundary is refused")
    func otherBoundaries() throws {
        let verdicts = try Self.iv089([
            ("2022-04-09", "2022-04-30"), ("2022-04-08", "2022-04-29"), ("2022-05-02", "2022-05-31"),
            ("2022-05-01", "2022-05-30"), ("2022-06-01", "2022-06-16"),
        ])
        #expect(verdicts == ["9387", "9388", "9387", "9388", "9388"].map { "afgewezen \($0)" })
    }
}
