import BatchRun
import CareTimeline
import Foundation
import IWmo
import Store

/// Removes what may not be kept any longer, or says what would go.
public struct StorePurgeRun: Sendable {
    public enum Format: String, Sendable, CaseIterable {
        case text
        case json
    }

    /// A reason to stay that a gemeente can decide not to wait for.
    public enum Release: String, Sendable, CaseIterable {
        case terugvordering
        case verzoek
        case administratieveStart
        case nietGedeclareerd
    }

    /// What a purge is asked to do.
    public struct Request: Sendable {
        public var store: String
        public var before: Day
        public var released: [Release]
        /// False: nothing changes.
        public var isConfirmed: Bool
        /// Where the report goes, besides standard output.
        public var report: String?
        public var format: Format
        public var today: Day
        public var programVersion: String

        public init(
            store: String, before: Day, released: [Release], isConfirmed: Bool, report: String?, format: Format,
            today: Day, programVersion: String
        ) {
            self.store = store
            self.before = before
            self.released = released
            self.isConfirmed = isConfirmed
            self.report = report
            self.format = format
            self.today = today
            self.programVersion = programVersion
        }
    }

    private let request: Request

    public init(_ request: Request) {
        self.request = request
    }

    /// `show` gets the report, also when the file for it turns out to be impossible to write: what went must be told.
    public func run(_ language: Language, show: (String) throws(RunError) -> Void) throws(RunError) {
        guard request.before <= request.today else {
            throw .usage(
                Tekst(
                    nl: "--before \(request.before) ligt na vandaag (\(request.today)).",
                    en: "--before \(request.before) lies after today (\(request.today))."))
        }
        let target = try request.report.map { path throws(RunError) in try NewFile(path) }
        try target?.begin()
        defer { target?.discard() }
        let report = try request.isConfirmed ? purge() : plan()
        let text =
            switch request.format {
            case .text: PurgeReportText(report, store: request.store, on: request.today).text(language)
            case .json: PurgeReportText(report, store: request.store, on: request.today).json + "\n"
            }
        var failure: RunError?
        do throws(RunError) {
            try target?.write(text.utf8)
            try target?.publish()
        } catch {
            failure = error
        }
        try show(text)
        if let failure { throw failure }
    }

    private func purge(of file: StoreFile) -> StorePurge {
        StorePurge(
            file, before: request.before,
            released: Set(request.released.compactMap { PurgeHold(rawValue: $0.rawValue) }))
    }

    private func plan() throws(RunError) -> PurgeReport {
        try StoreAccess(path: request.store).use { file in
            try purge(of: file).plan()
        }
    }

    private func purge() throws(RunError) -> PurgeReport {
        // Looked at first: a lock is not made beside a store that does not exist.
        _ = try StoreAccess(path: request.store).use { $0.path }
        let lock = try RunLock(store: request.store)
        defer { withExtendedLifetime(lock) {} }
        // What SQLite copies while it rewrites the file stays on the disk of the store.
        setenv("SQLITE_TMPDIR", URL(fileURLWithPath: request.store).deletingLastPathComponent().path, 1)
        return try StoreAccess(path: request.store).use { file in
            do {
                return try purge(of: file).purge(on: request.today, programVersion: request.programVersion)
            } catch let refusal as StorePurge.Refusal {
                throw Self.error(refusal, request.store)
            } catch let error as StoreError where error != .tooOld && error != .tooNew {
                throw RunError.cannotWrite(
                    Tekst(
                        nl: "De administratie \(request.store) is niet op te schonen: \(error).",
                        en: "The store \(request.store) cannot be purged: \(error)."))
            }
        }
    }

    private static func error(_ refusal: StorePurge.Refusal, _ path: String) -> RunError {
        switch refusal {
        case .unfinishedRun:
            .locked(
                Tekst(
                    nl:
                        "In \(path) staat een run die niet is afgerond. Start eerst pauzewacht run; er is niets gewist.",
                    en: "\(path) holds a run that did not finish. Start pauzewacht run first; nothing was removed."))
        case .notRewritten(let reason):
            .cannotWrite(
                Tekst(
                    nl: "De gegevens zijn gewist, maar \(path) is niet opnieuw te schrijven: \(reason). De oude bytes "
                        + "staan er nog in. Geef dezelfde opdracht nog eens als dat verholpen is.",
                    en: "The data were removed, but \(path) cannot be rewritten: \(reason). The old bytes are still in "
                        + "it. Give the same order again when that is mended."))
        case .fileInUse:
            .locked(
                Tekst(
                    nl:
                        "De gegevens zijn gewist, maar een ander programma leest \(path): de oude bytes staan er nog in. "
                        + "Sluit dat programma en geef dezelfde opdracht nog eens.",
                    en: "The data were removed, but another program reads \(path): the old bytes are still in it. "
                        + "Close that program and give the same order again."))
        }
    }
}
