import CareTimeline
import IWmo

/// A value that the schema accepts and a typed message cannot hold.
struct UnusableValue: Error {
    enum Reason {
        /// A year outside 0001...9999.
        case date
        /// Anything else: the schema in use differs from the project's own.
        case other
    }

    let node: Int32
    let reason: Reason
}

/// Typed values of the children of a recorded element.
extension RecordTree {
    func required(_ element: ElementName, of node: Int32) throws(UnusableValue) -> Int32 {
        guard let found = child(element, of: node) else { throw UnusableValue(node: node, reason: .other) }
        return found
    }

    func text(_ element: ElementName, of node: Int32) throws(UnusableValue) -> String {
        text(of: try required(element, of: node))
    }

    func optionalText(_ element: ElementName, of node: Int32) -> String? {
        child(element, of: node).map { text(of: $0) }
    }

    func integer(_ element: ElementName, of node: Int32) throws(UnusableValue) -> Int {
        try integer(of: try required(element, of: node))
    }

    func optionalInteger(_ element: ElementName, of node: Int32) throws(UnusableValue) -> Int? {
        guard let found = child(element, of: node) else { return nil }
        return try integer(of: found)
    }

    func day(_ element: ElementName, of node: Int32) throws(UnusableValue) -> Day {
        try day(of: try required(element, of: node))
    }

    func optionalDay(_ element: ElementName, of node: Int32) throws(UnusableValue) -> Day? {
        guard let found = child(element, of: node) else { return nil }
        return try day(of: found)
    }

    func code<Code: RawRepresentable<String>>(
        _ element: ElementName, of node: Int32, as type: Code.Type
    ) throws(UnusableValue) -> Code {
        let found = try required(element, of: node)
        guard let code = Code(rawValue: text(of: found)) else { throw UnusableValue(node: found, reason: .other) }
        return code
    }

    // MARK: - One element

    func text(of node: Int32) -> String {
        withText(of: node) { String(decoding: $0, as: UTF8.self) }
    }

    func integer(of node: Int32) throws(UnusableValue) -> Int {
        // A user's own schema may set no bound; beyond these nothing of the standard exists, and sums could overflow.
        let largest = self[node].element == .totaalBedrag ? 999_999_999_999 : 999_999_999
        guard let value = withText(of: node, { parsedInteger(trimmed($0)) }), (0...largest).contains(value) else {
            throw UnusableValue(node: node, reason: .other)
        }
        return value
    }

    func day(of node: Int32) throws(UnusableValue) -> Day {
        guard let value = withText(of: node, { parsedDay(trimmed($0)) }) else {
            throw UnusableValue(node: node, reason: .date)
        }
        return value
    }
}

/// xs:integer and xs:date may have white space around them.
private func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = text.count
    while start < end, isXMLSpace(text[start]) { start += 1 }
    while end > start, isXMLSpace(text[end - 1]) { end -= 1 }
    return UnsafeBufferPointer(rebasing: text[start..<end])
}

private func parsedInteger(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    var digits = text[...]
    let sign = digits.first
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { digits = digits.dropFirst() }
    guard let magnitude = parsedDigits(digits) else { return nil }
    return sign == UInt8(ascii: "-") ? -magnitude : magnitude
}

private func parsedDigits(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard !digits.isEmpty else { return nil }
    var value = 0
    for byte in digits {
        guard (0x30...0x39).contains(byte), value < Int.max / 10 - 1 else { return nil }
        value = value * 10 + Int(byte - 0x30)
    }
    return value
}

/// `YYYY-MM-DD`; xs:date also knows negative years and years of more digits, which no Day of the standard has.
private func parsedDay(_ text: UnsafeBufferPointer<UInt8>) -> Day? {
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
        let year = parsedDigits(text[0..<4]), let month = parsedDigits(text[5..<7]),
        let day = parsedDigits(text[8..<10]), year >= 1
    else { return nil }
    return Day(year: year, month: month, day: day)
}
