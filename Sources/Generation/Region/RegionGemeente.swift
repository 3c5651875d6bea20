/// The municipalities of Zaanstreek-Waterland.
enum RegionGemeente: Int, CaseIterable {
    // In the order of their codes, which is the order of the answers.
    case edamVolendam
    case landsmeer
    case oostzaan
    case purmerend
    case zaanstad
    case waterland
    case wormerland

    /// CBS code.
    var code: String {
        switch self {
        case .edamVolendam: "0385"
        case .landsmeer: "0415"
        case .oostzaan: "0431"
        case .purmerend: "0439"
        case .zaanstad: "0479"
        case .waterland: "0852"
        case .wormerland: "0880"
        }
    }

    var naam: String {
        switch self {
        case .edamVolendam: "Edam-Volendam"
        case .landsmeer: "Landsmeer"
        case .oostzaan: "Oostzaan"
        case .purmerend: "Purmerend"
        case .zaanstad: "Zaanstad"
        case .waterland: "Waterland"
        case .wormerland: "Wormerland"
        }
    }

    /// Percent of all clients. Zaanstad has about 78% of the money.
    var share: Int {
        switch self {
        case .zaanstad: 78
        case .purmerend: 6
        case .edamVolendam, .wormerland: 4
        case .waterland: 4
        case .oostzaan, .landsmeer: 2
        }
    }

    /// How many of the 48 providers work here.
    var activeProviders: Int {
        switch self {
        case .landsmeer: 28
        case .oostzaan: 32
        case .edamVolendam: 34
        case .wormerland: 36
        case .purmerend: 44
        case .waterland: 46
        case .zaanstad: 48
        }
    }

    /// Digits of a postcode; used with the letters SA, which no address in the country has.
    var postcodeDigits: Int {
        switch self {
        case .edamVolendam: 1131
        case .landsmeer: 1121
        case .oostzaan: 1511
        case .purmerend: 1441
        case .zaanstad: 1501
        case .waterland: 1141
        case .wormerland: 1531
        }
    }
}
