import CareTimeline
import IWmo
import Rules

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
