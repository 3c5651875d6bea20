import Store

/// Writes the answers of a run to its output folder as soon as they are committed, while later messages are judged.
final class AnswerFiles {
    private let folder: OutputFolder
    private let writing: WorkAside<Void>
    /// Answers of the transaction that is not committed yet.
    private var pending: [Answer] = []

    private struct Answer: Sendable {
        let name: String
        let content: [UInt8]
    }

    /// Begins with what the run committed before it was interrupted.
    init(folder: OutputFolder, workers: Int, of run: StoredRun, _ session: any AdministrationSession) throws {
        self.folder = folder
        writing = WorkAside((), workers: workers)
        do {
            try session.answers(of: run) { name, content in
                add(content, name: name)
                if pending.count == 500 { try handOver() }
            }
            try handOver()
        } catch {
            abandon()
            throw error
        }
    }

    func add(_ content: [UInt8], name: String) { pending.append(Answer(name: name, content: content)) }

    /// To be called after each commit: what was only added so far is written.
    func handOver() throws {
        guard !pending.isEmpty else { return }
        try writing.perform { [folder, pending] _ in
            for answer in pending { try folder.write("retour/\(answer.name)", answer.content) }
        }
        pending = []
    }

    /// Waits until every answer is written.
    func finish() throws { try writing.finish { _ in } }

    func abandon() { writing.abandon() }
}
