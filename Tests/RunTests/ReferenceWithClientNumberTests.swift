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
}
