import IWmo

extension ExplanationDocument {
    /// The explanation as the templates of the report take it. Pictures are left out: the page draws its own bar, and
    /// the words beside a picture say the same.
    func values(_ language: Language) -> TemplateValues {
        ["sections": sections.map { $0.values(language) }]
    }
}

extension ExplanationDocument.Section {
    fileprivate func values(_ language: Language) -> TemplateValues {
        ["heading": PrintableText.of(title), "blocks": blocks.compactMap { $0.values(language) }]
    }
}

extension ExplanationDocument.Block {
    fileprivate func values(_ language: Language) -> TemplateValues? {
        switch self {
        case .paragraph(let text): return ["paragraph": PrintableText.of(text)]
        case .fact(let name, let text):
            return ["fact": ["name": PrintableText.of(name), "text": PrintableText.of(text)] as TemplateValues]
        case .item(let text): return ["item": PrintableText.of(text)]
        case .rule(let mark, let name, let text):
            return [
                "rule": [
                    "mark": mark.rawValue, "word": mark.word[language], "name": PrintableText.of(name),
                    "text": PrintableText.of(text),
                ] as TemplateValues
            ]
        case .picture: return nil
        }
    }
}
