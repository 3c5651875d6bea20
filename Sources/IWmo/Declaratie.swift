import CareTimeline

/// Code list COD043.
public enum DebetCredit: String, Sendable, CaseIterable {
    case debet = "D"
    case credit = "C"

    /// +1 for debet, -1 for credit.
    public var sign: Int { self == .debet ? 1 : -1 }
}

/// An amount in eurocents, never negative, with its direction.
public struct BedragMetDC: Hashable, Sendable {
    /// Eurocents.
    public var bedrag: Int
    public var debetCredit: DebetCredit

    public init(bedrag: Int, debetCredit: DebetCredit) {
        self.bedrag = bedrag
        self.debetCredit = debetCredit
    }

    /// The amount of a signed sum; 0 is debet (CS325).
    public init(signed: Int) {
        self.init(bedrag: abs(signed), debetCredit: signed < 0 ? .credit : .debet)
    }

    /// Eurocents, negative for credit.
    public var signed: Int { bedrag * debetCredit.sign }
}

/// CDT_GeslotenPeriode as it was sent: the end may lie before the begin, which TR137 reports.
public struct GeslotenPeriode: Hashable, Sendable {
    public var begindatum: Day
    public var einddatum: Day

    public init(begindatum: Day, einddatum: Day) {
        self.begindatum = begindatum
        self.einddatum = einddatum
    }

    public init(_ days: DayRange) {
        self.init(begindatum: days.first, einddatum: days.last)
    }

    /// Nil when the end lies before the begin.
    public var days: DayRange? { DayRange(begindatum, einddatum) }
}

/// One declaration line.
public struct Prestatie: Hashable, Sendable {
    public var referentieNummer: String
    public var vorigReferentieNummer: String?
    public var toewijzingNummer: Int
    /// WMO020.
    public var productCategorie: String
    public var productCode: String
    public var productPeriode: GeslotenPeriode
    /// In the unit of `eenheid`; eurocents when that is 83.
    public var geleverdVolume: Int
    public var eenheid: Eenheid
    /// Eurocents per unit; absent for eenheid 83.
    public var productTarief: Int?
    public var ingediendBedrag: BedragMetDC

    public init(
        referentieNummer: String, vorigReferentieNummer: String? = nil, toewijzingNummer: Int,
        productCategorie: String, productCode: String, productPeriode: GeslotenPeriode, geleverdVolume: Int,
        eenheid: Eenheid, productTarief: Int?, ingediendBedrag: BedragMetDC
    ) {
        self.referentieNummer = referentieNummer
        self.vorigReferentieNummer = vorigReferentieNummer
        self.toewijzingNummer = toewijzingNummer
        self.productCategorie = productCategorie
        self.productCode = productCode
        self.productPeriode = productPeriode
        self.geleverdVolume = geleverdVolume
        self.eenheid = eenheid
        self.productTarief = productTarief
        self.ingediendBedrag = ingediendBedrag
    }

    public var isCredit: Bool { ingediendBedrag.debetCredit == .credit }
}

/// Everything of a WMO303 or WMO323 that stands before its clients.
public struct DeclaratieKop: Hashable, Sendable {
    /// Where the declaration fields stand. The 303 profile also knows them in the header.
    public enum Layout: Hashable, Sendable {
        case declaratie
        case header

        /// Path of the element that holds the declaration fields.
        public var fieldsPath: String { self == .declaratie ? "/Bericht/Declaratie[1]" : "/Bericht/Header[1]" }
        /// Path of the element that holds the clients.
        public var clientenPath: String {
            self == .declaratie ? "/Bericht/Declaratie[1]/Clienten[1]" : "/Bericht/Clienten[1]"
        }
    }

    public var header: Header
    public var layout: Layout
    public var declaratieNummer: String
    public var declaratiePeriode: GeslotenPeriode
    public var declaratieDagtekening: Day
    public var totaalIngediendBedrag: BedragMetDC

    public init(
        header: Header, layout: Layout = .declaratie, declaratieNummer: String, declaratiePeriode: GeslotenPeriode,
        declaratieDagtekening: Day, totaalIngediendBedrag: BedragMetDC
    ) {
        self.header = header
        self.layout = layout
        self.declaratieNummer = declaratieNummer
        self.declaratiePeriode = declaratiePeriode
        self.declaratieDagtekening = declaratieDagtekening
        self.totaalIngediendBedrag = totaalIngediendBedrag
    }

    /// The declaration month; declarations that pass level 2 cover exactly one (CS340).
    public var maand: Month { declaratiePeriode.begindatum.month }
}

/// A client of a declaration with its lines.
public struct DeclaratieClient: Hashable, Sendable {
    public var bsn: String
    public var prestaties: [Prestatie]

    public init(bsn: String, prestaties: [Prestatie]) {
        self.bsn = bsn
        self.prestaties = prestaties
    }
}

/// WMO303 or WMO323: what was delivered in a month, and what it costs.
public struct Declaratiebericht: Hashable, Sendable {
    public var kop: DeclaratieKop
    public var clienten: [DeclaratieClient]

    public init(kop: DeclaratieKop, clienten: [DeclaratieClient]) {
        self.kop = kop
        self.clienten = clienten
    }

    public var header: Header { kop.header }
}
