import CareTimeline
import IWmo

/// A row of the contract register.
struct ContractRow {
    var productCategorie: String
    var productCode: String
    var eenheid: Eenheid
    /// Eurocents per unit; nil when not agreed.
    var tarief: Int?
    var ingang: Day
    var einde: Day?
}

/// What one provider agreed: the same in every gemeente.
enum Contracts {
    private static let begin = Month(year: 2015, month: 1).firstDay
    private static let endOfArrangements = CareProduct.tijdFrom.advanced(by: -1)

    /// Every product the provider offers, also when it has no contract: then these are the tariffs it asks.
    static func rows(of provider: CareProvider) -> [ContractRow] {
        CareProduct.all.filter { product in
            let segments = product.segment.map { [$0] } ?? Segment.allCases
            return segments.contains {
                provider.specialism.offers(CareNeed(gebied: product.gebied, segment: $0))
            }
        }.flatMap { rows($0, provider) }
    }

    private static func rows(_ product: CareProduct, _ provider: CareProvider) -> [ContractRow] {
        func row(_ tarief: Int?, _ ingang: Day, _ einde: Day?) -> ContractRow {
            ContractRow(
                productCategorie: product.categorie, productCode: product.code, eenheid: product.eenheid,
                tarief: tarief, ingang: ingang, einde: einde)
        }
        let tarief = product.tarief.map { ($0 * provider.tariffLevel + 50) / 100 }
        switch product.generation {
        case .arrangement: return [row(tarief, begin, endOfArrangements)]
        case .tijd: return [row(tarief, CareProduct.tijdFrom, nil)]
        // Dearer since 2026.
        case .altijd:
            return [
                row(tarief, begin, endOfArrangements), row(tarief.map { $0 * 104 / 100 }, CareProduct.tijdFrom, nil),
            ]
        }
    }

    /// Eurocents per unit of the contract that a provider asks for a product on a day.
    static func tarief(_ product: CareProduct, in rows: [ContractRow], on day: Day) -> Int? {
        rows.last { $0.productCode == product.code && $0.ingang <= day && ($0.einde.map { day <= $0 } ?? true) }?
            .tarief
    }
}
