import CareTimeline
import IWmo
import Rules
import Testing

@Suite("Declarations read line by line")
struct Level2DeclaratieTests {
    @Test("a total that is wrong is told with both figures")
    func totalDetail() throws {
        var message = Level2Samples.declaratie
        message.total(5000, .credit)
        let fault = try #require(message.level2Faults.first)
        #expect(
            fault.detail
                == Tekst(
                    nl: "TotaalIngediendBedrag is −€\u{A0}50,00; de prestaties tellen op tot €\u{A0}49,50.",
                    en: "TotaalIngediendBedrag is −€50.00; the prestaties add up to €49.50."))
        #expect(fault.position == nil)
    }

    @Test("a sum that is negative is told as negative")
    func negativeSumDetail() throws {
        var message = Level2Samples.declaratie
        message.credit.ingediendBedrag.bedrag = 13_750
        let detail = try #require(message.level2Faults.first?.detail)
        #expect(detail.en == "TotaalIngediendBedrag is €49.50; the prestaties add up to −€50.50.")
    }

    @Test("sums beyond 64 bits are compared, not trapped on")
    func hugeAmounts() {
        var message = Level2Samples.declaratie
        message.debet.ingediendBedrag.bedrag = .max
        message.correctie.ingediendBedrag.bedrag = .max
        #expect(message.level2Faults.map(\.rule.id) == ["TR358"])
    }

    @Test("a credit before its debet is reported where the credit stands")
    func laterDebet() {
        var message = Level2Samples.declaratie
        message.credit.vorigReferentieNummer = "RN004"
        #expect(message.level2Faults.map(\.position) == [Position(line: 102, column: 7)])
    }

    @Test("a credit after its debet is reported by the reader's own position")
    func earlierDebet() {
        var message = Level2Samples.declaratie
        message.credit.vorigReferentieNummer = "RN001"
        #expect(message.level2Faults.map(\.position) == [nil])
    }

    @Test("paths follow the profile that keeps its fields in the header")
    func fieldsInHeader() {
        var message = Level2Samples.declaratie
        message.kop.header.bericht = .wmo303
        message.kop.layout = .header
        #expect(message.level2Faults == [])
        message.total(1, .debet)
        message.kop.declaratieDagtekening = Level2Samples.day("2023-05-04")
        message.debet.productTarief = nil
        message.clienten[1].bsn = Level2Samples.brokenBsn
        #expect(
            message.level2Faults.map(\.path) == [
                "/Bericht/Header[1]/DeclaratieDagtekening[1]",
                "/Bericht/Clienten[1]/Client[1]/Prestaties[1]/Prestatie[1]/ProductTarief[1]",
                "/Bericht/Clienten[1]/Client[2]/Bsn[1]",
                "/Bericht/Header[1]/TotaalIngediendBedrag[1]",
            ])
    }

    @Test("a WMO303 may be about days before 2021")
    func before2021() {
        var message = Level2Samples.declaratie
        message.kop.declaratiePeriode = Level2Samples.periode("2020-12-01", "2020-12-31")
        #expect(Set(message.level2Faults.map(\.rule.id)) == ["CS100"])
        message.kop.header.bericht = .wmo303
        #expect(message.level2Faults == [])
    }

    @Test("one reference under two clients is no broken key")
    func referencesPerClient() {
        var message = Level2Samples.declaratie
        message.clienten[1].prestaties[0].referentieNummer = "RN003"
        #expect(message.level2Faults == [])
    }

    @Test("every line that repeats is reported, not just the second")
    func everyRepetition() {
        var message = Level2Samples.declaratie
        message.correctie = message.debet
        message.clienten[0].prestaties.append(message.debet)
        message.total(12_450, .debet)
        let prestaties = "/Bericht/Declaratie[1]/Clienten[1]/Client[1]/Prestaties[1]"
        #expect(
            message.level2Faults.map { "\($0.rule.id) \($0.path)" } == [
                "TR101 \(prestaties)/Prestatie[3]/ProductReferentie[1]", "TR416 \(prestaties)/Prestatie[3]",
                "TR101 \(prestaties)/Prestatie[4]/ProductReferentie[1]", "TR416 \(prestaties)/Prestatie[4]",
            ])
    }
}
