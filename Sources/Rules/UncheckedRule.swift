import IWmo

/// A rule of the standard that this version does not check.
public struct UncheckedRule: Hashable, Sendable {
    public let id: String
    public let level: Int
    public let messages: [BerichtType]
    /// Why not, and what it would take.
    public let reason: Tekst

    public init(id: String, level: Int, messages: [BerichtType], reason: Tekst) {
        self.id = id
        self.level = level
        self.messages = messages
        self.reason = reason
    }
}

extension RuleCatalogue {
    /// The rules of the standard, for the messages that are judged, that are left out on purpose; ascending by id.
    public static let notChecked: [UncheckedRule] = [
        UncheckedRule(
            id: "TR379", level: 3, messages: [.wmo301],
            reason: Tekst(
                nl: """
                    De regel vergelijkt een toewijzing met het verzoek waarop zij volgt (WMO315 of WMO317), en \
                    verzoeken worden nog niet bewaard.
                    """,
                en: """
                    The rule compares a toewijzing with the request it follows (WMO315 or WMO317), and requests are \
                    not kept yet.
                    """))
    ]
}
