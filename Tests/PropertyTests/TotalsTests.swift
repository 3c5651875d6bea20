import Foundation
import Testing

/// Amounts are counted in several places; they must be the same everywhere.
@Suite("Totals")
struct TotalsTests {
    /// Number and signed eurocents of some lines.
    private struct Sum: Equatable {
        var count = 0
        var amount = 0

        init(_ lines: [JudgedLine]) {
            count = lines.count
            amount = lines.reduce(0) { $0 + ($1.bedrag ?? 0) }
        }

        init(_ fields: JSONFields) {
            count = fields.number("aantal") ?? -1
            amount = fields.number("bedrag") ?? -1
        }
    }

    @Test("lines, summary and the amounts that were declared", arguments: DataSet.seeds)
    func summary(seed: Int) throws {
        let data = try DataSet.of(seed)
        let lines = try data.oneRun().lines()
        let summary = try data.oneRun().summary()
        check(summary.object("totaal"), lines, "seed \(seed), total")
        var gemeenten: Set<String> = []
        for gemeente in summary.objects("gemeenten") {
            let code = gemeente.text("gemeente") ?? ""
            gemeenten.insert(code)
            let here = lines.filter { $0.gemeente == code }
            check(gemeente, here, "seed \(seed), gemeente \(code)")
            for aanbieder in gemeente.objects("aanbieders") {
                let agb = aanbieder.text("aanbieder") ?? ""
                check(aanbieder, here.filter { $0.aanbieder == agb }, "seed \(seed), \(code) \(agb)")
            }
            #expect(
                Set(here.map(\.aanbieder)).isSubset(
                    of: gemeente.objects("aanbieders").compactMap { $0.text("aanbieder") }),
                "seed \(seed), gemeente \(code)")
        }
        #expect(Set(lines.map(\.gemeente)).isSubset(of: gemeenten), "seed \(seed)")
    }

    private func check(_ totals: JSONFields, _ lines: [JudgedLine], _ place: String) {
        #expect(Sum(totals.object("ingediend")) == Sum(lines), "\(place)")
        for oordeel in ["toegekend", "betwist", "afgewezen"] {
            #expect(
                Sum(totals.object(oordeel)) == Sum(lines.filter { $0.oordeel == oordeel }), "\(place), \(oordeel)")
        }
        let flagged = lines.filter { $0.oordeel == "betwist" }.reduce(0) { $0 + $1.gevlagdBedrag }
        #expect(totals.object("betwist").number("gevlagdBedrag") == flagged, "\(place), flagged")
    }

    @Test("each answer: what was declared, what was accepted, what was refused (TR342)", arguments: DataSet.seeds)
    func answers(seed: Int) throws {
        let data = try DataSet.of(seed)
        let outcome = try data.oneRun()
        let answers = try outcome.answers()
        let byDeclaration = Dictionary(grouping: try outcome.lines()) {
            "\($0.gemeente) \($0.aanbieder) \($0.identificatie ?? "")"
        }
        var perMonth: [String: (declared: Int, accepted: Int)] = [:]
        var judged = 0
        for bericht in try outcome.berichten() where ["WMO303", "WMO323"].contains(bericht.text("bericht")) {
            let sender = "\(bericht.text("gemeente") ?? "") \(bericht.text("aanbieder") ?? "")"
            let place = "seed \(seed), \(sender) \(bericht.text("identificatie") ?? "")"
            let sent = try #require(data.messages[bericht.text("bestand") ?? ""], "\(place)")
            let name = try #require(bericht.text("retourbericht")?.split(separator: "/").last, "\(place)")
            let answer = try ElementTree(try #require(answers[String(name)], "\(place)"))
            let declared = try #require(ElementTree(sent).signedTotal("TotaalIngediendBedrag"), "\(place)")
            let accepted = try #require(answer.signedTotal("TotaalToegekendBedrag"), "\(place)")
            #expect(answer.signedTotal("TotaalIngediendBedrag") == declared, "\(place)")
            let lines = byDeclaration["\(sender) \(bericht.text("identificatie") ?? "")"] ?? []
            guard bericht.text("status") == "verwerkt" else {
                #expect(accepted == 0 && lines.isEmpty, "\(place)")
                #expect(answer.all("Prestatie").isEmpty, "\(place)")
                continue
            }
            judged += lines.count
            #expect(Sum(lines).amount == declared, "\(place)")
            #expect(Sum(lines.filter(\.isAccepted)).amount == accepted, "\(place)")
            let returned = answer.all("Prestatie")
            #expect(returned.count == lines.filter { !$0.isAccepted }.count, "\(place)")
            #expect(returned.reduce(0) { $0 + $1.signedAmount } == declared - accepted, "\(place)")
            let month = String(try ElementTree(sent).all("DeclaratiePeriode")[0].text("Begindatum").prefix(7))
            let sums = perMonth[month] ?? (0, 0)
            perMonth[month] = (sums.declared + declared, sums.accepted + accepted)
        }
        #expect(judged == outcome.oordelen.count, "seed \(seed)")
        let total = try outcome.summary().object("totaal")
        #expect(perMonth.values.reduce(0) { $0 + $1.declared } == Sum(total.object("ingediend")).amount, "seed \(seed)")
        #expect(
            perMonth.values.reduce(0) { $0 + $1.accepted }
                == Sum(total.object("toegekend")).amount + Sum(total.object("betwist")).amount, "seed \(seed)")
        #expect(perMonth.count == data.nights.count - 1, "seed \(seed): a month without declarations")
    }
}
