import CareTimeline
import Foundation
import Testing

@testable import Workbooks

@Suite("Workbooks")
struct WorkbookTests {
    private static let columns = [
        WorkbookColumn("Code", .text), WorkbookColumn("Aantal", .number, isTotalled: true),
        WorkbookColumn("Bedrag", .euro, isTotalled: true), WorkbookColumn("Dag", .day),
        WorkbookColumn("Maand", .month), WorkbookColumn("Deel", .share),
    ]

    private static let day = Day(year: 2026, month: 3, day: 1) ?? Day(number: 0)

    private static func row(_ code: String, _ count: Int, _ cents: Int) -> [WorkbookCell] {
        [.text(code), .number(count), .euro(cents), .day(day), .month(day.month), .share(0.125)]
    }

    private static func write(
        to path: String, rows: [[WorkbookCell]] = [row("0479", 3, 123_456), row("0415", 4, -50)],
        heading: [(label: String, value: WorkbookCell)] = [], name: String = "Blad", rowLimit: Int = 1000
    ) throws {
        let workbook = try Workbook(
            path: path, Workbook.Properties(title: "Proef", author: "Pauzewacht", created: day), rowLimit: rowLimit)
        let sheet = try workbook.sheet(
            SheetDescription(name: name, heading: heading, columns: columns, totalLabel: "Totaal"))
        for row in rows { try sheet.append(row) }
        try workbook.close()
    }

    @Test("cells have types: codes are texts, amounts and counts numbers, days numbers with a format for days")
    func types() throws {
        let folder = try Folder()
        try Self.write(to: folder.path + "/a.xlsx")
        let book = try WorkbookParts(folder.path + "/a.xlsx")
        #expect(book.cell("A2") == "<c r=\"A2\" t=\"inlineStr\"><is><t>0479</t></is></c>")
        #expect(book.cell("B2").hasSuffix("><v>3</v></c>"))
        #expect(!book.cell("B2").contains("t="))
        #expect(book.cell("C2").hasSuffix("><v>1234.56</v></c>"))
        #expect(book.cell("C3").hasSuffix("><v>-0.5</v></c>"))
        #expect(book.numberFormat(of: "C2")?.contains("€") == true)
        // 1 March 2026 is day 46082 when 1 January 1900 is day 1 and 1900 has a 29 February.
        #expect(book.cell("D2").hasSuffix("><v>46082</v></c>"))
        #expect(book.numberFormat(of: "D2") == "dd-mm-yyyy")
        #expect(book.cell("E2").hasSuffix("><v>46082</v></c>"))
        #expect(book.numberFormat(of: "E2")?.contains("mmmm yyyy") == true)
        #expect(book.cell("F2").hasSuffix("><v>0.125</v></c>"))
        #expect(book.numberFormat(of: "F2") == "0.0%")
    }

    @Test("the header stays in sight, rows can be chosen, totals are formulas that hold their value")
    func furniture() throws {
        let folder = try Folder()
        try Self.write(to: folder.path + "/a.xlsx")
        let book = try WorkbookParts(folder.path + "/a.xlsx")
        let sheet = book.sheet(1)
        #expect(sheet.contains("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"))
        #expect(sheet.contains("<autoFilter ref=\"A1:F3\"/>"))
        #expect(book.cell("A4").contains("Totaal"))
        #expect(book.cell("B4").hasSuffix("><f>SUM(B2:B3)</f><v>7</v></c>"))
        #expect(book.cell("C4").hasSuffix("><f>SUM(C2:C3)</f><v>1234.06</v></c>"))
        #expect(sheet.contains("orientation=\"landscape\"") && sheet.contains("fitToHeight=\"0\""))
        #expect(sheet.contains("<ignoredError sqref=\"A2:A3\" numberStoredAsText=\"1\"/>"))
        #expect(book.parts["xl/workbook.xml"]?.contains("_xlnm.Print_Titles") == true)
        #expect(book.parts["xl/workbook.xml"]?.contains("Blad!$1:$1") == true)
    }

    @Test("lines above the table move it down")
    func heading() throws {
        let folder = try Folder()
        try Self.write(
            to: folder.path + "/a.xlsx", heading: [("gemeente", .text("0479 Zaanstad")), ("stand van", .day(Self.day))])
        let book = try WorkbookParts(folder.path + "/a.xlsx")
        #expect(book.cell("B1").contains("0479 Zaanstad"))
        #expect(book.cell("B2").hasSuffix("><v>46082</v></c>"))
        #expect(book.cell("A4").contains("Code"))
        #expect(book.sheet(1).contains("<pane ySplit=\"4\""))
        #expect(book.sheet(1).contains("<autoFilter ref=\"A4:F6\"/>"))
        #expect(book.cell("C7").contains("<f>SUM(C5:C6)</f>"))
    }

    @Test("text is never run", arguments: ["=1+1", "+31", "-2", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "{=1}"])
    func formulas(_ text: String) throws {
        let folder = try Folder()
        try Self.write(to: folder.path + "/a.xlsx", rows: [Self.row(text, 1, 1)], heading: [("kop", .text(text))])
        let book = try WorkbookParts(folder.path + "/a.xlsx")
        for place in ["A4", "B1"] {
            #expect(book.cell(place).contains("t=\"inlineStr\""))
            #expect(!book.cell(place).contains("<f>"))
        }
        let escaped = text.replacingOccurrences(of: "\"", with: "&quot;")
        #expect([text, escaped].contains(book.cell("A4").between("<t>", "</t>") ?? ""))
    }

    @Test("what XML forbids, what a spreadsheet would read otherwise, and what is too long")
    func odd() throws {
        let folder = try Folder()
        let long = String(repeating: "é", count: 40_000)
        let rows = ["a\u{0}b\u{1}c\u{FFFE}", "_x0041_ en _x", long, "<b>&"].map { Self.row($0, 1, 1) }
        try Self.write(to: folder.path + "/a.xlsx", rows: rows)
        let book = try WorkbookParts(folder.path + "/a.xlsx")
        #expect(book.cell("A2").contains("<t>a\u{FFFD}b_x0001_c\u{FFFD}</t>"))
        #expect(book.cell("A3").contains("<t>_x005F_x0041_ en _x</t>"))
        let shown = try #require(book.cell("A4").between("<t>", "</t>"))
        #expect(shown.count == 32_767 && shown.hasSuffix("é…"))
        #expect(book.cell("A5").contains("<t>&lt;b&gt;&amp;</t>"))
    }

    @Test("the same rows give the same bytes, whatever the clock says")
    func sameBytes() throws {
        let folder = try Folder()
        try Self.write(to: folder.path + "/a.xlsx")
        // The entries of a zip tell the time in steps of two seconds.
        Thread.sleep(forTimeInterval: 2.1)
        try Self.write(to: folder.path + "/b.xlsx")
        let (one, other) = (
            FileManager.default.contents(atPath: folder.path + "/a.xlsx"),
            FileManager.default.contents(atPath: folder.path + "/b.xlsx")
        )
        #expect(one?.isEmpty == false && one == other)
        let core = try #require(try WorkbookParts(folder.path + "/a.xlsx").parts["docProps/core.xml"])
        #expect(core.contains("2026-03-01T00:00:00Z"))
        #expect(core.contains("<dc:creator>Pauzewacht</dc:creator>"))
    }

    @Test("rows that do not fit go on on a next sheet; the totals are of all of them")
    func pages() throws {
        let folder = try Folder()
        // A header and five rows, and room for totals: seven rows a sheet.
        try Self.write(
            to: folder.path + "/a.xlsx", rows: (1...12).map { Self.row("R\($0)", $0, 100) }, name: "Regels & meer",
            rowLimit: 7)
        let book = try WorkbookParts(folder.path + "/a.xlsx")
        let names = book.parts["xl/workbook.xml"] ?? ""
        for name in ["Regels &amp; meer", "Regels &amp; meer (2)", "Regels &amp; meer (3)"] {
            #expect(names.contains("name=\"\(name)\""))
        }
        #expect(book.cell("A6", sheet: 1).contains("R5") && book.cell("A7", sheet: 1).isEmpty)
        #expect(book.cell("A1", sheet: 2).contains("Code") && book.cell("A2", sheet: 2).contains("R6"))
        #expect(book.cell("A3", sheet: 3).contains("R12"))
        let total = book.cell("B4", sheet: 3)
        #expect(total.contains("SUM('Regels &amp; meer'!B2:B6,'Regels &amp; meer (2)'!B2:B6,B2:B3)"))
        #expect(total.hasSuffix("<v>78</v></c>"))
        #expect(book.sheet(2).contains("<autoFilter ref=\"A1:F6\"/>") && book.sheet(2).contains("state=\"frozen\""))
    }

    @Test("a table without rows has a header and totals of zero")
    func empty() throws {
        let folder = try Folder()
        try Self.write(to: folder.path + "/a.xlsx", rows: [])
        let book = try WorkbookParts(folder.path + "/a.xlsx")
        #expect(book.cell("B2").hasSuffix("><v>0</v></c>"))
        #expect(!book.sheet(1).contains("<f>") && !book.sheet(1).contains("autoFilter"))
    }

    @Test("names of sheets follow the rules of spreadsheets")
    func names() {
        var names = SheetNames()
        #expect(names.name("Afkeur: a/b [c]?") == "Afkeur  a b  c")
        #expect(names.name("'t Zorggat'") == "t Zorggat")
        #expect(names.name("") == "-")
        #expect(names.name("history") == "history (2)")
        #expect(names.name("Per maand") == "Per maand")
        #expect(names.name("PER MAAND") == "PER MAAND (2)")
        let long = names.name("Een naam die veel te lang is voor een blad")
        #expect(long == "Een naam die veel te lang is vo")
        #expect(names.name("Een naam die veel te lang is voor een blad", page: 2) == "Een naam die veel te lang i (2)")
        // An emoji takes two of the 31 places.
        #expect(names.name(String(repeating: "🦩", count: 20)).utf16.count == 30)
        #expect(SheetNames.quoted("a'b") == "'a''b'")
        #expect(CellAddress.column(25) == "Z" && CellAddress.column(26) == "AA" && CellAddress.column(701) == "ZZ")
    }

    @Test("nothing is left of a workbook that was let go, and its own files are nowhere to be seen")
    func abandoned() throws {
        let folder = try Folder()
        do {
            let workbook = try Workbook(
                path: folder.path + "/a.xlsx", Workbook.Properties(title: "x", author: "x", created: Self.day))
            let sheet = try workbook.sheet(SheetDescription(name: "a", columns: Self.columns))
            for index in 0..<20_000 { try sheet.append(Self.row("rij", index, index)) }
            #expect(folder.names == [])
        }
        #expect(folder.names == [])
    }

    @Test("a folder that is not there")
    func noFolder() throws {
        let error = #expect(throws: WorkbookError.self) { try Self.write(to: "/nergens/hier/a.xlsx") }
        #expect(error?.text.nl.contains("/nergens/hier/a.xlsx is niet te schrijven") == true)
        #expect(error?.text.nl.contains("No such file or directory") == true)
    }

    @Test("a workbook of which rows are missing is found out")
    func incomplete() throws {
        let folder = try Folder()
        try Self.write(to: folder.path + "/a.xlsx")
        let size = try WorkbookParts(folder.path + "/a.xlsx").sheet(1).utf8.count
        try WrittenWorkbook.check(folder.path + "/a.xlsx", sizesOfRows: [size - 1])
        #expect(throws: WorkbookError.self) {
            try WrittenWorkbook.check(folder.path + "/a.xlsx", sizesOfRows: [size])
        }
        #expect(throws: WorkbookError.self) {
            try WrittenWorkbook.check(folder.path + "/a.xlsx", sizesOfRows: [10, 10])
        }
        var bytes = try #require(FileManager.default.contents(atPath: folder.path + "/a.xlsx"))
        bytes.removeLast(100)
        try bytes.write(to: URL(fileURLWithPath: folder.path + "/b.xlsx"))
        #expect(throws: WorkbookError.self) { try WrittenWorkbook.check(folder.path + "/b.xlsx", sizesOfRows: []) }
    }
}
