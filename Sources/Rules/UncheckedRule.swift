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
    public static let notChecked: [UncheckedRule] = ["TR337", "TR342", "TR366", "TR367", "TR371", "TR376"].map { id in
        UncheckedRule(
            id: id, level: ["TR342": 2][id] ?? 3, messages: [.wmo325],
            reason: Tekst(
                nl:
                    "Een WMO325 maakt dit programma zelf; een WMO325 van een ander wordt alleen met het schema gecontroleerd.",
                en: "This program makes WMO325s itself; one of another sender is only checked against the schema."))
    }
}
