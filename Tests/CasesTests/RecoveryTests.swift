import CareTimeline
import Foundation
import IWmo
import RunConfiguration
import Testing

/// The open recovery list, night after night, worked out by hand.
///
/// One client has 10 hours a month on 20071 and 8 on 20072, both from 1 January 2023; April was declared with 8 hours
/// of 10.00 euro on each.
@Suite("The open recovery list")
struct RecoveryTests {
    private static let header =
        "\u{FEFF}gemeente;aanbieder;referentienummer;declaratienummer;toewijzingnummer;productcategorie;productcode;"
        + "begindatum;einddatum;volume;eenheid;bedrag;bedrag te crediteren;reden;bekend sinds;bekend door bericht;"
        + "identificatie;nieuw in deze run\r\n"

    /// 20071 stopped on 12 April: ceil(10 x 12 / 30) = 4 of the 8 hours fit, so 40.00 of 80.00 euro.
    private static func partial(_ isNew: String) -> String {
        "0479 Zaanstad;12345678;R1;DND1;20071;02 Begeleiding;02A05;2023-04-01;2023-04-30;8;uur;80,00;40,00;"
            + "\"Een deel van de periode was er geen ondersteuning, en er is meer gedeclareerd dan past op de andere "
            + "dagen. Crediteer deze regel en declareer opnieuw wat wel past.\";2023-06-07;WMO307;P1;\(isNew)\r\n"
    }

    /// 20072 stopped on 31 March: all of April, 80.00 euro.
    private static func whole(_ isNew: String) -> String {
        "0479 Zaanstad;12345678;R2;DND1;20072;02 Begeleiding;02A06;2023-04-01;2023-04-30;8;uur;80,00;80,00;"
            + "In deze periode lag de ondersteuning stil: er was een pauze gemeld. Crediteer deze regel.;"
            + "2023-06-07;WMO307;P1;\(isNew)\r\n"
    }

    /// Client e0b67bb9e1206c3b: HMAC-SHA-256 of 999990019 under a key of 32 bytes of 7.
    private static func rejudged(
        _ referentie: String, _ nummer: Int, _ toen: String, _ nu: String, _ sum: Int, _ by: String
    )
        -> String
    {
        "{\"gemeente\":\"0479\",\"aanbieder\":\"12345678\",\"declaratieNummer\":\"DND1\",\"referentieNummer\":"
            + "\"\(referentie)\",\"toewijzingNummer\":\(nummer),\"client\":\"c-e0b67bb9e1206c3b\",\"begin\":\"2023-04-01\","
            + "\"eind\":\"2023-04-30\",\"bedrag\":8000,\"toen\":\(toen),\"nu\":\(nu),\"terugTeVorderen\":\(sum),"
            + "\"aanleiding\":\"\(by)\"}\n"
    }

    private static let declared =
        April.before + [
            April.declaratie("D1", (April.bsn, [April.uren("R1", 20071, 8), April.uren("R2", 20072, 8)]))
        ]

    private static let pauses = Sample.stop(
        "P1", dagtekening: "2023-06-07", bsn: April.bsn,
        Sample.stopProduct(20071, April.product, "2023-01-01", reden: "20", "2023-04-12"),
        Sample.stopProduct(20072, April.otherProduct, "2023-01-01", reden: "20", "2023-03-31"))

    @Test("a pause known late, then taken back on one toewijzing, then credited on the other")
    func nights() throws {
        let folder = try NightFolder()
        let file = "terugvordering/0479_12345678.csv"

        let first = try folder.run(on: "2023-06-06", Self.declared)
        #expect(first.oordelen.map(\.oordeel) == ["toegekend", "toegekend"])
        #expect(try first.text("heroordelen.ndjson") == "")
        #expect(first.requestNames == [])
        #expect(try first.total().terugvordering == .init())

        let second = try folder.run(on: "2023-06-08", [Self.pauses])
        #expect(
            try second.text("heroordelen.ndjson")
                == Self.rejudged("R1", 20071, "null", "\"ZG004\"", 4_000, "P1")
                + Self.rejudged("R2", 20072, "null", "\"ZG001\"", 8_000, "P1"))
        #expect(try second.text(file) == Self.header + Self.partial("ja") + Self.whole("ja"))
        #expect(try second.total().terugvordering == .init(open: .init(2, 12_000), nieuw: .init(2, 12_000)))

        // A night without news: the list stays, and nothing in it is new.
        let third = try folder.run(on: "2023-06-09", [])
        #expect(try third.text("heroordelen.ndjson") == "")
        #expect(try third.text(file) == Self.header + Self.partial("nee") + Self.whole("nee"))
        #expect(try third.total().terugvordering == .init(open: .init(2, 12_000)))

        let removal = Sample.stop(
            "P2", dagtekening: "2023-06-12", bsn: April.bsn,
            Sample.stopProduct(20071, April.product, "2023-01-01", reden: "20", "2023-04-12", .verwijderen))
        let fourth = try folder.run(on: "2023-06-12", [removal])
        #expect(try fourth.text("heroordelen.ndjson") == Self.rejudged("R1", 20071, "\"ZG004\"", "null", 0, "P2"))
        #expect(try fourth.text(file) == Self.header + Self.whole("nee"))
        #expect(try fourth.total().terugvordering == .init(open: .init(1, 8_000)))

        let credit = April.declaratie(
            "D2", maand: "2023-05", (April.bsn, [April.credit("C2", of: "R2", 20072, 8)]))
        let fifth = try folder.run(on: "2023-06-13", [credit])
        #expect(fifth.verdict(on: "C2") == "toegekend")
        #expect(try fifth.text("heroordelen.ndjson") == "")
        #expect(fifth.requestNames == [])
        #expect(try fifth.total().terugvordering == .init(gesloten: .init(1, 8_000)))

        let sixth = try folder.run(on: "2023-06-14", [])
        #expect(try sixth.total().terugvordering == .init())
        #expect(!(try sixth.text("rapport/index.html").contains("id=\"terugvordering\"")))
    }

    @Test("flagged when it was judged: on the list at once, known by the declaration itself")
    func flaggedAtOnce() throws {
        let folder = try NightFolder()
        let pause = Sample.stop(
            "P1", dagtekening: "2023-05-07", bsn: April.bsn,
            Sample.stopProduct(20072, April.otherProduct, "2023-01-01", reden: "20", "2023-03-31"))
        let night = try folder.run(on: "2023-06-06", Self.declared + [pause])
        #expect(night.verdict(on: "R2") == "betwist ZG001")
        #expect(
            try night.text("terugvordering/0479_12345678.csv").hasSuffix(";2023-06-05;WMO323;D1;ja\r\n"))
        #expect(try night.total().terugvordering == .init(open: .init(1, 8_000), nieuw: .init(1, 8_000)))
        let report = try night.text("rapport/index.html")
        #expect(report.contains("href=\"../terugvordering/0479_12345678.csv\""))
        #expect(report.contains("5 juni 2023<small>WMO323 D1</small>"))
        // A debit and its credit in one night were never an open entry.
        let other = try NightFolder()
        let credit = Sample.declaratie(
            "D2", dagtekening: "2023-06-06", maand: "2023-05",
            [(April.bsn, [April.credit("C2", of: "R2", 20072, 8)])])
        let both = try other.run(on: "2023-06-06", Self.declared + [pause, credit])
        #expect(both.verdict(on: "R2") == "betwist ZG001")
        #expect(both.verdict(on: "C2") == "toegekend")
        #expect(try both.total().terugvordering == .init())
    }

    @Test("a rejected line is not on the list, also when it has a gap")
    func rejectedLine() throws {
        let folder = try NightFolder()
        let pause = Sample.stop(
            "P1", dagtekening: "2023-05-07", bsn: April.bsn,
            Sample.stopProduct(20072, April.otherProduct, "2023-01-01", reden: "20", "2023-03-31"))
        var wrong = April.uren("R2", 20072, 8)
        wrong.ingediendBedrag.bedrag += 1
        let night = try folder.run(
            on: "2023-06-06", April.before + [pause, April.declaratie("D1", (April.bsn, [wrong]))])
        #expect(night.verdict(on: "R2") == "afgewezen 9346 ZG001")
        #expect(try night.total().terugvordering == .init())
    }

    @Test("an exception takes an entry out of the amount, keeps it visible, and gives it back when it ends")
    func exception() throws {
        let folder = try NightFolder()
        let configuration = try folder.configuration(
            yaml: "",
            files: [
                "uitzonderingen.csv": """
                gemeente;aanbieder;toewijzing;declaratie;regel;reden;door;geldig_tot
                0479;12345678;20072;;ZG001;Kamer bleef vrij;Teamleider;2023-06-10

                """
            ])
        _ = try folder.run(on: "2023-06-06", Self.declared, configuration: configuration)
        let second = try folder.run(on: "2023-06-08", [Self.pauses], configuration: configuration)
        let file = "terugvordering/0479_12345678.csv"
        #expect(try second.text(file) == Self.header + Self.partial("ja"))
        #expect(
            try second.total().terugvordering
                == .init(open: .init(1, 4_000), nieuw: .init(1, 4_000), geaccepteerd: .init(1, 8_000)))
        #expect(
            try second.text("heroordelen.ndjson").contains(
                "\"nu\":\"ZG001\",\"terugTeVorderen\":0,\"aanleiding\":\"P1\""))
        #expect(try second.exceptions() == .init(zonderBevinding: [], verlopen: []))

        // Nothing was judged in this night; the open list alone keeps the exception in use.
        let third = try folder.run(on: "2023-06-10", [], configuration: configuration)
        #expect(try third.text(file) == Self.header + Self.partial("nee"))
        #expect(try third.exceptions() == .init(zonderBevinding: [], verlopen: []))
        let report = try third.text("rapport/index.html")
        #expect(report.contains("Geaccepteerd door Teamleider, tot en met 10 juni 2023: Kamer bleef vrij"))

        let fourth = try folder.run(on: "2023-06-11", [], configuration: configuration)
        #expect(try fourth.text(file) == Self.header + Self.partial("nee") + Self.whole("nee"))
        #expect(try fourth.total().terugvordering == .init(open: .init(2, 12_000)))
        #expect(try fourth.exceptions() == .init(zonderBevinding: [], verlopen: ["ZG001 Kamer bleef vrij"]))
    }

    @Test("without the exception file the list is what it would have been without exceptions")
    func exceptionTakenAway() throws {
        let (eased, plain) = (try NightFolder(), try NightFolder())
        let configuration = try eased.configuration(
            yaml: "",
            files: [
                "uitzonderingen.csv": """
                gemeente;aanbieder;toewijzing;declaratie;regel;reden;door;geldig_tot
                0479;12345678;20072;;ZG001;r;d;2023-12-31
                0479;12345678;20071;;ZG004;r;d;2023-12-31

                """
            ])
        for (date, messages) in [("2023-06-06", Self.declared), ("2023-06-08", [Self.pauses])] {
            _ = try eased.run(on: date, messages, configuration: configuration)
            _ = try plain.run(on: date, messages)
        }
        let (left, right) = (try eased.run(on: "2023-06-09", []), try plain.run(on: "2023-06-09", []))
        let file = "terugvordering/0479_12345678.csv"
        #expect(try left.text(file) == Self.header + Self.partial("nee") + Self.whole("nee"))
        #expect(try left.text(file) == right.text(file))
        #expect(try left.text("samenvatting.json") == right.text("samenvatting.json"))
    }
}

extension NightOutcome {
    /// Files in `terugvordering`.
    var requestNames: [String] { names(in: "terugvordering") }
}
