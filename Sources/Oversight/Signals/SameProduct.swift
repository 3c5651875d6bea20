import IWmo
import Rules

/// When two toewijzingen are for the same product (OP259).
enum SameProduct {
    /// Aids and adaptations: a client can have several at the same time.
    private static let mayRepeat: Set = ["11", "12", "13", "14"]

    /// False for a category that may repeat, and for a toewijzing that counts as never sent.
    static func counts(_ stand: ToewijzingStand) -> Bool {
        !stand.isVervallen && !mayRepeat.contains(stand.product?.categorie ?? "")
    }

    /// The same code; where one has no code the same categorie; where one has no product anything.
    static func isSame(_ left: Product?, _ right: Product?) -> Bool {
        guard let left, let right else { return true }
        guard let code = left.code, let other = right.code else { return left.categorie == right.categorie }
        return code.isExactly(other)
    }
}
