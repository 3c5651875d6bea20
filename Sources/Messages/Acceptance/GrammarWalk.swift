import CLibXML2

/// Follows a message through its grammar and says of each step whether it is certainly allowed.
///
/// It only ever says yes for certain. What it does not know, such as an attribute, is no fault yet: the message is then
/// read once more, by the schema engine, which alone reports faults.
struct GrammarWalk: ~Copyable {
    /// An element whose end was not read.
    struct Place {
        /// The first particle that may still come; -1 in an element that holds text.
        var next: Int32
        var end: Int32
        /// The check of the text; -1 in an element that holds elements.
        var value: Int32
        /// True when the element `next` stands for was there already and may be repeated.
        var isPresent = false
    }

    private var grammar: MessageGrammar = .empty
    private(set) var isActive = false
    private var places = Pile<Place>(capacity: 32)
    /// Namespaces by the address of their name in the parser's dictionary.
    private var messageNamespace: UnsafePointer<xmlChar>?
    private var dataNamespace: UnsafePointer<xmlChar>?

    /// Begins a message; nil when it is for the engine.
    mutating func begin(_ grammar: MessageGrammar?) {
        self.grammar = grammar ?? .empty
        isActive = grammar != nil
        places.empty()
        (messageNamespace, dataNamespace) = (nil, nil)
    }

    /// True in an element that holds elements.
    var isBetweenElements: Bool { isActive && !places.isEmpty && places[places.count - 1].value < 0 }

    mutating func allowsStart(_ element: ElementName?, namespace: UnsafePointer<xmlChar>?) -> Bool {
        guard let element, let namespace, let isData = isData(namespace) else { return false }
        if places.isEmpty {
            guard element == grammar.root.element, isData == grammar.root.isData else { return false }
            enter(grammar.root)
            return true
        }
        let top = places.count - 1
        var index = Int(places[top].next)
        let end = Int(places[top].end)
        var isPresent = places[top].isPresent
        while index < end {
            let particle = grammar.particles[index]
            if particle.element == element, particle.isData == isData {
                places[top].next = Int32(truncatingIfNeeded: particle.isRepeatable ? index : index + 1)
                places[top].isPresent = particle.isRepeatable
                enter(particle)
                return true
            }
            if particle.isRequired, !isPresent { return false }
            isPresent = false
            index += 1
        }
        return false
    }

    /// `text` is that of the whole element; nil when it holds elements.
    mutating func allowsEnd(text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !places.isEmpty else { return false }
        let place = places[places.count - 1]
        places.shorten(to: places.count - 1)
        if place.value >= 0 { return grammar.values[Int(place.value)].accepts(text) }
        var index = Int(place.next)
        if place.isPresent { index += 1 }
        while index < Int(place.end) {
            if grammar.particles[index].isRequired { return false }
            index += 1
        }
        return true
    }

    private mutating func enter(_ particle: MessageGrammar.Particle) {
        switch particle.content {
        case .elements(let sequence):
            let range = grammar.sequences[sequence]
            places.append(
                Place(
                    next: Int32(truncatingIfNeeded: range.lowerBound), end: Int32(truncatingIfNeeded: range.upperBound),
                    value: -1))
        case .value(let value):
            places.append(Place(next: 0, end: 0, value: Int32(truncatingIfNeeded: value)))
        }
    }

    /// Nil for a namespace the grammar has no element in.
    @inline(__always)
    private mutating func isData(_ namespace: UnsafePointer<xmlChar>) -> Bool? {
        if namespace == messageNamespace { return false }
        if namespace == dataNamespace { return true }
        return lookUp(namespace)
    }

    private mutating func lookUp(_ namespace: UnsafePointer<xmlChar>) -> Bool? {
        let text = String(cString: namespace)
        if text == grammar.messageNamespace {
            messageNamespace = namespace
            return false
        }
        if text == grammar.dataNamespace {
            dataNamespace = namespace
            return true
        }
        return nil
    }
}
