import IWmo
import Rules

/// What the machine formats tell about a rule, whether it stands in the catalogue or is one of level 1.
struct DescribedRule {
    let id: String
    let level: Int
    let title: Tekst
    /// What must hold.
    let condition: Tekst
    /// Empty where the condition says it all.
    let explanation: Tekst
    let retourcode: String?
    let messages: [BerichtType]
    let severity: FindingSeverity

    /// Always in the same order, so that an index stays the same from run to run. What the catalogue says of a name of
    /// level 1 goes before what is said here.
    static let all: [DescribedRule] = {
        let catalogue = RuleCatalogue.all.map { rule in
            DescribedRule(
                id: rule.id, level: rule.level, title: rule.title.nl.isEmpty ? rule.condition : rule.title,
                condition: rule.condition, explanation: rule.explanation, retourcode: rule.retourcode,
                messages: rule.messages, severity: FindingSeverity(usualFor: rule))
        }
        let known = Set(catalogue.map(\.id))
        return level1.filter { !known.contains($0.id) } + catalogue
    }()

    static let index: [String: Int] = Dictionary(
        all.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })

    private static let level1 = [
        level1(
            Level1Rule.schema, Tekst(nl: "Geldig volgens het schema", en: "Valid against the schema"),
            nl: "Het bericht is geldig volgens het schema van zijn berichtsoort.",
            en: "The message is valid against the schema of its type."),
        level1(
            Level1Rule.wellFormed, Tekst(nl: "Leesbare XML", en: "Readable XML"),
            nl: "Het bestand is leesbaar en is welgevormde XML.",
            en: "The file can be read and is well-formed XML."),
        level1(
            Level1Rule.message, Tekst(nl: "Een bekend iWmo-bericht", en: "A known iWmo message"),
            nl: "Het bestand is een iWmo-bericht van een soort en release die gelezen kan worden.",
            en: "The file is an iWmo message of a type and release that can be read."),
        level1(
            Level1Rule.safety, Tekst(nl: "Veilig te lezen", en: "Safe to read"),
            nl: "Het bestand is veilig te lezen: geen DOCTYPE, niet te diep en niet te groot.",
            en: "The file is safe to read: no DOCTYPE, not too deep and not too large."),
    ]

    private static func level1(_ id: String, _ title: Tekst, nl: String, en: String) -> DescribedRule {
        DescribedRule(
            id: id, level: 1, title: title, condition: Tekst(nl: nl, en: en), explanation: Tekst(nl: "", en: ""),
            retourcode: nil, messages: [], severity: .error)
    }
}
