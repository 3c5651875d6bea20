import CareTimeline
import Rules
import Store

/// The exceptions that hold on the day an explanation is about: what a person accepted counts no more, and counts again
/// when the exception has ended.
public struct StandingExceptions: Sendable {
    private let uitzonderingen: Uitzonderingen
    private let day: Day

    public init(_ uitzonderingen: Uitzonderingen, on day: Day) {
        self.uitzonderingen = uitzonderingen
        self.day = day
    }

    /// Who accepted a finding on a line, and why; nil when nobody did.
    public func uitzondering(for line: StoredLine, _ regel: ZorggatRegel) -> Uitzondering? {
        uitzonderingen.zorggaten(
            gemeente: line.gemeente, aanbieder: line.aanbieder, toewijzingNummer: line.prestatie.toewijzingNummer,
            declaratieNummer: line.declaratieNummer, on: day)[regel]
    }
}
