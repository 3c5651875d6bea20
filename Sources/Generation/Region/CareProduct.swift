import CareTimeline
import IWmo

/// A product of the contracts. Codes are invented, tariffs are of a usual size.
struct CareProduct {
    /// When a product is assigned.
    enum Generation {
        /// A fixed amount for a period: until the end of 2025.
        case arrangement
        /// Price times time: from 2026 on.
        case tijd
        /// Both before and after.
        case altijd
    }

    /// How a toewijzing states its size.
    enum Size {
        /// A volume between two bounds, in steps.
        case omvang(Eenheid, Frequentie, from: Int, to: Int, step: Int)
        /// A budget in eurocents between two bounds.
        case budget(from: Int, to: Int)
    }

    var code: String
    var omschrijving: String
    var gebied: Resultaatgebied
    /// Nil: for every segment.
    var segment: Segment?
    var generation: Generation
    /// The unit of the contract.
    var eenheid: Eenheid
    /// Eurocents per unit of the contract; nil when only the assigned amount counts.
    var tarief: Int?
    var size: Size

    /// WMO020.
    var categorie: String { String(code.prefix(2)) }

    /// The longest a toewijzing may last.
    var maxMaanden: Int? { gebied == .toeslag ? 12 : nil }

    /// From this day on care is paid by price times time.
    static let tijdFrom = Month(year: 2026, month: 1).firstDay

    func isAssigned(from day: Day) -> Bool {
        switch generation {
        case .arrangement: day < Self.tijdFrom
        case .tijd: day >= Self.tijdFrom
        case .altijd: true
        }
    }
}

extension CareProduct {
    /// Every product of the region.
    static let all: [CareProduct] = huishouden + Segment.allCases.flatMap(ofSegment) + vervoer + respijt

    private static let huishouden = [
        CareProduct(
            code: "01S10", omschrijving: "Schoon huis, bedrag per maand", gebied: .huishouden,
            generation: .arrangement, eenheid: .euro,
            size: .omvang(.euro, .perMaand, from: 18_000, to: 42_000, step: 500)),
        CareProduct(
            code: "01S20", omschrijving: "Schoon huis, resultaat per maand", gebied: .huishouden,
            generation: .arrangement, eenheid: .stuksOutput, tarief: 30_400,
            size: .omvang(.stuksOutput, .perMaand, from: 1, to: 1, step: 1)),
        CareProduct(
            code: "01H10", omschrijving: "Hulp bij het huishouden per uur", gebied: .huishouden, generation: .tijd,
            eenheid: .uur, tarief: 3_640, size: .omvang(.uur, .perWeek, from: 2, to: 4, step: 1)),
        CareProduct(
            code: "01H20", omschrijving: "Hulp bij het huishouden per minuut", gebied: .huishouden, generation: .tijd,
            eenheid: .minuut, tarief: 61, size: .omvang(.minuut, .perWeek, from: 90, to: 240, step: 15)),
    ]

    private static let vervoer = [
        CareProduct(
            code: "08V10", omschrijving: "Vervoer dagbesteding, bedrag per maand", gebied: .vervoer,
            generation: .arrangement, eenheid: .euro,
            size: .omvang(.euro, .perMaand, from: 6_000, to: 14_000, step: 250)),
        CareProduct(
            code: "08V20", omschrijving: "Vervoer dagbesteding, resultaat per week", gebied: .vervoer,
            generation: .arrangement, eenheid: .stuksOutput, tarief: 1_180,
            size: .omvang(.stuksOutput, .perWeek, from: 2, to: 4, step: 1)),
        CareProduct(
            code: "08V30", omschrijving: "Vervoer dagbesteding per rit", gebied: .vervoer, generation: .tijd,
            eenheid: .stuksInspanning, tarief: 1_260, size: .omvang(.stuksInspanning, .perWeek, from: 2, to: 8, step: 2)
        ),
        CareProduct(
            code: "08V40", omschrijving: "Rolstoelvervoer dagbesteding per rit", gebied: .vervoer, generation: .tijd,
            eenheid: .stuksOutput, tarief: 1_780, size: .omvang(.stuksOutput, .perWeek, from: 2, to: 8, step: 2)),
    ]

    private static let respijt = [
        CareProduct(
            code: "04K10", omschrijving: "Kortdurend verblijf", gebied: .respijt, generation: .altijd,
            eenheid: .etmaal, tarief: 21_800, size: .omvang(.etmaal, .totaal, from: 20, to: 52, step: 1))
    ]

    /// Products that each segment has under a code of its own.
    private static func ofSegment(_ segment: Segment) -> [CareProduct] {
        let (digit, naam) = (segment.rawValue + 1, "\(segment)".uppercased())
        // Care of a segment with fewer clients costs more.
        let extra = segment == .gz ? 400 : 0
        func product(
            _ stem: String, _ omschrijving: String, _ gebied: Resultaatgebied, _ generation: Generation,
            _ eenheid: Eenheid, _ tarief: Int?, _ size: Size
        ) -> CareProduct {
            CareProduct(
                code: "\(stem)\(digit)", omschrijving: "\(omschrijving) \(naam)", gebied: gebied, segment: segment,
                generation: generation, eenheid: eenheid, tarief: tarief, size: size)
        }
        return [
            product(
                "02A1", "Begeleiding, bedrag per maand", .ondersteuning, .arrangement, .euro, nil,
                .omvang(.euro, .perMaand, from: 24_000, to: 72_000, step: 1_000)),
            product(
                "02A2", "Begeleiding, arrangement per maand", .ondersteuning, .arrangement, .stuksInspanning,
                40_500 + 10 * extra, .omvang(.stuksInspanning, .perMaand, from: 1, to: 1, step: 1)),
            product(
                "02B1", "Begeleiding per uur", .ondersteuning, .tijd, .uur, 6_240 + extra,
                .omvang(.uur, .perWeek, from: 1, to: 6, step: 1)),
            product(
                "02B2", "Begeleiding per minuut", .ondersteuning, .tijd, .minuut, 104,
                .omvang(.minuut, .perMaand, from: 240, to: 1_440, step: 60)),
            product(
                "02B3", "Begeleiding per uur, maandritme", .ondersteuning, .tijd, .uur, 6_395 + extra,
                .omvang(.uur, .perMaand, from: 4, to: 20, step: 1)),
            product(
                "02B4", "Begeleiding, uren in totaal", .ondersteuning, .tijd, .uur, 6_517 + extra,
                .omvang(.uur, .totaal, from: 30, to: 160, step: 5)),
            product(
                "02B5", "Dagelijkse begeleiding per minuut", .ondersteuning, .tijd, .minuut, 99,
                .omvang(.minuut, .perDag, from: 15, to: 60, step: 15)),
            product(
                "06F1", "Financiele begeleiding, per maand", .financien, .arrangement, .stuksOutput, 12_900,
                .omvang(.stuksOutput, .perMaand, from: 1, to: 2, step: 1)),
            product(
                "06F2", "Financiele begeleiding per uur", .financien, .tijd, .uur, 6_110,
                .omvang(.uur, .perMaand, from: 2, to: 8, step: 1)),
            product(
                "07D1", "Dagbesteding, arrangement per maand", .dagbesteding, .arrangement, .stuksInspanning,
                56_700 + 10 * extra, .omvang(.stuksInspanning, .perMaand, from: 1, to: 1, step: 1)),
            product(
                "07D2", "Dagbesteding, bedrag per week", .dagbesteding, .arrangement, .euro, nil,
                .omvang(.euro, .perWeek, from: 8_000, to: 26_000, step: 500)),
            product(
                "07D3", "Dagbesteding per dagdeel", .dagbesteding, .tijd, .dagdeel, 4_175 + extra,
                .omvang(.dagdeel, .perWeek, from: 1, to: 8, step: 1)),
            product(
                "07D4", "Dagbesteding per dagdeel, maandritme", .dagbesteding, .tijd, .dagdeel, 4_230 + extra,
                .omvang(.dagdeel, .perMaand, from: 4, to: 32, step: 2)),
            product("10T1", "Toeslag", .toeslag, .altijd, .uur, 7_050, .budget(from: 120_000, to: 480_000)),
        ]
    }

    /// What can be assigned for a need from a day on.
    static func fitting(_ need: CareNeed, from day: Day) -> [CareProduct] {
        all.filter {
            $0.gebied == need.gebied && ($0.segment ?? need.segment) == need.segment && $0.isAssigned(from: day)
        }
    }
}
