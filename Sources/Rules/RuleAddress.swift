import IWmo

/// Where the documentation of a rule is found.
public enum RuleAddress {
    /// Where the project lives.
    public static let project = "https://github.com/pauzewacht/pauzewacht"

    private static let pages = project + "/blob/main/docs/rules"

    /// The page of a rule: `TR321`, `ZG001`, or one of `Level1Rule`.
    public static func page(of rule: String, _ language: Language) -> String {
        "\(pages)/\(language.rawValue)/\(rule).md"
    }
}
