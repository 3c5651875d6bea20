import CareTimeline
import Foundation
import IWmo
import Messages
import Testing

/// The messages of the two nights. Figures beside the lines are worked out by hand from the specification.
enum GoldenRegion {
    private static let noord = Relation(gemeente: "0479", aanbieder: "65656055")
    private static let thuis = Relation(gemeente: "0479", aanbieder: "12121212")
    private static let landsmeer = Relation(gemeente: "0415", aanbieder: "65656055")
    private static let bsn = TestBSN.all

    // 3 hours a week of guidance; January 2026 touches 5 ISO weeks, so at most 15 hours.
    private static let begeleiding = Assignment(
        1001, "02", "02A03", from: "2026-01-01", to: "2026-12-31", 3, .uur, .perWeek, tarief: 5870)
    private static let huishouding = Assignment(
        1002, "01", "01A03", from: "2026-01-01", to: "2026-06-30", 4, .uur, .perWeek, tarief: 3480)
    private static let gepauzeerd = Assignment(
        1003, "02", "02A05", from: "2025-12-01", to: "2026-12-31", 4, .uur, .perWeek, tarief: 7300)
    private static let dagbesteding = Assignment(
        1004, "07", "07A12", from: "2026-01-01", to: "2026-12-31", 4, .dagdeel, .perWeek, tarief: 4125)
    private static let maandbedrag = Assignment(
        1005, "08", "08A01", from: "2025-10-01", to: "2026-12-31", 20_000, .euro, .perMaand, tarief: nil)
    private static let perMinuut = Assignment(
        1006, "02", "02A03", from: "2026-01-01", to: "2026-12-31", 2, .uur, .perWeek, tarief: 5870)
    private static let ingetrokken = Assignment(
        1007, "02", "02A05", from: "2026-01-01", to: "2026-12-31", 5, .uur, .perWeek, tarief: 7300)
    private static let oud = Assignment(
        2001, "02", "02A03", from: "2025-10-01", to: "2026-12-31", 3, .uur, .perWeek, tarief: 5870)
    private static let nietGestart = Assignment(
        2002, "02", "02A03", from: "2026-01-01", to: "2026-12-31", 3, .uur, .perWeek, tarief: 5870)
    private static let lopend = Assignment(
        2003, "02", "02A03", from: "2025-11-01", to: "2026-12-31", 3, .uur, .perWeek, tarief: 5870)

    static func job() throws -> Job {
        let job = try Job()
        try job.folder.write(configuration, to: "pauzewacht.yaml")
        try job.folder.write(contracten, to: "contracten.csv")
        try job.fill(firstNight, into: "nacht-1")
        try job.fill(secondNight, into: "nacht-2")
        return job
    }

    /// What is compared: everything but the page for people and the copies of bad files, with the version of the
    /// program left out.
    static func comparable(_ tree: FileTree, printed: String) throws -> FileTree {
        let version = try Program.run(["--version"]).output.trimmingCharacters(in: .newlines)
        #expect(tree.text("samenvatting.txt") == printed)
        return tree.without { $0.hasPrefix("rapport/") || $0.hasPrefix("quarantaine/") }.mapText { name, text in
            switch name {
            case "samenvatting.txt":
                text.replacingOccurrences(of: "Pauzewacht \(version) ", with: "Pauzewacht VERSIE ")
            case "samenvatting.json":
                text.replacingOccurrences(of: "\"versie\": \"\(version)\"", with: "\"versie\": \"VERSIE\"")
            default: text
            }
        }
    }

    private static let configuration = """
        standaard:
          gap: {iwmo-2: reject, iwmo-3: flag}
        gemeenten:
          "0479": {naam: Zaanstad}
          "0415": {naam: Landsmeer, start: {iwmo-3: register}}
        contracten: contracten.csv
        pseudoniemSleutel: test.key

        """

    private static let contracten = """
        gemeente;aanbieder;naam;productcategorie;productcode;eenheid;tarief;ingang;einde;max_clienten;budgetplafond
        0479;65656055;Zorggroep Noord;02;02A03;04;58,70;2025-01-01;;;
        0479;65656055;Zorggroep Noord;02;02A05;04;73,00;2025-01-01;;;
        0479;65656055;Zorggroep Noord;01;01A03;04;34,80;2025-01-01;;;
        0479;12121212;"Thuis; en meer";02;02A03;04;58,70;2025-01-01;2026-12-31;;
        0479;12121212;"Thuis; en meer";07;07A12;16;41,25;2025-01-01;;;
        0415;65656055;Zorggroep Noord;02;02A03;04;58,70;2025-01-01;;10;100000

        """

    // MARK: First night

    static var firstNight: [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        files.merge(toewijzingen) { first, _ in first }
        files.merge(regieberichten) { first, _ in first }
        files.merge(declaraties) { first, _ in first }
        files.merge(badFiles) { first, _ in first }
        return files
    }

    private static var toewijzingen: [String: [UInt8]] {
        [
            "301/t1.xml": noord.toewijzing(
                "T1", "2025-12-20", bsn: bsn[0], [begeleiding.toegewezen(), maandbedrag.toegewezen()]),
            "301/t2.xml": noord.toewijzing("T2", "2025-12-20", bsn: bsn[1], [huishouding.toegewezen()]),
            "301/t3.xml": noord.toewijzing("T3", "2025-12-20", bsn: bsn[2], [gepauzeerd.toegewezen()]),
            "301/t4.xml": thuis.toewijzing("T4", "2025-12-20", bsn: bsn[3], [dagbesteding.toegewezen()]),
            "301/t6.xml": thuis.toewijzing("T6", "2025-12-20", bsn: bsn[4], [perMinuut.toegewezen()]),
            "301/t7.xml": noord.toewijzing("T7", "2025-12-20", bsn: bsn[5], [ingetrokken.toegewezen()]),
            "301/l1.xml": landsmeer.toewijzing("T1", "2025-12-20", bsn: bsn[6], [oud.toegewezen()]),
            "301/l2.xml": landsmeer.toewijzing("T2", "2025-12-20", bsn: bsn[7], [nietGestart.toegewezen()]),
            "301/l3.xml": landsmeer.toewijzing("T3", "2025-12-20", bsn: bsn[8], [lopend.toegewezen()]),
            // Number 1001 belongs to another client: TR332.
            "301/dubbel-nummer.xml": noord.toewijzing("T8", "2026-01-05", bsn: bsn[1], [begeleiding.toegewezen()]),
        ]
    }

    private static var regieberichten: [String: [UInt8]] {
        let duplicate = noord.start("S1", "2026-01-08", bsn: bsn[0], [begeleiding.start("2026-01-01")])
        return [
            "305/s1.xml": duplicate,
            "305/s1-nogmaals.xml": duplicate,
            "305/s1b.xml": noord.start("S1B", "2025-10-06", bsn: bsn[0], [maandbedrag.start("2025-10-01")]),
            "305/s2.xml": noord.start("S2", "2026-01-08", bsn: bsn[1], [huishouding.start("2026-01-01")]),
            "305/s3.xml": noord.start("S3", "2025-12-08", bsn: bsn[2], [gepauzeerd.start("2025-12-01")]),
            "305/s6.xml": thuis.start("S6", "2026-01-08", bsn: bsn[4], [perMinuut.start("2026-01-05")]),
            "305/s7.xml": noord.start("S7", "2026-01-08", bsn: bsn[5], [ingetrokken.start("2026-01-01")]),
            "305/l1.xml": landsmeer.start("S1", "2025-10-06", bsn: bsn[6], [oud.start("2025-10-01")]),
            "305/l3.xml": landsmeer.start("S3", "2025-11-06", bsn: bsn[8], [lopend.start("2025-11-01")]),
            // No such toewijzing for this client: TR019; the good second product goes down with it.
            "305/vreemd.xml": noord.start(
                "S8", "2026-01-09", bsn: bsn[0], [huishouding.start("2026-01-02"), maandbedrag.start("2026-01-09")]),
            // The last digit is wrong: CS002, level 2.
            "305/elfproef.xml": noord.start(
                "S9", "2026-01-09", bsn: String(bsn[0].dropLast()) + (bsn[0].hasSuffix("0") ? "1" : "0"),
                [begeleiding.start("2026-01-09")]),
            "307/p2.xml": noord.stop(
                "P2", "2026-01-14", bsn: bsn[1], [huishouding.stop("2026-01-01", "20", "2026-01-10")]),
            "307/p3.xml": noord.stop(
                "P3", "2025-12-22", bsn: bsn[2], [gepauzeerd.stop("2025-12-01", "20", "2025-12-20")]),
            "307/p5.xml": noord.stop(
                "P5", "2025-12-18", bsn: bsn[0], [maandbedrag.stop("2025-10-01", "19", "2025-12-15")]),
            "307/l1.xml": landsmeer.stop("P1", "2025-10-22", bsn: bsn[6], [oud.stop("2025-10-01", "20", "2025-10-20")]),
            // Written after the day of the run: TR135.
            "307/morgen.xml": noord.stop(
                "P9", "2026-02-04", bsn: bsn[0], [begeleiding.stop("2026-01-01", "20", "2026-01-31")]),
        ]
    }

    private static var declaraties: [String: [UInt8]] {
        var perMinute = perMinuut.line("RN021", "2026-01", 400, bedrag: 39_133, tarief: 98)
        perMinute.eenheid = .minuut
        var half = begeleiding.line("RN005", "2026-01", 3)
        half.productPeriode = GeslotenPeriode(begindatum: day("2026-01-01"), einddatum: day("2026-01-15"))
        var unknown = begeleiding.line("RN006", "2026-01", 3)
        unknown.toewijzingNummer = 9999
        var stranger = begeleiding.line("RN008", "2026-01", 1)
        stranger.toewijzingNummer = 9998
        return [
            "323/noord.xml": noord.declaratie(
                "D1", "2026-02-02", nummer: "DN202601", over: "2026-01",
                [
                    // 12 of at most 15 hours, care on every day: toegekend.
                    client(
                        bsn[0], begeleiding.line("RN001", "2026-01", 12),
                        // Definitively stopped in December: ZG003, the whole amount.
                        maandbedrag.line("RN002", "2026-01", 20_000),
                        // Half a month: 9388. The same toewijzing and product as RN001, another period: no 9389.
                        half, unknown),
                    // 20 hours; 6 - 5 + 2 weeks fit on the care days = 12 hours: ZG004 over 8/20 of 69600 = 27840.
                    client(bsn[1], huishouding.line("RN003", "2026-01", 20)),
                    // Paused all of January: ZG001, the whole amount; 21 hours are more than 4 x 5: 9321, so afgewezen.
                    client(bsn[2], gepauzeerd.line("RN004", "2026-01", 21)),
                    // A cent too much: 9346; the tariff is the agreed one.
                    client(bsn[5], ingetrokken.line("RN007", "2026-01", 10, bedrag: 73_001)),
                    // A BSN that no toewijzing carries: 8187 on the client, 0233 on the line.
                    client(bsn[20], stranger),
                ]),
            // The same month again is allowed; RN009 is accepted, RN010 pays another tariff than agreed: 0611.
            "323/noord-2.xml": noord.declaratie(
                "D2", "2026-02-02", nummer: "DN202601b", over: "2026-01",
                [
                    client(bsn[5], ingetrokken.line("RN009", "2026-01", 10)),
                    client(bsn[2], gepauzeerd.line("RN010", "2026-01", 4, tarief: 7400)),
                ]),
            // The total is a cent off: TR358, header only.
            "323/telfout.xml": noord.declaratie(
                "D3", "2026-02-02", nummer: "DN202601c", over: "2026-01", totaal: 5_869,
                [client(bsn[0], begeleiding.line("RN011", "2026-01", 1))]),
            // The identification was used before: TR056.
            "323/nog-een-D1.xml": noord.declaratie(
                "D1", "2026-02-02", nummer: "DN202601d", over: "2026-01",
                [client(bsn[0], begeleiding.line("RN012", "2026-01", 1))]),
            "323/thuis.xml": thuis.declaratie(
                "D1", "2026-02-02", nummer: "DN1", over: "2026-01",
                [
                    // No start at all: ZG002, the whole amount.
                    client(bsn[3], dagbesteding.line("RN020", "2026-01", 16)),
                    // 400 minutes at 58,70 an hour = 391,33; 8 hours fit on the care days: ZG005.
                    client(bsn[4], perMinute),
                ]),
            "303/landsmeer.xml": landsmeer.declaratie(
                "D1", "2025-12-02", as: .wmo303, nummer: "DN1", over: "2025-11",
                [
                    // Paused since 20 October; iWmo 2 rejects with 8287.
                    client(bsn[6], oud.line("RN030", "2025-11", 12)),
                    client(bsn[8], lopend.line("RN031", "2025-11", 12)),
                ]),
            // December was skipped although care was delivered: a signal. No start for RN032: registered by Landsmeer.
            "323/landsmeer.xml": landsmeer.declaratie(
                "D2", "2026-02-02", nummer: "DN2", over: "2026-01",
                [
                    client(bsn[7], nietGestart.line("RN032", "2026-01", 15)),
                    client(bsn[8], lopend.line("RN033", "2026-01", 15)),
                ]),
        ]
    }

    private static var badFiles: [String: [UInt8]] {
        let valid = String(
            decoding: thuis.declaratie(
                "D9", "2026-02-02", nummer: "DN9", over: "2026-01",
                [client(bsn[3], dagbesteding.line("RN090", "2026-01", 1))]), as: UTF8.self)
        return [
            "geen-xml.xml": Array("Beste gemeente, hierbij de declaratie.".utf8),
            "schema.xml": Array(
                valid.replacingOccurrences(of: "<wmo323:Eenheid>16<", with: "<wmo323:Eenheid>17<").utf8),
            "leesmij.txt": Array("geen bericht".utf8),
        ]
    }

    // MARK: Second night

    static var secondNight: [String: [UInt8]] {
        [
            // The pause of 12 January is told on 20 February.
            "307/laat-1.xml": noord.stop(
                "P20", "2026-02-20", bsn: bsn[0], [begeleiding.stop("2026-01-01", "20", "2026-01-12")]),
            // C is then 5 to 8 January, one week: 120 minutes fit, so 280/400 of 39133 = 27393 is to be recovered.
            "307/laat-2.xml": thuis.stop(
                "P21", "2026-02-21", bsn: bsn[4], [perMinuut.stop("2026-01-05", "20", "2026-01-08")]),
            // The start never happened: the accepted RN009 becomes ZG002.
            "305/terug.xml": noord.start(
                "S20", "2026-02-22", bsn: bsn[5], [ingetrokken.start("2026-01-01", .verwijderen)]),
            // A real start takes the place of the registered one.
            "305/alsnog.xml": landsmeer.start("S20", "2026-02-22", bsn: bsn[7], [nietGestart.start("2026-01-19")]),
            "323/correctie.xml": noord.declaratie(
                "D20", "2026-03-02", nummer: "DN202602", over: "2026-02",
                [
                    // RN001 is undone and sent again; 1 to 12 January touch 3 weeks, so 9 hours fit: ZG005.
                    client(
                        bsn[0], begeleiding.line("RN101", "2026-01", 12, crediting: "RN001"),
                        begeleiding.line("RN102", "2026-01", 9),
                        // Paused all of February: ZG001.
                        begeleiding.line("RN103", "2026-02", 12)),
                    // The number was used before: 8021.
                    client(bsn[1], huishouding.line("RN003", "2026-02", 4)),
                ]),
            // All of it granted: 8001.
            "323/landsmeer.xml": landsmeer.declaratie(
                "D20", "2026-03-02", nummer: "DN20", over: "2026-02",
                [client(bsn[8], lopend.line("RN130", "2026-02", 12))]),
            "dubbel.xml": noord.toewijzing("T2", "2025-12-20", bsn: bsn[1], [huishouding.toegewezen()]),
        ]
    }

    // MARK: Later

    /// In 2026 a line over November 2025 is undone and sent again with 10 hours.
    static var correctionOfLastYear: [String: [UInt8]] {
        [
            "323/vorig-jaar.xml": landsmeer.declaratie(
                "D30", "2026-04-02", nummer: "DN30", over: "2026-03",
                [
                    client(
                        bsn[8], lopend.line("RN230", "2025-11", 12, crediting: "RN031"),
                        lopend.line("RN231", "2025-11", 10))
                ])
        ]
    }
}
