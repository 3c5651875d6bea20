import CLibXML2

/// An element of a schema.
struct SchemaNode {
    /// Local name, in the namespace of XML Schema.
    let name: String
    let attributes: [String: String]
    let children: [SchemaNode]

    func attribute(_ name: String) -> String? { attributes[name] }

    func hasOnly(attributes known: Set<String>) -> Bool { attributes.keys.allSatisfy { known.contains($0) } }

    /// 1 without the attribute, `Int.max` for `unbounded`, nil for what is no count.
    func occurrence(_ name: String) -> Int? {
        guard let text = attributes[name] else { return 1 }
        if text == "unbounded" { return Int.max }
        return Int(text).flatMap { $0 >= 0 ? $0 : nil }
    }
}

/// The text of a schema as a tree, without its documentation.
struct SchemaDocument {
    struct QualifiedName {
        let namespace: String?
        let local: String
    }

    let root: SchemaNode
    /// The types declared by name.
    let types: [String: SchemaNode]
    /// Namespaces by prefix; the default one by the empty text.
    private let prefixes: [String: String]

    var targetNamespace: String? { root.attribute("targetNamespace") }
    /// True when the elements inside types belong to the namespace as well.
    var isQualified: Bool { root.attribute("elementFormDefault") == "qualified" }

    /// Nil for a text that is no schema or that declares namespaces elsewhere than at its root.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
        let document = bytes.withUnsafeBytes { bytes in
            xmlReadMemory(
                bytes.bindMemory(to: CChar.self).baseAddress, Int32(truncatingIfNeeded: bytes.count), nil, nil, options)
        }
        guard let document else { return nil }
        defer { xmlFreeDoc(document) }
        guard let element = xmlDocGetRootElement(document), let root = Self.node(element, isRoot: true) else {
            return nil
        }
        self.root = root
        var prefixes: [String: String] = [:]
        var declaration = element.pointee.nsDef
        while let current = declaration {
            if let uri = current.pointee.href {
                prefixes[current.pointee.prefix.map { String(cString: $0) } ?? ""] = String(cString: uri)
            }
            declaration = current.pointee.next
        }
        self.prefixes = prefixes
        let named = root.children.compactMap { child -> (String, SchemaNode)? in
            guard child.name == "simpleType" || child.name == "complexType" else { return nil }
            return child.attribute("name").map { ($0, child) }
        }
        types = Dictionary(named, uniquingKeysWith: { first, _ in first })
    }

    /// A name as it is written in this schema: `iwmo:LDT_Datum`.
    func resolved(_ name: String) -> QualifiedName? {
        let parts = name.split(separator: ":", omittingEmptySubsequences: false)
        switch parts.count {
        case 1: return QualifiedName(namespace: prefixes[""], local: name)
        case 2:
            guard let namespace = prefixes[String(parts[0])] else { return nil }
            return QualifiedName(namespace: namespace, local: String(parts[1]))
        default: return nil
        }
    }

    private static func node(_ element: xmlNodePtr, isRoot: Bool) -> SchemaNode? {
        guard element.pointee.type == XML_ELEMENT_NODE, isRoot || element.pointee.nsDef == nil else { return nil }
        var attributes: [String: String] = [:]
        var attribute = element.pointee.properties
        while let current = attribute {
            var value = ""
            var part = current.pointee.children
            while let text = part {
                guard text.pointee.type == XML_TEXT_NODE, let content = text.pointee.content else { return nil }
                value += String(cString: content)
                part = text.pointee.next
            }
            attributes[String(cString: current.pointee.name)] = value
            attribute = current.pointee.next
        }
        var children: [SchemaNode] = []
        var child = element.pointee.children
        while let current = child {
            if current.pointee.type == XML_ELEMENT_NODE {
                guard let node = node(current, isRoot: false) else { return nil }
                if node.name != "annotation" { children.append(node) }
            }
            child = current.pointee.next
        }
        return SchemaNode(name: String(cString: element.pointee.name), attributes: attributes, children: children)
    }
}
