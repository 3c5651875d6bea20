import Foundation
import GRDB
import Testing

/// The linked pages of a report, made by the executable after two nights.
@Suite("The pages of a report from the store")
struct AuditPagesTests {
    private static func jobAfterTwoNights() throws -> Job {
        let job = try GoldenRegion.job()
        try job.run(inbox: "nacht-1", outcome: "uit-1", date: "2026-02-03")
        try job.run(inbox: "nacht-2", outcome: "uit-2", date: "2026-03-03")
        return job
    }

    private static func report(
        _ job: Job, into name: String, _ arguments: [String] = [], hasKey: Bool = true
    ) throws -> FileTree {
        let key = hasKey ? ["--config", job.folder.at("pauzewacht.yaml")] : []
        let ended = try Program.run(
            ["report", "--store", job.store, "--output", job.folder.at(name)] + key + arguments)
        #expect(ended.code == 0, "\(ended.errors)")
        return try FileTree(job.folder.at(name))
    }

    private static func pages(_ tree: FileTree) -> [String] { tree.names.filter { $0.hasSuffix(".html") } }

    /// What an attribute is given on a page.
    private static func values(of attribute: String, in html: String) -> [String] {
        html.components(separatedBy: " \(attribute)=\"").dropFirst().map { part in
            String(part.prefix { $0 != "\"" })
        }
    }

    /// A path seen from a page, as a path from the folder of the report.
    private static func resolved(_ link: String, from page: String) -> String {
        var parts = page.split(separator: "/").dropLast().map(String.init)
        for part in link.split(separator: "/").map(String.init) {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }

    @Test("every link leads to a file of the report, and to a place that is there")
    func links() throws {
        let tree = try Self.report(try Self.jobAfterTwoNights(), into: "rapport")
        var count = 0
        for page in Self.pages(tree) {
            let html = tree.text(page)
            for link in Self.values(of: "href", in: html) {
                let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                let target = parts[0].isEmpty ? page : Self.resolved(parts[0], from: page)
                #expect(tree.files[target] != nil, "\(page): \(link)")
                if parts.count > 1 {
                    #expect(Self.values(of: "id", in: tree.text(target)).contains(parts[1]), "\(page): \(link)")
                }
                count += 1
            }
        }
        #expect(count > 50)
        // Every page can be reached from the first one.
        var reached: Set<String> = ["index.html"]
        var waiting = ["index.html"]
        while let page = waiting.popLast() {
            for link in Self.values(of: "href", in: tree.text(page)) where !link.hasPrefix("#") {
                let target = Self.resolved(String(link.prefix { $0 != "#" }), from: page)
                if target.hasSuffix(".html"), reached.insert(target).inserted { waiting.append(target) }
            }
        }
        #expect(Set(Self.pages(tree)).subtracting(reached).isEmpty)
    }

    @Test("a page fetches nothing, runs nothing, and holds no client number")
    func selfContained() throws {
        let tree = try Self.report(try Self.jobAfterTwoNights(), into: "rapport")
        #expect(Self.pages(tree).count > 8)
        for page in Self.pages(tree) {
            let html = tree.text(page)
            for trace in ["http://", "https://", "<script", "<img", "<link", "@import", "javascript:"] {
                #expect(!html.contains(trace), "\(page): \(trace)")
            }
            #expect(html.contains("default-src 'none'"))
        }
        for (name, bytes) in tree.files where !name.hasSuffix(".xlsx") {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!TestBSN.all.contains { text.contains($0) || name.contains($0) }, "\(name)")
        }
    }

    @Test("the totals on the first page are those of the store")
    func totals() throws {
        let job = try Self.jobAfterTwoNights()
        let tree = try Self.report(job, into: "rapport")
        let signed = "CASE debet_credit WHEN 'C' THEN -bedrag ELSE bedrag END"
        let found = "debet_credit = 'D' AND bekend_zorggat IS NOT NULL AND bekend_bedrag > 0"
        let paid = "\(found) AND oordeel <> 'afgewezen'"
        let queries = [
            "SELECT sum(\(signed)) FROM regel",
            "SELECT sum(\(signed)) FROM regel WHERE oordeel <> 'afgewezen'",
            "SELECT sum(\(signed)) FROM regel WHERE oordeel = 'afgewezen'",
            "SELECT sum(bekend_bedrag) FROM regel WHERE \(found)",
            "SELECT sum(bekend_bedrag) FROM regel WHERE \(paid) AND gecrediteerd_door IS NULL",
            "SELECT sum(bekend_bedrag) FROM regel WHERE \(found) AND oordeel = 'afgewezen'",
            "SELECT sum(bekend_bedrag) FROM regel WHERE \(paid) AND gecrediteerd_door IS NOT NULL",
        ]
        let sums = try DatabaseQueue(path: job.store).read { database in
            try queries.map { try Int.fetchOne(database, sql: $0) ?? 0 }
        }
        let shown = tree.text("index.html").components(separatedBy: "<dd class=\"value\">").dropFirst().map { part in
            Int(part.prefix { $0 != "<" }.filter(\.isNumber)) ?? -1
        }
        // Four key figures, then what became of the money; nobody accepted anything.
        #expect(shown == sums + [0])
        #expect(sums[0] == sums[1] + sums[2] && sums[3] == sums[4] + sums[5] + sums[6] && sums[4] > 0)
        // The table beside the pages adds up to the same.
        let rows = tree.text("cijfers.csv").split(separator: "\r\n").dropFirst().map {
            $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        }
        // Counted from the end: a name can hold a semicolon.
        for (column, sum) in zip([9, 8, 7, 5, 4, 3, 2], sums) {
            let cents = rows.map { Int($0[$0.count - column].filter { $0.isNumber || $0 == "-" }) ?? 0 }
            #expect(cents.reduce(0, +) == sum)
        }
    }

    @Test("every finding shows its days, also one that became known when the line was paid")
    func days() throws {
        let job = try Self.jobAfterTwoNights()
        let tree = try Self.report(job, into: "rapport")
        let later = try DatabaseQueue(path: job.store).read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT referentie FROM regel WHERE bekend_bedrag > 0 AND zorggat IS NULL AND oordeel <> 'afgewezen'
                    """)
        }
        #expect(!later.isEmpty)
        let findings = Self.pages(tree).filter { $0.hasPrefix("aanbieder/") }
            .flatMap { tree.text($0).components(separatedBy: "<article class=\"finding\"").dropFirst() }
        #expect(findings.allSatisfy { $0.contains("<figure class=\"bar\">") })
        for reference in later { #expect(findings.contains { $0.contains("<dd>\(reference)</dd>") }) }
    }

    @Test("the same store gives the same bytes")
    func same() throws {
        let job = try Self.jobAfterTwoNights()
        let first = try Self.report(job, into: "een").without { $0.hasSuffix(".xlsx") }
        let second = try Self.report(job, into: "twee").without { $0.hasSuffix(".xlsx") }
        #expect(first.differences(from: second) == [])
    }

    @Test("a selection has pages of its own aanbieder and gemeente only, with the median of the region")
    func selection() throws {
        let job = try Self.jobAfterTwoNights()
        let all = try Self.report(job, into: "alles")
        let part = try Self.report(job, into: "deel", ["--gemeente", "0479", "--aanbieder", "65656055"])
        #expect(Self.pages(all).filter { $0.hasPrefix("aanbieder/") }.count > 1)
        #expect(Self.pages(part).filter { $0.hasPrefix("aanbieder/") } == ["aanbieder/65656055.html"])
        #expect(Self.pages(part).filter { $0.hasPrefix("gemeente/") } == ["gemeente/0479.html"])
        #expect(Self.pages(part).allSatisfy { !part.text($0).contains("12121212") })
        func medians(_ html: String) -> [String] {
            html.components(separatedBy: "Mediaan van de regio ").dropFirst().map { part in
                String(part.prefix { $0 != "<" })
            }
        }
        let page = "aanbieder/65656055.html"
        #expect(medians(part.text(page)).count == 5 && medians(part.text(page)) == medians(all.text(page)))
    }

    @Test("without a key a client goes by the number of a toewijzing")
    func withoutKey() throws {
        let job = try Self.jobAfterTwoNights()
        let tree = try Self.report(job, into: "rapport", hasKey: false)
        let clients = Self.pages(tree).filter { $0.hasPrefix("client/") }
        #expect(!clients.isEmpty && clients.allSatisfy { $0.contains("-toewijzing-") })
        #expect(clients.allSatisfy { tree.text($0).contains("<h1>Cliënt van toewijzing ") })
    }

    @Test("what could not be checked is named, in both languages")
    func skipped() throws {
        let job = try Self.jobAfterTwoNights()
        #expect(try Self.report(job, into: "nl").text("index.html").contains("<span class=\"code\">TR381</span>"))
        let english = try Self.report(job, into: "en", ["--lang", "en"])
        #expect(english.text("index.html").contains("They do not count as passed."))
        #expect(Self.pages(english).allSatisfy { english.text($0).contains("<html lang=\"en\">") })
    }
}
