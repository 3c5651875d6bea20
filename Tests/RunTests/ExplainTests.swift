import Foundation
import Testing

/// Explanations of single verdicts, made by the executable from the store of two nights.
@Suite("Explaining a verdict")
struct ExplainTests {
    private static let nights = [("nacht-1", "2026-02-03"), ("nacht-2", "2026-03-03")]

    private static func jobAfterTwoNights() throws -> Job {
        let job = try GoldenRegion.job()
        for (night, date) in nights { try job.run(inbox: night, outcome: "uit-\(night)", date: date) }
        return job
    }

    private static func name(_ line: JSONFields) -> String {
        [line.text("gemeente"), line.text("aanbieder"), line.text("referentieNummer")].compactMap { $0 }
            .joined(separator: "/")
    }

    private static func explanations(_ job: Job, _ arguments: String...) throws -> String {
        let ended = try Program.run(["explain", "--store", job.store] + arguments)
        #expect(ended.code == 0, "\(ended.errors)")
        return ended.output
    }

    private static func parsed(_ text: String) throws -> [[String: Any]] {
        try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    }

    @Test("every line of both nights is computed again with the same outcome")
    func reproduced() throws {
        let job = try Self.jobAfterTwoNights()
        var count = 0
        for (night, _) in Self.nights {
            for line in try job.oordelen("uit-\(night)") {
                let explained = try Self.parsed(
                    try Self.explanations(job, "--format", "json", Self.name(line)))
                let own = try #require(
                    explained.first { $0["declaratieNummer"] as? String == line.text("declaratieNummer") })
                #expect(own["nagerekend"] as? String == "gelijk", "\(Self.name(line))")
                #expect(own["oordeel"] as? String == line.text("oordeel"))
                #expect(own["gebrokenRegels"] as? [String] == line.texts("regels"))
                let rules = try #require(own["regels"] as? [[String: Any]])
                let broken = rules.filter { $0["uitkomst"] as? String == "fout" }.compactMap { $0["regel"] as? String }
                #expect(Set(line.texts("regels")).isSubset(of: broken), "\(Self.name(line))")
                count += 1
            }
        }
        #expect(count > 20)
    }

    @Test(
        "where every agreed tariff is a cent off: the night and the explanation agree, whatever the gemeente chose",
        arguments: ["reject", "flag", "off"])
    func otherTariff(choice: String) throws {
        let job = try GoldenRegion.job()
        let (yaml, register) = (job.folder.at("pauzewacht.yaml"), job.folder.at("contracten.csv"))
        try job.folder.write(
            try Shell.text(of: yaml).replacingOccurrences(
                of: "standaard:\n", with: "standaard:\n  signalen: {CT003: \(choice)}\n"), to: "pauzewacht.yaml")
        try job.folder.write(
            try Shell.text(of: register).replacingOccurrences(of: "0;2025-01-01", with: "1;2025-01-01"),
            to: "contracten.csv")
        try job.run(inbox: "nacht-1", outcome: "uit")
        let lines = try job.oordelen("uit")
        #expect(lines.contains { $0.texts("regels").contains("TR418") } == (choice == "reject"))
        var reasons = 0
        for line in lines {
            let explained = try Self.parsed(try Self.explanations(job, "--format", "json", Self.name(line)))
            let own = try #require(
                explained.first { $0["declaratieNummer"] as? String == line.text("declaratieNummer") })
            #expect(own["nagerekend"] as? String == "gelijk", "\(Self.name(line))")
            #expect(own["gebrokenRegels"] as? [String] == line.texts("regels"))
            reasons += "\(own)".contains("signaal CT003") ? 1 : 0
        }
        #expect((reasons > 0) == (choice != "reject"))
    }

    @Test("an accepted finding is explained with who accepted it, also when the file is gone")
    func accepted() throws {
        let job = try GoldenRegion.job()
        try job.folder.write(
            """
            gemeente;aanbieder;toewijzing;declaratie;regel;reden;door;geldig_tot
            0479;12121212;1004;;ZG002;Start telefonisch bevestigd;Teamleider Wmo;2026-02-28

            """, to: "uitzonderingen.csv")
        try job.run(inbox: "nacht-1", outcome: "uit-1", date: "2026-02-03")
        try FileManager.default.removeItem(atPath: job.folder.at("uitzonderingen.csv"))
        let line = "0479/12121212/RN020"
        let text = try Self.explanations(job, line)
        #expect(text.contains("Regel RN020: toegekend"))
        #expect(text.contains("Geaccepteerd door Teamleider Wmo, tot en met 28 februari 2026: Start telefonisch"))
        let own = try #require(try Self.parsed(try Self.explanations(job, "--format", "json", line)).first)
        #expect(own["nagerekend"] as? String == "gelijk")
        #expect((own["uitzondering"] as? [String: String])?["reden"] == "Start telefonisch bevestigd")
    }

    @Test("as of the first night, nothing of the second is in it")
    func asOf() throws {
        let job = try GoldenRegion.job()
        try job.run(inbox: "nacht-1", outcome: "uit-1", date: "2026-02-03")
        let names = try job.oordelen("uit-1").map(Self.name)
        let before = try names.map { try Self.explanations(job, "--as-of", "2026-02-03", $0) }
        try job.run(inbox: "nacht-2", outcome: "uit-2", date: "2026-03-03")
        let after = try names.map { try Self.explanations(job, "--as-of", "2026-02-03", $0) }
        #expect(before == after)
        let now = try names.map { try Self.explanations(job, "--as-of", "2026-03-03", $0) }
        #expect(zip(before, now).contains { $0 != $1 })
        // A line of the second night does not exist on the day of the first.
        let later = try #require(try job.oordelen("uit-2").map(Self.name).first { !names.contains($0) })
        #expect(try Program.run(["explain", "--store", job.store, "--as-of", "2026-02-03", later]).code == 66)
    }

    @Test("the whole text of every kind of verdict", arguments: ["nl", "en"])
    func texts(_ language: String) throws {
        let job = try Self.jobAfterTwoNights()
        let folder = try TemporaryFolder()
        var kinds: Set<String> = []
        for (night, _) in Self.nights {
            for line in try job.oordelen("uit-\(night)") {
                let zorggat = line.isNull("zorggat") ? "-" : line.object("zorggat").text("regel") ?? "-"
                let kind = "\(line.text("oordeel") ?? "") \(line.texts("regels")) \(zorggat)"
                guard kinds.insert(kind).inserted else { continue }
                let text = try Self.explanations(job, "--lang", language, Self.name(line))
                try folder.write(text, to: Self.name(line).replacingOccurrences(of: "/", with: "-") + ".txt")
            }
        }
        try GoldenFiles.check(FileTree(folder.path), is: "uitleg-\(language)")
    }

    @Test("no client number, name or birth date in an explanation")
    func personalData() throws {
        let job = try Self.jobAfterTwoNights()
        for line in try job.oordelen("uit-nacht-1") {
            for format in ["text", "json"] {
                let text = try Self.explanations(job, "--format", format, Self.name(line))
                #expect(!TestBSN.all.contains { text.contains($0) })
            }
        }
    }

    @Test("reading leaves the store as it is, byte for byte")
    func readsOnly() throws {
        let job = try Self.jobAfterTwoNights()
        let before = try Shell.bytes(of: job.store)
        let line = try #require(try job.oordelen("uit-nacht-1").first)
        _ = try Self.explanations(job, Self.name(line))
        #expect(try Shell.bytes(of: job.store) == before)
    }

    @Test("what cannot be explained is said, with the exit code for it")
    func errors() throws {
        let job = try Self.jobAfterTwoNights()
        let unknown = try Program.run(["explain", "--store", job.store, "0479/65656055/BESTAAT-NIET"])
        #expect(unknown.code == 66)
        #expect(unknown.errors.contains("BESTAAT-NIET"))
        #expect(unknown.output == "")
        #expect(try Program.run(["explain", "--store", job.store, "479/65656055/R1"]).code == 64)
        #expect(try Program.run(["explain", "--store", job.folder.at("geen.db"), "0479/65656055/R1"]).code == 66)
        #expect(!Shell.exists(job.folder.at("geen.db")))
        let text = try job.folder.write("dit is geen administratie", to: "tekst.db")
        _ = text
        #expect(try Program.run(["explain", "--store", job.folder.at("tekst.db"), "0479/65656055/R1"]).code == 66)
    }
}
