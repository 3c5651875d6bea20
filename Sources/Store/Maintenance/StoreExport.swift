import CareTimeline
import GRDB
import IWmo

/// A value that leaves the store.
public enum ExportValue: Hashable, Sendable {
    case null
    case integer(Int)
    case flag(Bool)
    case day(Day)
    case month(Month)
    /// A code, a hash, a state: never something that a sender wrote freely.
    case code(String)
    case codes([String])
    /// What a sender or a person wrote: a number can hold a BSN.
    case text(String)
    case texts([String])
    /// A BSN.
    case client(String)
    /// Free text about a client.
    case remark(String)
    /// Rows that belong to this one.
    case records([ExportRecord])
}

/// A row that leaves the store: values by name, in a fixed order.
public struct ExportRecord: Hashable, Sendable {
    public struct Field: Hashable, Sendable {
        public var name: String
        public var value: ExportValue
    }

    public var fields: [Field]
}

/// Writes out everything a store holds, one subject after the other, at one moment. The same store gives the same order.
public struct StoreExport: Sendable {
    private let file: StoreFile

    public init(_ file: StoreFile) {
        self.file = file
    }

    /// Names of the subjects, in their order.
    public static let subjects = ExportTopic.all.map(\.name)

    /// Calls `record` for every row of every subject, and `answer` for every answer that still has its content.
    public func export(
        record: (_ subject: String, ExportRecord) throws -> Void,
        answer: (_ name: String, _ content: [UInt8]) throws -> Void
    ) throws {
        try file.read { database in
            try StoreFile.checkVersion(database)
            for topic in ExportTopic.all {
                let reader = try ExportReader(topic, database)
                try reader.forEach([]) { try record(topic.name, $0) }
            }
            try database.once(
                "SELECT bestandsnaam, inhoud FROM antwoord WHERE length(inhoud) > 0 ORDER BY bestandsnaam"
            )
            .forEach([]) { try answer($0.text(0), $0.blob(1)) }
        }
    }
}

/// Reads the rows of one subject, with what belongs to each.
private struct ExportReader {
    private let topic: ExportTopic
    private let statement: SQLiteStatement
    private let parts: [(name: String, reader: ExportReader, keys: [Int32])]

    init(_ topic: ExportTopic, _ database: Database) throws {
        self.topic = topic
        statement = try database.once(topic.sql)
        parts = try topic.parts.map { part in
            let keys = part.keys.indices.map { Int32(topic.fields.count + part.firstKey + $0) }
            return (part.topic.name, try ExportReader(part.topic, database), keys)
        }
    }

    func forEach(_ values: [SQLiteStatement.Value], _ body: (ExportRecord) throws -> Void) throws {
        try statement.forEach(values) { row in
            var fields = topic.fields.enumerated().map { column, field in
                ExportRecord.Field(name: field.name, value: field.kind.value(row, Int32(column)))
            }
            for part in parts {
                var records: [ExportRecord] = []
                try part.reader.forEach(part.keys.map { row.value($0) }) { records.append($0) }
                fields.append(ExportRecord.Field(name: part.name, value: .records(records)))
            }
            try body(ExportRecord(fields: fields))
        }
    }
}

extension SQLiteRow {
    fileprivate func value(_ column: Int32) -> SQLiteStatement.Value {
        switch type(column) {
        case .integer: .integer(int64(column))
        case .text: .text(text(column))
        case .null: .null
        }
    }
}

extension ExportTopic.Kind {
    fileprivate func value(_ row: SQLiteRow, _ column: Int32) -> ExportValue {
        if row.isNull(column) { return .null }
        return switch self {
        case .integer: .integer(row.int(column))
        case .flag: .flag(row.int(column) != 0)
        case .day: .day(row.day(column))
        case .month: .month(row.month(column))
        case .code: .code(row.text(column))
        case .codes: .codes(row.list(column))
        case .codeLines: .codes(row.text(column).split(separator: "\n").map(String.init))
        case .text: .text(row.text(column))
        case .texts: .texts(row.text(column).split(separator: "\n").map(String.init))
        case .client: row.text(column).isEmpty ? .null : .client(row.text(column))
        case .remark: .remark(row.text(column))
        }
    }
}
