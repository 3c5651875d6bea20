import CareTimeline
import IWmo
import Rules

/// The state of a run in the store.
public struct StoredRun: Hashable, Sendable {
    public enum State: String, Sendable {
        /// Messages are being committed.
        case bezig
        /// Everything is committed; the output is being put in place.
        case publiceren
        case klaar
    }

    public var id: Int64
    public var peildatum: Day
    public var state: State
    /// Folder the output goes to.
    public var uitvoer: String
    /// Hash of the outcome's last file, known once the run publishes: it tells this run's outcome from another's.
    public var kenmerk: String?
}

/// A message as the store keeps it: recognised by its content for ever.
public struct StoredMessage: Hashable, Sendable {
    public var contentHash: String
    /// Path below the inbox when it was processed.
    public var bestand: String
    public var bericht: BerichtType
    public var release: Release
    public var gemeente: String
    public var aanbieder: String
    public var identificatie: String
    public var dagtekening: Day
    public var isVerwerkt: Bool
    public var niveau: Int?
    public var retourcodes: [String]
    public var regels: [String]
    public var redenen: [Tekst]
    /// A message refused at level 2 or by a header rule does not use up its identificatie.
    public var gebruiktIdentificatie: Bool

    public init(
        contentHash: String, bestand: String, header: Header, isVerwerkt: Bool, niveau: Int? = nil,
        retourcodes: [String] = [], regels: [String] = [], redenen: [Tekst] = [], gebruiktIdentificatie: Bool
    ) {
        self.contentHash = contentHash
        self.bestand = bestand
        bericht = header.bericht
        release = header.release
        gemeente = header.gemeente
        aanbieder = header.aanbieder
        identificatie = header.identificatie
        dagtekening = header.dagtekening
        self.isVerwerkt = isVerwerkt
        self.niveau = niveau
        self.retourcodes = retourcodes
        self.regels = regels
        self.redenen = redenen
        self.gebruiktIdentificatie = gebruiktIdentificatie
    }
}

/// A message read back for the output of its run.
public struct ProcessedMessage: Hashable, Sendable {
    public var message: StoredMessage
    /// File name of the answer.
    public var retourbericht: String?
}

/// The current version of a toewijzing with the stamp that made it current.
public struct StoredToewijzing: Hashable, Sendable {
    public var stand: ToewijzingStand
    public var toewijzingsdatum: Day
    public var toewijzingstijd: Tijd
}

/// What a stored request is about.
public struct GevraagdeProducten: Hashable, Sendable {
    /// Of products that are asked for.
    public var ingangsdata: [Day] = []
    /// Of toewijzingen that should change or stay.
    public var toewijzingen: [Int] = []
}

/// A judged line to be stored.
public struct NewLine: Sendable {
    public var prestatie: Prestatie
    public var bsn: String
    /// Place in the message, counted over all clients.
    public var documentIndex: Int
    public var oordeel: PrestatieOordeel

    public init(prestatie: Prestatie, bsn: String, documentIndex: Int, oordeel: PrestatieOordeel) {
        self.prestatie = prestatie
        self.bsn = bsn
        self.documentIndex = documentIndex
        self.oordeel = oordeel
    }
}

/// A judged line read back for reports.
public struct StoredLine: Sendable {
    public var id: Int64
    public var gemeente: String
    public var aanbieder: String
    public var bericht: BerichtType
    public var identificatie: String
    public var declaratieNummer: String
    public var declaratieMaand: Month
    public var bsn: String
    public var prestatie: Prestatie
    public var oordeel: Oordeel
    public var retourcodes: [String]
    public var regels: [String]
    public var redenen: [Tekst]
    public var zorggat: Zorggat?
    public var dagen: [Timeline.Segment]
    /// The care-gap finding as it was last known, with its flagged amount in eurocents.
    public var bekend: KnownGap
    /// Who accepted the care gap when the line was judged, and why.
    public var uitzondering: Uitzondering?
}

/// An accepted line as far as re-judging looks at it.
public struct AcceptedLine: Sendable {
    public var id: Int64
    public var declaratie: Declaratie
    public var prestatie: Prestatie
    public var bekend: KnownGap

    /// The declaration it stands in.
    public struct Declaratie: Sendable {
        public var family: ReleaseFamily
        public var maand: Month
    }
}

/// A care-gap finding boiled down to what re-judging compares.
public struct KnownGap: Hashable, Sendable {
    public var regel: ZorggatRegel?
    /// Eurocents.
    public var bedrag: Int

    public init(regel: ZorggatRegel?, bedrag: Int) {
        self.regel = regel
        self.bedrag = bedrag
    }

    public init(_ zorggat: Zorggat?) {
        self.init(regel: zorggat?.regel, bedrag: zorggat?.gevlagdBedrag ?? 0)
    }
}

/// A toewijzing of which the day kinds may have changed in a run.
public struct TouchedToewijzing: Hashable, Sendable {
    public var gemeente: String
    public var nummer: Int
    /// The timeline before the run, as text; nil when the toewijzing was new.
    public var before: String?
    /// Identification of the message that last changed the day kinds.
    public var aanleiding: String
    /// The same message in the store; nil in a run that an early version began.
    public var bericht: Int64?

    public init(gemeente: String, nummer: Int, before: String?, aanleiding: String, bericht: Int64?) {
        self.gemeente = gemeente
        self.nummer = nummer
        self.before = before
        self.aanleiding = aanleiding
        self.bericht = bericht
    }
}

/// An entry of the re-judging list.
public struct StoredHeroordeling: Sendable {
    public var line: StoredLine
    public var toen: KnownGap
    public var nu: KnownGap
    public var aanleiding: String
    /// Who accepted what is known now, and why.
    public var uitzondering: Uitzondering?

    public init(
        line: StoredLine, toen: KnownGap, nu: KnownGap, aanleiding: String, uitzondering: Uitzondering? = nil
    ) {
        self.line = line
        self.toen = toen
        self.nu = nu
        self.aanleiding = aanleiding
        self.uitzondering = uitzondering
    }
}

/// A signal for people, kept with the run that found it.
public struct StoredSignaal: Hashable, Sendable {
    public var gemeente: String
    public var aanbieder: String
    public var soort: SignaalSoort
    public var tekst: Tekst
    /// Who accepted it, and why.
    public var uitzondering: Uitzondering?

    public init(
        gemeente: String, aanbieder: String, soort: SignaalSoort, tekst: Tekst, uitzondering: Uitzondering? = nil
    ) {
        self.gemeente = gemeente
        self.aanbieder = aanbieder
        self.soort = soort
        self.tekst = tekst
        self.uitzondering = uitzondering
    }
}

/// An administrative start that still waits for a real one.
public struct StoredAdministratieveStart: Hashable, Sendable {
    public var gemeente: String
    public var aanbieder: String
    public var toewijzingNummer: Int
    public var bsn: String
    public var begindatum: Day
}

/// One owner of the whole administration during a run. Another database can take SQLite's place behind this.
///
/// All writes happen inside `transaction`; what it throws undoes them. Reads see what was written before.
public protocol AdministrationSession: AnyObject {
    /// The run that was interrupted, if there is one.
    func unfinishedRun() throws -> StoredRun?
    /// The latest day of a run that was finished; nil when there was none.
    func latestRunDay() throws -> Day?
    func beginRun(peildatum: Day, uitvoer: String, programVersion: String) throws -> StoredRun
    func setPeildatum(_ day: Day, of run: StoredRun) throws
    /// Keeps the texts a run judges with, each once per content. Returns the id of all of them together.
    func keepConfiguration(_ parts: [ConfigurationPart], programVersion: String, run: StoredRun) throws -> Int64
    func setState(_ state: StoredRun.State, uitvoer: String, kenmerk: String?, of run: StoredRun) throws

    func transaction(_ body: () throws -> Void) throws

    /// The run that processed a message with this content, and the file it came from.
    func processedContent(_ contentHash: String) throws -> (runID: Int64, bestand: String)?
    func add(_ message: StoredMessage, run: StoredRun) throws -> Int64
    /// Puts an answer in the outbox. Returns the file name, made unique when the wanted one was used before.
    func addAnswer(_ content: [UInt8], wantedName: String, message: Int64, run: StoredRun) throws -> String
    func add(_ signaal: StoredSignaal, run: StoredRun) throws

    /// Everything of one gemeente; nothing in it ever looks at another one.
    func administration(of gemeente: String) -> any GemeenteAdministration

    /// A second view of what was stored, for another thread; nil when there can be none.
    func reader() throws -> (any AdministrationReader)?

    /// The same gemeente with its past.
    func history(of gemeente: String) -> any GemeenteHistory

    func touched(in run: StoredRun) throws -> [TouchedToewijzing]
    func add(_ heroordeling: StoredHeroordeling, run: StoredRun) throws

    /// Clients about whose care the run told something, ordered by gemeente and BSN.
    func bijdrageclients(of run: StoredRun) throws -> [Bijdrageclient]
    /// What runs before this one reported about the own contribution of a client, in that order.
    func bijdrageGemeld(_ client: Bijdrageclient, voor run: StoredRun) throws -> [Bijdragewijziging]
    /// Stores the lines on own contributions of this run, in the place of those it stored before it was interrupted.
    func replaceBijdragen(_ regels: [StoredBijdrageregel], of run: StoredRun) throws

    func messages(of run: StoredRun, _ body: (ProcessedMessage) throws -> Void) throws
    /// Ordered by gemeente, aanbieder, declaratienummer, referentienummer, order of judging.
    func lines(of run: StoredRun, _ body: (StoredLine) throws -> Void) throws
    func answers(of run: StoredRun, _ body: (_ name: String, _ content: [UInt8]) throws -> Void) throws
    func heroordelingen(of run: StoredRun, _ body: (StoredHeroordeling) throws -> Void) throws
    /// Every open entry of the recovery list, whatever the run it began in, ordered as lines are.
    func terugvorderingen(after run: StoredRun, _ body: (StoredTerugvordering) throws -> Void) throws
    /// Entries that were open before this run and that a credit closed in it.
    func gecrediteerdeTerugvorderingen(in run: StoredRun, _ body: (StoredLine) throws -> Void) throws
    /// Ordered by gemeente, and then as they were stored.
    func bijdragen(of run: StoredRun, _ body: (GemeldeBijdrageregel) throws -> Void) throws
    func signalen(of run: StoredRun) throws -> [StoredSignaal]
    func administratieveStarts(recordedIn run: StoredRun) throws -> [StoredAdministratieveStart]
}

/// Reads, on any thread, what a session has committed.
public protocol AdministrationReader: Sendable {
    /// Everything the body asks is of one moment; it must not write.
    func read(_ gemeente: String, _ body: (any GemeenteAdministration) throws -> Void) throws
}

/// What one gemeente knows about its toewijzingen, deliveries and declarations.
public protocol GemeenteAdministration: AnyObject {
    func isIdentificatieGebruikt(_ identificatie: String, bericht: BerichtType, aanbieder: String) throws -> Bool

    func toewijzing(_ nummer: Int) throws -> StoredToewijzing?
    /// True when any toewijzing carries the BSN.
    func isClientBekend(_ bsn: String) throws -> Bool
    /// Toewijzingen of an aanbieder that are valid on at least one of the days.
    func toewijzingen(van aanbieder: String, in days: DayRange) throws -> [ToewijzingStand]
    /// Toewijzingen of a client, ascending by number.
    func toewijzingen(bsn: String) throws -> [ToewijzingStand]
    func addVersie(_ product: ToegewezenProduct, bsn: String, aanbieder: String, message: Int64, isCurrent: Bool) throws

    /// The version that messages dated on or before a day made current; nil when there was none.
    func toewijzing(_ nummer: Int, bekendOp dag: Day) throws -> ToewijzingStand?
    /// Numbers of the toewijzingen of a client at an aanbieder, ascending.
    func toewijzingNummers(van aanbieder: String, bsn: String) throws -> [Int]
    /// True when a toewijzing with this number carried the reference before.
    func isReferentieHerhaald(_ referentie: String, toewijzing: Int) throws -> Bool

    /// True when any request was accepted: only then an unknown reference says something.
    func heeftVerzoeken() throws -> Bool
    func verzoekstand(_ referentie: String, aanbieder: String) throws -> Verzoekstand
    /// What is known of the requests for a client by an aanbieder, in the order in which they were accepted.
    func verzoeken(van aanbieder: String, bsn: String) throws -> [Verzoekstand]
    /// First days of the products that a request asks for, and numbers of the toewijzingen it names.
    func gevraagd(_ referentie: String, aanbieder: String) throws -> GevraagdeProducten
    func add(_ verzoek: ToewijzingsVerzoek, message: Int64) throws
    func add(_ verzoek: WijzigingsVerzoek, message: Int64) throws
    func add(_ antwoord: VerzoekAntwoordbericht, message: Int64) throws

    func levering(_ nummer: Int) throws -> Leveringsstand
    func add(_ start: BekendeStart, toewijzing: Int, message: Int64, gemeld: Day) throws
    func add(_ stop: BekendeStop, toewijzing: Int, message: Int64, gemeld: Day) throws
    func remove(_ start: BekendeStart, toewijzing: Int, message: Int64, gemeld: Day) throws
    func remove(_ stop: BekendeStop, toewijzing: Int, message: Int64, gemeld: Day) throws
    /// Records, moves or (with nil) ends the administrative start of a toewijzing.
    /// `line` is the line that needed it; nil when a message ends it.
    func setAdministratieveStart(
        _ day: Day?, van toewijzing: ToewijzingStand, message: Int64, line: Int64?, gemeld: Day) throws
    /// Remembers the timeline before the first change of this run, and the message of the latest change.
    func touch(_ touched: TouchedToewijzing, run: StoredRun) throws

    /// Remembers the last message of a run about the delivery or the validity of a toewijzing.
    func noteBijdragenieuws(_ nummer: Int, message: Int64, run: StoredRun) throws
    /// The message of a run that brought a fact on a toewijzing: the start, the definitive stop, or what surrounds a
    /// month without care. Nil when that is known from another run, or follows from something else.
    func bericht(bij feit: Bijdragefeit, toewijzing: Int, run: StoredRun) throws -> Bijdrageclient.Nieuws?

    func isDeclaratieNummerGebruikt(_ nummer: String, aanbieder: String) throws -> Bool
    func laatsteMaand(aanbieder: String) throws -> Month?
    func isReferentieGebruikt(_ referentie: String, aanbieder: String) throws -> Bool
    func geaccepteerdeDebet(_ referentie: String, aanbieder: String) throws -> GeaccepteerdeDebet?
    /// Accepted, not credited debits on a toewijzing, without those that are about to be credited; in the order in which
    /// they were accepted.
    func debetten(op toewijzing: Int, except credited: Set<Int64>) throws -> [EerderDebet]
    /// What counting looks at of the same lines, in any order.
    func debetcijfers(op toewijzing: Int, except credited: Set<Int64>) throws -> [EerderDebet.Cijfers]
    func addDeclaratie(_ kop: DeclaratieKop, toegekend: Int, message: Int64, configuration: Int64) throws -> Int64
    func setToegekend(_ cents: Int, declaratie: Int64) throws
    func add(_ line: NewLine, declaratie: Int64, kop: DeclaratieKop) throws -> Int64
    func markCredited(_ debet: Int64, by credit: Int64) throws
    /// Accepted, not credited debits on a toewijzing, as far as re-judging looks at them; in the order in which they were
    /// accepted.
    func acceptedLines(op toewijzing: Int) throws -> [AcceptedLine]
    func line(_ id: Int64) throws -> StoredLine?
    /// `message` is what made the gap known.
    func setKnownGap(_ gap: KnownGap, line: Int64, message: Int64?) throws
}
