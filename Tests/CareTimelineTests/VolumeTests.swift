import Testing

@testable import CareTimeline

/// The worked examples of IV076-IV078, recomputed by hand, and the cases the table of the semantics adds.
struct VolumeTests {
    private func ceiling(
        _ volume: Int, _ eenheid: Eenheid, _ frequentie: Frequentie, _ first: String, _ last: String,
        household: Bool = false
    ) throws -> VolumeCeiling {
        VolumeCeiling(
            omvang: Omvang(volume: volume, eenheid: eenheid, frequentie: frequentie),
            geldigheid: try range(first, last), isHouseholdHelp: household)
    }

    @Test(arguments: [
        ("2022-10-11", "2022-10-31", 12), ("2022-11-01", "2022-11-30", 15), ("2022-12-01", "2022-12-28", 15),
    ])
    func perWeekByEffort(first: String, last: String, maximum: Int) throws {
        let ceiling = try ceiling(3, .uur, .perWeek, "2022-10-11", "2022-12-28")
        #expect(ceiling.maximum(in: try range(first, last)) == maximum)
        #expect(ceiling.maximumOverall == 36)
    }

    @Test func perWeekByEffortOverANewYear() throws {
        let ceiling = try ceiling(3, .uur, .perWeek, "2025-10-07", "2025-12-30")
        #expect(ceiling.maximum(in: try range("2025-10-07", "2025-10-31")) == 12)
        #expect(ceiling.maximum(in: try range("2025-11-01", "2025-11-30")) == 15)
        #expect(ceiling.maximum(in: try range("2025-12-01", "2025-12-30")) == 15)
        #expect(ceiling.maximumOverall == 39)
    }

    @Test func householdHelpAllowsSixWeeksInAnyPeriod() throws {
        let ceiling = try ceiling(3, .uur, .perWeek, "2023-01-01", "2023-12-31", household: true)
        #expect(ceiling.maximum(in: try range("2023-02-01", "2023-02-28")) == 18)
        #expect(ceiling.maximum(in: try range("2023-02-01", "2023-02-01")) == 18)
        // 2023-01-01 is a Sunday of week 52 of 2022; 2023 ends on the Sunday of its week 52.
        #expect(ceiling.maximumOverall == 3 * 53)
    }

    @Test(arguments: [
        // Validity, period, euros: IV077 method B, with October recomputed (four Sundays, so 1200).
        ("2022-10-11", "2022-12-31", "2022-10-11", "2022-10-31", 900),
        ("2022-10-11", "2022-12-31", "2022-11-01", "2022-11-30", 1200),
        ("2022-10-11", "2022-12-31", "2022-12-01", "2022-12-31", 1500),
        ("2025-10-01", "2025-12-31", "2025-10-01", "2025-10-31", 1200),
        ("2025-10-01", "2025-12-31", "2025-11-01", "2025-11-30", 1500),
        ("2025-10-01", "2025-12-31", "2025-12-01", "2025-12-31", 1500),
        ("2025-07-07", "2025-09-05", "2025-07-07", "2025-07-31", 900),
        ("2025-07-07", "2025-09-05", "2025-08-01", "2025-08-31", 1800),
        ("2025-07-07", "2025-09-05", "2025-09-01", "2025-09-05", 0),
        ("2022-07-11", "2022-09-04", "2022-09-01", "2022-09-04", 300),
        ("2022-07-11", "2022-09-03", "2022-08-01", "2022-08-31", 1500),
        // Monday to Saturday of one week: no Sunday, so one week in the period of the last day.
        ("2025-09-01", "2025-09-06", "2025-09-01", "2025-09-06", 300),
    ])
    func perWeekByOutput(first: String, last: String, begin: String, end: String, maximum: Int) throws {
        let ceiling = try ceiling(300, .euro, .perWeek, first, last)
        #expect(ceiling.maximum(in: try range(begin, end)) == maximum)
    }

    @Test func outputPeriodsAddUpToTheWholeToewijzing() throws {
        let ceiling = try ceiling(300, .euro, .perWeek, "2025-07-07", "2025-09-05")
        #expect(ceiling.maximumOverall == 900 + 1800 + 0)
    }

    @Test func otherFrequencies() throws {
        let april = try range("2023-04-10", "2023-04-30")
        #expect(try ceiling(2, .uur, .perDag, "2023-04-10", "2023-06-30").maximum(in: april) == 42)
        #expect(try ceiling(2, .uur, .perDag, "2023-04-10", "2023-06-30").maximumOverall == 2 * 82)
        #expect(try ceiling(15, .uur, .perMaand, "2023-04-10", "2023-06-02").maximum(in: april) == 15)
        #expect(try ceiling(15, .uur, .perMaand, "2023-04-10", "2023-06-02").maximumOverall == 45)
        #expect(try ceiling(80, .uur, .totaal, "2023-04-10", "2023-06-02").maximum(in: april) == 80)
        #expect(try ceiling(80, .uur, .totaal, "2023-04-10", "2023-06-02").maximumOverall == 80)
    }

    @Test func nothingIsLeftWhenTheToewijzingBeginsAfterTheDeclarationMonth() {
        let omvang = Omvang(volume: 2, eenheid: .uur, frequentie: .perDag)
        #expect(VolumeCeiling(omvang: omvang, geldigheid: nil, isHouseholdHelp: false).maximumOverall == 0)
    }

    @Test func unitsConvertOnlyFromHoursToMinutes() {
        #expect(Omvang(volume: 1, eenheid: .uur, frequentie: .perWeek).factor(to: .minuut) == 60)
        #expect(Omvang(volume: 1, eenheid: .uur, frequentie: .perWeek).factor(to: .uur) == 1)
        #expect(Omvang(volume: 1, eenheid: .minuut, frequentie: .perWeek).factor(to: .uur) == nil)
        #expect(Omvang(volume: 1, eenheid: .euro, frequentie: .perWeek).factor(to: .stuksOutput) == nil)
    }

    // MARK: What fits on the care days

    /// April 2023 with care on 1..9 and 24..30 April. Weeks of April: 13-17 (five); care touches 13, 14 and 17.
    private func careInApril() throws -> (days: DaySet, period: DayRange) {
        let period = try range("2023-04-01", "2023-04-30")
        let timeline = Timeline(
            geldigheid: period,
            leveringen: [
                Levering(
                    begin: try day("2023-04-01"), stops: [.init(einddatum: try day("2023-04-09"), isTijdelijk: true)]),
                Levering(begin: try day("2023-04-24")),
            ])
        return (timeline.careDays(in: period), period)
    }

    @Test func fitsOnCareDays() throws {
        let (care, april) = try careInApril()
        #expect(care.count == 16)
        #expect(care.weekCount == 3)
        func fits(_ ceiling: VolumeCeiling, _ month: MonthPolicy = .prorata) -> Int? {
            ceiling.maximum(on: care, in: april, month: month)
        }
        #expect(fits(try ceiling(2, .uur, .perDag, "2023-01-01", "2023-12-31")) == 32)
        #expect(fits(try ceiling(3, .uur, .perWeek, "2023-01-01", "2023-12-31")) == 9)
        // Household help: 6 - 5 + 3 weeks.
        #expect(fits(try ceiling(3, .uur, .perWeek, "2023-01-01", "2023-12-31", household: true)) == 12)
        // Output: five Sundays in April 2023 (2, 9, 16, 23, 30) - 5 weeks + 3 weeks.
        #expect(fits(try ceiling(300, .euro, .perWeek, "2023-01-01", "2023-12-31")) == 900)
        // 15 x 16 / 30 = 8, exactly; 10 x 16 / 30 = 5.33, rounded up.
        #expect(fits(try ceiling(15, .uur, .perMaand, "2023-01-01", "2023-12-31")) == 8)
        #expect(fits(try ceiling(10, .uur, .perMaand, "2023-01-01", "2023-12-31")) == 6)
        #expect(fits(try ceiling(10, .uur, .perMaand, "2023-01-01", "2023-12-31"), .full) == 10)
        #expect(fits(try ceiling(80, .uur, .totaal, "2023-01-01", "2023-12-31")) == nil)
    }

    @Test func outputNeverGoesBelowZero() throws {
        // 1..5 September 2025 has no Sunday; five weekdays in one week, care on one of them.
        let period = try range("2025-09-01", "2025-09-05")
        var care = DaySet()
        care.append(try range("2025-09-02", "2025-09-02"))
        let ceiling = try ceiling(300, .euro, .perWeek, "2025-07-07", "2025-09-05")
        #expect(ceiling.maximum(on: care, in: period, month: .prorata) == 0)
    }
}
