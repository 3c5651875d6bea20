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
    }

    private struct Key: Hashable {
        var productCategorie: String
        var productCode: ExactText
    }

    public let entries: [Entry]
    private let byKey: [Key: [Entry]]

    public init(entries: [Entry]) {
        self.entries = entries
        byKey = Dictionary(grouping: entries) {
            Key(productCategorie: $0.productCategorie, productCode: ExactText($0.productCode))
        }
    }

    private static let columns = [
        "productcategorie", "productcode", "omschrijving", "variant", "eenheid", "vereist", "max_maanden", "ingang",
        "einde",
    ]

    static func parse(_ text: String, path: String) throws(ConfigurationError) -> ProductList {
        var entries: [Entry] = []
        let rows = try SemicolonTable.parse(text, path: path, columns: columns).rows
        for row in rows {
            guard let variant = Variant(rawValue: row.text("variant")) else {
                throw row.error("variant", nl: "moet inspanning of output zijn.", en: "must be inspanning or output.")
            }
            let entry = Entry(
                productCategorie: try row.productCategorie(),
                productCode: try row.productCode(), omschrijving: row.text("omschrijving"), variant: variant,
                eenheid: try row.eenheid("eenheid"),
                vereist: row.text("vereist").isEmpty ? nil : row.text("vereist"),
                maximumMaanden: try row.number("max_maanden"), ingang: try row.day("ingang"),
                einde: try row.day("einde"))
            if let ingang = entry.ingang, let einde = entry.einde, einde < ingang {
                throw row.error("einde", nl: "ligt voor de ingang.", en: "lies before ingang.")
            }
            entries.append(entry)
        }
        try checkRequirements(of: entries, rows)
        return ProductList(entries: entries)
    }

    /// A product can only require one that is in the list.
    private static func checkRequirements(
        of entries: [Entry], _ rows: [SemicolonTable.Row]
    ) throws(ConfigurationError) {
        let codes = Set(entries.map { ExactText($0.productCode) })
        for (entry, row) in zip(entries, rows) {
            guard let vereist = entry.vereist, !codes.contains(ExactText(vereist)) else { continue }
            throw row.error(
                "vereist", nl: "dit product staat niet in de lijst.", en: "this product is not in the list.")
        }
    }

    /// True when the code is listed under the categorie on that day.
    public func contains(categorie: String, code: String, on day: Day) -> Bool {
        byKey[Key(productCategorie: categorie, productCode: ExactText(code))]?.contains { entry in
            (entry.ingang.map { $0 <= day } ?? true) && (entry.einde.map { day <= $0 } ?? true)
        } ?? false
    }
}
