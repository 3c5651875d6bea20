import Testing

@testable import SampleWriter

/// What the demo promises about its region, counted on what is written.
struct RegionTests {
    private static func passesElevenTest(_ bsn: String) -> Bool {
        let digits = bsn.compactMap(\.wholeNumberValue)
        let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
        return digits.count == 9 && zip(digits, weights).map { $0 * $1 }.reduce(0, +).isMultiple(of: 11)
    }

    @Test func numbersOfPersonsAreTestNumbers() {
        let numbers = (0..<1_000).map(TestBsn.number)
        #expect(numbers.filter { !$0.hasPrefix("999") || !Self.passesElevenTest($0) } == [])
        #expect(Set(numbers).count == numbers.count)
    }

    /// 9x9 + 8x9 + 7x9 + 6x1 = 222, which is 2 more than a multiple of 11; 2x3 more makes the remainder 8.
    @Test func numbersOfPersonsByHand() {
        #expect(TestBsn.number(0) == "999100002")
        #expect(TestBsn.number(1) == "999100038")
        // 222 + 3x1 + 2x8 = 241 leaves 10, which is no digit; with the next prefix 243 leaves 1.
        #expect(TestBsn.number(6) == "999100191")
    }

    @Test func dossiersAndTheirNumbersAreUnique() {
        let numbers = Demo.dossiers.map(\.number)
        #expect(Set(numbers).count == numbers.count)
        let lines = Demo.dossiers.flatMap { dossier in
            dossier.lines.map { "\(dossier.aanbieder) \(dossier.gemeente) \($0.prestatie.referentieNummer)" }
        }
        // Story 923 uses a reference number twice.
        #expect(Set(lines).count == lines.count - 1)
    }

    @Test func mostLinesAreAcceptedAndZaanstadHasMostOfTheMoney() {
        let lines = Demo.dossiers.flatMap(\.lines)
        let accepted = lines.count { $0.expected.oordeel == .toegekend }
        #expect(accepted * 100 > lines.count * 85)

        func money(_ dossiers: [Dossier]) -> Int {
            dossiers.flatMap(\.lines).map(\.prestatie.ingediendBedrag.signed).reduce(0, +)
        }
        #expect(money(Demo.dossiers.filter { $0.gemeente == .zaanstad }) * 2 > money(Demo.dossiers))
    }

    @Test func everyKindOfCareAndEveryGemeenteOccurs() {
        let lines = Demo.dossiers.flatMap(\.lines)
        #expect(Set(lines.map(\.prestatie.productCategorie)) == ["01", "02", "04", "07", "08"])
        #expect(Set(lines.map(\.bericht)) == [.wmo303, .wmo323])
        #expect(Set(Demo.dossiers.map(\.gemeente)) == Set(DemoGemeente.allCases))
        #expect(Set(Demo.dossiers.map(\.aanbieder)) == Set(Aanbieder.allCases))
        let clients = Set(Demo.dossiers.map(\.client.bsn)).count
        #expect((80...120).contains(clients))
        let omvang = Demo.dossiers.flatMap(\.toewijzingen).compactMap(\.omvang)
        #expect(Set(omvang.map(\.frequentie)) == [.perDag, .perWeek, .perMaand, .totaal])
        #expect(Set(omvang.map(\.eenheid)).count == 7)
    }

    /// The check value that the description of this checksum gives.
    @Test func checksumOfTheZip() {
        #expect(CRC32.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
    }
}
