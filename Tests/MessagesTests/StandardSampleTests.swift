import Glibc
import IWmo
import Messages
import Testing

/// The samples and schemas of the standard itself are no part of the project. Where they are at hand, the environment
/// variable PAUZEWACHT_STANDARD names the folder that holds `samples/iwmo-3.2` and `xsd/iwmo-3.2`.
@Suite("Samples of the standard")
struct StandardSampleTests {
    static let folder = getenv("PAUZEWACHT_STANDARD").map { String(cString: $0) }

    private func validity(_ path: String, schemas: SchemaSource) throws -> Bool {
        var source = FileSource(path: path)
        return try MessageReader(schemas: schemas).read(&source, retainingContent: true).isValid
    }

    @Test(
        "They are valid against the project's schemas and the standard's own", .enabled(if: Self.folder != nil),
        arguments: ["WMO301", "WMO305", "WMO307", "WMO315", "WMO319", "WMO323"])
    func official(name: String) throws {
        let folder = try #require(Self.folder)
        let path = "\(folder)/samples/iwmo-3.2/\(name).xml"
        #expect(try validity(path, schemas: .embedded))
        #expect(try validity(path, schemas: .directory(folder + "/xsd/iwmo-3.2")))
    }

    /// It asks on 2 April for a new product from 2 April, which TR380 wants to begin later.
    @Test("The sample of a WMO317 follows the schema and breaks TR380", .enabled(if: Self.folder != nil))
    func change() throws {
        let folder = try #require(Self.folder)
        let product = "/Bericht/Client[1]/Verzoek[1]/NieuweProducten[1]/NieuwProduct[1]"
        for schemas in [SchemaSource.embedded, .directory(folder + "/xsd/iwmo-3.2")] {
            var source = FileSource(path: folder + "/samples/iwmo-3.2/WMO317.xml")
            let findings = try MessageReader(schemas: schemas).read(&source, retainingContent: false).findings
            #expect(findings.map(\.regel) == ["TR380"])
            #expect(findings.map(\.pad) == [product + "/GewensteIngangsdatum[1]"])
        }
    }

    @Test(
        "Answers are valid", .enabled(if: Self.folder != nil),
        arguments: [
            "WMO302-fouten", "WMO302-goedgekeurd", "WMO302-technisch-afgekeurd", "WMO306", "WMO308",
            "WMO316", "WMO318", "WMO320", "WMO325-declaratie-afgekeurd", "WMO325-deels-afgewezen",
            "WMO325-header-afgekeurd", "WMO325-volledig-toegekend",
        ])
    func answers(name: String) throws {
        let folder = try #require(Self.folder)
        #expect(try validity("\(folder)/samples/iwmo-3.2-return/\(name).xml", schemas: .embedded))
    }

    @Test("What the project writes is valid against the standard's own schemas", .enabled(if: Self.folder != nil))
    func written() throws {
        let own = SchemaSource.directory(try #require(Self.folder) + "/xsd/iwmo-3.2")
        #expect(
            try read(MessageWriter.bytes(Fixture.toewijzing), schemas: own).content == .toewijzing(Fixture.toewijzing))
        #expect(try read(MessageWriter.bytes(Fixture.start), schemas: own).isValid)
        #expect(try read(MessageWriter.bytes(Fixture.stop), schemas: own).isValid)
        #expect(try read(MessageWriter.bytes(Fixture.toewijzingsVerzoek), schemas: own).isValid)
        #expect(try read(MessageWriter.bytes(Fixture.wijzigingsVerzoek), schemas: own).isValid)
        #expect(try read(MessageWriter.bytes(Fixture.verzoekAntwoord), schemas: own).isValid)
        #expect(try read(MessageWriter.bytes(Fixture.declaratie()), schemas: own).isValid)
    }
}
