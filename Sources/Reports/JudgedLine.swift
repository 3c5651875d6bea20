import CareTimeline
import IWmo
import Oversight
import Rules

/// One judged declaration line, as every report sees it.
public struct JudgedLine: Hashable, Sendable {
    /// Identity in the store, by which its explanation is found.
    public var id: Int64
    public var gemeente: String
    public var aanbieder: String
    public var bericht: BerichtType
    public var identificatie: String
    public var declaratieNummer: String
    /// Pseudonym of the client; the BSN itself never reaches a report.
    public var client: String
    public var prestatie: Prestatie
    public var oordeel: Oordeel
    /// Each once, ascending.
    public var retourcodes: [String]
    /// Each once, ascending.
    public var regels: [String]
    /// Why, one sentence per broken rule, in the language of the run.
    public var redenen: [String]
    public var zorggat: Zorggat?
    /// The days of the toewijzing inside the productperiode; empty without care-gap finding.
    public var dagen: [DayRun]
    /// Who accepted the care gap, and why.
    public var uitzondering: Uitzondering?

    public init(
        id: Int64 = 0, gemeente: String, aanbieder: String, bericht: BerichtType, identificatie: String,
        declaratieNummer: String, client: String, prestatie: Prestatie, oordeel: Oordeel, retourcodes: [String],
        regels: [String], redenen: [String], zorggat: Zorggat?, dagen: [DayRun], uitzondering: Uitzondering? = nil
    ) {
        self.id = id
        self.gemeente = gemeente
        self.aanbieder = aanbieder
        self.bericht = bericht
        self.identificatie = identificatie
        self.declaratieNummer = declaratieNummer
        self.client = client
        self.prestatie = prestatie
        self.oordeel = oordeel
        self.retourcodes = retourcodes
        self.regels = regels
        self.redenen = redenen
        self.zorggat = zorggat
        self.dagen = dagen
        self.uitzondering = uitzondering
    }
}

/// So many consecutive days of one kind.
public struct DayRun: Hashable, Sendable {
    public var kind: DayKind
    /// First day of the run.
    public var first: Day
    public var count: Int

    public init(kind: DayKind, first: Day, count: Int) {
        self.kind = kind
        self.first = first
        self.count = count
    }
}

/// What became of one file.
public struct MessageRecord: Hashable, Sendable {
    public enum Status: String, Sendable, CaseIterable, Hashable {
        case verwerkt
        case afgekeurd
        case quarantaine
        case dubbel
    }

    /// Path relative to the inbox; `archive.zip/inner.xml` for a file in a zip.
    public var bestand: String
    public var bericht: BerichtType?
    public var release: Release?
    public var gemeente: String?
    public var aanbieder: String?
    public var identificatie: String?
    public var status: Status
    /// The level that decided; nil for verwerkt and dubbel.
    public var niveau: Int?
    public var retourcodes: [String]
    public var regels: [String]
    /// File name of the answer, when there is one.
    public var retourbericht: String?
    /// Why the file was refused, in the language of the run; the first few reasons, bounded.
    public var redenen: [String]

    public init(
        bestand: String, bericht: BerichtType? = nil, release: Release? = nil, gemeente: String? = nil,
        aanbieder: String? = nil, identificatie: String? = nil, status: Status, niveau: Int? = nil,
        retourcodes: [String] = [], regels: [String] = [], retourbericht: String? = nil, redenen: [String] = []
    ) {
        self.bestand = bestand
        self.bericht = bericht
        self.release = release
        self.gemeente = gemeente
        self.aanbieder = aanbieder
        self.identificatie = identificatie
        self.status = status
        self.niveau = niveau
        self.retourcodes = retourcodes
        self.regels = regels
        self.retourbericht = retourbericht
        self.redenen = redenen
    }
}

/// An accepted line that looks different now that more is known (semantics, section 5).
public struct Heroordeling: Hashable, Sendable {
    public var gemeente: String
    public var aanbieder: String
    public var declaratieNummer: String
    public var referentieNummer: String
    public var toewijzingNummer: Int
    public var client: String
    public var periode: GeslotenPeriode
    /// Eurocents.
    public var bedrag: Int
    public var toen: ZorggatRegel?
    public var nu: ZorggatRegel?
    /// Eurocents flagged now; 0 when a person accepted it.
    public var terugTeVorderen: Int
    /// Identification of the message that last changed the care days.
    public var aanleiding: String
    /// Who accepted what is known now, and why.
    public var uitzondering: Uitzondering?

    public init(
        gemeente: String, aanbieder: String, declaratieNummer: String, referentieNummer: String,
        toewijzingNummer: Int, client: String, periode: GeslotenPeriode, bedrag: Int, toen: ZorggatRegel?,
        nu: ZorggatRegel?, terugTeVorderen: Int, aanleiding: String, uitzondering: Uitzondering? = nil
    ) {
        self.gemeente = gemeente
        self.aanbieder = aanbieder
        self.declaratieNummer = declaratieNummer
        self.referentieNummer = referentieNummer
        self.toewijzingNummer = toewijzingNummer
        self.client = client
        self.periode = periode
        self.bedrag = bedrag
        self.toen = toen
        self.nu = nu
        self.terugTeVorderen = terugTeVorderen
        self.aanleiding = aanleiding
        self.uitzondering = uitzondering
    }
}

/// A toewijzing on which the gemeente recorded the start itself; a real start message is still wanted.
public struct AdministratieveStart: Hashable, Sendable {
    public var gemeente: String
    public var aanbieder: String
    public var toewijzingNummer: Int
    public var client: String
    public var begindatum: Day

    public init(gemeente: String, aanbieder: String, toewijzingNummer: Int, client: String, begindatum: Day) {
        self.gemeente = gemeente
        self.aanbieder = aanbieder
        self.toewijzingNummer = toewijzingNummer
        self.client = client
        self.begindatum = begindatum
    }
}

/// Something a person should look at that rejects nothing.
public struct Signaal: Hashable, Sendable {
    public var gemeente: String
    public var aanbieder: String
    /// Short name of the kind of signal, as `overgeslagen-maand`.
    public var soort: String
    public var tekst: String
    /// Who accepted it, and why.
    public var uitzondering: Uitzondering?

    public init(
        gemeente: String, aanbieder: String, soort: String, tekst: String, uitzondering: Uitzondering? = nil
    ) {
        self.gemeente = gemeente
        self.aanbieder = aanbieder
        self.soort = soort
        self.tekst = tekst
        self.uitzondering = uitzondering
    }
}

/// A check that could not be made; never shown as passed.
public struct OvergeslagenControle: Hashable, Sendable {
    public var regel: String
    public var reden: String

    public init(regel: String, reden: String) {
        self.regel = regel
        self.reden = reden
    }
}

/// A gemeente whose policy for 3.x rejects on start and stop messages although OP364 forbids it.
public struct Beleidsafwijking: Hashable, Sendable {
    public var gemeente: String
    /// The care-gap rules that reject.
    public var regels: [String]
    public var retourcode: String

    public init(gemeente: String, regels: [String], retourcode: String) {
        self.gemeente = gemeente
        self.regels = regels
        self.retourcode = retourcode
    }
}

/// Which lines a report from the store holds.
public struct AuditScope: Hashable, Sendable {
    /// Nil: every gemeente.
    public var gemeente: String?
    /// Nil: every aanbieder.
    public var aanbieder: String?
    /// Declaration months; nil: no bound.
    public var from: Month?
    public var to: Month?
    /// What was taken in after this day is left out; nil: nothing is.
    public var asOf: Day?
    /// What is still to be recovered on these lines: credits, later news and exceptions counted.
    public var open = Tally()

    public init(gemeente: String?, aanbieder: String?, from: Month?, to: Month?, asOf: Day?) {
        self.gemeente = gemeente
        self.aanbieder = aanbieder
        self.from = from
        self.to = to
        self.asOf = asOf
    }
}

/// Everything about a run that is not a line or a file.
public struct RunContext: Hashable, Sendable {
    /// What a report is about that was made from the store; nil for the report of a run.
    public var audit: AuditScope?
    public var peildatum: Day
    public var language: Language
    public var programVersion: String
    /// Names by CBS code.
    public var gemeenten: [String: String]
    /// Names by AGB code, as far as the contract register knows them.
    public var aanbieders: [String: String]
    /// Those that nobody accepted.
    public var signalen: [Signaal]
    public var geaccepteerdeSignalen: [Signaal]
    /// Exceptions that hold and matched nothing in this run.
    public var ongebruikteUitzonderingen: [Uitzondering]
    /// Exceptions that have ended.
    public var verlopenUitzonderingen: [Uitzondering]
    public var administratieveStarts: [AdministratieveStart]
    public var overgeslagen: [OvergeslagenControle]
    public var afwijkingen: [Beleidsafwijking]
    /// Files that wait for the next run.
    public var uitgesteld: [UitgesteldBestand]

    public init(
        peildatum: Day, language: Language, programVersion: String, gemeenten: [String: String] = [:],
        aanbieders: [String: String] = [:], signalen: [Signaal] = [],
        administratieveStarts: [AdministratieveStart] = [], overgeslagen: [OvergeslagenControle] = [],
        afwijkingen: [Beleidsafwijking] = [], geaccepteerdeSignalen: [Signaal] = [],
        ongebruikteUitzonderingen: [Uitzondering] = [], verlopenUitzonderingen: [Uitzondering] = [],
        uitgesteld: [UitgesteldBestand] = []
    ) {
        self.peildatum = peildatum
        self.language = language
        self.programVersion = programVersion
        self.gemeenten = gemeenten
        self.aanbieders = aanbieders
        self.signalen = signalen
        self.geaccepteerdeSignalen = geaccepteerdeSignalen
        self.ongebruikteUitzonderingen = ongebruikteUitzonderingen
        self.verlopenUitzonderingen = verlopenUitzonderingen
        self.uitgesteld = uitgesteld
        self.administratieveStarts = administratieveStarts
        self.overgeslagen = overgeslagen
        self.afwijkingen = afwijkingen
    }
}
