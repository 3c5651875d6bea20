import CareTimeline
import IWmo
import Rules

/// One thing that a signal found: worth a look, never a verdict.
public struct SignalCase: Hashable, Sendable {
    /// Id in the catalogue.
    public var signal: String
    public var gemeente: String
    /// The aanbieder it is about.
    public var aanbieder: String
    /// Nil when it is about the aanbieder as a whole. Never printed: a report shows a pseudonym.
    public var bsn: String?
    public var toewijzingNummer: Int?
    public var declaratieNummer: String?
    /// The days it is about.
    public var periode: DayRange
    /// Eurocents that were paid and that the case is about; nil when there are none.
    public var bedrag: Int?
    /// One sentence or a few, with the figures and without personal data.
    public var tekst: Tekst
    /// Who accepted it, and why; such a case counts no more.
    public var uitzondering: Uitzondering?

    public init(
        signal: String, gemeente: String, aanbieder: String, bsn: String? = nil, toewijzingNummer: Int? = nil,
        declaratieNummer: String? = nil, periode: DayRange, bedrag: Int? = nil, tekst: Tekst,
        uitzondering: Uitzondering? = nil
    ) {
        self.signal = signal
        self.gemeente = gemeente
        self.aanbieder = aanbieder
        self.bsn = bsn
        self.toewijzingNummer = toewijzingNummer
        self.declaratieNummer = declaratieNummer
        self.periode = periode
        self.bedrag = bedrag
        self.tekst = tekst
        self.uitzondering = uitzondering
    }
}

extension SignalCase: Comparable {
    /// By signal, gemeente and aanbieder, then toewijzing, days, declaration and text: the same cases always come in the
    /// same order.
    public static func < (left: SignalCase, right: SignalCase) -> Bool {
        if left.signal != right.signal { return left.signal < right.signal }
        if left.gemeente != right.gemeente { return left.gemeente < right.gemeente }
        if left.aanbieder != right.aanbieder { return left.aanbieder < right.aanbieder }
        let (number, other) = (left.toewijzingNummer ?? 0, right.toewijzingNummer ?? 0)
        if number != other { return number < other }
        if left.periode.first != right.periode.first { return left.periode.first < right.periode.first }
        if left.periode.last != right.periode.last { return left.periode.last < right.periode.last }
        let (declaration, otherDeclaration) = (left.declaratieNummer ?? "", right.declaratieNummer ?? "")
        if !declaration.isExactly(otherDeclaration) {
            return declaration.utf8.lexicographicallyPrecedes(otherDeclaration.utf8)
        }
        return left.tekst.nl.utf8.lexicographicallyPrecedes(right.tekst.nl.utf8)
    }
}

/// A signal that was not looked for: never the same as a signal without cases.
public struct SkippedSignal: Hashable, Sendable {
    /// Id in the catalogue.
    public var signal: String
    /// Nil: everywhere.
    public var gemeente: String?
    public var reden: Tekst

    public init(signal: String, gemeente: String? = nil, reden: Tekst) {
        self.signal = signal
        self.gemeente = gemeente
        self.reden = reden
    }
}
