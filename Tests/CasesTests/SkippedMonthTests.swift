import Foundation
import IWmo
import Testing

/// Months that were skipped between two declarations, and on how many toewijzingen there was care in each.
@Suite("Skipped months")
struct SkippedMonthTests {
    private struct Signals: Decodable {
        struct Signal: Decodable {
            let soort: String
            let tekst: String
        }

        let signalen: [Signal]
    }

    /// What the summary says of each skipped month: the month, and the number of toewijzingen.
    private static func months(_ night: NightOutcome) throws -> [String] {
        try JSONDecoder().decode(Signals.self, from: Data(night.text("samenvatting.json").utf8)).signalen
            .filter { $0.soort == "overgeslagen-maand" }
            .map { signal in
                let words = signal.tekst.split(separator: " ")
                return "\(words[1]) \(words.drop { $0 != "op" }.dropFirst().first ?? "")"
            }
    }

    @Test("two toewijzingen, one of them paused for some months and started again in the same month")
    func months() throws {
        let folder = try NightFolder()
        func line(_ referentie: String, _ month: String, _ last: String) -> (bsn: String, prestaties: [Prestatie]) {
            (
                April.bsn,
                [
                    Sample.prestatie(
                        referentie, 20072, April.otherProduct, "\(month)-01", "\(month)-\(last)", 1, .uur, tarief: 1000)
                ]
            )
        }
        let night = try folder.run(
            on: "2023-11-06",
            April.before + [
                // 20071: care until 10 March, on 20 to 25 March, and from 5 August on. 20072: care until 31 August.
                Sample.stop(
                    "P1", dagtekening: "2023-03-11", bsn: April.bsn,
                    Sample.stopProduct(20071, April.product, "2023-01-01", reden: "20", "2023-03-10")),
                Sample.start(
                    "S2", dagtekening: "2023-03-20", bsn: April.bsn,
                    Sample.startProduct(20071, April.product, "2023-03-20")),
                Sample.stop(
                    "P2", dagtekening: "2023-03-26", bsn: April.bsn,
                    Sample.stopProduct(20071, April.product, "2023-03-20", reden: "20", "2023-03-25")),
                Sample.start(
                    "S3", dagtekening: "2023-08-05", bsn: April.bsn,
                    Sample.startProduct(20071, April.product, "2023-08-05")),
                Sample.stop(
                    "P3", dagtekening: "2023-09-01", bsn: April.bsn,
                    Sample.stopProduct(20072, April.otherProduct, "2023-01-01", reden: "19", "2023-08-31")),
                Sample.declaratie("D1", dagtekening: "2023-09-02", maand: "2023-02", [line("R1", "2023-02", "28")]),
                Sample.declaratie("D2", dagtekening: "2023-11-02", maand: "2023-10", [line("R2", "2023-08", "31")]),
            ])
        #expect(night.berichten.allSatisfy { $0.status == "verwerkt" })
        #expect(
            try Self.months(night) == [
                "2023-03 2", "2023-04 1", "2023-05 1", "2023-06 1", "2023-07 1", "2023-08 2", "2023-09 1",
            ])
    }
}
