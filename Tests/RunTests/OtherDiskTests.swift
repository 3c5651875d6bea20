import Foundation
import Testing

/// Inbox, store, outcome and archive need not lie on one disk.
@Suite("Several disks", .enabled(if: OtherDisk.path != nil, "this machine has one disk"))
struct OtherDiskTests {
    @Test("an outcome on another disk is the same, and is published in one step there")
    func outcome() throws {
        let (job, other) = (try BusyRegion.job(), try OtherDisk.folder())
        var arguments = job.arguments()
        let index = try #require(arguments.firstIndex(of: "--output"))
        arguments[index + 1] = other.at("uit")
        #expect(try Program.run(arguments).code == 3)
        #expect(try FileTree(other.at("uit")).differences(from: BusyRegion.undisturbed.get()) == [])
        #expect(Shell.names(in: other.path) == ["uit"])
    }

    @Test("a store and an inbox on another disk")
    func store() throws {
        let (job, other) = (try BusyRegion.job(), try OtherDisk.folder())
        try Shell.run("mv '\(job.inbox())' '\(other.at("inbox"))'")
        var arguments = job.arguments()
        for (option, name) in [("--store", "regio.db"), ("--inbox", "inbox")] {
            let index = try #require(arguments.firstIndex(of: option))
            arguments[index + 1] = other.at(name)
        }
        #expect(try Program.run(arguments).code == 3)
        #expect(try job.tree().differences(from: BusyRegion.undisturbed.get()) == [])
    }

    @Test("an archive on another disk: every file whole, with its own mode, and gone from the inbox")
    func archive() throws {
        let (job, other) = (try BusyRegion.job(), try OtherDisk.folder())
        let inbox = try FileTree(job.inbox())
        let first = try #require(inbox.names.first { $0.contains("-301") })
        try Shell.run("chmod 600 '\(job.inbox())/\(first)'")
        #expect(try job.run(["--archive", other.at("archief")]).code == 3)
        #expect(try job.tree().differences(from: BusyRegion.undisturbed.get()) == [])
        let (left, archived) = (try FileTree(job.inbox()), try FileTree(other.at("archief")))
        #expect(!archived.names.isEmpty)
        #expect(Set(left.names).isDisjoint(with: archived.names))
        #expect(left.files.merging(archived.files) { first, _ in first } == inbox.files)
        var status = stat()
        try #require(stat(other.at("archief/\(first)"), &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
    }

    @Test("killed while it moves files to another disk: the next run moves the rest")
    func killedWhileArchiving() throws {
        let (job, other) = (try BusyRegion.job(), try OtherDisk.folder())
        let inbox = try FileTree(job.inbox())
        let arguments = job.arguments(["--archive", other.at("archief")])
        let running = try Program.start(arguments)
        while running.isRunning && Shell.names(in: other.at("archief")).count < 5 { usleep(200) }
        running.kill()
        let code = try running.wait().code
        try #require(code == 137 || code == 3)
        // The run may have been faster than the kill.
        let isDone = try !job.isInterrupted()
        let ended = try Program.run(arguments)
        #expect(ended.code == (isDone ? 73 : 3), "\(ended.errors)")
        #expect(try job.tree().differences(from: BusyRegion.undisturbed.get()) == [])
        // A file that was copied and not yet removed is there twice, under a name with a number.
        let archived = try FileTree(other.at("archief"))
        let left = try FileTree(job.inbox())
        for (name, bytes) in inbox.files { #expect(left.files[name] == bytes || archived.files[name] == bytes) }
        #expect(
            left.names
                == (try job.berichten()).filter { $0.text("status") == "quarantaine" }
                .compactMap { $0.text("bestand") })
    }
}
