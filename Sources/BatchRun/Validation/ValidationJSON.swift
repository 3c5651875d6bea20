import IWmo
import Reports
import Rules

/// The outcome of `validate` for programs.
public enum ValidationJSON {
    public static func report(_ outcome: ValidationOutcome, _ language: Language, programVersion: String) -> String {
        JSONText.object { json in
            json.field("versie", programVersion)
            json.list("bestanden") { list in
                for file in outcome.files { list.element { add(file, to: &$0, language) } }
            }
            json.object("samenvatting") { summary in
                summary.field("bestanden", outcome.files.count)
                summary.field("geldig", outcome.validCount)
                summary.field("ongeldig", outcome.files.count - outcome.validCount)
                summary.field("bevindingen", outcome.findingCount)
            }
            if let together = outcome.together {
                json.object("samen") { add(together, outcome.notices, to: &$0, language) }
            }
        } + "\n"
    }

    private static func add(_ file: ValidatedFile, to json: inout JSONText, _ language: Language) {
        json.field("bestand", file.bestand)
        json.field("bericht", file.bericht?.rawValue)
        json.field("release", file.release?.description)
        json.field("geldig", file.isValid)
        json.list("bevindingen") { list in
            for finding in file.findings { list.element { add(finding, to: &$0, language) } }
        }
        if file.isCut { json.field("afgekapt", true) }
    }

    private static func add(
        _ together: ValidationOutcome.Together, _ notices: [ValidationNotice], to json: inout JSONText,
        _ language: Language
    ) {
        func list(_ name: String, _ kind: ValidationNotice.Kind, _ fill: (ValidationNotice, inout JSONText) -> Void) {
            json.list(name) { list in
                for notice in notices where notice.kind == kind {
                    list.element { item in
                        fill(notice, &item)
                        item.field("reden", notice.text[language])
                    }
                }
            }
        }
        json.field("peildatum", together.peildatum)
        json.field("beoordeeld", together.judgedCount)
        list("nietBeoordeeld", .notJudged) { $1.field("bestand", $0.bestand) }
        list("nietGecontroleerd", .notChecked) { $1.field("regel", $0.regel) }
        json.field("signalen", notices.filter { $0.kind == .signal }.map { $0.text[language] })
    }

    private static func add(_ finding: Finding, to json: inout JSONText, _ language: Language) {
        json.field("niveau", finding.niveau)
        json.field("regel", finding.regel)
        json.field("retourcode", finding.retourcode)
        json.field("regelnummer", finding.position.line)
        json.field("kolom", finding.position.column)
        json.field("pad", finding.pad)
        json.field("melding", finding.melding[language])
        json.field("uitleg", RuleAddress.page(of: finding.regel, language))
    }
}
