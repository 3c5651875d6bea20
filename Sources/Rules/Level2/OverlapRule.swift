import CareTimeline
import IWmo

/// TR302: the same product is not assigned twice for the same day.
enum OverlapRule {
    static let overlap = Check<[ToegewezenProduct]>(
        Rule(
            level2: "TR302", in: .toewijzing, of: "ToegewezenProduct",
            nl: "Toewijzingen van hetzelfde product overlappen elkaar niet in de tijd.",
            en: "Toewijzingen of the same product do not overlap in time.")
    ) { toewijzingen, _ in faults(in: toewijzingen) }

    static let rules = [overlap.rule]

    /// Of two that overlap the later in the message is reported, once.
    private static func faults(in toewijzingen: [ToegewezenProduct]) -> [Fault] {
        var codes: [ExactText: Int] = [:]
        var standing: [Claim] = []
        var faults: [Fault] = []
        for (offset, toewijzing) in toewijzingen.enumerated() {
            guard let claim = Claim(toewijzing, index: offset + 1, codes: &codes) else { continue }
            if let other = standing.first(where: { $0.excludes(claim) }) {
                faults.append(
                    Fault(
                        at: "ToegewezenProduct[\(claim.index)]",
                        detail: Tekst(
                            nl: "Overlapt ToegewezenProduct[\(other.index)].",
                            en: "Overlaps ToegewezenProduct[\(other.index)].")))
            }
            standing.append(claim)
        }
        return faults
    }

    /// The days a toewijzing lays claim to, and for what. Codes are numbered, because every pair is compared.
    private struct Claim {
        let index: Int
        let days: DayRange
        /// Nil when the toewijzing is for every product.
        let categorie: Int?
        let code: Int?

        /// Nil when it excludes nothing: removed, of a category that may overlap, or with a broken period.
        init?(_ toewijzing: ToegewezenProduct, index: Int, codes: inout [ExactText: Int]) {
            guard let days = DayRange(toewijzing.ingangsdatum, toewijzing.einddatum ?? .distantFuture),
                !toewijzing.isRemoval, !mayOverlap.contains(toewijzing.product?.categorie ?? "")
            else { return nil }
            self.index = index
            self.days = days
            categorie = toewijzing.product.map { codes.number(of: $0.categorie) }
            code = toewijzing.product?.code.map { codes.number(of: $0) }
        }

        func excludes(_ other: Claim) -> Bool {
            guard days.overlaps(other.days) else { return false }
            guard let categorie, let otherCategorie = other.categorie else { return true }
            guard let code, let otherCode = other.code else { return categorie == otherCategorie }
            return code == otherCode
        }
    }

    /// Aids and adaptations: a client can have several at the same time.
    private static let mayOverlap: Set = ["11", "12", "13", "14"]
}

extension [ExactText: Int] {
    /// Equal texts have equal numbers.
    fileprivate mutating func number(of text: String) -> Int {
        if let known = self[ExactText(text)] { return known }
        self[ExactText(text)] = count
        return count - 1
    }
}

extension ToegewezenProduct {
    /// Removed with the present reason (13) or the one that older toewijzingen carry (01).
    fileprivate var isRemoval: Bool {
        einddatum == ingangsdatum && (isVervallen || redenWijziging == "01")
    }
}
