import IWmo

/// Everything `validate` found.
public struct ValidationOutcome: Sendable {
    public internal(set) var files: [ValidatedFile]
    /// What a reader must know beside the findings.
    public internal(set) var notices: [ValidationNotice]

    /// True when a path could not be read.
    public var hasUnreadablePaths: Bool { notices.contains { $0.kind == .unreadable } }
    public var isValid: Bool { files.allSatisfy(\.isValid) }

    var findingCount: Int { files.reduce(0) { $0 + $1.findings.count } }
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

/// Something about the check as a whole, beside the findings in the messages.
public struct ValidationNotice: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// A path that does not exist or cannot be read.
        case unreadable = "ONLEESBAAR"
        /// A message with more findings than are reported.
        case cut = "AFGEKAPT"
    }

    public let kind: Kind
    /// The file it is about.
    public let bestand: String?
    /// The rule it is about.
    public let regel: String?
    public let text: Tekst

    static func unreadable(_ path: String) -> ValidationNotice {
        ValidationNotice(
            kind: .unreadable, bestand: path, regel: nil,
            text: Tekst(nl: "bestaat niet of is niet te lezen", en: "does not exist or cannot be read"))
    }

    static func cut(_ bestand: String) -> ValidationNotice {
        ValidationNotice(
            kind: .cut, bestand: bestand, regel: nil,
            text: Tekst(nl: "er zijn meer bevindingen dan hier staan.", en: "there are more findings than shown here."))
    }
}
