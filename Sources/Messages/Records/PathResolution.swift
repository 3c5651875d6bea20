import IWmo

extension RecordTree {
    /// The element a path names or, when there is none, its nearest ancestor.
    func nearestNode(to path: String) -> Int32? {
        guard !isEmpty else { return nil }
        var steps = path.split(separator: "/").makeIterator()
        guard let root = steps.next(), step(root, fits: 0) else { return nil }
        var node: Int32 = 0
        while let next = steps.next(), let found = child(fitting: next, of: node) {
            node = found
        }
        return node
    }

    private func child(fitting text: Substring, of node: Int32) -> Int32? {
        let (name, index) = Self.nameAndIndex(text)
        guard let element = ElementName(rawValue: name) else { return nil }
        return children(element, of: node).first { self[$0].index == index }
    }

    private func step(_ text: Substring, fits node: Int32) -> Bool {
        Self.nameAndIndex(text).name == self[node].element.rawValue
    }

    /// `Client[2]` is the second Client; without an index the first is meant.
    private static func nameAndIndex(_ step: Substring) -> (name: String, index: Int32) {
        guard let bracket = step.firstIndex(of: "[") else { return (String(step), 1) }
        let digits = step[step.index(after: bracket)...].prefix { $0 != "]" }
        return (String(step[..<bracket]), Int32(digits) ?? 1)
    }
}
