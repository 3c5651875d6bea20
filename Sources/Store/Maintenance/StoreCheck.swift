import GRDB

/// Checks that a store is whole and that its books reconcile. Reads only, at one moment.
public struct StoreCheck: Sendable {
    /// How many places of one kind of fault are named.
    public static let maximumPlaces = 100

    private let file: StoreFile

    public init(_ file: StoreFile) {
        self.file = file
    }

    public func check() throws -> StoreCondition {
        do {
            return try file.readRaw(check)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            // Too damaged to ask what is wrong with it.
            var condition = StoreCondition()
            condition.add(.beschadigd, error.message ?? "SQLite")
            return condition
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    private func check(_ database: Database) throws -> StoreCondition {
        var condition = StoreCondition()
        try checkFile(database, &condition)
        // What a damaged file says about its books means nothing.
        guard condition.isSound else { return condition }
        try StoreFile.checkVersion(database)
        condition.schema = try Schema.migrator.completedMigrations(database)
        try checkSchema(database, &condition)
        guard condition.isSound else { return condition }
        try describe(database, &condition)
        try checkReferences(database, &condition)
        for check in BookCheck.all { try check.run(database, &condition) }
        try checkConfigurations(database, &condition)
        return condition
    }

    /// SQLite's own check of pages, order and indexes.
    private func checkFile(_ database: Database, _ condition: inout StoreCondition) throws {
        try database.once("PRAGMA integrity_check(\(Self.maximumPlaces))").forEach([]) { row in
            // One row can hold many faults, under the name of the database.
            for fault in row.text(0).split(separator: "\n") where fault != "ok" && !fault.hasPrefix("***") {
                condition.add(.beschadigd, String(fault))
            }
        }
    }

    /// Against a store that this program makes from nothing.
    private func checkSchema(_ database: Database, _ condition: inout StoreCondition) throws {
        let expected = try SQLiteStore().schema()
        let found = try database.schemaTexts()
        for name in Set(expected.keys).union(found.keys).sorted() where expected[name] != found[name] {
            condition.add(.schema, name)
        }
    }

    private func describe(_ database: Database, _ condition: inout StoreCondition) throws {
        for table in ["run", "bericht", "antwoord", "toewijzing", "start", "stop", "declaratie", "regel", "verzoek"] {
            let rows = try database.once("SELECT count(*) FROM \(table)").first { $0.int(0) } ?? 0
            condition.counts.append((table, rows))
        }
        condition.purges = try database.once("SELECT count(*) FROM opschoning").first { $0.int(0) } ?? 0
        condition.unfinishedRun = try database.once(
            "SELECT toestand, uitvoer FROM run WHERE toestand <> 'klaar' ORDER BY id LIMIT 1"
        ).first { row in
            .init(run: StoredRun.State(rawValue: row.text(0)) ?? .bezig, uitvoer: row.text(1))
        }
    }

    private func checkReferences(_ database: Database, _ condition: inout StoreCondition) throws {
        try database.once("PRAGMA foreign_key_check").forEach([]) { row in
            let place = row.isNull(1) ? "" : " \(row.int64(1))"
            condition.add(.wees, "\(row.text(0))\(place) → \(row.text(2))")
        }
    }

    /// The texts of a configuration are named in a list, so that the database cannot check them.
    private func checkConfigurations(_ database: Database, _ condition: inout StoreCondition) throws {
        for id in try database.once("SELECT id FROM configuratie ORDER BY id").all(map: { $0.int64(0) }) {
            do {
                _ = try ConfigurationRows.texts(of: id, database)
            } catch is StoreError {
                condition.add(.wees, "configuratie \(id) → configuratie_deel")
            }
        }
    }
}

extension Database {
    /// The definition of every table and index by its name.
    fileprivate func schemaTexts() throws -> [String: String] {
        var texts: [String: String] = [:]
        try once("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'").forEach([]) { row in
            texts["\(row.text(0)) \(row.text(1))"] = row.text(2)
        }
        return texts
    }
}

extension SQLiteStore {
    /// The definitions of this store.
    fileprivate func schema() throws -> [String: String] {
        try reading { try $0.schemaTexts() }
    }
}
