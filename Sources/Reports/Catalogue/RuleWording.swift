import IWmo
import Rules

/// What the catalogue says about the level of a rule.
enum RuleLevel {
    static func text(_ level: Int) -> Tekst {
        switch level {
        case 1: Tekst(nl: "1, het schema", en: "1, the schema")
        case 2: Tekst(nl: "2, binnen het bericht", en: "2, inside the message")
        case 3: Tekst(nl: "3, tegen eerdere berichten", en: "3, against earlier messages")
        case 4: Tekst(nl: "4, tegen een externe bron", en: "4, against an external source")
        default: Tekst(nl: "zorggat, geen deel van de standaard", en: "care gap, no part of the standard")
        }
    }
}

extension RuleExample.Kind {
    var word: Tekst {
        switch self {
        case .breaks: Tekst(nl: "Fout", en: "Broken")
        case .nearMiss: Tekst(nl: "Net goed", en: "Just right")
        }
    }
}

extension RuleExample {
    /// The element and its text, where the example is one element.
    var element: (path: String, text: String)? {
        if case .element(_, let path, let text) = proof { (path, text) } else { nil }
    }

    /// `/Bericht/Client[1]/Bsn[1] = 123`, with a text that cannot be seen in quotes and a very long one cut short.
    func elementLine(_ language: Language) -> String? {
        element.map { element in
            let text = element.text
            let isBlankAtAnEdge = text.first?.isWhitespace ?? true || text.last?.isWhitespace ?? true
            let shown =
                text.count > Self.longestShown
                ? text.prefix(20) + "... " + (language == .nl ? "(\(text.count) tekens)" : "(\(text.count) characters)")
                : isBlankAtAnEdge ? "\"\(text)\"" : text
            return "\(element.path) = \(shown)"
        }
    }

    private static let longestShown = 60
}
