import Foundation
import GRDB
import Testing

/// Removing clients after their retention period, by the executable.
@Suite("store purge")
struct StorePurgeTests {
    private static func purge(_ job: Job, before: String = PurgeRegion.before, _ more: String...) throws
        -> Program.Ended
    {
        try Program.run(["store", "purge", "--store", job.store, "--before", before] + more)
    }

    private static func figures(_ ended: Program.Ended) throws -> JSONFields { try JSONFields(ended.output) }

    /// Bytes of the store and everything SQLite keeps beside it.
    private static func bytes(_ job: Job) throws -> [UInt8] {
        try ["", "-wal", "-shm"].filter { Shell.exists(job.store + $0) }.flatMap { try Shell.bytes(of: job.store + $0) }
    }

    private static func contains(_ bytes: [UInt8], _ text: String) -> Bool {
        Data(bytes).range(of: Data(text.utf8)) != nil
    }

    private static func check(_ job: Job) throws -> Program.Ended {
        try Program.run(["store", "check", "--store", job.store])
    }

    // MARK: What goes

    @Test("without --confirm nothing changes, and the report says what would go")
    func plan() throws {
        let job = try PurgeRegion().job()
        let content = try job.storeContent()
        let ended = try Self.purge(job, "--format", "json")
        #expect(ended.code == 0, "\(ended.errors)")
        #expect(try job.storeContent() == content)
        let figures = try Self.figures(ended)
        #expect(figures.flag("gewist") == false)
        let total = figures.object("totaal")
        #expect(total.number("clienten") == 1)
        let rows = total.object("rijen")
        // Two versions, one start, one stop; RA01, RA01C, RA01N and RA.
        #expect(rows.number("toewijzing") == 1 && rows.number("toewijzing_versie") == 2)
        #expect(rows.number("start") == 1 && rows.number("stop") == 1)
        #expect(rows.number("regel") == 4)
        #expect(rows.number("verzoek") == 1 && rows.number("verzoek_product") == 1)
        // Of the refused start only: the other answers name nobody.
        #expect(rows.number("antwoord") == 1)
        #expect(figures.objects("gemeenten").map { $0.text("gemeente") } == ["0479"])
    }

    @Test("with --confirm the client is gone, byte for byte, wherever the sender wrote the number")
    func bytesAreGone() throws {
        let bsn = PurgeRegion.gone
        let job = try PurgeRegion(planted: bsn).job()
        #expect(Self.contains(try Self.bytes(job), bsn))
        let ended = try Self.purge(job, "--confirm", "--report", job.folder.at("gewist.txt"))
        #expect(ended.code == 0, "\(ended.errors)")
        let bytes = try Self.bytes(job)
        #expect(!Self.contains(bytes, bsn))
        #expect(!Self.contains(bytes, "Zevenhuizen"))
        // The other client is still there.
        #expect(Self.contains(bytes, PurgeRegion.stays))
        let report = try Shell.text(of: job.folder.at("gewist.txt"))
        #expect(report == ended.output)
        #expect(!report.contains(bsn) && report.contains("clienten"))
        let checked = try Self.check(job)
        #expect(checked.code == 0, "\(checked.output)")
        var status = stat()
        #expect(stat(job.store, &status) == 0 && status.st_mode & 0o777 == 0o600)
        #expect(stat(job.folder.at("gewist.txt"), &status) == 0 && status.st_mode & 0o777 == 0o600)
    }

    @Test("an exception that only her line used goes along")
    func exception() throws {
        let job = try PurgeRegion().job()
        for (id, line) in [(1, "RA01"), (2, "RB01")] {
            try job.changeStore(
                """
                INSERT INTO uitzondering (id, voor_gemeente, voor_aanbieder, bevinding, reden, door, geldig_tot)
                VALUES (\(id), '0479', '65656055', 'ZG001', 'Afspraak \(id)', 'de gemeente', 20000);
                UPDATE regel SET uitzondering_id = \(id) WHERE referentie = '\(line)';
                """)
        }
        #expect(try Self.purge(job, "--confirm").code == 0)
        #expect(try job.storeContent().filter { $0.hasPrefix("uitzondering ") && $0.contains("id:2") }.count == 1)
        #expect(try !job.storeContent().contains { $0.contains("Afspraak 1") })
        let checked = try Self.check(job)
        #expect(checked.code == 0, "\(checked.output)")
    }

    @Test("it is remembered that and when it happened, and a second time nothing is left to do")
    func again() throws {
        let job = try PurgeRegion().job()
        #expect(try Self.purge(job, "--confirm").code == 0)
        let content = try job.storeContent()
        #expect(content.filter { $0.hasPrefix("opschoning ") }.count == 1)
        let figures = try Self.figures(try Self.purge(job, "--format", "json"))
        let rows = figures.object("totaal").object("rijen")
        #expect(figures.object("totaal").number("clienten") == 0)
        #expect(["regel", "toewijzing", "verzoek", "antwoord", "bericht"].allSatisfy { rows.number($0) == 0 })
    }

    // MARK: What it does not change

    @Test("the next night is the same for everybody else, byte for byte")
    func nextNight() throws {
        let job = try PurgeRegion().job()
        try Shell.run("cp '\(job.store)' '\(job.folder.at("bewaard.db"))'")
        #expect(try Self.purge(job, "--confirm").code == 0)
        let purged = try job.run(inbox: "nacht-2", outcome: "zonder", date: "2025-08-10")
        #expect(purged.code == 0, "\(purged.errors)")
        try Shell.run("cp '\(job.folder.at("bewaard.db"))' '\(job.store)'")
        #expect(try job.run(inbox: "nacht-2", outcome: "met", date: "2025-08-10").code == 0)
        #expect(try job.tree("zonder").differences(from: job.tree("met")) == [])
        #expect(try job.tree("zonder").names.count > 10)
    }

    @Test(
        "what was used once stays used: content, identificatie, and the numbers of declaration, line and request",
        arguments: ["", PurgeRegion.gone])
    func numbers(_ planted: String) throws {
        let region = PurgeRegion(planted: planted)
        let job = try region.job()
        #expect(try Self.purge(job, "--confirm").code == 0)
        #expect(try job.run(inbox: "nacht-2", outcome: "uit-2", date: "2025-08-10").code == 0)
        let berichten = try job.berichten("uit-2")
        let old = berichten.filter { region.firstNight.keys.contains($0.text("bestand") ?? "") }
        #expect(old.count == region.firstNight.count && old.allSatisfy { $0.text("status") == "dubbel" })
        func rules(_ file: String) -> [String] { berichten.first { $0.text("bestand") == file }?.texts("regels") ?? [] }
        #expect(rules("nieuw-305-dubbel.xml") == ["TR056"])
        #expect(rules("nieuw-317.xml") == ["TR347"])
        #expect(rules("323-weer.xml") == ["TR333"])
        let lines = try job.oordelen("uit-2")
        #expect(lines.first { $0.text("referentieNummer") == "RA\(planted)" }?.texts("regels") == ["TR314"])
        #expect(lines.first { $0.text("referentieNummer") == "RC07" }?.text("oordeel") == "toegekend")
        let checked = try Self.check(job)
        #expect(checked.code == 0, "\(checked.output)")
    }

    // MARK: What stays

    @Test(
        "a client stays as long as something is open",
        arguments: [
            ("UPDATE regel SET bekend_bedrag = 100 WHERE referentie = 'RA'", "terugvordering"),
            ("DELETE FROM verzoek_antwoord", "verzoek"),
            ("UPDATE start SET bron = 'gemeente' WHERE toewijzing = 7001", "administratieveStart"),
            ("UPDATE declaratie SET maand = maand - 12", "nietGedeclareerd"),
            ("UPDATE stop SET gemeld = gemeld + 60 WHERE toewijzing = 7001", "recent"),
        ])
    func held(_ change: String, _ reason: String) throws {
        let job = try PurgeRegion().job()
        try job.changeStore(change)
        let total = try Self.figures(try Self.purge(job, "--format", "json")).object("totaal")
        #expect(total.number("clienten") == 0)
        let held = total.object("blijft")
        #expect(held.number(reason) == 1)
        let all = ["recent", "terugvordering", "verzoek", "administratieveStart", "nietGedeclareerd"]
        #expect(all.filter { held.number($0) != 0 } == [reason])
        // A gemeente can decide not to wait any longer, except for what is of later.
        let released = try Self.purge(job, "--format", "json", "--release", reason)
        guard reason != "recent" else { return #expect(released.code == 64) }
        #expect(try Self.figures(released).texts("nietAfgewacht") == [reason])
        #expect(try Self.figures(released).object("totaal").number("clienten") == 1)
    }

    @Test("the day itself stays: periods to the end of March go before 1 April only when nothing later is about them")
    func boundary() throws {
        let job = try PurgeRegion().job()
        // The stop and the last declaration are of 2 April, the refused request of February.
        for (day, clients) in [("2025-03-31", 0), ("2025-04-02", 0), ("2025-04-03", 1)] {
            let total = try Self.figures(try Self.purge(job, before: day, "--format", "json")).object("totaal")
            #expect(total.number("clienten") == clients, "\(day)")
        }
    }

    @Test("75: a run holds the store, or was interrupted; nothing is removed")
    func busy() throws {
        let job = try PurgeRegion().job()
        let content = try job.storeContent()
        let descriptor = open(job.store + ".lock", O_RDWR | O_CLOEXEC)
        try #require(descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        #expect(try Self.purge(job, "--confirm").code == 75)
        flock(descriptor, LOCK_UN)
        close(descriptor)
        try job.changeStore("UPDATE run SET toestand = 'publiceren'")
        #expect(try Self.purge(job, "--confirm").code == 75)
        try job.changeStore("UPDATE run SET toestand = 'klaar'")
        #expect(try job.storeContent() == content)
    }

    @Test("killed at any moment, the store can be read and is right, and the same order again finishes it")
    func killed() throws {
        let job = try PurgeRegion().job()
        let copy = job.folder.at("kopie.db")
        #expect(try Program.run(["store", "backup", "--store", job.store, "--output", copy]).code == 0)
        for milliseconds in [2, 6, 10, 15, 20, 25, 30, 40, 60, 90] {
            // A backup that was put back.
            try Shell.run("rm -f '\(job.store)'* && cp '\(copy)' '\(job.store)'")
            let order = ["store", "purge", "--store", job.store, "--before", PurgeRegion.before, "--confirm"]
            let running = try Program.start(order)
            usleep(UInt32(milliseconds) * 1000)
            running.kill()
            #expect(try [0, 137].contains(running.wait().code))
            let checked = try Self.check(job)
            #expect(checked.code == 0, "\(milliseconds) ms: \(checked.output)\(checked.errors)")
            #expect(try Program.run(order).code == 0, "\(milliseconds) ms")
            #expect(!Self.contains(try Self.bytes(job), PurgeRegion.gone), "\(milliseconds) ms")
        }
    }

    @Test("75: while somebody reads the file old bytes stay in it; the same order again finishes it")
    func reader() throws {
        let job = try PurgeRegion().job()
        let reader = try DatabaseQueue(path: job.store)
        try reader.inDatabase { database in
            try database.execute(sql: "BEGIN; SELECT count(*) FROM regel")
            let ended = try Self.purge(job, "--confirm")
            #expect(ended.code == 75 && ended.errors.contains("nog eens"), "\(ended.errors)")
            try database.execute(sql: "COMMIT")
        }
        try reader.close()
        #expect(try Self.purge(job, "--confirm").code == 0)
        #expect(!Self.contains(try Self.bytes(job), PurgeRegion.gone))
    }

    @Test(
        "what went is told also when the disk for the report turns out to be full",
        .enabled(if: OwnMounts.areAllowed, "needs the right to mount"))
    func reportDoesNotFit() throws {
        let job = try PurgeRegion().job()
        try job.folder.makeFolder("vol")
        let place = job.folder.at("vol")
        let script = """
            mount -t tmpfs -o size=4k tmpfs '\(place)' && head -c 4096 /dev/zero >'\(place)/ballast' || exit 99
            "$0" "$@"; code=$?
            ls -A '\(place)' >'\(job.folder.at("na-afloop"))'
            exit $code
            """
        let order = ["store", "purge", "--store", job.store, "--before", PurgeRegion.before, "--confirm"]
        let ended = try OwnMounts.run(script, order + ["--report", place + "/gewist.txt"])
        #expect(ended.code == 73)
        #expect(ended.output.contains("clienten") && ended.errors.contains("gewist.txt"))
        #expect(try Shell.text(of: job.folder.at("na-afloop")) == "ballast\n")
        #expect(!Self.contains(try Self.bytes(job), PurgeRegion.gone))
    }

    @Test("what cannot be is refused, and the store stays as it is")
    func refused() throws {
        let job = try PurgeRegion().job()
        let content = try job.storeContent()
        #expect(try Self.purge(job, before: "2999-01-01", "--confirm").code == 64)
        #expect(try Self.purge(job, before: "gisteren", "--confirm").code == 64)
        try job.folder.write("van mij", to: "er-al.txt")
        #expect(try Self.purge(job, "--confirm", "--report", job.folder.at("er-al.txt")).code == 73)
        #expect(try Shell.text(of: job.folder.at("er-al.txt")) == "van mij")
        #expect(try Self.purge(job, "--confirm", "--report", job.folder.at("geen-map/gewist.txt")).code == 73)
        #expect(try job.storeContent() == content)
        let absent = ["store", "purge", "--store", job.folder.at("geen.db"), "--before", "2025-01-01", "--confirm"]
        #expect(try Program.run(absent).code == 66)
        #expect(!Shell.exists(job.folder.at("geen.db")) && !Shell.exists(job.folder.at("geen.db.lock")))
    }
}
