import CareTimeline
import IWmo

/// The products of the region. Codes are invented, tariffs are of a usual size.
enum CareProduct: String, CaseIterable {
    case huishoudelijkeHulp = "01H01"
    case schoonHuis = "01H02"
    case begeleiding = "02B01"
    case begeleidingSpecialistisch = "02B02"
    case begeleidingArrangement = "02A01"
    case kortdurendVerblijf = "04K01"
    case dagbesteding = "07D01"
    case vervoer = "08V01"
    case rolstoelvervoer = "08V02"

    var code: String { rawValue }
    var categorie: String { String(rawValue.prefix(2)) }
    var product: Product { Product(categorie: categorie, code: code) }

    var omschrijving: String {
        switch self {
        case .huishoudelijkeHulp: "Hulp bij het huishouden"
        case .schoonHuis: "Schoon huis, vast bedrag per maand"
        case .begeleiding: "Begeleiding individueel"
        case .begeleidingSpecialistisch: "Begeleiding individueel specialistisch"
        case .begeleidingArrangement: "Begeleiding, vast bedrag per maand"
        case .kortdurendVerblijf: "Kortdurend verblijf"
        case .dagbesteding: "Dagbesteding"
        case .vervoer: "Vervoer van en naar dagbesteding"
        case .rolstoelvervoer: "Rolstoelvervoer van en naar dagbesteding"
        }
    }

    /// The unit of the contract.
    var eenheid: Eenheid {
        switch self {
        case .huishoudelijkeHulp, .begeleiding, .begeleidingSpecialistisch: .uur
        case .schoonHuis, .begeleidingArrangement: .euro
        case .kortdurendVerblijf: .etmaal
        case .dagbesteding: .dagdeel
        case .vervoer: .stuksInspanning
        case .rolstoelvervoer: .stuksOutput
        }
    }

    /// Eurocents per unit.
    var tarief: Int? {
        switch self {
        case .huishoudelijkeHulp: 3420
        case .begeleiding: 6240
        case .begeleidingSpecialistisch: 8465
        case .schoonHuis, .begeleidingArrangement: nil
        case .kortdurendVerblijf: 21800
        case .dagbesteding: 4175
        case .vervoer: 1260
        case .rolstoelvervoer: 1780
        }
    }

    /// Transport is only assigned together with day care.
    var vereist: CareProduct? { self == .vervoer || self == .rolstoelvervoer ? .dagbesteding : nil }

    /// The fixed amount for household help gave way to hours on 1 January 2026.
    var einde: Day? { self == .schoonHuis ? Month.december.lastDay : nil }
}
