import Foundation
import Testing

/// What is installed beside the program, and the pages on operating it.
@Suite("Operation")
struct OperationsTests {
    private static let commands = [
        "run", "validate", "explain", "report", "timeline", "rules", "generate", "store check", "store backup",
        "store export", "store purge",
    ]

    /// Cells of a row of a table, without their white space and code marks.
    private static func cells(_ line: some StringProtocol) -> [String] {
        line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map {
            $0.trimmingCharacters(in: CharacterSet(charactersIn: " `"))
        }
    }

    @Test("the exit codes of all commands on one page are those of their help texts")
    func exitCodes() throws {
        let page = try Documents.text(of: "docs/operations.md")
        let table = try #require(page.firstMatch(of: #/(?m)^\| command \|.*\n\|[-|]+\n(?<rows>(?:\|.*\n)+)/#))
        let codes = Self.cells(try #require(table.output.0.split(separator: "\n").first)).dropFirst()
        var documented: [String: [String]] = [:]
        for row in table.output.rows.split(separator: "\n") {
            let cells = Self.cells(row)
            documented[cells[0]] = zip(codes, cells.dropFirst()).filter { $0.1 == "x" }.map(\.0)
        }
        #expect(Set(documented.keys) == Set(Self.commands))
        for command in Self.commands {
            let help = try Program.run(command.split(separator: " ").map(String.init) + ["--help"]).output
            let exits = try #require(help.firstMatch(of: #/EXIT CODES:\n(?<codes>[\s\S]*?)\n\n/#)).output.codes
            #expect(
                documented[command] == exits.matches(of: #/(?m)^ *([0-9]+)  \S/#).map { String($0.output.1) },
                "\(command)")
        }
        // Each code of the table is explained in the one below it.
        for code in codes { #expect(page.contains("\n| \(code) | "), "\(code)") }
    }

    @Test("the night of the service: outcome, archive, copy and metrics, twice on one day")
    func night() throws {
        let folder = try TemporaryFolder()
        for (name, bytes) in Plain.messages { try folder.write(bytes, to: "staat/inbox/\(name)") }
        try folder.write(Array("<a".utf8), to: "staat/inbox/fout.xml")
        try folder.write("{}\n", to: "pauzewacht.yaml")
        let command = [
            "PAUZEWACHT=\(Program.path)", "PAUZEWACHT_CONFIG=\(folder.at("pauzewacht.yaml"))",
            "PAUZEWACHT_METRICS=\(folder.at("nacht.prom"))", Documents.path(of: "packaging/pauzewacht-nacht"),
            folder.at("staat"),
        ]
        let ended = try Program.start(executable: "/usr/bin/env", command).wait()
        #expect(ended.code == 3, "\(ended.errors)")
        #expect(ended.output == "")
        let days = Shell.names(in: folder.at("staat/uitkomst"))
        let day = try #require(days.first)
        #expect(day.wholeMatch(of: #/\d{4}-\d\d-\d\d/#) != nil)
        #expect(Shell.exists(folder.at("staat/uitkomst/\(day)/samenvatting.json")))
        #expect(Shell.names(in: folder.at("staat/archief")) == Plain.messages.keys.sorted())
        #expect(Shell.names(in: folder.at("staat/inbox")) == ["fout.xml"])
        #expect(Shell.names(in: folder.at("staat/backup")) == ["regio-\(day).db"])
        #expect(try Exposition(Shell.text(of: folder.at("nacht.prom")))["pauzewacht_last_run_exit_code"] == 3)

        try Shell.run("rm '\(folder.at("staat/inbox/fout.xml"))'")
        #expect(try Program.start(executable: "/usr/bin/env", command).wait().code == 0)
        #expect(Shell.names(in: folder.at("staat/uitkomst")).count == 2)
        try folder.write("onzin: 1\n", to: "pauzewacht.yaml")
        #expect(try Program.start(executable: "/usr/bin/env", command).wait().code == 65)
        #expect(Shell.names(in: folder.at("staat/uitkomst")).count == 2)
    }

    @Test(
        "systemd takes the units", .enabled(if: Shell.has("systemd-analyze"), "needs systemd-analyze"),
        arguments: ["pauzewacht.service", "pauzewacht.timer", "pauzewacht-storing.service"])
    func units(_ name: String) throws {
        let folder = try TemporaryFolder()
        // The programs are not in their places here, but where they are is.
        let night = try folder.write("#!/bin/sh\n", to: "pauzewacht-nacht")
        try Shell.run("chmod 755 '\(night)'")
        for unit in ["pauzewacht.service", "pauzewacht.timer", "pauzewacht-storing.service"] {
            let text = try Documents.text(of: "packaging/systemd/\(unit)")
            try folder.write(text.replacing("/usr/local/bin/pauzewacht-nacht", with: night), to: unit)
        }
        let ended = try Program.start(
            executable: "/usr/bin/env", ["systemd-analyze", "verify", "--man=no", folder.at(name)]
        ).wait()
        #expect(ended.code == 0, "\(ended.errors)")
        #expect(!ended.errors.contains("\(folder.path)"), "\(ended.errors)")
    }

    @Test("the alert rules ring when they should", .enabled(if: Shell.has("promtool"), "needs promtool"))
    func alerts() throws {
        let folder = try TemporaryFolder()
        try folder.write(try Documents.text(of: "packaging/prometheus-rules.yaml"), to: "prometheus-rules.yaml")
        let test = try Documents.text(of: "Tests/RunTests/Fixtures/prometheus-rules-test.yaml")
        let path = try folder.write(test, to: "test.yaml")
        let ended = try Program.start(executable: "/usr/bin/env", ["promtool", "test", "rules", path]).wait()
        #expect(ended.code == 0, "\(ended.output)\(ended.errors)")
    }

    @Test("alert rules name metrics that there are")
    func alertedMetrics() throws {
        let rules = try Documents.text(of: "packaging/prometheus-rules.yaml")
        let documented = try Documents.text(of: "docs/operations.md")
        let names = Set(rules.matches(of: #/pauzewacht_[a-z_]+/#).map { String($0.output) })
        #expect(names.count == 5)
        for name in names { #expect(documented.contains("`\(name)"), "\(name)") }
    }

    @Test("code 3 is a success for the service")
    func success() throws {
        let unit = try Documents.text(of: "packaging/systemd/pauzewacht.service")
        #expect(unit.contains("\nSuccessExitStatus=3\n"))
        #expect(unit.contains("\nType=oneshot\n"))
    }

    @Test("links between the pages lead to a page, and to a heading where they name one")
    func links() throws {
        let pages = try Self.pages()
        #expect(pages.count > 20)
        for page in pages {
            let folder = (page as NSString).deletingLastPathComponent
            for match in try Documents.text(of: page).matches(
                of: #/\]\((?!https?:|mailto:)(?<file>[^)#\s]*)(?:#(?<heading>[^)\s]+))?\)/#)
            {
                let file = match.file.isEmpty ? page : (folder as NSString).appendingPathComponent(String(match.file))
                let target = (file as NSString).standardizingPath
                #expect(Shell.exists(Documents.path(of: target)), "\(page): \(match.output.0)")
                guard let heading = match.heading, target.hasSuffix(".md") else { continue }
                #expect(try Self.headings(of: target).contains(String(heading)), "\(page): \(match.output.0)")
            }
        }
    }

    private static func pages() throws -> [String] {
        let docs = try #require(FileManager.default.subpaths(atPath: Documents.path(of: "docs")))
            .filter { $0.hasSuffix(".md") && !$0.hasPrefix("rules/") }.map { "docs/" + $0 }
        return docs + ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"]
    }

    /// As a forge turns headings into places: lower case, spaces to hyphens, no punctuation.
    private static func headings(of page: String) throws -> Set<String> {
        let lines = try Documents.text(of: page).split(separator: "\n").filter { $0.hasPrefix("#") }
        return Set(
            lines.map { line in
                String(
                    line.drop { $0 == "#" || $0 == " " }.lowercased().replacing(" ", with: "-")
                        .filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
            })
    }
}
