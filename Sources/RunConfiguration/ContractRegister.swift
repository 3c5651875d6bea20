import CareTimeline
import IWmo
import Rules

/// Agreed products and tariffs per gemeente and aanbieder (`contracten.csv`).
public struct ContractRegister: Sendable {
    public struct Contract: Hashable, Sendable {
        public var gemeente: String
        public var aanbieder: String
        public var naam: String
        public var productCategorie: String
        public var productCode: String
        public var eenheid: Eenheid
        /// Eurocents per unit; nil: not agreed.
        public var tarief: Int?
        public var ingang: Day?
        public var einde: Day?
        public var maximumClienten: Int?
        /// Eurocents; nil: not agreed.
        public var budgetplafond: Int?

        func isValid(on day: Day) -> Bool { (ingang.map { $0 <= day } ?? true) && (einde.map { day <= $0 } ?? true) }
    }

    private struct Key: Hashable {
        var gemeente: String
        var aanbieder: String
        var productCategorie: String
        var productCode: ExactText
        var eenheid: Eenheid
    }

    public let contracten: [Contract]
    /// Latest ingang first.
    private let byKey: [Key: [Contract]]

    public init(contracten: [Contract]) {
        self.contracten = contracten
        let grouped = Dictionary(grouping: contracten) { contract in
            Key(
                gemeente: contract.gemeente, aanbieder: contract.aanbieder,
                productCategorie: contract.productCategorie, productCode: ExactText(contract.productCode),
                eenheid: contract.eenheid)
        }
        byKey = grouped.mapValues { $0.sorted { ($0.ingang?.number ?? .min) > ($1.ingang?.number ?? .min) } }
    }

    private static let columns = [
        "gemeente", "aanbieder", "naam", "productcategorie", "productcode", "eenheid", "tarief", "ingang", "einde",
        "max_clienten", "budgetplafond",
    ]

    static func load(path: String) throws(ConfigurationError) -> ContractRegister {
        var contracten: [Contract] = []
        for row in try SemicolonTable.load(path: path, columns: columns).rows {
            let contract = Contract(
                gemeente: try row.digits("gemeente", count: 4), aanbieder: try row.digits("aanbieder", count: 8),
                naam: row.text("naam"), productCategorie: try row.digits("productcategorie", count: 2),
                productCode: try row.required("productcode"), eenheid: try row.eenheid("eenheid"),
                tarief: try row.euros("tarief"), ingang: try row.day("ingang"), einde: try row.day("einde"),
                maximumClienten: try row.number("max_clienten"), budgetplafond: try row.euros("budgetplafond"))
            if let ingang = contract.ingang, let einde = contract.einde, einde < ingang {
                throw row.error("einde", nl: "ligt voor de ingang.", en: "lies before ingang.")
            }
            contracten.append(contract)
        }
        return ContractRegister(contracten: contracten)
    }

    /// What was agreed for the product of a line, on the first day of its productperiode.
    public func afspraak(gemeente: String, aanbieder: String, prestatie: Prestatie) -> ContractAfspraak {
        func row(_ eenheid: Eenheid) -> Contract? {
            let key = Key(
                gemeente: gemeente, aanbieder: aanbieder, productCategorie: prestatie.productCategorie,
                productCode: ExactText(prestatie.productCode), eenheid: eenheid)
            return byKey[key]?.first { $0.isValid(on: prestatie.productPeriode.begindatum) }
        }
        if let own = row(prestatie.eenheid) {
            return ContractAfspraak(tarief: own.tarief.map { .perEenheid($0) } ?? .onbekend)
        }
        guard prestatie.eenheid == .minuut, let hour = row(.uur)?.tarief else { return .onbekend }
        return ContractAfspraak(tarief: .perUur(hour))
    }

    /// Names of the aanbieders by AGB code; of several names the first in the file.
    public var namen: [String: String] {
        Dictionary(contracten.filter { !$0.naam.isEmpty }.map { ($0.aanbieder, $0.naam) }) { first, _ in first }
    }
}
