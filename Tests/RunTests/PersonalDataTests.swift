import CareTimeline
import Foundation
import IWmo
import Messages
import Testing

/// No BSN, name, street or birth date leaves the program but in return messages and copies of bad files.
@Suite("No personal data in outcomes, logs and findings")
struct PersonalDataTests {
    /// Every way in which the planted person could show. The number of the client is in no other test.
    static let bsn = TestBSN.all[333]
    static let traces = [
        bsn, String(bsn.dropFirst()), String(bsn.dropLast()), "Zevenhuizen", "Kwikstaart", "1941-08-29", "29-08-1941",
        "19410829", "29 augustus 1941", "Gerarduspark", "0612345678", "zevenhuizen@",
    ]

    private static var toewijzing: Toewijzingsbericht {
        let telefoon = Telefoonnummers(telefoon01: Telefoon(telefoonnummer: "0612345678", landnummer: "0031"))
        let naam = VolledigeNaam(
            geslachtsnaam: Achternaam(achternaam: Person.achternaam),
            partnernaam: Achternaam(achternaam: "Gerarduspark"), voornamen: "Gerarduspark", naamGebruik: "1")
        return Toewijzingsbericht(
            header: Plain.relation.header(.wmo301, "T1", "2025-12-20"),
            client: ToegewezenClient(
                bsn: bsn, geboortedatum: Geboortedatum(datum: Person.geboortedatum), geslacht: "2", naam: naam,
                commentaar: "Bel Zevenhuizen op 0612345678, geboren 1941-08-29, BSN \(bsn).",
                relaties: [
                    Relatie(
                        nummer: "R1", soort: "03", geboortedatum: Geboortedatum(datum: Person.geboortedatum),
                        naam: naam, contact: Contact(soort: "02", telefoon: telefoon))
                ],
                contactgegevens: [
                    Contact(
                        soort: "01",
                        adres: Adres(
                            huis: Huis(huisnummer: 1), postcode: "1501AA", straatnaam: Person.straatnaam,
                            plaatsnaam: "Gerarduspark", landCode: "NL"),
                        telefoon: telefoon, emailadres: "zevenhuizen@voorbeeld.nl")
                ], toegewezenProducten: [Plain.product.toegewezen()]))
    }

    /// A night with every kind of outcome for the planted person.
    private static var valid: [String: [UInt8]] {
        let relation = Plain.relation
        var unknown = Plain.product.line("RN3", "2026-01", 1)
        unknown.toewijzingNummer = 99
        return [
            "301.xml": MessageWriter.bytes(toewijzing),
            "305.xml": relation.start("S1", "2026-01-08", bsn: bsn, [Plain.product.start("2026-01-12")]),
            "305-fout.xml": relation.start("S2", "2026-01-08", bsn: bsn, [Plain.product.start("2026-01-02")]),
            "305-vreemd.xml": relation.start(
                "S3", "2026-01-08", bsn: TestBSN.all[334], [Plain.product.start("2026-01-02")]),
            "323.xml": relation.declaratie(
                "D1", "2026-02-02", nummer: "DN1", over: "2026-01",
                [client(bsn, Plain.product.line("RN1", "2026-01", 15), unknown)]),
            "323-vreemd.xml": relation.declaratie(
                "D2", "2026-02-02", nummer: "DN2", over: "2026-01",
                [client(TestBSN.all[335], Plain.product.line("RN4", "2026-01", 1))]),
        ]
    }

    /// The same messages with faults in the very elements that hold personal data.
    private static var wrong: [String: [UInt8]] {
        let message = String(decoding: MessageWriter.bytes(toewijzing), as: UTF8.self)
        let start = String(decoding: valid["305.xml"] ?? [], as: UTF8.self)
        let declaration = String(decoding: valid["323.xml"] ?? [], as: UTF8.self)
        func changed(_ text: String, _ old: String, _ new: String) -> [UInt8] {
            precondition(text.contains(old), "the sample has no \(old)")
            return Array(text.replacingOccurrences(of: old, with: new).utf8)
        }
        let spaced = String(bsn.prefix(4)) + " " + String(bsn.dropFirst(4))
        let wrongLast = String(bsn.dropLast()) + (bsn.hasSuffix("0") ? "1" : "0")
        return [
            "bsn-kort.xml": changed(declaration, bsn, String(bsn.dropLast())),
            "bsn-lang.xml": changed(declaration, bsn, bsn + "7"),
            "bsn-letter.xml": changed(declaration, bsn, bsn + "x"),
            "bsn-spatie.xml": changed(start, bsn, spaced),
            "bsn-elfproef.xml": changed(start, bsn, wrongLast),
            "bsn-in-ander-veld.xml": changed(declaration, ">RN1<", ">RN1 Zevenhuizen \(bsn)<"),
            "bsn-als-nummer.xml": changed(
                declaration, ">1</wmo323:ToewijzingNummer>", ">\(bsn)9</wmo323:ToewijzingNummer>"),
            "naam-lang.xml": changed(start, "Zevenhuizen", String(repeating: "Zevenhuizen", count: 30)),
            "naam-regeleinde.xml": changed(start, "Zevenhuizen", "Zeven&#10;huizen Zevenhuizen"),
            "naam-element.xml": changed(start, "Zevenhuizen", "<b>Zevenhuizen</b>"),
            "naam-entiteit.xml": changed(start, "Zevenhuizen", "Zevenhuizen &Zevenhuizen;"),
            "straat-lang.xml": changed(message, Person.straatnaam, Person.straatnaam + Person.straatnaam),
            "datum-onmogelijk.xml": changed(start, "1941-08-29", "1941-08-29x"),
            "datum-tijdzone.xml": changed(start, "1941-08-29", "1941-08-29Z"),
            "datum-toekomst.xml": changed(start, "1941-08-29", "2041-08-29"),
            "datum-stokoud.xml": changed(start, "1941-08-29", "1741-08-29"),
            "telefoon.xml": changed(message, "0612345678", "0612345678 Zevenhuizen"),
            "email.xml": changed(message, "zevenhuizen@", String(repeating: "zevenhuizen@", count: 12)),
            "postcode.xml": changed(message, "1501AA", "Zevenhuizen"),
            "huisnummer.xml": changed(message, ">1</iwmo:Huisnummer>", ">\(bsn)</iwmo:Huisnummer>"),
            "afgebroken.xml": Array(message.prefix(message.count * 3 / 4).utf8),
            "geen-xml.xml": Array("\(bsn) Zevenhuizen, Kwikstaartpad 1, 1941-08-29".utf8),
            "sluittag.xml": changed(start, "</iwmo:Achternaam>", "</iwmo:Zevenhuizen>"),
        ]
    }

    @Test("a night", arguments: ["nl", "en"])
    func night(_ language: String) throws {
        let job = try Job()
        try job.fill(Self.valid)
        try job.fill(Self.wrong, into: "inbox/fout")
        let metrics = job.folder.at("meting.prom")
        let format = language == "nl" ? "text" : "json"
        let ended = try job.run([
            "--lang", language, "--jobs", "2", "--log-format", format, "--metrics", metrics,
        ])
        #expect(ended.code == 3)
        expectNoTrace(ended.output, "standard output")
        expectNoTrace(ended.errors, "standard error")
        expectNoTrace(try Shell.text(of: metrics), "metrics")
        let tree = try job.tree()
        for name in tree.names where !Self.mayHoldPersons(name) { expectNoTrace(tree.text(name), name) }
        #expect(tree.names.contains { $0.hasSuffix(".fout.json") })
        #expect(tree.text("oordelen.ndjson").contains("\"client\":\"c-"))
        // The person was really there to be found.
        #expect(tree.names.contains { $0.hasPrefix("retour/") && tree.text($0).contains(Self.bsn) })
    }

    @Test("validate", arguments: ["text", "json"], ["nl", "en"])
    func validate(_ format: String, _ language: String) throws {
        let folder = try TemporaryFolder()
        for (name, bytes) in Self.valid.merging(Self.wrong, uniquingKeysWith: { first, _ in first }) {
            try folder.write(bytes, to: name)
        }
        let ended = try Program.run(["validate", "--format", format, "--lang", language, folder.path])
        #expect(ended.code == 1)
        expectNoTrace(ended.output, "standard output")
        expectNoTrace(ended.errors, "standard error")
        // Each of the faults was found.
        for name in Self.wrong.keys { #expect(ended.output.contains(name), "\(name)") }
    }

    @Test("the key of the pseudonyms is made once, for its owner only")
    func key() throws {
        let job = try Job()
        try job.folder.write("{}\n", to: "pauzewacht.yaml")
        try job.fill(Plain.messages)
        try job.run()
        let key = job.store + ".key"
        var status = stat()
        try #require(stat(key, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
        #expect(try Shell.bytes(of: key).count >= 32)
        try #require(stat(job.store, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)

        let before = try Shell.bytes(of: key)
        let client = try #require(try job.oordelen().first?.text("client"))
        #expect(client.wholeMatch(of: #/c-[0-9a-f]{16}/#) != nil)
        try job.fill(
            [
                "later.xml": Plain.relation.declaratie(
                    "D2", "2026-02-02", nummer: "DN2", over: "2026-01",
                    [DeclaratieClient(bsn: Plain.bsn, prestaties: [Plain.product.line("RN2", "2026-01", 1)])])
            ])
        try job.run(outcome: "uit-2")
        #expect(try job.oordelen("uit-2").map { $0.text("client") } == [client])
        #expect(try Shell.bytes(of: key) == before)
    }

    private static func mayHoldPersons(_ name: String) -> Bool {
        name.hasPrefix("retour/") || (name.hasPrefix("quarantaine/") && !name.hasSuffix(".fout.json"))
    }

    private func expectNoTrace(_ text: String, _ place: String, sourceLocation: SourceLocation = #_sourceLocation) {
        for trace in Self.traces {
            guard let range = text.range(of: trace, options: .caseInsensitive) else { continue }
            let line = text[text.lineRange(for: range)].prefix(400)
            Issue.record("\(place) holds \(trace): \(line)", sourceLocation: sourceLocation)
        }
    }
}
