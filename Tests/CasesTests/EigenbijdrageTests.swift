import CareTimeline
import Foundation
import IWmo
import RunConfiguration
import Testing

/// What is listed about own contributions, night after night, worked out by hand.
///
/// One client has care on 20071 and 20072, both from 1 January 2023.
@Suite("Own contributions")
struct EigenbijdrageTests {
    private static let file = "eigenbijdrage/0479.csv"
    private static let header =
        "\u{FEFF}gemeente;soort;datum;eerder gemelde datum;maand;verwerken in;toewijzingnummer;aanbieder;client;"
        + "bekend sinds;bekend door bericht;identificatie\r\n"

    /// Client e0b67bb9e1206c3b: HMAC-SHA-256 of 999990019 under a key of 32 bytes of 7.
    private static func table(_ rows: (what: String, toewijzingen: String, known: String)...) -> String {
        header
            + rows.map {
                "0479 Zaanstad;\($0.what);\($0.toewijzingen);12345678;c-e0b67bb9e1206c3b;\($0.known)\r\n"
            }.joined()
    }

    private static func pause(_ status: StatusAanlevering = .eerste, _ nummers: Int...) -> [StopProduct] {
        nummers.map { nummer in
            Sample.stopProduct(
                nummer, nummer == 20072 ? April.otherProduct : April.product, "2023-01-01", reden: "20", "2023-03-10",
                status)
        }
    }

    private static func stop(_ identificatie: String, _ day: String, _ products: [StopProduct]) -> Message {
        let message = Sample.stop(identificatie, dagtekening: day, bsn: April.bsn)
        guard case .stop(var bericht) = message else { return message }
        bericht.stopProducten = products
        return .stop(bericht)
    }

    private static func start(
        _ identificatie: String, _ day: String, _ nummer: Int, _ begin: String, _ status: StatusAanlevering = .eerste
    ) -> Message {
        Sample.start(
            identificatie, dagtekening: day, bsn: April.bsn,
            Sample.startProduct(nummer, nummer == 20072 ? April.otherProduct : April.product, begin, status))
    }

    private static func definitive(
        _ nummer: Int, _ begin: String, _ last: String, _ status: StatusAanlevering = .eerste
    ) -> StopProduct {
        Sample.stopProduct(
            nummer, nummer == 20072 ? April.otherProduct : April.product, begin, reden: "19", last, status)
    }

    @Test("start, pause of two months, restart, a pause taken back, end, restart, start moved, end taken back")
    func nights() throws {
        let folder = try NightFolder()
        #expect(
            try folder.run(on: "2023-01-04", April.before).text(Self.file)
                == Self.table(("start;2023-01-01;;;", "20071 en 20072", "2023-01-03;WMO305;S1")))
        #expect(try folder.run(on: "2023-01-05", []).contributionNames == [])

        // While the pause runs nothing is certain yet.
        let paused = try folder.run(
            on: "2023-03-13", [Self.stop("P1", "2023-03-13", Self.pause(.eerste, 20071, 20072))])
        #expect(paused.status(of: "P1") == "verwerkt")
        #expect(paused.contributionNames == [])

        let back = try folder.run(on: "2023-06-08", [Self.start("S2", "2023-06-07", 20071, "2023-06-05")])
        #expect(
            try back.text(Self.file)
                == Self.table(
                    ("correctie;;;2023-04;2023-07", "20071 en 20072", "2023-06-07;WMO305;S2"),
                    ("correctie;;;2023-05;2023-07", "20071 en 20072", "2023-06-07;WMO305;S2")))
        #expect(try folder.run(on: "2023-06-09", []).contributionNames == [])

        let removed = try folder.run(
            on: "2023-06-20", [Self.stop("P2", "2023-06-19", Self.pause(.verwijderen, 20072))])
        #expect(
            try removed.text(Self.file)
                == Self.table(
                    ("correctie vervalt;;;2023-04;2023-07", "20071 en 20072", "2023-06-19;WMO307;P2"),
                    ("correctie vervalt;;;2023-05;2023-07", "20071 en 20072", "2023-06-19;WMO307;P2")))

        let one = try folder.run(
            on: "2023-07-04", [Self.stop("P3", "2023-07-03", [Self.definitive(20072, "2023-01-01", "2023-06-25")])])
        #expect(one.contributionNames == [])
        let both = try folder.run(
            on: "2023-07-05", [Self.stop("P4", "2023-07-04", [Self.definitive(20071, "2023-06-05", "2023-06-30")])])
        #expect(
            try both.text(Self.file) == Self.table(("einde;2023-06-30;;;", "20071", "2023-07-04;WMO307;P4")))

        let again = try folder.run(on: "2023-09-05", [Self.start("S3", "2023-09-04", 20072, "2023-09-01")])
        #expect(
            try again.text(Self.file) == Self.table(("start;2023-09-01;;;", "20072", "2023-09-04;WMO305;S3")))

        let moved = try folder.run(
            on: "2023-09-12",
            [
                Sample.start(
                    "S4", dagtekening: "2023-09-11", bsn: April.bsn,
                    Sample.startProduct(20072, April.otherProduct, "2023-09-01", .verwijderen),
                    Sample.startProduct(20072, April.otherProduct, "2023-09-04"))
            ])
        #expect(
            try moved.text(Self.file)
                == Self.table(("start gewijzigd;2023-09-04;2023-09-01;;", "20072", "2023-09-11;WMO305;S4")))

        let endless = try folder.run(
            on: "2023-09-19",
            [Self.stop("P5", "2023-09-18", [Self.definitive(20071, "2023-06-05", "2023-06-30", .verwijderen)])])
        #expect(
            try endless.text(Self.file)
                == Self.table(
                    ("einde vervalt;;2023-06-30;;", "20071", "2023-09-18;WMO307;P5"),
                    ("start vervalt;;2023-09-04;;", "20072", "2023-09-18;WMO307;P5")))
        #expect(try folder.run(on: "2023-09-20", []).contributionNames == [])
    }

    @Test("the month in which a correction is due follows the gemeente, over the turn of the year")
    func dueMonth() throws {
        let folder = try NightFolder()
        let configuration = try folder.configuration(
            yaml: "gemeenten:\n  \"0479\": {eigenBijdrage: {correctieMaand: 3}}\n")
        let night = try folder.run(
            on: "2023-12-01",
            April.before + [
                Self.stop("P1", "2023-10-13", Self.pause(.eerste, 20071, 20072)),
                Self.start("S2", "2023-10-20", 20071, "2023-05-02"),
            ], configuration: configuration)
        #expect(
            try night.text(Self.file)
                == Self.table(
                    ("start;2023-01-01;;;", "20071 en 20072", "2023-01-03;WMO305;S1"),
                    ("correctie;;;2023-04;2024-01", "20071 en 20072", "2023-10-20;WMO305;S2")))
        let counts = try night.contributionCounts()
        #expect(counts["start"] as? Int == 1)
        #expect(counts["correctie"] as? Int == 1)
        #expect(counts["einde"] as? Int == 0)
        let report = try night.text("rapport/index.html")
        #expect(report.contains("<section id=\"eigenbijdrage\">"))
        #expect(report.contains("href=\"../eigenbijdrage/0479.csv\""))
    }

    @Test("a stop on the last day of the toewijzing changes no day, and is an end")
    func lastDay() throws {
        let folder = try NightFolder()
        _ = try folder.run(on: "2023-01-04", April.before)
        let night = try folder.run(
            on: "2024-01-09",
            [
                Self.stop(
                    "P1", "2024-01-08",
                    [
                        Self.definitive(20071, "2023-01-01", "2023-12-31"),
                        Self.definitive(20072, "2023-01-01", "2023-12-31"),
                    ])
            ])
        #expect(
            try night.text(Self.file)
                == Self.table(("einde;2023-12-31;;;", "20071 en 20072", "2024-01-08;WMO307;P1")))
    }

    @Test("what comes and goes in one night is not listed")
    func cameAndWent() throws {
        let folder = try NightFolder()
        guard let toewijzing = April.before.first else { return }
        let night = try folder.run(
            on: "2023-02-01",
            [
                toewijzing, Self.start("S1", "2023-01-03", 20071, "2023-01-01"),
                Self.start("S2", "2023-01-04", 20071, "2023-01-01", .verwijderen),
            ])
        #expect(night.status(of: "S2") == "verwerkt")
        #expect(night.contributionNames == [])
    }

    @Test("care on a toewijzing that is removed counts no longer")
    func removedToewijzing() throws {
        let folder = try NightFolder()
        _ = try folder.run(on: "2023-01-04", April.before)
        func removal(_ identificatie: String, _ nummer: Int, _ product: Product) -> Message {
            Sample.toewijzing(
                identificatie, dagtekening: "2023-02-06", bsn: April.bsn,
                Sample.toegewezen(
                    nummer, product, besloten: "2023-02-06", "2023-01-01", "2023-01-01", reden: "13",
                    Omvang(volume: nummer == 20072 ? 8 : 10, eenheid: .uur, frequentie: .perMaand)))
        }
        let first = try folder.run(on: "2023-02-07", [removal("T2", 20071, April.product)])
        #expect(first.status(of: "T2") == "verwerkt")
        #expect(first.contributionNames == [])
        let second = try folder.run(on: "2023-02-08", [removal("T3", 20072, April.otherProduct)])
        #expect(
            try second.text(Self.file)
                == Self.table(("start vervalt;;2023-01-01;;", "20071 en 20072", "2023-02-06;WMO301;T3")))
    }

    @Test("in one night or in many: together the lists say the same")
    func oneNightOrMany() throws {
        let messages: [(String, Message)] = [
            ("2023-03-13", Self.stop("P1", "2023-03-13", Self.pause(.eerste, 20071, 20072))),
            ("2023-06-08", Self.start("S2", "2023-06-07", 20071, "2023-06-05")),
            (
                "2023-07-08",
                Self.stop(
                    "P2", "2023-07-07",
                    [
                        Self.definitive(20071, "2023-06-05", "2023-06-30"),
                        Self.definitive(20072, "2023-01-01", "2023-06-30"),
                    ])
            ),
        ]
        let (many, one) = (try NightFolder(), try NightFolder())
        var lists = ""
        for (date, message) in [("2023-01-04", April.before)] + messages.map({ ($0.0, [$0.1]) }) {
            let night = try many.run(on: date, message)
            if night.contributionNames != [] { lists += try night.text(Self.file).dropFirst(Self.header.count) }
        }
        let all = try one.run(on: "2023-07-08", April.before + messages.map(\.1)).text(Self.file)
        #expect(all.split(separator: "\r\n").count == 5)
        #expect(Self.header + lists == all)
    }
}

extension NightOutcome {
    /// Files in `eigenbijdrage`.
    fileprivate var contributionNames: [String] { names(in: "eigenbijdrage") }

    /// The counts of the only gemeente.
    fileprivate func contributionCounts() throws -> [String: Any] {
        let json = try JSONSerialization.jsonObject(with: Data(text("samenvatting.json").utf8)) as? [String: Any]
        let list = try #require(json?["eigenBijdrage"] as? [[String: Any]])
        #expect(list.count == 1)
        return list[0]
    }
}
