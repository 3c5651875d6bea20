import Foundation
import Testing

/// What `explain` computes again from the store, beside what the run decided.
@Suite("Explanations of verdicts")
struct ExplanationTests {
    @Test("one line of every kind is computed again with the same outcome and the same days", arguments: DataSet.seeds)
    func reproduced(seed: Int) throws {
        let data = try DataSet.of(seed)
        let folder = try TemporaryFolder()
        let store = folder.at("nachten.db")
        var chosen: [String: JSONFields] = [:]
        for night in data.nights {
            let outcome = try data.run(
                inbox: "\(data.path)/inbox/\(night)", store: store, output: folder.at(night),
                date: DataSet.lastDay(of: night))
            for text in outcome.oordelen {
                let line = try JSONFields(text)
                chosen[Self.kind(of: line)] = chosen[Self.kind(of: line)] ?? line
            }
        }
        #expect(chosen.count >= 4, "seed \(seed)")
        // Half of the kinds for each seed; the other half is the next seed's.
        let kinds = chosen.sorted { $0.key < $1.key }.enumerated().filter { ($0.offset + seed).isMultiple(of: 2) }
        for (kind, line) in kinds.map(\.element) {
            let name = ["gemeente", "aanbieder", "referentieNummer"].map { line.text($0) ?? "" }
            let ended = try Program.run(
                ["explain", "--store", store, "--format", "json", name.joined(separator: "/")])
            #expect(ended.code == 0, "seed \(seed), \(kind): \(ended.errors)")
            let all = try #require(JSONSerialization.jsonObject(with: Data(ended.output.utf8)) as? [[String: Any]])
            let explained = try #require(
                all.first { $0["declaratieNummer"] as? String == line.text("declaratieNummer") })
            #expect(explained["nagerekend"] as? String == "gelijk", "seed \(seed), \(kind): \(name)")
            #expect(explained["oordeel"] as? String == line.text("oordeel"), "seed \(seed), \(kind)")
            // Whatever the verdict: where a start stands inside the toewijzing, the days from it on are care.
            let starts = (explained["gebeurtenissen"] as? [[String: Any]] ?? [])
                .filter { $0["ingetrokkenDoor"] is NSNull && ($0["soort"] as? String)?.hasSuffix("start") == true }
                .compactMap { $0["begindatum"] as? String }
            let timeline = explained["tijdlijn"] as? String ?? ""
            if let first = starts.min(), let begin = timeline.split(separator: ".").first,
                let end = timeline.split(separator: ".").last?.prefix(10), begin <= first, first <= end
            {
                #expect(timeline.contains(" zorg"), "seed \(seed), \(kind): \(timeline)")
            }
        }
    }

    private static func kind(of line: JSONFields) -> String {
        let zorggat = line.isNull("zorggat") ? "-" : line.object("zorggat").text("regel") ?? "-"
        return [line.text("debetCredit") ?? "", line.text("oordeel") ?? "", "\(line.texts("regels"))", zorggat]
            .joined(separator: " ")
    }
}
