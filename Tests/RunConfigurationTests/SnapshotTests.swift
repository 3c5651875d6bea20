import Foundation
import RunConfiguration
import Testing

@Suite("The texts of a configuration")
struct SnapshotTests {
    private static func folder(_ files: [String: String]) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files {
            try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
        }
        return folder.path
    }

    private static let yaml = """
        gemeenten:
          "0479": {naam: Zaanstad, gap: {iwmo-3: reject}, retourcode: {iwmo-3: "9322"}}
        contracten: afspraken.csv
        pseudoniemSleutel: demo.key
        """
    private static let contracten = """
        gemeente;aanbieder;naam;productcategorie;productcode;eenheid;tarief;ingang;einde;max_clienten;budgetplafond
        0479;12345678;Aanbieder;01;01A03;04;30,60;;;;
        """

    @Test("what was kept gives the same configuration without the files, and without the key")
    func readBack() throws {
        let key = String(repeating: "k", count: 32)
        let folder = try Self.folder([
            "pauzewacht.yaml": Self.yaml, "afspraken.csv": Self.contracten, "demo.key": key,
        ])
        let read = try ConfigurationFile.load(path: folder + "/pauzewacht.yaml")
        try FileManager.default.removeItem(atPath: folder)
        #expect(Set(read.snapshot.texts.keys) == ["pauzewacht.yaml", "contracten.csv"])
        #expect(!read.snapshot.texts.values.contains { $0.contains(key) })
        let kept = try ConfigurationFile.load(kept: ConfigurationSnapshot(texts: read.snapshot.texts))
        #expect(kept.gemeenten == read.gemeenten)
        #expect(kept.standaard == read.standaard)
        #expect(kept.contracten?.contracten == read.contracten?.contracten)
        #expect(kept.contracten?.contracten.first?.tarief == 3060)
        #expect(kept.producten == nil)
        #expect(read.pseudoniemSleutel?.count == 32)
        #expect(kept.pseudoniemSleutel == nil)
    }

    @Test("equal texts have equal snapshots, wherever the files lie; another tariff has another")
    func identity() throws {
        func snapshot(_ contracten: String) throws -> ConfigurationSnapshot {
            let folder = try Self.folder([
                "pauzewacht.yaml": Self.yaml, "afspraken.csv": contracten,
                "demo.key": String(repeating: "x", count: 32),
            ])
            return try ConfigurationFile.load(path: folder + "/pauzewacht.yaml").snapshot
        }
        #expect(try snapshot(Self.contracten) == snapshot(Self.contracten))
        let dearer = Self.contracten.replacingOccurrences(of: "30,60", with: "30,70")
        #expect(try snapshot(Self.contracten) != snapshot(dearer))
    }

    @Test("a run without configuration keeps an empty one")
    func none() throws {
        let empty = ConfigurationSnapshot()
        #expect(empty.texts.isEmpty)
        #expect(try ConfigurationFile.load(kept: empty).gemeenten.isEmpty)
    }
}
