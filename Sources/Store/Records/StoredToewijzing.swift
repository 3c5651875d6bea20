import CareTimeline
import IWmo
import Rules

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

/// An administrative start that still waits for a real one.
public struct StoredAdministratieveStart: Hashable, Sendable {
    public var gemeente: String
    public var aanbieder: String
    public var toewijzingNummer: Int
    public var bsn: String
    public var begindatum: Day
}
