import Foundation
import Testing

/// What a run says about exceptions that did nothing, for whoever reads the log in the morning.
@Suite("Exceptions in the log")
struct ExceptionLogTests {
    private static let exceptions = """
        gemeente;aanbieder;toewijzing;declaratie;regel;reden;door;geldig_tot
        0479;12121212;1004;;ZG002;Start telefonisch bevestigd;Teamleider Wmo;2026-02-03
        0479;12121212;1004;DN-ANDERS;ZG001;Verhaal van mevrouw;Teamleider Wmo;2026-02-28
        0479;65656055;1005;;ZG003;Verhaal van meneer;Teamleider Wmo;2026-02-02

        """

    @Test("one line for what found nothing and one for what has ended, without the words of people")
    func log() throws {
        let job = try GoldenRegion.job()
        try job.folder.write(Self.exceptions, to: "uitzonderingen.csv")
        let ended = try job.run(inbox: "nacht-1", outcome: "uit", date: "2026-02-03")
        let lines = ended.errors.split(separator: "\n").filter { $0.contains("exception") }
        #expect(lines.count == 2)
        #expect(lines.contains { $0.contains("exception without a finding") && $0.contains("regel=ZG001") })
        #expect(
            lines.contains {
                $0.contains("exception has expired") && $0.contains("regel=ZG003")
                    && $0.contains("geldig_tot=2026-02-02")
            })
        for word in ["Verhaal", "Teamleider", "telefonisch", "DN-ANDERS"] { #expect(!ended.errors.contains(word)) }
        #expect(try Shell.text(of: job.outcome() + "/samenvatting.txt").contains("1 uitzondering zonder bevinding"))
    }

    @Test("a killed run that is resumed writes the same outcome, exceptions and recovery list included")
    func resumed() throws {
        let whole = try GoldenRegion.job()
        try whole.folder.write(Self.exceptions, to: "uitzonderingen.csv")
        try whole.run(inbox: "nacht-1", outcome: "uit", date: "2026-02-03")
        // The same run, from a store that stood still before anything was put in place.
        let cut = try GoldenRegion.job()
        try cut.folder.write(Self.exceptions, to: "uitzonderingen.csv")
        try cut.run(inbox: "nacht-1", outcome: "weg", date: "2026-02-03")
        try cut.changeStore("UPDATE run SET toestand = 'bezig', kenmerk = NULL")
        try FileManager.default.removeItem(atPath: cut.outcome("weg"))
        try cut.run(inbox: "nacht-1", outcome: "uit", date: "2026-02-03")
        #expect(try cut.tree().differences(from: whole.tree()) == [])
    }
}
