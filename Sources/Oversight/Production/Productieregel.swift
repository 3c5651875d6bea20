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

/// A number of lines and what they amount to.
public struct AantalEnBedrag: Hashable, Sendable {
    public private(set) var aantal: Int
    /// Eurocents; credits negative.
    public private(set) var bedrag: Int

    public init(aantal: Int = 0, bedrag: Int = 0) {
        self.aantal = aantal
        self.bedrag = bedrag
    }

    mutating func add(_ bedrag: Int) {
        aantal += 1
        self.bedrag += bedrag
    }

    static func += (left: inout AantalEnBedrag, right: AantalEnBedrag) {
        left.aantal += right.aantal
        left.bedrag += right.bedrag
    }
}

/// Accepted lines added up, with what is known of days without care on them.
public struct Productiebedragen: Hashable, Sendable {
    /// Debits that the answers granted.
    public private(set) var debet = AantalEnBedrag()
    /// Credits that the answers granted, negative.
    public private(set) var credit = AantalEnBedrag()
    /// On debits that no credit has undone: the part that belongs to days without care.
    public private(set) var betwist = AantalEnBedrag()
    /// The same, where a person has accepted the finding: nothing is asked back.
    public private(set) var uitgezonderd = AantalEnBedrag()
    /// On debits that a credit has undone since.
    public private(set) var teruggevorderd = AantalEnBedrag()

    public init() {}

    /// What the answers granted.
    public var netto: AantalEnBedrag {
        var sum = debet
        sum += credit
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
        left.debet += right.debet
        left.credit += right.credit
        left.betwist += right.betwist
        left.uitgezonderd += right.uitgezonderd
        left.teruggevorderd += right.teruggevorderd
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
