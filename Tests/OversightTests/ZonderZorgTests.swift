import CareTimeline
import IWmo
import Oversight
import Rules
import Testing

@Suite("Amounts for days without care")
struct ZonderZorgTests {
    private static func line(
        _ oordeel: Oordeel, zorggat: ZorggatRegel? = .pauze, bedrag: Int = 4_000, credit: Bool = false,
        isGecrediteerd: Bool = false, isUitgezonderd: Bool = false
    ) -> BeoordeeldePrestatie {
        let day = Day(iso: "2026-01-01") ?? Day(number: 0)
        return BeoordeeldePrestatie(
            id: 1, gemeente: "0479", aanbieder: "98000101", bsn: "999990019", declaratieNummer: "D1",
            declaratieMaand: day.month, gedeclareerdOp: day,
            prestatie: Prestatie(
                referentieNummer: "R1", vorigReferentieNummer: nil, toewijzingNummer: 1, productCategorie: "01",
                productCode: "01H01", productPeriode: GeslotenPeriode(begindatum: day, einddatum: day.month.lastDay),
                geleverdVolume: 4, eenheid: .uur, productTarief: 1_000,
                ingediendBedrag: BedragMetDC(bedrag: 4_000, debetCredit: credit ? .credit : .debet)),
            oordeel: oordeel, zorggat: zorggat, zorggatBedrag: bedrag, isGecrediteerd: isGecrediteerd,
            isUitgezonderd: isUitgezonderd)
    }

    @Test("A rejected line was never paid, whatever was accepted about it")
    func rejected() {
        #expect(Self.line(.afgewezen).zonderZorg?.afloop == .afgewezen)
        #expect(Self.line(.afgewezen, isUitgezonderd: true).zonderZorg?.afloop == .afgewezen)
    }

    @Test("A paid line is open until a credit or a person closes it")
    func paid() {
        #expect(Self.line(.betwist).zonderZorg?.afloop == .open)
        #expect(Self.line(.toegekend).zonderZorg?.afloop == .open)
        #expect(Self.line(.betwist, isGecrediteerd: true).zonderZorg?.afloop == .gecrediteerd)
        #expect(Self.line(.toegekend, isUitgezonderd: true).zonderZorg?.afloop == .uitgezonderd)
        #expect(
            Self.line(.toegekend, isGecrediteerd: true, isUitgezonderd: true).zonderZorg?.afloop == .gecrediteerd)
    }

    @Test("No finding, a finding without money, and a credit have no amount")
    func nothing() {
        #expect(Self.line(.toegekend, zorggat: nil, bedrag: 0).zonderZorg == nil)
        #expect(Self.line(.toegekend, zorggat: .melding, bedrag: 0).zonderZorg == nil)
        #expect(Self.line(.toegekend, credit: true).zonderZorg == nil)
    }
}
