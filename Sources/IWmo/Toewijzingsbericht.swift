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
        guard !fraction.isEmpty else {
            self.fraction = ""
            return
        }
        let digits = fraction.utf8.reversed().drop { $0 == 0x30 }.reversed()
        self.fraction = String(decoding: Array(digits), as: UTF8.self)
    }

    /// Reads `hh:mm:ss` with an optional fraction; anything else is nil.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        func number(at index: Int) -> Int? {
            guard let tens = Self.digit(bytes[index]), let ones = Self.digit(bytes[index + 1]) else { return nil }
            return tens * 10 + ones
        }
        guard bytes.count >= 8, bytes[2] == UInt8(ascii: ":"), bytes[5] == UInt8(ascii: ":"),
            let hours = number(at: 0), let minutes = number(at: 3), let seconds = number(at: 6),
            hours <= 24, minutes <= 59, seconds <= 59, hours < 24 || (minutes == 0 && seconds == 0),
            bytes.count == 8 || bytes[8] == UInt8(ascii: ".")
        else { return nil }
        let fraction = bytes.dropFirst(9)
        guard fraction.allSatisfy({ Self.digit($0) != nil }) else { return nil }
        self.init(
            seconds: hours * 3600 + minutes * 60 + seconds, fraction: String(decoding: fraction, as: UTF8.self))
    }

    private static func digit(_ byte: UInt8) -> Int? {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte) - 48 : nil
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
