import CareTimeline
import IWmo
import Rules
import Testing

@testable import Oversight

@Suite("A run over signals")
struct SignalRunTests {
    private typealias S = Sample

    /// Clients that give cases of many signals together.
    private static let dossiers: [ClientDossier] = [
        S.dossier(
            [
                S.toewijzing(1, "2025-01-01", "2025-12-31", lines: [S.line("2025-05", tarief: 3_500)]),
                S.toewijzing(2, "2025-06-01", aanbieder: "98000102", lines: [S.line("2025-07"), S.line("2025-09")]),
            ]),
        S.dossier(
            [S.toewijzing(3, "2025-01-01", stops: [S.stop("2025-01-01", "2025-10-01", gemeld: "2025-12-01")])],
            bsn: S.bsns[5]),
        S.dossier(
            [S.toewijzing(4, "2025-01-01", product: S.vervoer, starts: [S.start("2025-01-01", gemeld: "2025-03-01")])],
            bsn: S.bsns[6]),
        S.dossier([S.toewijzing(5, "2025-01-01", product: S.dagbesteding)], bsn: S.bsns[7], gemeente: "0439"),
    ]

    private static func run(
        _ dossiers: [ClientDossier], policy: SignalPolicy = SignalPolicy(), withRegister: Bool = true,
        peildatum: String = "2026-03-01", from: String? = nil, to: String? = nil
    ) -> SignalRun {
        let contracten = [
            S.contract(tarief: 3_420, clienten: 1, budget: 100), S.contract(aanbieder: "98000103", from: nil),
        ]
        let producten = [S.entry(S.hulp, maanden: 6), S.entry(S.vervoer, vereist: "07D01"), S.entry(S.dagbesteding)]
        var run = SignalRun(
            policy: policy, contracten: withRegister ? ContractRegister(contracten: contracten) : nil,
            producten: withRegister ? ProductList(entries: producten) : nil, peildatum: S.day(peildatum),
            from: from.map(S.month), to: to.map(S.month))
        for dossier in dossiers { run.add(dossier) }
        return run
    }

    @Test("The order of the clients changes neither the cases nor their order")
    func order() {
        let expected = Self.run(Self.dossiers)
        #expect(Set(expected.finish().map(\.signal)).count > 8)
        var order = Self.dossiers
        for _ in order.indices {
            order.append(order.removeFirst())
            for dossiers in [order, order.reversed()] {
                let run = Self.run(dossiers)
                #expect(run.finish() == expected.finish())
                #expect(run.contractUse == expected.contractUse)
                #expect(run.skipped == expected.skipped)
            }
        }
    }

    @Test("No case names a client, and every case lies in the period")
    func text() throws {
        let found = Self.run(Self.dossiers, from: "2025-06", to: "2025-08").finish()
        #expect(!found.isEmpty)
        for one in found {
            #expect(!one.tekst.nl.contains("99999"))
            #expect(one.periode.overlaps(S.days("2025-06-01", "2025-08-31")))
        }
    }

    @Test("Without register and list the signals that need them are skipped, with the reason")
    func skipped() {
        let run = Self.run(Self.dossiers, withRegister: false)
        #expect(
            run.skipped.map(\.signal)
                == ["CT001", "CT002", "CT003", "CT004", "CT005", "CT006", "CT007", "CT008", "CT009"])
        #expect(run.finish().allSatisfy { $0.signal.hasPrefix("SA") })
        #expect(run.contractUse.isEmpty)
        #expect(Self.run(Self.dossiers).skipped.isEmpty)
    }

    @Test("A gemeente that switched a signal off has no cases of it, and that is said")
    func off() {
        var settings = SignalSettings()
        settings.set(.off, for: SA002OpenNaStop.definition)
        let policy = SignalPolicy(gemeenten: ["0479": settings])
        let run = Self.run(Self.dossiers, policy: policy)
        #expect(Self.run(Self.dossiers).finish().contains { $0.signal == "SA002" })
        #expect(!run.finish().contains { $0.signal == "SA002" })
        #expect(run.skipped.map(\.signal) == ["SA002"])
        #expect(run.skipped.map(\.gemeente) == ["0479"])
    }

    @Test("A gemeente goes its own way; the others follow the standard")
    func perGemeente() {
        let here = S.toewijzing(1, stops: [S.stop("2025-01-01", "2025-10-01")])
        var settings = SignalSettings()
        settings.set(1000, of: SA002OpenNaStop.dagen, in: SA002OpenNaStop.definition)
        let dossiers = [S.dossier([here]), S.dossier([here], bsn: S.bsns[5], gemeente: "0439")]
        let watch = Watch(signal: "SA002", gemeenten: ["0479": settings])
        #expect(watch.cases(dossiers).map(\.gemeente) == ["0439"])
        #expect(Watch(signal: "SA002", settings: settings).cases(dossiers).isEmpty)
    }

    @Test("What was reported after the peildatum is not known yet")
    func asOf() {
        let stopped = S.toewijzing(stops: [S.stop("2025-01-01", "2025-10-01", gemeld: "2026-02-02")])
        #expect(Watch(signal: "SA002", peildatum: "2026-02-01").cases(stopped).isEmpty)
        #expect(Watch(signal: "SA002", peildatum: "2026-02-02").cases(stopped).count == 1)
        let declared = S.toewijzing(lines: [S.line("2025-02", op: "2026-02-02")])
        #expect(Watch(signal: "SA003", peildatum: "2026-02-01").cases(declared).count == 1)
        #expect(Watch(signal: "SA003", peildatum: "2026-02-02").cases(declared).isEmpty)
    }

    @Test("A case that a person accepted is marked, as long as the exception holds and only where it holds")
    func excepted() {
        let toewijzingen = [1, 2].map { S.toewijzing($0, stops: [S.stop("2025-01-01", "2025-10-01")]) }
        func marked(_ id: String, nummer: Int?, until: String) -> [Bool] {
            let row = Uitzondering(
                gemeente: S.gemeente, aanbieder: S.aanbieder, toewijzingNummer: nummer, declaratieNummer: nil,
                bevinding: .toezicht(id), reden: "Besproken", door: "Contractmanager", geldigTot: S.day(until))
            var run = SignalRun(
                policy: SignalPolicy(), contracten: nil, producten: nil, uitzonderingen: Uitzonderingen([row]),
                peildatum: S.day("2026-03-01"))
            run.add(S.dossier(toewijzingen))
            return run.finish().filter { $0.signal == "SA002" }.map { $0.uitzondering != nil }
        }
        #expect(marked("SA002", nummer: 2, until: "2026-03-01") == [false, true])
        #expect(marked("SA002", nummer: nil, until: "2026-03-01") == [true, true])
        #expect(marked("SA002", nummer: 2, until: "2026-02-28") == [false, false])
        #expect(marked("SA003", nummer: 2, until: "2026-03-01") == [false, false])
    }

    @Test("A period after the peildatum holds nothing")
    func laterPeriod() {
        let run = Self.run(Self.dossiers, from: "2026-04", to: "2026-05")
        #expect(run.finish().isEmpty)
        #expect(run.contractUse.isEmpty)
    }
}

@Suite("The catalogue of signals")
struct SignalCatalogueTests {
    @Test("Ids ascend and occur once; every text is there in both languages")
    func complete() {
        let ids = SignalCatalogue.all.map(\.id)
        #expect(ids == Set(ids).sorted())
        #expect(ids.count == 20)
        for signal in SignalCatalogue.all {
            for text in [signal.title, signal.definition, signal.action] + signal.thresholds.map(\.meaning) {
                #expect(!text.nl.isEmpty && !text.en.isEmpty && text.nl != text.en, "\(signal.id)")
            }
            #expect(signal.choices.contains(signal.standardChoice))
            #expect(signal.choices.contains(.reject) == (signal.rule != nil))
            #expect(Set(signal.thresholds.map(\.name)).count == signal.thresholds.count)
            for threshold in signal.thresholds { #expect(threshold.range.contains(threshold.standard)) }
        }
    }
}
