import IWmo
import Rules

/// A signal for people, kept with the run that found it.
public struct StoredSignaal: Hashable, Sendable {
    public var gemeente: String
    public var aanbieder: String
    public var soort: SignaalSoort
    public var tekst: Tekst
    /// Who accepted it, and why.
    public var uitzondering: Uitzondering?

    public init(
        gemeente: String, aanbieder: String, soort: SignaalSoort, tekst: Tekst, uitzondering: Uitzondering? = nil
    ) {
        self.gemeente = gemeente
        self.aanbieder = aanbieder
        self.soort = soort
        self.tekst = tekst
        self.uitzondering = uitzondering
    }
}
