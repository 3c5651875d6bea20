import CareTimeline
import IWmo
import Oversight
import Rules
import Testing

@Suite("Counting discipline from dossiers")
struct DisciplineCounterTests {
    private static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

    private static let year2026 = DayRange(day("2026-01-01"), day("2026-12-31"))

    private static func toewijzing(
        _ number: Int = 1, aanbieder: String = "98000101", received: String = "2025-12-15",
        starts: [GemeldeStart] = [], stops: [GemeldeStop] = [], prestaties: [BeoordeeldePrestatie] = []
    ) -> ToewijzingDossier {
        ToewijzingDossier(
            stand: ToewijzingStand(
                nummer: number, bsn: "999990019", aanbieder: aanbieder,
                product: Product(categorie: "01", code: "01H01"),
                ingangsdatum: day("2026-01-01"), einddatum: nil, isVervallen: false, omvang: nil, budget: nil),
            ontvangen: day(received), starts: starts, stops: stops, prestaties: prestaties)
    }

    private static func start(_ begin: String, reported: String, administrative: Bool = false) -> GemeldeStart {
        GemeldeStart(begindatum: day(begin), gemeld: day(reported), isAdministratief: administrative)
    }

    private static func stop(_ begin: String, _ end: String, pause: Bool, reported: String) -> GemeldeStop {
        GemeldeStop(begindatum: day(begin), einddatum: day(end), isTijdelijk: pause, gemeld: day(reported))
    }

    private static func line(_ month: String, declared: String, credit: Bool = false) -> BeoordeeldePrestatie {
        let month = Month(iso: month) ?? Month(index: 0)
        return BeoordeeldePrestatie(
            id: 1, gemeente: "0479", aanbieder: "98000101", bsn: "999990019", declaratieNummer: "D",
            declaratieMaand: day(declared).month, gedeclareerdOp: day(declared),
            prestatie: Prestatie(
                referentieNummer: "R", vorigReferentieNummer: nil, toewijzingNummer: 1, productCategorie: "01",
                productCode: "01H01",
                productPeriode: GeslotenPeriode(begindatum: month.firstDay, einddatum: month.lastDay),
                geleverdVolume: 1, eenheid: .uur, productTarief: 100,
                ingediendBedrag: BedragMetDC(bedrag: 100, debetCredit: credit ? .credit : .debet)),
            oordeel: .toegekend)
    }

    private static func count(_ toewijzingen: [ToewijzingDossier]) throws -> Discipline {
        var counter = DisciplineCounter(period: try #require(year2026))
        counter.add(ClientDossier(gemeente: "0479", bsn: "999990019", toewijzingen: toewijzingen))
        return counter.perAanbieder["98000101"] ?? Discipline()
    }

    /// Friday 3 April 2026 is Good Friday and Monday 6 April Easter Monday: five werkdagen after Monday 30 March are
    /// 31 March, 1, 2, 7 and 8 April.
    @Test("A start on 30 March 2026 is in time until 8 April", arguments: [("2026-04-08", 0), ("2026-04-09", 1)])
    func startsAroundEaster(reported: String, late: Int) throws {
        let counted = try Self.count([Self.toewijzing(starts: [Self.start("2026-03-30", reported: reported)])])
        #expect(counted.starts == 1)
        #expect(counted.startsTeLaat == late)
    }

    @Test(
        "With a toewijzing that came later, the term begins on its receipt",
        arguments: [("2026-02-10", 0), ("2026-02-11", 1)])
    func retroactive(reported: String, late: Int) throws {
        let counted = try Self.count([
            Self.toewijzing(received: "2026-02-03", starts: [Self.start("2026-01-05", reported: reported)])
        ])
        #expect(counted.startsTeLaat == late)
    }

    @Test("A pause counts; the end after it cannot be measured")
    func stops() throws {
        let counted = try Self.count([
            Self.toewijzing(
                starts: [Self.start("2026-01-05", reported: "2026-01-06")],
                stops: [
                    Self.stop("2026-01-05", "2026-02-02", pause: true, reported: "2026-02-10"),
                    Self.stop("2026-01-05", "2026-02-20", pause: false, reported: "2026-06-01"),
                ])
        ])
        #expect(counted.pauzes == 1)
        #expect(counted.stops == 1)
        #expect(counted.stopsTeLaat == 1)
    }

    @Test("What a gemeente recorded itself is no start message; lines on it are without one")
    func administrative() throws {
        let counted = try Self.count([
            Self.toewijzing(
                starts: [Self.start("2026-01-05", reported: "2026-03-01", administrative: true)],
                prestaties: [Self.line("2026-01", declared: "2026-02-03")])
        ])
        #expect(counted.starts == 0)
        #expect(counted.gedeclareerd == 1)
        #expect(counted.zonderStart == 1)
        #expect(counted.clienten == 1)
    }

    @Test("January is late from May on; a credit is no declaration of care")
    func lateLines() throws {
        let counted = try Self.count([
            Self.toewijzing(
                starts: [Self.start("2026-01-05", reported: "2026-01-06")],
                prestaties: [
                    Self.line("2026-01", declared: "2026-04-30"), Self.line("2026-01", declared: "2026-05-01"),
                    Self.line("2026-01", declared: "2026-08-01", credit: true),
                ])
        ])
        #expect(counted.regels == 2)
        #expect(counted.regelsTeLaat == 1)
        #expect(counted.zonderStart == 0)
    }

    @Test("A client with two toewijzingen at one aanbieder is one client; another aanbieder counts its own")
    func clients() throws {
        var counter = DisciplineCounter(period: try #require(Self.year2026))
        let starts = [Self.start("2026-01-05", reported: "2026-01-06")]
        counter.add(
            ClientDossier(
                gemeente: "0479", bsn: "999990019",
                toewijzingen: [
                    Self.toewijzing(1, starts: starts), Self.toewijzing(2, starts: starts),
                    Self.toewijzing(3, aanbieder: "98000102", starts: starts),
                    Self.toewijzing(4, aanbieder: "98000103"),
                ]))
        #expect(counter.perAanbieder["98000101"]?.clienten == 1)
        #expect(counter.perAanbieder["98000101"]?.starts == 2)
        #expect(counter.perAanbieder["98000102"]?.clienten == 1)
        #expect(counter.perAanbieder["98000103"]?.clienten == 0)
    }
}
