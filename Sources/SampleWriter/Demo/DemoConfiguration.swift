import CareTimeline
import IWmo

/// Policy, contracts, products and the key of the pseudonyms.
enum DemoConfiguration {
    static var files: [SampleFile] {
        [
            SampleFile(path: "demo/pauzewacht.yaml", text: policy),
            SampleFile(path: "demo/contracten.csv", text: contracts),
            SampleFile(path: "demo/producten.csv", text: products),
            SampleFile(path: "demo/demo.key", text: key),
        ]
    }

    private static let policy = """
        # Beleid van de zeven gemeenten in de demo. Wat hier niet staat, volgt de standaardkeuzes:
        # iWmo 2.x wijst een zorggat af (8287), iWmo 3.x betaalt en betwist.
        gemeenten:
          "0479":
            naam: Zaanstad
            start: {iwmo-3: reject}      # geen startbericht: afwijzen
            gap: {iwmo-3: reject}        # pauze of einde over de hele periode: afwijzen
            eigenBijdrage: {correctieMaand: 1}
          "0415":
            naam: Landsmeer
            start: {iwmo-3: register}    # geen startbericht: zelf een start vastleggen
          "0439":
            naam: Purmerend
            eigenBijdrage: {correctieMaand: 2}
          "0385": {naam: Edam-Volendam}
          "0431": {naam: Oostzaan}
          "0852": {naam: Waterland}
          "0880": {naam: Wormerland}
        contracten: contracten.csv
        producten: producten.csv
        pseudoniemSleutel: demo.key

        """

    private static let key = """
        DEMO-SLEUTEL VAN PAUZEWACHT - alleen voor de voorbeelden, nooit voor echte gegevens.

        """

    private static var contracts: String {
        var rows = [
            "gemeente;aanbieder;naam;productcategorie;productcode;eenheid;tarief;ingang;einde;max_clienten;"
                + "budgetplafond"
        ]
        for aanbieder in Aanbieder.allCases {
            for gemeente in aanbieder.gemeenten {
                rows += aanbieder.producten.map { row(aanbieder, gemeente, $0) }
            }
        }
        return rows.joined(separator: "\r\n") + "\r\n"
    }

    private static func row(_ aanbieder: Aanbieder, _ gemeente: DemoGemeente, _ product: CareProduct) -> String {
        [
            gemeente.code, aanbieder.agbCode, aanbieder.naam, product.categorie, product.code,
            product.eenheid.rawValue, aanbieder.tarief(for: product).map(euros) ?? "", "2025-01-01",
            product.einde?.description ?? "", gemeente == .zaanstad ? "40" : "", gemeente == .zaanstad ? "250000" : "",
        ].joined(separator: ";")
    }

    private static var products: String {
        let header = "productcategorie;productcode;omschrijving;variant;eenheid;vereist;max_maanden;ingang;einde"
        let rows = CareProduct.allCases.map { product in
            [
                product.categorie, product.code, product.omschrijving,
                product.eenheid.isOutput ? "output" : "inspanning", product.eenheid.rawValue,
                product.vereist?.code ?? "", "", "2025-01-01", product.einde?.description ?? "",
            ].joined(separator: ";")
        }
        return ([header] + rows).joined(separator: "\r\n") + "\r\n"
    }

    /// Euros with a decimal comma.
    private static func euros(_ cents: Int) -> String {
        "\(cents / 100),\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
    }
}
