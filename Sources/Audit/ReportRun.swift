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

    private var knowledge: Knowledge { scope.asOf.map { .on($0) } ?? .now }

    private var selection: LineSelection {
        LineSelection(gemeente: scope.gemeente, aanbieder: scope.aanbieder, from: scope.from, to: scope.to)
    }

    /// Writes the report. Returns the path of what to open first.
    public func write() throws(RunError) -> String {
        let folder = try OutputFolder(path: output)
        try folder.checkIsFree()
        let pseudonyms = try store.pseudonyms()
        return try store.read { history in
            let claim = try folder.begin(
                folders: [RecoveryLetters.folderName, ProductionStatements.folderName]
                    + (format == .html ? AuditPath.folders : []))
            defer { withExtendedLifetime(claim) {} }
            do {
                let writer = ReportWriter(
                    history: history, knowledge: knowledge, selection: selection, pseudonyms: pseudonyms,
                    context: try context(history),
                    standing: try store.standing(history, knowledge, asOf: scope.asOf), folder: folder,
                    configuration: try store.judgingConfiguration(history, knowledge))
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

    private func context(_ history: any AdministrationHistory) throws -> RunContext {
        let partners = try store.partners(history, knowledge)
        let latest = try history.latestDay(knowledge)
        let signalen = try history.signalen(selection, knowledge)
        var context = RunContext(
            peildatum: scope.asOf ?? latest ?? Day(number: 0), language: language,
            programVersion: programVersion, gemeenten: partners.gemeenten, aanbieders: partners.aanbieders,
            signalen: try signalen.filter { $0.uitzondering == nil }.map { try reported($0, history) },
            geaccepteerdeSignalen: try signalen.filter { $0.uitzondering != nil }.map { try reported($0, history) })
        context.audit = scope
        context.overgeslagen = SkippedChecks.of(
            try store.judgingConfiguration(history, knowledge), gemeenten: scope.gemeente.map { [$0] },
            zonderVerzoeken: [], language)
        return context
    }

    private func reported(_ signaal: StoredSignaal, _ history: any AdministrationHistory) throws -> Signaal {
        let gemeente = history.gemeente(signaal.gemeente)
        let mask = ClientNumberMask { digits in try gemeente.isClientBekend(digits, .now) }
        return Signaal(
            gemeente: signaal.gemeente, aanbieder: signaal.aanbieder, soort: signaal.soort.rawValue,
            tekst: signaal.tekst[language], uitzondering: try signaal.uitzondering.map { try mask.hide($0) })
    }
}
