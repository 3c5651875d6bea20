import CLibXML2
import IWmo

/// What the parser reports, in the order it reports it. The project's own checks come first, so that the schema engine
/// never sees what is refused; the engine comes before the record, so that nothing wrong is recorded.
extension DocumentPass {
    mutating func startElement(_ tag: SchemaEngine.StartTag) {
        guard !isStopped, input.isAtEndOfTag else { return }
        passTextBetweenElements()
        spaceCount = 0
        guard !isStopped else { return }
        let offset = input.tagOffset
        let position = lines.position(at: offset)
        guard open.depth < limits.depth else {
            return refuse(Level1Rule.safety, at: position, path: open.path, DocumentText.tooDeep(limits.depth))
        }
        let element = names.element(named: tag.name)
        open.push(tag.name, element: element, position: position)
        guard Int(tag.attributeCount) + Int(tag.namespaceCount) <= limits.attributesPerElement else {
            return refuse(Level1Rule.safety, DocumentText.tooManyAttributes(limits.attributesPerElement))
        }
        if open.depth == 1 { beginMessage(tag) }
        guard !isStopped else { return }
        if isRecording { recordStart(element) }
        guard !isStopped else { return }
        validateStart(tag, element: element)
        guard !isDoubtful else { return }
        if isRecording { beginPart(element) }
        if retainsPlaces, let klasse = element?.klasse { places.add(klasse, at: position) }
    }

    mutating func endElement(_ name: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?) {
        guard !isStopped, let ended = open.top else { return }
        if ended.hasChildren {
            passTextBetweenElements()
        } else if !text.isEmpty {
            validateText()
            if isRecording, ended.node >= 0 { record.setText(text, of: ended.node) }
        }
        guard !isStopped else { return }
        validateEnd(name, namespace: namespace, element: ended.element)
        guard !isDoubtful else { return }
        if isRecording, ended.node >= 0 { endPart(ended) }
        text.empty()
        spaceCount = 0
        open.pop()
    }

    mutating func characters(_ characters: UnsafeBufferPointer<UInt8>) {
        // Most text is the white space between elements: it is counted, not kept.
        if walk.isBetweenElements, text.isEmpty, isOnlyXMLSpace(characters) {
            spaceCount += characters.count
            if spaceCount <= leafLimit { return }
        }
        guard !isStopped, let top = open.top else { return }
        let limit = top.element == .commentaar ? limits.commentaarBytes : leafLimit
        guard max(text.count + characters.count, spaceCount) <= limit else {
            return refuse(Level1Rule.safety, DocumentText.textTooLong(shownName(top.element, top.name), limit: limit))
        }
        text.append(contentsOf: characters)
    }

    /// White space between elements is of no interest to anyone; other text there is for the schema to refuse.
    private mutating func passTextBetweenElements() {
        guard !text.isEmpty else { return }
        if !text.withValues(isOnlyXMLSpace) {
            if walk.isActive { doubt() } else { validateText() }
        }
        text.empty()
    }

    mutating func documentType() {
        let offset = input.tagOffset
        refuse(Level1Rule.safety, at: lines.position(at: offset), path: "", DocumentText.documentType)
    }

    /// An error of the parser. Its message is never passed on, because it quotes the document.
    mutating func parserError(_ error: xmlError) {
        guard !isStopped, error.level.rawValue >= XML_ERR_ERROR.rawValue, !isOnlyAdvice(error) else { return }
        let offset = input.offset
        let place = XMLPlace(isAtEnd: isAtEnd && input.isAtEndOfPiece, hasRoot: hasRoot, isInside: open.depth > 0)
        refuse(
            Level1Rule.wellFormed, at: lines.position(at: offset), path: open.path,
            DocumentText.notWellFormed(error.code, place))
    }

    /// libxml2 reports a namespace that is no absolute URI as an error; the XML standard does not.
    private func isOnlyAdvice(_ error: xmlError) -> Bool {
        let code = xmlParserErrors(rawValue: UInt32(bitPattern: error.code))
        return code == XML_WAR_NS_URI || code == XML_WAR_NS_URI_RELATIVE
    }

    // MARK: - The root

    private mutating func beginMessage(_ tag: SchemaEngine.StartTag) {
        hasRoot = true
        let namespace = tag.namespace.map { String(cString: $0) }
        let standard = namespace.flatMap { rootNamespaces.standard($0) }
        release = standard?.release
        bericht = standard.flatMap { $0.messageKind?.bericht ?? BerichtType(rawValue: $0.messageName) }
        guard open.top?.element == .bericht else {
            return refuse(Level1Rule.message, MessageText.wrongRoot(shownName(nil, tag.name)))
        }
        guard let standard else { return refuse(Level1Rule.message, MessageText.foreignNamespace(namespace)) }
        guard let kind = standard.messageKind else {
            return refuse(Level1Rule.message, MessageText.notSupported(standard))
        }
        self.kind = kind
        isDeclaratie = kind.bericht.isDeclaratie
        let isOwn = schemas.isOwn(kind)
        if isOwn { leafLimit = min(limits.leafBytes, limits.leafBytesOwnSchemas) }
        if usesGrammar, let grammar = schemas.grammar(for: kind) { return walk.begin(grammar) }
        beginEngine(kind, namespace: namespace, isOwn: isOwn)
    }

    private mutating func beginEngine(_ kind: MessageKind, namespace: String?, isOwn: Bool) {
        schema = try? schemas.schema(for: kind)
        // A user's schema for exactly this namespace judges the message as it is.
        if kind.isProfile, schema?.targetNamespace != namespace || !isOwn {
            namespaces = NamespaceMap(isByName: !isOwn)
        }
        engine = schema?.begin()
        if engine == nil { refuse(Level1Rule.schema, DocumentText.schemaUnusable) }
    }
}
