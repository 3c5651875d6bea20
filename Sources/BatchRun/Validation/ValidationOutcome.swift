import CareTimeline
import IWmo

/// Everything `validate` found.
public struct ValidationOutcome: Sendable {
    public internal(set) var files: [ValidatedFile]
    /// What a reader must know beside the findings.
    public internal(set) var notices: [ValidationNotice]
    /// Filled when the messages were judged as one set.
    public internal(set) var together: Together?

    /// How the messages were judged as one set.
    public struct Together: Hashable, Sendable {
        public let peildatum: Day
        /// Messages that took part, each content once.
        public let judgedCount: Int
    }

    /// True when a path could not be read.
    public var hasUnreadablePaths: Bool { notices.contains { $0.kind == .unreadable } }
    public var isValid: Bool { files.allSatisfy(\.isValid) }

    var findingCount: Int { files.reduce(0) { $0 + $1.findings.count } }
    /// Findings that refuse nothing.
    var mildCount: Int { files.reduce(0) { $0 + $1.findings.count { $0.severity != .error } } }
    var validCount: Int { files.count { $0.isValid } }
}

/// What was found in one message file.
public struct ValidatedFile: Sendable {
    /// As the user named it, for people.
    public let bestand: String
    /// The bytes of the name: not every name is text.
    let nameBytes: [UInt8]
    public let bericht: BerichtType?
    public let release: Release?
    public internal(set) var findings: [Finding]
    /// There were more findings than are kept.
    public internal(set) var isCut: Bool

    /// False when something is wrong with the message; a warning does not make it wrong.
    public var isValid: Bool { !findings.contains { $0.severity == .error } }

    init(_ message: ReadMessage) {
        bestand = message.entry.bestand
        nameBytes = message.entry.key
        bericht = message.result.bericht
        release = message.result.release
        findings = message.result.findings
        isCut = message.result.findingsOmitted
    }
}
