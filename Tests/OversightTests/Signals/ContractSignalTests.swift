import CareTimeline
import IWmo
import Rules
import Testing

@testable import Oversight

@Suite("Signals beside contract register and product list")
struct ContractSignalTests {
    private typealias S = Sample
    private static let other = "98000102"

    // MARK: CT001, CT002

    @Test("CT001: a gemeente with contracts, none of them with this aanbieder; all its clients are one case")
    func withoutContract() throws {
        let watch = Watch(signal: "CT001", contracten: [S.contract(aanbieder: Self.other)])
        let first = S.dossier([S.toewijzing(lines: [S.line("2025-05", id: 1), S.line("2025-06", id: 2)])])
        let second = S.dossier(
            [S.toewijzing(2, "2025-01-01", "2025-12-31", lines: [S.line("2025-07")])], bsn: S.bsns[5])
        let found = watch.cases([first, second])
        let only = try #require(found.first)
        #expect(found.count == 1)
        #expect(only.bsn == nil)
        #expect(only.bedrag == 3 * 54_720)
        // De lopende toewijzing telt op de peildatum.
        #expect(only.periode == S.days("2025-05-01", "2026-03-01"))
        #expect(only.tekst.nl.contains("2 cliënten, 1 toewijzing"))
        #expect(only.tekst.nl.contains("3 regels"))
    }

    @Test("CT001: no contracts of the gemeente on that day, or one with the aanbieder, is no case")
    func withContract() {
        let dossier = S.dossier([S.toewijzing(1, "2025-01-01", "2025-12-31", lines: [S.line("2025-05")])])
        func cases(_ contracten: S.Contract...) -> Int {
            Watch(signal: "CT001", contracten: contracten).cases([dossier]).count
        }
        #expect(cases(S.contract(aanbieder: Self.other)) == 1)
        #expect(cases(S.contract(aanbieder: Self.other, from: "2025-05-02")) == 0)
        #expect(cases(S.contract(aanbieder: Self.other, gemeente: "0439")) == 0)
        #expect(cases(S.contract(aanbieder: Self.other), S.contract(S.vervoer)) == 0)
        #expect(cases(S.contract(aanbieder: Self.other), S.contract(to: "2025-04-30")) == 1)
    }

    @Test("CT002: another product, another unit; minutes fall under a contract per hour")
    func productNotContracted() throws {
        let watch = Watch(
            signal: "CT002", contracten: [S.contract(S.vervoer, eenheid: .stuksInspanning), S.contract()])
        func cases(_ line: BeoordeeldePrestatie) -> [SignalCase] { watch.cases(S.toewijzing(lines: [line])) }
        #expect(cases(S.line("2025-05")).isEmpty)
        #expect(cases(S.line("2025-05", volume: 960, eenheid: .minuut, tarief: 57)).isEmpty)
        let unit = try #require(cases(S.line("2025-05", eenheid: .dagdeel, declaratie: "DN5")).first)
        #expect(unit.bedrag == 54_720)
        #expect(unit.declaratieNummer == "DN5")
        #expect(unit.periode == S.month("2025-05").days)
        #expect(cases(S.line("2025-05", product: S.dagbesteding)).count == 1)
        #expect(cases(S.line("2025-05", product: S.dagbesteding, oordeel: .afgewezen, regels: ["TR340"])).isEmpty)
    }

    @Test("CT002: a current toewijzing of a product without agreement is a case before anything is declared")
    func toewijzingNotContracted() {
        let watch = Watch(signal: "CT002", contracten: [S.contract()])
        #expect(
            watch.cases(S.toewijzing(product: S.dagbesteding)).map(\.periode) == [S.days("2026-03-01", "2026-03-01")])
        #expect(watch.cases(S.toewijzing(1, "2025-01-01", "2026-02-28", product: S.dagbesteding)).isEmpty)
        #expect(watch.cases(S.toewijzing(product: Product(categorie: "07"))).isEmpty)
        #expect(watch.cases(S.toewijzing(product: S.dagbesteding, aanbieder: Self.other)).isEmpty)
    }

    // MARK: CT003, CT004

    @Test("CT003: the difference is what was paid too much; a rejected line counts without money")
    func otherTariff() throws {
        let watch = Watch(signal: "CT003", contracten: [S.contract(tarief: 3_400)])
        let found = watch.cases(
            S.toewijzing(lines: [
                S.line("2025-05", id: 1), S.line("2025-06", id: 2),
                S.line("2025-07", oordeel: .afgewezen, regels: ["TR418"], id: 3),
                S.line("2025-08", oordeel: .afgewezen, regels: ["TR307"], id: 4),
                S.line("2025-09", tarief: 3_400, id: 5),
            ]))
        let only = try #require(found.first)
        #expect(found.count == 1)
        // 2 regels x 16 uur x € 0,20.
        #expect(only.bedrag == 640)
        #expect(only.periode == S.days("2025-05-01", "2025-07-31"))
        #expect(only.tekst.nl.hasPrefix("3 regels"))
        #expect(only.tekst.nl.contains("Afgewezen: 1."))
    }

    @Test("CT003: minutes under an agreement per hour are compared with the rounded tariff per minute")
    func otherTariffMinutes() {
        let watch = Watch(signal: "CT003", contracten: [S.contract(tarief: 8_730)])
        func cases(_ tarief: Int, _ bedrag: Int) -> [SignalCase] {
            watch.cases(
                S.toewijzing(lines: [S.line("2025-05", volume: 125, eenheid: .minuut, tarief: tarief, bedrag: bedrag)]))
        }
        #expect(cases(146, 18_188).isEmpty)
        // € 187,50 in plaats van € 181,88.
        #expect(cases(150, 18_750).map(\.bedrag) == [562])
        #expect(cases(140, 17_500).map(\.bedrag) == [nil])
    }

    @Test("CT004: lines and current toewijzingen of a product that is not listed on that day")
    func notListed() {
        let watch = Watch(signal: "CT004", producten: [S.entry(S.hulp, from: "2025-02-01", to: "2025-12-31")])
        #expect(watch.cases(S.toewijzing(1, "2025-01-01", "2025-12-31", lines: [S.line("2025-02")])).isEmpty)
        let january = watch.cases(S.toewijzing(1, "2025-01-01", "2025-12-31", lines: [S.line("2025-01")]))
        #expect(january.map(\.bedrag) == [54_720])
        #expect(watch.cases(S.toewijzing()).map(\.periode) == [S.days("2026-03-01", "2026-03-01")])
        let refused = S.line("2025-01", oordeel: .afgewezen, regels: ["TR381"])
        #expect(watch.cases(S.toewijzing(1, "2025-01-01", "2025-12-31", lines: [refused])).map(\.bedrag) == [nil])
    }

    // MARK: CT005, CT006

    /// Clients one after the other, each with the same toewijzing.
    private static func clients(_ toewijzingen: [ToewijzingDossier]) -> [ClientDossier] {
        toewijzingen.enumerated().map { index, toewijzing in
            S.dossier([toewijzing], bsn: S.bsns[index])
        }
    }

    @Test("CT005: three clients where two were agreed, on the days that they overlap")
    func clientCeiling() throws {
        let watch = Watch(
            signal: "CT005", contracten: [S.contract(clienten: 2), S.contract(S.dagbesteding, clienten: 2)])
        let dossiers = Self.clients([
            S.toewijzing(1, "2025-01-01"), S.toewijzing(2, "2025-03-01", "2025-05-31"),
            S.toewijzing(3, "2025-05-30", product: S.dagbesteding),
        ])
        let only = try #require(watch.cases(dossiers).first)
        #expect(only.periode == S.days("2025-05-30", "2025-05-31"))
        #expect(only.tekst.nl.hasPrefix("3 cliënten op 30 mei 2025"))
        var later = dossiers
        later[2].toewijzingen[0].stand.ingangsdatum = S.day("2025-06-01")
        #expect(watch.cases(later).isEmpty)
    }

    @Test("CT005: a client counts once, not after a definitive stop, and only for products of the contract")
    func clientCeilingCounts() {
        let watch = Watch(signal: "CT005", contracten: [S.contract(clienten: 1)])
        #expect(watch.cases(S.toewijzing(1), S.toewijzing(2)).isEmpty)
        #expect(watch.cases(Self.clients([S.toewijzing(1), S.toewijzing(2)])).count == 1)
        let stopped = S.toewijzing(1, stops: [S.stop("2025-01-01", "2025-03-31")])
        #expect(watch.cases(Self.clients([stopped, S.toewijzing(2, "2025-04-01")])).isEmpty)
        #expect(watch.cases(Self.clients([stopped, S.toewijzing(2, "2025-03-31")])).count == 1)
        #expect(watch.cases(Self.clients([S.toewijzing(1), S.toewijzing(2, product: S.vervoer)])).isEmpty)
    }

    @Test("CT006: 90 percent used is not yet a case, a cent more is")
    func budgetUsed() throws {
        func cases(_ cents: Int, settings: SignalSettings = SignalSettings()) -> [SignalCase] {
            Watch(
                signal: "CT006", peildatum: "2025-12-31", contracten: [S.contract(budget: 100_000)], settings: settings
            )
            .cases(S.toewijzing(lines: [S.line("2025-11", bedrag: cents)]))
        }
        #expect(cases(90_000).isEmpty)
        #expect(cases(90_001).map(\.bedrag) == [nil])
        #expect(cases(100_001).map(\.bedrag) == [1])
        var settings = SignalSettings()
        settings.set(80, of: CT006Budgetplafond.procent, in: CT006Budgetplafond.definition)
        #expect(cases(80_001, settings: settings).count == 1)
    }

    @Test("CT006: the forecast spreads what was paid over the months of the contract")
    func budgetForecast() throws {
        func use(_ contract: S.Contract, _ lines: [BeoordeeldePrestatie]) -> BudgetUse? {
            let run = Watch(signal: "CT006", peildatum: "2025-08-15", contracten: [contract])
                .run([S.dossier([S.toewijzing(lines: lines)])])
            guard case .budget(let use) = run.contractUse.first?.plafond else { return nil }
            return use
        }
        let lines = [S.line("2025-03", bedrag: 10_000, id: 1), S.line("2025-04", bedrag: 20_000, id: 2)]
        let year = try #require(use(S.contract(budget: 90_000), lines))
        // € 300,00 in vier maanden, maal twaalf.
        #expect(year.verwacht == 90_000)
        #expect(year.perMaand == [0, 0, 10_000, 20_000, 0, 0, 0, 0, 0, 0, 0, 0])
        #expect(year.procent == 33)
        let part = try #require(use(S.contract(from: "2025-03-01", to: "2025-09-30", budget: 90_000), lines))
        // € 300,00 in twee maanden, maal zeven.
        #expect(part.verwacht == 105_000)
        #expect(part.contract == S.days("2025-03-01", "2025-09-30"))
        #expect(use(S.contract(from: "2024-01-01", to: "2024-12-31", budget: 90_000), lines) == nil)
        #expect(use(S.contract(budget: 90_000), [])?.verwacht == nil)
        let credited = [
            S.line("2025-03", bedrag: 10_000, isGecrediteerd: true), S.line("2025-03", bedrag: 7, credit: true),
        ]
        #expect(use(S.contract(budget: 90_000), credited)?.toegekend == 0)

        let watch = Watch(signal: "CT006", peildatum: "2025-08-15", contracten: [S.contract(budget: 90_000)])
        #expect(watch.cases(S.toewijzing(lines: lines)).isEmpty)
        let more = lines + [S.line("2025-04", bedrag: 1, id: 3)]
        #expect(watch.cases(S.toewijzing(lines: more)).count == 1)
    }

    @Test("Rows of one aanbieder that name the same ceiling share it; other numbers are ceilings of their own")
    func sharedCeiling() {
        let rows = [
            S.contract(clienten: 40, budget: 250_000), S.contract(S.dagbesteding, clienten: 40, budget: 250_000),
            S.contract(S.vervoer, clienten: 40, budget: 100_000), S.contract(gemeente: "0439", clienten: 40),
        ]
        let lines = [
            S.line("2026-01", bedrag: 600, id: 1), S.line("2026-01", product: S.dagbesteding, bedrag: 50, id: 2),
        ]
        let uses = Watch(signal: "CT006", contracten: rows).run([S.dossier([S.toewijzing(lines: lines)])]).contractUse
        #expect(uses.map(\.gemeente) == ["0479", "0479", "0479"])
        #expect(
            uses.map(\.producten) == [[S.hulp, S.dagbesteding, S.vervoer], [S.vervoer], [S.hulp, S.dagbesteding]])
        let paid = uses.map { use in
            if case .budget(let budget) = use.plafond { budget.toegekend } else { -1 }
        }
        #expect(paid == [-1, 0, 650])
    }

    // MARK: CT007, CT008, CT009

    @Test("CT007: transport on the days that day care is not assigned, whoever gives the day care")
    func requiredProduct() throws {
        let watch = Watch(
            signal: "CT007", producten: [S.entry(S.vervoer, vereist: "07D01"), S.entry(S.dagbesteding)])
        let transport = S.toewijzing(
            2, "2025-01-01", "2025-06-30", product: S.vervoer,
            lines: [S.line("2025-03", product: S.vervoer, id: 1), S.line("2025-06", product: S.vervoer, id: 2)])
        let found = watch.cases(
            transport, S.toewijzing(1, "2025-01-01", "2025-05-31", product: S.dagbesteding, aanbieder: Self.other))
        let only = try #require(found.first)
        #expect(only.periode == S.days("2025-06-01", "2025-06-30"))
        #expect(only.bedrag == 54_720)
        #expect(only.toewijzingNummer == 2)
        #expect(watch.cases(transport, S.toewijzing(1, product: S.dagbesteding, aanbieder: Self.other)).isEmpty)
        #expect(watch.cases(transport, S.toewijzing(1, product: Product(categorie: "07"))).isEmpty)
        #expect(watch.cases(transport, S.toewijzing(1, product: Product(categorie: "01"))).count == 1)
        #expect(watch.cases(transport, S.toewijzing(1, product: S.dagbesteding, isVervallen: true)).count == 1)
    }

    @Test("CT008: twelve months and a day, over toewijzingen that follow each other")
    func duration() throws {
        let watch = Watch(signal: "CT008", peildatum: "2026-03-31", producten: [S.entry(S.hulp, maanden: 12)])
        #expect(watch.cases(S.toewijzing(1, "2025-01-15", "2026-01-14")).isEmpty)
        #expect(watch.cases(S.toewijzing(1, "2025-01-15", "2026-01-15")).count == 1)
        let first = S.toewijzing(1, "2025-01-15", "2025-07-31")
        let next = S.toewijzing(2, "2025-08-01", aanbieder: Self.other, lines: [S.line("2026-01"), S.line("2026-02")])
        let found = watch.cases(first, next)
        #expect(found.map(\.toewijzingNummer) == [2])
        // Januari begon binnen het jaar; februari niet.
        #expect(found.map(\.bedrag) == [54_720])
        #expect(watch.cases(first, S.toewijzing(2, "2025-08-02")).isEmpty)
        #expect(watch.cases(S.toewijzing(1, "2025-01-15", product: S.vervoer)).isEmpty)
    }

    @Test("CT009: an amount where price times time was agreed, by contract or else by product list")
    func financing() {
        let amount = S.line("2025-05", volume: 50_000, eenheid: .euro, tarief: nil)
        let hours = S.line("2025-05")
        func cases(_ line: BeoordeeldePrestatie, _ contract: S.Contract?, _ variant: ProductList.Variant?) -> [Int?] {
            Watch(
                signal: "CT009", contracten: contract.map { [$0] }, producten: variant.map { [S.entry(S.hulp, $0)] }
            ).cases(S.toewijzing(lines: [line])).map(\.bedrag)
        }
        #expect(cases(amount, S.contract(), nil) == [50_000])
        #expect(cases(hours, S.contract(), nil).isEmpty)
        #expect(cases(hours, S.contract(eenheid: .euro), .inspanning) == [54_720])
        #expect(cases(amount, nil, .inspanning) == [50_000])
        #expect(cases(amount, nil, .output).isEmpty)
        #expect(cases(amount, S.contract(S.vervoer), .inspanning) == [50_000])
        #expect(cases(amount, S.contract(S.vervoer), nil).isEmpty)
    }
}
