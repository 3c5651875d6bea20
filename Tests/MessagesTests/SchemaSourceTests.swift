import Glibc
import IWmo
import Testing

@testable import Messages

/// A folder that is gone when the test is done.
final class TemporaryFolder {
    let path: String

    init() {
        var template = Array("/tmp/pauzewacht-test-XXXXXX".utf8CString)
        path = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
    }

    deinit {
        remove(path)
    }

    private func remove(_ path: String) {
        var names: [String] = []
        if let folder = opendir(path) {
            while let entry = readdir(folder) {
                names.append(
                    withUnsafePointer(to: &entry.pointee.d_name) {
                        String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
                    })
            }
            closedir(folder)
        }
        for name in names where name != "." && name != ".." { remove(path + "/" + name) }
        Glibc.remove(path)
    }

    func write(_ text: String, to name: String) {
        write(Array(text.utf8), to: name)
    }

    func write(_ bytes: [UInt8], to name: String) {
        let parts = name.split(separator: "/").dropLast()
        var folder = path
        for part in parts {
            folder += "/" + part
            mkdir(folder, 0o700)
        }
        guard let file = fopen(path + "/" + name, "w") else { return }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }
}

private func contents(of path: String) throws -> [UInt8] {
    let source = FileSource(path: path)
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = try piece.withUnsafeMutableBytes { try source.read(into: $0) }
        if count == 0 { return bytes }
        bytes += piece[..<count]
    }
}

@Suite("Schemas")
struct SchemaSourceTests {
    private static let projectFolder = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

    @Test("A user's own 303 schema judges messages in its own namespace")
    func ownNamespace303() throws {
        let folder = TemporaryFolder()
        for name in ["WMO303.xsd", "basisschema.xsd"] {
            let text = try #require(EmbeddedSchemas.texts.first { $0.0 == "iwmo-2/" + name }?.1)
            folder.write(text.replacing("2_4/wmo303/schema", with: "2_4/wmo303d/schema/2_4"), to: "iwmo-2.4/" + name)
        }
        let reader = try MessageReader(schemas: .directory(folder.path))
        let profile = String(decoding: MessageWriter.bytes(Fixture.declaratie(.wmo303)), as: UTF8.self)
        var own = MemorySource(Array(profile.replacing("2_4/wmo303/schema", with: "2_4/wmo303d/schema/2_4").utf8))
        let result = reader.read(&own, retainingContent: true)
        #expect(result.findings == [])
        #expect(result.content == .declaratie(Fixture.declaratie(.wmo303)))
    }

    @Test("Every supported message has a schema that compiles")
    func embedded() throws {
        let set = try SchemaSet(.embedded)
        for kind in MessageKind.supported { _ = try set.schema(for: kind) }
        #expect(MessageKind.supported.count == 16)
    }

    @Test(
        "The schemas in the program are those in schemas/",
        .enabled(if: access(Self.projectFolder + "/schemas", F_OK) == 0))
    func upToDate() throws {
        var count = 0
        for (name, text) in EmbeddedSchemas.texts {
            #expect(try contents(of: Self.projectFolder + "/schemas/" + name) == Array(text.utf8))
            count += 1
        }
        #expect(count == 18)
    }

    @Test(
        "A user's own schema takes the place of the project's, in a folder of its release or not, in capitals or not",
        arguments: ["iwmo-3.2/WMO305.xsd", "WMO305.xsd", "iwmo-3.2/wmo305.xsd", "wmo305.xsd"])
    func directory(name: String) throws {
        let folder = TemporaryFolder()
        let texts = EmbeddedSchemas.texts
        let base = try #require(texts["iwmo-3.2/basisschema.xsd"])
        let schema = try #require(texts["iwmo-3.2/WMO305.xsd"])
        folder.write(base, to: name.hasPrefix("iwmo") ? "iwmo-3.2/basisschema.xsd" : "basisschema.xsd")
        folder.write(schema.replacingFirst("value=\"418\"", "value=\"499\""), to: name)
        let own = try read(Array(FixtureText.start.utf8), schemas: .directory(folder.path))
        #expect(own.findings.map(\.melding.nl) == ["BerichtCode moet zijn: 499; gevonden: '418'."])
        // What the folder does not hold is validated against the project's own schemas.
        #expect(try read(Array(FixtureText.stop.utf8), schemas: .directory(folder.path)).isValid)
    }

    @Test("Text is kept shorter under schemas whose patterns may be slow")
    func shorterText() throws {
        let folder = TemporaryFolder()
        for name in ["basisschema.xsd", "WMO305.xsd"] {
            folder.write(try #require(EmbeddedSchemas.texts["iwmo-3.2/" + name]), to: name)
        }
        func rules(_ length: Int) throws -> [String] {
            let text = FixtureText.start.replacingFirst("Code>01A03", "Code>" + String(repeating: "x", count: length))
            return try read(Array(text.utf8), schemas: .directory(folder.path)).findings.map(\.regel)
        }
        #expect(try rules(1_000) == ["XSD"])
        #expect(try rules(1_001) == ["VEILIGHEID"])
    }

    @Test("A schema may not reach outside the folder")
    func outside() throws {
        let folder = TemporaryFolder()
        let texts = EmbeddedSchemas.texts
        folder.write(try #require(texts["iwmo-3.2/basisschema.xsd"]), to: "basisschema.xsd")
        folder.write(
            try #require(texts["iwmo-3.2/WMO305.xsd"])
                .replacingFirst("schemaLocation=\"basisschema.xsd\"", "schemaLocation=\"../basisschema.xsd\""),
            to: "binnen/WMO305.xsd")
        #expect(throws: SchemaError.self) { try MessageReader(schemas: .directory(folder.path + "/binnen")) }
        folder.write(
            try #require(texts["iwmo-3.2/WMO305.xsd"])
                .replacingFirst("schemaLocation=\"basisschema.xsd\"", "schemaLocation=\"http://127.0.0.1:1/b.xsd\""),
            to: "binnen/WMO305.xsd")
        #expect(throws: SchemaError.self) { try MessageReader(schemas: .directory(folder.path + "/binnen")) }
    }

    @Test("A folder without schemas, or with something else by that name, is an error")
    func unusable() {
        let folder = TemporaryFolder()
        #expect(throws: SchemaError.self) { try MessageReader(schemas: .directory(folder.path)) }
        #expect(throws: SchemaError.self) { try MessageReader(schemas: .directory(folder.path + "/weg")) }
        folder.write("<geen-schema/>", to: "WMO323.xsd")
        #expect(throws: SchemaError.self) { try MessageReader(schemas: .directory(folder.path)) }
    }
}

@Suite("Sources of bytes")
struct SourceTests {
    private func finding(_ path: String) throws -> Finding {
        var source = FileSource(path: path)
        let result = try MessageReader().read(&source, retainingContent: false)
        #expect(result.findings.count == 1)
        #expect(result.byteCount == 0)
        return try #require(result.findings.first)
    }

    @Test("A regular file is read")
    func file() throws {
        let folder = TemporaryFolder()
        folder.write(FixtureText.start, to: "a.xml")
        var source = FileSource(path: folder.path + "/a.xml")
        #expect(try MessageReader().read(&source, retainingContent: true).content == .start(Fixture.start))
    }

    @Test("A link, a folder, a pipe and a device are refused without waiting")
    func noFile() throws {
        let folder = TemporaryFolder()
        folder.write(FixtureText.start, to: "a.xml")
        symlink(folder.path + "/a.xml", folder.path + "/b.xml")
        mkfifo(folder.path + "/c.xml", 0o600)
        for path in [folder.path + "/b.xml", folder.path + "/c.xml", folder.path, "/dev/zero"] {
            #expect(try finding(path).regel == "VEILIGHEID")
            #expect(
                try finding(path).melding.nl
                    == "Geweigerd: dit is geen gewoon bestand maar een map, verwijzing, pijp of apparaat.")
        }
    }

    @Test("A file that does not exist")
    func missing() throws {
        let missing = try finding("/tmp/pauzewacht-bestaat-niet/a.xml")
        #expect(missing.regel == "XML")
        #expect(missing.melding.nl.hasPrefix("Het bestand is niet te lezen: "))
    }
}
