import BatchRun
import CareTimeline
import Explaining
import IWmo
import Reports
import Rules
import Store

/// Reports on a selection of declaration lines, from the store alone.
public struct ReportRun: Sendable {
    public enum Format: String, Sendable, CaseIterable {
        /// Linked pages, with every table and workbook beside them.
        case html
        case xlsx
        case csv
    }

    private let store: StoreReading
    private let scope: AuditScope
    private let output: String
    private let format: Format
    private let language: Language
    private let programVersion: String

    public init(
        store: StoreReading, scope: AuditScope, output: String, format: Format, language: Language,
        programVersion: String
    ) {
        self.store = store
        self.scope = scope
        self.output = output
        self.format = format
        self.language = language
        self.programVersion = programVersion
    }

    private var selection: LineSelection {
        LineSelection(gemeente: scope.gemeente, aanbieder: scope.aanbieder, from: scope.from, to: scope.to)
    }

    /// Writes the report. Returns the path of what to open first.
    public func write() throws(RunError) -> String {
        let folder = try OutputFolder(path: output)
        try folder.checkIsFree()
        return try store.read(asOf: scope.asOf) { view in
            let claim = try folder.begin(
                folders: [RecoveryLetters.folderName, ProductionStatements.folderName]
                    + (format == .html ? AuditPath.folders : []))
            defer { withExtendedLifetime(claim) {} }
            do {
                let writer = ReportWriter(
                    view: view, selection: selection, context: try context(view),
                    standing: view.standing(on: scope.asOf ?? view.latestDay), folder: folder)
                try writer.write(ReportParts(format))
                try folder.publish()
            } catch {
                folder.discard()
                throw error
            }
            return switch format {
            case .html: "\(folder.path)/\(ReportWriter.pageName)"
            case .xlsx: "\(folder.path)/\(ReportTables.bookName)"
            case .csv: folder.path
            }
        }
    }

    private func context(_ view: StoreView) throws -> RunContext {
        let partners = view.partners
        let signalen = try view.history.signalen(selection, view.knowledge)
        var context = RunContext(
            peildatum: scope.asOf ?? view.latestDay ?? Day(number: 0), language: language,
            programVersion: programVersion, gemeenten: partners.gemeenten, aanbieders: partners.aanbieders,
            signalen: try signalen.filter { $0.uitzondering == nil }.map { try reported($0, view) },
            geaccepteerdeSignalen: try signalen.filter { $0.uitzondering != nil }.map { try reported($0, view) })
        context.audit = scope
        context.overgeslagen = SkippedChecks.of(
            view.configuration, gemeenten: scope.gemeente.map { [$0] }, zonderVerzoeken: [], language)
        return context
    }

    private func reported(_ signaal: StoredSignaal, _ view: StoreView) throws -> Signaal {
        let mask = view.mask(gemeente: signaal.gemeente)
        return Signaal(
            gemeente: signaal.gemeente, aanbieder: signaal.aanbieder, soort: signaal.soort.rawValue,
            tekst: signaal.tekst[language], uitzondering: try signaal.uitzondering.map { try mask.hide($0) })
    }
}
