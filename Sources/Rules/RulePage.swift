import IWmo

/// The page of the documentation that explains a rule.
public enum RulePage {
    /// Where the project lives.
    public static let project = "https://github.com/pauzewacht/pauzewacht"

    private static let pages = project + "/blob/main/docs/rules"

    /// Address of the page of a rule: `TR321`, `ZG001`, or one of `Level1Rule`.
    public static func address(of rule: String, _ language: Language) -> String {
        "\(pages)/\(language.rawValue)/\(rule).md"
    }
}
