import CareTimeline
import IWmo

/// The product codes that gemeente and aanbieder agreed on (`producten.csv`).
public struct ProductList: Sendable {
    public enum Variant: String, Sendable, CaseIterable {
        case inspanning
        case output
    }

    public struct Entry: Hashable, Sendable {
        public var productCategorie: String
        public var productCode: String
        public var omschrijving: String
        public var variant: Variant
        public var eenheid: Eenheid
        /// Productcode that must be assigned at the same time.
        public var vereist: String?
        public var maximumMaanden: Int?
        public var ingang: Day?
        public var einde: Day?

        public init(
            productCategorie: String, productCode: String, omschrijving: String = "", variant: Variant,
            eenheid: Eenheid, vereist: String? = nil, maximumMaanden: Int? = nil, ingang: Day? = nil,
            einde: Day? = nil
        ) {
            self.productCategorie = productCategorie
            self.productCode = productCode
            self.omschrijving = omschrijving
            self.variant = variant
            self.eenheid = eenheid
            self.vereist = vereist
            self.maximumMaanden = maximumMaanden
            self.ingang = ingang
            self.einde = einde
        }

        public func isValid(on day: Day) -> Bool {
            (ingang.map { $0 <= day } ?? true) && (einde.map { day <= $0 } ?? true)
        }
    }

    private struct Key: Hashable {
        var productCategorie: String
        var productCode: ExactText
    }

    /// In the order of the file.
    public let entries: [Entry]
    private let byKey: [Key: [Entry]]

    public init(entries: [Entry]) {
        self.entries = entries
        byKey = Dictionary(grouping: entries) {
            Key(productCategorie: $0.productCategorie, productCode: ExactText($0.productCode))
        }
    }

    /// True when the code is listed under the categorie on that day.
    public func contains(categorie: String, code: String, on day: Day) -> Bool {
        entries(categorie: categorie, code: code).contains { $0.isValid(on: day) }
    }

    /// Every entry of a product, whatever its days.
    public func entries(categorie: String, code: String) -> [Entry] {
        byKey[Key(productCategorie: categorie, productCode: ExactText(code))] ?? []
    }
}
