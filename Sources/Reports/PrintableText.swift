/// Text from outside made harmless to show.
public enum PrintableText {
    /// Control and direction characters become U+FFFD: they could steer a terminal, or show a name as another.
    public static func of(_ text: String) -> String {
        guard !text.unicodeScalars.allSatisfy(isHarmless) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            result.unicodeScalars.append(isHarmless(scalar) ? scalar : "\u{FFFD}")
        }
        return result
    }

    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        if (0x20...0x7E).contains(scalar.value) { return true }
        let category = scalar.properties.generalCategory
        return category != .control && category != .format && category != .lineSeparator
            && category != .paragraphSeparator
    }
}
