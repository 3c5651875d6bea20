import Foundation

/// The files a configuration consists of; a store keeps their texts under these names.
enum ConfigurationPart {
    static let main = "pauzewacht.yaml"
    static let contracten = "contracten.csv"
    static let producten = "producten.csv"
    static let uitzonderingen = "uitzonderingen.csv"
}

/// The texts of a configuration, as they were when a run read them: enough to judge the same way again.
public struct ConfigurationSnapshot: Hashable, Sendable {
    /// By part; empty when there was no configuration.
    public var texts: [String: String]

    public init(texts: [String: String] = [:]) {
        self.texts = texts
    }

    /// One text that is equal for equal snapshots.
    public func encoded() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(texts), as: UTF8.self)
    }

    public init(encoded: String) throws {
        texts = try JSONDecoder().decode([String: String].self, from: Data(encoded.utf8))
    }
}
