/// A gemeente and an aanbieder that declares to it, by code.
public struct Relation: Hashable, Comparable, Sendable {
    public let gemeente: String
    public let aanbieder: String

    public init(gemeente: String, aanbieder: String) {
        self.gemeente = gemeente
        self.aanbieder = aanbieder
    }

    public static func < (left: Relation, right: Relation) -> Bool {
        (left.gemeente, left.aanbieder) < (right.gemeente, right.aanbieder)
    }
}
