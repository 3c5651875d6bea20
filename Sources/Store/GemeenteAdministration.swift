import CareTimeline
import IWmo
import Rules

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
