/// The files a configuration consists of; a store keeps their texts under these names.
enum ConfigurationPartName {
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
}
