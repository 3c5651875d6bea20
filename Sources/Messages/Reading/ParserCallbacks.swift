import CLibXML2

/// The functions libxml2 calls. Each only hands its arguments to the pass the parser was given.
///
/// They stand outside any type and any actor: the parser calls them on the thread of its reader.
func parserHandlers() -> xmlSAXHandler {
    var handlers = xmlSAXHandler()
    handlers.initialized = UInt32(XML_SAX2_MAGIC)
    handlers.startElementNs = onStartElement
    handlers.endElementNs = onEndElement
    handlers.characters = onCharacters
    handlers.ignorableWhitespace = onCharacters
    handlers.cdataBlock = onCharacters
    handlers.internalSubset = onDocumentType
    handlers.serror = onParserError
    return handlers
}

@inline(__always)
private func pass(_ context: UnsafeMutableRawPointer) -> UnsafeMutablePointer<DocumentPass> {
    context.assumingMemoryBound(to: DocumentPass.self)
}

private func onStartElement(
    _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ namespace: UnsafePointer<xmlChar>?, _ namespaceCount: Int32,
    _ namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ attributeCount: Int32, _ defaultedCount: Int32,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
) {
    guard let context, let name else { return }
    pass(context).pointee.startElement(
        SchemaEngine.StartTag(
            name: name, prefix: prefix, namespace: namespace, namespaceCount: namespaceCount, namespaces: namespaces,
            attributeCount: attributeCount, attributes: attributes))
}

private func onEndElement(
    _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ namespace: UnsafePointer<xmlChar>?
) {
    guard let context, let name else { return }
    pass(context).pointee.endElement(name, namespace: namespace)
}

private func onCharacters(
    _ context: UnsafeMutableRawPointer?, _ characters: UnsafePointer<xmlChar>?, _ count: Int32
) {
    guard let context, let characters, count > 0 else { return }
    pass(context).pointee.characters(UnsafeBufferPointer(start: characters, count: Int(count)))
}

private func onDocumentType(
    _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?, _ external: UnsafePointer<xmlChar>?,
    _ system: UnsafePointer<xmlChar>?
) {
    guard let context else { return }
    pass(context).pointee.documentType()
    // The declarations that follow must not be read, let alone expanded.
    xmlStopParser(pass(context).pointee.input.parser)
}

private func onParserError(_ context: UnsafeMutableRawPointer?, _ error: UnsafeMutablePointer<xmlError>?) {
    guard let context, let error else { return }
    pass(context).pointee.parserError(error.pointee)
}
