import CareTimeline

/// A finding that a person has accepted: it stays visible and counts no more, until a day that was agreed.
///
/// Only what is this project's own can be excepted: a care-gap rule or a signal. What the standard rejects stays
/// rejected, because the answer must carry its return code.
public struct Uitzondering: Hashable, Sendable {
    /// What kind of finding was accepted.
    public enum Bevinding: Hashable, Sendable {
        case zorggat(ZorggatRegel)
        case signaal(SignaalSoort)
        /// A signal of the whole administration, by its id in the catalogue of signals.
        case toezicht(String)
    }

    public var gemeente: String
    public var aanbieder: String
    /// Nil: whatever the toewijzing.
    public var toewijzingNummer: Int?
    /// DeclaratieNummer; nil: whatever the declaration.
    public var declaratieNummer: String?
    public var bevinding: Bevinding
    /// Why it was accepted, in a person's own words.
    public var reden: String
    /// Who accepted it.
    public var door: String
    /// The last day on which it holds.
    public var geldigTot: Day

    public init(
        gemeente: String, aanbieder: String, toewijzingNummer: Int?, declaratieNummer: String?, bevinding: Bevinding,
        reden: String, door: String, geldigTot: Day
    ) {
        self.gemeente = gemeente
        self.aanbieder = aanbieder
        self.toewijzingNummer = toewijzingNummer
        self.declaratieNummer = declaratieNummer
        self.bevinding = bevinding
        self.reden = reden
        self.door = door
        self.geldigTot = geldigTot
    }

    public func isGeldig(on day: Day) -> Bool { day <= geldigTot }
}

extension Uitzondering.Bevinding {
    /// The name under which reports and `uitzonderingen.csv` know the finding: `ZG001`, `overgeslagen-maand`, `SA002`.
    public var naam: String {
        switch self {
        case .zorggat(let regel): regel.rawValue
        case .signaal(let soort): soort.rawValue
        case .toezicht(let id): id
        }
    }

    /// A finding that a run makes; the signals of the whole administration have a catalogue of their own.
    public init?(naam: String) {
        if let regel = ZorggatRegel(rawValue: naam) {
            self = .zorggat(regel)
        } else if let soort = SignaalSoort(rawValue: naam) {
            self = .signaal(soort)
        } else {
            return nil
        }
    }

    /// Every name of a finding that a run makes, care-gap rules first.
    public static let namen = ZorggatRegel.allCases.map(\.rawValue) + SignaalSoort.allCases.map(\.rawValue)
}

/// The kinds of signal: worth a look, and never a reason to reject.
public enum SignaalSoort: String, Sendable, CaseIterable, Hashable {
    /// A declaration month was skipped although care was delivered in it.
    case overgeslagenMaand = "overgeslagen-maand"
    /// A toewijzing names a ReferentieAanbieder that stood in it before (TR379).
    case referentieHerhaald = "referentie-herhaald"
    /// A toewijzing names a ReferentieAanbieder that no known request carries (TR379).
    case verzoekOnbekend = "verzoek-onbekend"

    /// False when the signal is about an aanbieder or a declaration as a whole.
    public var gaatOverToewijzing: Bool {
        switch self {
        case .overgeslagenMaand: false
        case .referentieHerhaald, .verzoekOnbekend: true
        }
    }
}
