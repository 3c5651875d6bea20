/// Text that equals another only when it is the same, code point by code point.
///
/// `String` calls a composed and a decomposed letter equal. Reference numbers and codes are compared as they were
/// sent, by every party that handles them, so here they must not be.
public struct ExactText: Hashable, Sendable {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }

    public static func == (left: ExactText, right: ExactText) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    public func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension String {
    /// Same code points, without regard for canonical equivalence.
    public func isExactly(_ other: String) -> Bool { ExactText(self) == ExactText(other) }
}
