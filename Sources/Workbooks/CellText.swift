/// Text as a cell can hold it.
enum CellText {
    /// What a spreadsheet allows, in UTF-16 units.
    private static let longest = 32_767

    /// The text without what XML forbids, with `_x0041_` protected (a spreadsheet would read that as `A`), and cut off
    /// with three dots where it is too long.
    static func allowed(_ text: String) -> String {
        let bytes = text.utf8
        guard bytes.count > longest || bytes.contains(where: { $0 == 0 || $0 == 0x5F || $0 == 0xEF }) else {
            return text
        }
        return shortened(protected(String(String.UnicodeScalarView(text.unicodeScalars.map(replaced)))))
    }

    private static func replaced(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.value == 0 || scalar.value == 0xFFFE || scalar.value == 0xFFFF ? "\u{FFFD}" : scalar
    }

    private static func protected(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            result.append(scalar)
            if scalar == "_", isEscape(scalars[index...].prefix(7)) {
                result.append(contentsOf: "x005F_".unicodeScalars)
            }
        }
        return String(result)
    }

    private static func isEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        let text = Array(scalars)
        return text.count == 7 && text[1] == "x" && text[6] == "_"
            && text[2...5].allSatisfy { $0.isASCII && Character($0).isHexDigit }
    }

    private static func shortened(_ text: String) -> String {
        guard text.utf16.count > longest else { return text }
        var (kept, count) = (String.UnicodeScalarView(), 1)
        for scalar in text.unicodeScalars {
            count += scalar.value > 0xFFFF ? 2 : 1
            if count > longest { break }
            kept.append(scalar)
        }
        return String(kept) + "…"
    }
}
