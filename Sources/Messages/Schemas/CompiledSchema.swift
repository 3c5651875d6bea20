import CLibXML2
import IWmo

/// A schema ready for use, with an engine that validates one document after another.
final class CompiledSchema {
    private let schema: xmlSchemaPtr
    private let validation: xmlSchemaValidCtxtPtr
    private var plug: xmlSchemaSAXPlugPtr?
    /// Where xmlSchemaSAXPlug leaves its handlers and their context; it keeps pointing at both places.
    private let handlers: UnsafeMutablePointer<UnsafeMutablePointer<xmlSAXHandler>?>
    private let handlerContext: UnsafeMutablePointer<UnsafeMutableRawPointer?>
    /// What the engine found since it was last asked.
    let faults: UnsafeMutablePointer<SchemaFaults>

    /// `location` as the loader knows it.
    init(location: String, source: SchemaSource) throws {
        _ = SchemaLoader.engineReady
        schema = try SchemaLoader.permitting(source) { try Self.compile(location) }
        guard let validation = xmlSchemaNewValidCtxt(schema) else {
            xmlSchemaFree(schema)
            throw SchemaError(path: location, reason: Tekst(nl: "te weinig geheugen", en: "out of memory"))
        }
        self.validation = validation
        handlers = .allocate(capacity: 1)
        handlers.initialize(to: nil)
        handlerContext = .allocate(capacity: 1)
        handlerContext.initialize(to: nil)
        faults = .allocate(capacity: 1)
        faults.initialize(to: SchemaFaults())
        xmlSchemaSetValidStructuredErrors(validation, noteSchemaFault, faults)
    }

    /// The namespace the schema is for.
    var targetNamespace: String? { schema.pointee.targetNamespace.map { String(cString: $0) } }

    deinit {
        finish()
        xmlSchemaFreeValidCtxt(validation)
        xmlSchemaFree(schema)
        faults.deinitialize(count: 1)
        faults.deallocate()
        handlers.deallocate()
        handlerContext.deallocate()
    }

    private static func compile(_ location: String) throws -> xmlSchemaPtr {
        let problems = UnsafeMutablePointer<[String]>.allocate(capacity: 1)
        problems.initialize(to: [])
        defer {
            problems.deinitialize(count: 1)
            problems.deallocate()
        }
        guard let parser = xmlSchemaNewParserCtxt(location) else {
            throw SchemaError(path: location, reason: Tekst(nl: "te weinig geheugen", en: "out of memory"))
        }
        defer { xmlSchemaFreeParserCtxt(parser) }
        xmlSchemaSetParserStructuredErrors(parser, noteCompilationProblem, problems)
        guard let schema = xmlSchemaParse(parser) else {
            let first = problems.pointee.first ?? "?"
            throw SchemaError(
                path: location,
                reason: Tekst(nl: "geen bruikbaar schema: \(first)", en: "not a usable schema: \(first)"))
        }
        return schema
    }

    /// Begins a document. The handlers of libxml2 are called by the reader itself, after its own checks.
    func begin() -> SchemaEngine? {
        finish()
        handlers.pointee = nil
        handlerContext.pointee = nil
        plug = xmlSchemaSAXPlug(validation, handlers, handlerContext)
        guard plug != nil, let sax = handlers.pointee?.pointee, let start = sax.startElementNs,
            let end = sax.endElementNs, let text = sax.characters, let context = handlerContext.pointee
        else { return nil }
        return SchemaEngine(context: context, faults: faults, start: start, end: end, text: text)
    }

    /// Ends a document, complete or not.
    func finish() {
        if let plug { xmlSchemaSAXUnplug(plug) }
        plug = nil
        faults.pointee.removeAll()
    }
}

/// The schema engine while it validates one document: called element by element.
struct SchemaEngine {
    fileprivate let context: UnsafeMutableRawPointer
    let faults: UnsafeMutablePointer<SchemaFaults>
    fileprivate let start: startElementNsSAX2Func
    fileprivate let end: endElementNsSAX2Func
    fileprivate let text: charactersSAXFunc

    /// `attributes` holds five pointers for each attribute, `namespaces` two for each declaration.
    struct StartTag {
        var name: UnsafePointer<xmlChar>
        var prefix: UnsafePointer<xmlChar>?
        var namespace: UnsafePointer<xmlChar>?
        var namespaceCount: Int32
        var namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
        var attributeCount: Int32
        var attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    }

    func startElement(_ tag: StartTag) {
        start(
            context, tag.name, tag.prefix, tag.namespace, tag.namespaceCount, tag.namespaces, tag.attributeCount, 0,
            tag.attributes)
    }

    func endElement(_ name: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?) {
        end(context, name, nil, namespace)
    }

    func characters(_ characters: UnsafeBufferPointer<UInt8>) {
        text(context, characters.baseAddress, Int32(characters.count))
    }
}

private func noteCompilationProblem(_ problems: UnsafeMutableRawPointer?, _ error: UnsafeMutablePointer<xmlError>?) {
    guard let problems, let message = error?.pointee.message else { return }
    let text = String(cString: message).prefix { $0 != "\n" }
    problems.assumingMemoryBound(to: [String].self).pointee.append(String(text))
}
