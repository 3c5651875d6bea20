import Foundation

/// A JSON object of which the test looks up some fields; the order of keys is checked on the text itself.
struct JSONFields {
    private let fields: [String: Any]

    init(_ text: some StringProtocol) throws {
        fields = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
    }

    private init(_ fields: [String: Any]) { self.fields = fields }

    /// One object per line.
    static func lines(of text: String) throws -> [JSONFields] {
        try text.split(separator: "\n").map { try JSONFields($0) }
    }

    func text(_ key: String) -> String? { fields[key] as? String }
    func number(_ key: String) -> Int? { fields[key] as? Int }
    func flag(_ key: String) -> Bool? { fields[key] as? Bool }
    func texts(_ key: String) -> [String] { fields[key] as? [String] ?? [] }
    func isNull(_ key: String) -> Bool { fields[key] is NSNull }
    func objects(_ key: String) -> [JSONFields] { (fields[key] as? [[String: Any]] ?? []).map { JSONFields($0) } }
    func object(_ key: String) -> JSONFields { JSONFields(fields[key] as? [String: Any] ?? [:]) }
}

/// The keys of a flat JSON text in the order in which they stand; keys of nested objects included.
func keysInOrder(_ json: String) -> [String] {
    json.matches(of: #/"([A-Za-z]+)":/#).map { String($0.1) }
}
