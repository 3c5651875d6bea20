import CareTimeline
import IWmo

/// Cases about the toegewezen producten of a WMO301.
enum Level2ToewijzingCases {
    private typealias Sample = Level2Samples
    private static let producten = "/Bericht/Client[1]/ToegewezenProducten[1]"
    private static let first = producten + "/ToegewezenProduct[1]"
    private static let second = producten + "/ToegewezenProduct[2]"
    private static let third = producten + "/ToegewezenProduct[3]"

    static let all = datums + omvangEnBudget + overlap

    private static let datums: [Level2Case] = [
        .toewijzing("TR134", "toewijzingsdatum", at: second + "/Toewijzingsdatum[1]") {
            $0.maandvolume.toewijzingsdatum = Sample.day("2023-04-21")
        } spares: {
            $0.maandvolume.toewijzingsdatum = Sample.day("2023-04-20")
        },
        .toewijzing("TR101", "toewijzingnummer", at: second + "/ToewijzingNummer[1]") {
            $0.maandvolume.toewijzingNummer = 20071
        } spares: {
            $0.maandvolume.toewijzingNummer = 20070
        },
        .toewijzing("CS003", "toewijzing", at: first + "/Einddatum[1]") {
            $0.weekvolume.einddatum = Sample.day("2023-03-31")
        } spares: {
            $0.weekvolume.einddatum = Sample.day("2023-04-01")
        },
        .toewijzing("CS003", "gebroken periode overlapt niets", at: first + "/Einddatum[1]") {
            $0.weekvolume.einddatum = Sample.day("2023-03-31")
            $0.budget.product = Product(categorie: "01")
        } spares: {
            $0.weekvolume.einddatum = Sample.day("2023-04-01")
            $0.budget.product = Product(categorie: "01")
            $0.budget.ingangsdatum = Sample.day("2023-04-02")
        },
        .toewijzing("CS335", "verwijderd, maar langer dan een dag", at: first + "/RedenWijziging[1]") {
            $0.weekvolume.redenWijziging = "13"
        } spares: {
            $0.weekvolume.redenWijziging = "13"
            $0.weekvolume.einddatum = Sample.day("2023-04-01")
        },
        .toewijzing("CS335", "verwijderd zonder einddatum", at: second + "/RedenWijziging[1]") {
            $0.maandvolume.redenWijziging = "13"
        } spares: {
            $0.maandvolume.redenWijziging = "14"
        },
        .toewijzing("CS336", "verwijderd met reden 01 overlapt niets", at: second + "/RedenWijziging[1]") {
            $0.maandvolume.product = $0.weekvolume.product
            $0.maandvolume.einddatum = $0.maandvolume.ingangsdatum
            $0.maandvolume.redenWijziging = "01"
        } spares: {
            $0.maandvolume.product = $0.weekvolume.product
            $0.maandvolume.einddatum = $0.maandvolume.ingangsdatum
            $0.maandvolume.redenWijziging = "13"
        },
        .toewijzing("CS336", "reden 01", at: first + "/RedenWijziging[1]") {
            $0.weekvolume.redenWijziging = "01"
            $0.weekvolume.einddatum = Sample.day("2023-04-01")
        } spares: {
            $0.weekvolume.redenWijziging = "02"
            $0.weekvolume.einddatum = Sample.day("2023-04-01")
        },
    ]

    private static let omvangEnBudget: [Level2Case] = [
        .toewijzing("CD041", "code zonder omvang", at: second + "/Omvang[1]") {
            $0.maandvolume.omvang = nil
        } spares: {
            $0.maandvolume.omvang = nil
            $0.maandvolume.product?.code = nil
        },
        .toewijzing("CD075", "budget zonder einddatum", at: third + "/Einddatum[1]") {
            $0.budget.einddatum = nil
        } spares: {
            $0.budget.einddatum = Sample.day("2099-12-31")
        },
        .toewijzing("CD076", "per week zonder einddatum", at: first + "/Einddatum[1]") {
            $0.weekvolume.einddatum = nil
        } spares: {
            $0.weekvolume.einddatum = nil
            $0.weekvolume.omvang?.frequentie = .perMaand
        },
        .toewijzing("CD077", "omvang naast budget", at: first + "/Omvang[1]", also: ["CD078"]) {
            $0.weekvolume.budget = 0
        } spares: {
            $0.weekvolume.budget = 0
            $0.weekvolume.omvang = nil
            $0.weekvolume.product?.code = nil
        },
        .toewijzing("CD078", "budget naast omvang", at: second + "/Budget[1]", also: ["CD075", "CD077"]) {
            $0.maandvolume.budget = 500
        } spares: {
            $0.maandvolume.budget = nil
        },
        .toewijzing("CD079", "geen product en geen budget", at: first + "/Product[1]") {
            $0.budget.product = nil
            $0.budget.budget = nil
            $0.client.toegewezenProducten = [$0.budget]
        } spares: {
            $0.budget.product = nil
            $0.client.toegewezenProducten = [$0.budget]
        },
        .toewijzing("CD080", "omvang bij categorie", at: second + "/Omvang[1]") {
            $0.maandvolume.product?.code = nil
        } spares: {
            $0.maandvolume.product?.code = nil
            $0.maandvolume.ingangsdatum = Sample.day("2020-01-01")
            $0.maandvolume.einddatum = Sample.day("2020-12-31")
        },
        .toewijzing("CD080", "einde op 1 januari 2021", at: second + "/Omvang[1]") {
            $0.maandvolume.product?.code = nil
            $0.maandvolume.ingangsdatum = Sample.day("2020-01-01")
            $0.maandvolume.einddatum = Sample.day("2021-01-01")
        } spares: {
            $0.maandvolume.ingangsdatum = Sample.day("2020-01-01")
            $0.maandvolume.einddatum = Sample.day("2021-01-01")
        },
        .toewijzing("CS338", "etmalen per dag", at: second + "/Omvang[1]") {
            $0.maandvolume.omvang = Omvang(volume: 1, eenheid: .etmaal, frequentie: .perDag)
        } spares: {
            $0.maandvolume.omvang = Omvang(volume: 1, eenheid: .stuksOutput, frequentie: .perDag)
        },
        .toewijzing("CS338", "dagdelen per dag", at: second + "/Omvang[1]") {
            $0.maandvolume.omvang = Omvang(volume: 1, eenheid: .dagdeel, frequentie: .perDag)
        } spares: {
            $0.maandvolume.omvang = Omvang(volume: 1, eenheid: .dagdeel, frequentie: .totaal)
        },
        .toewijzing("CS338", "stuks per dag", at: second + "/Omvang[1]") {
            $0.maandvolume.omvang = Omvang(volume: 1, eenheid: .stuksInspanning, frequentie: .perDag)
        } spares: {
            $0.maandvolume.omvang = Omvang(volume: 1, eenheid: .uur, frequentie: .perDag)
        },
        .toewijzing("CS338", "euro per dag na 2020", at: second + "/Omvang[1]") {
            $0.maandvolume.omvang = Omvang(volume: 1, eenheid: .euro, frequentie: .perDag)
            $0.maandvolume.ingangsdatum = Sample.day("2020-12-01")
            $0.maandvolume.einddatum = Sample.day("2021-01-01")
        } spares: {
            $0.maandvolume.omvang = Omvang(volume: 1, eenheid: .euro, frequentie: .perDag)
            $0.maandvolume.ingangsdatum = Sample.day("2020-12-01")
            $0.maandvolume.einddatum = Sample.day("2020-12-31")
        },
    ]

    private static let overlap: [Level2Case] = [
        .toewijzing("TR302", "zelfde code op dezelfde dag", at: second) {
            $0.maandvolume.product = $0.weekvolume.product
            $0.maandvolume.ingangsdatum = Sample.day("2023-12-31")
        } spares: {
            $0.maandvolume.product = $0.weekvolume.product
            $0.maandvolume.ingangsdatum = Sample.day("2024-01-01")
        },
        .toewijzing("TR302", "categorie tegenover code", at: third) {
            $0.budget.product = Product(categorie: "02")
        } spares: {
            $0.budget.product = Product(categorie: "03")
        },
        .toewijzing("TR302", "twee codes van een categorie", at: second) {
            $0.maandvolume.product = Product(categorie: "01", code: "01A03")
        } spares: {
            $0.maandvolume.product = Product(categorie: "01", code: "01A04")
        },
        .toewijzing("TR302", "zonder product", at: third) {
            $0.budget.product = nil
        } spares: {
            $0.budget.product = nil
            $0.weekvolume.product = Product(categorie: "11", code: "11A01")
            $0.maandvolume.product = Product(categorie: "14", code: "14A01")
        },
        .toewijzing("TR302", "twee hulpmiddelen", at: third) {
            $0.budget.product = Product(categorie: "10")
            $0.maandvolume.product = Product(categorie: "10", code: "10A01")
        } spares: {
            $0.budget.product = Product(categorie: "12")
            $0.maandvolume.product = Product(categorie: "12", code: "12A01")
        },
        .toewijzing("TR302", "eendaagse, niet verwijderde toewijzing", at: second) {
            $0.maandvolume.product = $0.weekvolume.product
            $0.maandvolume.einddatum = $0.maandvolume.ingangsdatum
        } spares: {
            $0.maandvolume.product = $0.weekvolume.product
            $0.maandvolume.einddatum = $0.maandvolume.ingangsdatum
            $0.maandvolume.redenWijziging = "13"
        },
        .toewijzing("TR302", "na jaren nog open", at: third) {
            $0.budget.product = Product(categorie: "02")
            $0.budget.ingangsdatum = Sample.day("2033-01-01")
            $0.budget.einddatum = Sample.day("2033-12-31")
        } spares: {
            $0.budget.product = Product(categorie: "02")
            $0.budget.ingangsdatum = Sample.day("2023-03-01")
            $0.budget.einddatum = Sample.day("2023-03-31")
        },
        .toewijzing("TR302", "ruim voor de andere", at: second) {
            $0.maandvolume.product = $0.weekvolume.product
            $0.maandvolume.ingangsdatum = Sample.day("2022-01-01")
            $0.maandvolume.einddatum = Sample.day("2023-04-01")
        } spares: {
            $0.maandvolume.product = $0.weekvolume.product
            $0.maandvolume.ingangsdatum = Sample.day("2022-01-01")
            $0.maandvolume.einddatum = Sample.day("2023-03-31")
        },
        .toewijzing("TR302", "verwijdering die langer dan een dag duurt", at: second, also: ["CS335"]) {
            $0.maandvolume.product = $0.weekvolume.product
            $0.maandvolume.redenWijziging = "13"
        } spares: {
            $0.maandvolume.product = Product(categorie: "02", code: "02A03")
        },
        .toewijzing("TR302", "zelfde code onder een andere categorie", at: second) {
            $0.maandvolume.product = Product(categorie: "02", code: $0.weekvolume.product?.code)
        } spares: {
            $0.maandvolume.product = Product(categorie: "02", code: "02A03")
        },
        .toewijzing("TR302", "woonvoorzieningen mogen, opvang niet", at: third) {
            $0.budget.product = Product(categorie: "16")
            $0.maandvolume.product = Product(categorie: "16", code: "16A01")
        } spares: {
            $0.budget.product = Product(categorie: "13")
            $0.maandvolume.product = Product(categorie: "13", code: "13A01")
        },
    ]
}
