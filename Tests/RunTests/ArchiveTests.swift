import Foundation
import Testing

/// `--archive` moves what was processed out of the inbox.
@Suite("Archive")
struct ArchiveTests {
    private func archived(_ job: Job) -> [String] { ["--archive", job.folder.at("archief")] }

    @Test("processed files move with their folders, quarantined ones stay")
    func moves() throws {
        let job = try Job()
        try job.fill(Plain.messages, into: "inbox/map")
        try job.fill(["map/fout.xml": Array("<a".utf8), "leesmij.txt": Array("tekst".utf8)])
        try job.fill(["dubbel.xml": Plain.messages["goed-301.xml"] ?? []])
        #expect(try job.run(archived(job)).code == 3)
        #expect(try FileTree(job.inbox()).names == ["leesmij.txt", "map/fout.xml"])
        let archive = try FileTree(job.folder.at("archief"))
        #expect(archive.names == ["dubbel.xml"] + Plain.messages.keys.sorted().map { "map/\($0)" })
        for (name, bytes) in Plain.messages { #expect(archive.files["map/\(name)"] == bytes) }
    }

    @Test("a zip moves only when everything in it was processed")
    func zips() throws {
        let job = try Job()
        var good = ZipWriter()
        for (name, bytes) in Plain.messages { good.add(name, bytes) }
        var mixed = ZipWriter()
        mixed.add("a.xml", Plain.relation.toewijzing("T2", "2025-12-20", bsn: Plain.bsn, [Plain.product.toegewezen()]))
        mixed.add("b.xml", Array("<a".utf8))
        try job.fill(["goed.zip": good.bytes, "gemengd.zip": mixed.bytes, "geen.zip": Array("PK".utf8)])
        #expect(try job.run(archived(job)).code == 3)
        #expect(try FileTree(job.inbox()).names == ["geen.zip", "gemengd.zip"])
        #expect(try FileTree(job.folder.at("archief")).files == ["goed.zip": good.bytes])
    }

    @Test("the next night finds an empty inbox; a name that is taken gets a number")
    func nextNight() throws {
        let job = try Job()
        try job.fill(Plain.messages)
        #expect(try job.run(archived(job)).code == 0)
        #expect(try job.run(outcome: "uit-2", archived(job)).code == 0)
        #expect(try job.berichten("uit-2").isEmpty)

        let other = Plain.relation.toewijzing("T2", "2025-12-21", bsn: Plain.bsn, [Plain.product.toegewezen()])
        try job.fill(["goed-301.xml": other])
        #expect(try job.run(outcome: "uit-3", archived(job)).code == 0)
        let archive = try FileTree(job.folder.at("archief"))
        #expect(archive.files["goed-301.xml"] == Plain.messages["goed-301.xml"])
        #expect(archive.files.count == 4)
        #expect(archive.files.values.contains(other))
        #expect(try FileTree(job.inbox()).names == [])
    }

    @Test("the outcome does not depend on archiving")
    func sameOutcome() throws {
        let (with, without) = (try Job(), try Job())
        for job in [with, without] { try job.fill(Plain.messages) }
        try with.run(archived(with))
        try without.run()
        #expect(try with.tree().differences(from: without.tree()) == [])
    }

    @Test("an archive that cannot be made is refused before anything is processed")
    func unusableArchive() throws {
        let job = try Job()
        try job.fill(Plain.messages)
        try job.folder.write("geen map", to: "archief")
        let ended = try job.run(archived(job))
        #expect(ended.code == 73)
        #expect(!Shell.exists(job.outcome()))
        #expect(try FileTree(job.inbox()).names == Plain.messages.keys.sorted())
    }
}
