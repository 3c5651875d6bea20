import Foundation
import Testing

/// What `generate` promises about its own files.
@Suite("Generate")
struct GenerateTests {
    @Test("the same options give the same bytes, another seed gives others")
    func reproducible() throws {
        let folder = try TemporaryFolder()
        for (name, seed) in [("een", "7"), ("twee", "7"), ("drie", "8")] {
            let ended = try Program.run([
                "generate", "--clients", "30", "--months", "2", "--seed", seed, "--output", folder.at(name),
            ])
            #expect(ended.code == 0 && ended.errors == "", "\(ended.errors)")
        }
        let first = try FileTree(folder.at("een"))
        #expect(try first.differences(from: FileTree(folder.at("twee"))) == [])
        #expect(try !first.differences(from: FileTree(folder.at("drie"))).isEmpty)
        #expect(
            Shell.names(in: folder.at("een")) == [
                "LEESMIJ.md", "antwoorden-per-nacht.ndjson", "antwoorden.ndjson", "contracten.csv", "inbox",
                "pauzewacht.yaml", "producten.csv",
            ])
        #expect(Shell.names(in: folder.at("een/inbox")) == ["2025-11", "2025-12", "2026-01"])
    }

    @Test("every message is valid by schema and by the rules inside it", arguments: DataSet.seeds)
    func valid(seed: Int) throws {
        let ended = try Program.run(["validate", "\(DataSet.of(seed).path)/inbox"])
        #expect(ended.code == 0, "seed \(seed): \(ended.output.prefix(500))")
    }

    @Test("the share of lines in care gaps is what was asked", arguments: [0, 8, 25, 60])
    func share(percent: Int) throws {
        let folder = try TemporaryFolder()
        let ended = try Program.run([
            "generate", "--clients", "250", "--months", "3", "--seed", "11", "--gaps", "\(percent)%", "--output",
            folder.at("data"), "--lang", "en",
        ])
        #expect(ended.code == 0)
        let text = try Shell.text(of: folder.at("data/LEESMIJ.md"))
        let found = try #require(text.firstMatch(of: #/touches a care gap \| [0-9,]+ \((?<share>[0-9]+\.[0-9])%\)/#))
        let share = try #require(Double(found.output.share))
        #expect(abs(share - Double(percent)) < 2.5, "\(share)% instead of \(percent)%")
        // Some gemeenten look away from some gaps, so a few of those lines have no finding.
        let answers = try JSONFields.lines(of: Shell.text(of: folder.at("data/antwoorden.ndjson")))
        let findings = 100 * Double(answers.filter { $0.text("zorggat") != nil }.count) / Double(answers.count)
        #expect(findings <= share + 0.1 && findings > 0.8 * share - 0.5, "\(findings)% instead of \(share)%")
    }

    @Test("keys of an answer, in order")
    func keys() throws {
        let path = try DataSet.of(1).path
        let keys = [
            "gemeente", "aanbieder", "declaratieNummer", "referentieNummer", "oordeel", "retourcodes", "regels",
            "zorggat", "gevlagdBedrag",
        ]
        for line in try Shell.text(of: "\(path)/antwoorden.ndjson").split(separator: "\n") {
            #expect(keysInOrder(String(line)) == keys)
        }
        for line in try Shell.text(of: "\(path)/antwoorden-per-nacht.ndjson").split(separator: "\n") {
            #expect(keysInOrder(String(line)) == ["nacht"] + keys)
        }
    }

    @Test("a folder that holds something is refused, and nothing is written")
    func notEmpty() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "vol/bestand")
        let arguments = ["generate", "--clients", "3", "--months", "1", "--seed", "1", "--output"]
        let refused = try Program.run(arguments + [folder.at("vol")])
        #expect(refused.code == 73)
        #expect(refused.errors.contains("niet leeg") && refused.output == "")
        #expect(Shell.names(in: folder.at("vol")) == ["bestand"])
        #expect(try Program.run(arguments + [folder.at("vol/bestand")]).code == 73)
        try folder.makeFolder("leeg")
        #expect(try Program.run(arguments + [folder.at("leeg")]).code == 0)
        #expect(try Program.run(arguments + [folder.at("diep/onder/nieuw")]).code == 0)
    }

    @Test(
        "options that cannot be are usage errors",
        arguments: [
            ["--clients", "0"], ["--months", "0"], ["--months", "61"], ["--gaps", "101%"], ["--gaps", "1.5"],
            ["--gaps", "veel"], ["--from", "2025-13"], ["--from", "1999-01"], ["--seed", "-1"],
        ])
    func usage(_ wrong: [String]) throws {
        let folder = try TemporaryFolder()
        var options = ["--clients": "3", "--months": "1", "--seed": "1", "--output": folder.at("data")]
        options[wrong[0]] = wrong[1]
        let ended = try Program.run(["generate"] + options.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
        #expect(ended.code == 64, "\(wrong)")
        #expect(!Shell.exists(folder.at("data")))
    }
}
