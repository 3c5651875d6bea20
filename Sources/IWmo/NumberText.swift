/// Amounts and counts as text.
public enum NumberText {
    /// Eurocents as a plain decimal number for a table: `1234,56` and `-12,00`.
    public static func decimalComma(cents: Int) -> String {
        let sign = cents < 0 ? "-" : ""
        return sign + String(cents.magnitude / 100) + "," + twoDigits(cents.magnitude % 100)
    }

    /// Eurocents for people: `€ 1.234,56`, in English `€1,234.56`; the sign stands in front.
    public static func euro(cents: Int, _ language: Language) -> String {
        let sign = cents < 0 ? "−" : ""
        let euros = grouped(digits: String(cents.magnitude / 100), language)
        let fraction = twoDigits(cents.magnitude % 100)
        return language == .nl ? "\(sign)€\u{A0}\(euros),\(fraction)" : "\(sign)€\(euros).\(fraction)"
    }

    /// `1.234`, in English `1,234`.
    public static func count(_ value: Int, _ language: Language) -> String {
        (value < 0 ? "−" : "") + grouped(digits: String(value.magnitude), language)
    }

    private static func twoDigits(_ value: UInt) -> String {
        value < 10 ? "0" + String(value) : String(value)
    }

    private static func grouped(digits: String, _ language: Language) -> String {
        let separator: Character = language == .nl ? "." : ","
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index).isMultiple(of: 3) { text.append(separator) }
            text.append(digit)
        }
        return text
    }
}

extension Tekst {
    /// An amount in eurocents in both languages.
    public static func euros(_ cents: Int) -> Tekst {
        Tekst(nl: NumberText.euro(cents: cents, .nl), en: NumberText.euro(cents: cents, .en))
    }
}
