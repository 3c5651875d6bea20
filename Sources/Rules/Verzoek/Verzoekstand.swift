import CareTimeline
import IWmo

/// What accepted messages told about one ReferentieAanbieder of one aanbieder in one gemeente.
///
/// Every fact keeps the Dagtekening of its message, so that a request or an answer is judged by what had been sent on
/// its own day, in whichever night it arrives.
public struct Verzoekstand: Hashable, Sendable {
    /// The WMO315 or WMO317 that carries the reference.
    public struct Verzoek: Hashable, Sendable {
        public var bsn: String
        public var dagtekening: Day

        public init(bsn: String, dagtekening: Day) {
            self.bsn = bsn
            self.dagtekening = dagtekening
        }
    }

    /// A WMO319 that answers it.
    public struct Antwoord: Hashable, Sendable {
        /// WJ760.
        public var verzoekAntwoord: String
        public var dagtekening: Day

        public init(verzoekAntwoord: String, dagtekening: Day) {
            self.verzoekAntwoord = verzoekAntwoord
            self.dagtekening = dagtekening
        }
    }

    /// Nil when no accepted request carries the reference.
    public var verzoek: Verzoek?
    public var antwoorden: [Antwoord]
    /// Dagtekening of the first WMO301 in which a toewijzing of this client carries the reference.
    public var toegewezenOp: Day?

    public init(verzoek: Verzoek?, antwoorden: [Antwoord] = [], toegewezenOp: Day? = nil) {
        self.verzoek = verzoek
        self.antwoorden = antwoorden
        self.toegewezenOp = toegewezenOp
    }

    /// Sent on or before this day.
    func antwoorden(tot dag: Day) -> [Antwoord] { antwoorden.filter { $0.dagtekening <= dag } }

    /// A WMO301 with the reference was sent on or before this day.
    func isToegewezen(op dag: Day) -> Bool { toegewezenOp.map { $0 <= dag } ?? false }

    /// Asked on or before this day and, on this day, neither honoured nor refused (TR374).
    func isOpen(op dag: Day) -> Bool {
        guard let verzoek, verzoek.dagtekening <= dag else { return false }
        return !isToegewezen(op: dag)
            && !antwoorden(tot: dag).contains { $0.verzoekAntwoord == VerzoekAntwoordbericht.afgewezen }
    }
}

extension VerzoekAntwoordbericht {
    /// VerzoekAntwoord of a request that is refused.
    static let afgewezen = "1"
    /// VerzoekAntwoord of a request that is still under investigation.
    static let inOnderzoek = "2"
}

extension ToewijzingStand {
    /// Valid on this day or later, and not removed (OP087).
    func isActueel(op dag: Day) -> Bool { !isVervallen && (einddatum ?? .distantFuture) >= dag }
}
