import CLibXML2
import IWmo

/// The state of one pass over one document: what is open, what was found, what is kept.
///
/// It lives in memory of its own, because the parser's callbacks reach it by pointer. The work is in extensions: events
/// of the parser, faults of the schema, the record of what was read.
struct DocumentPass {
    let limits: ReadingLimits
    let maximumLevel: Int
    let retainsContent: Bool
    let schemas: SchemaSet
    let parser: xmlParserCtxtPtr

    var open = ElementStack()
    var names: NameTable
    var lines = LineTracker()
    /// Text since the last tag.
    var text: [UInt8] = []
    var findings: FindingList
    /// True when nothing more of the document is of interest.
    var isStopped = false
    var hasRoot = false
    /// True when there are no more bytes to come.
    var isAtEnd = false

    var bericht: BerichtType?
    var release: Release?
    var kind: MessageKind?
    var header: Header?
    var schema: CompiledSchema?
    var engine: SchemaEngine?
    var namespaces: NamespaceMap?
    /// Attributes that go on to the schema engine, when not all of them do.
    var attributes: [UnsafePointer<xmlChar>?] = []

    var record = RecordTree()
    var isRecording = true
    /// Where a value could not be used; reported when the schema in the end had nothing against the message.
    var unusablePlace: (position: Position, path: String)?
    var declaratie = DeclaratieProgress()

    init(
        parser: xmlParserCtxtPtr, names: NameTable, schemas: SchemaSet, limits: ReadingLimits, maximumLevel: Int,
        retainsContent: Bool
    ) {
        self.parser = parser
        self.names = names
        self.schemas = schemas
        self.limits = limits
        self.maximumLevel = maximumLevel
        self.retainsContent = retainsContent
        findings = FindingList(limit: limits.findings)
    }

    // MARK: - Findings

    /// A finding about the innermost open element.
    mutating func addFinding(_ rule: String, _ text: Tekst) {
        addFinding(rule, at: open.top?.position ?? .start, path: open.path, text)
    }

    mutating func addFinding(_ rule: String, at position: Position, path: String, _ text: Tekst) {
        findings.add(rule, at: position, path: path, text)
        // Nothing will be built from a message with faults.
        isRecording = false
        if findings.isFull { isStopped = true }
    }

    /// A finding after which the document is not read on.
    mutating func refuse(_ rule: String, at position: Position, path: String, _ text: Tekst) {
        guard !isStopped else { return }
        addFinding(rule, at: position, path: path, text)
        isStopped = true
    }

    mutating func refuse(_ rule: String, _ text: Tekst) {
        refuse(rule, at: open.top?.position ?? .start, path: open.path, text)
    }

    // MARK: - Places

    /// Offset in the document of the byte the parser reads next.
    var parserOffset: Int {
        guard let input = parser.pointee.input, let base = input.pointee.base, let current = input.pointee.cur else {
            return 0
        }
        return Int(input.pointee.consumed) + (current - base)
    }

    /// Offset of the tag the parser has just read: no tag holds a second `<`.
    var tagOffset: Int {
        guard let input = parser.pointee.input, let base = input.pointee.base, let current = input.pointee.cur else {
            return 0
        }
        var tag = current
        while tag > base, tag.pointee != UInt8(ascii: "<") { tag -= 1 }
        return Int(input.pointee.consumed) + (tag - base)
    }
}
