import Foundation
import Testing

/// A disk that takes no more: the run stops with 73, and a later run gives what an undisturbed one would have.
@Suite("Full and read-only disks")
struct FullDiskTests {
    private static func job() throws -> Job {
        let job = try Job()
        try job.fill(BusyRegion.night(1))
        return job
    }

    private static let undisturbed = Result {
        let job = try Self.job()
        try job.run()
        return try job.tree()
    }

    /// No file may grow beyond this many blocks of 512 bytes; writing more is an error and no signal.
    @Test("a store that cannot grow", arguments: [1, 100, 400, 900])
    func storeCannotGrow(_ blocks: Int) throws {
        let job = try Self.job()
        let inbox = try FileTree(job.inbox())
        let command = "trap '' XFSZ; ulimit -f \(blocks); exec \"$0\" \"$@\""
        let ended = try Program.start(
            executable: "/bin/sh", ["-c", command, Program.path] + job.arguments()
        ).wait()
        #expect(ended.code == 73, "\(ended.errors)")
        #expect(!ended.errors.contains("INSERT"))
        #expect(!Shell.exists(job.outcome()))
        #expect(try FileTree(job.inbox()) == inbox)
        #expect(try job.run().code == 3)
        #expect(try job.tree().differences(from: Self.undisturbed.get()) == [])
        #expect(Shell.names(in: job.folder.path).filter { $0.contains("bezig") } == [])
    }

    /// A mount of its own, that only the started program sees.
    private static let canMount = (try? Shell.run("unshare --mount mount -t tmpfs tmpfs /mnt 2>/dev/null")) != nil

    @Test("an outcome that does not fit", .enabled(if: canMount, "needs the right to mount"))
    func outcomeDoesNotFit() throws {
        let job = try Self.job()
        try job.folder.makeFolder("klein")
        let inbox = try FileTree(job.inbox())
        let command =
            "mount -t tmpfs -o size=128k tmpfs '\(job.folder.at("klein"))' && \"$0\" \"$@\"; code=$?; "
            + "ls -A '\(job.folder.at("klein"))'; exit $code"
        let ended = try Program.start(
            executable: "/usr/bin/unshare",
            ["--mount", "/bin/sh", "-c", command, Program.path] + job.arguments(outcome: "klein/uit")
        ).wait()
        #expect(ended.code == 73, "\(ended.errors)")
        #expect(ended.errors.contains("klein"))
        // Nothing is left on the full disk.
        #expect(ended.output == "")
        #expect(try FileTree(job.inbox()) == inbox)
        #expect(try job.run().code == 3)
        #expect(try job.tree().differences(from: Self.undisturbed.get()) == [])
    }

    @Test(
        "an outcome that is a disk of its own is refused before anything is done",
        .enabled(if: canMount, "needs the right to mount"))
    func mountedOutcome() throws {
        let job = try Job()
        try job.fill(Plain.messages)
        try job.folder.makeFolder("uit")
        let ended = try Program.start(
            executable: "/usr/bin/unshare",
            [
                "--mount", "/bin/sh", "-c", "mount -t tmpfs tmpfs '\(job.outcome())' && exec \"$0\" \"$@\"",
                Program.path,
            ] + job.arguments()
        ).wait()
        #expect(ended.code == 73)
        #expect(try job.storeContent().filter { $0.hasPrefix("bericht ") } == [])
    }

    @Test("a store on a disk that is read-only", .enabled(if: canMount, "needs the right to mount"))
    func readOnlyDisk() throws {
        let job = try Self.job()
        try job.folder.makeFolder("alleen-lezen")
        let place = job.folder.at("alleen-lezen")
        var arguments = job.arguments()
        let index = try #require(arguments.firstIndex(of: "--store"))
        arguments[index + 1] = place + "/regio.db"
        let ended = try Program.start(
            executable: "/usr/bin/unshare",
            ["--mount", "/bin/sh", "-c", "mount -t tmpfs -o ro tmpfs '\(place)' && exec \"$0\" \"$@\"", Program.path]
                + arguments
        ).wait()
        #expect(ended.code == 73, "\(ended.errors)")
        #expect(ended.errors.contains(place))
        #expect(!Shell.exists(job.outcome()))
        #expect(try Program.run(arguments).code == 3)
        #expect(try job.tree().differences(from: Self.undisturbed.get()) == [])
    }
}
