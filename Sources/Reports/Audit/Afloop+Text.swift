import IWmo
import Oversight

extension BedragZonderZorg.Afloop {
    /// In the order in which they are drawn and listed: what still needs work first.
    static let shown: [Self] = [.open, .afgewezen, .gecrediteerd, .uitgezonderd]

    var woord: Tekst {
        switch self {
        case .open: Tekst(nl: "nog open", en: "still open")
        case .afgewezen: Tekst(nl: "afgewezen", en: "rejected")
        case .gecrediteerd: Tekst(nl: "gecrediteerd", en: "credited")
        case .uitgezonderd: Tekst(nl: "geaccepteerd", en: "accepted")
        }
    }

    /// What happened to the money.
    var uitleg: Tekst {
        switch self {
        case .open: Tekst(nl: "betaald, nog terug te vorderen", en: "paid, to be recovered still")
        case .afgewezen: Tekst(nl: "nooit betaald", en: "never paid")
        case .gecrediteerd: Tekst(nl: "betaald en teruggekregen", en: "paid, and given back")
        case .uitgezonderd: Tekst(nl: "betaald; een medewerker vond het goed", en: "paid; a person allowed it")
        }
    }
}
