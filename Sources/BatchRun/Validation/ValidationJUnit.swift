import IWmo
import Reports
import Rules

/// The outcome of `validate` as JUnit XML, which build servers show as tests.
///
/// One test case per message file, with one failure that holds every finding: most build servers show only the first.
public struct ValidationJUnit {
    private let outcome: ValidationOutcome
    private let language: Language
    private let programVersion: String
    /// What is told of a file beside its findings.
    private let told: [String: [ValidationNotice]]

    private init(_ outcome: ValidationOutcome, _ language: Language, programVersion: String) {
        self.outcome = outcome
        self.language = language
        self.programVersion = programVersion
        told = Dictionary(grouping: outcome.notices.filter { $0.kind == .notJudged }) { $0.bestand ?? "" }
    }

    public static func report(_ outcome: ValidationOutcome, _ language: Language, programVersion: String) -> String {
        ValidationJUnit(outcome, language, programVersion: programVersion).text
    }

    private func notices(_ kind: ValidationNotice.Kind) -> [ValidationNotice] {
        outcome.notices.filter { $0.kind == kind }
    }

    private var text: String {
        let (unreadable, notChecked) = (notices(.unreadable), notices(.notChecked))
        let counts = attributes([
            ("tests", "\(outcome.files.count + unreadable.count + notChecked.count)"),
            ("failures", "\(outcome.files.count - outcome.validCount)"), ("errors", "\(unreadable.count)"),
            ("skipped", "\(notChecked.count)"),
        ])
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="pauzewacht"\(counts)>
              <testsuite name="pauzewacht validate"\(counts)>
                <properties>
                  <property name="versie"\(attributes([("value", programVersion)]))/>
                </properties>
            \((outcome.files.map(testCase) + unreadable.map(testCase) + notChecked.map(skipped)).joined())  </testsuite>
            </testsuites>

            """
    }

    // MARK: Test cases

    private func testCase(_ file: ValidatedFile) -> String {
        let lines = file.findings.flatMap { finding in
            [
                ValidationText.line(finding, in: file, language),
                "  \(RuleAddress.page(of: finding.regel, language))",
            ]
        }
        let told = (file.isCut ? [.cut(file.bestand)] : []) + (told[file.bestand] ?? [])
        let report = Self.escaped(
            (lines + told.map { ValidationText.notice($0, language) }).joined(separator: "\n"))
        let name = file.bericht?.rawValue ?? Tekst(nl: "onbekend", en: "unknown")[language]
        guard !report.isEmpty else { return element(file.bestand, in: name, "") }
        guard !file.isValid else { return element(file.bestand, in: name, "<system-out>\(report)</system-out>") }
        let failure = attributes([("message", headline(file)), ("type", file.findings.first?.regel ?? "")])
        return element(file.bestand, in: name, "<failure\(failure)>\(report)</failure>")
    }

    private func testCase(_ notice: ValidationNotice) -> String {
        let error = attributes([("message", notice.text[language]), ("type", notice.kind.rawValue)])
        return element(notice.bestand ?? "", in: Tekst(nl: "onbekend", en: "unknown")[language], "<error\(error)/>")
    }

    /// A check that could not be made is a test that was skipped.
    private func skipped(_ notice: ValidationNotice) -> String {
        let name = notice.regel ?? notice.kind.rawValue
        return "    <testcase" + attributes([("name", name), ("classname", "validate.niet-gecontroleerd")])
            + ">\n      <skipped\(attributes([("message", notice.text[language])]))/>\n    </testcase>\n"
    }

    private func element(_ bestand: String, in name: String, _ content: String) -> String {
        let opening =
            "    <testcase"
            + attributes([
                ("name", bestand), ("classname", "validate.\(name)"), ("file", bestand),
            ])
        return content.isEmpty ? opening + "/>\n" : "\(opening)>\n      \(content)\n    </testcase>\n"
    }

    /// `2 bevindingen: CS002, TR358`.
    private func headline(_ file: ValidatedFile) -> String {
        let count = file.findings.count
        let rules = Set(file.findings.map(\.regel)).sorted().joined(separator: ", ")
        return Tekst(
            nl: "\(count) bevinding\(count == 1 ? "" : "en"): \(rules)",
            en: "\(count) finding\(count == 1 ? "" : "s"): \(rules)")[language]
    }

    // MARK: XML

    private func attributes(_ pairs: [(name: String, value: String)]) -> String {
        pairs.map { " \($0.name)=\"\(Self.escaped(PrintableText.of($0.value)))\"" }.joined()
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            // No XML document can hold these two.
            case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
