import CareTimeline
import IWmo
import Oversight
import Rules

/// The message that told something, and when.
public struct MessageSource: Hashable, Sendable {
    public var bericht: BerichtType
    public var identificatie: String
    /// The day the sender put under the message.
    public var dagtekening: Day
    /// Path below the inbox when it was processed.
    public var bestand: String
    /// The day of the run that took it in.
    public var verwerkt: Day
}

/// One version of a toewijzing and where it came from.
public struct HistoricVersion: Hashable, Sendable {
    public var stand: ToewijzingStand
    public var toewijzingsdatum: Day
    public var toewijzingstijd: Tijd
    public var source: MessageSource
}

/// A start on a toewijzing and what became of it.
public struct HistoricStart: Hashable, Sendable {
    public var start: BekendeStart
    /// Recorded by the gemeente itself (policy `register`).
    public var isAdministrative: Bool
    public var source: MessageSource
    /// The message that took it back, as far as that is known.
    public var removal: MessageSource?
}

/// A stop on a toewijzing and what became of it.
public struct HistoricStop: Hashable, Sendable {
    public var stop: BekendeStop
    public var source: MessageSource
    /// The message that took it back, as far as that is known.
    public var removal: MessageSource?
}

/// A judged line with everything that was recorded about how it was judged.
public struct HistoricLine: Sendable {
    public var line: StoredLine
    /// Id of the message, for `Knowledge.before`.
    public var messageID: Int64
    public var source: MessageSource
    public var programVersion: String
    /// The configuration it was judged with; nil when version 0.1.0 judged it, which kept none.
    public var configurationID: Int64?
    /// The credit that undid the line, as far as that is known.
    public var credit: HistoricCredit?

    public var family: ReleaseFamily { line.bericht == .wmo303 ? .iwmo2 : .iwmo3 }
    /// Everything that was there when the line was judged.
    public var knowledge: Knowledge { .before(line: line.id, message: messageID) }
}

/// The line that undid another one.
public struct HistoricCredit: Hashable, Sendable {
    public var referentieNummer: String
    public var source: MessageSource
}

/// A change of what is known about an accepted line.
public struct HistoricRejudgement: Hashable, Sendable {
    public var toen: KnownGap
    public var nu: KnownGap
    /// Identification of the message that changed the care days.
    public var aanleiding: String
    /// The day of the run that found it.
    public var verwerkt: Day
    /// Who had accepted what is known now, and why.
    public var uitzondering: Uitzondering?
}

/// An accepted debit on a toewijzing with its declaration.
public struct HistoricDebit: Hashable, Sendable {
    public var debet: GeaccepteerdeDebet
    public var declaratieNummer: String
}

/// Which declaration lines an audit is about.
public struct LineSelection: Hashable, Sendable {
    /// Nil: every gemeente.
    public var gemeente: String?
    /// Nil: every aanbieder.
    public var aanbieder: String?
    /// Declaration months, both included; nil: no bound.
    public var from: Month?
    public var to: Month?

    public init(gemeente: String? = nil, aanbieder: String? = nil, from: Month? = nil, to: Month? = nil) {
        self.gemeente = gemeente
        self.aanbieder = aanbieder
        self.from = from
        self.to = to
    }
}

/// The whole administration with all that was ever in it. Reads only.
public protocol AdministrationHistory: AnyObject {
    func gemeente(_ code: String) -> any GemeenteHistory
    /// Ordered by gemeente, aanbieder, declaratienummer, referentienummer, order of judging. `bekend` of each line is
    /// what was known of it then.
    func lines(_ selection: LineSelection, _ knowledge: Knowledge, _ body: (AuditedLine) throws -> Void) throws
    /// Clients of a gemeente (nil: of all of them), one at a time by gemeente and BSN; with a BSN that client alone.
    /// `isExcepted` tells whether a person has accepted a finding on a line.
    func dossiers(
        gemeente: String?, bsn: String?, _ knowledge: Knowledge,
        isExcepted: @escaping (StoredLine, ZorggatRegel) -> Bool,
        _ body: (ClientDossier) throws -> Void) throws
    /// The open recovery list as far as it is about the lines of a selection, in the same order. Nothing in it is new.
    func terugvorderingen(
        _ selection: LineSelection, _ knowledge: Knowledge, _ body: (StoredTerugvordering) throws -> Void) throws
    /// What the answers on the declarations of a selection granted, by gemeente, aanbieder and year.
    func toegekend(_ selection: LineSelection, _ knowledge: Knowledge) throws -> [ToegekendInAntwoorden]
    /// Changes of what is known about the lines of a selection, in the same order.
    func heroordelingen(
        _ selection: LineSelection, _ knowledge: Knowledge, _ body: (StoredHeroordeling) throws -> Void) throws
    func signalen(_ selection: LineSelection, _ knowledge: Knowledge) throws -> [StoredSignaal]
    /// The texts of the latest configuration by name; nil when none was kept.
    func configuration(_ knowledge: Knowledge) throws -> [String: String]?
    /// The latest day of a run; nil when there was none.
    func latestDay(_ knowledge: Knowledge) throws -> Day?
}

/// The administration of one gemeente with all that was ever in it, for explaining and for audits. Reads only.
///
/// Every answer takes `Knowledge`: nothing that came later is in it.
public protocol GemeenteHistory: AnyObject {
    /// Lines with this reference number, in the order of judging.
    func lines(referentie: String, aanbieder: String, _ knowledge: Knowledge) throws -> [HistoricLine]
    func line(_ id: Int64, _ knowledge: Knowledge) throws -> HistoricLine?
    /// The texts of a configuration by name.
    func configuration(_ id: Int64) throws -> [String: String]
    /// Every judged line that names a toewijzing, rejected lines and credits too, in the order of judging.
    func lines(onToewijzing nummer: Int, _ knowledge: Knowledge) throws -> [HistoricLine]
    /// Every version, the current one last.
    func versies(_ nummer: Int, _ knowledge: Knowledge) throws -> [HistoricVersion]
    /// Removed ones too, by begindatum.
    func starts(_ nummer: Int, _ knowledge: Knowledge) throws -> [HistoricStart]
    /// Removed ones too, by begindatum and einddatum.
    func stops(_ nummer: Int, _ knowledge: Knowledge) throws -> [HistoricStop]
    func isClientBekend(_ bsn: String, _ knowledge: Knowledge) throws -> Bool
    func isReferentieGebruikt(_ referentie: String, aanbieder: String, _ knowledge: Knowledge) throws -> Bool
    func geaccepteerdeDebet(_ referentie: String, aanbieder: String, _ knowledge: Knowledge) throws
        -> GeaccepteerdeDebet?
    /// Accepted, not credited debits on a toewijzing.
    func debetten(op toewijzing: Int, _ knowledge: Knowledge) throws -> [HistoricDebit]
    /// How what is known about a line changed, oldest first.
    func heroordelingen(of line: Int64, _ knowledge: Knowledge) throws -> [HistoricRejudgement]
}

extension GemeenteHistory {
    /// The starts and stops that count.
    public func levering(_ nummer: Int, _ knowledge: Knowledge) throws -> Leveringsstand {
        let starts = try starts(nummer, knowledge).filter { $0.removal == nil }
        let real = starts.filter { !$0.isAdministrative }.map(\.start)
        return Leveringsstand(
            starts: real,
            stops: real.isEmpty ? [] : try stops(nummer, knowledge).filter { $0.removal == nil }.map(\.stop),
            administratieveStart: starts.last { $0.isAdministrative }?.start.begindatum)
    }
}
