import CareTimeline
import IWmo
import TestSupport
import Testing

@testable import Rules

@Suite("Overlap of many products")
struct OverlapTests {
    private static let start = Day(year: 2023, month: 1, day: 1)!

    private static func products(_ count: Int, seed: UInt64) -> [NieuwProduct] {
        var chance = SeededNumbers(seed: seed)
        return (0..<count).map { _ in
            let first = start.advanced(by: .random(in: 0...60, using: &chance))
            let last = Bool.random(using: &chance) ? first.advanced(by: .random(in: -1...8, using: &chance)) : nil
            let categorie = ["01", "02", "03", "12"].randomElement(using: &chance) ?? "01"
            let code = ["A", "B", "C", nil].randomElement(using: &chance) ?? nil
            let hasProduct = Int.random(in: 0...9, using: &chance) > 0
            return NieuwProduct(
                product: hasProduct ? Product(categorie: categorie, code: code) : nil, gewensteIngangsdatum: first,
                einddatum: last ?? first.advanced(by: 1))
        }
    }

    /// As the rule is worded: two at a time.
    private static func pairs(_ products: [NieuwProduct]) -> [String] {
        func mayClash(_ product: NieuwProduct) -> Bool {
            product.product?.categorie != "12" && product.gewensteIngangsdatum <= product.einddatum!
        }
        func isSame(_ one: Product?, _ other: Product?) -> Bool {
            guard let one, let other else { return true }
            if let code = one.code, let otherCode = other.code { return code == otherCode }
            return one.categorie == other.categorie
        }
        return products.indices.compactMap { late in
            (0..<late).first { early in
                let (one, other) = (products[early], products[late])
                return mayClash(one) && mayClash(other) && isSame(one.product, other.product)
                    && one.gewensteIngangsdatum <= other.einddatum! && other.gewensteIngangsdatum <= one.einddatum!
            }.map { "\(late + 1) overlaps \($0 + 1)" }
        }
    }

    private static func found(_ products: [NieuwProduct]) -> [String] {
        OverlapRule.faults(among: products, named: "P") { ProductTerms($0) }.map { fault in
            let numbers = (fault.path + (fault.detail?.en ?? "")).split { !$0.isNumber }
            // The path is "/P[7][1]" or "/P[7]"; the detail ends with the other.
            return "\(numbers.first ?? "") overlaps \(numbers.last ?? "")"
        }
    }

    @Test("finds the same as a comparison of every pair", arguments: 1...200)
    func everyPair(seed: Int) {
        let products = Self.products(seed % 40 + 1, seed: UInt64(seed))
        #expect(Self.found(products) == Self.pairs(products))
    }

    @Test("a hundred thousand products do not take the time of comparing every pair")
    func many() {
        let one = Product(categorie: "01", code: "A")
        let apart = (0..<100_000).map { offset in
            let day = Self.start.advanced(by: offset * 7 % 100_000)
            return NieuwProduct(product: one, gewensteIngangsdatum: day, einddatum: day)
        }
        let (found, time) = measured { (Self.found(apart), Self.found(apart + apart.suffix(1))) }
        #expect(found.0 == [])
        #expect(found.1 == ["100001 overlaps 100000"])
        #expect(time < .seconds(60))
    }
}
