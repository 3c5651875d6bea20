import IWmo
import Oversight

/// Shares as text.
enum PercentText {
    /// Tenths of a percent: `12,5%`, in English `12.5%`.
    static func of(perMille: Int, _ language: Language) -> String { tenths(perMille, language) + "%" }

    /// Tenths: `12,5`, in English `12.5`.
    static func tenths(_ value: Int, _ language: Language) -> String {
        let sign = value < 0 ? "−" : ""
        let separator = language == .nl ? "," : "."
        let whole = NumberText.count(Int(value.magnitude) / 10, language)
        return "\(sign)\(whole)\(separator)\(value.magnitude % 10)"
    }

    /// A part of a whole; nil when there is no whole.
    static func share(_ part: Int, of whole: Int, _ language: Language) -> String? {
        guard whole > 0, part >= 0, let share = Share(part, of: whole) else { return nil }
        if part > 0 && share.perMille == 0 { return "< " + of(perMille: 1, language) }
        return of(perMille: share.perMille, language)
    }
}
