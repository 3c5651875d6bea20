import CLibXML2
import IWmo

/// The state of one pass over one document: what is open, what was found, what is kept.
///
/// It lives in memory of its own, because the parser's callbacks reach it by pointer, and serves one document after
/// another. The work is in extensions: events of the parser, faults of the schema, the record of what was read.
struct DocumentPass: ~Copyable {
    let limits: ReadingLimits
    let schemas: SchemaSet

    var input = ParserInput()
    var names = NameTable()
    var rootNamespaces = RootNamespaces()
    var open = ElementStack()
    var lines = LineTracker()
    /// Text since the last tag.
    var text = Pile<UInt8>(capacity: 8_192)
    /// Bytes of white space since the last tag that were not kept in `text`.
    var spaceCount = 0
    /// Attributes that go on to the schema engine, when not all of them do.
    var attributes: [UnsafePointer<xmlChar>?] = []
    var record = RecordTree()

    private var wishes = ReadingWishes()
    var maximumLevel: Int { wishes.maximumLevel }
    var retainsContent: Bool { wishes.retainsContent }
    var retainsPlaces: Bool { wishes.retainsPlaces }
    var findings: FindingList
    /// True when nothing more of the document is of interest.
    var isStopped = false
    var hasRoot = false
    /// True when there are no more bytes to come.
    var isAtEnd = false

    var bericht: BerichtType?
    var release: Release?
    var kind: MessageKind?
    var isDeclaratie = false
    var header: Header?
    var schema: CompiledSchema?
    var engine: SchemaEngine?
    /// Used instead of the engine where the schema has a grammar.
    var walk = GrammarWalk()
    var usesGrammar = true
    /// True when the grammar could not say for certain that the message is allowed; the engine must then read it.
    var isDoubtful = false
    var namespaces: NamespaceMap?
    /// Bytes of text allowed in an ordinary element.
    var leafLimit = 0

    var isRecording = true
    /// Where a value could not be used; reported when the schema in the end had nothing against the message.
    var unusablePlace: (position: Position, path: String)?
    var declaratie = DeclaratieProgress()
    var places = ClassPlaces()

    init(schemas: SchemaSet, limits: ReadingLimits) {
        self.schemas = schemas
        self.limits = limits
        findings = FindingList(limit: limits.findings)
    }

    /// Makes ready for the next document; the names stay as long as the parser does.
    mutating func begin(_ parser: xmlParserCtxtPtr, _ wishes: ReadingWishes, usesGrammar: Bool) {
        input = ParserInput(parser)
        self.wishes = wishes
        self.usesGrammar = usesGrammar
        isDoubtful = false
        walk.begin(nil)
        places = ClassPlaces()
        open.reset()
        lines.reset()
        text.empty(keepingAtMost: 1 << 16)
        spaceCount = 0
        record.reset()
        findings = FindingList(limit: limits.findings)
        (isStopped, hasRoot, isAtEnd) = (false, false, false)
        (bericht, release, kind, isDeclaratie, header) = (nil, nil, nil, false, nil)
        (schema, engine, namespaces, leafLimit) = (nil, nil, nil, limits.leafBytes)
        (isRecording, unusablePlace, declaratie) = (true, nil, DeclaratieProgress())
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
}
