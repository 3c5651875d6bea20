import Foundation
import Testing

/// A run that was killed is finished by the next one, as if nothing had happened.
@Suite("Interrupted runs")
struct ResumeTests {
    /// The outcome of both nights without any disturbance.
    private struct Undisturbed {
        let first: FileTree
        let second: FileTree

        init() throws {
            let job = try ResumeTests.job()
            #expect(try job.run(inbox: "nacht-1", outcome: "uit-1").code == 3)
            #expect(try job.run(inbox: "nacht-2", outcome: "uit-2", date: "2026-03-03").code == 3)
            (first, second) = (try job.tree("uit-1"), try job.tree("uit-2"))
            // Thirty clients a gemeente begin in the first night; those of Zaanstad had no February.
            let gemeenten = ["0479", "0415", "0880"].map { "eigenbijdrage/\($0).csv" }
            let starts = gemeenten.map { first.text($0).components(separatedBy: ";start;").count - 1 }
            #expect(starts == [30, 30, 30])
            let corrections = second.text(gemeenten[0]).components(separatedBy: ";correctie;;;2026-02;").count - 1
            #expect(corrections == 30)
            #expect(!second.names.contains(gemeenten[1]))
        }

        static let shared = Result { try Undisturbed() }
    }

    private static func job() throws -> Job {
        let job = try Job()
        try job.fill(BusyRegion.night(1), into: "nacht-1")
        try job.fill(BusyRegion.night(2), into: "nacht-2")
        return job
    }

    /// When a run is killed.
    enum Moment: CustomTestStringConvertible {
        /// As soon as the journal of the store takes so many kilobytes.
        case journal(Int)
        /// As soon as so many files lie in the folder where the outcome is built.
        case filesBuilt(Int)
        /// As soon as the outcome is in its place.
        case published

        var testDescription: String {
            switch self {
            case .journal(let size): "journal \(size) kB"
            case .filesBuilt(let count): "\(count) files"
            case .published: "published"
            }
        }

        func hasCome(_ job: Job, _ outcome: String) -> Bool {
            switch self {
            case .journal(let kilobytes): job.journalSize >= kilobytes << 10
            case .filesBuilt(let count):
                Shell.names(in: job.folder.at(".\(outcome).pauzewacht-bezig/retour")).count >= count
            case .published: Shell.exists(job.outcome(outcome) + "/samenvatting.json")
            }
        }
    }

    static let moments: [[Moment]] = [
        [0, 60, 150, 400, 500, 600, 1000, 2000, 3000].map { .journal($0) },
        [100, 200, 450, 550, 700, 1500, 2500, 3500, 4000].map { .journal($0) },
        [1, 20, 60, 100].map { .filesBuilt($0) },
        [.journal(800), .filesBuilt(10), .journal(0), .filesBuilt(80)],
        [.published, .published],
    ]

    @Test("killed again and again, both nights end as if undisturbed", arguments: moments)
    func killed(_ moments: [Moment]) throws {
        let undisturbed = try Undisturbed.shared.get()
        let job = try Self.job()
        try finish(job, "nacht-1", "uit-1", "2026-02-03", killedAt: moments)
        #expect(try job.tree("uit-1").differences(from: undisturbed.first) == [])
        try finish(job, "nacht-2", "uit-2", "2026-03-03", killedAt: moments)
        #expect(try job.tree("uit-2").differences(from: undisturbed.second) == [])
        #expect(Shell.names(in: job.folder.path).filter { $0.contains("bezig") || $0.hasSuffix(".deel") } == [])
    }

    /// Kills the run at each of the moments, one start after the other, and then lets it finish.
    private func finish(_ job: Job, _ inbox: String, _ outcome: String, _ date: String, killedAt moments: [Moment])
        throws
    {
        for moment in moments {
            let running = try Program.start(job.arguments(inbox: inbox, outcome: outcome, date: date))
            while running.isRunning && !moment.hasCome(job, outcome) { usleep(200) }
            running.kill()
            let ended = try running.wait()
            if Shell.exists(job.outcome(outcome)) {
                // What is there is whole: the mark of a finished outcome is written last.
                #expect(Shell.exists(job.outcome(outcome) + "/samenvatting.json"))
            }
            // The run was faster than the kill, and is done.
            if ended.code == 3 { return }
            #expect(ended.code == 137, "\(ended.errors)")
            // The same, but for its last words.
            if try Shell.exists(job.outcome(outcome)) && !job.isInterrupted() { return }
        }
        let ended = try job.run(inbox: inbox, outcome: outcome, date: date)
        #expect(ended.code == 3, "\(ended.errors)")
        #expect(ended.output == (try job.tree(outcome).text("samenvatting.txt")))
    }

    // MARK: Exact states

    @Test(
        "everything committed but nothing published: the outcome is written again", arguments: ["bezig", "publiceren"])
    func nothingPublished(_ state: String) throws {
        let job = try Self.job()
        let first = try job.run(inbox: "nacht-1", outcome: "uit-1")
        let expected = try job.tree("uit-1")
        let content = try job.storeContent()
        try job.changeStore("UPDATE run SET toestand = '\(state)'")
        try FileManager.default.removeItem(atPath: job.outcome("uit-1"))
        let again = try job.run(inbox: "nacht-1", outcome: "uit-1")
        #expect(again.code == 3)
        #expect(again.output == first.output)
        #expect(try job.tree("uit-1").differences(from: expected) == [])
        #expect(try job.storeContent() == content)
    }

    @Test("published but not finished: the next run only says so")
    func publishedNotFinished() throws {
        let job = try Self.job()
        let first = try job.run(inbox: "nacht-1", outcome: "uit-1")
        let (expected, content) = (try job.tree("uit-1"), try job.storeContent())
        try job.changeStore("UPDATE run SET toestand = 'publiceren'")
        let again = try job.run(inbox: "nacht-1", outcome: "uit-1")
        #expect(again.code == 3)
        #expect(again.output == first.output)
        #expect(try job.tree("uit-1") == expected)
        #expect(try job.storeContent() == content)
    }

    @Test("published but not archived: the next run archives")
    func publishedNotArchived() throws {
        let job = try Job()
        try job.fill(Plain.messages)
        try job.run()
        try job.changeStore("UPDATE run SET toestand = 'publiceren'")
        try job.fill([
            "nieuw.xml": Plain.relation.stop(
                "P1", "2026-01-30", bsn: Plain.bsn, [Plain.product.stop("2026-01-01", "20", "2026-01-20")])
        ])
        #expect(try job.run(["--archive", job.folder.at("archief")]).code == 0)
        // A message that arrived since then waits for the next night.
        #expect(try FileTree(job.inbox()).names == ["nieuw.xml"])
        #expect(try FileTree(job.folder.at("archief")).names == Plain.messages.keys.sorted())
        #expect(try job.run(outcome: "uit-2").code == 0)
        #expect(try job.berichten("uit-2").map { $0.text("status") } == ["verwerkt"])
    }

    @Test("published but not finished, and another outcome is asked for: a new night begins")
    func anotherOutcome() throws {
        let job = try Job()
        try job.fill(Plain.messages)
        try job.run()
        let expected = try job.tree()
        try job.changeStore("UPDATE run SET toestand = 'publiceren'")
        #expect(try job.run(outcome: "uit-2").code == 0)
        #expect(try job.tree() == expected)
        #expect(try job.berichten("uit-2").map { $0.text("status") } == ["dubbel", "dubbel", "dubbel"])
    }

    @Test("stopped between two messages: what was committed counts", arguments: ["-301", "-317.", "-319", "-307"])
    func partlyCommitted(_ last: String) throws {
        let undisturbed = try Undisturbed.shared.get()
        let job = try Self.job()
        // Messages are taken in this order, and then the declarations; so this is what a run has done so far.
        let kinds = ["-301", "-317.", "-319", "-317-2", "-305", "-307"]
        let done = kinds[...(kinds.firstIndex(of: last) ?? 0)]
        try job.fill(BusyRegion.night(1).filter { file in done.contains { file.key.contains($0) } }, into: "deel")
        try job.run(inbox: "deel", outcome: "uit-1")
        try job.changeStore("UPDATE run SET toestand = 'bezig'")
        try FileManager.default.removeItem(atPath: job.outcome("uit-1"))
        #expect(try job.run(inbox: "nacht-1", outcome: "uit-1").code == 3)
        #expect(try job.tree("uit-1").differences(from: undisturbed.first) == [])
    }

    @Test("an interrupted run is not finished with an earlier day")
    func dayKept() throws {
        let job = try Self.job()
        try job.run(inbox: "nacht-1", outcome: "uit-1")
        let expected = try job.tree("uit-1")
        try job.changeStore("UPDATE run SET toestand = 'bezig'")
        try FileManager.default.removeItem(atPath: job.outcome("uit-1"))
        let ended = try job.run(inbox: "nacht-1", outcome: "uit-1", date: "2026-01-09")
        #expect(ended.code == 3)
        #expect(try job.tree("uit-1").differences(from: expected) == [])
    }

    @Test("a message of the next day is not refused because a run was interrupted")
    func nextDay() throws {
        let job = try Job()
        try job.fill(Plain.messages)
        try job.run(outcome: "uit-1")
        try job.changeStore("UPDATE run SET toestand = 'bezig'")
        try FileManager.default.removeItem(atPath: job.outcome("uit-1"))
        try job.fill([
            "morgen.xml": Plain.relation.stop(
                "P7", "2026-02-20", bsn: Plain.bsn, [Plain.product.stop("2026-01-01", "20", "2026-02-10")])
        ])
        let ended = try job.run(outcome: "uit-1", date: "2026-02-20")
        #expect(ended.code == 0)
        #expect(ended.errors.contains("2026-02-20"))
        #expect(try job.berichten("uit-1").first { $0.text("bestand") == "morgen.xml" }?.text("status") == "verwerkt")
    }

    @Test("two files with one content and names that look alike")
    func alikeNames() throws {
        let job = try Job()
        try job.fill(Plain.messages)
        let content = Plain.relation.stop(
            "P1", "2026-01-30", bsn: Plain.bsn, [Plain.product.stop("2026-01-01", "20", "2026-01-20")])
        // One character, and a letter with an accent of its own: different bytes, the same text.
        for name in ["\u{E9}.xml", "e\u{301}.xml"] { try job.fill([name: content]) }
        try job.run()
        let expected = try job.tree()
        #expect(try job.berichten().count == 5)
        try job.changeStore("UPDATE run SET toestand = 'bezig'")
        try FileManager.default.removeItem(atPath: job.outcome())
        try job.run()
        #expect(try job.tree().differences(from: expected) == [])
    }
}
