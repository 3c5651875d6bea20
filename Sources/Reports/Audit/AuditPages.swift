import IWmo
import Mustache
import Oversight

/// The pages of an audit: region, gemeente, aanbieder and client. They link to each other, and need no network and no
/// script.
public struct AuditPages {
    private let report: AuditReport
    private let library: MustacheLibrary

    /// Throws only when a template of this module is wrong.
    public init(_ report: AuditReport) throws {
        self.report = report
        library = try AuditTemplates.library()
    }

    /// Gemeenten with a page, ascending.
    public var gemeenten: [String] { Set(report.figures.cells.keys.map(\.relation.gemeente)).sorted() }

    /// Aanbieders with a page, ascending.
    public var aanbieders: [String] { Set(report.figures.cells.keys.map(\.relation.aanbieder)).sorted() }

    public func region() -> String { render(AuditPage(report, AuditFigures.Part(), root: "").regionValues) }

    public func gemeente(_ code: String) -> String {
        render(AuditPage(report, AuditFigures.Part(gemeente: code), root: "../").gemeenteValues(code))
    }

    public func aanbieder(_ code: String) -> String {
        render(AuditPage(report, AuditFigures.Part(aanbieder: code), root: "../").aanbiederValues(code))
    }

    public func client(_ client: AuditClient) -> String {
        render(ClientPage(client, report.context).values)
    }

    private func render(_ values: TemplateValues) -> String {
        library.render(values, withTemplate: AuditTemplates.page) ?? ""
    }
}
