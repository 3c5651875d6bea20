import IWmo

/// What a value should look like, in words where the pattern has a meaning people know.
struct ValueForm {
    let text: Tekst

    /// `pattern` is nil when the data type itself is broken.
    init(_ content: ElementContent, element: ElementName?, pattern: String?) {
        text =
            Self.byElement(element)
            ?? Self.byContent(content, isTypeBroken: pattern == nil)
            ?? pattern.flatMap(Self.byPattern)
            ?? pattern.map { Tekst(nl: "een waarde volgens het patroon \($0)", en: "a value of the pattern \($0)") }
            ?? Tekst(nl: "een waarde van het juiste type", en: "a value of the right type")
    }

    private static func byElement(_ element: ElementName?) -> Tekst? {
        switch element {
        case .bsn: Tekst(nl: "9 cijfers", en: "9 digits")
        case .landCode:
            Tekst(
                nl: "een landcode van twee hoofdletters uit ISO 3166-1, zoals NL",
                en: "a country code of two capitals from ISO 3166-1, such as NL")
        case .telefoonnummer: Tekst(nl: "1 tot 15 cijfers", en: "1 to 15 digits")
        case .voorletters: Tekst(nl: "1 tot 6 letters, zonder punten", en: "1 to 6 letters, without full stops")
        case .declaratieNummer:
            Tekst(nl: "letters en cijfers, zonder spaties", en: "letters and digits, without spaces")
        default: nil
        }
    }

    private static func byContent(_ content: ElementContent, isTypeBroken: Bool) -> Tekst? {
        switch content {
        case .date, .birthDate:
            Tekst(
                nl: "een bestaande datum als JJJJ-MM-DD, zonder tijdzone",
                en: "a real date as YYYY-MM-DD, without time zone")
        case .time:
            Tekst(nl: "een tijd als UU:MM:SS, zonder tijdzone", en: "a time as HH:MM:SS, without time zone")
        case .integer where isTypeBroken:
            Tekst(
                nl: "een geheel getal van 0 of meer, zonder decimalen",
                en: "a whole number of 0 or more, without decimals")
        default:
            nil
        }
    }

    private static func byPattern(_ pattern: String) -> Tekst? {
        if pattern.hasPrefix("[0-9]{"), pattern.hasSuffix("}"), let count = Int(pattern.dropFirst(6).dropLast()) {
            return Tekst(nl: "\(count) cijfers", en: "\(count) digits")
        }
        if pattern.hasPrefix("(0|[1-9]") {
            return Tekst(nl: "een versie als 1.0.0", en: "a version as 1.0.0")
        }
        if pattern.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return Tekst(nl: pattern, en: pattern) }
        if pattern.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: "|") }) {
            let values = pattern.split(separator: "|")
            return Tekst(nl: values.joined(separator: " of "), en: values.joined(separator: " or "))
        }
        if pattern.contains("\\S") || pattern.contains("[^\\s]") {
            return Tekst(
                nl: "ten minste één teken dat geen spatie is, op één regel",
                en: "at least one character that is no space, on one line")
        }
        return nil
    }
}
