import Foundation
import IWmo
import Messages
import Testing

@testable import SampleWriter

/// What reading a sample gives, without position and wording.
private struct FoundFault: Hashable {
    let niveau: Int
    let regel: String
    let pad: String

    init(_ finding: Finding) {
        (niveau, regel, pad) = (finding.niveau, finding.regel, finding.pad)
    }

    init(_ niveau: Int, _ regel: String, _ pad: String) {
        (self.niveau, self.regel, self.pad) = (niveau, regel, pad)
    }
}

/// The committed files of `samples/messages`, read as a user would.
struct MessageSamplesTests {
    private static let types = [
        "301", "302", "303", "304", "305", "306", "307", "308", "315", "316", "317", "318", "319", "320", "323", "325",
    ]

    private static let retour301 = "/Bericht/Client[1]/ToegewezenProducten[1]/ToegewezenProduct[1]/RetourCodes[1]"
    private static let verwijzer = "/Bericht/Client[1]/AangevraagdeProducten[1]/AangevraagdProduct[1]/Verwijzer[1]"
    private static let retour316 =
        "/Bericht/Client[1]/AangevraagdeProducten[1]/AangevraagdProduct[1]/RetourCodes[1]"
    private static let retour325 =
        "/Bericht/DeclaratieAntwoord[1]/Clienten[1]/Client[1]/Prestaties[1]/Prestatie[1]/RetourCodes[1]"

    private static let faults: [String: FoundFault] = [
        "WMO301-fout-niveau1.xml": FoundFault(
            1, "XSD", "/Bericht/Client[1]/ToegewezenProducten[1]/ToegewezenProduct[2]/Einddatum[1]"),
        "WMO301-fout-niveau2.xml": FoundFault(
            2, "CD076", "/Bericht/Client[1]/ToegewezenProducten[1]/ToegewezenProduct[1]"),
        "WMO302-fout-niveau1.xml": FoundFault(1, "XSD", retour301 + "/RetourCode[1]"),
        "WMO303-fout-niveau2.xml": FoundFault(
            2, "CD087", "/Bericht/Declaratie[1]/Clienten[1]/Client[2]/Prestaties[1]/Prestatie[1]"),
        "WMO304-fout-niveau1.xml": FoundFault(
            1, "XSD", "/Bericht/DeclaratieAntwoord[1]/TotaalToegekendBedrag[1]/TotaalBedrag[1]"),
        "WMO305-fout-niveau1.xml": FoundFault(1, "XSD", "/Bericht/Header[1]/Afzender[1]"),
        "WMO305-fout-niveau2.xml": FoundFault(
            2, "TR134", "/Bericht/Client[1]/StartProducten[1]/StartProduct[1]/Begindatum[1]"),
        "WMO306-fout-niveau1.xml": FoundFault(1, "XSD", "/Bericht/Header[1]/DagtekeningRetour[1]"),
        "WMO307-fout-niveau1.xml": FoundFault(
            1, "XSD", "/Bericht/Client[1]/StopProducten[1]/StopProduct[1]/RedenBeeindiging[1]"),
        "WMO307-fout-niveau2.xml": FoundFault(
            2, "TR018", "/Bericht/Client[1]/StopProducten[1]/StopProduct[1]/Einddatum[1]"),
        "WMO308-fout-niveau1.xml": FoundFault(1, "XSD", "/Bericht/Header[1]/DagtekeningRetour[1]"),
        "WMO315-fout-niveau1.xml": FoundFault(1, "XSD", verwijzer + "/Type[1]"),
        "WMO315-fout-niveau2.xml": FoundFault(2, "CD067", verwijzer),
        "WMO316-fout-niveau1.xml": FoundFault(1, "XSD", retour316 + "/RetourCode[1]"),
        "WMO317-fout-niveau1.xml": FoundFault(1, "XSD", "/Bericht/Client[1]/Verzoek[1]/OngewijzigdeProducten[1]"),
        "WMO317-fout-niveau2.xml": FoundFault(
            2, "TR380",
            "/Bericht/Client[1]/Verzoek[1]/NieuweProducten[1]/NieuwProduct[1]/GewensteIngangsdatum[1]"),
        "WMO318-fout-niveau1.xml": FoundFault(1, "XSD", "/Bericht/Header[1]/DagtekeningRetour[1]"),
        "WMO319-fout-niveau1.xml": FoundFault(1, "XSD", "/Bericht/Antwoord[1]/RedenAfwijzingVerzoek[1]"),
        "WMO319-fout-niveau2.xml": FoundFault(2, "CD085", "/Bericht/Antwoord[1]"),
        "WMO320-fout-niveau1.xml": FoundFault(1, "XSD", "/Bericht/Header[1]/IdentificatieRetour[1]"),
        "WMO323-fout-niveau1.xml": FoundFault(1, "XSD", "/Bericht/Declaratie[1]/DeclaratieNummer[1]"),
        "WMO323-fout-niveau2.xml": FoundFault(2, "TR358", "/Bericht/Declaratie[1]/TotaalIngediendBedrag[1]"),
        "WMO325-fout-niveau1.xml": FoundFault(1, "XSD", retour325 + "/RetourCode[1]"),
    ]

    private static func read(_ name: String) throws -> ReadResult {
        let bytes = try Data(contentsOf: samplesFolder.appendingPathComponent("messages/\(name)"))
        var source = MemorySource(Array(bytes))
        return try MessageReader().read(&source, retainingContent: false)
    }

    @Test(arguments: types) func validMessageHasNoFinding(type: String) throws {
        let result = try Self.read("WMO\(type)-geldig.xml")
        #expect(result.findings == [])
        #expect(result.bericht?.rawValue == "WMO\(type)")
    }

    @Test(arguments: faults.keys.sorted()) func invalidMessageHasOneFinding(name: String) throws {
        let expected = try #require(Self.faults[name])
        #expect(try Self.read(name).findings.map(FoundFault.init) == [expected])
    }

    @Test func tableNamesEveryInvalidMessage() throws {
        let folder = samplesFolder.appendingPathComponent("messages").path
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".xml") }
        #expect(Set(names.filter { $0.contains("-fout-") }) == Set(Self.faults.keys))
        #expect(Set(names.filter { $0.hasSuffix("-geldig.xml") }) == Set(Self.types.map { "WMO\($0)-geldig.xml" }))
    }

    @Test func readmeNamesEveryFaultAsItIsFound() throws {
        let readme = try String(contentsOf: samplesFolder.appendingPathComponent("messages/README.md"), encoding: .utf8)
        for (name, fault) in Self.faults {
            #expect(readme.contains("| `\(name)` | \(fault.niveau) | \(fault.regel) |"), "\(name)")
        }
    }
}
