import CareTimeline
import Foundation
import IWmo
import Messages
import Testing

/// Valid messages with every number and date as far as the standard lets it go: nothing overflows, in a run and in what
/// is asked of the store afterwards.
@Suite("Numbers at their limits")
struct ExtremeNumberTests {
    private static let largest = 99_999_999
    private static let linesPerDeclaration = 20

    /// Every unit with every frequency that the standard allows with it (CS338).
    static let omvangen: [(Eenheid, Frequentie)] = Eenheid.allCases.flatMap { unit in
        Frequentie.allCases.filter { $0 != .perDag || !["14", "16", "83", "84"].contains(unit.rawValue) }
            .map { (unit, $0) }
    }

    /// As long as the calendar.
    private static func assignment(_ nummer: Int, _ unit: Eenheid, _ frequentie: Frequentie) -> Assignment {
        Assignment(
            nummer, "02", "02A03", from: "0001-01-01", to: "9999-12-31", largest, unit, frequentie,
            tarief: unit == .euro ? nil : largest,
            toewijzingsdatum: "2025-12-19")
    }

    private static func job() throws -> Job {
        let job = try Job()
        for (index, (unit, frequentie)) in omvangen.enumerated() {
            let nummer = 999_999_999 - index
            let product = assignment(nummer, unit, frequentie)
            let bsn = TestBSN.all[index]
            // One line per day (TR416).
            let lines = (1...linesPerDeclaration).map { number in
                var line = product.line("R\(index)-\(number)", "2026-01", largest, bedrag: largest)
                let date = day("2026-01-\(number < 10 ? "0" : "")\(number)")
                line.productPeriode = GeslotenPeriode(begindatum: date, einddatum: date)
                return line
            }
            try job.fill([
                "\(index)-301.xml": Plain.relation.toewijzing(
                    "T\(index)", "2025-12-20", bsn: bsn, [product.toegewezen()]),
                "\(index)-305.xml": Plain.relation.start(
                    "S\(index)", "2026-01-08", bsn: bsn, [product.start("0001-01-01")]),
                "\(index)-307.xml": Plain.relation.stop(
                    "P\(index)", "2026-02-01", bsn: bsn, [product.stop("0001-01-01", "20", "2026-01-10")]),
                "\(index)-323.xml": Plain.relation.declaratie(
                    "D\(index)", "2026-02-02", nummer: "DN\(index)", over: "2026-01",
                    [DeclaratieClient(bsn: bsn, prestaties: lines)]),
            ])
        }
        return job
    }

    @Test("a run, its report, an explanation, a timeline and a check of the store")
    func extremes() throws {
        let job = try Self.job()
        let ended = try ResourceBounds.run(job.arguments(), memory: 256 << 20)
        #expect(ended.code == 0, "\(ended.errors)")
        #expect(Set(try job.berichten().compactMap { $0.text("status") }).isSubset(of: ["verwerkt", "afgekeurd"]))
        let refused = Set(try job.berichten().flatMap { $0.texts("regels") }).sorted()
        #expect(try job.oordelen().count == Self.linesPerDeclaration * Self.omvangen.count, "\(refused)")
        let common = ["--store", job.store, "--config", job.folder.at("pauzewacht.yaml")]
        for command in [
            ["report", "--output", job.folder.at("html")],
            ["report", "--format", "xlsx", "--output", job.folder.at("xlsx")],
            ["timeline", "--toewijzing", "0479/999999999"], ["explain", "0479/65656055/R0-1"],
            ["timeline", "--toewijzing", "0479/999999999", "--from", "9999-01", "--to", "9999-12"],
        ] {
            let told = try ResourceBounds.run(command + common, memory: 512 << 20)
            #expect(told.code == 0, "\(command): \(told.errors)")
        }
        #expect(try Program.run(["store", "check", "--store", job.store]).code == 0)
    }

    @Test(
        "the last day of the calendar, as the day of the run and in messages", arguments: ["0001-01-01", "9999-12-31"])
    func days(_ date: String) throws {
        let job = try Job()
        try job.fill(Plain.messages)
        let ended = try ResourceBounds.run(job.arguments(date: date))
        #expect(ended.code == 0, "\(ended.errors)")
        #expect(try job.berichten().count == Plain.messages.count)
    }

    @Test("20,000 lines of the largest amount add up without an overflow, and a total that is another is seen")
    func sums() throws {
        let job = try Job()
        let lines = (1...20_000).map { number in
            var line = Plain.product.line("R\(number)", "2026-01", Self.largest, bedrag: Self.largest)
            line.toewijzingNummer = number
            return line
        }
        try job.fill([
            "323.xml": Plain.relation.declaratie(
                "D1", "2026-02-02", nummer: "DN1", over: "2026-01", totaal: 999_999_999_999,
                [DeclaratieClient(bsn: Plain.bsn, prestaties: lines)])
        ])
        let ended = try ResourceBounds.run(["validate", "--format", "json", job.inbox()])
        #expect(ended.code == 1, "\(ended.errors)")
        let found = try JSONFields(ended.output).objects("bestanden").flatMap { $0.objects("bevindingen") }
        // 20,000 times € 999,999.99.
        let total = try #require(
            found.first { $0.text("regel") == "TR358" }?.text("melding"),
            "\(Set(found.map { $0.text("regel") ?? "" }))")
        #expect(total.contains("19.999.999.800,00"))
        #expect(try job.run().code == 0)
    }

    /// The official schemas say "not blank, on one line" and "not blank" like this; a matcher that tries everything takes
    /// time with the square of the length, or worse.
    static let patterns = [".*[^\\s].*", "([.\\s]*\\S+[.\\s]*)+"]

    @Test("values that make a pattern of somebody's own schema try everything", arguments: patterns)
    func backtracking(_ pattern: String) throws {
        let folder = try TemporaryFolder()
        let schemas = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("schemas/iwmo-3.2")
        for name in try FileManager.default.contentsOfDirectory(atPath: schemas.path) {
            let text = try Shell.text(of: schemas.appendingPathComponent(name).path)
            try folder.write(
                text.replacingOccurrences(of: "[ \\t]*\\S[^\\n\\r]*", with: pattern)
                    .replacingOccurrences(of: "\\s*\\S[\\s\\S]*", with: pattern), to: "schemas/\(name)")
        }
        #expect(try Shell.text(of: folder.at("schemas/basisschema.xsd")).contains(pattern))
        let hostile = [
            "\(String(repeating: "x", count: 998))\n", String(repeating: ".", count: 999) + "\n",
            String(repeating: " ", count: 999) + "\n", String(repeating: ". ", count: 499) + "\u{A0}\n",
        ]
        let product = AttackBase.around("<iwmo:ReferentieNummer>RN1<")
        for (index, value) in hostile.enumerated() {
            try folder.write(
                AttackBase.toewijzing("Let op.", String(repeating: value, count: 900)), to: "in/commentaar-\(index).xml"
            )
            try folder.write(
                product.before + "<iwmo:ReferentieNummer>\(value)<" + product.after, to: "in/referentie-\(index).xml")
            let code = AttackBase.around("ProductCode>02A03<")
            try folder.write(code.before + "ProductCode>\(value)<" + code.after, to: "in/code-\(index).xml")
        }
        let ended = try ResourceBounds.run([
            "validate", "--level", "1", "--schemas", folder.at("schemas"), folder.at("in"),
        ])
        #expect(ended.code == 1, "\(ended.errors)")
        #expect(ended.output.contains("12 bestanden"))
    }
}
