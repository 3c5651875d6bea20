import CareTimeline
import Foundation
import FoundationXML
import IWmo
import Messages
import Testing

/// Names, numbers and comments that would be markup, a formula or a command wherever they are shown.
@Suite("Hostile texts")
struct HostileTextTests {
    private static let script = "<script>alert(1)</script>"

    /// References that a spreadsheet would compute, markup, and steering of a terminal. At most 20 characters.
    static let references = [
        "=1+1", "+1+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "<b>x</b>", "\"><i>", "'x'", "&amp;lt;",
        "\u{202E}evil", "=HYPERLINK(\"x\")",
    ]

    /// A night with one line per reference, each refused (an unknown toewijzing) so that it is in every table.
    private static func job() throws -> Job {
        let job = try Job()
        let lines = references.enumerated().map { index, reference in
            var line = Plain.product.line(reference, "2026-01", 1)
            line.toewijzingNummer = 77 + index
            return line
        }
        try job.fill([
            "301 \(script.replacingOccurrences(of: "/", with: "_")).xml": Plain.relation.toewijzing(
                "=T<b>", "2025-12-20", bsn: Plain.bsn, [Plain.product.toegewezen()], commentaar: script),
            "305.xml": Plain.relation.start("S1", "2026-01-08", bsn: Plain.bsn, [Plain.product.start("2026-01-01")]),
            "323.xml": Plain.relation.declaratie(
                "=D<b>", "2026-02-02", nummer: "DN1", over: "2026-01",
                [DeclaratieClient(bsn: Plain.bsn, prestaties: lines + [Plain.product.line("RN1", "2026-01", 12)])]),
        ])
        try job.folder.write(
            """
            gemeente;aanbieder;naam;productcategorie;productcode;eenheid;tarief;ingang;einde;max_clienten;budgetplafond
            0479;65656055;"=1+1\(script)";02;02A03;04;58,70;;;;

            """, to: "c.csv")
        try job.folder.write(
            "pseudoniemSleutel: test.key\ncontracten: c.csv\ngemeenten:\n  \"0479\": {naam: \"=1+1\(script)\"}\n",
            to: "pauzewacht.yaml")
        return job
    }

    /// Cells of a table as a spreadsheet reads them.
    private static func cells(_ text: String) -> [String] {
        text.split(separator: "\r\n").flatMap { $0.components(separatedBy: ";") }
            .map { $0.hasPrefix("\"") ? String($0.dropFirst().dropLast()) : $0 }
    }

    private static func isFormula(_ cell: String) -> Bool {
        guard let first = cell.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return false }
        // A negative amount is a number.
        return cell.wholeMatch(of: #/-[0-9]+(,[0-9]+)?/#) == nil
    }

    @Test("the outcome of a run and the reports from its store: no formula, no markup")
    func outcomes() throws {
        let job = try Self.job()
        let ended = try job.run()
        #expect(ended.code == 0, "\(ended.errors)")
        // The references are really there.
        let sent = Set(try job.oordelen().compactMap { $0.text("referentieNummer") })
        let refused = try job.berichten().map { "\($0.text("bestand") ?? "") \($0.texts("regels"))" }
        #expect(sent.isSuperset(of: Self.references), "\(refused)")
        for format in ["html", "csv", "xlsx"] {
            let report = try Program.run([
                "report", "--store", job.store, "--output", job.folder.at("uit/\(format)"), "--format", format,
                "--config", job.folder.at("pauzewacht.yaml"),
            ])
            #expect(report.code == 0, "\(report.errors)")
        }
        let tree = try job.tree()
        let tables = tree.names.filter { $0.hasSuffix(".csv") }
        #expect(tables.contains("afkeur.csv") && tables.contains { $0.hasPrefix("csv/") })
        for name in tables {
            for cell in Self.cells(tree.text(name)) { #expect(!Self.isFormula(cell), "\(name): \(cell)") }
        }
        #expect(tree.text("afkeur.csv").contains("'=1+1"))
        let pages = tree.names.filter { $0.hasSuffix(".html") || $0.hasSuffix(".svg") }
        #expect(pages.count > 2)
        for name in pages {
            let text = tree.text(name)
            for markup in ["<script", "<b>x", "<i>", "\u{202E}"] {
                #expect(!text.contains(markup), "\(name): \(markup)")
            }
        }
        #expect(tree.text("rapport/index.html").contains("&lt;script&gt;"))
        for name in tree.names where name.hasSuffix(".xlsx") {
            for (part, text) in try ZipReader("\(job.outcome())/\(name)").members where part.contains("sheet") {
                // Formulas are the program's own totals; none holds what was sent.
                for formula in text.matches(of: #/<f>(.*?)</f>/#) {
                    #expect(formula.1.hasPrefix("SUBTOTAL(") || formula.1.hasPrefix("SUM("), "\(part): \(formula.1)")
                }
            }
        }
    }

    @Test("a drawing, an explanation and the terminal show text as text")
    func drawings() throws {
        let job = try Self.job()
        try job.run()
        let common = ["--store", job.store, "--config", job.folder.at("pauzewacht.yaml")]
        let drawing = try Program.run(["timeline", "--toewijzing", "0479/1", "--format", "svg"] + common)
        #expect(drawing.code == 0)
        #expect(try XMLDocument(xmlString: drawing.output).rootElement()?.name == "svg")
        #expect(!drawing.output.contains("<script"))
        let told = try Program.run(["explain", "0479/65656055/\u{202E}evil"] + common)
        #expect(told.code == 0)
        #expect(!told.output.contains("\u{202E}"))
    }

    static let names = [
        "regel\nlevel notice alles goed.xml", "\u{1B}[2J\u{1B}]0;weg\u{7}.xml", "<script>alert(1)<|script>.xml",
        "\"><b>'&amp;.xml", "$(touch gevaar);`touch gevaar`|touch gevaar.xml", "--help.xml", "=1+1.xml",
        "\u{202E}lmx.exe.xml", "%2e%2e%2f%00.xml", "naam met spaties ☃.xml", "CON.xml", "C:\\x.xml",
    ]

    @Test(
        "validate shows hostile names in no format as anything but text", arguments: ["text", "json", "sarif", "junit"])
    func validate(_ format: String) throws {
        let folder = try TemporaryFolder()
        for name in Self.names { try folder.write("<a", to: "in/\(name)") }
        let ended = try Program.run(["validate", "--format", format, "in"], in: folder.path)
        #expect(ended.code == 1)
        #expect(!ended.output.contains("\u{1B}") && !ended.output.contains("\u{7}"))
        switch format {
        case "text":
            #expect(!ended.output.contains("\u{202E}"))
            #expect(ended.output.split(separator: "\n").count == Self.names.count + 1)
        case "junit":
            let document = try XMLDocument(xmlString: ended.output)
            #expect(try document.nodes(forXPath: "//failure").count == Self.names.count)
            #expect(try document.nodes(forXPath: "//script").isEmpty)
        default: #expect(try JSONSerialization.jsonObject(with: Data(ended.output.utf8)) is [String: Any])
        }
        #expect(Shell.names(in: folder.path) == ["in"])
    }

    @Test("run takes hostile names for names")
    func run() throws {
        let job = try Job()
        for name in Self.names { try job.folder.write("<a", to: "inbox/\(name)") }
        let ended = try job.run()
        #expect(ended.code == 3)
        #expect(Set(try job.berichten().compactMap { $0.text("bestand") }) == Set(Self.names))
        for text in [ended.output, ended.errors, try job.tree().text("rapport/index.html")] {
            for sign in ["\u{1B}", "<script>", "\u{202E}lmx"] { #expect(!text.contains(sign)) }
        }
        #expect(
            Shell.names(in: job.folder.path) == [
                "inbox", "pauzewacht.yaml", "regio.db", "regio.db.lock", "test.key", "uit",
            ])
    }

    @Test("sockets and devices with the name of a message are not opened", .enabled(if: getuid() == 0, "needs root"))
    func devices() throws {
        let job = try Job()
        try job.fill(Plain.messages)
        try #require(mknod(job.inbox() + "/blok.zip", S_IFBLK | 0o600, 0x0700) == 0)
        try #require(mknod(job.inbox() + "/nul.xml", S_IFCHR | 0o600, 0x0105) == 0)
        try #require(mknod(job.inbox() + "/contact.xml", S_IFSOCK | 0o600, 0) == 0)
        let ended = try ResourceBounds.run(job.arguments())
        #expect(ended.code == 3)
        let refused = try job.berichten().filter { $0.text("status") == "quarantaine" }
        #expect(refused.compactMap { $0.text("bestand") } == ["blok.zip", "contact.xml", "nul.xml"])
        #expect(Set(refused.flatMap { $0.texts("regels") }) == ["VEILIGHEID"])
        #expect(try Program.run(["validate", job.inbox() + "/contact.xml"]).code != 0)
    }
}
