import GRDB
import GRDBSQLite

/// A prepared statement with plain binding and reading of columns: several times faster than rows of
/// dictionary values, which matters at one statement per declaration line.
struct SQLiteStatement {
    private let statement: Statement
    private let handle: OpaquePointer
    private let connection: OpaquePointer?

    /// `isKept`: the prepared statement is kept for the next one with the same text.
    init(_ database: Database, _ sql: String, isKept: Bool = true) throws {
        statement = try isKept ? database.cachedStatement(sql: sql) : database.makeStatement(sql: sql)
        handle = statement.sqliteStatement
        connection = database.sqliteConnection
    }

    /// Places for values: the highest number among them.
    var placeCount: Int { Int(sqlite3_bind_parameter_count(handle)) }

    enum Value {
        case null
        case integer(Int64)
        case text(String)
        case blob([UInt8])

        static func integer(_ value: Int) -> Value { .integer(Int64(value)) }
        static func optional(_ value: Int?) -> Value { value.map { .integer(Int64($0)) } ?? .null }
        static func optional(_ value: String?) -> Value { value.map { .text($0) } ?? .null }
        static func optional(_ value: Int64?) -> Value { value.map { .integer($0) } ?? .null }
    }

    /// Runs a statement that returns no rows.
    func run(_ values: Value...) throws { try run(values) }

    func run(_ values: [Value]) throws { try step(values) { _ in } }

    /// The first row, mapped; nil when there is none.
    func first<Result>(_ values: Value..., map: (SQLiteRow) throws -> Result) throws -> Result? {
        try first(values, map: map)
    }

    func first<Result>(_ values: [Value], map: (SQLiteRow) throws -> Result) throws -> Result? {
        var result: Result?
        try step(values, limit: 1) { result = try map($0) }
        return result
    }

    /// Every row, mapped.
    func all<Result>(_ values: Value..., map: (SQLiteRow) throws -> Result) throws -> [Result] {
        try all(values, map: map)
    }

    /// Every row, mapped.
    func all<Result>(_ values: [Value], map: (SQLiteRow) throws -> Result) throws -> [Result] {
        var results: [Result] = []
        try step(values) { results.append(try map($0)) }
        return results
    }

    /// Every row, one at a time.
    func forEach(_ values: Value..., body: (SQLiteRow) throws -> Void) throws { try step(values, body: body) }

    /// Every row, one at a time.
    func forEach(_ values: [Value], body: (SQLiteRow) throws -> Void) throws { try step(values, body: body) }

    private func step(_ values: [Value], limit: Int = .max, body: (SQLiteRow) throws -> Void) throws {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
        defer {
            sqlite3_reset(handle)
            sqlite3_clear_bindings(handle)
        }
        for (index, value) in values.enumerated() { try bind(value, at: Int32(index + 1)) }
        var rows = 0
        while rows < limit {
            let code = sqlite3_step(handle)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else { throw error(code) }
            try body(SQLiteRow(handle: handle))
            rows += 1
        }
    }

    private func bind(_ value: Value, at index: Int32) throws {
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        let code: Int32
        switch value {
        case .null: code = sqlite3_bind_null(handle, index)
        case .integer(let number): code = sqlite3_bind_int64(handle, index, number)
        case .text(var text):
            code = text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { characters in
                    // An empty text has no address of its own, and a null pointer would bind NULL.
                    guard let start = characters.baseAddress, !characters.isEmpty else {
                        return sqlite3_bind_text(handle, index, "", 0, transient)
                    }
                    return sqlite3_bind_text(handle, index, start, Int32(characters.count), transient)
                }
            }
        case .blob(let bytes):
            code = bytes.withUnsafeBytes {
                sqlite3_bind_blob64(handle, index, $0.baseAddress, UInt64($0.count), transient)
            }
        }
        guard code == SQLITE_OK else { throw error(code) }
    }

    private func error(_ code: Int32) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: code),
            message: connection.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) })
    }
}

/// The row a statement stands on; valid until its next step.
struct SQLiteRow {
    fileprivate let handle: OpaquePointer

    enum ValueType {
        case null, integer, text
    }

    func type(_ column: Int32) -> ValueType {
        switch sqlite3_column_type(handle, column) {
        case SQLITE_NULL: .null
        case SQLITE_INTEGER: .integer
        default: .text
        }
    }

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }
    func int64(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }
    func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }
    func optionalInt(_ column: Int32) -> Int? { isNull(column) ? nil : int(column) }
    func text(_ column: Int32) -> String { optionalText(column) ?? "" }

    func optionalText(_ column: Int32) -> String? {
        guard let start = sqlite3_column_text(handle, column) else { return nil }
        let count = Int(sqlite3_column_bytes(handle, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func blob(_ column: Int32) -> [UInt8] {
        guard let start = sqlite3_column_blob(handle, column) else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
    }
}
