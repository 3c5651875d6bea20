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

    fileprivate struct Key: Hashable {
        var gemeente: String
        var aanbieder: String
        var productCategorie: String
        var productCode: ExactText
        var eenheid: Eenheid
    }

    private struct Term: Hashable {
        var key: Key
        var ingang: Day?
    }

    public let contracten: [Contract]
    /// Latest ingang first.
    private let byKey: [Key: [Contract]]

    public init(contracten: [Contract]) {
        self.contracten = contracten
        let grouped = Dictionary(grouping: contracten, by: \.key)
        byKey = grouped.mapValues { $0.sorted { ($0.ingang?.number ?? .min) > ($1.ingang?.number ?? .min) } }
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
        let term = Term(key: contract.key, ingang: contract.ingang)
        if let tarief = terms[term], tarief != contract.tarief {
            throw row.error(
                "tarief", nl: "een andere regel noemt voor dit product en deze ingang een ander tarief.",
                en: "another row gives another tarief for this product and ingang.")
        }
        terms[term] = .some(contract.tarief)
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

extension ContractRegister.Contract {
    fileprivate var key: ContractRegister.Key {
        ContractRegister.Key(
            gemeente: gemeente, aanbieder: aanbieder, productCategorie: productCategorie,
            productCode: ExactText(productCode), eenheid: eenheid)
    }
}
