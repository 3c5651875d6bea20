import CareTimeline
import IWmo
import Messages
import Rules
import RunConfiguration
import Store

/// How `validate` judges the messages it was given as one set.
public struct TogetherRequest: Sendable {
    public var configuration: Configuration
    /// The day of the check.
    public var peildatum: Day

    public init(configuration: Configuration, peildatum: Day) {
        self.configuration = configuration
        self.peildatum = peildatum
    }
}

/// Judges messages at level 3 and 4 as a run does, on an administration that is empty before and gone after.
struct TogetherJudging {
    let request: TogetherRequest

    /// What the set told about each message, by content, and about the whole.
    private struct Heard {
        var faults: [String: [JudgedFault]]
        /// Messages with more faults than are kept.
        var cut: Set<String>
        var notices: [ValidationNotice]
    }

    /// Adds what judging found to what reading found.
    func judge(_ messages: [ReadMessage], _ outcome: ValidationOutcome) throws(RunError) -> ValidationOutcome {
        // Of two files with the same content the first by name is judged, as in a run.
        let order = messages.indices.sorted { left, right in
            messages[left].entry.key.lexicographicallyPrecedes(messages[right].entry.key)
        }
        let heard: Heard
        do {
            heard = try SQLiteStore().session { session in try hear(order.map { messages[$0] }, session) }
        } catch let error as RunError {
            throw error
        } catch {
            throw .other(
                Tekst(nl: "De set is niet te beoordelen: \(error).", en: "The set cannot be judged: \(error)."))
        }
        var outcome = outcome
        let judged = Set(messages.filter(\.isJudgedTogether).map(\.result.contentHash))
        outcome.together = ValidationOutcome.Together(peildatum: request.peildatum, judgedCount: judged.count)
        outcome.notices += leftOut(messages) + heard.notices
        var told: Set<String> = []
        for index in order where messages[index].result.findings.isEmpty {
            let hash = messages[index].result.contentHash
            guard told.insert(hash).inserted else { continue }
            outcome.files[index].add(heard.faults[hash] ?? [], at: messages[index].result.places)
            if heard.cut.contains(hash) { outcome.files[index].isCut = true }
        }
        return outcome
    }

    private func hear(_ messages: [ReadMessage], _ session: any AdministrationSession) throws -> Heard {
        var run: StoredRun?
        try session.transaction {
            run = try session.beginRun(peildatum: request.peildatum, uitvoer: "", programVersion: "")
        }
        guard let run else { throw RunError.other(Tekst(nl: "De run begint niet.", en: "The run does not begin.")) }
        let collector = Collector()
        let night = try NightIntake(messages: messages, run: run, session: session)
        let context = JudgingContext(
            session: session, run: run, configuration: request.configuration,
            configurationID: try session.keep(request.configuration, programVersion: "", for: run),
            peildatum: request.peildatum,
            listener: collector.hear)
        try NightJudging(context: context, workers: 1) { _ in }.judge(night)
        let duplicates = night.duplicates.map { ValidationNotice.duplicate($0.bestand) }
        let signals = try session.signalen(of: run).map { ValidationNotice.signal($0.tekst) }
        let starts = try session.administratieveStarts(recordedIn: run).map { ValidationNotice.startMissing($0) }
        let skipped = notChecked(
            gemeenten: try context.gemeenten(), zonderVerzoeken: try context.gemeentenWithoutRequests())
        return Heard(faults: collector.faults, cut: collector.cut, notices: duplicates + signals + starts + skipped)
    }

    // MARK: What was not judged

    private func leftOut(_ messages: [ReadMessage]) -> [ValidationNotice] {
        messages.filter { !$0.isJudgedTogether }.map { message in
            .notJudged(message.entry.bestand, failedAt: message.result.failedLevel)
        }
    }

    private func notChecked(gemeenten: [String], zonderVerzoeken: [String]) -> [ValidationNotice] {
        let inBoth = Language.allCases.map {
            SkippedChecks.of(request.configuration, gemeenten: gemeenten, zonderVerzoeken: zonderVerzoeken, $0)
        }
        return zip(inBoth[0], inBoth[1]).map { nl, en in
            ValidationNotice.notChecked(nl.regel, reason: Tekst(nl: nl.reden, en: en.reden))
        }
    }

    /// Keeps faults per message, as many as reading keeps.
    private final class Collector {
        private(set) var faults: [String: [JudgedFault]] = [:]
        private(set) var cut: Set<String> = []

        func hear(_ fault: JudgedFault) {
            if faults[fault.contentHash, default: []].count < ReadingLimits.standard.findings {
                faults[fault.contentHash, default: []].append(fault)
            } else {
                cut.insert(fault.contentHash)
            }
        }
    }
}

extension ReadMessage {
    /// A message with faults counts as not sent; an answer is no news.
    fileprivate var isJudgedTogether: Bool {
        switch result.content {
        case .retour, nil: false
        default: result.findings.isEmpty
        }
    }
}

extension ValidatedFile {
    /// In the order of the document.
    fileprivate mutating func add(_ faults: [JudgedFault], at places: ClassPlaces) {
        let found = faults.map { fault in
            Finding(
                niveau: fault.broken.level, regel: fault.broken.regel, retourcode: fault.broken.retourcode,
                position: places.position(of: fault.klasse.klasse, number: fault.klasse.number) ?? .start,
                pad: fault.klasse.path, melding: fault.broken.reden)
        }
        findings += found.enumerated().sorted { left, right in
            let (first, second) = (left.element.position, right.element.position)
            return (first.line, first.column, left.offset) < (second.line, second.column, right.offset)
        }.map(\.element)
    }
}
