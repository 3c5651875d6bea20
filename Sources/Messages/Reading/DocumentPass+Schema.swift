import CLibXML2
import IWmo

/// Validation of the elements against the schema.
extension DocumentPass {
    private static let pointersPerAttribute = 5

    mutating func validateStart(_ tag: SchemaEngine.StartTag, element: ElementName?) {
        if walk.isActive {
            if tag.attributeCount > 0 { keepValidatedAttributes(of: tag) }
            if tag.attributeCount > 0, !attributes.isEmpty { return doubt() }
            if !walk.allowsStart(element, namespace: tag.namespace) { doubt() }
            return
        }
        guard let engine else { return }
        var passed = tag
        passed.namespace = mapped(tag.namespace, element: element)
        if tag.attributeCount == 0 {
            engine.startElement(passed)
        } else {
            keepValidatedAttributes(of: tag)
            attributes.withUnsafeMutableBufferPointer { kept in
                passed.attributeCount = Int32(kept.count / Self.pointersPerAttribute)
                passed.attributes = kept.isEmpty ? nil : kept.baseAddress
                engine.startElement(passed)
            }
        }
        if !engine.faults.pointee.isEmpty { noteFaults(of: engine, in: passed) }
    }

    /// Gives the engine the text since the last tag.
    mutating func validateText() {
        guard let engine else { return }
        text.withValues { engine.characters($0) }
        if !engine.faults.pointee.isEmpty { noteFaults(of: engine, in: nil) }
    }

    mutating func validateEnd(
        _ name: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?, element: ElementName?
    ) {
        if walk.isActive {
            if !text.withValues({ walk.allowsEnd(text: $0) }) { doubt() }
            return
        }
        guard let engine else { return }
        engine.endElement(name, namespace: mapped(namespace, element: element))
        if !engine.faults.pointee.isEmpty { noteFaults(of: engine, in: nil) }
    }

    /// The grammar cannot tell: reading stops, and begins anew with the engine.
    mutating func doubt() {
        isDoubtful = true
        isStopped = true
    }

    private mutating func mapped(
        _ namespace: UnsafePointer<xmlChar>?, element: ElementName?
    ) -> UnsafePointer<xmlChar>? {
        guard let namespace, namespaces != nil else { return namespace }
        return namespaces?.mapped(namespace, element: element)
    }

    /// Hints about where a schema could be found are neither followed nor an error: they stay behind.
    private mutating func keepValidatedAttributes(of tag: SchemaEngine.StartTag) {
        attributes.removeAll(keepingCapacity: true)
        guard let all = tag.attributes else { return }
        for index in 0..<Int(tag.attributeCount) {
            let attribute = all + index * Self.pointersPerAttribute
            if isSchemaHint(name: attribute[0], namespace: attribute[2]) { continue }
            attributes.append(contentsOf: UnsafeBufferPointer(start: attribute, count: Self.pointersPerAttribute))
        }
    }

    private func isSchemaHint(name: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?) -> Bool {
        guard let name, let namespace,
            String(cString: namespace) == "http://www.w3.org/2001/XMLSchema-instance"
        else { return false }
        return ["schemaLocation", "noNamespaceSchemaLocation"].contains(String(cString: name))
    }

    /// `tag` is nil when it was not a start tag that was validated.
    private mutating func noteFaults(of engine: SchemaEngine, in tag: SchemaEngine.StartTag?) {
        let faults = engine.faults.pointee.all
        engine.faults.pointee.removeAll()
        guard let top = open.top else { return }
        let words = SchemaFaultText(
            name: shownName(top.element, top.name), element: top.element,
            parent: open.parent.map { shownName($0.element, $0.name) },
            value: text.withValues { String(decoding: $0, as: UTF8.self) }, attributes: tag.map(Self.attributeNames))
        for text in words.texts(for: faults) { addFinding(Level1Rule.schema, text) }
    }

    private static func attributeNames(of tag: SchemaEngine.StartTag) -> [String] {
        guard let all = tag.attributes else { return [] }
        return (0..<Int(tag.attributeCount)).prefix(5).compactMap { index in
            all[index * pointersPerAttribute].map { shownName(nil, $0) }
        }
    }
}
