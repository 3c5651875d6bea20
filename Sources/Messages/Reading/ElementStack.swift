import CLibXML2
import IWmo

/// An element whose end has not been read.
struct OpenElement {
    /// Local name, in the parser's dictionary.
    var name: UnsafePointer<xmlChar>
    /// Nil for an element that no message has.
    var element: ElementName?
    /// 1 for the first of its name below its parent.
    var index: Int32
    var line: Int32
    var column: Int32
    /// Node in the record, nil when the element is not recorded.
    var node: Int32?
    var hasChildren = false
    fileprivate var firstCount: Int

    var position: Position { Position(line: Int(line), column: Int(column)) }
}

/// The elements from the root to the place that is read.
struct ElementStack {
    /// How often a name occurred among the children of an open element.
    private struct NameCount {
        var name: UnsafePointer<xmlChar>
        var count: Int32
    }

    /// A parent with more differently named children is no message; their index is then 1.
    private static let namesCountedPerParent = 128

    private(set) var elements: [OpenElement] = []
    private var counts: [NameCount] = []

    var depth: Int { elements.count }

    mutating func reset() {
        elements.removeAll(keepingCapacity: true)
        counts.removeAll(keepingCapacity: true)
    }

    var top: OpenElement? { elements.last }

    /// The element known by name at a depth, 0 for the root.
    func element(at depth: Int) -> ElementName? {
        depth >= 0 && depth < elements.count ? elements[depth].element : nil
    }

    mutating func push(_ name: UnsafePointer<xmlChar>, element: ElementName?, position: Position) {
        var index: Int32 = 1
        if let parent = elements.indices.last {
            elements[parent].hasChildren = true
            index = count(name, from: elements[parent].firstCount)
        }
        elements.append(
            OpenElement(
                name: name, element: element, index: index, line: Int32(truncatingIfNeeded: position.line),
                column: Int32(truncatingIfNeeded: position.column), node: nil, firstCount: counts.count))
    }

    mutating func setNode(_ node: Int32) {
        guard let last = elements.indices.last else { return }
        elements[last].node = node
    }

    mutating func pop() {
        guard let removed = elements.popLast() else { return }
        counts.removeSubrange(removed.firstCount...)
    }

    private mutating func count(_ name: UnsafePointer<xmlChar>, from first: Int) -> Int32 {
        var slot = counts.count - 1
        while slot >= first {
            if counts[slot].name == name {
                counts[slot].count += 1
                return counts[slot].count
            }
            slot -= 1
        }
        if counts.count - first < Self.namesCountedPerParent { counts.append(NameCount(name: name, count: 1)) }
        return 1
    }

    /// The name of the element around the innermost one, as a person may see it.
    var parentName: String? {
        guard elements.count >= 2 else { return nil }
        let parent = elements[elements.count - 2]
        return shownName(parent.element, parent.name)
    }

    /// `/Bericht/Declaratie[1]/...` of the innermost open element.
    var path: String {
        var text = ""
        for (depth, open) in elements.enumerated() {
            text += "/" + shownName(open.element, open.name)
            if depth > 0 { text += "[\(open.index)]" }
        }
        return text
    }
}

/// The name of an element as a person may see it: what the sender invented is shortened, and long numbers are hidden.
func shownName(_ element: ElementName?, _ name: UnsafePointer<xmlChar>) -> String {
    element?.rawValue ?? shownText(String(cString: name), limit: 40)
}
