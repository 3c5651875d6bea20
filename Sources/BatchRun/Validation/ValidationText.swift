import IWmo
import Reports

/// The outcome of `validate` for people and for editors that jump to `file:line:column`.
public enum ValidationText {
    /// One line per finding, then a summary line.
    public static func report(_ outcome: ValidationOutcome, _ language: Language) -> String {
        var text = ""
        for file in outcome.files {
            for finding in file.findings { text += line(finding, in: file, language) + "\n" }
            if file.isCut { text += notice(.cut(file.bestand), language) + "\n" }
        }
        return text + summary(outcome)[language] + "\n"
    }

    /// `file:line:column: niveau N RULE (retourcode) text`.
    static func line(_ finding: Finding, in file: ValidatedFile, _ language: Language) -> String {
        let code = finding.retourcode.map { " (\($0))" } ?? ""
        let place = "\(file.bestand):\(finding.position.line):\(finding.position.column)"
        let level = language == .nl ? "niveau" : "level"
        return PrintableText.of(
            "\(place): \(level) \(finding.niveau) \(finding.regel)\(code) \(finding.melding[language])")
    }

    /// `file: text`.
    public static func notice(_ notice: ValidationNotice, _ language: Language) -> String {
        let subject = (notice.bestand ?? notice.regel).map { "\($0): " } ?? ""
        let verdict =
            notice.kind == .notChecked ? Tekst(nl: "niet gecontroleerd. ", en: "not checked. ")[language] : ""
        return PrintableText.of(subject + verdict + notice.text[language])
    }

    private static func summary(_ outcome: ValidationOutcome) -> Tekst {
        let (files, valid, findings) = (outcome.files.count, outcome.validCount, outcome.findingCount)
        let mild = outcome.mildCount
        let (mildNL, mildEN) =
            mild == 0 ? ("", "") : (", waarvan \(mild) zonder afwijzing", ", \(mild) of which refuse nothing")
        return Tekst(
            nl: "\(files) bestand\(files == 1 ? "" : "en"): \(valid) geldig, \(files - valid) ongeldig, "
                + "\(findings) bevinding\(findings == 1 ? "" : "en")\(mildNL).",
            en: "\(files) file\(files == 1 ? "" : "s"): \(valid) valid, \(files - valid) invalid, "
                + "\(findings) finding\(findings == 1 ? "" : "s")\(mildEN).")
    }
}
