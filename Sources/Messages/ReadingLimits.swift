/// What a message may cost to read. A message beyond a limit is refused with a `VEILIGHEID` finding.
///
/// The schemas set no bound on any of these, and the XML parser sets none that matters.
public struct ReadingLimits: Sendable, Hashable {
    /// Elements inside each other. The messages of the standard need 9.
    public var depth = 64
    /// Bytes of text between two tags, as UTF-8. The longest ordinary field holds 200 characters.
    public var leafBytes = 4_000
    /// The same under schemas of the user. Patterns of the official ones take time with the square of the length on a
    /// value that ends in a line feed: 0.1 s for 4,000 characters.
    public var leafBytesOwnSchemas = 1_000
    /// Bytes of text in a Commentaar, to which the standard sets no bound.
    public var commentaarBytes = 1_000_000
    /// Attributes of one element, namespace declarations included.
    public var attributesPerElement = 64
    /// Different names of elements, attributes, prefixes and namespaces. The messages of the standard need about 100; the
    /// parser keeps every name it meets and slows down with each.
    public var names = 2_000
    /// Bytes that may wait for the end of a tag or comment after a piece of the document was parsed.
    public var unreadBytes = 65_536
    /// Elements that must be known at the same time: all of a message about one client, one line of a declaration. The
    /// 25 MB the standard allows a message (OP192) hold fewer.
    public var recordedElements = 1_000_000
    /// Bytes of the whole document; nothing beyond this is read.
    public var documentBytes = 256 << 20
    /// Findings reported of one message; reading stops there.
    public var findings = 1_000

    public init() {}

    public static let standard = ReadingLimits()
}
