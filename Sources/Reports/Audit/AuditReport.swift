import CareTimeline
import IWmo
import Oversight
import Rules

/// Everything the pages of an audit show. Texts from messages have no client numbers in them any more.
public struct AuditReport: Sendable {
    /// The selection, names, language, and the checks that were not made. `audit` is the selection.
    public var context: RunContext
    public var figures: AuditFigures
    /// By aanbieder, of the whole region: the medians are made of them. Empty when it was not counted.
    public var discipline: [String: Discipline]
    /// The findings with most money by aanbieder, largest first.
    public var findings: [String: [AuditFinding]]
    /// Nil when nobody looked for them.
    public var signals: AuditSignals?
    /// Files that lie beside the pages, in the order in which they are named.
    public var downloads: [AuditDownload]
    /// Clients that were named and have no page, because there is room for so many.
    public var clientsWithoutPage: Int

    public init(
        context: RunContext, figures: AuditFigures, discipline: [String: Discipline] = [:],
        findings: [String: [AuditFinding]] = [:], downloads: [AuditDownload] = [], clientsWithoutPage: Int = 0
    ) {
        self.context = context
        self.figures = figures
        self.discipline = discipline
        self.findings = findings
        self.downloads = downloads
        self.clientsWithoutPage = clientsWithoutPage
    }
}

/// A line with an amount for days without care, as a page shows it.
public struct AuditFinding: Sendable {
    /// Without client number: `bsn` is empty, and what the sender wrote is masked.
    public var line: BeoordeeldePrestatie
    /// Pseudonym; empty when there is no key.
    public var client: String
    /// File name below `client/`; nil when the client has no page.
    public var clientPage: String?
    public var explanation: ExplanationDocument?

    public init(
        line: BeoordeeldePrestatie, client: String, clientPage: String? = nil, explanation: ExplanationDocument? = nil
    ) {
        self.line = line
        self.client = client
        self.clientPage = clientPage
        self.explanation = explanation
    }
}

/// A file beside the pages.
public struct AuditDownload: Hashable, Sendable {
    /// Path below the report.
    public var path: String
    /// What is in it.
    public var text: Tekst
    /// Whose page names it; both nil: that of the region.
    public var gemeente: String?
    public var aanbieder: String?

    public init(path: String, text: Tekst, gemeente: String? = nil, aanbieder: String? = nil) {
        self.path = path
        self.text = text
        self.gemeente = gemeente
        self.aanbieder = aanbieder
    }
}
