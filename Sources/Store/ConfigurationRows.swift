import GRDB

/// One text of a configuration, to be kept once for all runs that read it.
public struct ConfigurationPart: Hashable, Sendable {
    public var name: String
    public var contentHash: String
    public var text: String

    public init(name: String, contentHash: String, text: String) {
        self.name = name
        self.contentHash = contentHash
        self.text = text
    }
}

/// How configurations lie in the store: each part once per content, so that one changed line of a small file does
/// not keep a large one again.
enum ConfigurationRows {
    /// Returns the id of the configuration with these parts, as this version of the program reads them.
    static func keep(_ parts: [ConfigurationPart], programVersion: String, _ database: Database) throws -> Int64 {
        let insert = try SQLiteStatement(
            database, "INSERT OR IGNORE INTO configuratie_deel (kenmerk, inhoud) VALUES (?, ?)")
        for part in parts { try insert.run(.text(part.contentHash), .text(part.text)) }
        // Names are those of the program, hashes are hexadecimal: neither holds a blank or a line break.
        let list = parts.sorted { $0.name < $1.name }.map { "\($0.name) \($0.contentHash)" }.joined(separator: "\n")
        try SQLiteStatement(database, "INSERT OR IGNORE INTO configuratie (delen, programmaversie) VALUES (?, ?)")
            .run(.text(list), .text(programVersion))
        let id = try SQLiteStatement(database, "SELECT id FROM configuratie WHERE delen = ? AND programmaversie = ?")
            .first(.text(list), .text(programVersion)) { $0.int64(0) }
        guard let id else { throw StoreError.unreadableRow("configuratie") }
        return id
    }

    /// The texts by name; empty when the run had no configuration.
    static func texts(of id: Int64, _ database: Database) throws -> [String: String] {
        let list = try SQLiteStatement(database, "SELECT delen FROM configuratie WHERE id = ?")
            .first(.integer(id)) { $0.text(0) }
        guard let list else { throw StoreError.unreadableRow("configuratie") }
        let select = try SQLiteStatement(database, "SELECT inhoud FROM configuratie_deel WHERE kenmerk = ?")
        var texts: [String: String] = [:]
        for part in list.split(separator: "\n") {
            let fields = part.split(separator: " ")
            guard fields.count == 2, let text = try select.first(.text(String(fields[1])), map: { $0.text(0) }) else {
                throw StoreError.unreadableRow("configuratie_deel")
            }
            texts[String(fields[0])] = text
        }
        return texts
    }
}
