import CareTimeline
import IWmo

/// One cell of a semicolon-separated table that opens right in Dutch Excel.
///
/// A spreadsheet guesses a type for every cell of a text file. Text it would change (`0479` to 479, `01E03` to 1000,
/// `12-3` to a date) or would run (`=1+1`) gets a leading apostrophe, the spreadsheet's own sign for "this is text".
/// A formula such as `="0479"` would hide the apostrophe, but it is a formula: other programs read it as one, and a
/// reader who was told never to trust a cell with `=` could not tell ours from a hostile one.
enum TableCell {
    /// Text from a message or a register.
    static func text(_ value: String) -> String {
        let isMarked = startsFormula(value) || SpreadsheetGuess.changes(value)
        return quoted(isMarked ? "'" + value : value)
    }

    /// Several codes in one cell. Codes with spaces between them stay text of their own accord.
    static func codes(_ values: [String]) -> String {
        values.count == 1 ? text(values[0]) : quoted(values.joined(separator: " "))
    }

    /// A code with its name, `0479 Zaanstad`: the name keeps the zero in front. Without a name the code alone.
    static func named(_ code: String, _ name: String?) -> String {
        text(name.map { "\(code) \($0)" } ?? code)
    }

    static func number(_ value: Int?) -> String { value.map(String.init) ?? "" }

    /// Eurocents as `1234,56`.
    static func euro(_ cents: Int?) -> String { cents.map(NumberText.decimalComma(cents:)) ?? "" }

    static func day(_ value: Day) -> String { DateText.iso(value) }

    /// `2023-07`, which a spreadsheet reads as a month.
    static func month(_ value: Month?) -> String { value.map(\.description) ?? "" }

    /// 125 as `12,5`.
    static func tenths(_ value: Int?) -> String {
        value.map { "\($0 < 0 ? "-" : "")\($0.magnitude / 10),\($0.magnitude % 10)" } ?? ""
    }

    /// 0.125 as `12,5%`.
    static func share(_ value: Double) -> String {
        let tenths = Int((value * 1000).rounded())
        return "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10),\(tenths.magnitude % 10)%"
    }

    /// True when a spreadsheet would run the cell, also with white space or invisible characters in front.
    static func startsFormula(_ value: String) -> Bool {
        guard let first = value.unicodeScalars.first, !isPlain(first) else { return false }
        if first == "\t" || first == "\r" || first == "\n" { return true }
        guard let visible = value.unicodeScalars.first(where: { !isInvisible($0) }) else { return false }
        return formulaStarts.contains(visible)
    }

    /// ASCII and full-width forms, which some spreadsheets treat alike.
    private static let formulaStarts: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{2212}",
    ]

    /// Letters and digits, which nearly every cell begins with.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint { return true }
        switch scalar.properties.generalCategory {
        case .control, .format: return true
        default: return false
        }
    }

    private static func quoted(_ value: String) -> String {
        let needsQuotes =
            value.utf8.contains { $0 == 0x22 || $0 == 0x3B || $0 == 0x2C || $0 < 0x20 } || value.hasPrefix(" ")
            || value.hasSuffix(" ")
        guard needsQuotes else { return value }
        var text = "\""
        for character in value.unicodeScalars {
            if character == "\"" { text += "\"" }
            text.unicodeScalars.append(character)
        }
        return text + "\""
    }
}
