/// Where the pages of an audit lie, seen from the folder of the report.
public enum AuditPath {
    public static let region = "index.html"
    /// Every rejected and disputed line with its reason.
    public static let lines = "regels.html"
    public static let folders = ["gemeente", "aanbieder", "client"]

    public static func gemeente(_ code: String) -> String { "gemeente/\(safe(code)).html" }

    public static func aanbieder(_ code: String) -> String { "aanbieder/\(safe(code)).html" }

    public static func client(_ name: String) -> String { "client/\(safe(name)).html" }

    /// The place of a toewijzing on the page of its client.
    static func anchor(toewijzing nummer: Int) -> String { "toewijzing-\(nummer)" }

    /// Codes come from messages: what could leave the folder is taken out.
    private static func safe(_ name: String) -> String {
        String(name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    }
}
