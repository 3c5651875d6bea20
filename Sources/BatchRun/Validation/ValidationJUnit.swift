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

    public static func report(_ outcome: ValidationOutcome, _ language: Language, programVersion: String) -> String {
        ValidationJUnit(outcome: outcome, language: language, programVersion: programVersion).text
    }

    private var unreadable: [ValidationNotice] { outcome.notices.filter { $0.kind == .unreadable } }

    private var text: String {
        let counts = attributes([
            ("tests", "\(outcome.files.count + unreadable.count)"),
            ("failures", "\(outcome.files.count - outcome.validCount)"), ("errors", "\(unreadable.count)"),
            ("skipped", "0"),
        ])
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="pauzewacht"\(counts)>
              <testsuite name="pauzewacht validate"\(counts)>
                <properties>
                  <property name="versie"\(attributes([("value", programVersion)]))/>
                </properties>
            \(outcome.files.map(testCase).joined())\(unreadable.map(testCase).joined())  </testsuite>
            </testsuites>

            """
    }

    // MARK: Test cases

    private func testCase(_ file: ValidatedFile) -> String {
        let lines = file.findings.flatMap { finding in
            [
                ValidationText.line(finding, in: file, language),
                "  \(RulePage.address(of: finding.regel, language))",
            ]
        }
        let cut = file.isCut ? [ValidationText.notice(.cut(file.bestand), language)] : []
        let report = Self.escaped((lines + cut).joined(separator: "\n"))
        let name = file.bericht?.rawValue ?? Tekst(nl: "onbekend", en: "unknown")[language]
        guard !file.findings.isEmpty else { return element(file.bestand, in: name, "") }
        guard !file.isValid else { return element(file.bestand, in: name, "<system-out>\(report)</system-out>") }
        let failure = attributes([("message", headline(file)), ("type", file.findings.first?.regel ?? "")])
        return element(file.bestand, in: name, "<failure\(failure)>\(report)</failure>")
    }

    private func testCase(_ notice: ValidationNotice) -> String {
        let error = attributes([("message", notice.text[language]), ("type", notice.kind.rawValue)])
        return element(notice.bestand ?? "", in: Tekst(nl: "onbekend", en: "unknown")[language], "<error\(error)/>")
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
