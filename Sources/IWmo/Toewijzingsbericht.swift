import CareTimeline

/// CDT_Product.
public struct Product: Hashable, Sendable {
    /// WMO020.
    public var categorie: String
    public var code: String?

    public init(categorie: String, code: String? = nil) {
        self.categorie = categorie
        self.code = code
    }

    public static func == (left: Product, right: Product) -> Bool {
        left.categorie == right.categorie && left.code.map(ExactText.init) == right.code.map(ExactText.init)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(categorie)
        hasher.combine(code.map(ExactText.init))
    }
}

/// ToegewezenProduct of a WMO301: one version of a toewijzing.
public struct ToegewezenProduct: Hashable, Sendable {
    public var toewijzingNummer: Int
    public var referentieAanbieder: String?
    public var product: Product?
    public var toewijzingsdatum: Day
    public var toewijzingstijd: Tijd
    public var ingangsdatum: Day
    public var einddatum: Day?
    /// WMO002.
    public var redenWijziging: String?
    public var omvang: Omvang?
    /// Eurocents.
    public var budget: Int?
    public var commentaar: String?

    public init(
        toewijzingNummer: Int, referentieAanbieder: String? = nil, product: Product? = nil, toewijzingsdatum: Day,
        toewijzingstijd: Tijd, ingangsdatum: Day, einddatum: Day? = nil, redenWijziging: String? = nil,
        omvang: Omvang? = nil, budget: Int? = nil, commentaar: String? = nil
    ) {
        self.toewijzingNummer = toewijzingNummer
        self.referentieAanbieder = referentieAanbieder
        self.product = product
        self.toewijzingsdatum = toewijzingsdatum
        self.toewijzingstijd = toewijzingstijd
        self.ingangsdatum = ingangsdatum
        self.einddatum = einddatum
        self.redenWijziging = redenWijziging
        self.omvang = omvang
        self.budget = budget
        self.commentaar = commentaar
    }

    /// RedenWijziging 13: the toewijzing counts as never sent.
    public var isVervallen: Bool { redenWijziging == "13" }
}

/// Client of a WMO301.
public struct ToegewezenClient: Hashable, Sendable {
    public var bsn: String
    public var geboortedatum: Geboortedatum
    /// COD046.
    public var geslacht: String
    public var naam: VolledigeNaam
    public var communicatie: Communicatie?
    /// WJ232.
    public var juridischeStatus: String?
    /// WJ003.
    public var wettelijkeVertegenwoordiging: String?
    public var commentaar: String?
    public var relaties: [Relatie]
    public var contactgegevens: [Contact]
    public var toegewezenProducten: [ToegewezenProduct]

    public init(
        bsn: String, geboortedatum: Geboortedatum, geslacht: String, naam: VolledigeNaam,
        communicatie: Communicatie? = nil, juridischeStatus: String? = nil,
        wettelijkeVertegenwoordiging: String? = nil, commentaar: String? = nil, relaties: [Relatie] = [],
        contactgegevens: [Contact], toegewezenProducten: [ToegewezenProduct]
    ) {
        self.bsn = bsn
        self.geboortedatum = geboortedatum
        self.geslacht = geslacht
        self.naam = naam
        self.communicatie = communicatie
        self.juridischeStatus = juridischeStatus
        self.wettelijkeVertegenwoordiging = wettelijkeVertegenwoordiging
        self.commentaar = commentaar
        self.relaties = relaties
        self.contactgegevens = contactgegevens
        self.toegewezenProducten = toegewezenProducten
    }
}

/// WMO301: the order to deliver.
public struct Toewijzingsbericht: Hashable, Sendable {
    public var header: Header
    public var client: ToegewezenClient

    public init(header: Header, client: ToegewezenClient) {
        self.header = header
        self.client = client
    }
}

/// A time of day without time zone (LDT_Tijd). `24:00:00` is later than any other time.
public struct Tijd: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Whole seconds since midnight.
    public let seconds: Int
    /// Digits after the decimal point without closing zeros.
    public let fraction: String

    public init(seconds: Int, fraction: String = "") {
        self.seconds = seconds
        let digits = fraction.utf8.reversed().drop { $0 == 0x30 }.reversed()
        self.fraction = String(decoding: Array(digits), as: UTF8.self)
    }

    /// Reads `hh:mm:ss` with an optional fraction; anything else is nil.
    public init?(_ text: some StringProtocol) {
        let wholeAndFraction = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let parts = (wholeAndFraction.first ?? "").split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in part.utf8.count == 2 ? Int(part) : nil }
        guard parts.count == 3, numbers.count == 3, numbers[0] <= 24, numbers[1] <= 59, numbers[2] <= 59,
            numbers.allSatisfy({ $0 >= 0 }), numbers[0] < 24 || (numbers[1] == 0 && numbers[2] == 0)
        else { return nil }
        let fraction = wholeAndFraction.count == 2 ? wholeAndFraction[1] : ""
        guard fraction.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        self.init(seconds: numbers[0] * 3600 + numbers[1] * 60 + numbers[2], fraction: String(fraction))
    }

    public static func < (left: Tijd, right: Tijd) -> Bool {
        left.seconds != right.seconds ? left.seconds < right.seconds : left.fraction < right.fraction
    }

    public var description: String {
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        let whole = "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
        return fraction.isEmpty ? whole : whole + "." + fraction
    }
}
