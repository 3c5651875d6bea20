import CareTimeline
import IWmo
import Rules
import Testing
import Workbooks

@testable import Reports

/// A column is declared once: what a text file and a workbook show of it is the same.
@Suite("Tables")
struct TableTests {
    @Test("a value as text and as a cell with a type")
    func values() throws {
        let day = try #require(Day(iso: "2026-03-01"))
        let pairs: [(TableValue, csv: String, cell: WorkbookCell)] = [
            (.text("0479"), "'0479", .text("0479")),
            (.text("=1+1"), "'=1+1", .text("=1+1")),
            (.text("a;b"), "\"a;b\"", .text("a;b")),
            (.text(""), "", .empty),
            (.words("ja"), "ja", .text("ja")),
            (.codes(["9307", "9321"]), "9307 9321", .text("9307 9321")),
            (.codes([]), "", .empty),
            (.named("0479", "Zaanstad"), "0479 Zaanstad", .text("0479 Zaanstad")),
            (.named("0479", nil), "'0479", .text("0479")),
            (.number(12), "12", .number(12)),
            (.number(nil), "", .empty),
            (.identifier(20_072), "20072", .identifier(20_072)),
            (.euro(-123_456), "-1234,56", .euro(-123_456)),
            (.euro(nil), "", .empty),
            (.volume(20_000, .euro), "200,00", .euro(20_000)),
            (.volume(12, .uur), "12", .number(12)),
            (.day(day), "2026-03-01", .day(day)),
            (.month(day.month), "2026-03", .month(day.month)),
            (.share(0.125), "12,5%", .share(0.125)),
            (.share(-0.0004), "0,0%", .share(-0.0004)),
        ]
        for (value, csv, cell) in pairs {
            #expect(value.csv == csv)
            #expect(value.cell == cell)
        }
    }

    @Test("a line of a table and of a sheet, column by column", arguments: LineTable.allCases)
    func lines(_ kind: LineTable) throws {
        let sheet = kind.table.sheet(Sample.context)
        let names = kind.table.csvHeader(Sample.context).dropFirst().dropLast(1).split(separator: ";")
        #expect(sheet.columns.map(\.title) == names.map(String.init))
        let cells = kind.table.cells(Sample.line, Sample.context)
        #expect(cells.count == sheet.columns.count)
        for (column, cell) in zip(sheet.columns, cells) {
            switch (column.kind, cell) {
            case (_, .empty), (.text, .text), (.number, .number), (.number, .identifier), (.number, .euro),
                (.euro, .euro), (.day, .day):
                break
            default: Issue.record("\(column.title): \(cell)")
            }
        }
        let amount = try #require(sheet.columns.firstIndex { $0.title == "bedrag" })
        #expect(cells[amount] == .euro(Sample.line.prestatie.ingediendBedrag.signed))
        #expect(sheet.columns.filter(\.isTotalled).map(\.title) == ["bedrag", "gevlagd bedrag"])
        #expect(sheet.totalLabel == "Totaal")
    }

    @Test("an audit leaves out what is new in a run")
    func recovery() {
        var context = Sample.context
        #expect(RecoveryTable.header(context).hasSuffix(";nieuw in deze run\r\n"))
        context.audit = AuditScope(gemeente: nil, aanbieder: nil, from: nil, to: nil, asOf: nil)
        #expect(RecoveryTable.header(context).hasSuffix(";bekend door bericht;identificatie\r\n"))
    }
}
