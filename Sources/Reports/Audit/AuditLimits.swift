/// The most rows that a page of the audit shows of anything: what is left out stands in a table beside it.
public enum AuditLimits {
    /// Aanbieders or gemeenten in a ranking.
    static let ranked = 50
    /// Of these, and of rules, the ones that are shown without asking.
    static let rankedAtFirst = 15
    static let rulesAtFirst = 8
    /// Rules in a ranking.
    static let rules = 30
    /// Aanbieders per discipline measure.
    static let discipline = 25
    /// Cases of one signal on the page of the region or a gemeente.
    static let casesPerSignal = 5
    /// Cases on the page of an aanbieder, and cases in all on the others.
    static let cases = 100
    /// Products named beside a ceiling.
    static let products = 5
    /// Client pages in a report.
    public static let clients = 500
    /// Rows in the table of a client.
    static let clientRows = 400
}
