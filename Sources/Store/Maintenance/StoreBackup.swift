import GRDB

/// Copies a store while a run may be going on.
public struct StoreBackup: Sendable {
    private let file: StoreFile

    public init(_ file: StoreFile) {
        self.file = file
    }

    /// Throws when the file is no store; its version does not matter.
    public func checkIsReadable() throws {
        try file.read { database in
            guard try !Schema.migrator.appliedIdentifiers(database).isEmpty else {
                throw StoreError.unusable("no administration")
            }
        }
    }

    /// Copies what is committed into an empty file, which becomes a store in one piece, without a journal beside it.
    public func copy(to path: String) throws {
        do {
            var configuration = GRDB.Configuration()
            configuration.label = "pauzewacht"
            let target = try DatabaseQueue(path: path, configuration: configuration)
            try file.read { source in
                try target.writeWithoutTransaction { try source.backup(to: $0) }
            }
            try target.writeWithoutTransaction { database in
                // The copy is used where it may not be written: then there can be no journal.
                _ = try database.once("PRAGMA journal_mode = DELETE").first { $0.text(0) }
                let faults = try database.once("PRAGMA integrity_check(1)").all { $0.text(0) }
                guard faults == ["ok"] else { throw StoreError.unusable(faults.joined()) }
            }
            try target.close()
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }
}
