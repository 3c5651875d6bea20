import BatchRun
import CareTimeline
import Explaining
import IWmo
import Reports
import RunConfiguration
import Store

/// Which toewijzing to show: `GEMEENTE/NUMMER`.
public struct ToewijzingName: Hashable, Sendable {
    public var gemeente: String
    public var nummer: Int

    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 4, (1...9).contains(parts[1].utf8.count),
            (parts[0] + parts[1]).utf8.allSatisfy({ (0x30...0x39).contains($0) }), let nummer = Int(parts[1])
        else { return nil }
        gemeente = String(parts[0])
        self.nummer = nummer
    }
}

/// Shows one toewijzing over its months, from the store alone.
public struct TimelineRun: Sendable {
    public enum Format: String, Sendable, CaseIterable {
        case text
        case svg
    }

    private let store: StoreReading
    private let toewijzing: ToewijzingName
    private let asOf: Day?
    private let from: Month?
    private let to: Month?

    /// `from` and `to`, both included; nil: as far as the toewijzing reaches.
    public init(store: StoreReading, toewijzing: ToewijzingName, asOf: Day?, from: Month?, to: Month?) {
        self.store = store
        self.toewijzing = toewijzing
        self.asOf = asOf
        self.from = from
        self.to = to
    }

    /// Nil when the store does not know the toewijzing.
    public func text(_ format: Format, _ language: Language) throws(RunError) -> String? {
        try store.read(asOf: asOf) { view in
            // Between two runs nothing becomes known: a day after the last run stands for that run.
            guard let knownUntil = view.latestDay else { return nil }
            let timeline = try ToewijzingTimeline(
                toewijzing.nummer, gemeente: toewijzing.gemeente, view.history.gemeente(toewijzing.gemeente),
                view.knowledge, knownUntil: knownUntil, standing: view.standing(on: knownUntil),
                partners: view.partners, pseudonym: view.pseudonym,
                hide: { text, clients in try view.mask(gemeente: toewijzing.gemeente, clients: clients).hide(text) })
            guard let timeline else { return nil }
            let months = TimelineMonths(timeline, from: from, to: to)
            switch format {
            case .text: return timeline.document(months, language).text(language)
            case .svg: return TimelineDrawing(timeline, months, language).file
            }
        }
    }
}
