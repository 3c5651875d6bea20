import Foundation
import Testing

/// `validate` from the outside: formats, sources, exit codes.
@Suite("validate")
struct ValidateTests {
    private static let declaration = Plain.messages["goed-323.xml"] ?? []

    private static func changed(_ old: String, _ new: String) -> [UInt8] {
        let text = String(decoding: declaration, as: UTF8.self)
        precondition(text.contains(old), "the sample has no \(old)")
        return Array(text.replacingOccurrences(of: old, with: new).utf8)
    }

    private static var levelOneFault: [UInt8] { changed("<wmo323:Eenheid>04<", "<wmo323:Eenheid>05<") }
    private static var levelTwoFault: [UInt8] { changed(">70440</iwmo:TotaalBedrag>", ">70441</iwmo:TotaalBedrag>") }

    /// Line and column at which an element begins, counted by hand in the text.
    private static func place(of element: String, in bytes: [UInt8]) -> String {
        let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
        let index = lines.firstIndex { $0.contains("<\(element)>") } ?? -1
        let column = lines[index].prefix { $0 == " " }.count + 1
        return "\(index + 1):\(column)"
    }

    // MARK: Text

    @Test("text: one line per finding, then a summary line")
    func text() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(Self.levelTwoFault, to: "a.xml")
        let ended = try Program.run(["validate", path])
        #expect(ended.code == 1)
        let lines = ended.output.split(separator: "\n")
        try #require(lines.count == 2, "\(ended.output)")
        let place = Self.place(of: "wmo323:TotaalIngediendBedrag", in: Self.levelTwoFault)
        #expect(lines[0].hasPrefix("\(path):\(place): niveau 2 TR358 (0001) "))
        #expect(lines[1] == "1 bestand: 0 geldig, 1 ongeldig, 1 bevinding.")
    }

    @Test("text in English")
    func english() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(Self.levelTwoFault, to: "a.xml")
        let lines = try Program.run(["validate", "--lang", "en", path]).output.split(separator: "\n")
        try #require(lines.count == 2)
        #expect(lines[0].contains(": level 2 TR358 (0001) "))
        #expect(lines[1] == "1 file: 0 valid, 1 invalid, 1 finding.")
    }

    @Test("a good message gives only the summary line, and exit code 0")
    func valid() throws {
        let folder = try TemporaryFolder()
        let ended = try Program.run(["validate", folder.write(Self.declaration, to: "a.xml")])
        #expect(ended.code == 0)
        #expect(ended.output == "1 bestand: 1 geldig, 0 ongeldig, 0 bevindingen.\n")
        #expect(ended.errors == "")
    }

    // MARK: JSON

    @Test("JSON: keys, their order and their values")
    func json() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.levelOneFault, to: "a.xml")
        try folder.write(Self.levelTwoFault, to: "b.xml")
        try folder.write(Self.declaration, to: "c.xml")
        let ended = try Program.run(["validate", "--format", "json", folder.path])
        #expect(ended.code == 1)
        let finding = ["niveau", "regel", "retourcode", "regelnummer", "kolom", "pad", "melding", "uitleg"]
        let file = ["bestand", "bericht", "release", "geldig", "bevindingen"]
        #expect(
            keysInOrder(ended.output) == ["versie", "bestanden"] + file + finding + file + finding + file + [
                "samenvatting", "bestanden", "geldig", "ongeldig", "bevindingen",
            ])

        let json = try JSONFields(ended.output)
        let files = json.objects("bestanden")
        try #require(files.count == 3)
        #expect(files.map { $0.text("bestand") } == ["a.xml", "b.xml", "c.xml"].map { "\(folder.path)/\($0)" })
        #expect(files.allSatisfy { $0.text("bericht") == "WMO323" && $0.text("release") == "3.2" })
        #expect(files.map { $0.flag("geldig") } == [false, false, true])

        let schema = try #require(files[0].objects("bevindingen").first)
        #expect(schema.number("niveau") == 1 && schema.text("regel") == "XSD" && schema.isNull("retourcode"))
        #expect(
            schema.text("pad")
                == "/Bericht/Declaratie[1]/Clienten[1]/Client[1]/Prestaties[1]/Prestatie[1]/Eenheid[1]")
        #expect(
            "\(schema.number("regelnummer") ?? 0):\(schema.number("kolom") ?? 0)"
                == Self.place(of: "wmo323:Eenheid", in: Self.levelOneFault))
        let rule = try #require(files[1].objects("bevindingen").first)
        #expect(rule.number("niveau") == 2 && rule.text("regel") == "TR358" && rule.text("retourcode") == "0001")
        #expect(rule.text("pad") == "/Bericht/Declaratie[1]/TotaalIngediendBedrag[1]")

        let total = json.object("samenvatting")
        #expect(
            ["bestanden", "geldig", "ongeldig", "bevindingen"].map { total.number($0) } == [3, 1, 2, 2])
        #expect(json.text("versie") == (try Program.run(["--version"]).output.trimmingCharacters(in: .newlines)))
    }

    @Test("what is no message has neither type nor release")
    func unknown() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("<Factuur/>", to: "a.xml")
        let file = try #require(
            try JSONFields(Program.run(["validate", "--format", "json", path]).output).objects("bestanden").first)
        #expect(file.isNull("bericht") && file.isNull("release"))
        #expect(file.objects("bevindingen").map { $0.text("regel") } == ["BERICHT"])
    }

    // MARK: Levels and findings

    @Test("level 2 is judged only when level 1 found nothing, and not at all with --level 1")
    func levels() throws {
        let folder = try TemporaryFolder()
        let both = String(decoding: Self.levelTwoFault, as: UTF8.self)
            .replacingOccurrences(of: "<wmo323:Eenheid>04<", with: "<wmo323:Eenheid>05<")
        let path = try folder.write(both, to: "a.xml")
        let output = try Program.run(["validate", path]).output
        #expect(output.contains("niveau 1 XSD") && !output.contains("niveau 2"))

        let ended = try Program.run(["validate", "--level", "1", folder.write(Self.levelTwoFault, to: "b.xml")])
        #expect(ended.code == 0)
    }

    @Test("all findings are reported, at most 1000 of a message")
    func allFindings() throws {
        let lines = (0..<600).map { number in
            var line = Plain.product.line("RN\(number)", "2026-01", 1)
            line.toewijzingNummer = number + 1
            return line
        }
        let bytes = Plain.relation.declaratie(
            "D1", "2026-02-02", nummer: "DN1", over: "2026-01", [.init(bsn: Plain.bsn, prestaties: lines)])
        let folder = try TemporaryFolder()
        let text = String(decoding: bytes, as: UTF8.self)
        func findings(_ text: String) throws -> Int {
            let path = try folder.write(text, to: "a.xml")
            let json = try JSONFields(Program.run(["validate", "--format", "json", path]).output)
            return json.objects("bestanden").first?.objects("bevindingen").count ?? 0
        }
        let oneEach = text.replacingOccurrences(of: "<wmo323:Eenheid>04<", with: "<wmo323:Eenheid>05<")
        #expect(try findings(oneEach) == 600)
        let twoEach = oneEach.replacingOccurrences(of: ">02<", with: ">99<")
        #expect(try findings(twoEach) == 1000)
    }

    // MARK: Sources

    @Test("a folder with folders, a zip, several paths; byte order within a folder")
    func sources() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.declaration, to: "map/b.xml")
        try folder.write(Self.declaration, to: "map/dieper/a.xml")
        try folder.write(Self.declaration, to: "map/Z.XML")
        try folder.write("geen bericht", to: "map/leesmij.txt")
        var zip = ZipWriter()
        zip.add("in.xml", Self.levelTwoFault)
        try folder.write(zip.bytes, to: "post.zip")
        let ended = try Program.run(["validate", "--format", "json", folder.at("post.zip"), folder.at("map")])
        #expect(ended.code == 1)
        let files = try JSONFields(ended.output).objects("bestanden").map { $0.text("bestand") }
        #expect(
            files == [
                folder.at("post.zip/in.xml"), folder.at("map/Z.XML"), folder.at("map/b.xml"),
                folder.at("map/dieper/a.xml"),
            ])
    }

    @Test("a file is judged whatever its name is")
    func anyName() throws {
        let folder = try TemporaryFolder()
        #expect(try Program.run(["validate", folder.write(Self.declaration, to: "bericht.txt")]).code == 0)
        try folder.write(Self.declaration, to: "-x.xml")
        #expect(try Program.run(["validate", "--", "-x.xml"], in: folder.path).code == 0)
    }

    @Test("standard input")
    func standardInput() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(Self.levelTwoFault, to: "a.xml")
        let ended = try Program.run(["validate", "-"], input: path)
        #expect(ended.code == 1)
        #expect(ended.output.hasPrefix("-:"))
        #expect(try Program.run(["validate", "-"]).output.contains(" niveau 1 XML "))
    }

    @Test("66: a path that is not there; the others are judged all the same")
    func noInput() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(Self.levelTwoFault, to: "a.xml")
        let ended = try Program.run(["validate", folder.at("weg.xml"), path])
        #expect(ended.code == 66)
        #expect(ended.errors.contains("weg.xml"))
        #expect(ended.output.contains("TR358"))
    }

    @Test("66: a file that may not be read", .enabled(if: Program.asOrdinaryUser != nil, "root reads everything"))
    func unreadable() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(Self.declaration, to: "a.xml")
        try Shell.run("chmod 777 '\(folder.path)' && chmod 000 '\(path)'")
        #expect(try Program.runAsOrdinaryUser(["validate", path]).code == 66)
    }

    @Test(
        "64: options that cannot be",
        arguments: [["--level", "3"], ["--format", "xml"], ["--date", "vandaag"], ["--lang", "de"], ["--fout"]])
    func usage(_ options: [String]) throws {
        #expect(try Program.run(["validate", "x.xml"] + options).code == 64)
    }

    @Test("64: no path at all")
    func noPath() throws {
        #expect(try Program.run(["validate"]).code == 64)
    }

    // MARK: Schemas

    @Test("the schemas of the project from a folder say the same as the built-in ones")
    func ownSchemas() throws {
        let folder = try TemporaryFolder()
        try Shell.run("cp -r '\(Self.schemas)' '\(folder.at("schemas"))'")
        let paths = try [
            folder.write(Self.declaration, to: "a.xml"), folder.write(Self.levelOneFault, to: "b.xml"),
            folder.write(Self.levelTwoFault, to: "c.xml"),
        ]
        let own = try Program.run(["validate", "--schemas", folder.at("schemas")] + paths)
        let builtIn = try Program.run(["validate"] + paths)
        #expect(own.code == 1)
        #expect(own.output == builtIn.output)
    }

    @Test("another schema is really used")
    func otherSchema() throws {
        let folder = try TemporaryFolder()
        try Shell.run("cp -r '\(Self.schemas)' '\(folder.at("schemas"))'")
        let file = folder.at("schemas/iwmo-3.2/basisschema.xsd")
        let stricter = try Shell.text(of: file).replacingOccurrences(
            of: "<xs:maxInclusive value=\"99999999\"/>", with: "<xs:maxInclusive value=\"11\"/>")
        try folder.write(stricter, to: "schemas/iwmo-3.2/basisschema.xsd")
        let path = try folder.write(Self.declaration, to: "a.xml")
        let ended = try Program.run(["validate", "--schemas", folder.at("schemas"), path])
        #expect(ended.code == 1)
        #expect(ended.output.contains(" niveau 1 XSD "))
    }

    @Test(
        "64: a folder of schemas that is not there, empty, or holds something that is no schema",
        arguments: ["weg", "leeg", "vol"])
    func noSchemas(_ name: String) throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("leeg")
        try folder.write("geen schema", to: "vol/iwmo-3.2/WMO323.xsd")
        let path = try folder.write(Self.declaration, to: "a.xml")
        let ended = try Program.run(["validate", "--schemas", folder.at(name), path])
        #expect(ended.code == 64)
        #expect(ended.output == "")
        #expect(ended.errors.contains(name))
    }

    private static let schemas = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("schemas").path
}
