import IWmo

/// What a spreadsheet makes of a cell that it reads from a text file.
enum SpreadsheetGuess {
    /// Excel shows longer numbers as `1,23E+11`.
    private static let longestShownInFull = 11

    /// Longer text with letters in it is no number or date.
    private static let longestDate = 32

    /// True when the spreadsheet would turn the text into something that no longer reads the same:
    /// a number without its leading zeros, an exponent, a date, a time, a fraction, a truth value.
    static func changes(_ value: String) -> Bool {
        let bytes = value.utf8
        if bytes.allSatisfy(isDigit) {
            return bytes.count > longestShownInFull || (bytes.first == UInt8(ascii: "0") && bytes.count > 1)
        }
        guard bytes.count <= longestDate else { return false }
        guard bytes.contains(where: isDigit) else { return truthValues.contains(value.lowercased()) }
        return readsAsNumber(value)
    }

    /// True when every word is one of numbers and dates, and so is every other sign.
    private static func readsAsNumber(_ value: String) -> Bool {
        let scalars = value.unicodeScalars
        var index = scalars.startIndex
        while index < scalars.endIndex {
            if isLetter(scalars[index]) {
                let end = scalars[index...].firstIndex { !isLetter($0) } ?? scalars.endIndex
                guard numberWords.contains(String(scalars[index..<end]).lowercased()) else { return false }
                index = end
            } else {
                guard isNumberSign(scalars[index]) else { return false }
                index = scalars.index(after: index)
            }
        }
        return true
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) : scalar.properties.isAlphabetic
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static let truthValues: Set<String> = ["waar", "onwaar", "true", "false"]

    private static func isNumberSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", " ", ".", ",", ":", "/", "-", "+", "%", "€", "$", "(", ")", "\u{A0}", "'": true
        default: false
        }
    }

    /// Letters that belong to numbers, times and dates, in Dutch and English.
    private static let numberWords: Set<String> = {
        let months = (DateText.dutchMonths + DateText.englishMonths).map { $0.lowercased() }
        return Set(months + months.map { String($0.prefix(3)) } + ["mrt", "sept", "e", "am", "pm", "eur"])
    }()
}
