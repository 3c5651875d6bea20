import IWmo
import Rules

/// What the machine formats tell about a rule, whether it stands in the catalogue or is one of level 1.
struct DescribedRule {
    let id: String
    let level: Int
    /// What must hold.
    let condition: Tekst
    let retourcode: String?
    let messages: [BerichtType]
    let severity: FindingSeverity

    /// Level 1, then the catalogue: always the same order, so that an index stays the same from run to run.
    static let all: [DescribedRule] =
        level1
        + RuleCatalogue.all.map { rule in
            DescribedRule(
                id: rule.id, level: rule.level, condition: rule.condition, retourcode: rule.retourcode,
                messages: rule.messages, severity: FindingSeverity(usualFor: rule))
        }

    static let index: [String: Int] = Dictionary(
        uniqueKeysWithValues: all.enumerated().map { ($0.element.id, $0.offset) })

    private static let level1 = [
        level1(
            Level1Rule.schema, nl: "Het bericht is geldig volgens het schema van zijn berichtsoort.",
            en: "The message is valid against the schema of its type."),
        level1(
            Level1Rule.wellFormed, nl: "Het bestand is leesbaar en is welgevormde XML.",
            en: "The file can be read and is well-formed XML."),
        level1(
            Level1Rule.message, nl: "Het bestand is een iWmo-bericht van een soort en release die gelezen kan worden.",
            en: "The file is an iWmo message of a type and release that can be read."),
        level1(
            Level1Rule.safety, nl: "Het bestand is veilig te lezen: geen DOCTYPE, niet te diep en niet te groot.",
            en: "The file is safe to read: no DOCTYPE, not too deep and not too large."),
    ]

    private static func level1(_ id: String, nl: String, en: String) -> DescribedRule {
        DescribedRule(
            id: id, level: 1, condition: Tekst(nl: nl, en: en), retourcode: nil, messages: [], severity: .error)
    }
}
