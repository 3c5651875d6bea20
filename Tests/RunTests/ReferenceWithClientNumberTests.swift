import Foundation
import Testing

/// A BSN that a sender puts into a file name or a reference.
@Suite("A client number where it does not belong")
struct ReferenceWithClientNumberTests {
    @Test("reports hide it, the verdicts carry what was sent")
    func hidden() throws {
        let job = try Job()
        let bsn = Plain.bsn
        try job.fill(Plain.messages)
        let product = Plain.product
        try job.fill([
            "brief_\(bsn).xml": Plain.relation.declaratie(
                "D9", "2026-02-03", nummer: "DN9", over: "2026-01",
                [client(bsn, product.line("R-\(bsn)", "2026-01", 1))])
        ])
        #expect(try job.run().code == 0)
        #expect(try job.oordelen().contains { $0.text("referentieNummer") == "R-\(bsn)" })
        let outcome = job.outcome()
        for name in ["rapport/index.html", "afkeur.csv", "goedkeur.csv", "zorggaten.csv", "samenvatting.json"] {
            let text = String(decoding: try Shell.bytes(of: "\(outcome)/\(name)"), as: UTF8.self)
            #expect(!text.contains(bsn), "\(name)")
        }
        let table = try ["afkeur.csv", "goedkeur.csv"].map { name in
            String(decoding: try Shell.bytes(of: "\(outcome)/\(name)"), as: UTF8.self)
        }.joined()
        #expect(table.contains("R-#########"))
    }

    @Test("explain hides it in text and JSON, also of a client that the gemeente does not know")
    func explained() throws {
        let job = try Job()
        let (known, unknown) = (Plain.bsn, TestBSN.all[7])
        #expect(known != unknown)
        try job.fill(Plain.messages)
        let product = Plain.product
        let other = Assignment(2, "02", "02A03", from: "2026-01-01", to: "2026-12-31", 3, .uur, .perWeek, tarief: 5870)
        try job.fill([
            "d9.xml": Plain.relation.declaratie(
                "D9", "2026-02-03", nummer: "DN9", over: "2026-01",
                [
                    client(known, product.line("R-\(known)", "2026-01", 1)),
                    client(unknown, other.line("S-\(unknown)", "2026-01", 1)),
                ])
        ])
        #expect(try job.run().code == 0)
        for (reference, bsn) in [("R-\(known)", known), ("S-\(unknown)", unknown)] {
            let line = try #require(try job.oordelen().first { $0.text("referentieNummer") == reference })
            let name = [line.text("gemeente") ?? "", line.text("aanbieder") ?? "", reference].joined(separator: "/")
            for format in ["text", "json"] {
                let ended = try Program.run(["explain", "--store", job.store, "--format", format, name])
                #expect(ended.code == 0, "\(ended.errors)")
                #expect(!ended.output.contains(bsn), "\(format), \(line.text("oordeel") ?? "")")
                #expect(ended.output.contains("-#########"), "\(format)")
            }
        }
    }
}
