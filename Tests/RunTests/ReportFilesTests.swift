import Foundation
import Testing

/// What `report` writes beside its page, made by the executable after two nights.
@Suite("Workbooks and lists of a report")
struct ReportFilesTests {
    /// The recovery lists of a run without their last column: what is new in a run means nothing in an audit.
    private static func lists(_ tree: FileTree, columnsLeftOut count: Int) -> [String: String] {
        let lists = tree.files.keys.filter { $0.hasPrefix("terugvordering/") && $0.hasSuffix(".csv") }
        return Dictionary(
            uniqueKeysWithValues: lists.map { name in
                let rows = tree.text(name).components(separatedBy: "\r\n").map { row in
                    row.components(separatedBy: ";").dropLast(count).joined(separator: ";")
                }
                return (name, rows.joined(separator: "\n"))
            })
    }

    @Test("the recovery lists are those of the last night, and as of the first night those of the first")
    func recovery() throws {
        let job = try GoldenRegion.jobAfterTwoNights()
        let now = Self.lists(try job.report(into: "nu", "--format", "csv"), columnsLeftOut: 0)
        #expect(now.count == 3)
        #expect(now.values.allSatisfy { !$0.contains("nieuw in deze run") })
        #expect(now == Self.lists(try job.tree("uit-2"), columnsLeftOut: 1))
        let then = Self.lists(
            try job.report(into: "toen", "--format", "csv", "--as-of", "2026-02-03"), columnsLeftOut: 0)
        #expect(then == Self.lists(try job.tree("uit-1"), columnsLeftOut: 1))
        #expect(then != now)
        let lastDay = Self.lists(
            try job.report(into: "dag", "--format", "csv", "--as-of", "2026-03-03"), columnsLeftOut: 0)
        #expect(lastDay == now)
    }

    @Test("each format has its files, and html has all of them")
    func formats() throws {
        let job = try GoldenRegion.jobAfterTwoNights()
        let page = try job.report(into: "html")
        let tables = try job.report(into: "csv", "--format", "csv")
        let books = try job.report(into: "xlsx", "--format", "xlsx")
        #expect(tables.files.keys.allSatisfy { $0.hasSuffix(".csv") })
        #expect(books.files.keys.allSatisfy { $0.hasSuffix(".xlsx") })
        #expect(Set(page.files.keys).isSuperset(of: Set(tables.files.keys).union(books.files.keys)))
        #expect(page.files.keys.filter { $0.hasSuffix(".xlsx") }.count == books.files.count)
        #expect(page.files["index.html"] != nil)
        for (name, bytes) in tables.files.merging(books.files, uniquingKeysWith: { first, _ in first }) {
            #expect(page.files[name] == bytes, "\(name)")
        }
        let beside = tables.files.keys.filter { $0.contains("/") }.map { $0.dropLast(4) + ".xlsx" }
        #expect(Set(beside.map(String.init)).union(["rapport.xlsx"]) == Set(books.files.keys))
        #expect(beside.contains("productieverantwoording/0479_65656055_2026.xlsx"))
    }

    @Test("rapport.xlsx has a sheet per topic, with a row for every row of the tables and no client number")
    func book() throws {
        let job = try GoldenRegion.jobAfterTwoNights()
        let tree = try job.report(into: "rapport")
        let book = try ZipReader(job.folder.at("rapport/rapport.xlsx"))
        let sheets = book.sheets
        #expect(
            sheets.map(\.name) == [
                "Samenvatting", "Per maand", "Per regel", "Zonder zorg per maand", "Controles",
                "Start, pauze en stop", "Signalen", "Contracten", "Afgewezen en betwist", "Zorggaten",
                "Terugvordering", "Goedgekeurd",
            ])
        func rows(_ name: String) -> Int { tree.text(name).components(separatedBy: "\r\n").count - 2 }
        // A header and totals more than the table has rows.
        #expect(sheets[3].rows.count == rows("cijfers.csv") + 2)
        #expect(sheets[8].rows.count == rows("afkeur.csv") + 2)
        #expect(sheets[9].rows.count == rows("zorggaten.csv") + 2)
        #expect(sheets[11].rows.count == rows("goedkeur.csv") + 2)
        // These are not added up.
        #expect(sheets[4].rows.count == rows("cijfers-controles.csv") + 1)
        #expect(sheets[5].rows.count == rows("discipline.csv") + 1)
        #expect(sheets[6].rows.count == rows("signalen.csv") + 1)
        #expect(rows("signalen.csv") > 0)
        let lists = tree.files.keys.filter { $0.hasPrefix("terugvordering/") && $0.hasSuffix(".csv") }
        #expect(sheets[10].rows.count == lists.map(rows).reduce(0, +) + 2)
        for (name, text) in book.members {
            #expect(!TestBSN.all.contains { text.contains($0) }, "\(name)")
        }
        // Column 16 of a line is its amount: the same in the table and in the workbook, and a number there.
        let text = tree.text("goedkeur.csv").replacingOccurrences(of: "Thuis; en meer", with: "Thuis en meer")
        let amounts = text.components(separatedBy: "\r\n").dropFirst().dropLast().map {
            Double($0.components(separatedBy: ";")[16].replacingOccurrences(of: ",", with: "."))
        }
        #expect(sheets[11].rows.dropFirst().dropLast().map { Double($0[16]) } == amounts)
        #expect(book.members["xl/worksheets/sheet12.xml"]?.contains("state=\"frozen\"") == true)
    }

    @Test("what is sent to an aanbieder or an auditor says nothing about clients, not even under a pseudonym")
    func noClients() throws {
        let job = try GoldenRegion.jobAfterTwoNights()
        let tree = try job.report(into: "alles")
        let names = tree.files.keys.filter {
            $0.hasPrefix("terugvordering/") || $0.hasPrefix("productieverantwoording/")
        }
        #expect(names.count == 14)
        let clients = try job.oordelen("uit-1").compactMap { $0.text("client") } + TestBSN.all
        for name in names {
            let texts =
                name.hasSuffix(".csv")
                ? [tree.text(name)] : Array(try ZipReader(job.folder.at("alles/" + name)).members.values)
            #expect(!texts.contains { text in clients.contains { text.contains($0) } }, "\(name)")
        }
    }

    @Test("care of 2025 that is credited and declared again in 2026")
    func acrossTheYear() throws {
        let job = try GoldenRegion.jobAfterTwoNights()
        try job.fill(GoldenRegion.correctionOfLastYear, into: "nacht-3")
        try job.run(inbox: "nacht-3", outcome: "uit-3", date: "2026-04-03")
        let tree = try job.report(into: "jaar", "--format", "csv", "--gemeente", "0415")
        func amount(_ year: Int, _ part: String) -> String? {
            tree.text("productieverantwoording/0415_65656055_\(year).csv").components(separatedBy: "\r\n")
                .first { $0.hasPrefix(part + ";") }?.components(separatedBy: ";").last
        }
        // RN031: 12 hours at 58,70; RN030 was rejected. In 2026 RN031 is credited and 10 hours are declared.
        #expect(amount(2025, "Totaal toegekend volgens de regels") == "704,40")
        #expect(amount(2025, "Verschil") == "0,00")
        #expect(tree.text("productieverantwoording/0415_65656055_2025.csv").contains("in latere jaren"))
        #expect(
            tree.text("productieverantwoording/0415_65656055_2025.csv").contains(
                "Later gedeclareerd (info);02 Begeleiding;02A03;2025-11;1;587,00;1;-704,40;-117,40;"))
        #expect(amount(2026, "Correcties op eerdere jaren: debet") == "587,00")
        #expect(amount(2026, "Correcties op eerdere jaren: credit") == "-704,40")
        // RN032 and RN033 of January, 15 hours each; RN130 of February, 12 hours: 42 hours; and the correction.
        #expect(amount(2026, "Zorg in 2026: debet") == "2465,40")
        #expect(amount(2026, "Totaal toegekend volgens de regels") == "2348,00")
        #expect(amount(2026, "Verschil") == "0,00")
        // As of the second night nothing of it was known.
        let then = try job.report(into: "eerder", "--format", "csv", "--gemeente", "0415", "--as-of", "2026-03-03")
        let before = then.text("productieverantwoording/0415_65656055_2026.csv")
        #expect(before.contains("Totaal toegekend volgens de regels;3;2465,40"))
        #expect(before.contains("stand van;2026-03-03"))
        // A statement is of a whole year, whatever the months asked for; later years are read for it.
        let month = try job.report(
            into: "maand", "--format", "csv", "--gemeente", "0415", "--from", "2025-11", "--to", "2025-11")
        let names = month.files.keys.filter { $0.hasPrefix("productie") }
        #expect(names == ["productieverantwoording/0415_65656055_2025.csv"])
        #expect(names.allSatisfy { month.files[$0] == tree.files[$0] })
    }

    @Test("answers that do not meet the lines: the statement says so")
    func difference() throws {
        let job = try GoldenRegion.jobAfterTwoNights()
        try job.changeStore(
            "UPDATE declaratie SET toegekend = toegekend + 5 WHERE gemeente = '0415' AND nummer = 'DN20'")
        let tree = try job.report(into: "fout", "--format", "csv", "--gemeente", "0415")
        let statement = tree.text("productieverantwoording/0415_65656055_2026.csv")
        #expect(statement.contains("LET OP: de regels verschillen −€\u{A0}0,05 van de verzonden antwoorden."))
        #expect(statement.contains("Verschil;;-0,05"))
    }

    /// A mount of its own, that only the started program sees.
    private static let canMount = (try? Shell.run("unshare --mount mount -t tmpfs tmpfs /mnt 2>/dev/null")) != nil

    @Test(
        "a full disk ends with 73, and nothing is left on it", .enabled(if: canMount, "needs the right to mount"),
        arguments: [8, 20, 32, 48, 64, 80])
    func fullDisk(_ kilobytes: Int) throws {
        let job = try GoldenRegion.jobAfterTwoNights()
        try job.folder.makeFolder("klein")
        let disk = job.folder.at("klein")
        let command =
            "mount -t tmpfs -o size=\(kilobytes)k tmpfs '\(disk)' && \"$0\" \"$@\"; code=$?; ls -A '\(disk)'; exit $code"
        let ended = try Program.start(
            executable: "/usr/bin/unshare",
            [
                "--mount", "/bin/sh", "-c", command, Program.path, "report", "--store", job.store, "--output",
                disk + "/rapport", "--format", "xlsx",
            ]
        ).wait()
        #expect(ended.code == 73, "\(ended.errors)")
        #expect(
            ended.errors.contains("niet te schrijven: No space left on device")
                || ended.errors.contains("waarschijnlijk omdat de schijf vol is"), "\(ended.errors)")
        #expect(ended.output == "")
    }
}
