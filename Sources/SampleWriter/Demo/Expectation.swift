/// What the night should decide about a declaration line.
struct Expectation: Hashable {
    enum Oordeel: String {
        case toegekend
        case betwist
        case afgewezen
    }

    var oordeel: Oordeel
    var retourcodes: [String] = []
    /// The care-gap rule, ZG005 included.
    var zorggat: String?
    /// Eurocents.
    var gevlagdBedrag = 0

    static let toegekend = Expectation(oordeel: .toegekend)

    /// Paid, with a note that there was no care on some of the days.
    static let melding = Expectation(oordeel: .toegekend, zorggat: "ZG005")

    static func betwist(_ zorggat: String, bedrag: Int) -> Expectation {
        Expectation(oordeel: .betwist, zorggat: zorggat, gevlagdBedrag: bedrag)
    }

    static func afgewezen(_ retourcode: String) -> Expectation {
        Expectation(oordeel: .afgewezen, retourcodes: [retourcode])
    }

    static func afgewezen(_ retourcode: String, zorggat: String, bedrag: Int) -> Expectation {
        Expectation(oordeel: .afgewezen, retourcodes: [retourcode], zorggat: zorggat, gevlagdBedrag: bedrag)
    }
}

/// A line of an earlier night that a later message puts in another light.
struct ExpectedReview: Hashable {
    let night: Night
    let gemeente: String
    let aanbieder: String
    let referentieNummer: String
    let toen: String?
    let nu: String?
    /// Eurocents.
    let terugTeVorderen: Int
}

/// What becomes of a message file.
enum ExpectedStatus: Hashable {
    case verwerkt
    case afgekeurd(retourcode: String)
    case dubbel
    case quarantaine

    var status: String {
        switch self {
        case .verwerkt: "verwerkt"
        case .afgekeurd: "afgekeurd"
        case .dubbel: "dubbel"
        case .quarantaine: "quarantaine"
        }
    }

    var retourcodes: [String] {
        if case .afgekeurd(let retourcode) = self { [retourcode] } else { [] }
    }
}

/// What a reader of the demo can look up.
struct Story: Hashable {
    /// What happens, in Dutch.
    let titel: String
    /// What the program makes of it, in Dutch.
    let uitkomst: String
}
