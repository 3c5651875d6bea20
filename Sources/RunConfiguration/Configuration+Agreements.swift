import CareTimeline
import IWmo
import Oversight
import Rules

// What was agreed, and whether a gemeente rejects for it (signals CT003 and CT004).

extension Configuration {
    /// True where TR418 rejects.
    public func isTariefBindend(for gemeente: String) -> Bool {
        settings(for: gemeente).signalen.choice(of: SignalCatalogue.tarief) == .reject
    }

    /// True where TR381 rejects.
    public func isProductlijstBindend(for gemeente: String) -> Bool {
        settings(for: gemeente).signalen.choice(of: SignalCatalogue.productlijst) == .reject
    }

    /// Nil without a product list or without a code: the check cannot be made.
    public func staatInProductlijst(_ product: Product?, on day: Day) -> Bool? {
        guard let producten, let product, let code = product.code else { return nil }
        return producten.contains(categorie: product.categorie, code: code, on: day)
    }
}

extension PrestatieFacts {
    /// What a debit line is laid beside: the night and an explanation afterwards must know the same.
    public mutating func addAgreements(of gemeente: String, _ configuration: Configuration) {
        contract =
            configuration.contracten?.afspraak(gemeente: gemeente, aanbieder: aanbieder, prestatie: prestatie)
            ?? .onbekend
        contract.isBindend = configuration.isTariefBindend(for: gemeente)
        staatInProductlijst = configuration.staatInProductlijst(
            Product(categorie: prestatie.productCategorie, code: prestatie.productCode),
            on: prestatie.productPeriode.begindatum)
        isProductlijstBindend = configuration.isProductlijstBindend(for: gemeente)
    }
}
