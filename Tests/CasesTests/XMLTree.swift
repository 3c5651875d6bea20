/// An answer as a tree of local names. It reads what the project writes: one element or one closing tag a line.
struct XMLTree {
    private(set) var name = ""
    private(set) var text = ""
    private(set) var children: [XMLTree] = []

    struct Malformed: Error {
        let line: String
    }

    init(_ document: String) throws {
        var open = [XMLTree()]
        for line in document.split(whereSeparator: \.isNewline).map({ $0.drop { $0 == " " } }) {
            if line.hasPrefix("<?") { continue }
            if line.hasPrefix("</") {
                guard open.count > 1 else { throw Malformed(line: String(line)) }
                let done = open.removeLast()
                open[open.count - 1].children.append(done)
                continue
            }
            guard line.hasPrefix("<"), let end = line.firstIndex(of: ">") else { throw Malformed(line: String(line)) }
            var element = XMLTree()
            let tag = line[line.index(after: line.startIndex)..<end].split(separator: " ")[0]
            element.name = String(tag.split(separator: ":").last ?? tag)
            let rest = line[line.index(after: end)...]
            if rest.isEmpty {
                open.append(element)
            } else if let closing = rest.firstIndex(of: "<") {
                element.text = String(rest[..<closing])
                open[open.count - 1].children.append(element)
            } else {
                throw Malformed(line: String(line))
            }
        }
        guard open.count == 1, let root = open[0].children.first else { throw Malformed(line: "") }
        self = root
    }

    private init() {}

    subscript(_ name: String) -> XMLTree? { children.first { $0.name == name } }

    /// Every element of this name at any depth, in document order.
    func all(_ name: String) -> [XMLTree] {
        children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
    }

    /// The codes of this class itself; nil when it carries none.
    var codes: [String]? { self["RetourCodes"].map { $0.children.map(\.text) } }

    /// A total or an amount with its direction, as `15000 D`.
    func amount(_ name: String) -> String? {
        self[name].map { $0.children.map(\.text).joined(separator: " ") }
    }
}
