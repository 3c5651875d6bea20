import Foundation
import Testing

/// Two nights of a small region, whole outcomes compared with files that were checked by hand.
///
/// Zaanstad (0479) uses the default policy, Landsmeer (0415) registers a missing start itself.
@Suite("Two nights, whole outcomes")
struct GoldenNightTests {
    @Test("both nights give exactly the golden files")
    func twoNights() throws {
        let job = try GoldenRegion.job()
        let first = try job.run(inbox: "nacht-1", outcome: "uit-1", date: "2026-02-03")
        #expect(first.code == 3, "\(first.errors)")
        try GoldenFiles.check(GoldenRegion.comparable(try job.tree("uit-1"), printed: first.output), is: "nacht-1")

        let second = try job.run(inbox: "nacht-2", outcome: "uit-2", date: "2026-03-03")
        #expect(second.code == 0, "\(second.errors)")
        try GoldenFiles.check(GoldenRegion.comparable(try job.tree("uit-2"), printed: second.output), is: "nacht-2")
    }

    @Test("every answer is valid against the schemas")
    func answersAreValid() throws {
        let job = try GoldenRegion.job()
        try job.run(inbox: "nacht-1", outcome: "uit-1", date: "2026-02-03")
        try job.run(inbox: "nacht-2", outcome: "uit-2", date: "2026-03-03")
        let answers = ["uit-1", "uit-2"].map { "\(job.outcome($0))/retour" }
        #expect(answers.allSatisfy { !Shell.names(in: $0).isEmpty })
        let ended = try Program.run(["validate"] + answers)
        #expect(ended.code == 0, "\(ended.output)")
    }

    @Test("the keys of each line stand in the order that was agreed")
    func keyOrder() throws {
        let job = try GoldenRegion.job()
        try job.run(inbox: "nacht-1", outcome: "uit-1", date: "2026-02-03")
        try job.run(inbox: "nacht-2", outcome: "uit-2", date: "2026-03-03")
        let tree = try job.tree("uit-2")
        let oordeel = try #require(tree.text("oordelen.ndjson").split(separator: "\n").first { $0.contains("ZG") })
        #expect(
            keysInOrder(String(oordeel)) == [
                "gemeente", "aanbieder", "bericht", "identificatie", "declaratieNummer", "referentieNummer",
                "vorigReferentieNummer", "toewijzingNummer", "client", "productCategorie", "productCode", "begin",
                "eind", "volume", "eenheid", "tarief", "bedrag", "debetCredit", "oordeel", "retourcodes", "regels",
                "zorggat", "regel", "gatdagen", "zorgdagen", "maximaalVolume", "gevlagdBedrag", "actie",
            ])
        let bericht = try #require(tree.text("berichten.ndjson").split(separator: "\n").first)
        #expect(
            keysInOrder(String(bericht)) == [
                "bestand", "bericht", "release", "gemeente", "aanbieder", "identificatie", "status", "niveau",
                "retourcodes", "regels", "retourbericht",
            ])
        let heroordeling = try #require(tree.text("heroordelen.ndjson").split(separator: "\n").first)
        #expect(
            keysInOrder(String(heroordeling)) == [
                "gemeente", "aanbieder", "declaratieNummer", "referentieNummer", "toewijzingNummer", "client", "begin",
                "eind", "bedrag", "toen", "nu", "terugTeVorderen", "aanleiding",
            ])
    }
}
