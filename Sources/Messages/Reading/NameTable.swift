import CLibXML2

/// Known elements by the address of their name in the parser's dictionary, which stores each name once.
struct NameTable {
    private struct Entry {
        var name: UnsafePointer<xmlChar>?
        var element: ElementName?
    }

    private static let capacity = 1_024
    private static let elements = Dictionary(
        uniqueKeysWithValues: ElementName.allCases.map { ($0.rawValue, $0) })

    private var entries = [Entry](repeating: Entry(), count: capacity)
    private var count = 0

    /// The addresses mean nothing once the parser's dictionary is gone.
    mutating func removeAll() {
        guard count > 0 else { return }
        entries = [Entry](repeating: Entry(), count: Self.capacity)
        count = 0
    }

    /// Nil for an element that no message has.
    mutating func element(named name: UnsafePointer<xmlChar>) -> ElementName? {
        var slot = Self.slot(of: name)
        while let known = entries[slot].name {
            if known == name { return entries[slot].element }
            slot = (slot + 1) & (Self.capacity - 1)
        }
        // A document full of invented names must not fill the table.
        if count >= Self.capacity / 2 { removeAll() }
        let element = Self.elements[String(cString: name)]
        entries[slot] = Entry(name: name, element: element)
        count += 1
        return element
    }

    private static func slot(of name: UnsafePointer<xmlChar>) -> Int {
        let address = UInt(bitPattern: name)
        return Int(truncatingIfNeeded: (address &* 0x9E37_79B9_7F4A_7C15) >> 32) & (capacity - 1)
    }
}
