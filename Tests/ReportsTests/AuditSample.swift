import CareTimeline
import IWmo
import Oversight
import Rules

@testable import Reports

/// Lines of two aanbieders in two gemeenten. Amounts in eurocents, added up by hand in the tests.
enum AuditSample {
    static let lines = [
        line(1, "0479", "98000101", "2026-01", 100_000, .toegekend),
        line(2, "0479", "98000101", "2026-01", 60_000, .betwist, gap: .pauze, 60_000),
        line(
            3, "0479", "98000101", "2026-02", 80_000, .afgewezen, rules: ["TR321", "ZG003"], gap: .buitenLevering,
            80_000),
        line(4, "0415", "98000101", "2026-02", 50_000, .toegekend, gap: .gedeeltelijk, 12_500, credited: true),
        line(5, "0415", "98000102", "2026-02", 9000, .betwist, gap: .geenStart, 9000, excepted: true),
    ]

    static func line(
        _ id: Int64, _ gemeente: String, _ aanbieder: String, _ month: String, _ amount: Int, _ oordeel: Oordeel,
        rules: [String] = [], gap: ZorggatRegel? = nil, _ gapAmount: Int = 0, credited: Bool = false,
        excepted: Bool = false
    ) -> BeoordeeldePrestatie {
        let month = Month(iso: month) ?? Month(index: 0)
        return BeoordeeldePrestatie(
            id: id, gemeente: gemeente, aanbieder: aanbieder, bsn: "", declaratieNummer: "D\(id)",
            declaratieMaand: month, gedeclareerdOp: month.next.firstDay,
            prestatie: Prestatie(
                referentieNummer: "R\(id)", vorigReferentieNummer: nil, toewijzingNummer: 7001,
                productCategorie: "01", productCode: "01A03",
                productPeriode: GeslotenPeriode(begindatum: month.firstDay, einddatum: month.lastDay),
                geleverdVolume: 4, eenheid: .uur, productTarief: amount / 4,
                ingediendBedrag: BedragMetDC(bedrag: amount, debetCredit: .debet)),
            oordeel: oordeel, regels: rules, zorggat: gap, zorggatBedrag: gapAmount, isGecrediteerd: credited,
            isUitgezonderd: excepted,
            dagen: gap == nil ? [] : [Timeline.Segment(days: month.days, kind: .gat(.pauze))])
    }

    static func report(
        _ lines: [BeoordeeldePrestatie] = AuditSample.lines, _ change: (inout AuditReport) -> Void = { _ in }
    ) -> AuditReport {
        var figures = AuditFigures()
        for line in lines { figures.add(line) }
        var context = RunContext(
            peildatum: Day(iso: "2026-03-31") ?? Day(number: 0), language: .nl, programVersion: "9.9.9",
            gemeenten: ["0479": "Zaanstad", "0415": "Landsmeer"],
            aanbieders: ["98000101": "Thuishulp Noord", "98000102": "Dagcentrum Zuid"])
        context.audit = AuditScope(gemeente: nil, aanbieder: nil, from: nil, to: nil, asOf: nil)
        var report = AuditReport(context: context, figures: figures)
        for aanbieder in Set(lines.map(\.aanbieder)) {
            report.findings[aanbieder] = figures.largestFindings(aanbieder).map {
                AuditFinding(line: $0, client: "c-0123456789abcdef", clientPage: "0479-c-0123456789abcdef")
            }
        }
        change(&report)
        return report
    }

    /// Two toewijzingen: one with a pause in February and lines, one that never started.
    static func client(_ change: (inout [ToewijzingDossier]) -> Void = { _ in }) -> AuditClient {
        func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }
        func stand(_ nummer: Int, _ aanbieder: String) -> ToewijzingStand {
            ToewijzingStand(
                nummer: nummer, bsn: "", aanbieder: aanbieder, product: Product(categorie: "01", code: "01A03"),
                ingangsdatum: day("2026-01-01"), einddatum: day("2026-03-31"), isVervallen: false, omvang: nil,
                budget: nil)
        }
        var toewijzingen = [
            ToewijzingDossier(
                stand: stand(7001, "98000101"), ontvangen: day("2025-12-20"),
                starts: [
                    GemeldeStart(begindatum: day("2026-01-01"), gemeld: day("2026-01-02")),
                    GemeldeStart(begindatum: day("2026-03-01"), gemeld: day("2026-03-02")),
                ],
                stops: [
                    GemeldeStop(
                        begindatum: day("2026-01-01"), einddatum: day("2026-02-10"), isTijdelijk: true,
                        gemeld: day("2026-02-11"))
                ],
                prestaties: Array(lines.prefix(3))),
            ToewijzingDossier(stand: stand(7002, "98000102"), ontvangen: day("2025-12-20")),
        ]
        change(&toewijzingen)
        return AuditClient(
            name: "c-0123456789abcdef", page: "0479-c-0123456789abcdef", gemeente: "0479", toewijzingen: toewijzingen,
            to: nil, knownUntil: day("2026-03-31"))
    }
}
