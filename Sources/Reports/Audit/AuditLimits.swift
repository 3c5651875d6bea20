/// The most rows that a page of the audit shows of anything: what is left out stands in a table beside it.
public enum AuditLimits {
    /// Aanbieders or gemeenten in a ranking.
    public static let ranked = 50
    /// Rules in a ranking.
    public static let rules = 30
    /// Aanbieders per discipline measure.
    public static let discipline = 25
    /// Client pages in a report.
    public static let clients = 500
    /// Rows in the table of a client.
    public static let clientRows = 400
}
