import CareTimeline
import IWmo

/// Builds JSON text with the keys in the order in which they are added.
///
/// A run writes over a million objects, so this appends to one buffer and never builds a tree.
public struct JSONText {
    public enum Layout: Sendable {
        /// No white space at all: one object is one line.
        case compact
        /// One key or element per line, two spaces per level.
        case indented
    }

    private var bytes: [UInt8] = []
    private let layout: Layout
    private var depth = 0
    private var isFirst = true

    private init(layout: Layout) {
        self.layout = layout
        if layout == .compact { bytes.reserveCapacity(768) }
    }

    /// The text of one object.
    public static func object(layout: Layout = .compact, _ fill: (inout JSONText) -> Void) -> String {
        var json = JSONText(layout: layout)
        json.nest("{", "}", fill)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    public mutating func field(_ name: String, _ value: String) {
        begin(name)
        appendQuoted(value)
    }

    public mutating func field(_ name: String, _ value: String?) {
        guard let value else { return null(name) }
        field(name, value)
    }

    public mutating func field(_ name: String, _ value: Int) {
        begin(name)
        append(String(value))
    }

    public mutating func field(_ name: String, _ value: Int?) {
        guard let value else { return null(name) }
        field(name, value)
    }

    public mutating func field(_ name: String, _ value: Bool) {
        begin(name)
        append(value ? "true" : "false")
    }

    /// `YYYY-MM-DD`.
    public mutating func field(_ name: String, _ value: Day) {
        field(name, DateText.iso(value))
    }

    public mutating func field(_ name: String, _ values: [String]) {
        begin(name)
        nest("[", "]") { json in
            for value in values { json.element(value) }
        }
    }

    public mutating func object(_ name: String, _ fill: (inout JSONText) -> Void) {
        begin(name)
        nest("{", "}", fill)
    }

    public mutating func list(_ name: String, _ fill: (inout JSONText) -> Void) {
        begin(name)
        nest("[", "]", fill)
    }

    public mutating func null(_ name: String) {
        begin(name)
        append("null")
    }

    public mutating func element(_ value: String) {
        separate()
        appendQuoted(value)
    }

    public mutating func element(object fill: (inout JSONText) -> Void) {
        separate()
        nest("{", "}", fill)
    }

    private mutating func begin(_ name: String) {
        separate()
        appendQuoted(name)
        append(layout == .compact ? ":" : ": ")
    }

    private mutating func separate() {
        if !isFirst { append(",") }
        isFirst = false
        breakLine()
    }

    private mutating func breakLine() {
        guard layout == .indented else { return }
        append("\n")
        for _ in 0..<depth { append("  ") }
    }

    private mutating func nest(_ opening: String, _ closing: String, _ fill: (inout JSONText) -> Void) {
        append(opening)
        depth += 1
        isFirst = true
        fill(&self)
        depth -= 1
        if !isFirst { breakLine() }
        isFirst = false
        append(closing)
    }
}

extension JSONText {
    private static let quote = UInt8(ascii: "\"")

    private mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }

    private mutating func appendQuoted(_ value: String) {
        bytes.append(Self.quote)
        var text = value
        let isWritten = text.withUTF8 { text in
            for byte in text where Self.mayNeedEscape(byte) { return false }
            bytes.append(contentsOf: text)
            return true
        }
        if !isWritten {
            for scalar in value.unicodeScalars { appendEscaped(scalar) }
        }
        bytes.append(Self.quote)
    }

    /// True for every byte an escaped scalar can begin with; 0xE2 begins U+2028 and U+2029.
    @inline(__always)
    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xE2
    }

    private mutating func appendEscaped(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": append("\\\"")
        case "\\": append("\\\\")
        case "\n": append("\\n")
        case "\r": append("\\r")
        case "\t": append("\\t")
        // The last two end a line in JavaScript, where this text may be pasted.
        case "\u{00}"..<"\u{20}", "\u{7F}", "\u{2028}", "\u{2029}":
            let digits = String(scalar.value, radix: 16)
            append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
        default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }
}
