import CareTimeline
import IWmo
import Rules
import Testing

private typealias Samples = Level3Samples

@Suite("Care-gap rules: what fits on the care days, and the flagged amount")
struct ZorggatVolumeTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let volume: Int
        let eenheid: Eenheid
        let frequentie: Frequentie
        var household = false
        var month = MonthPolicy.prorata
        /// Unit of the line; nil: the unit of the toewijzing.
        var declared: Eenheid?
        /// Nil: nothing bounds the volume.
        let fits: Int?

        var testDescription: String {
            "\(volume) per \(frequentie) in \(eenheid), \(household ? "household help, " : "")\(month.rawValue)"
        }
    }

    /// Care on 1-12 April 2023: 12 of 30 days, 3 of 5 ISO weeks. April has 5 Sundays; the toewijzing ends later.
    static let examples: [Example] =
        [Eenheid.minuut, .uur, .etmaal, .dagdeel, .stuksInspanning].flatMap { eenheid in
            [
                // 2 x 12
                Example(volume: 2, eenheid: eenheid, frequentie: .perDag, fits: 24),
                // 4 x 3
                Example(volume: 4, eenheid: eenheid, frequentie: .perWeek, fits: 12),
                // 4 x (6 - 5 + 3)
                Example(volume: 4, eenheid: eenheid, frequentie: .perWeek, household: true, fits: 16),
                // 7 x 12 / 30 = 2.8
                Example(volume: 7, eenheid: eenheid, frequentie: .perMaand, fits: 3),
                // 10 x 12 / 30 = 4
                Example(volume: 10, eenheid: eenheid, frequentie: .perMaand, fits: 4),
                Example(volume: 7, eenheid: eenheid, frequentie: .perMaand, month: .full, fits: 7),
                Example(volume: 7, eenheid: eenheid, frequentie: .totaal, fits: nil),
            ]
        }
        + [Eenheid.stuksOutput, .euro].flatMap { eenheid in
            [
                Example(volume: 2, eenheid: eenheid, frequentie: .perDag, fits: 24),
                // 300 x (5 - 5 + 3); the exception for household help is for effort only
                Example(volume: 300, eenheid: eenheid, frequentie: .perWeek, fits: 900),
                Example(volume: 300, eenheid: eenheid, frequentie: .perWeek, household: true, fits: 900),
                // 20000 x 12 / 30
                Example(volume: 20_000, eenheid: eenheid, frequentie: .perMaand, fits: 8_000),
                // 20001 x 12 / 30 = 8000.4
                Example(volume: 20_001, eenheid: eenheid, frequentie: .perMaand, fits: 8_001),
                Example(volume: 20_000, eenheid: eenheid, frequentie: .perMaand, month: .full, fits: 20_000),
                Example(volume: 20_000, eenheid: eenheid, frequentie: .totaal, fits: nil),
            ]
        } + [
            // Hours assigned, minutes declared: 60 times as many, after rounding up in hours.
            Example(volume: 2, eenheid: .uur, frequentie: .perDag, declared: .minuut, fits: 1_440),
            Example(volume: 4, eenheid: .uur, frequentie: .perWeek, declared: .minuut, fits: 720),
            Example(volume: 4, eenheid: .uur, frequentie: .perWeek, household: true, declared: .minuut, fits: 960),
            Example(volume: 7, eenheid: .uur, frequentie: .perMaand, declared: .minuut, fits: 180),
            Example(volume: 7, eenheid: .uur, frequentie: .perMaand, month: .full, declared: .minuut, fits: 420),
            Example(volume: 7, eenheid: .uur, frequentie: .totaal, declared: .minuut, fits: nil),
            // Units that do not match bound nothing.
            Example(volume: 7, eenheid: .minuut, frequentie: .perMaand, declared: .uur, fits: nil),
            Example(volume: 7, eenheid: .dagdeel, frequentie: .perDag, declared: .etmaal, fits: nil),
        ]

    private static let upTo12April = ZorggatSamples.levering(["2023-01-01"], [("2023-01-01", "20", "2023-04-12")])

    private static func facts(_ example: Example, volume: Int) -> ZorggatJudge.Facts {
        var facts = ZorggatSamples.facts(upTo12April)
        let categorie = example.household ? "01" : "02"
        facts.toewijzing.product = Product(categorie: categorie)
        facts.toewijzing.omvang = Omvang(
            volume: example.volume, eenheid: example.eenheid, frequentie: example.frequentie)
        facts.prestatie.productCategorie = categorie
        facts.prestatie.eenheid = example.declared ?? example.eenheid
        facts.prestatie.geleverdVolume = volume
        facts.prestatie.ingediendBedrag.bedrag = volume * 100
        return facts
    }

    @Test("what fits is allowed, one more is flagged", arguments: examples)
    func gapCap(_ example: Example) {
        var policy = ZorggatSamples.flag
        policy.month = example.month
        let fits = ZorggatSamples.judge(Self.facts(example, volume: example.fits ?? 99_999), policy)
        #expect(
            fits
                == Zorggat(
                    regel: .melding, gatdagen: 18, zorgdagen: 12, maximaalVolume: example.fits, gevlagdBedrag: 0,
                    actie: .melding))
        guard let maximum = example.fits else { return }
        let tooMuch = ZorggatSamples.judge(Self.facts(example, volume: maximum + 1), policy)
        // Every unit costs a euro, and one unit is too many.
        #expect(
            tooMuch
                == Zorggat(
                    regel: .gedeeltelijk, gatdagen: 18, zorgdagen: 12, maximaalVolume: maximum, gevlagdBedrag: 100,
                    actie: .flag))
    }

    @Test("every frequency meets every unit")
    func everyCombination() {
        let shown = Set(Self.examples.map { "\($0.frequentie) \($0.eenheid)" })
        #expect(shown.count == Frequentie.allCases.count * Eenheid.allCases.count)
    }

    @Test("without omvang nothing bounds the volume")
    func withoutOmvang() {
        var facts = ZorggatSamples.facts(Self.upTo12April, volume: 5_000)
        facts.toewijzing.omvang = nil
        let found = ZorggatSamples.judge(facts)
        #expect(found?.regel == .melding)
        #expect(found?.maximaalVolume == nil)
        #expect(found?.gevlagdBedrag == 0)
    }

    // MARK: Weeks of output

    /// The toewijzing ends on Wednesday 3 May 2023; its last Sunday is 30 April, so April counts 5 + 1 weeks and
    /// 300 x (6 - 5 + 3) = 1200 fits on 1-12 April.
    @Test("the last broken week counts in the month of the last Sunday")
    func lastBrokenWeek() {
        var facts = ZorggatSamples.facts(Self.upTo12April)
        facts.toewijzing.einddatum = Samples.day("2023-05-03")
        facts.toewijzing.omvang = Omvang(volume: 300, eenheid: .euro, frequentie: .perWeek)
        facts.prestatie.declareEuros(1_800)
        #expect(
            ZorggatSamples.judge(facts)
                == Zorggat(
                    regel: .gedeeltelijk, gatdagen: 18, zorgdagen: 12, maximaalVolume: 1_200, gevlagdBedrag: 600,
                    actie: .flag))
    }

    /// 1-5 September 2025 is Monday to Friday: no Sunday, so nothing may be declared there at all.
    @Test("a month without a Sunday of its own holds nothing")
    func noSunday() {
        var facts = ZorggatSamples.facts(
            ZorggatSamples.levering(["2025-07-07"], [("2025-07-07", "19", "2025-09-02")]))
        facts.declaratieMaand = Samples.month("2025-09")
        facts.toewijzing.ingangsdatum = Samples.day("2025-07-07")
        facts.toewijzing.einddatum = Samples.day("2025-09-05")
        facts.toewijzing.omvang = Omvang(volume: 300, eenheid: .euro, frequentie: .perWeek)
        facts.prestatie.productPeriode = Samples.periode("2025-09-01", "2025-09-05")
        facts.prestatie.declareEuros(300)
        #expect(
            ZorggatSamples.judge(facts)
                == Zorggat(
                    regel: .gedeeltelijk, gatdagen: 3, zorgdagen: 2, maximaalVolume: 0, gevlagdBedrag: 300,
                    actie: .flag))
    }

    // MARK: Months and broken periods

    /// 11-30 April is 20 days, care on 2 of them: 7 x 2 / 20 = 0.7.
    @Test("a broken month is counted over its own days")
    func brokenMonth() {
        var facts = ZorggatSamples.facts(Self.upTo12April, volume: 2)
        facts.toewijzing.ingangsdatum = Samples.day("2023-04-11")
        facts.toewijzing.omvang = Omvang(volume: 7, eenheid: .uur, frequentie: .perMaand)
        facts.prestatie.productPeriode = Samples.periode("2023-04-11", "2023-04-30")
        #expect(
            ZorggatSamples.judge(facts)
                == Zorggat(
                    regel: .gedeeltelijk, gatdagen: 18, zorgdagen: 2, maximaalVolume: 1, gevlagdBedrag: 5_000,
                    actie: .flag))
    }

    /// Two pieces of care in week 14 (4 and 8 April) and one in week 15: two weeks, three days.
    @Test("a week with care on both ends counts once")
    func weekInPieces() {
        var facts = ZorggatSamples.facts(
            ZorggatSamples.levering(
                ["2023-04-04", "2023-04-08", "2023-04-10"],
                [
                    ("2023-04-04", "20", "2023-04-04"), ("2023-04-08", "20", "2023-04-08"),
                    ("2023-04-10", "19", "2023-04-10"),
                ]), volume: 9)
        #expect(ZorggatSamples.judge(facts)?.maximaalVolume == 8)
        facts.toewijzing.omvang?.frequentie = .perDag
        #expect(ZorggatSamples.judge(facts)?.maximaalVolume == 12)
    }

    // MARK: Flagged amount

    struct Amount: Sendable, CustomTestStringConvertible {
        /// Days of care, and so what fits: one a day.
        let fits: Int
        let volume: Int
        let bedrag: Int
        let flagged: Int

        var testDescription: String { "\(bedrag) cents for \(volume), of which \(fits) fit" }
    }

    static let amounts = [
        // 100 x 2/3 = 66.7
        Amount(fits: 1, volume: 3, bedrag: 100, flagged: 67),
        // 100 x 1/3 = 33.3
        Amount(fits: 2, volume: 3, bedrag: 100, flagged: 33),
        // 100 x 5/8 = 62.5
        Amount(fits: 3, volume: 8, bedrag: 100, flagged: 63),
        // 100 x 3/8 = 37.5
        Amount(fits: 5, volume: 8, bedrag: 100, flagged: 38),
        // 1 x 1/2 = 0.5
        Amount(fits: 1, volume: 2, bedrag: 1, flagged: 1),
        // 1 x 2/5 = 0.4
        Amount(fits: 3, volume: 5, bedrag: 1, flagged: 0),
        // 12345 x 13/20 = 8024.25
        Amount(fits: 7, volume: 20, bedrag: 12_345, flagged: 8_024),
        Amount(fits: 7, volume: 20, bedrag: 0, flagged: 0),
        // The largest amount of the standard: 99999999 x 1/30 = 3333333.3
        Amount(fits: 29, volume: 30, bedrag: 99_999_999, flagged: 3_333_333),
    ]

    @Test("the amount above what fits, half up", arguments: amounts)
    func flaggedAmount(_ example: Amount) {
        let lastDay = "2023-04-" + (example.fits < 10 ? "0" : "") + String(example.fits)
        var facts = ZorggatSamples.facts(
            ZorggatSamples.levering(["2023-01-01"], [("2023-01-01", "20", lastDay)]), volume: example.volume)
        facts.toewijzing.omvang = Omvang(volume: 1, eenheid: .uur, frequentie: .perDag)
        facts.prestatie.ingediendBedrag.bedrag = example.bedrag
        #expect(
            ZorggatSamples.judge(facts)
                == Zorggat(
                    regel: .gedeeltelijk, gatdagen: 30 - example.fits, zorgdagen: example.fits,
                    maximaalVolume: example.fits, gevlagdBedrag: example.flagged, actie: .flag))
    }
}
