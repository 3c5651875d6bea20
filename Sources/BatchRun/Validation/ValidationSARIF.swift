import IWmo
import Messages
import Reports
import Rules

/// The outcome of `validate` as SARIF 2.1.0 (OASIS), which code hosts show beside the lines of a file.
public struct ValidationSARIF {
    private let outcome: ValidationOutcome
    private let language: Language
    private let programVersion: String
    private let folder: String
    /// Every file once, also when it was named twice.
    private let artifacts: [ArtifactAddress]
    private let artifactIndex: [ArtifactAddress: Int]

    private static let schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    /// Place in the catalogue: the same from run to run.
    private static let ruleIndex = Dictionary(
        RuleCatalogue.all.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    /// By convention the root of the sources; whoever reads the log knows where that is.
    private static let root = "%SRCROOT%"

    private init(_ outcome: ValidationOutcome, _ language: Language, programVersion: String, folder: String) {
        self.outcome = outcome
        self.language = language
        self.programVersion = programVersion
        self.folder = folder
        var index: [ArtifactAddress: Int] = [:]
        for file in outcome.files {
            let address = ArtifactAddress(name: file.nameBytes, from: folder)
            if index[address] == nil { index[address] = index.count }
        }
        artifactIndex = index
        artifacts = index.sorted { $0.value < $1.value }.map(\.key)
    }

    /// - Parameter folder: absolute path of the folder that relative file names start from.
    public static func report(
        _ outcome: ValidationOutcome, _ language: Language, programVersion: String, folder: String
    ) -> String {
        ValidationSARIF(outcome, language, programVersion: programVersion, folder: folder).text
    }

    private var text: String {
        JSONText.object { json in
            json.field("$schema", Self.schema)
            json.field("version", "2.1.0")
            json.list("runs") { $0.element(object: addRun) }
        } + "\n"
    }

    private func addRun(_ run: inout JSONText) {
        run.object("tool") { $0.object("driver", addDriver) }
        run.field("language", language.rawValue)
        run.list("invocations") { $0.element(object: addInvocation) }
        run.list("artifacts") { list in
            for address in artifacts { list.element { addArtifact(address, to: &$0) } }
        }
        run.list("results") { list in
            for file in outcome.files { addResults(of: file, to: &list) }
        }
        run.field("columnKind", "unicodeCodePoints")
    }

    // MARK: The program

    private func addDriver(_ driver: inout JSONText) {
        driver.field("name", "Pauzewacht")
        driver.field("version", programVersion)
        driver.field("semanticVersion", programVersion)
        driver.field("informationUri", RuleAddress.project)
        driver.field("language", language.rawValue)
        driver.list("rules") { list in
            for rule in RuleCatalogue.all { list.element { rule.add(to: &$0, language) } }
        }
        driver.list("notifications") { list in
            for kind in ValidationNotice.Kind.allCases {
                list.element { item in
                    item.field("id", kind.rawValue)
                    item.object("shortDescription") { $0.field("text", kind.description[language]) }
                }
            }
        }
    }

    // MARK: Notices

    private func addInvocation(_ invocation: inout JSONText) {
        invocation.field("executionSuccessful", !outcome.hasUnreadablePaths)
        let notices = outcome.notices + outcome.files.filter(\.isCut).map { .cut($0.bestand) }
        invocation.list("toolExecutionNotifications") { list in
            for notice in notices where notice.kind != .notChecked { list.element { add(notice, to: &$0) } }
        }
        invocation.list("toolConfigurationNotifications") { list in
            for notice in notices where notice.kind == .notChecked { list.element { add(notice, to: &$0) } }
        }
    }

    private func add(_ notice: ValidationNotice, to json: inout JSONText) {
        json.object("descriptor") { $0.field("id", notice.kind.rawValue) }
        if let regel = notice.regel {
            json.object("associatedRule") { rule in
                rule.field("id", regel)
                if let index = Self.ruleIndex[regel] { rule.field("index", index) }
            }
        }
        json.object("message") { $0.field("text", ValidationText.notice(notice, language)) }
        json.field("level", notice.kind.severity.rawValue)
        guard let bestand = notice.bestand else { return }
        json.list("locations") { list in
            list.element { location in
                location.object("physicalLocation") { physical in
                    physical.object("artifactLocation") { add(address(Array(bestand.utf8)), to: &$0) }
                }
            }
        }
    }

    // MARK: Files

    private func addArtifact(_ address: ArtifactAddress, to json: inout JSONText) {
        json.object("location") { add(address, to: &$0) }
        json.field("roles", ["analysisTarget"])
        json.field("mimeType", "text/xml")
    }

    private func address(_ name: [UInt8]) -> ArtifactAddress { ArtifactAddress(name: name, from: folder) }

    private func add(_ address: ArtifactAddress, to location: inout JSONText) {
        location.field("uri", address.uri)
        if address.isRelative { location.field("uriBaseId", Self.root) }
    }

    // MARK: Findings

    private func addResults(of file: ValidatedFile, to list: inout JSONText) {
        var seen: [String: Int] = [:]
        for finding in file.findings {
            // The place in the text is no part of it: it must stay equal when lines move.
            let place = "\(finding.regel) \(finding.pad)"
            let count = seen[place, default: 0] + 1
            seen[place] = count
            let fingerprint = "\(sha256Hex(Array(place.utf8)).prefix(16)):\(count)"
            list.element { add(finding, in: file, fingerprint, to: &$0) }
        }
    }

    private func add(
        _ finding: Finding, in file: ValidatedFile, _ fingerprint: String, to json: inout JSONText
    ) {
        json.field("ruleId", finding.regel)
        if let rule = Self.ruleIndex[finding.regel] { json.field("ruleIndex", rule) }
        json.field("level", finding.severity.rawValue)
        json.object("message") { $0.field("text", finding.melding[language]) }
        json.list("locations") { list in
            list.element { location in
                location.object("physicalLocation") { physical in
                    physical.object("artifactLocation") { artifact in
                        let address = address(file.nameBytes)
                        add(address, to: &artifact)
                        if let index = artifactIndex[address] { artifact.field("index", index) }
                    }
                    physical.object("region") { add(finding.position, to: &$0) }
                }
                if !finding.pad.isEmpty { location.list("logicalLocations") { addElement(finding.pad, to: &$0) } }
            }
        }
        json.object("partialFingerprints") { $0.field("elementPath/v1", fingerprint) }
        json.object("properties") { properties in
            properties.field("niveau", finding.niveau)
            if let code = finding.retourcode { properties.field("retourcode", code) }
        }
    }

    /// The first character of the tag: code hosts ask for an end, and where the tag ends is not known.
    private func add(_ position: Position, to region: inout JSONText) {
        region.field("startLine", position.line)
        region.field("startColumn", position.column)
        region.field("endLine", position.line)
        region.field("endColumn", position.column + 1)
    }

    private func addElement(_ path: String, to list: inout JSONText) {
        list.element { element in
            element.field("name", path.split(separator: "/").last.map(String.init))
            element.field("fullyQualifiedName", path)
            element.field("kind", "element")
        }
    }
}

extension Rule {
    fileprivate func add(to json: inout JSONText, _ language: Language) {
        let severity = FindingSeverity(usualFor: self)
        let page = RuleAddress.page(of: id, language)
        json.field("id", id)
        json.object("shortDescription") { $0.field("text", title[language]) }
        json.object("fullDescription") { $0.field("text", description[language]) }
        let text = (explanation.nl.isEmpty ? description : description + Tekst(nl: "\n\n", en: "\n\n") + explanation)[
            language]
        json.object("help") { help in
            help.field("text", "\(text)\n\n\(page)")
            help.field("markdown", "\(text)\n\n[\(Tekst(nl: "Uitleg", en: "Explanation")[language])](\(page))")
        }
        json.field("helpUri", page)
        json.object("defaultConfiguration") { $0.field("level", severity.rawValue) }
        json.object("properties") { properties in
            properties.field("tags", ["iwmo", "niveau-\(level)"] + messages.map(\.rawValue))
            properties.field("precision", "very-high")
            properties.field("problem.severity", severity == .note ? "recommendation" : severity.rawValue)
        }
    }

    /// The condition with the return code that breaking it gives; code hosts take no more than a few sentences.
    private var description: Tekst {
        guard let retourcode else { return condition }
        return condition + Tekst(nl: " Retourcode \(retourcode).", en: " Return code \(retourcode).")
    }
}

extension ValidationNotice.Kind {
    fileprivate var severity: FindingSeverity {
        switch self {
        case .unreadable: .error
        case .cut, .notChecked: .warning
        case .notJudged, .signal: .note
        }
    }

    fileprivate var description: Tekst {
        switch self {
        case .unreadable:
            Tekst(
                nl: "Een pad dat niet bestaat of niet te lezen is.", en: "A path that does not exist or cannot be read."
            )
        case .cut:
            Tekst(
                nl: "Een bericht met meer bevindingen dan er worden getoond.",
                en: "A message with more findings than are shown.")
        case .notJudged:
            Tekst(
                nl: "Een bericht dat niet meetelt als de berichten samen worden beoordeeld.",
                en: "A message that takes no part when the messages are judged together.")
        case .notChecked:
            Tekst(
                nl: "Een controle die niet kon worden gedaan; dat is iets anders dan in orde.",
                en: "A check that could not be made; that is not the same as passed.")
        case .signal:
            Tekst(
                nl: "Iets om naar te kijken dat niets afwijst.", en: "Something to look at that refuses nothing.")
        }
    }
}
