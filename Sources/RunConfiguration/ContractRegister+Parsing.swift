import CareTimeline
import IWmo
import Rules

extension ContractRegister {
    /// What two rows may not say different things about.
    private struct Term: Hashable {
        var gemeente: String
        var aanbieder: String
        var product: Product
        var eenheid: Eenheid
        var ingang: Day?

        init(_ contract: Contract) {
            gemeente = contract.gemeente
            aanbieder = contract.aanbieder
            product = contract.product
            eenheid = contract.eenheid
            ingang = contract.ingang
        }
    }

    private static let columns = [
        "gemeente", "aanbieder", "naam", "productcategorie", "productcode", "eenheid", "tarief", "ingang", "einde",
        "max_clienten", "budgetplafond",
    ]

    static func parse(_ text: String, path: String) throws(ConfigurationError) -> ContractRegister {
        var contracten: [Contract] = []
        var terms: [Term: Int?] = [:]
        for row in try SemicolonTable.parse(text, path: path, columns: columns).rows {
            let contract = Contract(
                gemeente: try row.digits("gemeente", count: 4), aanbieder: try row.digits("aanbieder", count: 8),
                naam: row.text("naam"), productCategorie: try row.productCategorie(),
                productCode: try row.productCode(), eenheid: try row.eenheid("eenheid"),
                tarief: try row.tarief(), ingang: try row.day("ingang"), einde: try row.day("einde"),
                maximumClienten: try row.number("max_clienten"), budgetplafond: try row.euros("budgetplafond"))
            if let ingang = contract.ingang, let einde = contract.einde, einde < ingang {
                throw row.error("einde", nl: "ligt voor de ingang.", en: "lies before ingang.")
            }
            guard Gemeenten.bestaat(contract.gemeente) else {
                throw row.error("gemeente", nl: "staat niet in de lijst van het CBS.", en: "is not in the CBS list.")
            }
            try rejectTwin(of: contract, in: &terms, row)
            contracten.append(contract)
        }
        return ContractRegister(contracten: contracten)
    }

    /// Two rows for the same product from the same day on must agree, or the order of rows would decide.
    private static func rejectTwin(
        of contract: Contract, in terms: inout [Term: Int?], _ row: SemicolonTable.Row
    ) throws(ConfigurationError) {
        let term = Term(contract)
        if let tarief = terms[term], tarief != contract.tarief {
            throw row.error(
                "tarief", nl: "een andere regel noemt voor dit product en deze ingang een ander tarief.",
                en: "another row gives another tarief for this product and ingang.")
        }
        terms[term] = .some(contract.tarief)
    }
}
