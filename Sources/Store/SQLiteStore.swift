import Foundation
import GRDB

/// Why a store cannot be used.
public enum StoreError: Error, Equatable, Sendable {
    /// The file cannot be opened or written; the text says why, without data from the file.
    case unusable(String)
    /// A row holds something this program never writes; the text names the table.
    case unreadableRow(String)
    /// A newer version of the program wrote the store.
    case tooNew
    /// An older version wrote the store, and reading may not change it.
    case tooOld
}

extension StoreError {
    /// What SQLite says, without the statement: a user can act on "disk is full", not on SQL.
    init(_ error: any Error) {
        switch error {
        case let error as StoreError: self = error
        case let error as DatabaseError:
            self = .unusable("\(error.message ?? "SQLite") (SQLite \(error.extendedResultCode.rawValue))")
        default: self = .unusable("\(error)")
        }
    }
}

extension StoreError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unusable(let reason): reason
        case .unreadableRow(let table): "unreadable row in table \(table)"
        case .tooNew: "made by a newer version"
        case .tooOld: "made by an older version"
        }
    }
}

/// The administration in one SQLite file.
public final class SQLiteStore: Sendable {
    private let queue: DatabaseQueue
    /// Nil in memory.
    private let path: String?

    /// Opens or makes the file (mode 0600) and brings its tables up to date.
    public init(path: String) throws(StoreError) {
        do {
            try SQLiteStore.makePrivateFile(path)
            var configuration = GRDB.Configuration()
            configuration.label = "pauzewacht"
            configuration.prepareDatabase { database in
                try database.execute(
                    sql: """
                        PRAGMA journal_mode = WAL;
                        PRAGMA synchronous = FULL;
                        PRAGMA trusted_schema = OFF;
                        PRAGMA temp_store = MEMORY;
                        PRAGMA cache_size = -65536;
                        PRAGMA wal_autocheckpoint = 16384;
                        """)
            }
            queue = try DatabaseQueue(path: path, configuration: configuration)
            self.path = path
            let migrator = Schema.migrator
            if try queue.read({ try migrator.hasBeenSuperseded($0) }) { throw StoreError.tooNew }
            try migrator.migrate(queue)
        } catch {
            throw StoreError(error)
        }
    }

    /// An empty administration that is gone with this object and never touches a disk.
    public init() throws(StoreError) {
        do {
            var configuration = GRDB.Configuration()
            configuration.label = "pauzewacht"
            configuration.prepareDatabase { database in
                try database.execute(sql: "PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF;")
            }
            queue = try DatabaseQueue(configuration: configuration)
            path = nil
            try Schema.migrator.migrate(queue)
        } catch {
            throw StoreError(error)
        }
    }

    /// Opens a file that exists to read it, and a run may go on beside it. Nothing in it changes, but for what a killed
    /// writer did not commit: that is undone, as the next run would do first.
    public init(reading path: String) throws(StoreError) {
        do {
            var configuration = GRDB.Configuration()
            configuration.label = "pauzewacht"
            configuration.readonly = true
            configuration.prepareDatabase { database in
                // A sort that does not fit must not leave rows with client numbers in a folder of the system.
                try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;")
            }
            queue = try StoreFile(path: path).undoingInterruption {
                let queue = try DatabaseQueue(path: path, configuration: configuration)
                try queue.read(StoreFile.checkVersion)
                return queue
            }
            self.path = path
        } catch {
            throw StoreError(error)
        }
    }

    /// Reads the past: everything the body asks is of one moment.
    public func history<Result: Sendable>(_ body: (any AdministrationHistory) throws -> Result) throws -> Result {
        do {
            return try queue.read { database in try body(SQLiteAdministrationHistory(database)) }
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    /// Runs a body that owns the store: one session at a time. Errors of the database come as `StoreError`.
    public func session<Result: Sendable>(_ body: (any AdministrationSession) throws -> Result) throws -> Result {
        do {
            return try queue.writeWithoutTransaction { database in try body(SQLiteSession(database, path: path)) }
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    /// For what looks at the tables themselves.
    func reading<Result: Sendable>(_ body: (Database) throws -> Result) throws -> Result { try queue.read(body) }

    private static func makePrivateFile(_ path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else { return }
        guard
            FileManager.default.createFile(
                atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw StoreError.unusable("cannot make \(path)") }
    }
}
