import CareTimeline
import IWmo
import Testing

@testable import Reports

@Suite("Numbers and dates as text")
struct TextFormatTests {
    @Test(
        "euro for people",
        arguments: [(0, "€\u{A0}0,00"), (5, "€\u{A0}0,05"), (123_456, "€\u{A0}1.234,56"), (-1200, "−€\u{A0}12,00")])
    func euro(cents: Int, expected: String) {
        #expect(NumberText.euro(cents: cents, .nl) == expected)
    }

    @Test("euro in English, counts in both languages")
    func english() {
        #expect(NumberText.euro(cents: 123_456_789, .en) == "€1,234,567.89")
        #expect(NumberText.count(1_234_567, .en) == "1,234,567")
        #expect(NumberText.count(999, .nl) == "999")
        #expect(NumberText.count(-1000, .nl) == "−1.000")
    }

    @Test("euro for a table", arguments: [(0, "0,00"), (-5, "-0,05"), (123_456, "1234,56"), (-120_000, "-1200,00")])
    func decimalComma(cents: Int, expected: String) {
        #expect(NumberText.decimalComma(cents: cents) == expected)
    }

    @Test("the largest and the smallest number do not overflow")
    func extremes() {
        #expect(NumberText.decimalComma(cents: .min) == "-92233720368547758,08")
        #expect(NumberText.euro(cents: .max, .en) == "€92,233,720,368,547,758.07")
    }

    @Test(
        "the shortest text that says a period",
        arguments: [
            ("2023-04-01", "2023-04-30", "april 2023"), ("2024-02-01", "2024-02-29", "februari 2024"),
            ("2023-04-01", "2023-04-15", "1 t/m 15 april 2023"), ("2023-04-07", "2023-04-07", "7 april 2023"),
            ("2023-04-20", "2023-05-10", "20 april 2023 t/m 10 mei 2023"),
            ("2023-04-30", "2023-04-01", "30 april 2023 t/m 1 april 2023"),
        ])
    func periods(first: String, last: String, expected: String) {
        #expect(DateText.period(Sample.period(first, last), .nl) == expected)
    }

    @Test(
        "dates",
        arguments: [
            ("2023-04-01", "1 april 2023", "1 April 2023"), ("0999-12-31", "31 december 999", "31 December 999"),
        ])
    func dates(iso: String, dutch: String, english: String) {
        #expect(DateText.iso(Sample.day(iso)) == iso)
        #expect(DateText.long(Sample.day(iso), .nl) == dutch)
        #expect(DateText.long(Sample.day(iso), .en) == english)
    }

    @Test("a year of five digits is written in full")
    func farYear() throws {
        let day = try #require(Day(year: 12_345, month: 6, day: 7))
        #expect(DateText.iso(day) == "12345-06-07")
    }
}
