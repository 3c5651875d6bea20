import CareTimeline
import IWmo

/// One chain for every rule of level 3 and 4 that a set without a past can break, and for every care-gap rule.
///
/// TR385 is not among them: the toewijzingen of a set are taken before its declarations.
enum ChainCases {
    private typealias Files = [String: [UInt8]]
    private static let guidance = Chain.guidance
    private static let household = Chain.household

    static let all = header + toewijzing + starts + stops + declaration + references + lines + periods + volumes + gaps

    private static let header: [ChainCase] = [
        ChainCase(
            name: "TR056",
            files: ["305b.xml": Chain.starts("2026-01-09", household.start("2026-01-05"), identificatie: "S1")],
            expected: ["305b.xml Header 1 TR056 9056"]),
        ChainCase(
            name: "TR135", files: ["305b.xml": Chain.starts("2026-03-06", household.start("2026-01-05"))],
            expected: ["305b.xml Header 1 TR135 8848"]),
        ChainCase(
            name: "TR378",
            files: [
                "301b.xml": Relation(gemeente: "9998", aanbieder: "65656055").toewijzing(
                    "T2", "2025-12-20", bsn: Chain.bsn, [guidance.toegewezen()])
            ], expected: ["301b.xml Header 1 TR378 S300"]),
    ]

    private static let toewijzing: [ChainCase] = [
        ChainCase(
            name: "TR332",
            files: [
                "301b.xml": Chain.noord.toewijzing(
                    "T2", "2026-01-05", bsn: Chain.stranger, [otherDayCare.toegewezen(), guidance.toegewezen()])
            ],
            expected: ["301b.xml ToegewezenProduct 2 TR332 9332"]),
        ChainCase(
            name: "TR381",
            files: [
                "301b.xml": Chain.noord.toewijzing("T2", "2025-12-21", bsn: Chain.bsn, [other.toegewezen()]),
                "producten.csv": Array(products.utf8),
            ], configuration: "producten: producten.csv\n", expected: ["301b.xml ToegewezenProduct 1 TR381 S329"]),
    ]

    private static let otherDayCare = Assignment(
        1098, "07", "07A12", from: "2026-01-01", to: "2026-12-31", 4, .dagdeel, .perWeek, tarief: 4125)

    private static let other = Assignment(
        1004, "02", "02A99", from: "2026-01-01", to: "2026-12-31", 3, .uur, .perWeek, tarief: 5870)

    private static let products = """
        productcategorie;productcode;omschrijving;variant;eenheid;vereist;max_maanden;ingang;einde
        01;01A03;Hulp;inspanning;04;;;2020-01-01;
        02;02A03;Begeleiding;inspanning;04;;;2020-01-01;
        07;07A12;Dagbesteding;inspanning;16;;;2020-01-01;

        """

    private static let starts: [ChainCase] = [
        ChainCase(
            name: "TR019 at the second start",
            files: [
                "305b.xml": Chain.starts("2026-01-09", household.start("2026-01-05"), Chain.unknown.start("2026-01-05"))
            ],
            expected: ["305b.xml StartProduct 2 TR019 9019"]),
        ChainCase(
            name: "TR063 at a start",
            files: ["305b.xml": Chain.starts("2026-01-09", household.start("2026-01-05", .verwijderen))],
            expected: ["305b.xml StartProduct 1 TR063 9063"]),
        ChainCase(
            name: "TR071",
            files: ["305b.xml": Chain.starts("2026-02-02", Chain.dayCare.start("2026-01-01", .verwijderen))],
            expected: ["305b.xml StartProduct 1 TR071 9071"]),
        ChainCase(
            name: "TR074 at a start", files: ["305b.xml": Chain.starts("2026-01-09", guidance.start("2026-01-01"))],
            expected: ["305b.xml StartProduct 1 TR074 9074", "305b.xml StartProduct 1 TR326 9326"]),
        ChainCase(
            name: "TR326", files: ["305b.xml": Chain.starts("2026-01-12", guidance.start("2026-01-10"))],
            expected: ["305b.xml StartProduct 1 TR326 9326"]),
    ]

    private static let startedHousehold = Chain.starts("2026-01-09", household.start("2026-01-05"))

    private static func stopped(_ first: StopProduct, _ second: StopProduct) -> Files {
        [
            "305b.xml": startedHousehold, "307b.xml": Chain.stops("2026-01-25", first),
            "307c.xml": Chain.stops("2026-01-26", second, identificatie: "P3"),
        ]
    }

    private static let stops: [ChainCase] = [
        ChainCase(
            name: "TR019 at a stop",
            files: ["307b.xml": Chain.stops("2026-01-25", Chain.unknown.stop("2026-01-01", "20", "2026-01-20"))],
            expected: ["307b.xml StopProduct 1 TR019 9019"]),
        ChainCase(
            name: "TR063 at a stop",
            files: [
                "307b.xml": Chain.stops("2026-01-25", guidance.stop("2026-01-01", "20", "2026-01-20", .verwijderen))
            ], expected: ["307b.xml StopProduct 1 TR063 9063"]),
        ChainCase(
            name: "TR382",
            files: ["307b.xml": Chain.stops("2026-01-25", guidance.stop("2026-01-02", "20", "2026-01-20"))],
            expected: ["307b.xml StopProduct 1 TR382 9069"]),
        ChainCase(
            name: "TR074 at a stop",
            files: stopped(
                household.stop("2026-01-05", "19", "2026-01-20"), household.stop("2026-01-05", "19", "2026-01-20")),
            expected: ["307c.xml StopProduct 1 TR074 9074", "307c.xml StopProduct 1 TR415 9415"]),
        ChainCase(
            name: "TR413",
            files: stopped(
                household.stop("2026-01-05", "20", "2026-01-15"), household.stop("2026-01-05", "20", "2026-01-20")),
            expected: ["307c.xml StopProduct 1 TR413 9413"]),
        ChainCase(
            name: "TR414",
            files: stopped(
                household.stop("2026-01-05", "20", "2026-01-20"), household.stop("2026-01-05", "19", "2026-01-15")),
            expected: ["307c.xml StopProduct 1 TR414 9414"]),
        ChainCase(
            name: "TR415",
            files: stopped(
                household.stop("2026-01-05", "19", "2026-01-15"), household.stop("2026-01-05", "20", "2026-01-20")),
            expected: ["307c.xml StopProduct 1 TR415 9415"]),
    ]

    private static let declaration: [ChainCase] = [
        ChainCase(
            name: "TR333", files: ["323b.xml": Chain.february(guidance.line("RN3", "2026-02", 12), nummer: "DN1")],
            expected: ["323b.xml Declaratie 1 TR333 9333"]),
        ChainCase(
            name: "TR318",
            files: [
                "323b.xml": Chain.february(
                    guidance.line("RN3", "2025-12", 12), dagtekening: "2026-02-03", over: "2025-12")
            ],
            expected: ["323b.xml Declaratie 1 TR318 8214"]),
    ]

    private static let references: [ChainCase] = [
        ChainCase(
            name: "TR304, a client of nobody",
            files: ["323b.xml": Chain.february(guidance.line("RN3", "2026-02", 12), of: Chain.stranger)],
            expected: ["323b.xml Prestatie 1 TR304 0233"]),
        ChainCase(
            name: "TR304, the client of another toewijzing",
            files: [
                "301b.xml": Chain.noord.toewijzing(
                    "T2", "2025-12-21", bsn: Chain.stranger, [Chain.unknown.toegewezen()]),
                "323b.xml": Chain.february(guidance.line("RN3", "2026-02", 12), of: Chain.stranger),
            ], expected: ["323b.xml Prestatie 1 TR304 8187"]),
        ChainCase(
            name: "TR314", files: ["323b.xml": Chain.february(guidance.line("RN1", "2026-02", 12))],
            expected: ["323b.xml Prestatie 1 TR314 8021"]),
        ChainCase(
            name: "TR323",
            files: ["323b.xml": Chain.february(guidance.line("RN3", "2026-01", 12, crediting: "RN9"))],
            expected: ["323b.xml Prestatie 1 TR323 8017"]),
        ChainCase(
            name: "TR390",
            files: [
                "323b.xml": Chain.february(guidance.line("RN3", "2026-01", 12, crediting: "RN1")),
                "323c.xml": Chain.february(
                    guidance.line("RN4", "2026-01", 12, crediting: "RN1"), dagtekening: "2026-03-03",
                    identificatie: "D3", nummer: "DN3"),
            ], expected: ["323c.xml Prestatie 1 TR390 9390"]),
        ChainCase(
            name: "TR389", files: ["323b.xml": Chain.february(guidance.line("RN3", "2026-01", 1))],
            expected: ["323b.xml Prestatie 1 TR389 9389"]),
    ]

    private static func changed(_ change: (inout Prestatie) -> Void) -> Prestatie {
        var line = guidance.line("RN4", "2026-02", 2)
        change(&line)
        return line
    }

    private static func second(_ line: Prestatie) -> Files {
        var whole = household.line("RN3", "2026-02", 4)
        whole.toewijzingNummer = household.nummer
        return ["305b.xml": startedHousehold, "323b.xml": Chain.february(whole, line)]
    }

    private static let lines: [ChainCase] = [
        ChainCase(
            name: "TR338", files: second(changed { $0.toewijzingNummer = 1099 }),
            expected: ["323b.xml Prestatie 2 TR338 9338"]),
        ChainCase(
            name: "TR339 and TR340",
            files: second(changed { ($0.productCategorie, $0.productCode) = ("03", "03A01") }),
            expected: ["323b.xml Prestatie 2 TR339 9339", "323b.xml Prestatie 2 TR340 9340"]),
        ChainCase(
            name: "TR341", files: second(changed { $0.eenheid = .dagdeel }),
            expected: ["323b.xml Prestatie 2 TR341 9341"]),
        ChainCase(
            name: "TR346", files: second(changed { $0.ingediendBedrag.bedrag += 1 }),
            expected: ["323b.xml Prestatie 2 TR346 9346"]),
        // What is left of the toewijzing is one day, with 3 hours in all.
        ChainCase(
            name: "TR384",
            files: [
                "301b.xml": Chain.noord.toewijzing(
                    "T2", "2026-01-03", bsn: Chain.bsn,
                    [guidance.toegewezen(einddatum: "2026-01-01", toewijzingsdatum: "2026-01-02", reden: "13")])
            ],
            expected: [
                "323.xml Prestatie 1 TR308 9308", "323.xml Prestatie 1 TR322 9322", "323.xml Prestatie 1 TR384 9384",
                "323.xml Prestatie 1 TR388 9388",
            ]),
        ChainCase(
            name: "TR418",
            files: [
                "contracten.csv": Array(
                    """
                    gemeente;aanbieder;naam;productcategorie;productcode;eenheid;tarief;ingang;einde;max_clienten;budgetplafond
                    0479;65656055;Zorggroep Noord;02;02A03;04;60,00;2025-01-01;;;

                    """.utf8)
            ], configuration: "contracten: contracten.csv\n", expected: ["323.xml Prestatie 1 TR418 0611"]),
    ]

    private static let fromTenth = Assignment(
        1005, "02", "02A05", from: "2026-02-10", to: "2026-12-31", 3, .uur, .perWeek, tarief: 5870)
    private static let toTenth = Assignment(
        1006, "02", "02A05", from: "2026-01-01", to: "2026-02-10", 3, .uur, .perWeek, tarief: 5870)

    private static func declared(_ product: Assignment, on day: String, _ line: Prestatie) -> Files {
        var files = Chain.started(product, on: day)
        files["323b.xml"] = Chain.february(line)
        return files
    }

    private static let periods: [ChainCase] = [
        // The care days are those of the toewijzing inside the month, so there is no care gap.
        ChainCase(
            name: "TR307 and TR387",
            files: declared(fromTenth, on: "2026-02-10", fromTenth.line("RN3", "2026-02", 6)),
            expected: ["323b.xml Prestatie 1 TR307 9307", "323b.xml Prestatie 1 TR387 9387"]),
        ChainCase(
            name: "TR308 and TR388",
            files: declared(toTenth, on: "2026-01-01", toTenth.line("RN3", "2026-02", 6)),
            expected: ["323b.xml Prestatie 1 TR308 9308", "323b.xml Prestatie 1 TR388 9388"]),
        ChainCase(
            name: "TR319",
            files: ["323b.xml": Chain.february(guidance.line("RN3", "2026-02", 12), over: "2026-01")],
            expected: ["323b.xml Prestatie 1 TR319 9319"]),
    ]

    private static let tenInAll = Assignment(
        1007, "02", "02A05", from: "2026-01-01", to: "2026-12-31", 10, .uur, .totaal, tarief: 5870)
    private static var budget: ToegewezenProduct {
        var product = tenInAll.toegewezen()
        // A budget goes with a category alone, and with no omvang.
        product.product = Product(categorie: tenInAll.categorie)
        (product.omvang, product.budget) = (nil, 20_000)
        return product
    }

    private static let volumes: [ChainCase] = [
        ChainCase(
            name: "TR321", files: ["323b.xml": Chain.february(guidance.line("RN3", "2026-02", 16))],
            expected: ["323b.xml Prestatie 1 TR321 9321"]),
        // 6 hours in January and 5 in February, of 10 in all.
        ChainCase(
            name: "TR322",
            files: declared(tenInAll, on: "2026-01-01", tenInAll.line("RN3", "2026-02", 6)).merging([
                "323c.xml": Chain.february(
                    tenInAll.line("RN4", "2026-01", 5), dagtekening: "2026-03-03", identificatie: "D3", nummer: "DN3")
            ]) { first, _ in first },
            expected: ["323c.xml Prestatie 1 TR322 9322"]),
        // 4 hours of 58,70 are 234,80; the budget is 200,00.
        ChainCase(
            name: "TR369",
            files: [
                "301b.xml": Chain.noord.toewijzing("T2", "2025-12-21", bsn: Chain.bsn, [budget]),
                "305b.xml": Chain.starts("2026-02-20", tenInAll.start("2026-01-01")),
                "323b.xml": Chain.february(tenInAll.line("RN3", "2026-02", 4)),
            ], expected: ["323b.xml Prestatie 1 TR369 9369"]),
    ]

    private static func paused(until day: String, _ volume: Int) -> Files {
        [
            "307b.xml": Chain.stops("2026-02-15", guidance.stop("2026-01-01", "20", day)),
            "323b.xml": Chain.february(guidance.line("RN3", "2026-02", volume)),
        ]
    }

    private static let gaps: [ChainCase] = [
        ChainCase(
            name: "ZG001", files: paused(until: "2026-01-31", 12), expected: ["323b.xml Prestatie 1 ZG001 -"]),
        ChainCase(
            name: "ZG002", files: ["323b.xml": Chain.february(household.line("RN3", "2026-02", 8))],
            expected: ["323b.xml Prestatie 1 ZG002 -"]),
        ChainCase(
            name: "ZG003", files: ["323b.xml": Chain.february(Chain.dayCare.line("RN3", "2026-02", 8))],
            expected: ["323b.xml Prestatie 1 ZG003 -"]),
        // 1 to 8 February touch two weeks: 6 hours fit.
        ChainCase(
            name: "ZG004", files: paused(until: "2026-02-08", 7), expected: ["323b.xml Prestatie 1 ZG004 -"]),
        ChainCase(
            name: "ZG005", files: paused(until: "2026-02-08", 6), expected: ["323b.xml Prestatie 1 ZG005 -"]),
        ChainCase(
            name: "ZG001, where the gemeente rejects", files: paused(until: "2026-01-31", 12),
            configuration: "standaard:\n  gap: {iwmo-3: reject}\n", expected: ["323b.xml Prestatie 1 ZG001 9321"]),
    ]
}
