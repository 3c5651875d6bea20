/// Text of a document as a finding may show it: at most `limit` characters, on one line, and without digits when these
/// could be a BSN.
func shownText(_ text: String, limit: Int) -> String {
    let hidesDigits = mayHoldBSN(text)
    var shown = String.UnicodeScalarView()
    for character in text.unicodeScalars.prefix(limit) {
        if hidesDigits, ("0"..."9").contains(character) {
            shown.append("#")
        } else {
            shown.append(isPrintable(character) ? character : "\u{FFFD}")
        }
    }
    return String(shown) + (text.unicodeScalars.count > limit ? "…" : "")
}

/// True when the text holds nine digits or more in a row, even with some punctuation between them.
func mayHoldBSN(_ text: String) -> Bool {
    var row = 0
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): row += 1
        case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"): break
        default: row = 0
        }
        if row == 9 { return true }
    }
    return false
}

private func isPrintable(_ character: Unicode.Scalar) -> Bool {
    switch character.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
    default: true
    }
}
