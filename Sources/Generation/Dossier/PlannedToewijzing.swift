import CareTimeline
import IWmo

/// A toewijzing as it will be sent, with the changes that follow.
struct PlannedToewijzing {
    /// What one WMO301 says about it.
    struct Version {
        /// The day of the message.
        var dagtekening: Day
        var toewijzingsdatum: Day
        var toewijzingstijd: Tijd
        var einddatum: Day?
        /// WMO002.
        var redenWijziging: String?

        var isVervallen: Bool { redenWijziging == "13" }
    }

    var nummer: Int
    var product: CareProduct
    var omvang: Omvang?
    /// Eurocents.
    var budget: Int?
    var ingangsdatum: Day
    /// Ascending by dagtekening; never empty.
    var versions: [Version]
    /// What was delivered, as the provider reports it in the end.
    var care = ExpectedCare()

    /// A budget is assigned for a category, everything else for a code.
    var productOnMessages: Product {
        Product(categorie: product.categorie, code: budget == nil ? product.code : nil)
    }

    /// What is known at the end of a day; nil before the first message.
    func version(on day: Day) -> Version? { versions.last { $0.dagtekening <= day } }

    /// The days of a month on which it is valid, by one version.
    func period(in month: Month, _ version: Version) -> DayRange? {
        let last = version.einddatum.map { min($0, month.lastDay) } ?? month.lastDay
        return DayRange(max(ingangsdatum, month.firstDay), last)
    }

    func toegewezen(_ version: Version) -> ToegewezenProduct {
        ToegewezenProduct(
            toewijzingNummer: nummer, product: productOnMessages, toewijzingsdatum: version.toewijzingsdatum,
            toewijzingstijd: version.toewijzingstijd, ingangsdatum: ingangsdatum, einddatum: version.einddatum,
            redenWijziging: version.redenWijziging, omvang: omvang, budget: budget)
    }
}
