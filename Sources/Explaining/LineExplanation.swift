import CareTimeline
import IWmo
import Rules
import Store

/// Everything that led to the verdict on one declaration line, and what became known since.
public struct LineExplanation: Sendable {
    /// Whether computing the verdict again gives the same one.
    public enum Reproduction: Hashable, Sendable {
        case same
        /// Another outcome than the one that was stored and sent; the stored one stands.
        case differs(Oordeel, regels: [String], ZorggatRegel?)
        /// The store does not have the configuration of then.
        case withoutConfiguration
        /// What the store kept of the configuration cannot be read by this version.
        case unreadableConfiguration
    }

    /// Where the policy of the gemeente comes from.
    public enum PolicyOrigin: Hashable, Sendable {
        case gemeente
        case standaard
        case builtIn
    }

    /// The line as it was judged.
    public var historic: HistoricLine
    /// Pseudonym of the client; nil when the key is not known.
    public var client: String?
    public var reproduction: Reproduction
    /// Where the choice about a care-gap rule comes from.
    public var policyOrigin: @Sendable (ZorggatRegel) -> PolicyOrigin
    /// The start the gemeente counted with itself (policy `register`); nil when a real one was reported.
    public var administrativeStart: Day?
    /// Every rule with its numbers.
    public var evaluations: [RuleEvaluation]
    /// Versions of the toewijzing that were known then, the one used last.
    public var versies: [HistoricVersion]
    /// Known then, removed ones too.
    public var starts: [HistoricStart]
    public var stops: [HistoricStop]
    /// The timeline of then; nil without toewijzing.
    public var timeline: Timeline?
    /// Accepted lines on the toewijzing that counted.
    public var debetten: [HistoricDebit]
    /// For a credit line: the debit it points to.
    public var debetVanCredit: GeaccepteerdeDebet?

    /// What came later, up to `knowledge`.
    public var later: Later

    /// What became known after the line was judged.
    public struct Later: Sendable {
        /// Nil: up to now.
        public var asOf: Day?
        public var heroordelingen: [HistoricRejudgement]
        /// The finding as it is known now, or on the day asked for.
        public var known: KnownGap
        /// Who accepted that finding, as far as it still holds.
        public var uitzondering: Uitzondering?
        /// Another exception holds than when the line was judged: one ended, or one was made since.
        public var isExceptionChanged: Bool
        public var credit: HistoricCredit?
        public var versies: [HistoricVersion]
        public var starts: [HistoricStart]
        public var stops: [HistoricStop]
        public var timeline: Timeline?

        /// Nothing is known beyond what the verdict was reached with.
        public var isEmpty: Bool {
            heroordelingen.isEmpty && credit == nil && versies.isEmpty && starts.isEmpty && stops.isEmpty
                && !isExceptionChanged
        }
    }

    public var line: StoredLine { historic.line }

    /// Eurocents that the aanbieder is asked to credit.
    public var toRecover: Int {
        line.oordeel.isGeaccepteerd && later.credit == nil && later.uitzondering == nil ? later.known.bedrag : 0
    }

    /// The rules that broke, or of an accepted line the care-gap finding.
    public var deciding: [RuleEvaluation] {
        let ids = line.regels.isEmpty ? [line.zorggat?.regel.rawValue].compactMap { $0 } : line.regels
        return evaluations.filter { ids.contains($0.rule.id) && $0.outcome == .broken }
    }
}
