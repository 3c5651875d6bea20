import CareTimeline
import Foundation
import IWmo
import Oversight
import Rules
import Testing
import Workbooks

@testable import Reports

@Suite("Production statement as a table")
struct ProductionStatementTests {
    /// A debit of December that is credited and declared again in January, at 0479 by 65656055.
    private static func statement(answered: Int = 300_000, month: String = "2026-01") throws -> ProductionStatement {
        func line(_ delivered: String, _ bedrag: Int, credit: Bool = false) throws -> BeoordeeldePrestatie {
            let declared = try #require(Month(iso: month))
            return BeoordeeldePrestatie(
                id: 1, gemeente: "0479", aanbieder: "65656055", bsn: "999990019", declaratieNummer: "D1",
                declaratieMaand: declared, gedeclareerdOp: declared.lastDay,
                prestatie: Prestatie(
                    referentieNummer: "R1", vorigReferentieNummer: nil, toewijzingNummer: 1, productCategorie: "02",
                    productCode: "02A03", productPeriode: GeslotenPeriode(try #require(Month(iso: delivered)).days),
                    geleverdVolume: 1, eenheid: .uur, productTarief: bedrag,
                    ingediendBedrag: BedragMetDC(bedrag: bedrag, debetCredit: credit ? .credit : .debet)),
                oordeel: .toegekend, zorggat: credit ? nil : .pauze, zorggatBedrag: credit ? 0 : 100)
        }
        var building = ProductieverantwoordingOpbouw([
            ToegekendInAntwoorden(
                jaar: Productiejaar(gemeente: "0479", aanbieder: "65656055", jaar: 2026), declaraties: 2,
                bedrag: answered)
        ])
        for line in [
            try line("2026-01", 700_000), try line("2025-12", 500_000), try line("2025-12", 900_000, credit: true),
        ] { building.add(line) }
        return ProductionStatement(try #require(building.verantwoordingen.first))
    }

    @Test("every line of the text")
    func csv() throws {
        let statement = try Self.statement()
        #expect(statement.fileName == "productieverantwoording/0479_65656055_2026")
        let lines = statement.csv(Sample.context).components(separatedBy: "\r\n")
        #expect(lines[0] == "\u{FEFF}gemeente;0479 Zaanstad")
        #expect(lines[2] == "jaar van de declaraties;2026")
        #expect(lines[5] == "aansluiting;De regels zijn gelijk aan de som van de verzonden antwoorden.")
        #expect(lines[6] == "" && lines[7] == "onderdeel;aantal;bedrag")
        #expect(
            Array(lines[8...14]) == [
                "Zorg in 2026: debet;1;7000,00", "Zorg in 2026: credit;0;0,00",
                "Correcties op eerdere jaren: debet;1;5000,00", "Correcties op eerdere jaren: credit;1;-9000,00",
                "Totaal toegekend volgens de regels;3;3000,00",
                "Som van TotaalToegekendBedrag in de antwoorden (aantal: declaraties);2;3000,00", "Verschil;;0,00",
            ])
        #expect(lines.contains("Ter informatie: betwist en nog niet gecrediteerd;2;2,00"))
        #expect(
            lines.contains(
                "Correcties eerdere jaren;02 Begeleiding;02A03;2025-12;1;5000,00;1;-9000,00;-4000,00;1;1,00;0;0,00;0;0,00"
            ))
        #expect(lines.contains("Totaal Productie;;;;1;7000,00;0;0,00;7000,00;1;1,00;0;0,00;0;0,00"))
        #expect(lines.last == "")
    }

    @Test("a difference is said in capitals")
    func difference() throws {
        let lines = try Self.statement(answered: 299_999).csv(Sample.context).components(separatedBy: "\r\n")
        #expect(lines[5].hasPrefix("aansluiting;\"LET OP: de regels verschillen €\u{A0}0,01 van"))
        #expect(lines[14] == "Verschil;;0,01")
    }

    @Test("sheets hold the rows of the text, and add them up")
    func sheets() throws {
        let blocks = try Self.statement().blocks
        #expect(blocks.map(\.title.nl) == ["Productie", "Correcties eerdere jaren", "Later gedeclareerd (info)"])
        #expect(blocks.map(\.rows.count) == [1, 1, 0])
        let table = blocks[1].table
        let cells = table.cells(blocks[1].rows[0], Sample.context)
        #expect(
            cells.prefix(8) == [
                .text("02 Begeleiding"), .text("02A03"), .month(Month(year: 2025, month: 12)), .number(1),
                .euro(500_000), .number(1), .euro(-900_000), .euro(-400_000),
            ])
        #expect(
            table.sheet(Sample.context).columns.map(\.isTotalled) == [false, false, false]
                + Array(repeating: true, count: 11))
    }
}
