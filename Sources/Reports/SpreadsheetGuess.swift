/// What a spreadsheet makes of a cell that it reads from a text file.
enum SpreadsheetGuess {
    /// Excel shows longer numbers as `1,23E+11`.
    private static let longestShownInFull = 11

    /// True when the spreadsheet would turn the text into something that no longer reads the same:
    /// a number without its leading zeros, an exponent, a date, a time, a fraction, a truth value.
    static func changes(_ value: String) -> Bool {
        let text = value.lowercased()
        if truthValues.contains(text) { return true }
        guard text.utf8.contains(where: isDigit) else { return false }
        if text.utf8.allSatisfy(isDigit) {
            return text.utf8.count > longestShownInFull || (text.hasPrefix("0") && text.utf8.count > 1)
        }
        let words = text.split { !$0.isLetter }.map(String.init)
        guard words.allSatisfy(numberWords.contains) else { return false }
        return text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || numberSigns.contains($0) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static let truthValues: Set<String> = ["waar", "onwaar", "true", "false"]

    private static let numberSigns = Set("0123456789 .,:/-+%€$()\u{A0}'".unicodeScalars)

    /// Letters that belong to numbers, times and dates, in Dutch and English.
    private static let numberWords: Set<String> = {
        let months = (DateText.dutchMonths + DateText.englishMonths).map { $0.lowercased() }
        return Set(months + months.map { String($0.prefix(3)) } + ["mrt", "sept", "e", "am", "pm", "eur"])
    }()
}
