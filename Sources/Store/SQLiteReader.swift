import GRDB

/// A second connection to the file of a session, for another thread. It sees what was committed before it began to read.
struct SQLiteReader: AdministrationReader {
    private let queue: DatabaseQueue

    init(path: String) throws {
        var configuration = GRDB.Configuration()
        configuration.label = "pauzewacht-reader"
        configuration.readonly = true
        configuration.prepareDatabase { database in
            try database.execute(
                sql: "PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768;")
        }
        queue = try DatabaseQueue(path: path, configuration: configuration)
    }

    func read(_ gemeente: String, _ body: (any GemeenteAdministration) throws -> Void) throws {
        try queue.read { database in
            try body(SQLiteAdministration(StatementCache(database), gemeente: gemeente))
        }
    }
}
