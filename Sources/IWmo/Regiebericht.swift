import CareTimeline

/// StatusAanlevering as far as CS058 allows it in WMO305 and WMO307.
public enum StatusAanlevering: String, Sendable, CaseIterable {
    case eerste = "1"
    /// Lapsed (CS058); readable so that the rule can report it.
    case gewijzigd = "2"
    case verwijderen = "3"
    /// Not for these messages (CS058); readable so that the rule can report it.
    case ongewijzigd = "9"
}

/// Client of a WMO305 or WMO307, without its products.
public struct RegieClient: Hashable, Sendable {
    public var bsn: String
    public var geboortedatum: Geboortedatum
    /// COD046.
    public var geslacht: String
    public var naam: VerkorteNaam

    public init(bsn: String, geboortedatum: Geboortedatum, geslacht: String, naam: VerkorteNaam) {
        self.bsn = bsn
        self.geboortedatum = geboortedatum
        self.geslacht = geslacht
        self.naam = naam
    }
}

/// StartProduct of a WMO305: care began.
public struct StartProduct: Hashable, Sendable {
    public var toewijzingNummer: Int?
    public var product: Product?
    public var toewijzingIngangsdatum: Day?
    /// The first day of care.
    public var begindatum: Day
    public var statusAanlevering: StatusAanlevering

    public init(
        toewijzingNummer: Int?, product: Product?, toewijzingIngangsdatum: Day? = nil, begindatum: Day,
        statusAanlevering: StatusAanlevering
    ) {
        self.toewijzingNummer = toewijzingNummer
        self.product = product
        self.toewijzingIngangsdatum = toewijzingIngangsdatum
        self.begindatum = begindatum
        self.statusAanlevering = statusAanlevering
    }
}

/// StopProduct of a WMO307: care ended or was paused.
public struct StopProduct: Hashable, Sendable {
    public var toewijzingNummer: Int?
    public var product: Product?
    public var toewijzingIngangsdatum: Day?
    /// The first day of care of the start this stop refers to.
    public var begindatum: Day
    /// WMO588; 20 is a pause, everything else is definitive.
    public var redenBeeindiging: String
    /// The last day of care.
    public var einddatum: Day
    public var statusAanlevering: StatusAanlevering

    public init(
        toewijzingNummer: Int?, product: Product?, toewijzingIngangsdatum: Day? = nil, begindatum: Day,
        redenBeeindiging: String, einddatum: Day, statusAanlevering: StatusAanlevering
    ) {
        self.toewijzingNummer = toewijzingNummer
        self.product = product
        self.toewijzingIngangsdatum = toewijzingIngangsdatum
        self.begindatum = begindatum
        self.redenBeeindiging = redenBeeindiging
        self.einddatum = einddatum
        self.statusAanlevering = statusAanlevering
    }

    public static let tijdelijk = "20"
    public var isTijdelijk: Bool { redenBeeindiging == Self.tijdelijk }
}

/// WMO305: start of support for one client.
public struct Startbericht: Hashable, Sendable {
    public var header: Header
    public var client: RegieClient
    public var startProducten: [StartProduct]

    public init(header: Header, client: RegieClient, startProducten: [StartProduct]) {
        self.header = header
        self.client = client
        self.startProducten = startProducten
    }
}

/// WMO307: stop or pause of support for one client.
public struct Stopbericht: Hashable, Sendable {
    public var header: Header
    public var client: RegieClient
    public var stopProducten: [StopProduct]

    public init(header: Header, client: RegieClient, stopProducten: [StopProduct]) {
        self.header = header
        self.client = client
        self.stopProducten = stopProducten
    }
}
