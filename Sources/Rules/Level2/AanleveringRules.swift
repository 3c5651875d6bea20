import IWmo

/// Rules about the entries of a start or stop message.
enum AanleveringRules {
    static let statusAanlevering = Check<StatusAanlevering>(
        Rule(
            level2: "CS058", in: [.wmo305, .wmo307], of: "StartProduct; StopProduct",
            nl: "StatusAanlevering is 1 (eerste aanlevering) of 3 (verwijderen).",
            en: "StatusAanlevering is 1 (first delivery) or 3 (removal).")
    ) { status in status == .eerste || status == .verwijderen }

    static let rules = [statusAanlevering.rule]
}
