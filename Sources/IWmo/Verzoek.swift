import CareTimeline

/// CDT_Verwijzer: who referred the client.
public struct Verwijzer: Hashable, Sendable {
    /// COD327.
    public var type: String
    public var naam: String?
    /// Eight-digit AGB code.
    public var zorgverlenerCode: String?

    public init(type: String, naam: String? = nil, zorgverlenerCode: String? = nil) {
        self.type = type
        self.naam = naam
        self.zorgverlenerCode = zorgverlenerCode
    }
}

/// AangevraagdProduct of a WMO315: what an aanbieder asks a toewijzing for.
public struct AangevraagdProduct: Hashable, Sendable {
    public var referentieAanbieder: String
    public var beschikkingNummer: Int?
    public var product: Product?
    public var beschikkingIngangsdatum: Day?
    public var toewijzingIngangsdatum: Day
    public var toewijzingEinddatum: Day?
    public var omvang: Omvang?
    /// Eurocents.
    public var budget: Int?
    public var verwijzer: Verwijzer
    /// COD260.
    public var raamcontract: String?
    public var commentaar: String?

    public init(
        referentieAanbieder: String, beschikkingNummer: Int? = nil, product: Product? = nil,
        beschikkingIngangsdatum: Day? = nil, toewijzingIngangsdatum: Day, toewijzingEinddatum: Day? = nil,
        omvang: Omvang? = nil, budget: Int? = nil, verwijzer: Verwijzer, raamcontract: String? = nil,
        commentaar: String? = nil
    ) {
        self.referentieAanbieder = referentieAanbieder
        self.beschikkingNummer = beschikkingNummer
        self.product = product
        self.beschikkingIngangsdatum = beschikkingIngangsdatum
        self.toewijzingIngangsdatum = toewijzingIngangsdatum
        self.toewijzingEinddatum = toewijzingEinddatum
        self.omvang = omvang
        self.budget = budget
        self.verwijzer = verwijzer
        self.raamcontract = raamcontract
        self.commentaar = commentaar
    }
}

/// WMO315: request for a toewijzing (*verzoek om toewijzing*).
public struct ToewijzingsVerzoek: Hashable, Sendable {
    public var header: Header
    public var client: RegieClient
    public var commentaar: String?
    public var aangevraagdeProducten: [AangevraagdProduct]

    public init(
        header: Header, client: RegieClient, commentaar: String? = nil, aangevraagdeProducten: [AangevraagdProduct]
    ) {
        self.header = header
        self.client = client
        self.commentaar = commentaar
        self.aangevraagdeProducten = aangevraagdeProducten
    }
}

/// TeWijzigenProduct of a WMO317: how an existing toewijzing should change.
public struct TeWijzigenProduct: Hashable, Sendable {
    public var toewijzingNummer: Int
    public var gewensteIngangsdatum: Day
    public var einddatum: Day?
    public var omvang: Omvang?
    /// Eurocents.
    public var budget: Int?

    public init(
        toewijzingNummer: Int, gewensteIngangsdatum: Day, einddatum: Day? = nil, omvang: Omvang? = nil,
        budget: Int? = nil
    ) {
        self.toewijzingNummer = toewijzingNummer
        self.gewensteIngangsdatum = gewensteIngangsdatum
        self.einddatum = einddatum
        self.omvang = omvang
        self.budget = budget
    }
}

/// NieuwProduct of a WMO317: what should be assigned besides.
public struct NieuwProduct: Hashable, Sendable {
    public var product: Product?
    public var gewensteIngangsdatum: Day
    public var einddatum: Day?
    public var omvang: Omvang?
    /// Eurocents.
    public var budget: Int?

    public init(
        product: Product? = nil, gewensteIngangsdatum: Day, einddatum: Day? = nil, omvang: Omvang? = nil,
        budget: Int? = nil
    ) {
        self.product = product
        self.gewensteIngangsdatum = gewensteIngangsdatum
        self.einddatum = einddatum
        self.omvang = omvang
        self.budget = budget
    }
}

/// WMO317: request for a change (*verzoek om wijziging*).
public struct WijzigingsVerzoek: Hashable, Sendable {
    public var header: Header
    public var bsn: String
    public var referentieAanbieder: String
    /// WJ758.
    public var redenVerzoek: String
    /// ToewijzingNummers of what stays as it is.
    public var ongewijzigdeProducten: [Int]
    public var teWijzigenProducten: [TeWijzigenProduct]
    public var nieuweProducten: [NieuwProduct]

    public init(
        header: Header, bsn: String, referentieAanbieder: String, redenVerzoek: String,
        ongewijzigdeProducten: [Int] = [], teWijzigenProducten: [TeWijzigenProduct] = [],
        nieuweProducten: [NieuwProduct] = []
    ) {
        self.header = header
        self.bsn = bsn
        self.referentieAanbieder = referentieAanbieder
        self.redenVerzoek = redenVerzoek
        self.ongewijzigdeProducten = ongewijzigdeProducten
        self.teWijzigenProducten = teWijzigenProducten
        self.nieuweProducten = nieuweProducten
    }
}

/// WMO319: the answer of the gemeente to a WMO315 or WMO317 that it does not (yet) honour.
public struct VerzoekAntwoordbericht: Hashable, Sendable {
    public var header: Header
    public var referentieAanbieder: String
    /// WJ760: 1 refused, 2 under investigation.
    public var verzoekAntwoord: String
    /// WJ759.
    public var redenAfwijzingVerzoek: String?

    public init(
        header: Header, referentieAanbieder: String, verzoekAntwoord: String, redenAfwijzingVerzoek: String? = nil
    ) {
        self.header = header
        self.referentieAanbieder = referentieAanbieder
        self.verzoekAntwoord = verzoekAntwoord
        self.redenAfwijzingVerzoek = redenAfwijzingVerzoek
    }
}
