import CareTimeline

/// A product and the month in which it was delivered: a row of a production statement.
public struct Productieplaats: Hashable, Comparable, Sendable {
    public var productCategorie: String
    public var productCode: String
    /// Of the first day of the productperiode.
    public var maand: Month

    public init(productCategorie: String, productCode: String, maand: Month) {
        self.productCategorie = productCategorie
        self.productCode = productCode
        self.maand = maand
    }

    public static func < (left: Productieplaats, right: Productieplaats) -> Bool {
        (left.productCategorie, left.productCode, left.maand) < (right.productCategorie, right.productCode, right.maand)
    }
}

/// Accepted lines added up, with what is known of days without care on them.
public struct Productiebedragen: Hashable, Sendable {
    /// Debits that the answers granted.
    public private(set) var debet = Tally()
    /// Credits that the answers granted, negative.
    public private(set) var credit = Tally()
    /// On debits that no credit has undone: the part that belongs to days without care.
    public private(set) var betwist = Tally()
    /// The same, where a person has accepted the finding: nothing is asked back.
    public private(set) var uitgezonderd = Tally()
    /// On debits that a credit has undone since.
    public private(set) var teruggevorderd = Tally()

    public init() {}

    /// What the answers granted.
    public var netto: Tally {
        var sum = debet
        sum.add(credit)
        return sum
    }

    /// An accepted line.
    mutating func add(_ line: BeoordeeldePrestatie) {
        let bedrag = line.prestatie.ingediendBedrag.signed
        if line.prestatie.isCredit { credit.add(bedrag) } else { debet.add(bedrag) }
        guard let zonderZorg = line.zonderZorg else { return }
        switch zonderZorg.afloop {
        case .open: betwist.add(zonderZorg.bedrag)
        case .uitgezonderd: uitgezonderd.add(zonderZorg.bedrag)
        case .gecrediteerd: teruggevorderd.add(zonderZorg.bedrag)
        case .afgewezen: break
        }
    }

    static func += (left: inout Productiebedragen, right: Productiebedragen) {
        left.debet.add(right.debet)
        left.credit.add(right.credit)
        left.betwist.add(right.betwist)
        left.uitgezonderd.add(right.uitgezonderd)
        left.teruggevorderd.add(right.teruggevorderd)
    }
}

/// Amounts by product and month, with their sum.
public struct Productieblok: Hashable, Sendable {
    public private(set) var perPlaats: [Productieplaats: Productiebedragen] = [:]

    public init() {}

    /// By productcategorie, productcode and month.
    public var rows: [(plaats: Productieplaats, bedragen: Productiebedragen)] {
        perPlaats.map { (plaats: $0.key, bedragen: $0.value) }.sorted { $0.plaats < $1.plaats }
    }

    public var totaal: Productiebedragen {
        perPlaats.values.reduce(into: Productiebedragen()) { $0 += $1 }
    }

    mutating func add(_ line: BeoordeeldePrestatie) {
        perPlaats[line.plaats, default: Productiebedragen()].add(line)
    }
}

extension BeoordeeldePrestatie {
    /// The month of the first day of the productperiode: an accepted line stays within one month (TR319).
    var plaats: Productieplaats {
        Productieplaats(
            productCategorie: prestatie.productCategorie, productCode: prestatie.productCode,
            maand: prestatie.productPeriode.begindatum.month)
    }
}
