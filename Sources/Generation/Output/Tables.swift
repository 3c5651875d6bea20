/// The contract register and the product list of the region.
enum Tables {
    static func contracts(_ providers: [CareProvider]) -> String {
        var rows = [
            "gemeente;aanbieder;naam;productcategorie;productcode;eenheid;tarief;ingang;einde;max_clienten;"
                + "budgetplafond"
        ]
        for gemeente in RegionGemeente.allCases {
            for provider in gemeente.providers.map({ providers[$0] }) where provider.hasContract {
                rows += Contracts.rows(of: provider).map { row in
                    [
                        gemeente.code, provider.agbCode, provider.naam, row.productCategorie, row.productCode,
                        row.eenheid.rawValue, row.tarief.map(euros) ?? "", row.ingang.description,
                        row.einde?.description ?? "", "", "",
                    ].joined(separator: ";")
                }
            }
        }
        return rows.joined(separator: "\r\n") + "\r\n"
    }

    static var products: String {
        let header = "productcategorie;productcode;omschrijving;variant;eenheid;vereist;max_maanden;ingang;einde"
        let rows = CareProduct.all.map { product in
            let isOutput = product.eenheid == .euro || product.eenheid == .stuksOutput
            return [
                product.categorie, product.code, product.omschrijving, isOutput ? "output" : "inspanning",
                product.eenheid.rawValue, "", product.maxMaanden.map { String($0) } ?? "", "", "",
            ].joined(separator: ";")
        }
        return ([header] + rows).joined(separator: "\r\n") + "\r\n"
    }

    /// Euros with a decimal comma.
    private static func euros(_ cents: Int) -> String { "\(cents / 100),\(padded(cents % 100, to: 2))" }
}
