import IWmo

extension ExplanationDocument {
    /// The document for a terminal or a mail: plain text, lines of at most `width` characters where words allow it.
    public func text(_ language: Language, width: Int = 100) -> String {
        let title = PrintableText.of(title)
        var lines = [title, String(repeating: "=", count: min(title.count, width))]
        for section in sections where !section.blocks.isEmpty {
            let heading = PrintableText.of(section.title)
            lines += ["", heading, String(repeating: "-", count: heading.count)]
            let names = section.blocks.compactMap { block in
                if case .fact(let name, _) = block { name.count } else { nil }
            }
            for block in section.blocks { lines += Self.lines(block, names.max() ?? 0, language, width) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func lines(_ block: Block, _ nameWidth: Int, _ language: Language, _ width: Int) -> [String] {
        switch block {
        case .paragraph(let text):
            return wrapped(text, first: "", rest: "", width)
        case .fact(let name, let text):
            let padded = name + String(repeating: " ", count: nameWidth - name.count) + "  "
            return wrapped(text, first: padded, rest: String(repeating: " ", count: nameWidth + 2), width)
        case .item(let text):
            return wrapped(text, first: "- ", rest: "  ", width)
        case .rule(let mark, let name, let text):
            let word = mark.word[language]
            let first = word + String(repeating: " ", count: Mark.widestWord - word.count) + " "
            let indent = String(repeating: " ", count: first.count)
            let head = wrapped(name, first: first, rest: indent, width)
            return text.isEmpty ? head : head + wrapped(text, first: indent, rest: indent, width)
        case .picture(let lines):
            return lines.map(PrintableText.of)
        }
    }

    private static func wrapped(_ text: String, first: String, rest: String, _ width: Int) -> [String] {
        var lines: [String] = []
        var line = first
        var isEmpty = true
        for word in PrintableText.of(text).split(separator: " ") {
            if !isEmpty && line.count + 1 + word.count > width {
                lines.append(line)
                line = rest
                isEmpty = true
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        return lines + [line]
    }
}

extension ExplanationDocument.Mark {
    /// The word in front of a rule.
    public var word: Tekst {
        switch self {
        case .broken: Tekst(nl: "FOUT", en: "BROKEN")
        case .holds: Tekst(nl: "goed", en: "holds")
        case .notApplicable: Tekst(nl: "n.v.t.", en: "n/a")
        case .finding: Tekst(nl: "BEVINDING", en: "FINDING")
        case .noFinding: Tekst(nl: "geen", en: "none")
        }
    }

    static let widestWord = 9
}
