import Foundation
import GRDB
import Testing

/// Writing out and copying a store, by the executable.
@Suite("store export and backup")
struct StoreExportTests {
    private static func jobAfterTwoNights() throws -> Job {
        let job = try GoldenRegion.job()
        try job.run(inbox: "nacht-1", outcome: "uit-1", date: "2026-02-03")
        try job.run(inbox: "nacht-2", outcome: "uit-2", date: "2026-03-03")
        return job
    }

    private static func export(_ job: Job, _ name: String, _ more: String...) throws -> FileTree {
        let ended = try Program.run(
            [
                "store", "export", "--store", job.store, "--output", job.folder.at(name), "--config",
                job.folder.at("pauzewacht.yaml"),
            ] + more)
        #expect(ended.code == 0, "\(ended.errors)")
        return try FileTree(job.folder.at(name))
    }

    private static func mode(_ path: String) -> mode_t {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }

    // MARK: Export

    @Test("the same store gives the same bytes, every row once, and no client number")
    func pseudonyms() throws {
        let job = try Self.jobAfterTwoNights()
        let tree = try Self.export(job, "een")
        #expect(try Self.export(job, "twee").differences(from: tree) == [])
        let content = try job.storeContent()
        for (file, table) in [
            ("berichten", "bericht"), ("toewijzingen", "toewijzing"), ("starts", "start"), ("stops", "stop"),
            ("declaraties", "declaratie"), ("regels", "regel"), ("heroordelingen", "heroordeling"),
            ("signalen", "signaal"), ("runs", "run"), ("antwoorden", "antwoord"), ("eigenbijdrage", "eigen_bijdrage"),
        ] {
            let rows = content.filter { $0.hasPrefix("\(table) ") }.count
            #expect(rows > 0 && tree.text("\(file).ndjson").split(separator: "\n").count == rows, "\(file)")
        }
        for (name, bytes) in tree.files {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!TestBSN.all.contains { text.contains($0) } && !text.contains("Zevenhuizen"), "\(name)")
        }
        #expect(!tree.names.contains { $0.hasPrefix("antwoorden/") })
        // The same name as in the outcome of the night.
        let line = try #require(try job.oordelen("uit-1").first { $0.text("referentieNummer") == "RN001" })
        let row = try #require(
            try JSONFields.lines(of: tree.text("regels.ndjson")).first { $0.text("referentieNummer") == "RN001" })
        #expect(row.text("client") == line.text("client") && row.text("begin") == "2026-01-01")
        #expect(row.number("bedrag") == 70_440 && row.text("oordeel") == "toegekend")
    }

    @Test("versions lie inside their toewijzing, the one that counts by its number")
    func versions() throws {
        let job = try PurgeRegion().job()
        let rows = try JSONFields.lines(of: try Self.export(job, "uit").text("toewijzingen.ndjson"))
        let row = try #require(rows.first { $0.number("toewijzingNummer") == 7001 })
        let versions = row.objects("versies")
        #expect(versions.map { $0.text("einddatum") } == ["2026-12-31", "2025-03-31"])
        #expect(row.number("geldendeVersie") == versions.last?.number("versie"))
        #expect(versions.allSatisfy { $0.isNull("commentaar") })
        let requests = try JSONFields.lines(of: try FileTree(job.folder.at("uit")).text("verzoeken.ndjson"))
        #expect(requests.first?.objects("producten").first?.number("toewijzingNummer") == 7001)
    }

    @Test("with --with-bsn numbers, remarks and return messages are there, for the owner only")
    func withNumbers() throws {
        let job = try PurgeRegion(planted: "opmerking").job()
        let tree = try Self.export(job, "alles", "--with-bsn")
        #expect(tree.text("toewijzingen.ndjson").contains("\"client\":\"\(PurgeRegion.gone)\""))
        #expect(tree.text("toewijzingen.ndjson").contains("Over opmerking."))
        let answers = try FileTree(job.outcome("uit-1") + "/retour")
        #expect(try FileTree(job.folder.at("alles/antwoorden")).differences(from: answers) == [])
        #expect(Self.mode(job.folder.at("alles")) == 0o700 && Self.mode(job.folder.at("alles/antwoorden")) == 0o700)
        for name in tree.names { #expect(Self.mode(job.folder.at("alles/\(name)")) == 0o600, "\(name)") }
    }

    @Test("a folder that holds something is refused; a store that is not there cannot be read")
    func refused() throws {
        let job = try PurgeRegion().job()
        try job.folder.write("van mij", to: "vol/iets.txt")
        #expect(
            try Program.run(["store", "export", "--store", job.store, "--output", job.folder.at("vol")]).code == 73)
        #expect(try FileTree(job.folder.at("vol")).names == ["iets.txt"])
        let absent = ["store", "export", "--store", job.folder.at("geen.db"), "--output", job.folder.at("x")]
        #expect(try Program.run(absent).code == 66)
        #expect(!Shell.exists(job.folder.at("x")))
    }

    // MARK: Backup

    private static func backup(_ job: Job, _ name: String, _ more: String...) throws -> Program.Ended {
        try Program.run(["store", "backup", "--store", job.store, "--output", job.folder.at(name)] + more)
    }

    @Test("a backup holds every row, in one file for its owner, and overwrites nothing")
    func backup() throws {
        let job = try Self.jobAfterTwoNights()
        let ended = try Self.backup(job, "kopie.db")
        #expect(ended.code == 0, "\(ended.errors)")
        #expect(Self.mode(job.folder.at("kopie.db")) == 0o600)
        #expect(Shell.names(in: job.folder.path).filter { $0.hasPrefix("kopie") } == ["kopie.db"])
        #expect(try Program.run(["store", "check", "--store", job.folder.at("kopie.db")]).code == 0)
        let bytes = try Shell.bytes(of: job.folder.at("kopie.db"))
        #expect(try Self.backup(job, "kopie.db").code == 73)
        #expect(try Shell.bytes(of: job.folder.at("kopie.db")) == bytes)
        let content = try job.storeContent()
        try Shell.run("rm '\(job.store)'* && mv '\(job.folder.at("kopie.db"))' '\(job.store)'")
        #expect(try job.storeContent() == content)
    }

    @Test("the key goes along only when asked, and is named when it does not")
    func key() throws {
        let job = try Job()
        try job.folder.write("{}\n", to: "pauzewacht.yaml")
        try job.fill(Plain.messages)
        #expect(try job.run().code == 0)
        let without = try Self.backup(job, "zonder.db")
        #expect(without.output.contains(job.store + ".key") && !Shell.exists(job.folder.at("zonder.db.key")))
        #expect(try Self.backup(job, "met.db", "--with-key").code == 0)
        #expect(try Shell.bytes(of: job.folder.at("met.db.key")) == Shell.bytes(of: job.store + ".key"))
        #expect(Self.mode(job.folder.at("met.db.key")) == 0o600)
        // There is no key beside the copy.
        let order = ["store", "backup", "--store", job.folder.at("zonder.db"), "--output", job.folder.at("x.db")]
        #expect(try Program.run(order + ["--with-key"]).code == 66)
        #expect(!Shell.exists(job.folder.at("x.db")))
    }

    @Test("while a run goes on, every backup is whole")
    func duringRun() throws {
        let job = try BusyRegion.job()
        let running = try Program.start(job.arguments())
        var (copies, isRunning): ([String], Bool) = ([], true)
        while isRunning {
            isRunning = running.isRunning
            let name = "kopie-\(copies.count).db"
            // Before the first tables are there, there is nothing to copy.
            let ended = try Self.backup(job, name)
            if ended.code == 0 { copies.append(name) } else { #expect([66, 73].contains(ended.code)) }
        }
        #expect(try running.wait().code == 3)
        var whole = 0
        for copy in copies {
            let checked = try Program.run(["store", "check", "--store", job.folder.at(copy)])
            // The very first can lie between two steps of making the tables.
            let isBeingMade = checked.code == 66 && checked.errors.contains("oudere versie")
            #expect(checked.code == 0 || isBeingMade, "\(copy): \(checked.output)\(checked.errors)")
            if checked.code == 0 { whole += 1 }
        }
        #expect(whole > 0)
    }

    @Test(
        "a run can be finished from a backup of its middle: what that does not hold is done again, the same",
        arguments: [400, 700, 1000])
    func finishedFromBackup(kilobytes: Int) throws {
        let (job, running) = try BusyRegion.heldRun { $0.journalSize >= kilobytes << 10 }
        #expect(try Self.backup(job, "half.db").code == 0)
        running.goOn()
        #expect(try running.wait().code == 3)
        try Shell.run(
            "rm -r '\(job.store)'* '\(job.outcome())' && mv '\(job.folder.at("half.db"))' '\(job.store)'")
        #expect(try job.isInterrupted())
        #expect(try job.run().code == 3)
        #expect(try job.tree().differences(from: BusyRegion.undisturbed.get()) == [])
    }
}
