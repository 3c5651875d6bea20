import IWmo

/// A message as typed values.
public enum MessageContent: Sendable, Hashable {
    case toewijzing(Toewijzingsbericht)
    case start(Startbericht)
    case stop(Stopbericht)
    case declaratie(Declaratiebericht)
    case toewijzingsVerzoek(ToewijzingsVerzoek)
    case wijzigingsVerzoek(WijzigingsVerzoek)
    case verzoekAntwoord(VerzoekAntwoordbericht)
    /// WMO302, 304, 306, 308, 316, 318, 320 and 325: validated only.
    case retour
}

/// What reading a message gave.
public struct ReadResult: Sendable, Hashable {
    /// The message type by the root's namespace; nil when that is none the project knows by name.
    public internal(set) var bericht: BerichtType?
    /// The release by the root's namespace.
    public internal(set) var release: Release?
    /// Known when the header was without faults, even if something later was not.
    public internal(set) var header: Header?
    /// In the order of the document. Level 2 is present only when level 1 found nothing.
    public internal(set) var findings: [Finding]
    /// True when there was more to find than the limit allows to report.
    public internal(set) var findingsOmitted: Bool
    /// SHA-256 over every byte of the source, in hex digits; over those read when the document is beyond the limit on
    /// its size or the source failed. Empty when it was not asked for.
    public internal(set) var contentHash: String
    /// Bytes read.
    public internal(set) var byteCount: Int
    /// Nil when level 1 found something or content was not asked for.
    public internal(set) var content: MessageContent?
    /// Where the classes of the message stand; empty when that was not asked for.
    public internal(set) var places = ClassPlaces()

    /// The result for something that is refused before anything of it is read, such as a file in a damaged zip.
    public static func refused(regel: String, reden: Tekst) -> ReadResult {
        ReadResult(
            findings: [Finding(niveau: 1, regel: regel, position: .start, pad: "", melding: reden)],
            findingsOmitted: false, contentHash: sha256Hex([]), byteCount: 0)
    }

    public var isValid: Bool { findings.isEmpty }
    /// 1 or 2: where the message failed; nil when it is valid.
    public var failedLevel: Int? { findings.map(\.niveau).min() }
}
