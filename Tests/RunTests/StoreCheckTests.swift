import Foundation
import GRDB
import Testing

/// Checking a store, by the executable.
@Suite("store check")
struct StoreCheckTests {
    private static func jobAfterTwoNights() throws -> Job {
        let job = try GoldenRegion.job()
        try job.run(inbox: "nacht-1", outcome: "uit-1", date: "2026-02-03")
        try job.run(inbox: "nacht-2", outcome: "uit-2", date: "2026-03-03")
        return job
    }

    private static func check(_ path: String, _ more: String...) throws -> Program.Ended {
        try Program.run(["store", "check", "--store", path] + more)
    }

    @Test("two nights with credits, late news and refusals leave nothing wrong")
    func sound() throws {
        let job = try Self.jobAfterTwoNights()
        let content = try job.storeContent()
        let ended = try Self.check(job.store)
        #expect(ended.code == 0, "\(ended.output)")
        #expect(ended.output.contains("geen fouten"))
        let figures = try JSONFields(try Self.check(job.store, "--format", "json").output)
        #expect(figures.flag("inOrde") == true)
        #expect(figures.texts("schema") == ["1", "2"])
        #expect(figures.object("rijen").number("run") == 2)
        #expect(figures.object("rijen").number("regel") == content.filter { $0.hasPrefix("regel ") }.count)
        #expect(try job.storeContent() == content)
    }

    /// Something that was changed behind the program's back, and the kind of fault it makes.
    static let changes = [
        ("UPDATE declaratie SET toegekend = toegekend + 1 WHERE id = 1", "toegekend"),
        ("UPDATE regel SET gecrediteerd_door = NULL", "credit"),
        ("UPDATE regel SET gecrediteerd_door = id WHERE referentie = 'RN009'", "credit"),
        ("UPDATE regel SET volume = volume + 1 WHERE gecrediteerd_door IS NOT NULL", "credit"),
        ("UPDATE regel SET bekend_bedrag = bekend_bedrag + 1 WHERE referentie = 'RN009'", "bekend"),
        ("DELETE FROM heroordeling", "bekend"),
        ("DELETE FROM antwoord WHERE id = (SELECT min(id) FROM antwoord)", "antwoord"),
        (
            """
            INSERT INTO antwoord (run_id, bericht_id, bestandsnaam, inhoud)
            SELECT run_id, id, 'x.xml', x'00' FROM bericht WHERE bericht = 'WMO301' LIMIT 1
            """, "antwoord"
        ),
        (
            """
            INSERT INTO toewijzing_versie (bericht_id, gemeente, nummer, bsn, aanbieder, toewijzingsdatum,
                toewijzingstijd, ingangsdatum)
            SELECT bericht_id, gemeente, nummer, bsn, aanbieder, toewijzingsdatum, '10:00:00.5', ingangsdatum
            FROM toewijzing_versie LIMIT 1
            """, "versie"
        ),
        ("DELETE FROM toewijzing WHERE nummer = 1001", "wees"),
        ("DELETE FROM configuratie_deel", "wees"),
        ("UPDATE heroordeling SET regel_id = 99999", "wees"),
        ("UPDATE start SET bsn = '\(TestBSN.all[300])' WHERE toewijzing = 1001", "partij"),
        ("UPDATE regel SET aanbieder = '99999999' WHERE referentie = 'RN020'", "partij"),
        ("DROP INDEX regel_declaratie", "schema"),
    ]

    @Test("a change by hand is found, and told without a client number", arguments: changes)
    func changed(_ change: String, _ kind: String) throws {
        let job = try Self.jobAfterTwoNights()
        var configuration = GRDB.Configuration()
        configuration.foreignKeysEnabled = false
        try DatabaseQueue(path: job.store, configuration: configuration).write { try $0.execute(sql: change) }
        let ended = try Self.check(job.store)
        #expect(ended.code == 1)
        #expect(ended.output.split(separator: "\n").contains { $0.hasPrefix("\(kind): ") }, "\(ended.output)")
        #expect(!TestBSN.all.contains { ended.output.contains($0) })
        let figures = try JSONFields(try Self.check(job.store, "--format", "json", "--lang", "en").output)
        #expect(figures.flag("inOrde") == false)
        let fault = try #require(figures.objects("fouten").first { $0.text("soort") == kind })
        #expect(fault.number("aantal") ?? 0 > 0 && !fault.texts("plaatsen").isEmpty)
    }

    @Test("more places than are named are counted")
    func many() throws {
        let job = try BusyRegion.job()
        try job.run()
        // Ninety declarations with two lines each.
        try job.changeStore("UPDATE regel SET bekend_bedrag = 7")
        let figures = try JSONFields(try Self.check(job.store, "--format", "json").output)
        let fault = try #require(figures.objects("fouten").first)
        #expect(fault.number("aantal") == 180 && fault.texts("plaatsen").count == 100)
        #expect(try Self.check(job.store).output.contains("bekend: en nog 80."))
    }

    @Test("a run that did not finish is told and is no fault")
    func unfinished() throws {
        let job = try Self.jobAfterTwoNights()
        try job.changeStore("UPDATE run SET toestand = 'bezig' WHERE id = 2")
        let ended = try Self.check(job.store)
        #expect(ended.code == 0)
        #expect(ended.output.contains("Let op: een run is niet afgerond (bezig"))
    }

    @Test("a damaged file is a fault; what is no store at all cannot be read")
    func damaged() throws {
        let job = try Self.jobAfterTwoNights()
        let copy = ["store", "backup", "--store", job.store, "--output", job.folder.at("heel.db")]
        #expect(try Program.run(copy).code == 0)
        // The pages after the first tables, so that the file still opens.
        var bytes = try Shell.bytes(of: job.folder.at("heel.db"))
        for place in bytes.indices where place > bytes.count / 2 { bytes[place] = 0x55 }
        try job.folder.write(bytes, to: "stuk.db")
        let ended = try Self.check(job.folder.at("stuk.db"))
        #expect(ended.code == 1, "\(ended.errors)")
        #expect(ended.output.hasPrefix("beschadigd: "))
        try job.folder.write("geen administratie", to: "tekst.db")
        #expect(try Self.check(job.folder.at("tekst.db")).code == 66)
        #expect(try Self.check(job.folder.at("afwezig.db")).code == 66)
    }
}
