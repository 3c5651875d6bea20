import CareTimeline
import IWmo
import Rules
import Store
import Testing

/// What a gemeente knows in the end must not depend on the night on which it was told: policy flag, four nights, and
/// each set of news in every order that the standard allows.
@Suite("News in every order of nights")
struct NewsOrderTests {
    struct Scenario: CustomTestStringConvertible, Sendable {
        var what: String
        var items: [NewsOrder.Item]
        /// Known gap of the lines that nobody credited, by month.
        var known: [Int: KnownGap]
        /// What is asked back, eurocents by month.
        var open: [Int: Int]

        var testDescription: String { what }
    }

    private static let toewijzing = NewsOrder.Item("T") { $0.toewijzing("T", "2023-01-02") }

    /// March has care on 1 to 12: ceil(10 x 12 / 31) = 4 hours fit, 4 of 8 are too much, and the line is credited.
    /// April has care on 11 to 30: ceil(10 x 20 / 30) = 7, so 1 of 8 hours, 10.00 euro. May on 1 to 20: ceil(6.5) = 7.
    private static let pauseAndRestart = Scenario(
        what: "pause, restart, definitive stop, credit",
        items: [
            toewijzing,
            NewsOrder.Item("S", after: ["T"]) { $0.start("S", "2023-01-03", "2023-01-01") },
            NewsOrder.Item("P", after: ["S"]) {
                $0.stop("P", "2023-03-13", of: "2023-01-01", reden: "20", "2023-03-12")
            },
            NewsOrder.Item("H", after: ["P"]) { $0.start("H", "2023-04-12", "2023-04-11") },
            NewsOrder.Item("E", after: ["H"]) {
                $0.stop("E", "2023-05-21", of: "2023-04-11", reden: "19", "2023-05-20")
            },
            NewsOrder.Item("D", after: ["T"]) { $0.declaratie("D", "2023-06-01", 3, 4, 5) },
            NewsOrder.Item("K", after: ["D"]) { $0.credit("K", "2023-06-02", of: 3) },
        ],
        known: [4: KnownGap(regel: .gedeeltelijk, bedrag: 1_000), 5: KnownGap(regel: .gedeeltelijk, bedrag: 1_000)],
        open: [4: 1_000, 5: 1_000])

    /// The pause of 12 March is taken back for one of 20 March: 20 of 31 days leave ceil(6.5) = 7 hours. The restart of
    /// April is taken back too, and the toewijzing is cut at 20 April: all of its days in April are a pause.
    /// The declaration lies on nights before the shortening, because afterwards the standard rejects its period.
    private static let removals = Scenario(
        what: "removed stop, late stop, removed start, shortened toewijzing",
        items: [
            toewijzing,
            NewsOrder.Item("S", after: ["T"]) { $0.start("S", "2023-01-03", "2023-01-01") },
            NewsOrder.Item("P", after: ["S"]) {
                $0.stop("P", "2023-03-13", of: "2023-01-01", reden: "20", "2023-03-12")
            },
            NewsOrder.Item("Q", after: ["P"]) {
                $0.stop("Q", "2023-03-14", of: "2023-01-01", reden: "20", "2023-03-12", .verwijderen)
            },
            NewsOrder.Item("L", after: ["Q"]) {
                $0.stop("L", "2023-03-21", of: "2023-01-01", reden: "20", "2023-03-20")
            },
            NewsOrder.Item("H", after: ["L"]) { $0.start("H", "2023-04-12", "2023-04-11") },
            NewsOrder.Item("V", after: ["H"]) { $0.start("V", "2023-04-13", "2023-04-11", .verwijderen) },
            NewsOrder.Item("D", after: ["T"]) { $0.declaratie("D", "2023-06-01", 3, 4) },
            NewsOrder.Item("U", after: ["T"], nightAfter: ["D"]) {
                $0.toewijzing("U", "2023-06-02", tot: "2023-04-20")
            },
        ],
        known: [3: KnownGap(regel: .gedeeltelijk, bedrag: 1_000), 4: KnownGap(regel: .pauze, bedrag: 8_000)],
        open: [3: 1_000, 4: 8_000])

    /// The first start is taken back for one of 5 March, stopped for good on 25 March: 21 of 31 days leave
    /// ceil(6.8) = 7 hours in March. April lies outside the delivery as a whole; its line is credited. The days of
    /// May are no gap once there is a new start on 1 May.
    private static let removedStart = Scenario(
        what: "removed start, other start, late definitive stop, new start, credit",
        items: [
            toewijzing,
            NewsOrder.Item("S", after: ["T"]) { $0.start("S", "2023-01-03", "2023-01-01") },
            NewsOrder.Item("V", after: ["S"]) { $0.start("V", "2023-01-04", "2023-01-01", .verwijderen) },
            NewsOrder.Item("B", after: ["V"]) { $0.start("B", "2023-03-06", "2023-03-05") },
            NewsOrder.Item("E", after: ["B"]) {
                $0.stop("E", "2023-03-26", of: "2023-03-05", reden: "19", "2023-03-25")
            },
            NewsOrder.Item("N", after: ["E"]) { $0.start("N", "2023-05-02", "2023-05-01") },
            NewsOrder.Item("D", after: ["T"]) { $0.declaratie("D", "2023-06-01", 3, 4, 5) },
            NewsOrder.Item("K", after: ["D"]) { $0.credit("K", "2023-06-02", of: 4) },
        ],
        known: [3: KnownGap(regel: .gedeeltelijk, bedrag: 1_000), 5: KnownGap(regel: nil, bedrag: 0)],
        open: [3: 1_000])

    static let scenarios = [pauseAndRestart, removals, removedStart]

    @Test("what is known and what is asked back depend on the news alone", arguments: scenarios)
    func everyOrder(_ scenario: Scenario) throws {
        let order = NewsOrder(items: scenario.items, nights: 4)
        let ways = order.ways
        let dossiers = NewsOrder.dossiers(ways.count)
        let folder = try NightFolder()
        var rejudged = 0
        var last: NightOutcome?
        for (night, messages) in order.messages(for: dossiers, ways).enumerated() {
            let outcome = try folder.run(on: "2023-06-\(10 + night)", messages)
            let refused = outcome.berichten.filter { $0.status != "verwerkt" }.compactMap(\.identificatie)
            #expect(refused == [], "night \(night + 1)")
            #expect(outcome.oordelen.allSatisfy { $0.oordeel != "afgewezen" })
            rejudged += outcome.heroordelingen.count
            last = outcome
        }
        // The orders are many, and most of them need the past to be judged again.
        #expect(ways.count > 100)
        #expect(rejudged > ways.count)

        let known = try folder.knownGaps()
        let asked = try #require(last).requests(gemeente: Sample.gemeente, aanbieder: Sample.aanbieder)
        for (dossier, way) in zip(dossiers, ways) {
            for (month, gap) in scenario.known {
                #expect(known[dossier.reference(month)] == gap, "\(way), month \(month)")
            }
            let own = asked.filter { row in scenario.months.contains { row.key == dossier.reference($0) } }
            let expected = Dictionary(
                uniqueKeysWithValues: scenario.open.map { (dossier.reference($0.key), $0.value) })
            #expect(own == expected, "\(way)")
        }
        #expect(asked.count == scenario.open.count * ways.count)
    }
}

extension NewsOrderTests.Scenario {
    fileprivate var months: [Int] { [3, 4, 5] }
}

extension NightFolder {
    /// What the store knows about each line in the end, by reference number.
    func knownGaps() throws -> [String: KnownGap] {
        var gaps: [String: KnownGap] = [:]
        try SQLiteStore(reading: storePath).history { history in
            try history.lines(LineSelection(), .now) { gaps[$0.line.prestatie.referentieNummer] = $0.line.bekend }
        }
        return gaps
    }
}

extension NightOutcome {
    /// The request to credit: eurocents by reference number.
    func requests(gemeente: String, aanbieder: String) throws -> [String: Int] {
        let rows = try text("terugvordering/\(gemeente)_\(aanbieder).csv").split(separator: "\r\n").dropFirst()
        return Dictionary(
            uniqueKeysWithValues: rows.map { row in
                let cells = row.split(separator: ";", omittingEmptySubsequences: false)
                return (String(cells[2]), Int(cells[12].replacing(",", with: "")) ?? -1)
            })
    }
}
