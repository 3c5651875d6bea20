/// The municipalities of Zaanstreek-Waterland.
enum DemoGemeente: String, CaseIterable {
    case zaanstad = "0479"
    case purmerend = "0439"
    case edamVolendam = "0385"
    case wormerland = "0880"
    case waterland = "0852"
    case oostzaan = "0431"
    case landsmeer = "0415"

    var code: String { rawValue }

    var naam: String {
        switch self {
        case .zaanstad: "Zaanstad"
        case .purmerend: "Purmerend"
        case .edamVolendam: "Edam-Volendam"
        case .wormerland: "Wormerland"
        case .waterland: "Waterland"
        case .oostzaan: "Oostzaan"
        case .landsmeer: "Landsmeer"
        }
    }

    /// Digits of a postcode; with the letters SA, which no address in the country has.
    var postcodeDigits: Int {
        switch self {
        case .zaanstad: 1501
        case .purmerend: 1441
        case .edamVolendam: 1131
        case .wormerland: 1531
        case .waterland: 1141
        case .oostzaan: 1511
        case .landsmeer: 1121
        }
    }
}

/// The care providers of the demo: invented names, invented AGB codes.
enum Aanbieder: String, CaseIterable {
    case veenpluis = "98000101"
    case wollegras = "98000102"
    case kluut = "98000103"
    case grutto = "98000104"
    case rietgors = "98000105"
    case dotterbloem = "98000106"
    case zilverschoon = "98000107"
    case smient = "98000108"

    var agbCode: String { rawValue }

    var naam: String {
        switch self {
        case .veenpluis: "Thuishulp Veenpluis"
        case .wollegras: "Huishoudhulp Wollegras"
        case .kluut: "Begeleiding Kluut"
        case .grutto: "Ambulant Team Grutto"
        case .rietgors: "Dagbesteding Rietgors"
        case .dotterbloem: "Zorggroep Dotterbloem"
        case .zilverschoon: "Respijthuis Zilverschoon"
        case .smient: "Dagcentrum Smient"
        }
    }

    var producten: [CareProduct] {
        switch self {
        case .veenpluis, .wollegras: [.huishoudelijkeHulp, .schoonHuis]
        case .kluut, .grutto: [.begeleiding, .begeleidingSpecialistisch]
        case .rietgors, .smient: [.dagbesteding, .vervoer, .rolstoelvervoer]
        case .dotterbloem: [.huishoudelijkeHulp, .schoonHuis, .begeleiding, .begeleidingArrangement, .dagbesteding]
        case .zilverschoon: [.kortdurendVerblijf]
        }
    }

    var gemeenten: [DemoGemeente] {
        switch self {
        case .veenpluis: [.zaanstad, .purmerend, .wormerland, .waterland, .oostzaan, .landsmeer]
        case .wollegras: [.zaanstad, .purmerend, .edamVolendam]
        case .kluut: [.zaanstad, .purmerend, .waterland]
        case .grutto: [.zaanstad, .wormerland, .oostzaan, .landsmeer]
        case .rietgors: [.zaanstad, .purmerend, .edamVolendam]
        case .dotterbloem: [.zaanstad, .waterland, .landsmeer]
        case .zilverschoon: [.zaanstad, .purmerend]
        case .smient: [.zaanstad, .oostzaan]
        }
    }

    /// Eurocents per unit of the contract; nil when nothing but the assigned amount was agreed.
    func tarief(for product: CareProduct) -> Int? {
        switch (self, product) {
        case (.wollegras, .huishoudelijkeHulp): 3380
        case (.kluut, .begeleiding): 6360
        default: product.tarief
        }
    }

    /// Declares for every client exactly what the toewijzing allows: something a contract manager wants to see.
    var declaresExactlyTheMaximum: Bool { self == .kluut }
}
