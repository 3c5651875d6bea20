import CareTimeline
import IWmo

/// The text of one message under construction: UTF-8 without byte order mark, lines ending in CR/LF (OP192, OP179).
struct XMLOutput {
    private(set) var bytes: [UInt8] = []
    /// Prefix of the elements the message itself declares, and of those of its data types.
    private let messagePrefix: String
    private static let dataPrefix = "iwmo:"
    private var openElements: [String] = []

    /// Begins a message: the declaration, the root and its namespaces.
    init(_ bericht: BerichtType, release: Release) {
        let name = bericht.rawValue.lowercased()
        messagePrefix = name + ":"
        append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        append("\r\n<\(messagePrefix)\(ElementName.bericht.rawValue) xmlns:iwmo=\"")
        append(StandardNamespace.text(schema: "basisschema", release: release))
        append("\" xmlns:\(name)=\"")
        append(StandardNamespace.text(of: bericht, release: release))
        append("\">")
        openElements = [messagePrefix + ElementName.bericht.rawValue]
    }

    /// Ends the message.
    mutating func finished() -> [UInt8] {
        while let element = openElements.popLast() { closeTag(element) }
        append("\r\n")
        return bytes
    }

    // MARK: - Elements of the message

    mutating func element(_ element: ElementName, _ body: (inout XMLOutput) -> Void) {
        open(messagePrefix + element.rawValue)
        body(&self)
        close()
    }

    mutating func element(_ element: ElementName, _ text: String?) {
        if let text { leaf(messagePrefix, element, text) }
    }

    mutating func element(_ element: ElementName, _ number: Int?) {
        if let number { leaf(messagePrefix, element, String(number)) }
    }

    mutating func element(_ element: ElementName, _ day: Day?) {
        if let day { leaf(messagePrefix, element, day.description) }
    }

    // MARK: - Elements of the data types

    mutating func data(_ element: ElementName, _ body: (inout XMLOutput) -> Void) {
        open(Self.dataPrefix + element.rawValue)
        body(&self)
        close()
    }

    mutating func data(_ element: ElementName, _ text: String?) {
        if let text { leaf(Self.dataPrefix, element, text) }
    }

    mutating func data(_ element: ElementName, _ number: Int?) {
        if let number { leaf(Self.dataPrefix, element, String(number)) }
    }

    mutating func data(_ element: ElementName, _ day: Day?) {
        if let day { leaf(Self.dataPrefix, element, day.description) }
    }

    // MARK: - Bytes

    private mutating func open(_ name: String) {
        beginLine()
        append("<\(name)>")
        openElements.append(name)
    }

    private mutating func close() {
        if let name = openElements.popLast() { closeTag(name) }
    }

    private mutating func closeTag(_ name: String) {
        beginLine()
        append("</\(name)>")
    }

    private mutating func leaf(_ prefix: String, _ element: ElementName, _ text: String) {
        beginLine()
        append("<")
        append(prefix)
        append(element.rawValue)
        append(">")
        appendEscaped(text)
        append("</")
        append(prefix)
        append(element.rawValue)
        append(">")
    }

    private mutating func beginLine() {
        append("\r\n")
        for _ in openElements { append("  ") }
    }

    private mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// A reader turns CR/LF into LF, and a CR of its own survives only as a reference.
    private mutating func appendEscaped(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: ">"): append("&gt;")
            case 0x0A: append("\r\n")
            case 0x0D: append("&#13;")
            default: bytes.append(byte)
            }
        }
    }
}
