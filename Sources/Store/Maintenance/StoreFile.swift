import GRDB
import GRDBSQLite

/// A store as a file that is looked after between runs: checked, copied, written out, cleaned up.
public struct StoreFile: Sendable {
    public let path: String

    public init(path: String) {
        self.path = path
    }

    /// What the body reads is of one moment; a run may go on beside it.
    func read<Result: Sendable>(_ body: (Database) throws -> Result) throws -> Result {
        do {
            return try readRaw(body)
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    /// The same, with the errors of SQLite as they are.
    func readRaw<Result: Sendable>(_ body: (Database) throws -> Result) throws -> Result {
        try undoingInterruption { try open(readOnly: true).read(body) }
    }

    /// Reads, and once more after a rollback when a writer was killed halfway.
    func undoingInterruption<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as DatabaseError where Self.isInterrupted(error) {
            try rollBack()
            return try body()
        }
    }

    /// A writer that was killed left a rollback journal, which a reader may not undo.
    private static func isInterrupted(_ error: DatabaseError) -> Bool {
        error.resultCode == .SQLITE_READONLY || error.resultCode == .SQLITE_CANTOPEN
    }

    /// What the next writer would do first: undoes what was not committed, and changes nothing else.
    private func rollBack() throws {
        var configuration = GRDB.Configuration()
        configuration.label = "pauzewacht"
        configuration.busyMode = .timeout(Self.patience)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.read { database in _ = try database.once("SELECT count(*) FROM sqlite_master").first { $0.int(0) } }
        try queue.close()
    }

    /// The caller sees to it that no run is going on.
    func write<Result: Sendable>(_ body: (Database) throws -> Result) throws -> Result {
        do {
            return try open(readOnly: false).writeWithoutTransaction { database in
                try Self.checkVersion(database)
                return try body(database)
            }
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    /// Throws when another version of the program wrote the store.
    static func checkVersion(_ database: Database) throws {
        if try Schema.migrator.hasBeenSuperseded(database) { throw StoreError.tooNew }
        guard try Schema.migrator.hasCompletedMigrations(database) else { throw StoreError.tooOld }
    }

    private static let patience: Double = 10

    private func open(readOnly: Bool) throws -> DatabaseQueue {
        var configuration = GRDB.Configuration()
        configuration.label = "pauzewacht"
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(Self.patience)
        // References are checked as a whole: one by one, each row that goes would search every table that could name it.
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { database in
            // Lists of clients must not end in a folder of the system, and what is removed must be gone.
            try database.execute(
                sql: "PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON;")
            // As in a run: what is killed halfway can still be read, also when the file is a backup that was put back.
            if !readOnly { try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL") }
        }
        return try DatabaseQueue(path: path, configuration: configuration)
    }
}

extension Database {
    /// A statement that is used once.
    func once(_ sql: String) throws -> SQLiteStatement { try SQLiteStatement(self, sql, isKept: false) }
}
