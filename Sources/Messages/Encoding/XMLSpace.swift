/// White space as XML defines it: space, tab, line feed, carriage return.
@inline(__always)
func isXMLSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
}

/// True when there is nothing but white space. Indentation is a third of a message, so eight spaces are one step.
func isOnlyXMLSpace(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(text)
    func isSpaces(from index: Int) -> Bool {
        raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) == 0x2020_2020_2020_2020
    }
    var index = 0
    while index < raw.count {
        if index + 8 <= raw.count, isSpaces(from: index) {
            index += 8
            // The last eight may overlap those before them.
            if index >= raw.count || isSpaces(from: raw.count - 8) && index + 8 > raw.count { return true }
            continue
        }
        guard isXMLSpace(raw[index]) else { return false }
        index += 1
    }
    return true
}
