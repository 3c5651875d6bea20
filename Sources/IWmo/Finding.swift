/// The languages people read findings in.
public enum Language: String, Sendable, CaseIterable {
    case nl
    case en
}

/// A sentence in both languages. Never holds personal data in full.
public struct Tekst: Hashable, Sendable {
    public var nl: String
    public var en: String

    public init(nl: String, en: String) {
        self.nl = nl
        self.en = en
    }

    public subscript(language: Language) -> String { language == .nl ? nl : en }

    public static func + (left: Tekst, right: Tekst) -> Tekst {
        Tekst(nl: left.nl + right.nl, en: left.en + right.en)
    }
}

/// A place in a document: line and column, both from 1.
public struct Position: Hashable, Sendable {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    public static let start = Position(line: 1, column: 1)
}

/// Something wrong with a message, and where.
public struct Finding: Hashable, Sendable {
    /// 1 schema, 2 inside the message, 3 against earlier messages, 4 against an external source.
    public var niveau: Int
    /// Rule id of the standard, or `XSD`, `XML`, `BERICHT`, `VEILIGHEID` at level 1.
    public var regel: String
    public var retourcode: String?
    public var position: Position
    /// `/Bericht/Declaratie[1]/...`; empty when the place is not inside an element.
    public var pad: String
    public var melding: Tekst

    public init(
        niveau: Int, regel: String, retourcode: String? = nil, position: Position, pad: String, melding: Tekst
    ) {
        self.niveau = niveau
        self.regel = regel
        self.retourcode = retourcode
        self.position = position
        self.pad = pad
        self.melding = melding
    }
}

/// Level-1 rule names of the contract.
public enum Level1Rule {
    /// Not valid against the schema.
    public static let schema = "XSD"
    /// Not well-formed, empty or unreadable.
    public static let wellFormed = "XML"
    /// Message type or release not supported.
    public static let message = "BERICHT"
    /// Refused before reading on: DTD, depth, size, encoding.
    public static let safety = "VEILIGHEID"
}
