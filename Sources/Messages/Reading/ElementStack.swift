import CLibXML2
import IWmo

/// An element whose end has not been read.
struct OpenElement {
    /// Local name, in the parser's dictionary.
    let name: UnsafePointer<xmlChar>
    /// Nil for an element that no message has.
    let element: ElementName?
    /// 1 for the first of its name below its parent.
    let index: Int32
    let line: Int32
    let column: Int32
    /// Node in the record, -1 when the element is not recorded.
    var node: Int32 = -1
    var hasChildren = false
    fileprivate let firstCount: Int

    var position: Position { Position(line: Int(line), column: Int(column)) }
}

/// The elements from the root to the place that is read.
struct ElementStack: ~Copyable {
    /// How often a name occurred among the children of an open element.
    struct NameCount {
        let name: UnsafePointer<xmlChar>
        var count: Int32
    }

    /// A parent with more differently named children is no message; their index is then 1.
    private static let namesCountedPerParent = 128

    private var elements = Pile<OpenElement>(capacity: 64)
    private var counts = Pile<NameCount>(capacity: 256)

    var depth: Int { elements.count }

    mutating func reset() {
        elements.empty()
        counts.empty()
    }

    var top: OpenElement? { elements.isEmpty ? nil : elements[elements.count - 1] }
    /// The element around the innermost one.
    var parent: OpenElement? { elements.count < 2 ? nil : elements[elements.count - 2] }

    mutating func push(_ name: UnsafePointer<xmlChar>, element: ElementName?, position: Position) {
        var index: Int32 = 1
        if !elements.isEmpty {
            let parent = elements.count - 1
            elements[parent].hasChildren = true
            index = count(name, from: elements[parent].firstCount)
        }
        elements.append(
            OpenElement(
                name: name, element: element, index: index, line: Int32(truncatingIfNeeded: position.line),
                column: Int32(truncatingIfNeeded: position.column), firstCount: counts.count))
    }

    /// Remembers where in the record the innermost element is kept.
    mutating func setNode(_ node: Int32) {
        elements[elements.count - 1].node = node
    }

    mutating func pop() {
        counts.shorten(to: elements[elements.count - 1].firstCount)
        elements.shorten(to: elements.count - 1)
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

    /// `/Bericht/Declaratie[1]/...` of the innermost open element.
    var path: String {
        var text = ""
        for depth in 0..<elements.count {
            let open = elements[depth]
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
