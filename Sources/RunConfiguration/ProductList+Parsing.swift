import CareTimeline
import IWmo
import Rules

extension ProductList {
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
}
