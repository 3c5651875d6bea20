/// SVG written piece by piece. What comes from outside goes through `escaped`.
struct SVGText {
    private(set) var text = ""

    mutating func add(_ markup: String) { text += markup + "\n" }

    /// A line of text with its left edge and baseline.
    mutating func text(_ content: String, x: Int, y: Int, classes: String = "") {
        let attribute = classes.isEmpty ? "" : " class=\"\(classes)\""
        add("<text x=\"\(x)\" y=\"\(y)\"\(attribute)>\(Self.escaped(content))</text>")
    }

    /// Text as the content of an element or an attribute.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in PrintableText.of(text).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            // The two characters of text that XML 1.0 does not know.
            case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Lines of at most `width` characters, broken at blanks, and inside a word that does not fit on a line.
    static func wrapped(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            var rest = Substring(word)
            if !line.isEmpty && line.count + 1 + rest.count > width {
                lines.append(line)
                line = ""
            }
            while rest.count > width {
                lines.append(String(rest.prefix(width)))
                rest = rest.dropFirst(width)
            }
            line += (line.isEmpty ? "" : " ") + rest
        }
        return line.isEmpty ? lines : lines + [line]
    }
}
