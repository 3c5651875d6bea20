import CLibXML2

/// Makes a grammar from the text of a message's schema and of the data types it imports.
///
/// Every function returns nil for what it does not know; the schema then has no grammar, and the schema engine does all
/// the work. So a construct that is new to the schemas makes validation slower, never wrong.
struct GrammarBuilder {
    private let message: SchemaDocument
    private let data: SchemaDocument
    private var particles: [MessageGrammar.Particle] = []
    private var sequences: [Range<Int>] = []
    private var values: [ValueCheck] = []
    private var knownTypes: [TypeName: MessageGrammar.Content] = [:]
    private var knownAutomata: [TextPattern: TextAutomaton] = [:]

    /// A named type of one of the two schemas.
    private struct TypeName: Hashable {
        let isData: Bool
        let name: String
    }

    private static let xmlSchema = "http://www.w3.org/2001/XMLSchema"
    /// The types that refer to each other in a circle are refused well before this.
    private static let deepest = 32

    static func grammar(message: SchemaDocument, data: SchemaDocument) -> MessageGrammar? {
        var builder = GrammarBuilder(message: message, data: data)
        return builder.grammar()
    }

    private init(message: SchemaDocument, data: SchemaDocument) {
        self.message = message
        self.data = data
    }

    private mutating func grammar() -> MessageGrammar? {
        guard message.isQualified, data.isQualified, let messageNamespace = message.targetNamespace,
            let dataNamespace = data.targetNamespace
        else { return nil }
        let roots = message.root.children.filter { $0.name == "element" }
        guard roots.count == 1, let root = particle(roots[0], isData: false, depth: 0) else { return nil }
        return MessageGrammar(
            messageNamespace: messageNamespace, dataNamespace: dataNamespace, root: root, particles: particles,
            sequences: sequences, values: values)
    }

    // MARK: - Elements

    private mutating func particle(_ node: SchemaNode, isData: Bool, depth: Int) -> MessageGrammar.Particle? {
        guard depth < Self.deepest, node.name == "element",
            node.hasOnly(attributes: ["name", "type", "minOccurs", "maxOccurs"]),
            let name = node.attribute("name"), let element = ElementName(rawValue: name),
            let minimum = node.occurrence("minOccurs"), let maximum = node.occurrence("maxOccurs"), minimum <= 1,
            maximum == 1 || maximum == Int.max,
            let content = content(of: node, isData: isData, depth: depth + 1)
        else { return nil }
        return MessageGrammar.Particle(
            element: element, isData: isData, isRequired: minimum == 1, isRepeatable: maximum > 1, content: content)
    }

    private mutating func content(of node: SchemaNode, isData: Bool, depth: Int) -> MessageGrammar.Content? {
        if let type = node.attribute("type") {
            guard node.children.isEmpty else { return nil }
            return named(type, in: isData, depth: depth)
        }
        guard node.children.count == 1 else { return nil }
        return declared(node.children[0], isData: isData, depth: depth)
    }

    /// A type by name, as it is written in one of the two schemas.
    private mutating func named(_ type: String, in isData: Bool, depth: Int) -> MessageGrammar.Content? {
        let document = isData ? data : message
        guard let name = document.resolved(type), let place = home(of: name.namespace) else { return nil }
        let key = TypeName(isData: place, name: name.local)
        if let known = knownTypes[key] { return known }
        guard let node = (place ? data : message).types[name.local],
            let content = declared(node, isData: place, depth: depth)
        else { return nil }
        knownTypes[key] = content
        return content
    }

    /// True for the namespace of the data types, nil for one of neither schema.
    private func home(of namespace: String?) -> Bool? {
        if namespace == message.targetNamespace { return false }
        if namespace == data.targetNamespace { return true }
        return nil
    }

    private mutating func declared(_ node: SchemaNode, isData: Bool, depth: Int) -> MessageGrammar.Content? {
        guard node.hasOnly(attributes: ["name"]), depth < Self.deepest else { return nil }
        switch node.name {
        case "simpleType":
            guard let check = valueCheck(node, isData: isData, depth: depth + 1) else { return nil }
            values.append(check)
            return .value(values.count - 1)
        case "complexType":
            guard node.children.count == 1, node.children[0].name == "sequence",
                node.children[0].hasOnly(attributes: [])
            else { return nil }
            return sequence(node.children[0], isData: isData, depth: depth + 1)
        default: return nil
        }
    }

    private mutating func sequence(_ node: SchemaNode, isData: Bool, depth: Int) -> MessageGrammar.Content? {
        var members: [MessageGrammar.Particle] = []
        for child in node.children {
            guard let member = particle(child, isData: isData, depth: depth) else { return nil }
            members.append(member)
        }
        sequences.append(particles.count..<particles.count + members.count)
        particles += members
        return .elements(sequences.count - 1)
    }

    // MARK: - Values

    private mutating func valueCheck(_ node: SchemaNode, isData: Bool, depth: Int) -> ValueCheck? {
        guard depth < Self.deepest, node.children.count == 1 else { return nil }
        let restriction = node.children[0]
        guard restriction.name == "restriction", restriction.hasOnly(attributes: ["base"]),
            let base = restriction.attribute("base"), let name = (isData ? data : message).resolved(base),
            var check = check(ofBase: name, depth: depth)
        else { return nil }
        guard add(restriction.children, to: &check) else { return nil }
        // What the ordinary way of writing a day fits anyway need not be looked at: `[^:Z]*` forbids a time zone.
        if let characters = check.kind.characters {
            check.automata.removeAll { $0.acceptsEveryText(of: characters) }
        }
        return check
    }

    private mutating func check(ofBase name: SchemaDocument.QualifiedName, depth: Int) -> ValueCheck? {
        if name.namespace == Self.xmlSchema {
            switch name.local {
            case "string": return ValueCheck(kind: .text)
            case "date": return ValueCheck(kind: .day)
            case "time": return ValueCheck(kind: .time)
            case "nonNegativeInteger": return ValueCheck(kind: .wholeNumber)
            default: return nil
            }
        }
        guard let place = home(of: name.namespace), let node = (place ? data : message).types[name.local],
            node.name == "simpleType"
        else { return nil }
        return valueCheck(node, isData: place, depth: depth + 1)
    }

    /// Patterns of one type are alternatives, and so are its enumerated values; those of different types add up.
    private mutating func add(_ facets: [SchemaNode], to check: inout ValueCheck) -> Bool {
        var patterns: [TextPattern] = []
        var enumerated: [TextPattern] = []
        for facet in facets {
            guard facet.hasOnly(attributes: ["value"]), facet.children.isEmpty, let value = facet.attribute("value")
            else { return false }
            switch facet.name {
            case "pattern":
                guard let pattern = TextPattern(value) else { return false }
                patterns.append(pattern)
            case "enumeration":
                guard check.kind == .text else { return false }
                enumerated.append(TextPattern(literal: value))
            case "minLength":
                guard check.kind == .text, let bound = Int(value) else { return false }
                check.shortest = max(check.shortest, bound)
            case "maxLength":
                guard check.kind == .text, let bound = Int(value) else { return false }
                check.longest = min(check.longest, bound)
            case "maxInclusive":
                guard check.kind == .wholeNumber, let bound = Int(value) else { return false }
                check.largest = min(check.largest, bound)
            default: return false
            }
        }
        for alternatives in [patterns, enumerated] where !alternatives.isEmpty {
            guard let automaton = automaton(.choice(alternatives)) else { return false }
            check.automata.append(automaton)
        }
        return true
    }

    private mutating func automaton(_ pattern: TextPattern) -> TextAutomaton? {
        if let known = knownAutomata[pattern] { return known }
        guard let new = TextAutomaton(pattern) else { return nil }
        knownAutomata[pattern] = new
        return new
    }
}
