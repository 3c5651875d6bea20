import Foundation
import Testing

/// A disk that takes no more: the run stops with 73, and a later run gives what an undisturbed one would have.
@Suite("Full and read-only disks")
struct FullDiskTests {
    /// No file may grow beyond this many blocks of 512 bytes; writing more is an error and no signal.
    @Test(
        "a store that cannot grow", .enabled(if: !Program.isSanitized, "a sanitizer makes large files itself"),
        arguments: [1, 100, 400, 900])
    func storeCannotGrow(_ blocks: Int) throws {
        let job = try BusyRegion.job()
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
        #expect(try job.tree().differences(from: BusyRegion.undisturbed.get()) == [])
        #expect(Shell.names(in: job.folder.path).filter { $0.contains("bezig") } == [])
    }

    @Test("an outcome that does not fit", .enabled(if: OwnMounts.areAllowed, "needs the right to mount"))
    func outcomeDoesNotFit() throws {
        let job = try BusyRegion.job()
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
        #expect(try job.tree().differences(from: BusyRegion.undisturbed.get()) == [])
    }

    @Test(
        "an outcome that is a disk of its own is refused before anything is done",
        .enabled(if: OwnMounts.areAllowed, "needs the right to mount"))
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

    @Test("a store on a disk that is read-only", .enabled(if: OwnMounts.areAllowed, "needs the right to mount"))
    func readOnlyDisk() throws {
        let job = try BusyRegion.job()
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
        #expect(try job.tree().differences(from: BusyRegion.undisturbed.get()) == [])
    }

    @Test("a second run on a store that a first one is busy with: 75, nothing touched, and the first is not disturbed")
    func secondRun() throws {
        let (job, first) = try BusyRegion.heldRun { Shell.exists($0.folder.at(".uit.pauzewacht-bezig")) }
        let names = Shell.names(in: job.folder.path)
        let second = try job.run(outcome: "uit-2", ["--archive", job.folder.at("archief")])
        #expect(second.code == 75)
        #expect(second.errors.contains(job.store))
        #expect(Shell.names(in: job.folder.path).filter { $0 != "archief" } == names)
        #expect(Shell.names(in: job.folder.at("archief")) == [])
        first.goOn()
        #expect(try first.wait().code == 3)
        #expect(try job.tree().differences(from: BusyRegion.undisturbed.get()) == [])
    }

    // MARK: Room made after the fact

    /// Runs on a small disk, makes it larger and runs again. What each run said is in the outcome as its code.
    private static func twice(_ job: Job, on disk: String, kilobytes: Int, _ arguments: [String]) throws -> [Int32] {
        try job.folder.makeFolder(disk)
        let place = job.folder.at(disk)
        let script = """
            mount -t tmpfs -o size=\(kilobytes)k tmpfs '\(place)' || exit 99
            "$0" "$@" >/dev/null; echo $?
            ls -A '\(place)' >'\(job.folder.at("na-eerste"))'
            mount -o remount,size=1g '\(place)'
            "$0" "$@" >/dev/null; echo $?
            cp -r '\(place)/.' '\(job.folder.at("inhoud"))'
            """
        try job.folder.makeFolder("inhoud")
        let ended = try OwnMounts.run(script, arguments)
        try #require(ended.code == 0, "\(ended.errors)")
        #expect(ended.errors.contains(disk))
        return ended.output.split(separator: "\n").compactMap { Int32($0) }
    }

    @Test(
        "a disk that is full of the store: 73, and with more room the same bytes as an undisturbed run",
        .enabled(if: OwnMounts.areAllowed, "needs the right to mount"), arguments: [4, 300, 1000])
    func storeDisk(_ kilobytes: Int) throws {
        let job = try BusyRegion.job()
        var arguments = job.arguments()
        let index = try #require(arguments.firstIndex(of: "--store"))
        arguments[index + 1] = job.folder.at("klein/regio.db")
        let codes = try Self.twice(job, on: "klein", kilobytes: kilobytes, arguments)
        #expect(codes == [73, 3])
        #expect(try job.tree().differences(from: BusyRegion.undisturbed.get()) == [])
        let check = try Program.run(["store", "check", "--store", job.folder.at("inhoud/regio.db")])
        #expect(check.code == 0, "\(check.output)")
    }

    @Test(
        "a disk that is full of the outcome: nothing stays on it, and with more room it gets the same bytes",
        .enabled(if: OwnMounts.areAllowed, "needs the right to mount"), arguments: [8, 500])
    func outcomeDisk(_ kilobytes: Int) throws {
        let job = try BusyRegion.job()
        let codes = try Self.twice(job, on: "klein", kilobytes: kilobytes, job.arguments(outcome: "klein/uit"))
        #expect(codes == [73, 3])
        #expect(try Shell.text(of: job.folder.at("na-eerste")) == "")
        #expect(try FileTree(job.folder.at("inhoud/uit")).differences(from: BusyRegion.undisturbed.get()) == [])
    }

    @Test(
        "a disk that is full of the archive: the outcome is there, every file is here or there, and the next run moves the rest",
        .enabled(if: OwnMounts.areAllowed, "needs the right to mount"), arguments: [4, 200])
    func archiveDisk(_ kilobytes: Int) throws {
        let job = try BusyRegion.job()
        let inbox = try FileTree(job.inbox())
        let codes = try Self.twice(
            job, on: "klein", kilobytes: kilobytes, job.arguments(["--archive", job.folder.at("klein")]))
        #expect(codes == [73, 3])
        #expect(try job.tree().differences(from: BusyRegion.undisturbed.get()) == [])
        #expect(try !Shell.text(of: job.folder.at("na-eerste")).contains(".deel"))
        let (left, archived) = (try FileTree(job.inbox()), try FileTree(job.folder.at("inhoud")))
        #expect(Set(left.names).isDisjoint(with: archived.names))
        #expect(left.files.merging(archived.files) { first, _ in first } == inbox.files)
        // What went to quarantine stays, the rest is gone.
        let quarantined = try job.berichten().filter { $0.text("status") == "quarantaine" }
        #expect(left.names == quarantined.compactMap { $0.text("bestand") })
        #expect(try !job.isInterrupted())
    }

    @Test(
        "a read-only disk for outcome or archive is refused before anything is done",
        .enabled(if: OwnMounts.areAllowed, "needs the right to mount"), arguments: ["uitkomst", "archief"])
    func readOnlyOutcome(_ what: String) throws {
        let job = try BusyRegion.job()
        try job.folder.makeFolder("dicht")
        let place = job.folder.at("dicht")
        let arguments =
            what == "archief" ? job.arguments(["--archive", place]) : job.arguments(outcome: "dicht/uit")
        let ended = try OwnMounts.run("mount -t tmpfs -o ro tmpfs '\(place)' && exec \"$0\" \"$@\"", arguments)
        #expect(ended.code == 73, "\(ended.errors)")
        #expect(ended.errors.contains(place))
        if Shell.exists(job.store) { #expect(try job.storeContent().filter { $0.hasPrefix("bericht ") } == []) }
        #expect(try Program.run(arguments).code == 3)
        let outcome = what == "archief" ? "uit" : "dicht/uit"
        #expect(try job.tree(outcome).differences(from: BusyRegion.undisturbed.get()) == [])
    }
}
