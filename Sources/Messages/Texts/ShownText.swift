/// Text of a document as a finding may show it: at most `limit` characters, on one line, and without any number
/// that could be a BSN.
func shownText(_ text: String, limit: Int) -> String {
    var shown = ""
    var digits = ""
    func flush(_ digits: inout String, into shown: inout String) {
        shown += digits.count >= fewestHiddenDigits ? String(repeating: "#", count: digits.count) : digits
        digits = ""
    }
    for character in text.unicodeScalars.prefix(limit + fewestHiddenDigits) {
        if ("0"..."9").contains(character) {
            digits.unicodeScalars.append(character)
        } else {
            flush(&digits, into: &shown)
            shown.unicodeScalars.append(isPrintable(character) ? character : "\u{FFFD}")
        }
    }
    flush(&digits, into: &shown)
    guard text.unicodeScalars.count > limit else { return shown }
    return String(String.UnicodeScalarView(shown.unicodeScalars.prefix(limit))) + "…"
}

/// A BSN has nine digits; eight may be one without its leading zero, but also an AGB code, which is no secret.
private let fewestHiddenDigits = 9

private func isPrintable(_ character: Unicode.Scalar) -> Bool {
    switch character.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
    default: true
    }
}

/// True when the text holds a row of digits long enough to be a BSN.
func mayHoldBSN(_ text: String) -> Bool {
    var row = 0
    for byte in text.utf8 {
        row = (0x30...0x39).contains(byte) ? row + 1 : 0
        if row >= fewestHiddenDigits { return true }
    }
    return false
}
