import CareTimeline
import IWmo
import Rules
import Testing

@testable import Oversight

@Suite("Production statement")
struct ProductieverantwoordingTests {
    /// A line of aanbieder 98000101 at gemeente 0479: declared in one month, delivered in another.
    private static func line(
        declared: String, delivered: String, _ bedrag: Int, code: String = "01A03", credit: Bool = false,
        _ oordeel: Oordeel = .toegekend, withoutCare: Int = 0, isGecrediteerd: Bool = false,
        isUitgezonderd: Bool = false, gemeente: String = "0479"
    ) throws -> BeoordeeldePrestatie {
        let declaredIn = try #require(Month(iso: declared))
        let deliveredIn = try #require(Month(iso: delivered))
        return BeoordeeldePrestatie(
            id: 1, gemeente: gemeente, aanbieder: "98000101", bsn: "999990019", declaratieNummer: "D1",
            declaratieMaand: declaredIn, gedeclareerdOp: declaredIn.lastDay,
            prestatie: Prestatie(
                referentieNummer: "R1", vorigReferentieNummer: nil, toewijzingNummer: 1, productCategorie: "01",
                productCode: code, productPeriode: GeslotenPeriode(deliveredIn.days), geleverdVolume: 1,
                eenheid: .uur, productTarief: bedrag,
                ingediendBedrag: BedragMetDC(bedrag: bedrag, debetCredit: credit ? .credit : .debet)),
            oordeel: oordeel, zorggat: withoutCare > 0 ? .pauze : nil, zorggatBedrag: withoutCare,
            isGecrediteerd: isGecrediteerd, isUitgezonderd: isUitgezonderd)
    }

    private static func answers(_ jaar: Int, _ bedrag: Int, gemeente: String = "0479") -> ToegekendInAntwoorden {
        ToegekendInAntwoorden(
            jaar: Productiejaar(gemeente: gemeente, aanbieder: "98000101", jaar: jaar), declaraties: 1, bedrag: bedrag)
    }

    private static func statements(
        _ answers: [ToegekendInAntwoorden], _ lines: [BeoordeeldePrestatie]
    ) -> [Productieverantwoording] {
        var building = ProductieverantwoordingOpbouw(answers)
        for line in lines { building.add(line) }
        return building.verantwoordingen
    }

    @Test("debits and credits by product and month of care; the lines equal the answers")
    func products() throws {
        // January: 100,00 + 40,00 of A03 and 25,00 of A05; February: 60,00 of A03, of which 40,00 of January credited.
        let lines = [
            try Self.line(declared: "2026-01", delivered: "2026-01", 10_000),
            try Self.line(declared: "2026-01", delivered: "2026-01", 4_000, isGecrediteerd: true),
            try Self.line(declared: "2026-01", delivered: "2026-01", 2_500, code: "01A05"),
            try Self.line(declared: "2026-02", delivered: "2026-02", 6_000),
            try Self.line(declared: "2026-02", delivered: "2026-01", 4_000, credit: true),
        ]
        let statement = try #require(Self.statements([Self.answers(2026, 18_500)], lines).first)
        let rows = statement.productie.rows
        #expect(rows.map(\.plaats.productCode) == ["01A03", "01A03", "01A05"])
        #expect(rows.map(\.plaats.maand.description) == ["2026-01", "2026-02", "2026-01"])
        #expect(rows.map(\.bedragen.debet.bedrag) == [14_000, 6_000, 2_500])
        #expect(rows.map(\.bedragen.debet.aantal) == [2, 1, 1])
        #expect(rows.map(\.bedragen.credit.bedrag) == [-4_000, 0, 0])
        #expect(rows.map(\.bedragen.netto.bedrag) == [10_000, 6_000, 2_500])
        #expect(statement.totaal.netto == Tally(aantal: 5, bedrag: 18_500))
        #expect(statement.correcties.rows.isEmpty && statement.laterGedeclareerd.rows.isEmpty)
        #expect(statement.verschil == 0)
    }

    @Test("care of December that is credited and declared again in January stands in the year of declaration")
    func acrossTheYear() throws {
        let lines = [
            try Self.line(declared: "2025-12", delivered: "2025-12", 9_000, isGecrediteerd: true),
            try Self.line(declared: "2026-01", delivered: "2025-12", 9_000, credit: true),
            try Self.line(declared: "2026-01", delivered: "2025-12", 5_000),
            try Self.line(declared: "2026-01", delivered: "2026-01", 7_000),
        ]
        let found = Self.statements([Self.answers(2026, 3_000), Self.answers(2025, 9_000)], lines)
        #expect(found.map(\.jaar.jaar) == [2025, 2026])
        // 2025 keeps what its answers granted; what came later is for information.
        #expect(found[0].productie.totaal.netto.bedrag == 9_000)
        #expect(found[0].correcties.rows.isEmpty)
        #expect(found[0].laterGedeclareerd.totaal.credit == Tally(aantal: 1, bedrag: -9_000))
        #expect(found[0].laterGedeclareerd.totaal.debet == Tally(aantal: 1, bedrag: 5_000))
        #expect(found[0].verschil == 0)
        // 2026: 70,00 of its own, and 50,00 - 90,00 on 2025.
        #expect(found[1].productie.totaal.netto.bedrag == 7_000)
        #expect(found[1].correcties.totaal.netto == Tally(aantal: 2, bedrag: -4_000))
        #expect(found[1].correcties.rows.map(\.plaats.maand.description) == ["2025-12"])
        #expect(found[1].totaal.netto.bedrag == 3_000 && found[1].verschil == 0)
    }

    @Test("disputed, accepted by a person, recovered: each apart, and none in the net amount")
    func withoutCare() throws {
        let lines = [
            try Self.line(declared: "2026-01", delivered: "2026-01", 4_000, .betwist, withoutCare: 1_000),
            // Granted, and flagged by what came later.
            try Self.line(declared: "2026-01", delivered: "2026-01", 4_000, withoutCare: 4_000),
            try Self.line(
                declared: "2026-01", delivered: "2026-01", 4_000, .betwist, withoutCare: 500, isUitgezonderd: true),
            try Self.line(
                declared: "2026-01", delivered: "2026-01", 3_000, .betwist, withoutCare: 3_000, isGecrediteerd: true),
            try Self.line(declared: "2026-02", delivered: "2026-01", 3_000, credit: true),
        ]
        let total = try #require(Self.statements([Self.answers(2026, 12_000)], lines).first).totaal
        #expect(total.betwist == Tally(aantal: 2, bedrag: 5_000))
        #expect(total.uitgezonderd == Tally(aantal: 1, bedrag: 500))
        #expect(total.teruggevorderd == Tally(aantal: 1, bedrag: 3_000))
        #expect(total.netto == Tally(aantal: 5, bedrag: 12_000))
    }

    @Test("rejected lines are counted and stand in no total")
    func rejected() throws {
        let lines = [
            try Self.line(declared: "2026-01", delivered: "2026-01", 4_000),
            try Self.line(declared: "2026-01", delivered: "2026-01", 700, .afgewezen, withoutCare: 700),
            try Self.line(declared: "2026-01", delivered: "2025-12", 200, credit: true, .afgewezen),
        ]
        let found = Self.statements([Self.answers(2025, 0), Self.answers(2026, 4_000)], lines)
        #expect(found[1].afgewezen == Tally(aantal: 2, bedrag: 500))
        #expect(found[1].totaal.netto.bedrag == 4_000 && found[1].totaal.betwist.aantal == 0)
        #expect(found[1].correcties.rows.isEmpty && found[0].laterGedeclareerd.rows.isEmpty)
        #expect(found[0].afgewezen.aantal == 0)
    }

    @Test("when the lines do not equal the answers, the statement has the difference")
    func difference() throws {
        let line = try Self.line(declared: "2026-01", delivered: "2026-01", 4_000)
        let statement = try #require(Self.statements([Self.answers(2026, 4_100)], [line]).first)
        #expect(statement.verschil == -100)
    }

    @Test("what was removed after the retention period is part of the answers, and no difference")
    func removed() throws {
        let line = try Self.line(declared: "2026-01", delivered: "2026-01", 4_000)
        var answers = Self.answers(2026, 4_100)
        answers.opgeschoond = Tally(aantal: 3, bedrag: 100)
        let statement = try #require(Self.statements([answers], [line]).first)
        #expect(statement.verschil == 0 && statement.totaal.netto.bedrag == 4_000)
        answers.opgeschoond = Tally(aantal: 3, bedrag: 90)
        #expect(Self.statements([answers], [line]).first?.verschil == -10)
    }

    @Test("gemeenten stay apart, and a year without lines has a statement when it has answers")
    func apart() throws {
        let lines = [
            try Self.line(declared: "2026-01", delivered: "2026-01", 4_000),
            try Self.line(declared: "2026-01", delivered: "2026-01", 900, gemeente: "0415"),
        ]
        let answers = [
            Self.answers(2026, 4_000), Self.answers(2026, 900, gemeente: "0415"), Self.answers(2027, 0),
        ]
        let found = Self.statements(answers, lines)
        #expect(found.map(\.jaar.gemeente) == ["0415", "0479", "0479"])
        #expect(found.map(\.totaal.netto.bedrag) == [900, 4_000, 0])
        #expect(found.allSatisfy { $0.verschil == 0 })
    }
}
