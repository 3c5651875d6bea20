import Foundation
import Testing

/// One bad file never stops the night: it goes to quarantine with the reason, the rest is processed.
@Suite("Bad input in the inbox")
struct BadInputTests {
    /// A file that belongs in quarantine.
    struct Bad: CustomTestStringConvertible {
        var name: String
        var bytes: [UInt8]
        /// Ids with spaces between them.
        var regels: String

        init(_ name: String, _ text: String, _ regels: String) {
            self.init(name, Array(text.utf8), regels)
        }

        init(_ name: String, _ bytes: [UInt8], _ regels: String) {
            self.name = name
            self.bytes = bytes
            self.regels = regels
        }

        var testDescription: String { name }
    }

    private static let valid = String(decoding: Plain.messages["goed-323.xml"] ?? [], as: UTF8.self)

    private static func changed(_ old: String, _ new: String) -> String {
        precondition(valid.contains(old), "the sample has no \(old)")
        return valid.replacingOccurrences(of: old, with: new)
    }

    private static let clienten = valid.split(separator: "\r\n").drop { !$0.contains("<wmo323:Clienten>") }
        .dropFirst().prefix { !$0.contains("</wmo323:Clienten>") }.joined(separator: "\r\n")

    static let bad = [
        Bad("geen.xml", "Beste gemeente,", "XML"),
        Bad("leeg.xml", "", "XML"),
        Bad("wit.xml", "\n  \n", "XML"),
        Bad("alleen-bom.xml", [0xEF, 0xBB, 0xBF], "XML"),
        Bad("afgebroken.xml", String(valid.prefix(valid.count / 2)), "XML"),
        Bad("twee-wortels.xml", valid + "<a/>", "XML"),
        // 0xC3 begins a character of two bytes, of which the second is missing.
        Bad("geen-utf8.xml", changed("RN1", "RN\u{1}").utf8.map { $0 == 1 ? 0xC3 : $0 }, "XML"),
        Bad("nul.xml", changed("RN1", "RN\u{0}1"), "XML"),
        Bad("stuurteken.xml", changed("RN1", "RN&#1;1"), "XML"),
        Bad("entiteit.xml", changed("RN1", "&geheim;"), "XML"),
        Bad("wortel.xml", "<Factuur/>", "BERICHT"),
        Bad("zonder-namespace.xml", "<Bericht/>", "BERICHT"),
        Bad("release.xml", changed("iwmo/3_2/wmo323", "iwmo/9_1/wmo323"), "BERICHT"),
        Bad("vreemd-bericht.xml", changed("3_2/wmo323", "3_2/wmo399"), "BERICHT"),
        Bad("verkeerde-namespace.xml", changed("www.istandaarden.nl", "www.istandaarden.org"), "BERICHT"),
        Bad("doctype.xml", changed("<wmo323:Bericht", "<!DOCTYPE wmo323:Bericht>\n<wmo323:Bericht"), "VEILIGHEID"),
        Bad(
            "lachen.xml",
            changed(
                "<wmo323:Bericht",
                "<!DOCTYPE a [<!ENTITY l \"ha\"><!ENTITY m \"&l;&l;&l;&l;&l;&l;&l;&l;\">]>\n<wmo323:Bericht"),
            "VEILIGHEID"),
        Bad(
            "diep.xml", String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000),
            "BERICHT"),
        Bad("diep-bericht.xml", changed("<wmo323:Header>", String(repeating: "<a>", count: 1000)), "VEILIGHEID XSD"),
        Bad(
            "kenmerken.xml",
            changed("<wmo323:Header>", "<wmo323:Header" + (0..<20_000).map { " a\($0)=\"\"" }.joined() + ">"),
            "VEILIGHEID"),
        Bad("lang-veld.xml", changed("RN1", String(repeating: "R", count: 50_000)), "VEILIGHEID"),
        Bad("utf-7.xml", changed("encoding=\"UTF-8\"", "encoding=\"UTF-7\""), "VEILIGHEID"),
        Bad("te-groot-bedrag.xml", changed(">70440<", ">100000000<"), "XSD"),
        Bad("zonder-clienten.xml", valid.replacingOccurrences(of: clienten, with: ""), "XSD"),
        Bad("verkeerde-volgorde.xml", changed("<wmo323:Eenheid>04</wmo323:Eenheid>", ""), "XSD"),
        Bad("jaar-10000.xml", changed("2026-01-31", "10000-01-31"), "VEILIGHEID"),
        Bad("datum.xml", changed("2026-01-31", "2026-02-30"), "XSD"),
        // Names.
        Bad("-begint-met-streep.xml", "<a", "XML"),
        Bad("regel\neinde.xml", "<a", "XML"),
        Bad("aan\"halings'tekens.xml", "<a", "XML"),
        Bad("ruimte en $(touch gevaar) `ook`.xml", "<a", "XML"),
        Bad(String(repeating: "n", count: 251) + ".xml", "<a", "XML"),
        Bad(String(repeating: "é", count: 125) + "x.xml", "<a", "XML"),
        Bad(".verborgen.xml", "<a", "XML"),
        Bad("map/diep/in/mappen.xml", "<a", "XML"),
        Bad("HOOFDLETTERS.XML", "<a", "XML"),
        Bad("geen-zip.zip", "PK maar geen zip", "XML"),
    ]

    @Test("every bad file is named, copied and explained; the good ones are processed")
    func oneNight() throws {
        let job = try Job()
        try job.fill(Plain.messages)
        for file in Self.bad { try job.folder.write(file.bytes, to: "inbox/\(file.name)") }
        let ended = try job.run()
        #expect(ended.code == 3, "\(ended.errors)")

        let berichten = try job.berichten()
        let perName = Dictionary(berichten.map { ($0.text("bestand") ?? "", $0) }) { first, _ in first }
        #expect(berichten.count == Self.bad.count + Plain.messages.count)
        let quarantine = try FileTree(job.outcome() + "/quarantaine")
        let reasons = try Self.reasons(quarantine)
        #expect(reasons.count == Self.bad.count)
        for file in Self.bad {
            let bericht = perName[file.name]
            #expect(bericht?.text("status") == "quarantaine", "\(file.name)")
            #expect(bericht?.number("niveau") == 1, "\(file.name)")
            #expect(bericht?.texts("regels").joined(separator: " ") == file.regels, "\(file.name)")
            #expect(bericht?.texts("retourcodes") == [] && bericht?.isNull("retourbericht") == true, "\(file.name)")
            let reason = reasons[file.name]
            #expect(Set(reason?.findings ?? []).sorted().joined(separator: " ") == file.regels, "\(file.name)")
            #expect(quarantine.files[reason?.copy ?? ""] == file.bytes, "\(file.name)")
        }
        for name in Plain.messages.keys { #expect(perName[name]?.text("status") == "verwerkt", "\(name)") }
        #expect(try job.oordelen().map { $0.text("oordeel") } == ["toegekend"])
        #expect(!Shell.exists(job.folder.at("gevaar")))
    }

    @Test("quarantined files are judged again every night")
    func again() throws {
        let job = try Job()
        try job.fill(["a.xml": Array("<a".utf8)])
        for night in ["uit-1", "uit-2"] {
            #expect(try job.run(outcome: night).code == 3)
            #expect(try job.berichten(night).map { $0.text("status") } == ["quarantaine"])
        }
    }

    // MARK: Not a file

    @Test("folders, pipes and links with the name of a message are refused; what is in the folder is read")
    func notAFile() throws {
        let job = try Job()
        try job.fill(Plain.messages, into: "inbox/map.xml")
        try job.fill(Plain.messages, into: "elders")
        try #require(mkfifo(job.inbox() + "/pijp.xml", 0o600) == 0)
        let files = FileManager.default
        try files.createSymbolicLink(
            atPath: job.inbox() + "/verwijzing.xml", withDestinationPath: job.folder.at("elders/goed-301.xml"))
        try files.createSymbolicLink(atPath: job.inbox() + "/nergens.xml", withDestinationPath: "/bestaat/niet")
        try files.createSymbolicLink(atPath: job.inbox() + "/apparaat.zip", withDestinationPath: "/dev/zero")
        try files.createSymbolicLink(atPath: job.inbox() + "/map", withDestinationPath: job.folder.at("elders"))
        let ended = try job.run()
        #expect(ended.code == 3, "\(ended.errors)")
        let found = try job.berichten().map { "\($0.text("bestand") ?? "") \($0.texts("regels"))" }
        #expect(
            found == [
                "apparaat.zip [\"VEILIGHEID\"]", "map.xml [\"VEILIGHEID\"]", "map.xml/goed-301.xml []",
                "map.xml/goed-305.xml []", "map.xml/goed-323.xml []", "nergens.xml [\"VEILIGHEID\"]",
                "pijp.xml [\"VEILIGHEID\"]", "verwijzing.xml [\"VEILIGHEID\"]",
            ])
        let reasons = try Self.reasons(FileTree(job.outcome() + "/quarantaine"))
        #expect(reasons.keys.sorted() == ["apparaat.zip", "map.xml", "nergens.xml", "pijp.xml", "verwijzing.xml"])
    }

    @Test(
        "a file and a folder that may not be read", .enabled(if: Program.asOrdinaryUser != nil, "root reads everything")
    )
    func unreadable() throws {
        let job = try Job()
        try job.fill(Plain.messages)
        try job.fill(["dicht.xml": Array("<a/>".utf8), "map/a.xml": Array("<a/>".utf8)])
        try job.fill(["half/b.xml": Array("<a/>".utf8)])
        let path = job.folder.path
        try Shell.run("cd '\(path)' && chmod 777 . && chmod 000 inbox/dicht.xml inbox/map && chmod 644 inbox/half")
        let ended = try Program.runAsOrdinaryUser(job.arguments())
        #expect(ended.code == 3, "\(ended.errors)")
        let found = try job.berichten().map { "\($0.text("bestand") ?? "") \($0.texts("regels"))" }
        #expect(
            found == [
                "dicht.xml [\"XML\"]", "goed-301.xml []", "goed-305.xml []", "goed-323.xml []", "half/b.xml [\"XML\"]",
                "map [\"XML\"]",
            ])
    }

    // MARK: Names that are no text

    @Test("a name that is no UTF-8: the message inside is processed, the bad one is copied")
    func namesOfBytes() throws {
        let job = try Job()
        try job.folder.makeFolder("inbox")
        func write(_ bytes: [UInt8], _ name: [UInt8]) throws {
            let path = Array((job.inbox() + "/").utf8) + name + Array(".xml".utf8) + [0]
            let descriptor = path.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer {
                open($0.baseAddress!, O_WRONLY | O_CREAT, 0o644)
            }
            try #require(descriptor >= 0)
            try FileHandle(fileDescriptor: descriptor, closeOnDealloc: true).write(contentsOf: Data(bytes))
        }
        // "é" in ISO-8859-1.
        try write(Plain.messages["goed-301.xml"] ?? [], [0x67, 0xE9])
        try write(Array("<a".utf8), [0x66, 0xE9])
        #expect(try job.run().code == 3)
        #expect(
            try job.berichten().map { "\($0.text("bestand") ?? "") \($0.text("status") ?? "")" } == [
                "f\u{FFFD}.xml quarantaine", "g\u{FFFD}.xml verwerkt",
            ])
        let quarantine = try FileTree(job.outcome() + "/quarantaine")
        #expect(quarantine.files.values.contains(Array("<a".utf8)))
    }

    // MARK: Zips

    @Test("a zip with a damaged, an encrypted and a climbing member; the good members are processed")
    func zips() throws {
        let job = try Job()
        var zip = ZipWriter()
        for (name, bytes) in Plain.messages.sorted(by: { $0.key < $1.key }) { zip.add(name, bytes) }
        zip.add("beschadigd.xml", Array(Self.valid.utf8), fault: .wrongCheckSum)
        zip.add("geheim.xml", Array(Self.valid.utf8), fault: .encrypted)
        zip.add(
            "../../klim.xml",
            Plain.relation.toewijzing("T9", "2025-12-20", bsn: Plain.bsn, [Plain.product.toegewezen()]))
        zip.add("../../fout.xml", Array("<a".utf8))
        zip.add("leesmij.txt", Array("geen bericht".utf8))
        zip.add([0x67, 0xE9] + Array(".xml".utf8), Array("<b".utf8))
        let whole = zip.bytes
        try job.fill(["post.zip": whole, "half.zip": Array(whole.prefix(whole.count / 2))])
        let before = try FileTree(job.folder.path)
        #expect(try job.run().code == 3)
        let found = try job.berichten().map { bericht in
            let name = bericht.text("bestand") ?? ""
            return "\(name.replacing(#/\/g[^.]{1,2}\.xml/#, with: "/g?.xml")) \(bericht.text("status") ?? "")"
        }
        #expect(
            found == [
                "half.zip quarantaine", "post.zip/../../fout.xml quarantaine", "post.zip/../../klim.xml verwerkt",
                "post.zip/beschadigd.xml quarantaine", "post.zip/geheim.xml quarantaine",
                "post.zip/goed-301.xml verwerkt", "post.zip/goed-305.xml verwerkt", "post.zip/goed-323.xml verwerkt",
                "post.zip/g?.xml quarantaine",
            ])
        for (name, bytes) in before.files { #expect(try Shell.bytes(of: job.folder.at(name)) == bytes) }
        // Nothing was written beside the folders named on the command line.
        let after = try FileTree(job.folder.path).without {
            $0.hasPrefix("uit/") || $0.hasPrefix("regio.db") || before.files[$0] != nil
        }
        #expect(after.names == [])
        #expect(try Shell.bytes(of: job.outcome() + "/quarantaine/half.zip") == Array(whole.prefix(whole.count / 2)))
    }

    @Test("a small zip that unpacks to something huge fills no disk and stops no night")
    func zipBomb() throws {
        let job = try Job()
        var zip = ZipWriter()
        zip.addBomb("bom.xml", spaces: 300_000_000)
        try job.fill(Plain.messages)
        try job.fill(["post.zip": zip.bytes])
        #expect(try job.run().code == 3)
        #expect(
            try job.berichten().map { $0.text("status") } == ["verwerkt", "verwerkt", "verwerkt", "quarantaine"])
        let folder = job.outcome() + "/quarantaine"
        #expect(Shell.names(in: folder).contains { $0.hasSuffix(".fout.json") })
        var size = 0
        for name in Shell.names(in: folder) {
            var status = stat()
            if lstat("\(folder)/\(name)", &status) == 0 { size += Int(status.st_size) }
        }
        #expect(size < 100_000_000)
    }

    // MARK: Reading quarantine

    private struct Reason {
        /// Name of the copy in quarantine.
        var copy: String
        var findings: [String]
    }

    /// The explanations by the name of the file they are about.
    private static func reasons(_ quarantine: FileTree) throws -> [String: Reason] {
        var reasons: [String: Reason] = [:]
        for name in quarantine.names where name.hasSuffix(".fout.json") {
            let json = try JSONFields(quarantine.text(name))
            reasons[json.text("bestand") ?? ""] = Reason(
                copy: String(name.dropLast(".fout.json".count)),
                findings: json.objects("bevindingen").compactMap { $0.text("regel") })
        }
        return reasons
    }
}
