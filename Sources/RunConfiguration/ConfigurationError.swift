import IWmo

/// Something wrong in pauzewacht.yaml or in a file it names. The run stops before anything is processed.
public struct ConfigurationError: Error, Hashable, Sendable {
    public var file: String
    /// Nil when the file as a whole is the problem.
    public var position: Position?
    public var message: Tekst

    public init(file: String, position: Position?, message: Tekst) {
        self.file = file
        self.position = position
        self.message = message
    }

    /// `file:line:column: message`
    public func description(in language: Language) -> String {
        let place = position.map { ":\($0.line):\($0.column)" } ?? ""
        return "\(file)\(place): \(message[language])"
    }
}
