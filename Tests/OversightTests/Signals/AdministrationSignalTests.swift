import CareTimeline
import IWmo
import Rules
import Testing

@testable import Oversight

@Suite("Signals of the administration")
struct AdministrationSignalTests {
    private typealias S = Sample

    private static func setting(_ value: Int, _ threshold: SignalThreshold, _ signal: SignalDefinition)
        -> SignalSettings
    {
        var settings = SignalSettings()
        settings.set(value, of: threshold, in: signal)
        return settings
    }

    // MARK: SA001

    @Test("SA001: one common day is a case at the later toewijzing, no common day is none")
    func overlap() throws {
        let watch = Watch(signal: "SA001")
        let lines = [S.line("2025-06", id: 1), S.line("2025-07", id: 2)]
        let found = watch.cases(
            S.toewijzing(1, "2025-01-01", "2025-06-30"), S.toewijzing(2, "2025-06-30", "2025-12-31", lines: lines))
        let only = try #require(found.first)
        #expect(found.count == 1)
        #expect(only.toewijzingNummer == 2)
        #expect(only.periode == S.days("2025-06-30", "2025-06-30"))
        // 16 uur x € 34,20 over juni; juli raakt de dag niet.
        #expect(only.bedrag == 54_720)
        #expect(
            watch.cases(S.toewijzing(1, "2025-01-01", "2025-06-30"), S.toewijzing(2, "2025-07-01", "2025-12-31"))
                .isEmpty)
    }

    @Test("SA001: aids, removed toewijzingen and another aanbieder do not count")
    func overlapExempt() {
        let watch = Watch(signal: "SA001")
        let aid = Product(categorie: "12", code: "12A01")
        #expect(watch.cases(S.toewijzing(1, product: aid), S.toewijzing(2, product: aid)).isEmpty)
        #expect(watch.cases(S.toewijzing(1), S.toewijzing(2, isVervallen: true)).isEmpty)
        #expect(watch.cases(S.toewijzing(1), S.toewijzing(2, aanbieder: "98000102")).isEmpty)
        #expect(watch.cases(S.toewijzing(1), S.toewijzing(2, product: Product(categorie: "01"))).count == 1)
    }

    // MARK: SA002

    @Test("SA002: 30 days after the last care day is not yet a case, 31 is")
    func openAfterStop() {
        let toewijzing = S.toewijzing(stops: [S.stop("2025-01-01", "2026-01-31")])
        #expect(Watch(signal: "SA002", peildatum: "2026-03-02").cases(toewijzing).isEmpty)
        let found = Watch(signal: "SA002", peildatum: "2026-03-03").cases(toewijzing)
        #expect(found.map(\.periode) == [S.days("2026-02-01", "2026-03-03")])
    }

    @Test("SA002: a pause, a restart, and a toewijzing that ended are no case; the threshold moves the day")
    func openAfterStopNot() {
        let watch = Watch(signal: "SA002", peildatum: "2026-06-01")
        #expect(watch.cases(S.toewijzing(stops: [S.stop("2025-01-01", "2026-01-31", pause: true)])).isEmpty)
        #expect(
            watch.cases(
                S.toewijzing(
                    starts: [S.start("2025-01-01"), S.start("2026-02-15")], stops: [S.stop("2025-01-01", "2026-01-31")])
            ).isEmpty)
        let stopped = S.toewijzing(1, "2025-01-01", "2026-02-28", stops: [S.stop("2025-01-01", "2026-01-31")])
        #expect(watch.cases(stopped).isEmpty)
        let open = S.toewijzing(stops: [S.stop("2025-01-01", "2026-01-31")])
        let settings = Self.setting(121, SA002OpenNaStop.dagen, SA002OpenNaStop.definition)
        #expect(watch.cases(open).count == 1)
        #expect(Watch(signal: "SA002", peildatum: "2026-06-01", settings: settings).cases(open).isEmpty)
    }

    // MARK: SA003

    @Test("SA003: more than three months after the start without any line")
    func neverDeclared() {
        let silent = S.toewijzing(1, "2025-11-30")
        #expect(Watch(signal: "SA003", peildatum: "2026-02-28").cases(silent).isEmpty)
        #expect(
            Watch(signal: "SA003", peildatum: "2026-03-01").cases(silent).map(\.periode)
                == [S.days("2025-11-30", "2026-03-01")])
        let refused = S.toewijzing(1, "2025-11-30", lines: [S.line("2025-12", oordeel: .afgewezen, regels: ["TR346"])])
        #expect(Watch(signal: "SA003").cases(refused).isEmpty)
        #expect(Watch(signal: "SA003").cases(S.toewijzing(1, "2025-11-30", starts: [])).isEmpty)
    }

    // MARK: SA004

    /// Four hours a week of household help: at most 6 x 4 = 24 hours in any period.
    private static func household(_ months: [String], volume: Int = 24, stops: [GemeldeStop] = []) -> ToewijzingDossier
    {
        S.toewijzing(
            omvang: Omvang(volume: 4, eenheid: .uur, frequentie: .perWeek), stops: stops,
            lines: months.enumerated().map { S.line($1, volume: volume, id: Int64($0 + 1)) })
    }

    private static let halfYear = ["2025-03", "2025-04", "2025-05", "2025-06", "2025-07", "2025-08"]

    @Test("SA004: six months in a row at the maximum with July in them")
    func alwaysMaximum() throws {
        let watch = Watch(signal: "SA004")
        let found = watch.cases(Self.household(Self.halfYear))
        let only = try #require(found.first)
        #expect(found.count == 1)
        #expect(only.periode == S.days("2025-03-01", "2025-08-31"))
        // 6 maanden x 24 uur x € 34,20.
        #expect(only.bedrag == 492_480)
        #expect(watch.cases(Self.household(Array(Self.halfYear.dropLast()))).isEmpty)
        #expect(watch.cases(Self.household(Self.halfYear, volume: 23)).isEmpty)
        #expect(
            watch.cases(Self.household(["2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06"])).isEmpty)
    }

    @Test("SA004: a pause breaks the row, and so does a month that was credited")
    func alwaysMaximumBroken() {
        let watch = Watch(signal: "SA004")
        let pause = S.stop("2025-01-01", "2025-06-10", pause: true)
        #expect(watch.cases(Self.household(Self.halfYear, stops: [pause])).isEmpty)
        var credited = Self.household(Self.halfYear)
        credited.prestaties[2].isGecrediteerd = true
        #expect(watch.cases(credited).isEmpty)
    }

    @Test("SA004: minutes count against hours, and the number of months can be chosen")
    func alwaysMaximumSettings() {
        var minutes = Self.household(["2025-07", "2025-08"])
        for index in minutes.prestaties.indices {
            minutes.prestaties[index].prestatie.eenheid = .minuut
            minutes.prestaties[index].prestatie.geleverdVolume = 24 * 60
        }
        let settings = Self.setting(2, SA004AltijdMaximum.maanden, SA004AltijdMaximum.definition)
        #expect(Watch(signal: "SA004", settings: settings).cases(minutes).count == 1)
        #expect(Watch(signal: "SA004").cases(minutes).isEmpty)
    }

    // MARK: SA005

    private static func clients(_ count: Int, stops: [GemeldeStop] = [], from: String = "2025-01-01") -> [ClientDossier]
    {
        (0..<count).map { index in
            S.dossier([S.toewijzing(index + 1, from, stops: index == 0 ? stops : [])], bsn: S.bsns[index])
        }
    }

    @Test("SA005: ten clients for a year and no pause; nine are too few, one pause is enough")
    func neverPause() {
        let watch = Watch(signal: "SA005")
        let found = watch.cases(Self.clients(10))
        #expect(found.map(\.periode) == [S.days("2025-03-02", "2026-03-01")])
        #expect(found.map(\.aanbieder) == [S.aanbieder])
        #expect(watch.cases(Self.clients(9)).isEmpty)
        #expect(watch.cases(Self.clients(10, stops: [S.stop("2025-01-01", "2025-02-01", pause: true)])).isEmpty)
        #expect(watch.cases(Self.clients(10, stops: [S.stop("2025-01-01", "2026-02-01")])).count == 1)
        #expect(watch.cases(Self.clients(10, from: "2025-03-03")).isEmpty)
        let settings = Self.setting(9, SA005NooitPauze.clienten, SA005NooitPauze.definition)
        #expect(Watch(signal: "SA005", settings: settings).cases(Self.clients(9)).count == 1)
    }

    // MARK: SA006, SA007

    /// Five werkdagen after Wednesday 1 April 2026 (Good Friday and Easter between) are over on Friday 10 April.
    @Test("SA006: the sixth werkdag is late, holidays do not count")
    func lateStart() {
        let watch = Watch(signal: "SA006", peildatum: "2026-06-01")
        func toewijzing(_ gemeld: String, ontvangen: String = "2026-03-01") -> ToewijzingDossier {
            S.toewijzing(1, "2026-04-01", ontvangen: ontvangen, starts: [S.start("2026-04-01", gemeld: gemeld)])
        }
        #expect(watch.cases(toewijzing("2026-04-10")).isEmpty)
        let found = watch.cases(toewijzing("2026-04-13"))
        #expect(found.map(\.periode) == [S.days("2026-04-01", "2026-04-01")])
        #expect(found.first?.tekst.nl.contains("na 6 werkdagen") == true)
        #expect(watch.cases(toewijzing("2026-04-13", ontvangen: "2026-04-03")).isEmpty)
        #expect(watch.cases(toewijzing("2026-04-14", ontvangen: "2026-04-03")).count == 1)
        var registered = toewijzing("2026-05-13")
        registered.starts[0].isAdministratief = true
        #expect(watch.cases(registered).isEmpty)
        let settings = Self.setting(6, SA006LateStart.werkdagen, SA006LateStart.definition)
        #expect(
            Watch(signal: "SA006", peildatum: "2026-06-01", settings: settings).cases(toewijzing("2026-04-13")).isEmpty)
    }

    @Test("SA007: a pause and a stop are late after five werkdagen; a stop after a pause cannot be measured")
    func lateStop() {
        let watch = Watch(signal: "SA007", peildatum: "2026-06-01")
        func stops(_ stops: GemeldeStop...) -> ToewijzingDossier { S.toewijzing(stops: stops) }
        #expect(watch.cases(stops(S.stop("2025-01-01", "2026-03-02", gemeld: "2026-03-09"))).isEmpty)
        #expect(watch.cases(stops(S.stop("2025-01-01", "2026-03-02", gemeld: "2026-03-10"))).count == 1)
        #expect(watch.cases(stops(S.stop("2025-01-01", "2026-03-02", pause: true, gemeld: "2026-03-10"))).count == 1)
        let pause = S.stop("2025-01-01", "2026-03-02", pause: true, gemeld: "2026-03-03")
        #expect(watch.cases(stops(pause, S.stop("2025-01-01", "2026-03-02", gemeld: "2026-05-20"))).isEmpty)
        #expect(watch.cases(stops(pause, S.stop("2025-06-01", "2026-03-02", gemeld: "2026-05-20"))).count == 1)
    }

    // MARK: SA008

    @Test("SA008: May for January is late, April is not; a correction of a credited line never is")
    func lateDeclaration() {
        let watch = Watch(signal: "SA008", peildatum: "2026-06-01")
        #expect(watch.cases(S.toewijzing(lines: [S.line("2026-01", op: "2026-04-30")])).isEmpty)
        let found = watch.cases(S.toewijzing(lines: [S.line("2026-01", op: "2026-05-01", declaratie: "DN9")]))
        #expect(found.map(\.declaratieNummer) == ["DN9"])
        #expect(found.map(\.bedrag) == [54_720])
        let correction = S.toewijzing(lines: [
            S.line("2026-01", isGecrediteerd: true, op: "2026-02-05", id: 1),
            S.line("2026-01", credit: true, op: "2026-05-05", id: 2), S.line("2026-01", op: "2026-05-05", id: 3),
        ])
        #expect(watch.cases(correction).isEmpty)
        let refused = S.line("2026-01", oordeel: .afgewezen, regels: ["TR346"], op: "2026-05-05")
        #expect(watch.cases(S.toewijzing(lines: [refused])).isEmpty)
        let settings = Self.setting(4, SA008LateDeclaratie.maanden, SA008LateDeclaratie.definition)
        #expect(
            Watch(signal: "SA008", peildatum: "2026-06-01", settings: settings)
                .cases(S.toewijzing(lines: [S.line("2026-01", op: "2026-05-01")])).isEmpty)
    }

    // MARK: SA009

    @Test("SA009: a month with care between two declared months; the month after the last is not skipped yet")
    func skippedMonth() {
        let watch = Watch(signal: "SA009")
        func toewijzing(stops: [GemeldeStop] = [], starts: [GemeldeStart]? = nil) -> ToewijzingDossier {
            S.toewijzing(
                1, "2025-01-01", starts: starts, stops: stops,
                lines: [S.line("2025-05", id: 1), S.line("2025-07", id: 2)])
        }
        let found = watch.cases(toewijzing())
        #expect(found.map(\.periode) == [S.month("2025-06").days])
        #expect(found.first?.bsn == nil)
        let paused = toewijzing(
            stops: [S.stop("2025-01-01", "2025-05-31", pause: true)],
            starts: [S.start("2025-01-01"), S.start("2025-07-01")])
        #expect(watch.cases(paused).isEmpty)
        let other = S.dossier(
            [S.toewijzing(2, lines: [S.line("2025-06", oordeel: .afgewezen, regels: ["TR307"])])], bsn: S.bsns[5])
        #expect(watch.cases([S.dossier([toewijzing()]), other]).isEmpty)
    }

    // MARK: SA010

    @Test("SA010: two aanbieders at the same time, until the first one stopped for good")
    func twoAanbieders() {
        let watch = Watch(signal: "SA010")
        let found = watch.cases(
            S.toewijzing(1, "2025-01-01", "2025-12-31"),
            S.toewijzing(2, "2025-10-01", aanbieder: "98000102", lines: [S.line("2025-10")]))
        #expect(found.map(\.periode) == [S.days("2025-10-01", "2025-12-31")])
        #expect(found.map(\.aanbieder) == ["98000102"])
        #expect(found.map(\.bedrag) == [54_720])
        let stopped = S.toewijzing(1, "2025-01-01", "2025-12-31", stops: [S.stop("2025-01-01", "2025-09-30")])
        #expect(watch.cases(stopped, S.toewijzing(2, "2025-10-01", aanbieder: "98000102")).isEmpty)
        #expect(
            watch.cases(S.toewijzing(1), S.toewijzing(2, product: S.vervoer, aanbieder: "98000102")).isEmpty)
    }

    // MARK: SA011

    @Test("SA011: twelve months without a valid toewijzing; with a young contract, or a young administration, none")
    func withoutClients() {
        let other = S.dossier([S.toewijzing(9, "2024-01-01", aanbieder: "98000109")], bsn: S.bsns[5])
        let watch = Watch(signal: "SA011")
        let gone = S.dossier([S.toewijzing(1, "2024-01-01", "2025-03-01")])
        let found = watch.cases([gone, other])
        #expect(found.map(\.aanbieder) == [S.aanbieder])
        #expect(found.map(\.periode) == [S.days("2025-03-02", "2026-03-01")])
        #expect(watch.cases([S.dossier([S.toewijzing(1, "2024-01-01", "2025-03-02")]), other]).isEmpty)

        var contracted = watch
        contracted.contracten = [S.contract(aanbieder: "98000105", from: "2025-03-01")]
        #expect(contracted.cases([other]).map(\.aanbieder) == ["98000105"])
        contracted.contracten = [S.contract(aanbieder: "98000105", from: "2025-03-02")]
        #expect(contracted.cases([other]).isEmpty)
        contracted.contracten = [S.contract(aanbieder: "98000105", from: "2024-01-01")]
        let young = S.dossier([S.toewijzing(9, "2025-06-01", aanbieder: "98000109")], bsn: S.bsns[5])
        #expect(contracted.cases([young]).isEmpty)
    }
}
