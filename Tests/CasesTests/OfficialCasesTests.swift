import CareTimeline
import IWmo
import Testing

/// The case descriptions of release 3.2, with a Wmo product where the source has one of the Jeugdwet.
@Suite("Official cases, from inbox to answer")
struct OfficialCasesTests {
    private static let begeleiding = Product(categorie: "02", code: "02A04")
    private static let dagbesteding = Product(categorie: "07", code: "07A12")
    private static let drieUurPerWeek = Omvang(volume: 3, eenheid: .uur, frequentie: .perWeek)

    // MARK: Case 1

    private static let case1 = "999900006"
    private static let case1Toewijzing = Sample.toewijzing(
        "C1A", dagtekening: "2023-01-01", bsn: case1,
        Sample.toegewezen(
            667899, begeleiding, besloten: "2023-01-01", "2023-01-01", "2023-06-30", drieUurPerWeek))
    private static let case1Start = Sample.start(
        "C1B", dagtekening: "2023-01-06", bsn: case1, Sample.startProduct(667899, begeleiding, "2023-01-05"))
    private static let case1Verlenging = Sample.toewijzing(
        "C1C", dagtekening: "2023-05-10", bsn: case1,
        Sample.toegewezen(
            667899, begeleiding, besloten: "2023-05-10", "2023-01-01", "2023-12-31", reden: "04", drieUurPerWeek))
    /// July 2023 lies after the first end date.
    private static let case1Juli = Sample.declaratie(
        "C1D", dagtekening: "2023-08-04", maand: "2023-07",
        [(case1, [Sample.prestatie("C1R1", 667899, begeleiding, "2023-07-01", "2023-07-31", 12, .uur, tarief: 5000)])])

    @Test("case 1: a later end date extends the delivery; no stop, no new start")
    func extension1() throws {
        let night = try NightFolder().run(
            on: "2023-08-05", [Self.case1Toewijzing, Self.case1Start, Self.case1Verlenging, Self.case1Juli])
        #expect(night.berichten.map(\.status) == ["verwerkt", "verwerkt", "verwerkt", "verwerkt"])
        #expect(try night.answer(to: "C1B")["Header"]?.codes == nil)
        #expect(try night.answer(to: "C1B")["Client"] == nil)
        #expect(night.verdict(on: "C1R1") == "toegekend")
        let answer = try night.answer(to: "C1D")
        #expect(answer["Header"]?.codes == ["0200"])
        #expect(answer["DeclaratieAntwoord"]?.codes == ["8001"])
    }

    @Test("case 1: the version decided last is current, in whatever order they arrive")
    func extensionArrivesFirst() throws {
        let folder = try NightFolder()
        _ = try folder.run(on: "2023-05-11", [Self.case1Verlenging])
        let night = try folder.run(on: "2023-08-05", [Self.case1Toewijzing, Self.case1Start, Self.case1Juli])
        #expect(night.berichten.map(\.status) == ["verwerkt", "verwerkt", "verwerkt"])
        #expect(night.verdict(on: "C1R1") == "toegekend")
    }

    @Test("case 1: without the extension July lies after the toewijzing")
    func withoutExtension() throws {
        let night = try NightFolder().run(on: "2023-08-05", [Self.case1Toewijzing, Self.case1Start, Self.case1Juli])
        #expect(night.verdict(on: "C1R1") == "afgewezen 9308")
    }

    // MARK: Cases 2 and 3

    private static let case2 = "999996770"
    private static let case2Before: [Message] = [
        Sample.toewijzing(
            "C2A", dagtekening: "2023-05-09", bsn: case2,
            Sample.toegewezen(
                668877, dagbesteding, besloten: "2023-05-09", "2023-05-15", "2023-12-31",
                Omvang(volume: 6, eenheid: .dagdeel, frequentie: .perWeek))),
        Sample.start(
            "C2B", dagtekening: "2023-05-18", bsn: case2, Sample.startProduct(668877, dagbesteding, "2023-05-17")),
        Sample.stop(
            "C2C", dagtekening: "2023-06-22", bsn: case2,
            Sample.stopProduct(668877, dagbesteding, "2023-05-17", reden: "20", "2023-06-20")),
    ]

    private static func case2Stop(_ einddatum: String, reden: String = "23") -> Message {
        Sample.stop(
            "C2D", dagtekening: "2023-07-06", bsn: case2,
            Sample.stopProduct(668877, dagbesteding, "2023-05-17", reden: reden, einddatum))
    }

    private static func case2Declaratie(_ bericht: BerichtType) -> Message {
        Sample.declaratie(
            "C2E", bericht, dagtekening: "2023-08-04", maand: "2023-07",
            [
                (
                    case2,
                    [
                        Sample.prestatie(
                            "C2R5", 668877, dagbesteding, "2023-05-15", "2023-05-31", 18, .dagdeel, tarief: 4000),
                        Sample.prestatie(
                            "C2R6", 668877, dagbesteding, "2023-06-01", "2023-06-30", 30, .dagdeel, tarief: 4000),
                        Sample.prestatie(
                            "C2R7", 668877, dagbesteding, "2023-07-01", "2023-07-31", 24, .dagdeel, tarief: 4000),
                    ]
                )
            ])
    }

    /// May: 15 and 16 without care, but weeks 20 to 22 all with care: 18 fit. June: 1-20 with care in the weeks 22 to
    /// 25, so 24 of the 30 fit and 6/30 of 1200.00 euro is flagged. July: after the definitive stop.
    @Test("case 2: a definitive stop on the day the pause began")
    func sameEndDate() throws {
        let night = try NightFolder().run(
            on: "2023-08-05", Self.case2Before + [Self.case2Stop("2023-06-20"), Self.case2Declaratie(.wmo323)])
        #expect(night.berichten.map(\.status) == Array(repeating: "verwerkt", count: 5))
        #expect(try night.answer(to: "C2C")["Header"]?.codes == nil)
        #expect(try night.answer(to: "C2D")["Header"]?.codes == nil)
        #expect(night.verdict(on: "C2R5") == "toegekend ZG005")
        #expect(
            night.zorggat(on: "C2R5")
                == .init(
                    regel: "ZG005", gatdagen: 2, zorgdagen: 15, maximaalVolume: 18, gevlagdBedrag: 0, actie: "melding"))
        #expect(night.verdict(on: "C2R6") == "betwist ZG004")
        #expect(
            night.zorggat(on: "C2R6")
                == .init(
                    regel: "ZG004", gatdagen: 10, zorgdagen: 20, maximaalVolume: 24, gevlagdBedrag: 24_000,
                    actie: "flag"))
        #expect(night.verdict(on: "C2R7") == "betwist ZG003")
        #expect(try night.answer(to: "C2E")["DeclaratieAntwoord"]?.codes == ["8001"])
    }

    @Test("case 2: while only the pause is known July is a pause; in 2.x it is refused with 8287")
    func pauseAlone() throws {
        let current = try NightFolder().run(on: "2023-08-05", Self.case2Before + [Self.case2Declaratie(.wmo323)])
        #expect(current.verdict(on: "C2R7") == "betwist ZG001")
        #expect(current.zorggat(on: "C2R7")?.gatdagen == 31)
        let older = try NightFolder().run(on: "2023-08-05", Self.case2Before + [Self.case2Declaratie(.wmo303)])
        #expect(older.verdict(on: "C2R7") == "afgewezen 8287 ZG001")
        #expect(older.verdict(on: "C2R6") == "betwist ZG004")
        let message = try older.answer(to: "C2E")
        let answer = try #require(message["DeclaratieAntwoord"])
        #expect(answer.all("Prestatie").map { $0.codes } == [["8287"]])
        #expect(answer.all("ReferentieNummer").map(\.text) == ["C2R7"])
        // 18 + 30 + 24 half-days of 40.00; the last 24 are refused.
        #expect(answer.amount("TotaalIngediendBedrag") == "288000 D")
        #expect(answer.amount("TotaalToegekendBedrag") == "192000 D")
    }

    @Test("case 2: news of the stop that came a night later shows in the re-judging list")
    func lateStop() throws {
        let folder = try NightFolder()
        _ = try folder.run(on: "2023-08-05", Self.case2Before + [Self.case2Declaratie(.wmo323)])
        let night = try folder.run(on: "2023-08-06", [Self.case2Stop("2023-06-20")])
        // The days of June stay without care; only July changes its kind, at the same amount.
        #expect(
            night.heroordelingen == [
                .init(
                    referentieNummer: "C2R7", toen: "ZG001", nu: "ZG003", terugTeVorderen: 96_000, aanleiding: "C2D")
            ])
    }

    @Test("case 2: a line credited in the night of the late stop is not judged again")
    func lateStopAfterCredit() throws {
        let folder = try NightFolder()
        _ = try folder.run(on: "2023-08-05", Self.case2Before + [Self.case2Declaratie(.wmo323)])
        let credit = Sample.declaratie(
            "C2F", dagtekening: "2023-08-05", maand: "2023-07",
            [
                (
                    Self.case2,
                    [
                        Sample.prestatie(
                            "C2R8", vorig: "C2R7", 668877, Self.dagbesteding, "2023-07-01", "2023-07-31", 24, .dagdeel,
                            tarief: 4000, .credit)
                    ]
                )
            ])
        let night = try folder.run(on: "2023-08-06", [Self.case2Stop("2023-06-20"), credit])
        #expect(night.verdict(on: "C2R8") == "toegekend")
        #expect(night.heroordelingen.isEmpty)
        #expect(try night.answer(to: "C2F")["DeclaratieAntwoord"]?.amount("TotaalToegekendBedrag") == "96000 C")
    }

    @Test("case 2: the names of the files have no influence")
    func reversedFiles() throws {
        let messages = Self.case2Before + [Self.case2Stop("2023-06-20"), Self.case2Declaratie(.wmo323)]
        let forward = try NightFolder().run(on: "2023-08-05", messages)
        let backward = try NightFolder().run(on: "2023-08-05", messages.reversed())
        #expect(backward.berichten.map(\.status) == Array(repeating: "verwerkt", count: 5))
        #expect(backward.oordelen == forward.oordelen)
        #expect(backward.answerNames == forward.answerNames)
    }

    private static let case3 = "999996782"
    private static let case3Product = Product(categorie: "07", code: "07A01")
    private static let case3Before: [Message] = [
        Sample.toewijzing(
            "C3A", dagtekening: "2020-03-10", bsn: case3,
            Sample.toegewezen(
                12563, case3Product, besloten: "2020-03-10", "2020-03-16", "2023-12-31",
                Omvang(volume: 4, eenheid: .dagdeel, frequentie: .perWeek))),
        Sample.start(
            "C3B", dagtekening: "2020-04-01", bsn: case3, Sample.startProduct(12563, case3Product, "2020-03-30")),
        Sample.stop(
            "C3C", dagtekening: "2023-06-09", bsn: case3,
            Sample.stopProduct(12563, case3Product, "2020-03-30", reden: "20", "2023-06-07")),
    ]

    private static func case3Stop(_ einddatum: String) -> Message {
        Sample.stop(
            "C3D", dagtekening: "2023-06-30", bsn: case3,
            Sample.stopProduct(12563, case3Product, "2020-03-30", reden: "23", einddatum))
    }

    /// Care up to and including 7 June: the weeks 22 and 23, so 8 of 16 fit. July lies after the end.
    private static let case3Declaratie = Sample.declaratie(
        "C3E", dagtekening: "2023-08-04", maand: "2023-07",
        [
            (
                case3,
                [
                    Sample.prestatie(
                        "C3R6", 12563, case3Product, "2023-06-01", "2023-06-30", 16, .dagdeel, tarief: 4001),
                    Sample.prestatie(
                        "C3R7", 12563, case3Product, "2023-07-01", "2023-07-31", 16, .dagdeel, tarief: 4001),
                ]
            )
        ])

    @Test("case 3: a definitive stop after the pause began")
    func laterEndDate() throws {
        let night = try NightFolder().run(
            on: "2023-08-05", Self.case3Before + [Self.case3Stop("2023-06-29"), Self.case3Declaratie])
        #expect(night.berichten.map(\.status) == Array(repeating: "verwerkt", count: 5))
        #expect(try night.answer(to: "C3D")["Header"]?.codes == nil)
        #expect(
            night.zorggat(on: "C3R6")
                == .init(
                    regel: "ZG004", gatdagen: 23, zorgdagen: 7, maximaalVolume: 8, gevlagdBedrag: 32_008, actie: "flag")
        )
        #expect(night.verdict(on: "C3R7") == "betwist ZG003")
    }

    @Test("case 3: an end date before the pause began is refused")
    func earlierEndDate() throws {
        let night = try NightFolder().run(
            on: "2023-08-05", Self.case3Before + [Self.case3Stop("2023-06-06"), Self.case3Declaratie])
        #expect(night.status(of: "C3D") == "afgekeurd 3 9414")
        let answer = try night.answer(to: "C3D")
        #expect(answer["Header"]?.codes == ["0200"])
        #expect(answer["Client"]?.codes == ["0200"])
        #expect(answer.all("StopProduct").map(\.codes) == [["9414"]])
        // The refused stop changed nothing: July is still a pause.
        #expect(night.verdict(on: "C3R7") == "betwist ZG001")
    }

    // MARK: Case 4

    private static let case4Before: [Message] = [
        Sample.toewijzing(
            "C4A", dagtekening: "2023-01-01", bsn: case1,
            Sample.toegewezen(
                667899, begeleiding, besloten: "2023-01-01", "2023-01-01", "2023-06-30", drieUurPerWeek)),
        Sample.start(
            "C4B", dagtekening: "2023-01-06", bsn: case1, Sample.startProduct(667899, begeleiding, "2023-01-05")),
        Sample.stop(
            "C4C", dagtekening: "2023-06-19", bsn: case1,
            Sample.stopProduct(667899, begeleiding, "2023-01-05", reden: "22", "2023-06-17")),
    ]
    private static let nieuweStop = Sample.stopProduct(667899, begeleiding, "2023-01-05", reden: "19", "2023-06-17")
    private static let verwijderdeStop = Sample.stopProduct(
        667899, begeleiding, "2023-01-05", reden: "22", "2023-06-17", .verwijderen)

    @Test("case 4: removal and replacement of a stop in one message, in either order", arguments: [true, false])
    func correctedStop(removalFirst: Bool) throws {
        let correction = Sample.stop(
            "C4D", dagtekening: "2023-06-21", bsn: Self.case1, removalFirst ? Self.verwijderdeStop : Self.nieuweStop,
            removalFirst ? Self.nieuweStop : Self.verwijderdeStop)
        let folder = try NightFolder()
        let night = try folder.run(on: "2023-06-22", Self.case4Before + [correction])
        #expect(night.berichten.map(\.status) == Array(repeating: "verwerkt", count: 4))
        #expect(try night.answer(to: "C4D")["Header"]?.codes == nil)
        // The old stop is gone and the new one is there.
        let again = try folder.run(
            on: "2023-06-23",
            [
                Sample.stop("C4E", dagtekening: "2023-06-22", bsn: Self.case1, Self.verwijderdeStop),
                Sample.stop("C4F", dagtekening: "2023-06-22", bsn: Self.case1, Self.nieuweStop),
            ])
        #expect(again.status(of: "C4E") == "afgekeurd 3 9063")
        #expect(again.status(of: "C4F") == "afgekeurd 3 9074 9415")
    }

    @Test("case 4: without the removal the second definitive stop is refused")
    func correctionWithoutRemoval() throws {
        let night = try NightFolder().run(
            on: "2023-06-22",
            Self.case4Before + [Sample.stop("C4D", dagtekening: "2023-06-21", bsn: Self.case1, Self.nieuweStop)])
        #expect(night.status(of: "C4D") == "afgekeurd 3 9415")
        let answer = try night.answer(to: "C4D")
        #expect(answer["Header"]?.codes == ["0200"])
        #expect(answer["Client"]?.codes == ["0200"])
        #expect(answer.all("StopProduct").map(\.codes) == [["9415"]])
    }

    @Test("case 4: one wrong entry undoes the removal beside it")
    func allOrNothing() throws {
        let folder = try NightFolder()
        let wrong = Sample.stopProduct(667899, Self.begeleiding, "2023-01-06", reden: "19", "2023-06-17")
        let night = try folder.run(
            on: "2023-06-22",
            Self.case4Before
                + [Sample.stop("C4D", dagtekening: "2023-06-21", bsn: Self.case1, Self.verwijderdeStop, wrong)])
        #expect(night.status(of: "C4D") == "afgekeurd 3 9069")
        #expect(try night.answer(to: "C4D").all("StopProduct").map(\.codes) == [["0200"], ["9069"]])
        let again = try folder.run(
            on: "2023-06-23", [Sample.stop("C4E", dagtekening: "2023-06-22", bsn: Self.case1, Self.verwijderdeStop)])
        #expect(again.status(of: "C4E") == "verwerkt")
    }
}
