import CareTimeline
import Foundation
import IWmo
import Rules
import RunConfiguration
import Testing

/// contracten.csv and producten.csv.
struct TableTests {
    private static let contractHeader =
        "gemeente;aanbieder;naam;productcategorie;productcode;eenheid;tarief;ingang;einde;max_clienten;budgetplafond"
    private static let productHeader =
        "productcategorie;productcode;omschrijving;variant;eenheid;vereist;max_maanden;ingang;einde"

    private func load(contracten: String? = nil, producten: String? = nil) throws -> Configuration {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var yaml = ""
        for (key, text) in [("contracten", contracten), ("producten", producten)] {
            guard let text else { continue }
            yaml += "\(key): \(key).csv\n"
            try Data(text.utf8).write(to: folder.appendingPathComponent("\(key).csv"))
        }
        try Data(yaml.utf8).write(to: folder.appendingPathComponent("pauzewacht.yaml"))
        return try ConfigurationFile.load(path: folder.appendingPathComponent("pauzewacht.yaml").path)
    }

    private func prestatie(_ eenheid: Eenheid, on day: String, code: String = "02A03") throws -> Prestatie {
        let first = try #require(Day(iso: day))
        return Prestatie(
            referentieNummer: "R1", toewijzingNummer: 1, productCategorie: "02", productCode: code,
            productPeriode: GeslotenPeriode(begindatum: first, einddatum: first), geleverdVolume: 1, eenheid: eenheid,
            productTarief: 1, ingediendBedrag: BedragMetDC(bedrag: 1, debetCredit: .debet))
    }

    @Test func findsTheRowThatIsValidOnTheFirstDay() throws {
        let register = try #require(
            try load(
                contracten: """
                    \u{FEFF}\(Self.contractHeader)
                    0479;65656055;"Zorg ""Noord""; b.v.";02;02A03;04;58,70;2023-01-01;2024-12-31;;
                    0479;65656055;Zorg Noord;02;02A03;04;62,4;2024-07-01;;10;1000000,00
                    0479;65656055;Zorg Noord;02;02A04;04;;2023-01-01;;;
                    """
            ).contracten)
        func tarief(_ eenheid: Eenheid, _ day: String, code: String = "02A03") throws -> ContractAfspraak.Tarief {
            register.afspraak(
                gemeente: "0479", aanbieder: "65656055", prestatie: try prestatie(eenheid, on: day, code: code)
            ).tarief
        }
        #expect(try tarief(.uur, "2023-04-01") == .perEenheid(5870))
        // Two rows are valid: the latest ingang goes first.
        #expect(try tarief(.uur, "2024-08-01") == .perEenheid(6240))
        #expect(try tarief(.minuut, "2025-01-01") == .perUur(6240))
        #expect(try tarief(.uur, "2022-12-31") == .onbekend)
        #expect(try tarief(.dagdeel, "2023-04-01") == .onbekend)
        #expect(try tarief(.uur, "2023-04-01", code: "02A04") == .onbekend)
        #expect(register.namen["65656055"] == "Zorg \"Noord\"; b.v.")
    }

    @Test func listsProductsByCategorieAndDay() throws {
        let list = try #require(
            try load(
                producten: """
                    \(Self.productHeader)\r
                    07;07A01;Dagbesteding;inspanning;16;;;2023-01-01;2023-12-31\r
                    08;08A01;Vervoer;output;82;07A01;12;;\r
                    """
            ).producten)
        let (inside, after) = (try #require(Day(iso: "2023-06-01")), try #require(Day(iso: "2024-01-01")))
        #expect(list.contains(categorie: "07", code: "07A01", on: inside))
        #expect(!list.contains(categorie: "07", code: "07A01", on: after))
        #expect(!list.contains(categorie: "08", code: "07A01", on: inside))
        #expect(list.contains(categorie: "08", code: "08A01", on: after))
        #expect(list.entries[1].vereist == "07A01")
        #expect(list.entries[1].maximumMaanden == 12)
    }

    @Test(arguments: [
        // One row of contracten.csv, and the column of the error.
        ("479;65656055;n;02;02A03;04;1,00;;;;", 1),
        ("0479;6565605;n;02;02A03;04;1,00;;;;", 6),
        ("0479;65656055;n;2;02A03;04;1,00;;;;", 17),
        ("0479;65656055;n;02;;04;1,00;;;;", 20),
        ("0479;65656055;n;02;02A03;05;1,00;;;;", 26),
        ("0479;65656055;n;02;02A03;04;1.00;;;;", 29),
        ("0479;65656055;n;02;02A03;04;1,005;;;;", 29),
        ("0479;65656055;n;02;02A03;04;-1,00;;;;", 29),
        // More than a message can carry (LDT_Bedrag).
        ("0479;65656055;n;02;02A03;04;1000000,00;;;;", 29),
        ("0479;65656055;n;02;02A03;04;1,00;01-01-2023;;;", 34),
        ("0479;65656055;n;02;02A03;04;1,00;2023-02-01;2023-01-01;;", 45),
        ("0479;65656055;n;02;02A03;04;1,00;;;veel;", 36),
        ("0479;65656055;n;02;02A03;04;1,00;;;", 1),
        ("9999;65656055;n;02;02A03;04;1,00;;;;", 1), ("0479;65656055;n;19;02A03;04;1,00;;;;", 17),
        ("0479;65656055;n;02;02A003;04;1,00;;;;", 20),
        ("0479;65656055;\"n;02;02A03;04;1,00;;;;", 15),
    ])
    func saysWhichCellIsWrong(row: String, column: Int) throws {
        let error = try #require(throws: ConfigurationError.self) {
            try load(contracten: Self.contractHeader + "\n" + row + "\n")
        }
        #expect(error.position == Position(line: 2, column: column))
        #expect(error.file.hasSuffix("contracten.csv"))
    }

    @Test func twoTariffsForOneProductAndDayAreAnError() throws {
        let row = "0479;65656055;n;02;02A03;04;58,70;2023-01-01;;;\n"
        let other = "0479;65656055;n;02;02A03;04;59,70;2023-01-01;;;\n"
        let error = try #require(throws: ConfigurationError.self) {
            try load(contracten: Self.contractHeader + "\n" + row + other)
        }
        #expect(error.position == Position(line: 3, column: 29))
        #expect(try load(contracten: Self.contractHeader + "\n" + row + row).contracten?.contracten.count == 2)
    }

    @Test func aRequiredProductMustBeInTheList() throws {
        let error = try #require(throws: ConfigurationError.self) {
            try load(producten: Self.productHeader + "\n08;08A01;Vervoer;output;82;07A01;;;\n")
        }
        #expect(error.position == Position(line: 2, column: 28))
    }

    @Test func wantsItsHeader() throws {
        let error = try #require(throws: ConfigurationError.self) { try load(contracten: "gemeente;aanbieder\n") }
        #expect(error.position == .start)
    }
}
