import CareTimeline
import Foundation
import IWmo
import Rules
import RunConfiguration
import Testing

@Suite("uitzonderingen.csv")
struct ExceptionTableTests {
    private static let header = "gemeente;aanbieder;toewijzing;declaratie;regel;reden;door;geldig_tot"

    private static func load(
        _ rows: String..., yaml: String = "", name: String = "uitzonderingen.csv"
    ) throws -> Configuration {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let text = ([header] + rows).joined(separator: "\n") + "\n"
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        try Data(yaml.utf8).write(to: folder.appendingPathComponent("pauzewacht.yaml"))
        return try ConfigurationFile.load(path: folder.appendingPathComponent("pauzewacht.yaml").path)
    }

    private static let day = Day(iso: "2026-03-31")!

    @Test("lies beside the configuration under its own name, also beside an empty one")
    func besideConfiguration() throws {
        let configuration = try Self.load(
            "0479;98000101;91001;;ZG001;Afspraak: doorbetaald bij opname;Teamleider Wmo;2026-03-31",
            "0479;98000101;91002;DN7;ZG004;\"Uren ingehaald; zie dossier\";Teamleider Wmo;2026-12-31",
            "0479;98000101;;;overgeslagen-maand;Eerst december;Teamleider Wmo;2026-03-31")
        #expect(
            configuration.uitzonderingen.all == [
                Uitzondering(
                    gemeente: "0479", aanbieder: "98000101", toewijzingNummer: 91001, declaratieNummer: nil,
                    bevinding: .zorggat(.pauze), reden: "Afspraak: doorbetaald bij opname", door: "Teamleider Wmo",
                    geldigTot: Self.day),
                Uitzondering(
                    gemeente: "0479", aanbieder: "98000101", toewijzingNummer: 91002, declaratieNummer: "DN7",
                    bevinding: .zorggat(.gedeeltelijk), reden: "Uren ingehaald; zie dossier", door: "Teamleider Wmo",
                    geldigTot: Day(iso: "2026-12-31")!),
                Uitzondering(
                    gemeente: "0479", aanbieder: "98000101", toewijzingNummer: nil, declaratieNummer: nil,
                    bevinding: .signaal(.overgeslagenMaand), reden: "Eerst december", door: "Teamleider Wmo",
                    geldigTot: Self.day),
            ])
        #expect(configuration.snapshot.texts["uitzonderingen.csv"]?.contains("Uren ingehaald") == true)
    }

    @Test("a signal of the administration can be accepted; one about the aanbieder as a whole names nothing else")
    func signals() throws {
        let rows = try Self.load(
            "0479;98000101;91001;;SA002;r;d;2026-03-31", "0479;98000101;91001;DN7;SA008;r;d;2026-03-31",
            "0479;98000101;;;SA005;r;d;2026-03-31"
        ).uitzonderingen.all
        #expect(rows.map(\.bevinding) == [.toezicht("SA002"), .toezicht("SA008"), .toezicht("SA005")])
        for (row, column) in [
            ("0479;98000101;91001;;SA005;r;d;2026-03-31", 15), ("0479;98000101;;DN7;CT001;r;d;2026-03-31", 16),
            ("0479;98000101;;;SA099;r;d;2026-03-31", 17),
        ] {
            let error = try #require(throws: ConfigurationError.self) { try Self.load(row) }
            #expect(error.position == Position(line: 2, column: column), "\(row)")
        }
    }

    @Test("another file can be named; then the one with the usual name is not looked for")
    func named() throws {
        let row = "0479;98000101;91001;;ZG001;r;d;2026-03-31"
        let named = try Self.load(row, yaml: "uitzonderingen: afspraken.csv\n", name: "afspraken.csv")
        #expect(named.uitzonderingen.all.count == 1)
        #expect(try Self.load(row, name: "afspraken.csv").uitzonderingen.all.isEmpty)
        let missing = try #require(throws: ConfigurationError.self) {
            try Self.load(row, yaml: "uitzonderingen: afspraken.csv\n")
        }
        #expect(missing.position == Position(line: 1, column: 17))
    }

    @Test("what a run kept gives the same exceptions, without the file")
    func kept() throws {
        let read = try Self.load("0479;98000101;91001;;ZG001;r;d;2026-03-31")
        let kept = try ConfigurationFile.load(kept: read.snapshot)
        #expect(kept.uitzonderingen.all == read.uitzonderingen.all)
        #expect(kept.uitzonderingen.all.count == 1)
    }

    @Test(
        "says which cell is wrong, and why",
        arguments: [
            // A row, the column of the error, and a word of the reason.
            ("479;98000101;1;;ZG001;r;d;2026-03-31", 1, "4 cijfers"),
            ("9999;98000101;1;;ZG001;r;d;2026-03-31", 1, "CBS"),
            ("0479;9800010;1;;ZG001;r;d;2026-03-31", 6, "8 cijfers"),
            ("0479;;1;;ZG001;r;d;2026-03-31", 6, "8 cijfers"),
            ("0479;98000101;een;;ZG001;r;d;2026-03-31", 15, "geheel getal"),
            ("0479;98000101;;;ZG001;r;d;2026-03-31", 15, "toewijzing of declaratie"),
            ("0479;98000101;;;ZG005;r;d;2026-03-31", 15, "toewijzing of declaratie"),
            ("0479;98000101;1;;;r;d;2026-03-31", 18, "leeg"),
            ("0479;98000101;1;;ZG006;r;d;2026-03-31", 18, "ZG005, overgeslagen-maand"),
            ("0479;98000101;1;;TR321;r;d;2026-03-31", 18, "retourbericht"),
            ("0479;98000101;1;;CD041;r;d;2026-03-31", 18, "retourbericht"),
            ("0479;98000101;1;;CS002;r;d;2026-03-31", 18, "retourbericht"),
            ("0479;98000101;1;;RS001;r;d;2026-03-31", 18, "retourbericht"),
            ("0479;98000101;1;;overgeslagen-maand;r;d;2026-03-31", 15, "laat dit veld leeg"),
            ("0479;98000101;1;;ZG001;;d;2026-03-31", 24, "leeg"),
            ("0479;98000101;1;;ZG001; ;d;2026-03-31", 24, "leeg"),
            ("0479;98000101;1;;ZG001;r;;2026-03-31", 26, "leeg"),
            ("0479;98000101;1;;ZG001;r;d;", 28, "leeg"),
            ("0479;98000101;1;;ZG001;r;d;31-03-2026", 28, "datum"),
            ("0479;98000101;1;;ZG001;r;d;2026-02-29", 28, "datum"),
            // 999990019 passes the eleven test; so does a row of eight zeros.
            ("0479;98000101;1;;ZG001;mw. 999990019 lag in het ziekenhuis;d;2026-03-31", 24, "BSN"),
            ("0479;98000101;1;;ZG001;r;x00000000;2026-03-31", 26, "BSN"),
            ("0479;98000101;1;;ZG001;r;d", 1, "7 velden"),
        ])
    func wrong(row: String, column: Int, reason: String) throws {
        let error = try #require(throws: ConfigurationError.self) { try Self.load(row) }
        #expect(error.position == Position(line: 2, column: column))
        #expect(error.file.hasSuffix("/uitzonderingen.csv"))
        #expect(error.message.nl.contains(reason), "\(error.message.nl)")
    }

    @Test("numbers that are no BSN may stand in a reason")
    func otherNumbers() throws {
        // 999990018 fails the test, ten digits are a telephone number, seven a file number.
        let rows = try Self.load("0479;98000101;1;;ZG001;999990018, 0612345678 en 1234567;d;2026-03-31")
        #expect(rows.uitzonderingen.all.count == 1)
    }

    @Test("two rows about the same are an error, equal or not")
    func twins() throws {
        let row = "0479;98000101;1;;ZG001;r;d;2026-03-31"
        for other in [row, "0479;98000101;1;;ZG001;r;d;2026-04-30", "0479;98000101;1;;ZG001;anders;d;2026-03-31"] {
            let error = try #require(throws: ConfigurationError.self) { try Self.load(row, other) }
            #expect(error.position == Position(line: 3, column: 18))
        }
        // The same number under another rule, aanbieder or declaration is something else.
        let rows = try Self.load(
            row, "0479;98000101;1;;ZG003;r;d;2026-03-31", "0479;98000102;1;;ZG001;r;d;2026-03-31",
            "0479;98000101;1;DN1;ZG001;r;d;2026-03-31")
        #expect(rows.uitzonderingen.all.count == 4)
    }

    @Test("wants its header")
    func header() throws {
        let error = try #require(throws: ConfigurationError.self) {
            try Self.load(yaml: "uitzonderingen: pauzewacht.yaml\n")
        }
        #expect(error.position == .start)
    }

    @Test("holds for what the row names, up to and including its last day")
    func matching() throws {
        let rows = try Self.load(
            "0479;98000101;1;;ZG001;toewijzing;d;2026-03-31", "0479;98000101;1;DN1;ZG001;beide;d;2026-03-31",
            "0479;98000101;;DN2;ZG001;declaratie;d;2026-03-31"
        ).uitzonderingen
        func reasons(
            _ toewijzing: Int, _ declaratie: String, _ regel: ZorggatRegel = .pauze, gemeente: String = "0479",
            aanbieder: String = "98000101", on day: Day = Self.day
        ) -> [String] {
            rows.gelden(
                gemeente: gemeente, aanbieder: aanbieder, toewijzingNummer: toewijzing, declaratieNummer: declaratie,
                .zorggat(regel), on: day
            ).map(\.reden)
        }
        #expect(reasons(1, "DN9") == ["toewijzing"])
        // The most specific comes first: that one is applied.
        #expect(reasons(1, "DN1") == ["beide", "toewijzing"])
        #expect(reasons(2, "DN1") == [])
        #expect(reasons(2, "DN2") == ["declaratie"])
        #expect(reasons(1, "DN2") == ["declaratie", "toewijzing"])
        #expect(reasons(1, "DN9", .buitenLevering) == [])
        #expect(reasons(1, "DN9", gemeente: "0415") == [])
        #expect(reasons(1, "DN9", aanbieder: "98000102") == [])
        #expect(reasons(1, "DN9", on: Self.day.advanced(by: 1)) == [])
    }
}
