import Foundation
import Testing

/// Reports from the store, made by the executable after two nights.
@Suite("Reporting from the store")
struct ReportCommandTests {
    @Test("as of the first night, the tables are those of the first night, byte for byte")
    func asOf() throws {
        let job = try GoldenRegion.jobAfterTwoNights()
        let report = try job.report(into: "toen", "--format", "csv", "--as-of", "2026-02-03")
        let night = try job.tree("uit-1")
        for name in ["afkeur.csv", "goedkeur.csv", "zorggaten.csv"] {
            #expect(report.files[name] == night.files[name], "\(name)")
            #expect(report.files[name]?.isEmpty == false)
        }
    }

    @Test("both nights together hold every line of each, once")
    func everything() throws {
        let job = try GoldenRegion.jobAfterTwoNights()
        let report = try job.report(into: "alles", "--format", "csv")
        for name in ["afkeur.csv", "goedkeur.csv", "zorggaten.csv"] {
            let nights = try ["uit-1", "uit-2"].flatMap {
                try job.tree($0).text(name).split(separator: "\r\n").dropFirst()
            }
            #expect(report.text(name).split(separator: "\r\n").dropFirst().sorted() == nights.sorted(), "\(name)")
        }
    }

    @Test("a selection holds the lines of that month, gemeente and aanbieder only")
    func selection() throws {
        let job = try GoldenRegion.jobAfterTwoNights()
        func references(_ name: String, _ arguments: String...) throws -> Set<String> {
            let ended = try Program.run(
                ["report", "--store", job.store, "--output", job.folder.at(name), "--format", "csv"] + arguments)
            #expect(ended.code == 0, "\(ended.errors)")
            let tree = try FileTree(job.folder.at(name))
            return Set(
                ["afkeur.csv", "goedkeur.csv"].flatMap { table in
                    tree.text(table).split(separator: "\r\n").dropFirst().map { row in
                        let cells = row.split(separator: ";", omittingEmptySubsequences: false)
                        return "\(cells[0].prefix(4))/\(cells[1].prefix(8))/\(cells[5])"
                    }
                })
        }
        let all = try references("a")
        let north = try references("b", "--gemeente", "0479", "--aanbieder", "65656055")
        #expect(!north.isEmpty && north == all.filter { $0.hasPrefix("0479/65656055/") })
        let months = try ["2026-01", "2026-02"].map { try references("m\($0)", "--from", $0, "--to", $0) }
        #expect(months.allSatisfy { !$0.isEmpty })
        #expect(try references("c", "--from", "2026-01", "--to", "2026-02") == months[0].union(months[1]))
        #expect(try references("d", "--from", "2030-01").isEmpty)
    }

    @Test("the page says what it is about, and holds no client number")
    func page() throws {
        let job = try GoldenRegion.jobAfterTwoNights()
        let report = try job.report(
            into: "pagina", "--gemeente", "0479", "--from", "2026-01", "--to", "2026-01", "--as-of", "2026-02-10")
        let overview = report.text("index.html")
        #expect(overview.contains("Declaratiemaand januari 2026, alleen gemeente Zaanstad"))
        #expect(overview.contains("Stand van <time datetime=\"2026-02-10\">10 februari 2026</time>"))
        let page = report.text("regels.html")
        #expect(page.contains("declaratiemaand 2026-01, gemeente 0479"))
        #expect(page.contains("zoals bekend op 10 februari 2026"))
        #expect(!TestBSN.all.contains { page.contains($0) })
    }

    @Test("a folder that holds something is refused, and stays as it is")
    func occupied() throws {
        let job = try GoldenRegion.jobAfterTwoNights()
        try job.folder.write("van mij", to: "vol/iets.txt")
        let ended = try Program.run(["report", "--store", job.store, "--output", job.folder.at("vol")])
        #expect(ended.code == 73)
        #expect(try FileTree(job.folder.at("vol")).files.count == 1)
        #expect(
            try Program.run(["report", "--store", job.folder.at("geen.db"), "--output", job.folder.at("x")]).code == 66)
        #expect(!Shell.exists(job.folder.at("x")))
        let order = [
            "report", "--store", job.store, "--output", job.folder.at("x"), "--from", "2026-02", "--to", "2026-01",
        ]
        #expect(try Program.run(order).code == 64)
    }
}
