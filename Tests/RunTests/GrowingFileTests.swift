import Foundation
import Testing

/// Files that come in while the run is on its way, as the executable sees them.
@Suite("A file that is still being written")
struct GrowingFileTests {
    /// Holds the program when it says that it waits, so that it does not look again before the test has done its part,
    /// however busy the disk is.
    private static func holdWhileItWaits(_ running: Program.Running) throws {
        while try running.isRunning && !running.errorsSoFar.contains("waiting for files") { usleep(1_000) }
        running.stop()
    }

    /// A writer that stopped halfway when the run began, and goes on once the run says that it waits for it.
    @Test("the run waits a moment, leaves what grew, and the next run processes it", arguments: ["b.xml", "b.zip"])
    func growing(_ name: String) throws {
        let job = try Job()
        let message = Plain.relation.stop(
            "P1", "2026-01-30", bsn: Plain.bsn, [Plain.product.stop("2026-01-01", "20", "2026-01-20")])
        var zip = ZipWriter()
        zip.add("stop.xml", message)
        let whole = name.hasSuffix("zip") ? zip.bytes : message
        try job.fill(Plain.messages)
        try job.fill([name: Array(whole.prefix(whole.count / 2))])
        // Written to a moment ago, however long the run needs to begin.
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: 600)], ofItemAtPath: "\(job.inbox())/\(name)")
        let archive = ["--archive", job.folder.at("archief")]
        let running = try Program.start(job.arguments(archive))
        try Self.holdWhileItWaits(running)
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(job.inbox())/\(name)"))
        try file.seekToEnd()
        try file.write(contentsOf: whole.suffix(whole.count - whole.count / 2))
        try file.close()
        running.goOn()
        let ended = try running.wait()
        #expect(ended.code == 0, "\(ended.errors)")
        #expect(ended.errors.contains("file=\(name) reason=veranderd"))
        #expect(try job.berichten().map { $0.text("status") } == ["verwerkt", "verwerkt", "verwerkt"])
        #expect(try job.tree().text("rapport/index.html").contains(name))
        #expect(try job.tree().text("samenvatting.txt").contains(name))
        #expect(try FileTree(job.inbox()).names == [name])
        let next = try job.run(outcome: "uit-2", archive)
        #expect(next.code == 0, "\(next.errors)")
        #expect(try job.berichten("uit-2").map { $0.text("status") } == ["verwerkt"])
        #expect(try FileTree(job.folder.at("archief")).files[name] == whole)
        #expect(try FileTree(job.inbox()).names == [])
    }

    @Test("the name of a file that is left can forge no log line and shows no client number")
    func name() throws {
        let job = try Job()
        let name = "\(TestBSN.all[0])\n2026 notice alles goed.xml"
        try job.fill([name: Array("<a".utf8)])
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: 600)], ofItemAtPath: "\(job.inbox())/\(name)")
        let running = try Program.start(job.arguments())
        try Self.holdWhileItWaits(running)
        try FileManager.default.removeItem(atPath: "\(job.inbox())/\(name)")
        running.goOn()
        let ended = try running.wait()
        #expect(ended.code == 0)
        #expect(ended.errors.contains("file=#########\u{FFFD}2026 notice alles goed.xml reason=verdwenen"))
        for text in [
            ended.errors, ended.output, try job.tree().text("rapport/index.html"),
            try job.tree().text("samenvatting.json"),
        ] {
            #expect(!text.contains(TestBSN.all[0]))
        }
    }
}
