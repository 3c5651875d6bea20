/// Changes to the text of a message, element by element.
enum MessageText {
    /// The content of every leaf element of this name, whatever its prefix.
    static func values(of element: String, in text: String) -> [String] {
        var values: [String] = []
        _ = replacing([element], in: text) { _, value in
            values.append(value)
            return value
        }
        return values
    }

    /// The text with the content of these leaf elements changed.
    static func replacing(
        _ elements: Set<String>, in text: String, _ change: (_ element: String, _ value: String) -> String
    ) -> String {
        text.split(separator: "\r\n", omittingEmptySubsequences: false).map { line in
            // Every leaf element stands on a line of its own: <prefix:Name>value</prefix:Name>.
            let parts = line.split(separator: ">", maxSplits: 1)
            guard parts.count == 2, let colon = parts[0].lastIndex(of: ":"),
                let end = parts[1].range(of: "</"),
                elements.contains(String(parts[0][parts[0].index(after: colon)...]))
            else { return String(line) }
            let name = String(parts[0][parts[0].index(after: colon)...])
            let value = String(parts[1][..<end.lowerBound])
            return "\(parts[0])>\(change(name, value))\(parts[1][end.lowerBound...])"
        }.joined(separator: "\r\n")
    }

    static func replacing(
        _ elements: Set<String>, in bytes: [UInt8], _ change: (_ element: String, _ value: String) -> String
    ) -> [UInt8] {
        Array(replacing(elements, in: String(decoding: bytes, as: UTF8.self), change).utf8)
    }
}
