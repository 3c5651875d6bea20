import Foundation
import Testing

/// Every way a run can be refused, each with its own exit code.
@Suite("Exit codes of run")
struct ExitCodeTests {
    private func job() throws -> Job {
        let job = try Job()
        try job.fill([
            "301.xml": Plain.relation.toewijzing("T1", "2025-12-20", bsn: Plain.bsn, [Plain.product.toegewezen()])
        ])
        return job
    }

    @Test("0: everything readable; nothing on standard output but the summary")
    func done() throws {
        let job = try job()
        let ended = try job.run()
        #expect(ended.code == 0)
        #expect(ended.output.hasPrefix("Pauzewacht "))
        #expect(try job.berichten().map { $0.text("status") } == ["verwerkt"])
    }

    @Test("--quiet prints nothing at all")
    func quiet() throws {
        let ended = try job().run(["--quiet"])
        #expect(ended.code == 0)
        #expect(ended.output == "")
        #expect(ended.errors == "")
    }

    @Test("an empty inbox is a night without messages")
    func emptyInbox() throws {
        let job = try Job()
        try job.folder.makeFolder("inbox")
        #expect(try job.run().code == 0)
        #expect(try job.tree().text("berichten.ndjson") == "")
    }

    @Test("3: something went to quarantine")
    func quarantine() throws {
        let job = try job()
        try job.fill(["fout.xml": Array("<a".utf8)])
        #expect(try job.run().code == 3)
    }

    // MARK: 64

    @Test(
        "64: options that cannot be",
        arguments: [
            ["--onbekend"], ["--date", "2026-02-30"], ["--date", "3-2-2026"], ["--jobs", "0"], ["--jobs", "veel"],
            ["--lang", "fr"], ["extra"],
        ])
    func usage(_ options: [String]) throws {
        let job = try job()
        let ended = try job.run(options)
        #expect(ended.code == 64)
        #expect(!ended.errors.isEmpty)
        #expect(!Shell.exists(job.outcome()))
        #expect(!Shell.exists(job.store))
    }

    @Test("64: no inbox, or a file in its place", arguments: ["weg", "pauzewacht.yaml"])
    func noInbox(_ name: String) throws {
        let job = try job()
        let ended = try job.run(inbox: name)
        #expect(ended.code == 64)
        #expect(ended.errors.contains(name))
        #expect(!Shell.exists(job.outcome()))
        #expect(!Shell.exists(job.store))
    }

    @Test("64: an option that is missing", arguments: ["--inbox", "--store", "--output"])
    func missing(_ option: String) throws {
        let job = try job()
        var arguments = job.arguments()
        let index = try #require(arguments.firstIndex(of: option))
        arguments.removeSubrange(index...index + 1)
        #expect(try Program.run(arguments).code == 64)
    }

    @Test("64: schemas that are not there")
    func noSchemas() throws {
        let job = try job()
        let ended = try job.run(["--schemas", job.folder.at("weg")])
        #expect(ended.code == 64)
        #expect(ended.errors.contains("weg"))
        #expect(!Shell.exists(job.outcome()))
        #expect(!Shell.exists(job.store))
    }

    // MARK: 73

    @Test("73: a pseudonym key that is there and cannot be read is not replaced")
    func unreadableKey() throws {
        let job = try job()
        try job.folder.write("{}\n", to: "pauzewacht.yaml")
        // A folder cannot be read as a file, not even by root.
        try job.folder.makeFolder("regio.db.key")
        try job.folder.write("bewaar mij", to: "regio.db.key/inhoud")
        let ended = try job.run()
        #expect(ended.code == 73)
        #expect(ended.errors.contains("regio.db.key is niet te lezen"))
        #expect(Shell.exists(job.folder.at("regio.db.key/inhoud")))
        #expect(!Shell.exists(job.outcome()))
    }

    @Test("73: the outcome is there already, and stays as it is")
    func finishedOutcome() throws {
        let job = try job()
        try job.run()
        let before = (try job.tree(), try job.storeContent())
        try job.fill([
            "302.xml": Plain.relation.toewijzing("T2", "2025-12-21", bsn: Plain.bsn, [Plain.product.toegewezen()])
        ])
        let ended = try job.run()
        #expect(ended.code == 73)
        #expect(ended.errors.contains(job.outcome()))
        #expect(try job.tree() == before.0)
        #expect(try job.storeContent() == before.1)
    }

    @Test("73: something else is in the way, nothing is processed", arguments: ["folder", "file", "parent"])
    func inTheWay(_ kind: String) throws {
        let job = try job()
        var outcome = "uit"
        switch kind {
        case "folder": try job.folder.write("van iemand anders", to: "uit/notities.txt")
        case "file": try job.folder.write("geen map", to: "uit")
        default:
            try job.folder.write("geen map", to: "bestand")
            outcome = "bestand/uit"
        }
        let before = try FileTree(job.folder.path).without { $0.hasPrefix("regio.db") }
        let ended = try job.run(outcome: outcome)
        #expect(ended.code == 73)
        #expect(try FileTree(job.folder.path).without { $0.hasPrefix("regio.db") } == before)
        if Shell.exists(job.store) { #expect(try job.storeContent().filter { $0.hasPrefix("bericht ") } == []) }
        // Nothing of it keeps the next run from doing its work.
        #expect(try job.run(outcome: "elders").code == 0)
        #expect(try job.berichten("elders").map { $0.text("status") } == ["verwerkt"])
    }

    @Test(
        "73: the folder for the outcome may not be written",
        .enabled(if: Program.asOrdinaryUser != nil, "needs setpriv"))
    func unwritableParent() throws {
        let job = try job()
        try job.folder.makeFolder("dicht")
        try Shell.run("chmod 777 '\(job.folder.path)' && chmod 555 '\(job.folder.at("dicht"))'")
        let ended = try Program.runAsOrdinaryUser(job.arguments(outcome: "dicht/uit"))
        #expect(ended.code == 73)
        #expect(ended.errors.contains("dicht"))
        #expect(try job.storeContent().filter { $0.hasPrefix("bericht ") } == [])
    }

    @Test("73: the store cannot be made or is no store", arguments: ["nergens/regio.db", "inbox", "pauzewacht.yaml"])
    func badStore(_ name: String) throws {
        let job = try job()
        let before = try FileTree(job.folder.path)
        var arguments = job.arguments()
        let index = try #require(arguments.firstIndex(of: "--store"))
        arguments[index + 1] = job.folder.at(name)
        let ended = try Program.run(arguments)
        #expect(ended.code == 73)
        #expect(ended.errors.contains(name))
        #expect(try FileTree(job.folder.path).without { $0.hasSuffix(".lock") } == before)
    }

    @Test("73: a store that may only be read", .enabled(if: Program.asOrdinaryUser != nil, "needs setpriv"))
    func readOnlyStore() throws {
        let job = try job()
        try job.run()
        try Shell.run("chmod 777 '\(job.folder.path)' && rm '\(job.store).lock' && chmod 444 '\(job.store)'")
        #expect(try Program.runAsOrdinaryUser(job.arguments(outcome: "uit-2")).code == 73)
        #expect(!Shell.exists(job.outcome("uit-2")))
    }

    @Test(
        "a folder for the outcome that is there and empty is used, however it is spelled",
        arguments: ["", "/", "//", "/."])
    func emptyFolder(_ ending: String) throws {
        let job = try job()
        try job.folder.makeFolder("uit")
        #expect(try job.run(outcome: "uit" + ending).code == 0)
        #expect(try job.berichten().count == 1)
        #expect(Shell.names(in: job.folder.path).filter { $0.contains("bezig") } == [])
    }

    @Test("a link to an empty folder: the outcome lies behind it")
    func linkedFolder() throws {
        let job = try job()
        try job.folder.makeFolder("elders")
        try FileManager.default.createSymbolicLink(
            atPath: job.outcome(), withDestinationPath: job.folder.at("elders"))
        #expect(try job.run().code == 0)
        #expect(try job.berichten("elders").count == 1)
        #expect(try job.run().code == 73)
    }

    @Test("folders above the outcome are made, and paths may be relative")
    func newFolders() throws {
        let job = try job()
        let ended = try Program.run(
            ["run", "--inbox", "inbox", "--store", "regio.db", "--output", "jaar/maand/dag", "--date", "2026-02-03"],
            in: job.folder.path)
        #expect(ended.code == 0, "\(ended.errors)")
        #expect(try job.berichten("jaar/maand/dag").count == 1)
    }

    // MARK: 75

    @Test("75: another process holds the store; once it lets go the run goes through")
    func locked() throws {
        let job = try job()
        try job.folder.write("", to: "regio.db.lock")
        let descriptor = open(job.store + ".lock", O_RDWR | O_CLOEXEC)
        try #require(descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        let ended = try job.run()
        #expect(ended.code == 75)
        #expect(ended.errors.contains(job.store))
        #expect(!Shell.exists(job.outcome()))
        // Closing alone lets go later when another test is just starting a program: that has a copy for a moment.
        flock(descriptor, LOCK_UN)
        close(descriptor)
        #expect(try job.run().code == 0)
    }

    @Test("75: also when the store is named by a link")
    func lockedThroughLink() throws {
        let job = try job()
        try job.run()
        try FileManager.default.createSymbolicLink(
            atPath: job.folder.at("ander.db"), withDestinationPath: job.store)
        let descriptor = open(job.store + ".lock", O_RDWR | O_CLOEXEC)
        try #require(descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        defer { close(descriptor) }
        var arguments = job.arguments(outcome: "uit-2")
        let index = try #require(arguments.firstIndex(of: "--store"))
        arguments[index + 1] = job.folder.at("ander.db")
        #expect(try Program.run(arguments).code == 75)
    }
}

/// One toewijzing with a start and a declaration: the smallest night there is.
enum Plain {
    static let relation = Relation(gemeente: "0479", aanbieder: "65656055")
    static let bsn = TestBSN.all[50]
    static let product = Assignment(
        1, "02", "02A03", from: "2026-01-01", to: "2026-12-31", 3, .uur, .perWeek, tarief: 5870)

    static var messages: [String: [UInt8]] {
        [
            "goed-301.xml": relation.toewijzing("T1", "2025-12-20", bsn: bsn, [product.toegewezen()]),
            "goed-305.xml": relation.start("S1", "2026-01-08", bsn: bsn, [product.start("2026-01-01")]),
            "goed-323.xml": relation.declaratie(
                "D1", "2026-02-02", nummer: "DN1", over: "2026-01", [client(bsn, product.line("RN1", "2026-01", 12))]),
        ]
    }
}
