/// What a schema allows, in tables that say quickly that a message fits.
///
/// Made from the text of the project's own schemas, so that there is one source of what is allowed.
struct MessageGrammar: Sendable {
    /// An element allowed in a place.
    struct Particle: Sendable {
        let element: ElementName
        /// True when the element belongs to the namespace of the data types, false for that of the message.
        let isData: Bool
        let isRequired: Bool
        let isRepeatable: Bool
        let content: Content
    }

    enum Content: Hashable, Sendable {
        /// Elements in a fixed order: an index in `sequences`.
        case elements(Int)
        /// Text: an index in `values`.
        case value(Int)
    }

    let messageNamespace: String
    let dataNamespace: String
    let root: Particle
    /// The particles of all sequences, one sequence after another.
    let particles: [Particle]
    /// Where each sequence stands in `particles`.
    let sequences: [Range<Int>]
    let values: [ValueCheck]

    /// Allows nothing.
    static let empty = MessageGrammar(
        messageNamespace: "", dataNamespace: "",
        root: Particle(
            element: .bericht, isData: false, isRequired: true, isRepeatable: false, content: .elements(0)),
        particles: [], sequences: [0..<0], values: [])
}

/// What text may stand in an element.
///
/// It says yes only to the ordinary way of writing a value: `+5`, ` 2026-01-01` and the year 12026 are for the schema
/// engine to judge.
struct ValueCheck: Sendable {
    enum Kind: Sendable {
        case text
        case day
        case time
        case wholeNumber

        /// What the ordinary way of writing such a value is made of; nil for text.
        var characters: String? {
            switch self {
            case .text: nil
            case .day: "0123456789-"
            case .time: "0123456789:."
            case .wholeNumber: "0123456789"
            }
        }
    }

    var kind = Kind.text
    /// In characters.
    var shortest = 0
    var longest = Int.max
    var largest = Int.max
    /// All of these must accept the text.
    var automata: [TextAutomaton] = []

    func accepts(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        switch kind {
        case .text: break
        case .day: if !isOrdinaryDay(text) { return false }
        case .time: if !isOrdinaryTime(text) { return false }
        case .wholeNumber:
            guard let number = ordinaryNumber(text[...], digits: 1...18), number <= largest else { return false }
        }
        // A character takes at most four bytes.
        if text.count > longest || text.count < shortest * 4 {
            let length = characterCount(text)
            if length > longest || length < shortest { return false }
        }
        for automaton in automata where !automaton.accepts(text) { return false }
        return true
    }
}

private func characterCount(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    for byte in text where byte & 0xC0 != 0x80 { count += 1 }
    return count
}

/// Digits and nothing else.
@inline(__always)
private func ordinaryNumber(_ text: Slice<UnsafeBufferPointer<UInt8>>, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.count) else { return nil }
    var value = 0
    for byte in text {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
    }
    return value
}

/// `YYYY-MM-DD`, a day of the Gregorian calendar from the year 1 on.
private func isOrdinaryDay(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
        let year = ordinaryNumber(text[0..<4], digits: 4...4), year >= 1,
        let month = ordinaryNumber(text[5..<7], digits: 2...2), (1...12).contains(month),
        let day = ordinaryNumber(text[8..<10], digits: 2...2), day >= 1
    else { return false }
    switch month {
    case 2: return day <= (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28)
    case 4, 6, 9, 11: return day <= 30
    default: return day <= 31
    }
}

/// `HH:MM:SS`, with or without a fraction of up to nine digits.
private func isOrdinaryTime(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count >= 8, text[2] == UInt8(ascii: ":"), text[5] == UInt8(ascii: ":"),
        let hour = ordinaryNumber(text[0..<2], digits: 2...2), let minute = ordinaryNumber(text[3..<5], digits: 2...2),
        let second = ordinaryNumber(text[6..<8], digits: 2...2)
    else { return false }
    guard hour <= 23, minute <= 59, second <= 59 else { return false }
    if text.count == 8 { return true }
    return text[8] == UInt8(ascii: ".") && ordinaryNumber(text[9...], digits: 1...9) != nil
}
