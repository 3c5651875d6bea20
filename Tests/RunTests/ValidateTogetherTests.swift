import Foundation
import FoundationXML
import IWmo
import Testing

/// `validate --together`: levels 3 and 4 within the set.
@Suite("validate: together")
struct ValidateTogetherTests {
    /// A folder `keten` with messages, and a configuration beside it.
    private static func folder(_ files: [String: [UInt8]], configuration: String = "") throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for (name, bytes) in files {
            try folder.write(bytes, to: name.hasSuffix(".xml") ? "keten/\(name)" : name)
        }
        try folder.write(configuration.isEmpty ? "standaard: {}\n" : configuration, to: "pauzewacht.yaml")
        return folder
    }

    private static func validate(
        _ format: String = "json", in folder: TemporaryFolder, _ more: [String] = []
    ) throws -> Program.Ended {
        try Program.run(
            [
                "validate", "--together", "--format", format, "--date", "2026-03-05", "--config", "pauzewacht.yaml",
                "keten",
            ] + more, in: folder.path)
    }

    private static func broken(_ test: ChainCase) -> [String: [UInt8]] {
        Chain.clean.merging(test.files) { _, added in added }
    }

    // MARK: Findings

    @Test("a chain without a fault")
    func clean() throws {
        let folder = try Self.folder(Chain.clean)
        let ended = try Self.validate("text", in: folder)
        #expect(ended.code == 0)
        #expect(ended.output == "4 bestanden: 4 geldig, 0 ongeldig, 0 bevindingen.\n")
    }

    @Test("every rule is found, at the class that breaks it", arguments: ChainCases.all)
    func rules(_ test: ChainCase) throws {
        let files = Self.broken(test)
        let folder = try Self.folder(files, configuration: test.configuration)
        let ended = try Self.validate(in: folder)
        let json = try JSONFields(ended.output)
        var found: [String] = []
        for file in json.objects("bestanden") {
            let name = String((file.text("bestand") ?? "").dropFirst("keten/".count))
            for finding in file.objects("bevindingen") {
                let step = try #require(finding.text("pad")?.split(separator: "/").last)
                let match = try #require(try #/(?<name>\w+)\[(?<number>\d+)\]/#.wholeMatch(in: step))
                found.append(
                    "\(name) \(match.name) \(match.number) \(finding.text("regel") ?? "") "
                        + (finding.text("retourcode") ?? "-"))
                let place = Self.place(of: match.name, Int(match.number) ?? 0, in: files[name] ?? [])
                #expect("\(finding.number("regelnummer") ?? 0):\(finding.number("kolom") ?? 0)" == place)
                #expect(finding.text("melding")?.isEmpty == false)
            }
        }
        #expect(found.sorted() == test.expected)
        let refused = Set(test.expected.filter { !$0.hasSuffix(" -") }.map { $0.prefix { $0 != " " } })
        #expect(json.object("samenvatting").number("ongeldig") == refused.count)
        #expect(ended.code == (refused.isEmpty ? 0 : 1))
    }

    /// Line and column of the so-manieth start tag of that name.
    private static func place(of name: some StringProtocol, _ number: Int, in bytes: [UInt8]) -> String {
        var seen = 0
        for (index, line) in String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n").enumerated() {
            guard let tag = line.firstRange(of: ":\(name)>"), !line.contains("</") else { continue }
            seen += 1
            if seen == number {
                let start = line[..<tag.lowerBound].lastIndex(of: "<") ?? line.startIndex
                return "\(index + 1):\(line.distance(from: line.startIndex, to: start) + 1)"
            }
        }
        return "none"
    }

    @Test("a line of the second client is pointed at")
    func secondClient() throws {
        var files = Chain.clean
        files["323b.xml"] = Chain.noord.declaratie(
            "D2", "2026-03-02", nummer: "DN2", over: "2026-02",
            [
                client(Chain.bsn, Chain.guidance.line("RN3", "2026-02", 12)),
                client(
                    Chain.stranger, Chain.unknown.line("RN4", "2026-02", 1), Chain.unknown.line("RN5", "2026-02", 1)),
            ])
        let folder = try Self.folder(files)
        let findings = try JSONFields(Self.validate(in: folder).output).objects("bestanden").last?.objects(
            "bevindingen")
        let list = "/Bericht/Declaratie[1]/Clienten[1]/Client[2]/Prestaties[1]"
        // The second line has the same toewijzing, product and period, which level 2 forbids in one message; so
        // nothing is judged.
        #expect(findings?.map { $0.text("regel") } == ["TR416"])
        #expect(findings?.first?.text("pad") == list + "/Prestatie[2]")

        var other = Chain.unknown.line("RN5", "2026-02", 1)
        other.toewijzingNummer = 1098
        files["323b.xml"] = Chain.noord.declaratie(
            "D2", "2026-03-02", nummer: "DN2", over: "2026-02",
            [
                client(Chain.bsn, Chain.guidance.line("RN3", "2026-02", 12)),
                client(Chain.stranger, Chain.unknown.line("RN4", "2026-02", 1), other),
            ])
        let judged = try JSONFields(Self.validate(in: Self.folder(files)).output).objects("bestanden").last?
            .objects("bevindingen")
        #expect(judged?.map { $0.text("pad") } == [list + "/Prestatie[1]", list + "/Prestatie[2]"])
        let bytes = files["323b.xml"] ?? []
        #expect(
            judged?.map { "\($0.number("regelnummer") ?? 0):\($0.number("kolom") ?? 0)" } == [
                Self.place(of: "Prestatie", 2, in: bytes), Self.place(of: "Prestatie", 3, in: bytes),
            ])
    }

    // MARK: As a run

    @Test("the same rules as a run on an empty store")
    func asRun() throws {
        let job = try GoldenRegion.job()
        #expect(try job.run(inbox: "nacht-1", outcome: "uit", date: "2026-02-03").code == 3)
        let ended = try Program.run(
            [
                "validate", "--together", "--format", "json", "--date", "2026-02-03", "--config",
                job.folder.at("pauzewacht.yaml"), "nacht-1",
            ], in: job.folder.path)
        var found: [String: [String]] = [:]
        for file in try JSONFields(ended.output).objects("bestanden") {
            let rules = file.objects("bevindingen").filter { ($0.number("niveau") ?? 0) > 2 }
            let name = String((file.text("bestand") ?? "").dropFirst("nacht-1/".count))
            found[name] = rules.isEmpty ? nil : rules.compactMap { $0.text("regel") }.sorted()
        }
        #expect(found == (try Self.rules(of: job)))
        #expect(found.count == 8)
    }

    /// What a run found, per file: rules of refused messages, and of lines with their care gap.
    private static func rules(of job: Job) throws -> [String: [String]] {
        var rules: [String: [String]] = [:]
        var names: [String: String] = [:]
        func key(_ fields: JSONFields) -> String {
            ["gemeente", "aanbieder", "bericht", "identificatie"].map { fields.text($0) ?? "" }.joined(separator: " ")
        }
        for message in try job.berichten() {
            let name = message.text("bestand") ?? ""
            if message.text("status") == "verwerkt" { names[key(message)] = name }
            if (message.number("niveau") ?? 0) > 2 { rules[name] = message.texts("regels") }
        }
        for line in try job.oordelen() {
            let gap = line.isNull("zorggat") ? [] : [line.object("zorggat").text("regel") ?? ""]
            let all = Set(line.texts("regels") + gap)
            let name = try #require(names[key(line)])
            if !all.isEmpty { rules[name, default: []] += all }
        }
        return rules.mapValues { $0.sorted() }
    }

    @Test("neither the order of the names nor that of the arguments changes what is found")
    func order() throws {
        let test = try #require(ChainCases.all.first { $0.name == "TR390" })
        let folder = try Self.folder(Self.broken(test))
        let names = Self.broken(test).keys.sorted().map { "keten/\($0)" }
        func findings(_ paths: [String]) throws -> Set<ReportedFinding> {
            let output = try Program.run(
                ["validate", "--together", "--format", "json", "--date", "2026-03-05"] + paths, in: folder.path
            ).output
            return Set(try ReportedFinding.inJSON(output))
        }
        let forward = try findings(names)
        #expect(forward.count == 1)
        #expect(try findings(names.reversed()) == forward)
    }

    // MARK: What counts

    @Test("without --together each message is judged by itself")
    func apart() throws {
        let test = try #require(ChainCases.all.first { $0.name == "TR338" })
        let folder = try Self.folder(Self.broken(test))
        let ended = try Program.run(["validate", "keten"], in: folder.path)
        #expect(ended.code == 0 && ended.errors == "")
        #expect(ended.output == "6 bestanden: 6 geldig, 0 ongeldig, 0 bevindingen.\n")
    }

    @Test("a care gap that refuses nothing leaves the message valid, in every format")
    func warning() throws {
        let test = try #require(ChainCases.all.first { $0.name == "ZG001" })
        let folder = try Self.folder(Self.broken(test))
        let text = try Self.validate("text", in: folder)
        #expect(text.code == 0)
        #expect(text.output.hasSuffix("6 bestanden: 6 geldig, 0 ongeldig, 1 bevinding, waarvan 1 zonder afwijzing.\n"))
        // The amount is 12 hours of 58,70; February 2026 has 28 days.
        #expect(text.output.contains("0 zorgdagen en 28 gatdagen") && text.output.contains("704,40"))

        let results = try JSONFields(Self.validate("sarif", in: folder).output).objects("runs").first?.objects(
            "results")
        #expect(results?.map { $0.text("level") } == ["warning"])
        let document = try XMLDocument(xmlString: Self.validate("junit", in: folder).output)
        #expect(try document.nodes(forXPath: "//failure").isEmpty)
        #expect(try document.nodes(forXPath: "//testcase[@name='keten/323b.xml']/system-out").count == 1)
    }

    @Test("text, JSON, SARIF and JUnit carry the same findings")
    func sameFindings() throws {
        let test = try #require(ChainCases.all.first { $0.name == "TR074 at a stop" })
        var files = Self.broken(test)
        files["323b.xml"] = Chain.february(Chain.dayCare.line("RN3", "2026-02", 8))
        let folder = try Self.folder(files)
        let json = try ReportedFinding.inJSON(Self.validate("json", in: folder).output)
        #expect(json.map(\.regel) == ["TR074", "TR415", "ZG003"])
        #expect(json.map(\.niveau) == [3, 3, 5])
        #expect(try ReportedFinding.inText(Self.validate("text", in: folder).output) == json)
        #expect(try ReportedFinding.inJUnit(Self.validate("junit", in: folder).output) == json)
        let sarif = try ReportedFinding.inSARIF(Self.validate("sarif", in: folder).output, below: "")
        #expect(sarif.map { String($0.bestand.dropFirst()) } == json.map(\.bestand))
        #expect(sarif.map(\.melding) == json.map(\.melding))
        #expect(
            sarif.map { "\($0.line):\($0.column) \($0.niveau) \($0.regel) \($0.retourcode ?? "")" }
                == json.map { "\($0.line):\($0.column) \($0.niveau) \($0.regel) \($0.retourcode ?? "")" })
    }

    // MARK: What was not judged

    @Test("invalid messages, answers and duplicates take no part, which is told")
    func leftOut() throws {
        var files = Chain.clean
        let start = String(decoding: Chain.clean["305.xml"] ?? [], as: UTF8.self)
        files["305.xml"] = Array(start.replacingOccurrences(of: Chain.bsn, with: "999999999").utf8)
        files["dubbel.xml"] = Chain.clean["323.xml"]
        files["kapot.xml"] = Array("<geen xml".utf8)
        let folder = try Self.folder(files)
        let ended = try Self.validate(in: folder)
        #expect(ended.code == 1)
        let json = try JSONFields(ended.output)
        // Without its start the declaration has no care at all.
        let rules = json.objects("bestanden").map { $0.objects("bevindingen").compactMap { $0.text("regel") } }
        #expect(rules == [[], ["CS002"], ["TR382"], ["ZG002", "ZG002"], [], ["XML"]])
        let together = json.object("samen")
        #expect(together.text("peildatum") == "2026-03-05" && together.number("beoordeeld") == 3)
        let names = together.objects("nietBeoordeeld").map { $0.text("bestand") }
        #expect(names == ["keten/305.xml", "keten/kapot.xml", "keten/dubbel.xml"])
        for name in ["305.xml", "kapot.xml", "dubbel.xml"] {
            #expect(ended.errors.contains("keten/\(name): niet beoordeeld"))
        }
    }

    @Test("a check that could not be made is told, and is no passed test")
    func notChecked() throws {
        let folder = try Self.folder(Chain.clean)
        let ended = try Self.validate(in: folder)
        let skipped = try JSONFields(ended.output).object("samen").objects("nietGecontroleerd").map { $0.text("regel") }
        #expect(skipped.contains("TR418") && skipped.contains("TR381"))
        #expect(ended.errors.contains("TR418: niet gecontroleerd."))
        let sarif = try JSONFields(Self.validate("sarif", in: folder).output).objects("runs").first
        let told = sarif?.objects("invocations").first?.objects("toolConfigurationNotifications")
        #expect(told?.map { $0.object("associatedRule").text("id") } == skipped)
        let document = try XMLDocument(xmlString: Self.validate("junit", in: folder).output)
        #expect(
            try document.nodes(forXPath: "//testcase[skipped]/@name").map { $0.stringValue } == skipped.map { $0 ?? "" }
        )

        let test = try #require(ChainCases.all.first { $0.name == "TR418" })
        let contracted = try Self.folder(Self.broken(test), configuration: test.configuration)
        #expect(!(try Self.validate(in: contracted).errors.contains("TR418")))
    }

    @Test("at most 1000 findings of a message, and it is told that there were more")
    func cut() throws {
        var files = Chain.clean
        let lines = (0..<1_001).map { number in
            var line = Chain.unknown.line("RM\(number)", "2026-02", 1)
            line.toewijzingNummer = 5_000 + number
            return line
        }
        files["323b.xml"] = Chain.noord.declaratie(
            "D2", "2026-03-02", nummer: "DN2", over: "2026-02", [DeclaratieClient(bsn: Chain.bsn, prestaties: lines)])
        let folder = try Self.folder(files)
        let file = try #require(try JSONFields(Self.validate(in: folder).output).objects("bestanden").last)
        #expect(file.objects("bevindingen").count == 1_000 && file.flag("afgekapt") == true)
        #expect(file.objects("bevindingen").allSatisfy { $0.text("regel") == "TR338" })
        #expect(try Self.validate("text", in: folder).output.contains("323b.xml: er zijn meer bevindingen"))
    }

    @Test("a message from standard input takes part")
    func standardInput() throws {
        let folder = try Self.folder(Chain.clean)
        let ended = try Program.run(
            ["validate", "--together", "--date", "2026-03-05", "-"], input: folder.at("keten/323.xml"))
        #expect(ended.code == 1)
        #expect(ended.output.contains("-:32:") || ended.output.hasPrefix("-:"))
        #expect(ended.output.contains(" niveau 3 TR304 (0233) "))
    }

    @Test("nothing is left behind, and no client shows")
    func nothingLeft() throws {
        let test = try #require(ChainCases.all.first { $0.name == "TR304, the client of another toewijzing" })
        let folder = try Self.folder(Self.broken(test))
        let before = try FileTree(folder.path)
        for format in ["text", "json", "sarif", "junit"] {
            let ended = try Self.validate(format, in: folder)
            for number in [Chain.bsn, Chain.stranger, Person.achternaam, Person.straatnaam] {
                #expect(!ended.output.contains(number) && !ended.errors.contains(number), "\(format)")
            }
        }
        #expect(try FileTree(folder.path) == before)
    }

    // MARK: Usage

    @Test("64: options that do not go together")
    func usage() throws {
        #expect(try Program.run(["validate", "--together", "--level", "1", "x.xml"]).code == 64)
        #expect(try Program.run(["validate", "--config", "pauzewacht.yaml", "x.xml"]).code == 64)
    }

    @Test("65: a configuration with an error")
    func configuration() throws {
        let folder = try Self.folder(Chain.clean, configuration: "onbekend: 1\n")
        let ended = try Self.validate(in: folder)
        #expect(ended.code == 65)
        #expect(ended.output == "")
    }
}
