import CareTimeline
import IWmo
import Rules
import Testing

private typealias Samples = Level3Samples

@Suite("Tariff and amount: TR346 and TR418")
struct Level3BedragTests {
    private static func judge(
        _ contract: ContractAfspraak.Tarief, minutes: Int, tarief: Int, bedrag: Int
    ) -> Verdict {
        var facts = Samples.debet
        facts.contract = ContractAfspraak(tarief: contract)
        facts.prestatie.declareMinutes(minutes, tarief: tarief, bedrag: bedrag)
        return Samples.judge(facts)
    }

    private static let wrongAmount = Verdict(["9346"], ["TR346"])
    private static let wrongTariff = Verdict(["0611", "9346"], ["TR346", "TR418"])

    // MARK: A contract per hour, a line in minutes

    struct HourTariff: Sendable, CustomTestStringConvertible {
        /// Eurocents per hour.
        let hour: Int
        let minutes: Int
        /// Eurocents per minute, as the line must show it.
        let tarief: Int
        let bedrag: Int
        /// What the shown tariff times the minutes would give.
        let naive: Int

        var testDescription: String { "\(minutes) minutes of \(hour) cents an hour" }
    }

    /// The amounts are hour tariff x minutes / 60, the tariff is hour tariff / 60, both half up.
    static let hourTariffs = [
        HourTariff(hour: 4500, minutes: 90, tarief: 75, bedrag: 6750, naive: 6750),
        HourTariff(hour: 5870, minutes: 90, tarief: 98, bedrag: 8805, naive: 8820),
        // 18187.5 and 145.5 both go up.
        HourTariff(hour: 8730, minutes: 125, tarief: 146, bedrag: 18_188, naive: 18_250),
        // 7864.5 goes up, 87.38 goes down.
        HourTariff(hour: 5243, minutes: 90, tarief: 87, bedrag: 7865, naive: 7830),
        // 1.454 euro a minute goes down: 145.4.
        HourTariff(hour: 8724, minutes: 10, tarief: 145, bedrag: 1454, naive: 1450),
        // Half a cent a minute is a cent, a little less is nothing.
        HourTariff(hour: 30, minutes: 1, tarief: 1, bedrag: 1, naive: 1),
        HourTariff(hour: 29, minutes: 1, tarief: 0, bedrag: 0, naive: 0),
        HourTariff(hour: 31, minutes: 60, tarief: 1, bedrag: 31, naive: 60),
    ]

    @Test("the amount follows the hour tariff, the shown tariff is rounded", arguments: hourTariffs)
    func contractPerHour(_ example: HourTariff) {
        func judge(tarief: Int, bedrag: Int) -> Verdict {
            Self.judge(.perUur(example.hour), minutes: example.minutes, tarief: tarief, bedrag: bedrag)
        }
        #expect(judge(tarief: example.tarief, bedrag: example.bedrag) == .clean)
        #expect(judge(tarief: example.tarief, bedrag: example.bedrag + 1) == Self.wrongAmount)
        #expect(judge(tarief: example.tarief, bedrag: example.bedrag - 1) == Self.wrongAmount)
        #expect(judge(tarief: example.tarief + 1, bedrag: example.bedrag) == Self.wrongTariff)
        #expect(judge(tarief: example.tarief - 1, bedrag: example.bedrag) == Self.wrongTariff)
    }

    @Test(
        "the rounded tariff times the minutes is wrong wherever it differs",
        arguments: hourTariffs.filter { $0.naive != $0.bedrag })
    func naiveAmount(_ example: HourTariff) {
        #expect(
            Self.judge(.perUur(example.hour), minutes: example.minutes, tarief: example.tarief, bedrag: example.naive)
                == Self.wrongAmount)
    }

    // MARK: Without contract

    /// A tariff of 146 hides an hour tariff of 8730 to 8789. In 125 minutes those give 18187.5 to 18310.4, in steps
    /// of a little over two cents: 8730 gives 18188, 8731 gives 18189.6 and so 18190, 8789 gives 18310.
    @Test(
        "without a contract some whole hour tariff must explain both numbers",
        arguments: [
            (18_187, false), (18_188, true), (18_189, false), (18_190, true), (18_250, true), (18_310, true),
            (18_311, false),
        ])
    func withoutContract(bedrag: Int, passes: Bool) {
        #expect(
            Self.judge(.onbekend, minutes: 125, tarief: 146, bedrag: bedrag) == (passes ? .clean : Self.wrongAmount))
    }

    @Test("one minute tells the tariff itself", arguments: [(145, false), (146, true), (147, false)])
    func oneMinute(bedrag: Int, passes: Bool) {
        #expect(Self.judge(.onbekend, minutes: 1, tarief: 146, bedrag: bedrag) == (passes ? .clean : Self.wrongAmount))
    }

    /// A tariff of 0 hides 0 to 29 cents an hour, so 600 minutes are worth 0 to 290 cents.
    @Test("a tariff that rounds to nothing", arguments: [(0, true), (290, true), (291, false)])
    func tariffOfNothing(bedrag: Int, passes: Bool) {
        #expect(Self.judge(.onbekend, minutes: 600, tarief: 0, bedrag: bedrag) == (passes ? .clean : Self.wrongAmount))
    }

    @Test(
        "without a contract hours are multiplied exactly",
        arguments: [(79_999, false), (80_000, true), (80_001, false)])
    func hoursWithoutContract(bedrag: Int, passes: Bool) {
        var facts = Samples.debet
        facts.prestatie.ingediendBedrag.bedrag = bedrag
        #expect(Samples.judge(facts) == (passes ? .clean : Self.wrongAmount))
    }

    // MARK: A contract in the unit of the line

    @Test("agreed per minute: volume times tariff, exactly", arguments: [(8820, true), (8805, false), (8821, false)])
    func contractPerMinute(bedrag: Int, passes: Bool) {
        #expect(
            Self.judge(.perEenheid(98), minutes: 90, tarief: 98, bedrag: bedrag) == (passes ? .clean : Self.wrongAmount)
        )
    }

    @Test("another tariff than agreed gives 0611 alone when the amount follows from it")
    func otherTariffPerMinute() {
        #expect(
            Self.judge(.perEenheid(98), minutes: 90, tarief: 97, bedrag: 8730) == Verdict(["0611"], ["TR418"]))
        #expect(Self.judge(.perEenheid(98), minutes: 90, tarief: 97, bedrag: 8820) == Self.wrongTariff)
    }

    @Test("pieces and half-days are multiplied exactly too", arguments: [Eenheid.etmaal, .dagdeel, .stuksOutput])
    func otherUnits(_ eenheid: Eenheid) {
        var facts = Samples.debet
        facts.toewijzing?.omvang = Omvang(volume: 16, eenheid: eenheid, frequentie: .perMaand)
        facts.prestatie.declare(16, eenheid)
        #expect(Samples.judge(facts) == .clean)
        facts.prestatie.ingediendBedrag.bedrag -= 1
        #expect(Samples.judge(facts) == Self.wrongAmount)
    }

    @Test("in euros there is no tariff to compare")
    func euros() {
        var facts = Samples.debet
        facts.toewijzing?.omvang = Omvang(volume: 20_000, eenheid: .euro, frequentie: .perMaand)
        facts.contract = ContractAfspraak(tarief: .perEenheid(1))
        facts.prestatie.declareEuros(20_000)
        #expect(Samples.judge(facts) == .clean)
    }
}
