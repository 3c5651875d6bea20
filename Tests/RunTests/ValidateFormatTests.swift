import Foundation
import FoundationXML
import Testing

/// The formats of `validate` that other programs read.
@Suite("validate: formats")
struct ValidateFormatTests {
    private static let declaration = String(decoding: Plain.messages["goed-323.xml"] ?? [], as: UTF8.self)
    private static let levelOneFault = declaration.replacingOccurrences(
        of: "<wmo323:Eenheid>04<", with: "<wmo323:Eenheid>05<")
    private static let levelTwoFault = declaration.replacingOccurrences(
        of: ">70440</iwmo:TotaalBedrag>", with: ">70441</iwmo:TotaalBedrag>")

    private static let pages = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs/rules").path

    /// A folder with good, bad and unreadable messages under names that need care.
    private static func mixedFolder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(declaration, to: "map/goed.xml")
        try folder.write(levelOneFault, to: "map/met spatie & meer.xml")
        try folder.write(levelTwoFault, to: "map/\"aanhaling\" 'en' <haak>.xml")
        try folder.write(levelTwoFault.replacingOccurrences(of: "999", with: "998"), to: "map/dieper/100%:5.xml")
        try folder.write("<geen xml", to: "map/kapot.xml")
        try folder.write(declaration, to: "map/doel.txt")
        try Shell.run("cd '\(folder.at("map"))' && ln -s doel.txt verwijzing.xml")
        try Shell.run("cd '\(folder.at("map"))' && cp kapot.xml \"$(printf 'caf\\351.xml')\"")
        try Shell.run("cd '\(folder.at("map"))' && cp kapot.xml \"$(printf 'regel\\neinde\\033[1m.xml')\"")
        return folder
    }

    private static func validate(_ format: String, _ arguments: [String], in folder: TemporaryFolder) throws -> String {
        try Program.run(["validate", "--format", format] + arguments, in: folder.path).output
    }

    /// What a line on a terminal shows of a name.
    private static func shown(_ finding: ReportedFinding) -> ReportedFinding {
        var finding = finding
        finding.bestand = String(
            String.UnicodeScalarView(
                finding.bestand.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
        return finding
    }

    // MARK: The same in every format

    @Test("text, JSON, SARIF and JUnit carry the same findings")
    func sameFindings() throws {
        let folder = try Self.mixedFolder()
        let json = try ReportedFinding.inJSON(Self.validate("json", ["map"], in: folder))
        // Eight files: one good, one at level 1, two at level 2 (TR358; the other also CS002), three broken, one link.
        #expect(
            Dictionary(grouping: json, by: \.regel).mapValues(\.count)
                == ["XSD": 1, "TR358": 2, "CS002": 1, "XML": 3, "VEILIGHEID": 1])
        let shown = json.map(Self.shown)
        #expect(try ReportedFinding.inText(Self.validate("text", ["map"], in: folder)) == shown)
        #expect(try ReportedFinding.inJUnit(Self.validate("junit", ["map"], in: folder)) == shown)
        let sarif = try ReportedFinding.inSARIF(Self.validate("sarif", ["map"], in: folder), below: "")
        #expect(
            sarif
                == json.map { finding in
                    var finding = finding
                    finding.bestand = "/" + finding.bestand
                    return finding
                })
    }

    @Test("the exit code does not depend on the format", arguments: ["text", "json", "sarif", "junit"])
    func exitCodes(_ format: String) throws {
        let folder = try TemporaryFolder()
        let good = try folder.write(Self.declaration, to: "goed.xml")
        let bad = try folder.write(Self.levelTwoFault, to: "fout.xml")
        #expect(try Program.run(["validate", "--format", format, good]).code == 0)
        #expect(try Program.run(["validate", "--format", format, good, bad]).code == 1)
        let missing = try Program.run(["validate", "--format", format, folder.at("weg.xml"), bad])
        #expect(missing.code == 66)
        #expect(missing.errors == "\(folder.at("weg.xml")): bestaat niet of is niet te lezen\n")
    }

    // MARK: SARIF

    @Test("SARIF: what code hosts ask of the program and its rules")
    func sarifRules() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(Self.levelTwoFault, to: "a.xml")
        let json = try JSONFields(Program.run(["validate", "--format", "sarif", "--lang", "en", path]).output)
        #expect(json.text("version") == "2.1.0")
        #expect(json.text("$schema")?.hasSuffix("sarif-schema-2.1.0.json") == true)
        let run = try #require(json.objects("runs").first)
        #expect(json.objects("runs").count == 1 && run.text("columnKind") == "unicodeCodePoints")
        let driver = run.object("tool").object("driver")
        #expect(driver.text("name") == "Pauzewacht")
        #expect(
            driver.text("semanticVersion") == (try Program.run(["--version"]).output.trimmingCharacters(in: .newlines)))
        #expect(driver.text("informationUri") == "https://github.com/pauzewacht/pauzewacht")

        let rules = driver.objects("rules")
        let ids = rules.compactMap { $0.text("id") }
        #expect(Set(ids).count == rules.count && rules.count > 80)
        #expect(["XSD", "XML", "BERICHT", "VEILIGHEID"].allSatisfy(ids.contains))
        for rule in rules {
            let id = rule.text("id") ?? ""
            for key in ["shortDescription", "fullDescription", "help"] {
                #expect(rule.object(key).text("text")?.isEmpty == false, "\(id) \(key)")
            }
            let page = "https://github.com/pauzewacht/pauzewacht/blob/main/docs/rules/en/\(id).md"
            #expect(rule.text("helpUri") == page)
            #expect(rule.object("help").text("text")?.contains(page) == true)
            #expect(rule.object("properties").texts("tags").contains("iwmo"))
            for language in ["nl", "en"] { #expect(Shell.exists("\(Self.pages)/\(language)/\(id).md"), "\(id)") }
        }
        let levels = Dictionary(
            uniqueKeysWithValues: rules.map { rule in
                (rule.text("id") ?? "", rule.object("defaultConfiguration").text("level"))
            })
        #expect(levels["XSD"] == "error" && levels["TR358"] == "error" && levels["TR307"] == "error")
        #expect(levels["ZG001"] == "warning" && levels["ZG004"] == "warning" && levels["ZG005"] == "note")
    }

    @Test("SARIF: a result points at its rule, its file and its element")
    func sarifResult() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.declaration, to: "map/a.xml")
        try folder.write(Self.levelTwoFault, to: "map/b c.xml")
        let run = try #require(
            try JSONFields(Self.validate("sarif", ["./map", folder.at("map/b c.xml")], in: folder)).objects("runs")
                .first)
        // Named twice, in two ways: one artifact.
        let artifacts = run.objects("artifacts").map { $0.object("location").text("uri") }
        #expect(artifacts == ["map/a.xml", "map/b%20c.xml"])
        let results = run.objects("results")
        #expect(results.count == 2)
        for result in results {
            #expect(result.text("ruleId") == "TR358" && result.text("level") == "error")
            let rules = run.object("tool").object("driver").objects("rules")
            #expect(rules[try #require(result.number("ruleIndex"))].text("id") == "TR358")
            let location = try #require(result.objects("locations").first)
            let file = location.object("physicalLocation").object("artifactLocation")
            #expect(file.text("uri") == "map/b%20c.xml" && file.number("index") == 1)
            #expect(file.text("uriBaseId") == "%SRCROOT%")
            let element = try #require(location.objects("logicalLocations").first)
            #expect(element.text("fullyQualifiedName") == "/Bericht/Declaratie[1]/TotaalIngediendBedrag[1]")
            #expect(element.text("name") == "TotaalIngediendBedrag[1]" && element.text("kind") == "element")
        }
    }

    @Test("SARIF: a file outside the folder of the check has an absolute address")
    func sarifAbsolute() throws {
        let (folder, elsewhere) = (try TemporaryFolder(), try TemporaryFolder())
        let path = try folder.write(Self.levelTwoFault, to: "a.xml")
        let run = try JSONFields(Self.validate("sarif", [path], in: elsewhere)).objects("runs").first
        let location = run?.objects("artifacts").first?.object("location")
        #expect(location?.text("uri") == "file://" + path)
        #expect(location?.text("uriBaseId") == nil)
    }

    @Test("SARIF: bytes that are no text are percent-encoded as they are")
    func sarifBytes() throws {
        let folder = try Self.mixedFolder()
        let run = try #require(try JSONFields(Self.validate("sarif", ["map"], in: folder)).objects("runs").first)
        let names = run.objects("artifacts").compactMap { $0.object("location").text("uri") }
        for name in [
            "map/caf%E9.xml", "map/regel%0Aeinde%1B%5B1m.xml", "map/dieper/100%25%3A5.xml",
            "map/%22aanhaling%22%20%27en%27%20%3Chaak%3E.xml", "map/met%20spatie%20%26%20meer.xml",
        ] {
            #expect(names.contains(name), "\(name)")
        }
    }

    @Test("SARIF: a fingerprint stays equal when lines move, and differs between elements")
    func fingerprints() throws {
        let folder = try TemporaryFolder()
        let twice = Self.levelTwoFault.replacingOccurrences(of: "999", with: "998")
        func fingerprints(_ text: String) throws -> [String] {
            let path = try folder.write(text, to: "a.xml")
            let output = try Program.run(["validate", "--format", "sarif", path]).output
            return try #require(try JSONFields(output).objects("runs").first).objects("results").compactMap {
                $0.object("partialFingerprints").text("elementPath/v1")
            }
        }
        let before = try fingerprints(twice)
        #expect(before.count == 2 && Set(before).count == 2)
        let moved = twice.replacingOccurrences(of: "?>\r\n", with: "?>\r\n<!-- een regel -->\r\n<!-- nog een -->\r\n")
        #expect(moved != twice)
        #expect(try fingerprints(moved) == before)
    }

    @Test("SARIF: unreadable paths and cut messages are notifications")
    func notifications() throws {
        let folder = try TemporaryFolder()
        let lines = (0..<1_001).map { number in
            var line = Plain.product.line("RN\(number)", "2026-01", 1)
            line.toewijzingNummer = number + 1
            return line
        }
        let many = String(
            decoding: Plain.relation.declaratie(
                "D1", "2026-02-02", nummer: "DN1", over: "2026-01", [.init(bsn: Plain.bsn, prestaties: lines)]),
            as: UTF8.self)
        try folder.write(
            many.replacingOccurrences(of: "<wmo323:Eenheid>04<", with: "<wmo323:Eenheid>05<"), to: "veel.xml")
        let output = try Self.validate("sarif", ["veel.xml", "weg.xml"], in: folder)
        let run = try #require(try JSONFields(output).objects("runs").first)
        #expect(run.objects("results").count == 1_000)
        let invocation = try #require(run.objects("invocations").first)
        #expect(invocation.flag("executionSuccessful") == false)
        let told = invocation.objects("toolExecutionNotifications")
        #expect(told.map { $0.object("descriptor").text("id") } == ["ONLEESBAAR", "AFGEKAPT"])
        #expect(told.map { $0.text("level") } == ["error", "warning"])
        #expect(
            told.map {
                $0.objects("locations").first?.object("physicalLocation").object("artifactLocation").text("uri")
            } == ["weg.xml", "veel.xml"])
    }

    // MARK: JUnit

    @Test("JUnit: one test case per file, one failure with everything, an error for what cannot be read")
    func junit() throws {
        let folder = try Self.mixedFolder()
        let document = try XMLDocument(xmlString: Self.validate("junit", ["map", "weg.xml"], in: folder))
        let suite = try #require(try document.nodes(forXPath: "/testsuites/testsuite").first as? XMLElement)
        func attribute(_ name: String, of element: XMLElement = suite) -> String? {
            element.attribute(forName: name)?.stringValue
        }
        #expect(["tests", "failures", "errors", "skipped"].map { attribute($0) } == ["9", "7", "1", "0"])
        let cases = try suite.nodes(forXPath: "testcase").compactMap { $0 as? XMLElement }
        #expect(cases.count == 9)
        #expect(cases.count { !$0.elements(forName: "failure").isEmpty } == 7)
        #expect(cases.allSatisfy { $0.elements(forName: "failure").count <= 1 })
        let names = cases.compactMap { attribute("name", of: $0) }
        #expect(names.contains("map/met spatie & meer.xml") && names.contains("map/\"aanhaling\" 'en' <haak>.xml"))
        #expect(names.contains("map/caf\u{FFFD}.xml") && names.contains("map/regel\u{FFFD}einde\u{FFFD}[1m.xml"))
        #expect(Set(names).count == 9)

        let twice = try #require(cases.first { attribute("name", of: $0) == "map/dieper/100%:5.xml" })
        #expect(attribute("classname", of: twice) == "validate.WMO323")
        let failure = try #require(twice.elements(forName: "failure").first)
        #expect(attribute("message", of: failure) == "2 bevindingen: CS002, TR358")
        #expect(failure.stringValue?.contains("/docs/rules/nl/CS002.md") == true)
        let missing = try #require(cases.last)
        #expect(attribute("name", of: missing) == "weg.xml" && missing.elements(forName: "error").count == 1)
    }

    @Test("JUnit: no control character reaches the document")
    func junitControlCharacters() throws {
        let folder = try Self.mixedFolder()
        let output = try Self.validate("junit", ["map"], in: folder)
        #expect(output.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    }

    // MARK: Text and JSON

    @Test("text: a name with a line end stays on its line")
    func textNames() throws {
        let folder = try Self.mixedFolder()
        let lines = try Self.validate("text", ["map"], in: folder).split(separator: "\n")
        // Eight findings and the summary.
        #expect(lines.count == 9)
        #expect(lines.contains { $0.hasPrefix("map/regel\u{FFFD}einde\u{FFFD}[1m.xml:1:") })
    }

    @Test("JSON: every finding names the page of its rule", arguments: ["nl", "en"])
    func jsonPages(_ language: String) throws {
        let folder = try Self.mixedFolder()
        let output = try Self.validate("json", ["--lang", language, "map"], in: folder)
        let findings = try JSONFields(output).objects("bestanden").flatMap { $0.objects("bevindingen") }
        #expect(findings.count == 8)
        for finding in findings {
            let page = "https://github.com/pauzewacht/pauzewacht/blob/main/docs/rules/\(language)/"
            #expect(finding.text("uitleg") == page + (finding.text("regel") ?? "") + ".md")
        }
    }
}
