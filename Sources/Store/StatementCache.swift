import GRDB

/// The statements of one connection, prepared once each and found by the place in the source that asks for them: looking
/// one up by its text costs more than running it, where a night asks several questions per line.
final class StatementCache {
    let database: Database
    private var statements: [Place: SQLiteStatement] = [:]

    private struct Place: Hashable {
        /// Where the name of the file lies: one address per file.
        let file: UInt
        let line: UInt
        let column: UInt
    }

    init(_ database: Database) {
        self.database = database
    }

    /// `sql` must be the same text at every call from one place; it is made once.
    func statement(
        _ sql: () -> String, _ file: StaticString, _ line: UInt, _ column: UInt
    ) throws -> SQLiteStatement {
        let place = Place(file: UInt(bitPattern: file.utf8Start), line: line, column: column)
        if let known = statements[place] { return known }
        let new = try SQLiteStatement(database, sql())
        statements[place] = new
        return new
    }
}
