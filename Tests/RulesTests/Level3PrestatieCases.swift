import CareTimeline
import IWmo
import Rules

private typealias Samples = Level3Samples

/// Debit and credit lines.
enum Level3PrestatieCases {
    static let all = toewijzingen + perioden + volumes + bedragen + credits

    private static let toewijzingen: [Level3Case] = [
        .debet(
            "TR304", "8187", "the toewijzing belongs to another client of the gemeente",
            breaks: { $0.toewijzing?.bsn = Samples.otherBsn },
            spares: { facts in
                facts.toewijzing?.bsn = Samples.otherBsn
                facts.bsn = Samples.otherBsn
            }),
        .debet(
            "TR314", "8021", "the reference number was used before",
            breaks: { $0.isReferentieGebruikt = true }, spares: { $0.prestatie.referentieNummer = "R001" }),
        .debet(
            "TR338", "9338", "no such toewijzing",
            breaks: { $0.toewijzing = nil }, spares: { $0.toewijzing?.product = nil }),
        .debet(
            "TR338", "9338", "toewijzing of another aanbieder",
            breaks: { $0.toewijzing?.aanbieder = Samples.otherAanbieder },
            spares: { facts in
                facts.toewijzing?.aanbieder = Samples.otherAanbieder
                facts.aanbieder = Samples.otherAanbieder
            }),
        .debet(
            "TR339", "9339", "another categorie; the categorie alone is enough",
            breaks: { $0.toewijzing?.product = Product(categorie: "03") },
            spares: { $0.toewijzing?.product = Product(categorie: "02") }),
        .debet(
            "TR340", "9340", "another code; a toewijzing without product takes any",
            breaks: { $0.toewijzing?.product = Product(categorie: "02", code: "02A06") },
            spares: { $0.toewijzing?.product = nil }),
        .debet(
            "TR341", "9341", "hours on half-days; minutes on hours are allowed",
            breaks: { $0.toewijzing?.omvang?.eenheid = .dagdeel },
            spares: { $0.prestatie.declareMinutes(960, tarief: 83, bedrag: 80_000) }),
        .debet(
            "TR341", "9341", "hours on minutes; without omvang any unit is allowed",
            breaks: { $0.toewijzing?.omvang?.eenheid = .minuut },
            spares: { facts in
                facts.toewijzing?.omvang = nil
                facts.prestatie.eenheid = .etmaal
            }),
        .debet(
            "TR384", "9384", "the toewijzing was removed",
            breaks: { $0.toewijzing?.isVervallen = true }, spares: { $0.toewijzing?.isVervallen = false }),
        .debet(
            "TR389", "9389", "the same product and period was accepted before; of another code or month it was not",
            breaks: {
                $0.debetten = [Samples.geaccepteerd(Samples.prestatie("R001", uren: 2, "2023-04-01", "2023-04-30"))]
            },
            spares: { facts in
                var otherCode = Samples.prestatie("R001", uren: 2, "2023-04-01", "2023-04-30")
                otherCode.productCode = "02A06"
                var otherCategorie = Samples.prestatie("R001", uren: 2, "2023-04-01", "2023-04-30")
                otherCategorie.productCategorie = "03"
                facts.debetten = [
                    Samples.geaccepteerd(otherCode), Samples.geaccepteerd(otherCategorie),
                    Samples.geaccepteerd(Samples.prestatie("R001", uren: 2, "2023-04-01", "2023-04-29")),
                    Samples.geaccepteerd(Samples.prestatie("R001", uren: 2, "2023-03-01", "2023-03-31")),
                ]
            }),
    ]

    private static let perioden: [Level3Case] = [
        .debet(
            "TR307", "9307", "the month before the toewijzing; its first month is allowed",
            breaks: { $0.toewijzing?.ingangsdatum = Samples.day("2023-05-01") },
            spares: { $0.toewijzing?.ingangsdatum = Samples.day("2023-04-01") }),
        .debet(
            "TR308", "9308", "the month after the toewijzing; its last month is allowed",
            breaks: { $0.toewijzing?.einddatum = Samples.day("2023-03-31") },
            spares: { $0.toewijzing?.einddatum = Samples.day("2023-04-30") }),
        .debet(
            "TR308", "9308", "the month after the toewijzing; an open toewijzing has no month after",
            breaks: { $0.toewijzing?.einddatum = Samples.day("2023-03-31") },
            spares: { $0.toewijzing?.einddatum = nil }),
        .debet(
            "TR319", "9319", "a month after the declaration month; an earlier one is allowed",
            breaks: { $0.declaratieMaand = Samples.month("2023-03") },
            spares: { $0.declaratieMaand = Samples.month("2023-05") }),
        .debet(
            "TR319", "9319", "two months in one line",
            breaks: { $0.prestatie.productPeriode = Samples.periode("2023-03-01", "2023-04-30") },
            spares: { $0.prestatie.productPeriode = Samples.periode("2023-03-01", "2023-03-31") }),
        .debet(
            "TR387", "9387", "from the second of the month, unless the toewijzing begins then",
            breaks: { $0.prestatie.productPeriode = Samples.periode("2023-04-02", "2023-04-30") },
            spares: { facts in
                facts.prestatie.productPeriode = Samples.periode("2023-04-02", "2023-04-30")
                facts.toewijzing?.ingangsdatum = Samples.day("2023-04-02")
            }),
        .debet(
            "TR387", "9387", "from the day of an earlier month on which the toewijzing began",
            breaks: { facts in
                facts.prestatie.productPeriode = Samples.periode("2023-04-15", "2023-04-30")
                facts.prestatie.declare(12)
                facts.toewijzing?.ingangsdatum = Samples.day("2023-03-15")
            },
            spares: { $0.toewijzing?.ingangsdatum = Samples.day("2023-03-15") }),
        .debet(
            "TR388", "9388", "up to the last day but one, unless the toewijzing ends then",
            breaks: { $0.prestatie.productPeriode = Samples.periode("2023-04-01", "2023-04-29") },
            spares: { facts in
                facts.prestatie.productPeriode = Samples.periode("2023-04-01", "2023-04-29")
                facts.toewijzing?.einddatum = Samples.day("2023-04-29")
            }),
    ]

    private static let volumes: [Level3Case] = [
        .debet(
            "TR321", "9321", "21 hours in a month of 5 weeks; 20 fit",
            breaks: { $0.prestatie.declare(21) }, spares: { $0.prestatie.declare(20) }),
        .debet(
            "TR321", "9321", "1201 minutes in a month of 20 hours; 1200 fit",
            breaks: { $0.prestatie.declareMinutes(1201, tarief: 1, bedrag: 1201) },
            spares: { $0.prestatie.declareMinutes(1200, tarief: 1, bedrag: 1200) }),
        .debet(
            "TR321", "9321", "household help: 25 hours; 6 x 4 fit in any month",
            breaks: { facts in
                facts.toewijzing?.product = Product(categorie: "01")
                facts.prestatie.productCategorie = "01"
                facts.prestatie.declare(25)
            },
            spares: { facts in
                facts.toewijzing?.product = Product(categorie: "01")
                facts.prestatie.productCategorie = "01"
                facts.prestatie.declare(24)
            }),
        .debet(
            "TR321", "9321", "household help by the line alone, on a toewijzing without product",
            breaks: { facts in
                facts.toewijzing?.product = nil
                facts.prestatie.productCategorie = "01"
                facts.prestatie.declare(25)
            },
            spares: { facts in
                facts.toewijzing?.product = nil
                facts.prestatie.productCategorie = "01"
                facts.prestatie.declare(24)
            }),
        .debet(
            "TR321", "9321", "pieces of output: 4 for each of the 5 Sundays",
            breaks: { facts in
                facts.toewijzing?.omvang?.eenheid = .stuksOutput
                facts.prestatie.declare(21, .stuksOutput)
            },
            spares: { facts in
                facts.toewijzing?.omvang?.eenheid = .stuksOutput
                facts.prestatie.declare(20, .stuksOutput)
            }),
        .debet(
            "TR321", "9321", "by the day: 4 x 30",
            breaks: { facts in
                facts.toewijzing?.omvang?.frequentie = .perDag
                facts.prestatie.declare(121)
            },
            spares: { facts in
                facts.toewijzing?.omvang?.frequentie = .perDag
                facts.prestatie.declare(120)
            }),
        .debet(
            "TR321", "9321", "by the month: 4, also in a broken month",
            breaks: { facts in
                facts.toewijzing?.omvang?.frequentie = .perMaand
                facts.prestatie.declare(5)
            },
            spares: { facts in
                facts.toewijzing?.omvang?.frequentie = .perMaand
                facts.toewijzing?.ingangsdatum = Samples.day("2023-04-30")
                facts.prestatie.productPeriode = Samples.periode("2023-04-30", "2023-04-30")
                facts.prestatie.declare(4)
            }),
        .debet(
            "TR322", "9322", "197 hours before and 16 now on a toewijzing of 212",
            breaks: { $0.debetten = [Samples.eerder(197)] }, spares: { $0.debetten = [Samples.eerder(196)] }),
        .debet(
            "TR322", "9322", "minutes and hours together, counted in minutes: 12720 fit",
            breaks: { facts in
                facts.debetten = [Samples.eerder(190), Samples.eerder(361, .minuut)]
                facts.prestatie.declareMinutes(960, tarief: 83, bedrag: 80_000)
            },
            spares: { facts in
                facts.debetten = [Samples.eerder(190), Samples.eerder(360, .minuut)]
                facts.prestatie.declareMinutes(960, tarief: 83, bedrag: 80_000)
            }),
        .debet(
            "TR322", "9322", "by the month on an open toewijzing: 16 x 4 months up to the declaration month",
            breaks: { facts in
                facts.toewijzing?.einddatum = nil
                facts.toewijzing?.omvang = Omvang(volume: 16, eenheid: .uur, frequentie: .perMaand)
                facts.debetten = [Samples.eerder(49)]
            },
            spares: { facts in
                facts.toewijzing?.einddatum = nil
                facts.toewijzing?.omvang = Omvang(volume: 16, eenheid: .uur, frequentie: .perMaand)
                facts.debetten = [Samples.eerder(48)]
            }),
        .debet(
            "TR322", "9322", "in total 100",
            breaks: { facts in
                facts.toewijzing?.omvang = Omvang(volume: 100, eenheid: .uur, frequentie: .totaal)
                facts.debetten = [Samples.eerder(85)]
            },
            spares: { facts in
                facts.toewijzing?.omvang = Omvang(volume: 100, eenheid: .uur, frequentie: .totaal)
                facts.debetten = [Samples.eerder(84)]
            }),
        .debet(
            "TR369", "9369", "hours on a budget: 80000 cents now, 20000 before",
            breaks: { facts in
                facts.toewijzing?.omvang = nil
                facts.toewijzing?.budget = 99_999
                facts.debetten = [Samples.eerder(4)]
            },
            spares: { facts in
                facts.toewijzing?.omvang = nil
                facts.toewijzing?.budget = 100_000
                facts.debetten = [Samples.eerder(4)]
            }),
        .debet(
            "TR369", "9369", "euros on a budget",
            breaks: { facts in
                facts.toewijzing?.omvang = nil
                facts.toewijzing?.budget = 20_000
                facts.prestatie.declareEuros(20_001)
            },
            spares: { facts in
                facts.toewijzing?.omvang = nil
                facts.toewijzing?.budget = 20_000
                facts.prestatie.declareEuros(20_000)
            }),
    ]

    private static let bedragen: [Level3Case] = [
        .debet(
            "TR346", "9346", "a cent too much on 16 x 50.00",
            breaks: { $0.prestatie.ingediendBedrag.bedrag = 80_001 },
            spares: { $0.prestatie.ingediendBedrag.bedrag = 80_000 }),
        .debet(
            "TR346", "9346", "a cent too little; in euros there is nothing to multiply",
            breaks: { $0.prestatie.ingediendBedrag.bedrag = 79_999 },
            spares: { facts in
                facts.toewijzing?.omvang = nil
                facts.prestatie.declareEuros(79_999)
            }),
        .debet(
            "TR381", "S329", "not in the product list; no list is no fault",
            breaks: { $0.staatInProductlijst = false }, spares: { $0.staatInProductlijst = nil }),
        .debet(
            "TR418", "0611", "a cent above the contract",
            breaks: { $0.contract = ContractAfspraak(tarief: .perEenheid(4999)) },
            spares: { $0.contract = ContractAfspraak(tarief: .perEenheid(5000)) }),
        .debet(
            "TR418", "0611", "below the contract; without a tariff in it nothing was agreed",
            breaks: { $0.contract = ContractAfspraak(tarief: .perEenheid(5001)) },
            spares: { $0.contract = .onbekend }),
    ]

    private static let credits: [Level3Case] = [
        .credit(
            "TR304", "8187", "the toewijzing belongs to another client",
            breaks: { $0.toewijzing?.bsn = Samples.otherBsn },
            spares: { facts in
                facts.toewijzing?.bsn = Samples.otherBsn
                facts.debetVanCredit?.bsn = Samples.otherBsn
                facts.bsn = Samples.otherBsn
            }),
        .credit(
            "TR314", "8021", "the reference number was used before",
            breaks: { $0.isReferentieGebruikt = true }, spares: { $0.prestatie.referentieNummer = "R004" }),
        .credit(
            "TR319", "9319", "a month after the declaration month",
            breaks: { $0.declaratieMaand = Samples.month("2023-02") },
            spares: { $0.declaratieMaand = Samples.month("2023-03") }),
        .credit(
            "TR323", "8017", "there is no accepted debit with that number",
            breaks: { $0.debetVanCredit = nil }, spares: { $0.debetVanCredit?.lineID = 2 }),
        .credit(
            "TR338", "9338", "no such toewijzing",
            breaks: { $0.toewijzing = nil }, spares: { $0.toewijzing?.isVervallen = true }),
        .credit(
            "TR390", "9390", "the debit was credited before",
            breaks: { $0.debetVanCredit?.isGecrediteerd = true },
            spares: { $0.debetVanCredit?.isGecrediteerd = false }),
    ]
}
