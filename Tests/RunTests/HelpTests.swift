import Foundation
import Testing

/// The help of every command, as it is printed.
@Suite("Help")
struct HelpTests {
    @Test(
        "the text of --help",
        arguments: [
            "", "run", "validate", "explain", "report", "timeline", "rules", "generate", "store", "store check",
            "store backup", "store export", "store purge",
        ])
    func text(_ command: String) throws {
        let ended = try Program.run(command.split(separator: " ").map(String.init) + ["--help"])
        #expect(ended.code == 0)
        #expect(ended.errors == "")
        let folder = try TemporaryFolder()
        try folder.write(ended.output, to: "help.txt")
        try GoldenFiles.check(
            FileTree(folder.path), is: "help/\(command.isEmpty ? "pauzewacht" : command.replacing(" ", with: "-"))")
    }

    @Test(
        "every option and every exit code is there",
        arguments: [
            (
                "run",
                [
                    "--inbox", "--store", "--output", "--config", "--date", "--archive", "--jobs", "--lang", "--quiet",
                    "--schemas",
                ], ["0", "3", "64", "65", "70", "73", "75"]
            ),
            (
                "explain", ["--store", "--as-of", "--config", "--format", "--lang"], ["0", "64", "65", "66", "70"]
            ),
            (
                "report",
                [
                    "--store", "--output", "--gemeente", "--aanbieder", "--from", "--to", "--as-of", "--format",
                    "--config", "--lang",
                ], ["0", "64", "65", "66", "70", "73"]
            ),
            (
                "timeline",
                ["--store", "--toewijzing", "--from", "--to", "--as-of", "--format", "--config", "--lang"],
                ["0", "64", "65", "66", "70"]
            ),
            (
                "generate",
                ["--clients", "--months", "--seed", "--output", "--gaps", "--from", "--lang", "--quiet"],
                ["0", "64", "73"]
            ),
            ("store check", ["--store", "--format", "--lang"], ["0", "1", "64", "66", "70"]),
            ("store backup", ["--store", "--output", "--with-key", "--lang"], ["0", "64", "66", "70", "73"]),
            (
                "store export", ["--store", "--output", "--with-bsn", "--config", "--lang"],
                ["0", "64", "65", "66", "70", "73"]
            ),
            (
                "store purge", ["--store", "--before", "--release", "--confirm", "--report", "--format", "--lang"],
                ["0", "64", "66", "70", "73", "75"]
            ),
            ("rules", ["--message", "--level", "--format", "--lang"], ["0", "64", "66", "70"]),
            (
                "validate",
                ["--format", "--schemas", "--level", "--together", "--config", "--date", "--lang"],
                ["0", "1", "64", "65", "66", "70"]
            ),
        ])
    func complete(_ command: String, _ options: [String], _ codes: [String]) throws {
        let help = try Program.run(command.split(separator: " ").map(String.init) + ["--help"]).output
        let list = try #require(help.range(of: "\nOPTIONS:\n"))
        for option in options { #expect(help[list.lowerBound...].contains("  \(option) "), "\(option)") }
        let exits = try #require(help.firstMatch(of: #/EXIT CODES:\n(?<codes>[\s\S]*?)\n\n/#)).output.codes
        #expect(exits.matches(of: #/(?m)^ *([0-9]+)  \S/#).map { String($0.output.1) } == codes)
    }

    @Test("--version is one line with a version")
    func version() throws {
        let ended = try Program.run(["--version"])
        #expect(ended.code == 0)
        #expect(ended.output.wholeMatch(of: #/[0-9]+\.[0-9]+\.[0-9]+\n/#) != nil)
    }

    @Test("an unknown command is a usage error", arguments: ["onbekend", "--onbekend"])
    func unknown(_ word: String) throws {
        let ended = try Program.run([word])
        #expect(ended.code == 64)
        #expect(ended.output == "")
    }
}
