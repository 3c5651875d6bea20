import CareTimeline
import Glibc
import IWmo
import Logging
import Messages
import Reports
import Rules
import RunConfiguration
import Store

/// What a run is asked to do.
public struct RunRequest: Sendable {
    public var inbox: String
    public var store: String
    public var output: String
    public var configuration: Configuration
    /// Nil: today. An interrupted run that is resumed keeps its own day when that is later.
    public var date: Day?
    public var today: Day
    public var archive: String?
    public var workers: Int
    public var language: Language
    public var schemas: SchemaSource
    public var programVersion: String

    public init(
        inbox: String, store: String, output: String, configuration: Configuration, date: Day?, today: Day,
        archive: String? = nil, workers: Int, language: Language = .nl, schemas: SchemaSource = .embedded,
        programVersion: String
    ) {
        self.inbox = inbox
        self.store = store
        self.output = output
        self.configuration = configuration
        self.date = date
        self.today = today
        self.archive = archive
        self.workers = workers
        self.language = language
        self.schemas = schemas
        self.programVersion = programVersion
    }
}

extension RunRequest {
    /// Two names of one store must not give two locks and two keys.
    fileprivate var withResolvedStore: RunRequest {
        guard let real = realpath(store, nil) else { return self }
        defer { free(real) }
        var request = self
        request.store = String(cString: real)
        return request
    }
}

/// How a run ended.
public struct RunOutcome: Sendable {
    /// For standard output.
    public var summary: String
    public var hasQuarantine: Bool
}

/// How far a run is.
public enum RunProgress: Sendable {
    case reading(done: Int, total: Int)
    case judging(done: Int, total: Int)
    case writing
}

/// The nightly job: read everything, take it into the administration, judge, answer, report.
public struct NightRun: Sendable {
    private let request: RunRequest
    private let logger: Logger
    private let progress: @Sendable (RunProgress) -> Void

    public init(_ request: RunRequest, logger: Logger, progress: @escaping @Sendable (RunProgress) -> Void) {
        self.request = request.withResolvedStore
        self.logger = logger
        self.progress = progress
    }

    public func run() throws(RunError) -> RunOutcome {
        let output = try OutputFolder(path: request.output)
        try Inbox.checkIsReadable(request.inbox)
        try checkLiesOutsideInbox("--output", output.path)
        if let archive = request.archive {
            try checkLiesOutsideInbox("--archive", archive)
            try Archive.checkIsUsable(archive)
        }
        try MessageReading.check(request.schemas)
        let lock = try RunLock(storePath: request.store)
        defer { withExtendedLifetime(lock) {} }
        let store = try openStore()
        do {
            return try store.session { session in try run(session, output) }
        } catch let error as RunError {
            throw error
        } catch {
            throw .cannotWrite(
                Tekst(
                    nl: "De administratie \(request.store) is niet te gebruiken: \(error).",
                    en: "The store \(request.store) cannot be used: \(error)."))
        }
    }

    /// What a run writes must not be read as messages the next night.
    private func checkLiesOutsideInbox(_ option: String, _ path: String) throws(RunError) {
        let (inside, inbox) = (FileBytes.resolved(path) + "/", FileBytes.resolved(request.inbox) + "/")
        guard inside.hasPrefix(inbox) else { return }
        throw .usage(
            Tekst(
                nl: "\(option) \(path) ligt in de inbox; kies een map daarbuiten.",
                en: "\(option) \(path) lies inside the inbox; choose a folder outside it."))
    }

    private func openStore() throws(RunError) -> SQLiteStore {
        do {
            return try SQLiteStore(path: request.store)
        } catch .tooNew {
            throw .cannotWrite(
                Tekst(
                    nl: "\(request.store) is door een nieuwere versie van pauzewacht gemaakt. Werk het programma bij.",
                    en: "\(request.store) was made by a newer version of pauzewacht. Upgrade the program."))
        } catch {
            throw .cannotWrite(
                Tekst(
                    nl: "De administratie \(request.store) is niet te openen: \(error).",
                    en: "The store \(request.store) cannot be opened: \(error)."))
        }
    }

    private func run(_ session: any AdministrationSession, _ output: OutputFolder) throws -> RunOutcome {
        // Listed under the lock: another run may have been moving files to its archive until now.
        let entries = try Inbox.entries(below: request.inbox)
        var resumed = try session.unfinishedRun()
        if let run = resumed, run.state == .publiceren, let mark = run.kenmerk,
            OutcomeWriter.mark(of: run.uitvoer) == mark
        {
            // Killed after the output was put in place: nothing is left but to say so.
            logger.notice(.interruptedRunFinishing, ["output": "\(run.uitvoer)"])
            if run.uitvoer == output.path {
                let inbox = try read(entries)
                try archive(
                    try NightIntake(
                        messages: inbox.messages, uitgesteld: inbox.uitgesteld, run: run, session: session),
                    newOnesIncluded: false)
                return try close(run, session)
            }
            try finish(run, session)
            resumed = nil
        }
        if resumed == nil { try checkDay(session) }
        try output.checkIsFree()
        let pseudonyms = Pseudonyms(
            key: try request.configuration.pseudoniemSleutel ?? Pseudonyms.keyBesideStore(request.store))
        let claim = try output.begin(folders: OutputFolder.runFolders)
        defer { withExtendedLifetime(claim) {} }
        do {
            return try process(entries, resuming: resumed, session, output, pseudonyms)
        } catch {
            output.discard()
            throw error
        }
    }

    private func process(
        _ entries: [InboxEntry], resuming resumed: StoredRun?, _ session: any AdministrationSession,
        _ output: OutputFolder, _ pseudonyms: Pseudonyms
    ) throws -> RunOutcome {
        var run = try begin(resumed, session, output)
        logger.notice(
            .runStarted,
            [
                "peildatum": "\(run.peildatum)", "files": .stringConvertible(entries.count),
                "resumed": .stringConvertible(resumed != nil),
            ])
        let inbox = try read(entries)
        let uitgesteld = inbox.files.map { UitgesteldBestand(bestand: shown($0.bestand), reden: $0.reden) }
        for file in uitgesteld {
            logger.warning(.fileLeft, ["file": "\(file.bestand)", "reason": "\(file.reden)"])
        }
        let night = try NightIntake(
            messages: inbox.messages, uitgesteld: inbox.uitgesteld, run: run, session: session)
        let answers = try AnswerFiles(folder: output, workers: request.workers, of: run, session)
        defer { answers.abandon() }
        let context = JudgingContext(
            session: session, run: run, configuration: request.configuration,
            configurationID: try session.keep(
                request.configuration, programVersion: request.programVersion, for: run), peildatum: run.peildatum,
            answers: answers)
        try NightJudging(context: context, workers: request.workers, progress: progress).judge(night)
        try session.transaction {
            try Rejudging(context: context).rejudge()
            try Bijdragebepaling(context: context).determine()
        }
        progress(.writing)
        let writer = OutcomeWriter(
            request: request, context: context, night: night, uitgesteld: uitgesteld, pseudonyms: pseudonyms,
            folder: output)
        try writer.write().log(to: logger)
        run.kenmerk = OutcomeWriter.mark(of: output.buildPath)
        try session.transaction {
            try session.setState(.publiceren, uitvoer: output.path, kenmerk: run.kenmerk, of: run)
        }
        try output.publish()
        try archive(night, newOnesIncluded: true)
        return try close(run, session)
    }

    /// A clock that went back would refuse every message as sent in the future (TR135), for ever, and date the answers
    /// wrongly. A day that somebody names is theirs to name.
    private func checkDay(_ session: any AdministrationSession) throws {
        guard let latest = try session.latestRunDay(), (request.date ?? request.today) < latest else { return }
        if let date = request.date {
            logger.warning(
                .dateBeforeLatestRun, ["peildatum": "\(date)", "latest": "\(latest)"])
            return
        }
        throw RunError.other(
            Tekst(
                nl:
                    "De klok van deze computer zegt \(request.today), maar de laatste run was van \(latest). Zet de klok "
                    + "goed, of geef de dag met --date; er is niets verwerkt.",
                en: "The clock of this computer says \(request.today), but the latest run was of \(latest). Set the "
                    + "clock right, or give the day with --date; nothing was processed."))
    }

    private func begin(
        _ resumed: StoredRun?, _ session: any AdministrationSession, _ output: OutputFolder
    ) throws -> StoredRun {
        if let resumed {
            if resumed.uitvoer != output.path { try OutputFolder(path: resumed.uitvoer).discardUnlessClaimed() }
            // A message of today must not be refused because yesterday's run was cut off.
            let today = request.date ?? request.today
            if today > resumed.peildatum {
                logger.warning(
                    .interruptedRunLaterDate, ["began": "\(resumed.peildatum)", "now": "\(today)"])
            }
            var resumed = resumed
            resumed.uitvoer = output.path
            resumed.peildatum = max(today, resumed.peildatum)
            try session.transaction {
                try session.setPeildatum(resumed.peildatum, of: resumed)
                try session.setState(.bezig, uitvoer: output.path, kenmerk: nil, of: resumed)
            }
            return resumed
        }
        var run: StoredRun?
        try session.transaction {
            run = try session.beginRun(
                peildatum: request.date ?? request.today, uitvoer: output.path,
                programVersion: request.programVersion)
        }
        guard let run else { throw RunError.other(Tekst(nl: "De run begint niet.", en: "The run does not begin.")) }
        return run
    }

    /// A file name for people: it may hold a client number, and characters that steer a terminal or forge a log line.
    private func shown(_ bestand: String) -> String {
        let mask = ClientNumberMask { _ in true }
        return PrintableText.of((try? mask.hide(bestand)) ?? "")
    }

    private func read(_ entries: [InboxEntry]) throws(RunError) -> InboxAtRest {
        let reading = MessageReading(
            schemas: request.schemas, workers: request.workers, maximumLevel: 2, retainingContent: true
        ) { [progress] done in
            progress(.reading(done: done, total: entries.count))
        }
        return InboxAtRest(try reading.read(entries)) { count in
            logger.notice(.waitingForFiles, ["files": .stringConvertible(count)])
        }
    }

    private func archive(_ night: NightIntake, newOnesIncluded: Bool) throws {
        guard let folder = request.archive else { return }
        try Archive(inbox: request.inbox, folder: folder).move(
            night.processedContainers(newOnesIncluded: newOnesIncluded))
    }

    /// The last step: from here on the run is done.
    private func close(_ run: StoredRun, _ session: any AdministrationSession) throws -> RunOutcome {
        let summary = FileBytes.read("\(run.uitvoer)/\(OutcomeWriter.summaryTextName)") ?? []
        let hasQuarantine = OutcomeWriter.hasQuarantine(in: run.uitvoer)
        try finish(run, session)
        logger.notice(.runFinished, ["output": "\(run.uitvoer)"])
        return RunOutcome(summary: String(decoding: summary, as: UTF8.self), hasQuarantine: hasQuarantine)
    }

    private func finish(_ run: StoredRun, _ session: any AdministrationSession) throws {
        try session.transaction {
            try session.setState(.klaar, uitvoer: run.uitvoer, kenmerk: run.kenmerk, of: run)
        }
    }
}
