import Foundation
import Testing

/// A clock that went back, or a day that somebody names.
@Suite("A day before that of the latest run")
struct ClockTests {
    /// A run of a day that the clock of this machine has not reached.
    private static func jobOfTheFuture() throws -> Job {
        let job = try Job()
        try job.fill(Plain.messages)
        #expect(try job.run(outcome: "uit-1", date: "9000-01-01").code == 0)
        try job.fill([
            "stop.xml": Plain.relation.stop(
                "P1", "2026-01-30", bsn: Plain.bsn, [Plain.product.stop("2026-01-01", "20", "2026-01-20")])
        ])
        return job
    }

    private static func withoutDate(_ job: Job, _ more: String...) throws -> Program.Ended {
        var arguments = job.arguments(outcome: "uit-2", Array(more))
        let index = try #require(arguments.firstIndex(of: "--date"))
        arguments.removeSubrange(index...index + 1)
        return try Program.run(arguments)
    }

    @Test("70: the clock went back; nothing is processed, and the right day takes everything in")
    func clock() throws {
        let job = try Self.jobOfTheFuture()
        let before = (try job.storeContent(), try FileTree(job.inbox()))
        let ended = try Self.withoutDate(job)
        #expect(ended.code == 70)
        #expect(ended.errors.contains("de laatste run was van 9000-01-01"))
        #expect(ended.errors.contains("er is niets verwerkt"))
        #expect(try Self.withoutDate(job, "--lang", "en").errors.contains("the latest run was of 9000-01-01"))
        #expect(try job.storeContent() == before.0)
        #expect(try FileTree(job.inbox()) == before.1)
        #expect(Shell.names(in: job.folder.path).filter { $0.contains("uit-2") } == [])
        #expect(try job.run(outcome: "uit-2", date: "9000-01-01").code == 0)
        #expect(try job.berichten("uit-2").last?.text("status") == "verwerkt")
    }

    @Test("an earlier day that is named goes through, and is said")
    func earlierDate() throws {
        let job = try Self.jobOfTheFuture()
        let ended = try job.run(outcome: "uit-2", date: "2026-02-03")
        #expect(ended.code == 0)
        #expect(ended.errors.contains("latest=9000-01-01"))
        #expect(try job.berichten("uit-2").last?.text("status") == "verwerkt")
        // The same day again is no step back.
        #expect(try !job.run(outcome: "uit-3", date: "9000-01-01").errors.contains("latest="))
    }
}
