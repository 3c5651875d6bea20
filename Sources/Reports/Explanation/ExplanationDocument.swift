/// An explanation in one language, ready to be shown as text or in a report.
public struct ExplanationDocument: Hashable, Sendable {
    /// What a rule said, for the mark in front of it.
    public enum Mark: String, Hashable, Sendable {
        case broken
        case holds
        case notApplicable
        /// A care-gap rule that gives a finding but rejects nothing.
        case finding
        /// A care-gap rule without a finding: its title names what it looks for, so that it cannot be called right.
        case noFinding
    }

    public enum Block: Hashable, Sendable {
        case paragraph(String)
        /// A name and what it is.
        case fact(String, String)
        case item(String)
        case rule(Mark, name: String, text: String)
        /// Lines of characters that stand under each other. The blocks beside it say the same in words.
        case picture([String])
    }

    public struct Section: Hashable, Sendable {
        public var title: String
        public var blocks: [Block]

        public init(_ title: String, _ blocks: [Block]) {
            self.title = title
            self.blocks = blocks
        }
    }

    public var title: String
    public var sections: [Section]

    public init(title: String, sections: [Section]) {
        self.title = title
        self.sections = sections
    }
}
