import CareTimeline
import IWmo
import Oversight
import Rules
import Testing

@Suite("The figures of an audit")
struct AuditFiguresTests {
    /// Three aanbieders, two gemeenten, two months; every sum below was added up by hand.
    private static let lines = [
        line(1, "0479", "98000101", "2026-01", 10_000, .toegekend),
        line(2, "0479", "98000101", "2026-01", 6_000, .betwist, gap: .pauze, 6_000),
        line(
            3, "0479", "98000101", "2026-03", 8_000, .afgewezen, rules: ["TR321", "ZG003"], gap: .buitenLevering, 8_000),
        line(4, "0415", "98000101", "2026-01", 5_000, .toegekend, gap: .gedeeltelijk, 1_250, credited: true),
        line(5, "0415", "98000101", "2026-03", 5_000, .toegekend, credit: true),
        line(6, "0415", "98000102", "2026-03", 7_000, .afgewezen, rules: ["TR321"]),
        line(7, "0415", "98000103", "2026-03", 900, .betwist, gap: .geenStart, 900, excepted: true),
    ]

    private static func line(
        _ id: Int64, _ gemeente: String, _ aanbieder: String, _ month: String, _ amount: Int, _ oordeel: Oordeel,
        rules: [String] = [], gap: ZorggatRegel? = nil, _ gapAmount: Int = 0, credit: Bool = false,
        credited: Bool = false, excepted: Bool = false
    ) -> BeoordeeldePrestatie {
        let month = Month(iso: month) ?? Month(index: 0)
        return BeoordeeldePrestatie(
            id: id, gemeente: gemeente, aanbieder: aanbieder, bsn: "999990019", declaratieNummer: "D\(id)",
            declaratieMaand: month, gedeclareerdOp: month.lastDay,
            prestatie: Prestatie(
                referentieNummer: "R\(id)", vorigReferentieNummer: nil, toewijzingNummer: 1, productCategorie: "01",
                productCode: "01H01",
                productPeriode: GeslotenPeriode(begindatum: month.firstDay, einddatum: month.lastDay),
                geleverdVolume: 1, eenheid: .uur, productTarief: amount,
                ingediendBedrag: BedragMetDC(bedrag: amount, debetCredit: credit ? .credit : .debet)),
            oordeel: oordeel, regels: rules, zorggat: gap, zorggatBedrag: gapAmount, isGecrediteerd: credited,
            isUitgezonderd: excepted)
    }

    private static func figures(_ lines: [BeoordeeldePrestatie]) -> AuditFigures {
        var figures = AuditFigures()
        for line in lines { figures.add(line) }
        return figures
    }

    @Test("All lines together")
    func all() {
        let totals = Self.figures(Self.lines).totals()
        #expect(totals.ingediend == Tally(aantal: 7, bedrag: 31_900))
        #expect(totals.toegekend == Tally(aantal: 5, bedrag: 16_900))
        #expect(totals.afgewezen == Tally(aantal: 2, bedrag: 15_000))
        #expect(totals.zonderZorg == Tally(aantal: 4, bedrag: 16_150))
        #expect(totals.zonderZorg(.open) == Tally(aantal: 1, bedrag: 6_000))
        #expect(totals.zonderZorg(.afgewezen) == Tally(aantal: 1, bedrag: 8_000))
        #expect(totals.zonderZorg(.gecrediteerd) == Tally(aantal: 1, bedrag: 1_250))
        #expect(totals.zonderZorg(.uitgezonderd) == Tally(aantal: 1, bedrag: 900))
    }

    @Test("The parts add up to the whole, whichever way they are cut")
    func parts() {
        let figures = Self.figures(Self.lines)
        func sum(_ parts: [Geldtotalen]) -> Geldtotalen {
            parts.reduce(into: Geldtotalen()) { $0.add($1) }
        }
        #expect(sum(figures.aanbieders().map(\.totals)) == figures.totals())
        #expect(sum(figures.gemeenten().map(\.totals)) == figures.totals())
        #expect(sum(figures.months().map(\.totals)) == figures.totals())
        let part = AuditFigures.Part(gemeente: "0415")
        #expect(sum(figures.aanbieders(part).map(\.totals)) == figures.totals(part))
        #expect(figures.totals(part).ingediend == Tally(aantal: 4, bedrag: 7_900))
    }

    @Test("Ranked by money for days without care, equal ones by code")
    func ranking() {
        let figures = Self.figures(Self.lines)
        #expect(figures.aanbieders().map(\.aanbieder) == ["98000101", "98000103", "98000102"])
        #expect(figures.gemeenten().map(\.gemeente) == ["0479", "0415"])
        #expect(figures.aanbieders(.init(gemeente: "0479")).map(\.aanbieder) == ["98000101"])
    }

    @Test("A month without lines stands between the others")
    func months() {
        let months = Self.figures(Self.lines).months(.init(aanbieder: "98000101"))
        #expect(months.map(\.maand.description) == ["2026-01", "2026-02", "2026-03"])
        #expect(months.map(\.totals.ingediend.bedrag) == [21_000, 0, 3_000])
    }

    @Test("Rules: rejections by rule, amounts without care by care-gap rule")
    func rules() {
        let figures = Self.figures(Self.lines)
        #expect(figures.afwijzingen().map(\.regel) == ["TR321", "ZG003"])
        #expect(figures.afwijzingen().first?.tally == Tally(aantal: 2, bedrag: 15_000))
        #expect(figures.zorggaten().map(\.regel) == ["ZG003", "ZG001", "ZG004", "ZG002"])
        #expect(figures.zorggaten(.init(gemeente: "0415")).map(\.tally.bedrag) == [1_250, 900])
    }

    @Test("Of each aanbieder the findings with most money are kept")
    func largest() {
        let many = (1...25).map { index in
            Self.line(
                Int64(index), "0479", "98000104", "2026-01", 100 * index, .betwist, gap: .pauze, 100 * (index * 7 % 25))
        }
        let amounts = Self.figures(many).largestFindings("98000104").map(\.zorggatBedrag)
        #expect(amounts == [2_400, 2_300, 2_200, 2_100, 2_000, 1_900, 1_800, 1_700, 1_600, 1_500])
    }
}
