import BatchRun
import CareTimeline
import Explaining
import IWmo
import RunConfiguration
import Store

/// Which line to explain: `GEMEENTE/AANBIEDER/REFERENTIENUMMER`. A reference number may hold slashes itself.
public struct LineName: Hashable, Sendable {
    public var gemeente: String
    public var aanbieder: String
    public var referentieNummer: String

    public init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        func isCode(_ text: String, _ count: Int) -> Bool {
            text.utf8.count == count && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        }
        guard parts.count == 3, isCode(parts[0], 4), isCode(parts[1], 8), !parts[2].isEmpty else { return nil }
        gemeente = parts[0]
        aanbieder = parts[1]
        referentieNummer = parts[2]
    }
}

/// Explains the verdicts on the lines with one reference number, from the store alone.
public struct ExplainRun: Sendable {
    public enum Format: String, Sendable, CaseIterable {
        case text
        case json
    }

    private let store: StoreReading
    private let line: LineName
    private let asOf: Day?

    public init(store: StoreReading, line: LineName, asOf: Day?) {
        self.store = store
        self.line = line
        self.asOf = asOf
    }

    /// One explanation per line with that number, in the order of judging; nil when there is none.
    public func explanations(_ format: Format, _ language: Language) throws(RunError) -> String? {
        try store.read(asOf: asOf) { view in
            let gemeente = view.history.gemeente(line.gemeente)
            let explainer = Explainer(standing: view.standing(on: asOf ?? view.latestDay), pseudonym: view.pseudonym)
            let lines = try gemeente.lines(
                referentie: line.referentieNummer, aanbieder: line.aanbieder, view.knowledge)
            let texts = try lines.map { historic in
                let explanation = try explainer.explain(historic, gemeente, view.knowledge)
                let mask = view.mask(gemeente: line.gemeente, clients: [historic.line.bsn])
                return switch format {
                case .text:
                    try mask.hide(explanation.document(language, partners: view.partners)).text(language)
                case .json: try mask.hideTexts(inJSON: explanation.json(language))
                }
            }
            guard !texts.isEmpty else { return nil }
            switch format {
            case .text: return texts.joined(separator: "\n")
            case .json: return "[\n" + texts.joined(separator: ",\n") + "]\n"
            }
        }
    }
}
