import Foundation

extension AttackFile {
    private static func value(_ name: String, _ regels: String, _ old: String, _ new: String) -> AttackFile {
        AttackFile(name, regels, text: AttackBase.declaratie(old, new))
    }

    private static let period = "<iwmo:Einddatum>2026-01-31</iwmo:Einddatum>"
    private static func until(_ day: String) -> String { period.replacingOccurrences(of: "2026-01-31", with: day) }

    /// Numbers and dates at the limits of what the standard and a computer can hold.
    static let values: [AttackFile] = [
        value("year 0000", "XSD", period, until("0000-01-01")),
        value("30 February", "XSD", period, until("2026-02-30")),
        value("a month that does not exist", "XSD", period, until("2026-13-01")),
        value("a year of five digits", "VEILIGHEID", period, until("12026-01-31")),
        value("a year of thirty digits", "XSD", period, until("9" + String(repeating: "9", count: 29) + "-01-31")),
        value("a year before the calendar", "VEILIGHEID", period, until("-2026-01-31")),
        value("a date with a time zone", "XSD", period, until("2026-01-31+14:00")),
        value("an amount past the limit", "XSD", "<iwmo:Bedrag>70440<", "<iwmo:Bedrag>100000000<"),
        value("an amount below nothing", "XSD", "<iwmo:Bedrag>70440<", "<iwmo:Bedrag>-1<"),
        value("an amount with an exponent", "XSD", "<iwmo:Bedrag>70440<", "<iwmo:Bedrag>7e4<"),
        value("an amount that is no number", "XSD", "<iwmo:Bedrag>70440<", "<iwmo:Bedrag>NaN<"),
        value(
            "an amount of 4,000 digits", "XSD", "<iwmo:Bedrag>70440<",
            "<iwmo:Bedrag>" + String(repeating: "9", count: 3_999) + "<"),
        value("a toewijzing past the limit", "XSD", "ToewijzingNummer>1<", "ToewijzingNummer>1000000000<"),
        value("a toewijzing past 64 bits", "XSD", "ToewijzingNummer>1<", "ToewijzingNummer>9223372036854775808<"),
        value("digits of another script", "XSD", "ToewijzingNummer>1<", "ToewijzingNummer>\u{0661}<"),
        value("a volume past the limit", "XSD", "<wmo323:GeleverdVolume>12<", "<wmo323:GeleverdVolume>100000000<"),
        value("a total past 64 bits", "XSD", "TotaalBedrag>70440<", "TotaalBedrag>18446744073709551616<"),
    ]
}
