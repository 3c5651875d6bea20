import IWmo

extension SchemaRules {
    /// A rule about the length of a text.
    struct Length {
        private let rule: Rule

        /// - Parameters:
        ///   - name: what the title calls the elements; their own names when it is left out.
        ///   - advice: what a sender does about it, a sentence that follows the explanation.
        init(
            _ id: String, _ maximum: Int, name: Tekst? = nil, in messages: [BerichtType], of subject: String,
            elements: [String], why: Tekst, advice: Tekst = .shorten
        ) {
            let names = Tekst(nl: elements.joined(by: "en"), en: elements.joined(by: "and"))
            let length =
                maximum == 1
                ? Tekst(nl: "hoogstens 1 teken", en: "at most 1 character")
                : Tekst(nl: "hoogstens \(maximum) tekens", en: "at most \(maximum) characters")
            let verb = Tekst(nl: elements.verb(" is ", " zijn "), en: elements.verb(" is ", " are "))
            rule = Rule(
                level1: id, in: messages, of: subject, title: (name ?? names) + Tekst(nl: ": ", en: ": ") + length,
                condition: names + verb + length + Tekst(nl: " lang.", en: " long."), explanation: why + advice)
        }

        func entry(_ examples: RuleExample...) -> CatalogueEntry {
            CatalogueEntry(rule: rule, examples: examples)
        }
    }
}

extension Tekst {
    static let shorten = Tekst(
        nl: " Geteld worden tekens, geen bytes: é telt voor één. Kort de waarde in.",
        en: " Characters are counted, not bytes: é counts for one. Shorten the value.")
    static let fromCodeList = Tekst(
        nl: " Neem de code over uit zijn codelijst.", en: " Copy the code from its code list.")
}

extension [String] {
    /// `A, B en C`.
    func joined(by word: String) -> String {
        guard let last, count > 1 else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " \(word) \(last)"
    }

    func verb(_ singular: String, _ plural: String) -> String { count == 1 ? singular : plural }
}
