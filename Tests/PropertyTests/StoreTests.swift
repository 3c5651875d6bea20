import Foundation
import Testing

/// What must hold of the store of any region.
@Suite("The store")
struct StoreTests {
    private static func store(_ arguments: String...) throws -> String {
        let ended = try Program.run(["store"] + arguments)
        guard ended.code == 0 else { throw DataSet.Failed(what: arguments.joined(separator: " "), ended: ended) }
        return ended.output
    }

    @Test("the books reconcile", arguments: DataSet.seeds)
    func books(seed: Int) throws {
        let data = try DataSet.of(seed)
        _ = try data.oneRun()
        #expect(try Self.store("check", "--store", "\(data.path)/een.db").contains("geen fouten"), "seed \(seed)")
    }

    /// `gemeente/nummer` of every toewijzing in a store.
    private static func toewijzingen(_ folder: TemporaryFolder, _ store: String) throws -> Set<String> {
        let export = folder.at("export-\(store)")
        _ = try Self.store("export", "--store", folder.at(store), "--output", export)
        return Set(
            try JSONFields.lines(of: Shell.text(of: "\(export)/toewijzingen.ndjson")).map { name(of: $0) })
    }

    private static func name(of fields: JSONFields) -> String {
        "\(fields.text("gemeente") ?? "")/\(fields.number("toewijzingNummer") ?? 0)"
    }

    @Test("after a purge the last night judges every line on another toewijzing the same")
    func purge() throws {
        var (gone, same) = (0, 0)
        for seed in DataSet.seeds.prefix(8) {
            let data = try DataSet.of(seed)
            let folder = try TemporaryFolder()
            let (last, earlier) = (try #require(data.nights.last), data.nights.dropLast())
            for night in earlier {
                _ = try data.run(
                    inbox: "\(data.path)/inbox/\(night)", store: folder.at("met.db"),
                    output: folder.at("nacht-\(night)"),
                    date: try DataSet.lastDay(of: night))
            }
            _ = try Self.store("backup", "--store", folder.at("met.db"), "--output", folder.at("zonder.db"))
            let before = try DataSet.lastDay(of: try #require(earlier.last))
            _ = try Self.store("purge", "--store", folder.at("zonder.db"), "--before", before, "--confirm")
            let removed = try Self.toewijzingen(folder, "met.db").subtracting(Self.toewijzingen(folder, "zonder.db"))
            func lines(_ store: String) throws -> [String] {
                let outcome = try data.run(
                    inbox: "\(data.path)/inbox/\(last)", store: folder.at("\(store).db"), output: folder.at(store),
                    date: data.date)
                return try outcome.oordelen.filter { try !removed.contains(Self.name(of: JSONFields($0))) }
            }
            let expected = try lines("met")
            #expect(try lines("zonder") == expected, "seed \(seed)")
            #expect(
                try Self.store("check", "--store", folder.at("zonder.db")).contains("geen fouten"), "seed \(seed)")
            gone += removed.count
            same += expected.count
        }
        // Otherwise nothing was tried.
        #expect(gone > 0 && same > 0)
    }
}
