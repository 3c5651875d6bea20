import CareTimeline
import IWmo
import Rules
import Testing

private typealias Samples = Level3Samples

/// Many accepted lines on one toewijzing: sums and the search for the same period, worked out by hand.
@Suite("Many earlier lines")
struct EerdereDebettenTests {
    /// 200 accepted lines of one day and one hour each, from 2022-01-01 on, in the order of their days.
    private static let lines = (0..<200).map { place in
        let day = Samples.day("2022-01-01").advanced(by: place).description
        return Samples.geaccepteerd(Samples.prestatie("A\(place)", uren: 1, day, day))
    }

    private static func facts(_ debetten: EerdereDebetten, total: Int) -> PrestatieFacts {
        var facts = Samples.debet
        facts.toewijzing?.omvang = Omvang(volume: total, eenheid: .uur, frequentie: .totaal)
        facts.debetten = debetten
        return facts
    }

    @Test("200 hours before and 16 now fit in 216, and not in 215")
    func volume() {
        let debetten = EerdereDebetten(Self.lines)
        #expect(!Samples.oordeel(Self.facts(debetten, total: 216)).regels.contains("TR322"))
        #expect(Samples.oordeel(Self.facts(debetten, total: 215)).regels.contains("TR322"))
    }

    @Test("lines added one by one count like lines given at once")
    func appending() {
        var debetten = EerdereDebetten([EerderDebet]())
        for line in Self.lines { debetten.append(EerderDebet(line.prestatie)) }
        debetten.append(EerderDebet(Samples.eerder(30, .minuut).prestatie))
        // 200.5 hours before and 16 now.
        #expect(!Samples.oordeel(Self.facts(debetten, total: 217)).regels.contains("TR322"))
        #expect(Samples.oordeel(Self.facts(debetten, total: 216)).regels.contains("TR322"))
    }

    @Test("money of 200 lines of 50 euro and one of 800 fits in 10,800 euro", arguments: [0, 1])
    func money(short: Int) {
        var facts = Samples.debet
        facts.debetten = EerdereDebetten(
            Self.lines.map { line in
                var line = line
                line.prestatie.ingediendBedrag.bedrag = 5_000
                return line
            })
        facts.prestatie.ingediendBedrag.bedrag = 80_000
        facts.toewijzing?.omvang = nil
        facts.toewijzing?.budget = 1_080_000 - short
        #expect(Samples.oordeel(facts).regels.contains("TR369") == (short == 1))
    }

    @Test("the same care is found wherever it stands among the lines", arguments: [0, 63, 64, 65, 199])
    func sameCare(place: Int) {
        var facts = Samples.debet
        facts.prestatie.productPeriode = Self.lines[place].prestatie.productPeriode
        facts.debetten = EerdereDebetten(Self.lines)
        #expect(Samples.oordeel(facts).regels.contains("TR389"))
        facts.prestatie.productCode = "02A99"
        #expect(!Samples.oordeel(facts).regels.contains("TR389"))
    }

    // MARK: Lines that are counted and not named

    private static let eerdere = lines.map { EerderDebet($0.prestatie) }

    private static func unnamed(_ count: Int) -> EerdereDebetten {
        EerdereDebetten(
            unnamed: eerdere.prefix(count).map { line in
                EerderDebet.Cijfers(
                    productPeriode: line.productPeriode, geleverdVolume: line.geleverdVolume, eenheid: line.eenheid,
                    bedrag: line.bedrag)
            })
    }

    @Test("lines without a name count like named ones", arguments: [0, 1, 64, 65, 200])
    func countedOnly(count: Int) {
        var debetten = Self.unnamed(count)
        #expect(debetten.isEmpty == (count == 0))
        #expect(debetten.isNamed == (count == 0))
        for line in Self.eerdere.dropFirst(count) { debetten.append(line) }
        #expect(debetten.lines.count == 200 - count)
        #expect(!Samples.oordeel(Self.facts(debetten, total: 216)).regels.contains("TR322"))
        #expect(Samples.oordeel(Self.facts(debetten, total: 215)).regels.contains("TR322"))
    }

    @Test("it is known which periods the lines without a name have", arguments: [1, 64, 65, 200])
    func periods(count: Int) {
        let debetten = Self.unnamed(count)
        for (place, line) in Self.eerdere.enumerated() {
            #expect(debetten.isUnnamed(over: line.productPeriode) == (place < count))
        }
    }

    @Test("names come before the lines that were added, and later ones do not count")
    func naming() {
        var debetten = Self.unnamed(3)
        let own = EerderDebet(Samples.eerder(5, .uur).prestatie)
        debetten.append(own)
        let named = debetten.named(by: Array(Self.eerdere.prefix(10)))
        #expect(named.isNamed)
        #expect(named.lines == Array(Self.eerdere.prefix(3)) + [own])
        // 3 hours before, 5 added and 16 now.
        #expect(!Samples.oordeel(Self.facts(named, total: 24)).regels.contains("TR322"))
        #expect(Samples.oordeel(Self.facts(named, total: 23)).regels.contains("TR322"))
    }
}
