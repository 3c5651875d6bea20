import CareTimeline
import IWmo
import Testing

/// What the answers to starts and stops carry (IV028, IV032).
@Suite("Answers to start and stop messages")
struct RegieAnswerTests {
    private static let bsn = "999990019"
    private static let product = Product(categorie: "02", code: "02A05")
    private static let toewijzing = Sample.toewijzing(
        "T1", dagtekening: "2023-01-02", bsn: bsn,
        Sample.toegewezen(
            20071, product, besloten: "2023-01-02", "2023-01-01", "2023-12-31",
            Omvang(volume: 4, eenheid: .uur, frequentie: .perWeek)),
        Sample.toegewezen(
            20072, Product(categorie: "07", code: "07A01"), besloten: "2023-01-02", "2023-01-01", "2023-12-31",
            Omvang(volume: 4, eenheid: .dagdeel, frequentie: .perWeek)))
    private static let start = Sample.start(
        "S1", dagtekening: "2023-04-04", bsn: bsn, Sample.startProduct(20071, product, "2023-04-03"))

    private static func stop(_ identificatie: String, reden: String, _ einddatum: String) -> Message {
        Sample.stop(
            identificatie, dagtekening: "2023-05-02", bsn: bsn,
            Sample.stopProduct(20071, product, "2023-04-03", reden: reden, einddatum))
    }

    @Test("the answer to a good message is a header without codes, sender and receiver as they were")
    func accepted() throws {
        let night = try NightFolder().run(on: "2023-05-03", [Self.toewijzing, Self.start])
        let answer = try night.answer(to: "S1")
        let header = try #require(answer["Header"])
        #expect(header.codes == nil)
        #expect(header["BerichtCode"]?.text == "419")
        #expect(header["Afzender"]?.text == Sample.aanbieder)
        #expect(header["Ontvanger"]?.text == Sample.gemeente)
        #expect(header["BerichtIdentificatie"]?.children.map(\.text) == ["S1", "2023-04-04"])
        #expect(header["DagtekeningRetour"]?.text == "2023-05-03")
        #expect(night.answerNames == ["419_0479_12345678_S1.xml"])
    }

    @Test("IV028: a removal of a start that was never sent")
    func removalOfUnknownStart() throws {
        let night = try NightFolder().run(
            on: "2023-05-03",
            [
                Self.toewijzing,
                Sample.start(
                    "S1", dagtekening: "2023-04-04", bsn: Self.bsn,
                    Sample.startProduct(20071, Self.product, "2023-04-03", .verwijderen)),
            ])
        #expect(night.status(of: "S1") == "afgekeurd 3 9063")
        let answer = try night.answer(to: "S1")
        #expect(answer["Header"]?.codes == ["0200"])
        #expect(answer["Client"]?.codes == ["0200"])
        #expect(answer.all("StartProduct").map(\.codes) == [["9063"]])
        #expect(answer["Client"]?["Bsn"]?.text == Self.bsn)
    }

    @Test("a refused class beside a good one: the whole message is refused and comes back")
    func oneOfTwoStarts() throws {
        let folder = try NightFolder()
        let night = try folder.run(
            on: "2023-05-03",
            [
                Self.toewijzing,
                Sample.start(
                    "S1", dagtekening: "2023-04-04", bsn: Self.bsn,
                    Sample.startProduct(20071, Self.product, "2023-04-03"),
                    Sample.startProduct(20079, Self.product, "2023-04-03")),
            ])
        #expect(night.status(of: "S1") == "afgekeurd 3 9019")
        #expect(try night.answer(to: "S1").all("StartProduct").map(\.codes) == [["0200"], ["9019"]])
        // Nothing of it was taken: the good start can be sent again.
        let again = try folder.run(
            on: "2023-05-04",
            [
                Sample.start(
                    "S2", dagtekening: "2023-04-04", bsn: Self.bsn,
                    Sample.startProduct(20071, Self.product, "2023-04-03"))
            ])
        #expect(again.status(of: "S2") == "verwerkt")
    }

    @Test("a second definitive stop")
    func secondDefinitiveStop() throws {
        let night = try NightFolder().run(
            on: "2023-05-03",
            [
                Self.toewijzing, Self.start, Self.stop("X1", reden: "19", "2023-04-20"),
                Self.stop("X2", reden: "22", "2023-04-30"),
            ])
        #expect(night.status(of: "X1") == "verwerkt")
        #expect(night.status(of: "X2") == "afgekeurd 3 9415")
        let answer = try night.answer(to: "X2")
        #expect(answer["Header"]?["BerichtCode"]?.text == "421")
        #expect(answer["Header"]?.codes == ["0200"])
        #expect(answer["Client"]?.codes == ["0200"])
        #expect(answer.all("StopProduct").map(\.codes) == [["9415"]])
    }

    @Test("dated in the future: the header with 8848 and nothing else; the identification stays free")
    func datedInTheFuture() throws {
        let folder = try NightFolder()
        let night = try folder.run(on: "2023-04-03", [Self.toewijzing, Self.start])
        #expect(night.status(of: "S1") == "afgekeurd 4 8848")
        let answer = try night.answer(to: "S1")
        #expect(answer["Header"]?.codes == ["8848"])
        #expect(answer["Client"] == nil)
        let again = try folder.run(
            on: "2023-04-03",
            [
                Sample.start(
                    "S1", dagtekening: "2023-04-03", bsn: Self.bsn,
                    Sample.startProduct(20071, Self.product, "2023-04-03"))
            ])
        #expect(again.status(of: "S1") == "verwerkt")
    }

    @Test("the same identification twice: the header with 9056 and nothing else")
    func identificationTwice() throws {
        let night = try NightFolder().run(
            on: "2023-05-03",
            [
                Self.toewijzing, Self.start,
                Sample.start(
                    "S1", dagtekening: "2023-04-05", bsn: Self.bsn,
                    Sample.startProduct(20072, Product(categorie: "07", code: "07A01"), "2023-04-05")),
                // Another type of message has numbers of its own.
                Self.stop("S1", reden: "20", "2023-04-20"),
            ])
        #expect(night.berichten.map(\.status) == ["verwerkt", "verwerkt", "afgekeurd", "verwerkt"])
        #expect(night.berichten[2].retourcodes == ["9056"])
        #expect(night.berichten[2].niveau == 3)
        #expect(
            night.answerNames == [
                "419_0479_12345678_S1.xml", "419_0479_12345678_S1_2.xml", "421_0479_12345678_S1.xml",
            ])
    }

    @Test("a refusal at level 3 uses up the identification; of two levels the lowest is named")
    func identificationOfRefusedMessage() throws {
        let folder = try NightFolder()
        func start(_ begindatum: String, dagtekening: String, _ status: StatusAanlevering = .eerste) -> Message {
            Sample.start(
                "S1", dagtekening: dagtekening, bsn: Self.bsn,
                Sample.startProduct(20071, Self.product, begindatum, status))
        }
        let first = try folder.run(
            on: "2023-05-03", [Self.toewijzing, start("2023-04-03", dagtekening: "2023-04-04", .verwijderen)])
        #expect(first.status(of: "S1") == "afgekeurd 3 9063")
        let second = try folder.run(on: "2023-05-03", [start("2023-04-03", dagtekening: "2023-04-04")])
        #expect(second.status(of: "S1") == "afgekeurd 3 9056")
        let third = try folder.run(on: "2023-05-03", [start("2023-04-03", dagtekening: "2023-05-04")])
        #expect(third.status(of: "S1") == "afgekeurd 3 8848 9056")
        #expect(try third.answer(to: "S1")["Header"]?.codes == ["8848", "9056"])
    }

    @Test("an end before the begin breaks a rule inside the message: the header with 0001 and nothing else")
    func level2() throws {
        let night = try NightFolder().run(
            on: "2023-05-03", [Self.toewijzing, Self.start, Self.stop("X1", reden: "19", "2023-04-02")])
        #expect(night.status(of: "X1") == "afgekeurd 2 0001")
        #expect(night.berichten.last?.regels == ["TR018"])
        let answer = try night.answer(to: "X1")
        #expect(answer["Header"]?.codes == ["0001"])
        #expect(answer["Client"] == nil)
    }

    @Test("a refused toewijzing is not answered; nothing of it is taken")
    func refusedToewijzing() throws {
        let night = try NightFolder().run(
            on: "2023-05-03",
            [
                Self.toewijzing,
                Sample.toewijzing(
                    "T2", dagtekening: "2023-01-03", bsn: "999990020",
                    Sample.toegewezen(
                        20073, Self.product, besloten: "2023-01-03", "2023-01-01", "2023-12-31",
                        Omvang(volume: 4, eenheid: .uur, frequentie: .perWeek)),
                    Sample.toegewezen(
                        20072, Product(categorie: "07", code: "07A01"), besloten: "2023-01-03", "2023-01-01",
                        "2023-12-31", Omvang(volume: 4, eenheid: .dagdeel, frequentie: .perWeek))),
                Sample.start(
                    "S3", dagtekening: "2023-04-04", bsn: "999990020",
                    Sample.startProduct(20073, Self.product, "2023-04-03")),
            ])
        #expect(night.status(of: "T2") == "afgekeurd 3 9332")
        #expect(night.berichten[1].retourbericht == nil)
        #expect(night.status(of: "S3") == "afgekeurd 3 9019")
        #expect(night.answerNames == ["419_0479_12345678_S3.xml"])
    }
}
