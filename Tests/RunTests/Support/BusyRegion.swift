import CareTimeline
import Foundation
import IWmo
import Messages

/// Two nights of a few hundred messages, for runs that are disturbed.
///
/// Every client has one toewijzing and one declaration a month. A third of them is paused in time, a third of them
/// late, so that the second night judges again; the first third comes back then, after a February without care. For the
/// last third more hours are asked twice: the second request comes while the first is under investigation, and again after
/// it was refused, which the second night tells.
enum BusyRegion {
    static let clients = 90

    private static func relation(_ number: Int) -> Relation {
        Relation(
            gemeente: ["0479", "0415", "0880"][number % 3], aanbieder: ["65656055", "12121212"][number / 3 % 2])
    }

    private static func product(_ number: Int) -> Assignment {
        Assignment(
            5000 + number, "02", "02A03", from: "2026-01-01", to: "2026-12-31", 3, .uur, .perWeek, tarief: 5870)
    }

    /// Files of a night: January is judged in the first, February in the second.
    static func night(_ night: Int) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for number in 0..<clients {
            for (name, bytes) in night == 1 ? first(number) : second(number) { files["\(number)-\(name)"] = bytes }
        }
        files["fout.xml"] = Array("<a".utf8)
        files["dubbel.xml"] = files["0-323.xml"]
        return files
    }

    /// The first night, not yet run.
    static func job() throws -> Job {
        let job = try Job()
        try job.fill(night(1))
        return job
    }

    /// A run of the first night that is held as soon as `moment` has come.
    static func heldRun(when moment: (Job) -> Bool) throws -> (job: Job, running: Program.Running) {
        for _ in 1...20 {
            let job = try Self.job()
            let running = try Program.start(job.arguments())
            while running.isRunning && !moment(job) { usleep(200) }
            running.stop()
            if running.isRunning && moment(job) { return (job, running) }
            // It was faster.
            running.goOn()
            _ = try running.wait()
        }
        throw NeverHeld()
    }

    struct NeverHeld: Error {}

    /// The outcome of the first night when nothing disturbs it.
    static let undisturbed = Result {
        let job = try Self.job()
        try job.run()
        return try job.tree()
    }

    private static func first(_ number: Int) -> [String: [UInt8]] {
        let (relation, product, bsn) = (relation(number), product(number), TestBSN.all[number])
        var files = [
            "301.xml": relation.toewijzing("T\(number)", "2025-12-20", bsn: bsn, [product.toegewezen()]),
            "305.xml": relation.start("S\(number)", "2026-01-08", bsn: bsn, [product.start("2026-01-01")]),
            "323.xml": declaratie(number, "2026-01", "2026-02-02"),
        ]
        if number % 3 == 0 {
            files["307.xml"] = relation.stop(
                "P\(number)", "2026-01-14", bsn: bsn, [product.stop("2026-01-01", "20", "2026-01-07")])
        }
        if number % 3 == 2 {
            let (eerste, tweede) = ("A\(number)", "B\(number)")
            files["317.xml"] = relation.wijziging(
                "V\(number)", "2026-01-20", bsn: bsn, referentie: eerste, 5000 + number, 4, per: "2026-03-01")
            files["319.xml"] = relation.antwoord("N\(number)", "2026-01-20", referentie: eerste, "2")
            files["317-2.xml"] = relation.wijziging(
                "W\(number)", "2026-01-26", bsn: bsn, referentie: tweede, 5000 + number, 5, per: "2026-03-01")
        }
        return files
    }

    private static func second(_ number: Int) -> [String: [UInt8]] {
        let (relation, product, bsn) = (relation(number), product(number), TestBSN.all[number])
        var files = ["323.xml": declaratie(number, "2026-02", "2026-03-02")]
        if number % 3 == 0 {
            files["305.xml"] = relation.start("B\(number)", "2026-03-02", bsn: bsn, [product.start("2026-03-01")])
        }
        if number % 3 == 1 {
            files["307.xml"] = relation.stop(
                "P\(number)", "2026-02-20", bsn: bsn, [product.stop("2026-01-01", "20", "2026-01-09")])
        }
        if number % 3 == 2 {
            files["319.xml"] = relation.antwoord("M\(number)", "2026-02-10", referentie: "A\(number)", "1")
            files["317.xml"] = relation.wijziging(
                "X\(number)", "2026-02-12", bsn: bsn, referentie: "B\(number)", 5000 + number, 5, per: "2026-03-01")
        }
        return files
    }

    /// One line over the month, and a second one that is refused.
    private static func declaratie(_ number: Int, _ maand: String, _ dagtekening: String) -> [UInt8] {
        var stranger = product(number).line("V\(number)-\(maand)", maand, 1)
        stranger.toewijzingNummer = 1
        return relation(number).declaratie(
            "D\(number)\(maand.suffix(2))", dagtekening, nummer: "DN\(number)x\(maand.suffix(2))", over: maand,
            [client(TestBSN.all[number], product(number).line("R\(number)-\(maand)", maand, 12), stranger)])
    }
}
