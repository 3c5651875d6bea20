import IWmo

/// The elements read so far and still needed, with their texts: a tree in two arrays that are used over and over.
struct RecordTree: ~Copyable {
    struct Node {
        let element: ElementName
        /// 1 for the first of its name below its parent.
        let index: Int32
        let line: Int32
        let column: Int32
        fileprivate let parent: Int32
        fileprivate var firstChild: Int32 = -1
        fileprivate var lastChild: Int32 = -1
        fileprivate var next: Int32 = -1
        fileprivate var textStart = 0
        fileprivate var textCount = 0

        var position: Position { Position(line: Int(line), column: Int(column)) }
    }

    /// How much of the tree there was at some moment.
    struct Mark {
        fileprivate let nodes: Int
        fileprivate let bytes: Int
    }

    private var nodes = Pile<Node>(capacity: 1_024)
    private var bytes = Pile<UInt8>(capacity: 16_384)

    /// Forgets everything; one large message must not occupy its memory for ever after.
    mutating func reset() {
        nodes.empty(keepingAtMost: 1 << 16)
        bytes.empty(keepingAtMost: 1 << 20)
    }

    var isEmpty: Bool { nodes.isEmpty }
    /// Elements held.
    var count: Int { nodes.count }

    subscript(node: Int32) -> Node { nodes[Int(node)] }

    /// Adds an element below a parent; -1 for the root, which has none.
    mutating func append(_ open: OpenElement, element: ElementName, below parent: Int32) -> Int32 {
        let added = Int32(truncatingIfNeeded: nodes.count)
        nodes.append(
            Node(element: element, index: open.index, line: open.line, column: open.column, parent: parent))
        if parent >= 0 {
            let previous = nodes[Int(parent)].lastChild
            if previous >= 0 {
                nodes[Int(previous)].next = added
            } else {
                nodes[Int(parent)].firstChild = added
            }
            nodes[Int(parent)].lastChild = added
        }
        return added
    }

    mutating func setText(_ text: borrowing Pile<UInt8>, of node: Int32) {
        nodes[Int(node)].textStart = bytes.count
        nodes[Int(node)].textCount = text.count
        text.withValues { bytes.append(contentsOf: $0) }
    }

    var mark: Mark { Mark(nodes: nodes.count, bytes: bytes.count) }

    /// Forgets a node, which must be the last child of its parent, and everything that was added after the mark.
    mutating func remove(_ node: Int32, backTo mark: Mark) {
        let parent = nodes[Int(node)].parent
        nodes.shorten(to: mark.nodes)
        bytes.shorten(to: mark.bytes)
        guard parent >= 0 else { return }
        var previous: Int32 = -1
        var child = nodes[Int(parent)].firstChild
        while child >= 0, child < node {
            previous = child
            child = nodes[Int(child)].next
        }
        nodes[Int(parent)].lastChild = previous
        if previous >= 0 {
            nodes[Int(previous)].next = -1
        } else {
            nodes[Int(parent)].firstChild = -1
        }
    }

    // MARK: - Looking things up

    /// The first child of that name.
    func child(_ element: ElementName, of node: Int32) -> Int32? {
        var child = nodes[Int(node)].firstChild
        while child >= 0 {
            if nodes[Int(child)].element == element { return child }
            child = nodes[Int(child)].next
        }
        return nil
    }

    /// The children of that name, in order.
    func children(_ element: ElementName, of node: Int32) -> [Int32] {
        var found: [Int32] = []
        var child = nodes[Int(node)].firstChild
        while child >= 0 {
            if nodes[Int(child)].element == element { found.append(child) }
            child = nodes[Int(child)].next
        }
        return found
    }

    func withText<Value>(of node: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
        let start = nodes[Int(node)].textStart
        let end = start + nodes[Int(node)].textCount
        return bytes.withValues { body(UnsafeBufferPointer(rebasing: $0[start..<end])) }
    }

    /// `/Bericht/Declaratie[1]/...` of a node.
    func path(of node: Int32) -> String {
        let parent = nodes[Int(node)].parent
        let name = nodes[Int(node)].element.rawValue
        return parent < 0 ? "/" + name : path(of: parent) + "/" + name + "[\(nodes[Int(node)].index)]"
    }
}
