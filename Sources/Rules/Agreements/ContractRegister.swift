import CareTimeline
import IWmo

/// Agreed products and tariffs per gemeente and aanbieder (`contracten.csv`).
public struct ContractRegister: Sendable {
    /// One row: a product that a gemeente buys from an aanbieder.
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
        /// Eurocents per calendar year; nil: not agreed.
        public var budgetplafond: Int?

        public init(
            gemeente: String, aanbieder: String, naam: String = "", productCategorie: String, productCode: String,
            eenheid: Eenheid, tarief: Int? = nil, ingang: Day? = nil, einde: Day? = nil, maximumClienten: Int? = nil,
            budgetplafond: Int? = nil
        ) {
            self.gemeente = gemeente
            self.aanbieder = aanbieder
            self.naam = naam
            self.productCategorie = productCategorie
            self.productCode = productCode
            self.eenheid = eenheid
            self.tarief = tarief
            self.ingang = ingang
            self.einde = einde
            self.maximumClienten = maximumClienten
            self.budgetplafond = budgetplafond
        }

        public func isValid(on day: Day) -> Bool {
            (ingang.map { $0 <= day } ?? true) && (einde.map { day <= $0 } ?? true)
        }

        public var product: Product { Product(categorie: productCategorie, code: productCode) }
    }

    /// A contract partner of a gemeente.
    private struct Partner: Hashable {
        var gemeente: String
        var aanbieder: String
    }

    /// In the order of the file.
    public let contracten: [Contract]
    /// Latest ingang first.
    private let byKey: [ContractKey: [Contract]]
    private let byPartner: [Partner: [Contract]]
    private let byGemeente: [String: [Contract]]

    public init(contracten: [Contract]) {
        self.contracten = contracten
        let grouped = Dictionary(grouping: contracten, by: \.key)
        byKey = grouped.mapValues { $0.sorted { ($0.ingang?.number ?? .min) > ($1.ingang?.number ?? .min) } }
        byPartner = Dictionary(grouping: contracten) { Partner(gemeente: $0.gemeente, aanbieder: $0.aanbieder) }
        byGemeente = Dictionary(grouping: contracten, by: \.gemeente)
    }

    /// What was agreed for the product of a line, on the first day of its productperiode.
    public func afspraak(gemeente: String, aanbieder: String, prestatie: Prestatie) -> ContractAfspraak {
        guard let contract = contract(gemeente: gemeente, aanbieder: aanbieder, prestatie: prestatie),
            let tarief = contract.tarief
        else { return .onbekend }
        return ContractAfspraak(tarief: contract.eenheid == prestatie.eenheid ? .perEenheid(tarief) : .perUur(tarief))
    }

    /// The row that a line falls under: its own unit, or the hour for a line in minutes.
    public func contract(gemeente: String, aanbieder: String, prestatie: Prestatie) -> Contract? {
        func row(_ eenheid: Eenheid) -> Contract? {
            let key = ContractKey(
                gemeente: gemeente, aanbieder: aanbieder, productCategorie: prestatie.productCategorie,
                productCode: ExactText(prestatie.productCode), eenheid: eenheid)
            return byKey[key]?.first { $0.isValid(on: prestatie.productPeriode.begindatum) }
        }
        return row(prestatie.eenheid) ?? (prestatie.eenheid == .minuut ? row(.uur) : nil)
    }

    /// Every row of an aanbieder at a gemeente, in the order of the file.
    public func contracten(gemeente: String, aanbieder: String) -> [Contract] {
        byPartner[Partner(gemeente: gemeente, aanbieder: aanbieder)] ?? []
    }

    /// True when the gemeente has an agreement with anyone on that day.
    public func heeftContracten(gemeente: String, on day: Day) -> Bool {
        byGemeente[gemeente]?.contains { $0.isValid(on: day) } ?? false
    }

    /// Names of the aanbieders by AGB code; of several names the first in the file.
    public var namen: [String: String] {
        Dictionary(contracten.filter { !$0.naam.isEmpty }.map { ($0.aanbieder, $0.naam) }) { first, _ in first }
    }
}

/// What a line finds its contract by.
private struct ContractKey: Hashable {
    var gemeente: String
    var aanbieder: String
    var productCategorie: String
    var productCode: ExactText
    var eenheid: Eenheid
}

extension ContractRegister.Contract {
    fileprivate var key: ContractKey {
        ContractKey(
            gemeente: gemeente, aanbieder: aanbieder, productCategorie: productCategorie,
            productCode: ExactText(productCode), eenheid: eenheid)
    }
}
