import CareTimeline
import IWmo

/// Cases about a WMO317.
enum Level2WijzigingCases {
    private typealias Sample = Level2Samples
    private static let client = "/Bericht/Client[1]"
    private static let verzoek = client + "/Verzoek[1]"
    private static let volume = verzoek + "/TeWijzigenProducten[1]/TeWijzigenProduct[1]"
    private static let budget = verzoek + "/TeWijzigenProducten[1]/TeWijzigenProduct[2]"
    private static let nieuwVolume = verzoek + "/NieuweProducten[1]/NieuwProduct[1]"
    private static let nieuwBudget = verzoek + "/NieuweProducten[1]/NieuwProduct[2]"

    static let all = geheel + teWijzigen + nieuw + samen

    private static let geheel: [Level2Case] = [
        .wijziging("CS002", "317", at: client + "/Bsn[1]") {
            $0.bsn = Sample.brokenBsn
        } spares: {
            $0.bsn = Sample.otherBsn
        },
        .wijziging("TR352", "alleen nieuw", at: verzoek) {
            $0.ongewijzigdeProducten = []
            $0.teWijzigenProducten = []
        } spares: {
            $0.ongewijzigdeProducten = []
        },
        .wijziging("TR352", "helemaal niets", at: verzoek, also: ["TR353"]) {
            $0.ongewijzigdeProducten = []
            $0.teWijzigenProducten = []
            $0.nieuweProducten = []
        } spares: {
            $0.teWijzigenProducten = []
        },
        .wijziging("TR353", "alles blijft", at: verzoek) {
            $0.teWijzigenProducten = []
            $0.nieuweProducten = []
        } spares: {
            $0.ongewijzigdeProducten = []
            $0.nieuweProducten = []
        },
    ]

    private static let teWijzigen: [Level2Case] = [
        .wijziging("CD075", "te wijzigen", at: budget + "/Einddatum[1]") {
            $0.gewijzigdBudget.einddatum = nil
        } spares: {
            $0.gewijzigdBudget.einddatum = nil
            $0.gewijzigdBudget.budget = nil
        },
        .wijziging("CD076", "te wijzigen", at: volume + "/Einddatum[1]") {
            $0.gewijzigdVolume.einddatum = nil
        } spares: {
            $0.gewijzigdVolume.einddatum = nil
            $0.gewijzigdVolume.omvang?.frequentie = .totaal
        },
        .wijziging("CD077", "te wijzigen", at: budget + "/Omvang[1]", also: ["CD078"]) {
            $0.gewijzigdBudget.omvang = Omvang(volume: 1, eenheid: .uur, frequentie: .perMaand)
        } spares: {
            $0.gewijzigdBudget.omvang = Omvang(volume: 1, eenheid: .uur, frequentie: .perMaand)
            $0.gewijzigdBudget.budget = nil
        },
        .wijziging("CD078", "te wijzigen", at: volume + "/Budget[1]", also: ["CD077"]) {
            $0.gewijzigdVolume.budget = 0
        } spares: {
            $0.gewijzigdVolume.budget = 0
            $0.gewijzigdVolume.omvang = nil
        },
        .wijziging("CS003", "te wijzigen", at: volume + "/Einddatum[1]") {
            $0.gewijzigdVolume.einddatum = Sample.day("2023-03-31")
        } spares: {
            $0.gewijzigdVolume.einddatum = Sample.day("2023-04-01")
        },
        .wijziging("CS338", "te wijzigen", at: volume + "/Omvang[1]") {
            $0.gewijzigdVolume.omvang = Omvang(volume: 1, eenheid: .stuksInspanning, frequentie: .perDag)
        } spares: {
            $0.gewijzigdVolume.omvang = Omvang(volume: 1, eenheid: .stuksInspanning, frequentie: .perWeek)
        },
    ]

    private static let nieuw: [Level2Case] = [
        .wijziging("CD041", "nieuw", at: nieuwVolume + "/Omvang[1]") {
            $0.nieuwMaandvolume.omvang = nil
        } spares: {
            $0.nieuwMaandvolume.omvang = nil
            $0.nieuwMaandvolume.product?.code = nil
        },
        .wijziging("CD075", "nieuw", at: nieuwBudget + "/Einddatum[1]") {
            $0.nieuwBudget.einddatum = nil
        } spares: {
            $0.nieuwBudget.einddatum = nil
            $0.nieuwBudget.budget = nil
        },
        .wijziging("CD076", "nieuw", at: nieuwVolume + "/Einddatum[1]") {
            $0.nieuwMaandvolume.omvang?.frequentie = .perWeek
        } spares: {
            $0.nieuwMaandvolume.omvang?.frequentie = .totaal
        },
        .wijziging("CD077", "nieuw", at: nieuwBudget + "/Omvang[1]", also: ["CD078", "CD096"]) {
            $0.nieuwBudget.omvang = Omvang(volume: 1, eenheid: .uur, frequentie: .perMaand)
        } spares: {
            $0.nieuwBudget.omvang = Omvang(volume: 1, eenheid: .uur, frequentie: .perMaand)
            $0.nieuwBudget.product?.code = "10A01"
            $0.nieuwBudget.budget = nil
        },
        .wijziging("CD078", "nieuw", at: nieuwVolume + "/Budget[1]", also: ["CD075", "CD077"]) {
            $0.nieuwMaandvolume.budget = 1
        } spares: {
            $0.nieuwMaandvolume.budget = 1
            $0.nieuwMaandvolume.einddatum = Sample.day("2023-06-30")
            $0.nieuwMaandvolume.omvang = nil
            $0.nieuwMaandvolume.product?.code = nil
        },
        .wijziging("CD079", "nieuw", at: nieuwBudget + "/Product[1]", also: ["TR410"]) {
            $0.nieuwBudget.product = nil
            $0.nieuwBudget.budget = nil
        } spares: {
            $0.nieuweProducten = [$0.nieuwBudget]
            $0.nieuweProducten[0].product = nil
        },
        .wijziging("CD096", "zonder einde", at: nieuwVolume + "/Omvang[1]") {
            $0.nieuwMaandvolume.product?.code = nil
        } spares: {
            $0.nieuwMaandvolume.product?.code = nil
            $0.nieuwMaandvolume.omvang = nil
        },
        .wijziging("CS003", "nieuw", at: nieuwBudget + "/Einddatum[1]") {
            $0.nieuwBudget.einddatum = Sample.day("2023-04-30")
        } spares: {
            $0.nieuwBudget.einddatum = Sample.day("2023-05-01")
        },
        .wijziging("CS338", "nieuw", at: nieuwVolume + "/Omvang[1]") {
            $0.nieuwMaandvolume.omvang = Omvang(volume: 1, eenheid: .euro, frequentie: .perDag)
        } spares: {
            $0.nieuwMaandvolume.omvang = Omvang(volume: 1, eenheid: .minuut, frequentie: .perDag)
        },
        .wijziging("TR380", "op de dag zelf", at: nieuwBudget + "/GewensteIngangsdatum[1]") {
            $0.nieuwBudget.gewensteIngangsdatum = Sample.day("2023-04-20")
        } spares: {
            $0.nieuwBudget.gewensteIngangsdatum = Sample.day("2023-04-21")
        },
        // What changes may go back to its first day; only what is new must wait.
        .wijziging("TR380", "in het verleden", at: nieuwVolume + "/GewensteIngangsdatum[1]") {
            $0.nieuwMaandvolume.gewensteIngangsdatum = Sample.day("2023-04-01")
        } spares: {
            $0.gewijzigdBudget.gewensteIngangsdatum = Sample.day("2023-04-01")
        },
    ]

    private static let samen: [Level2Case] = [
        .wijziging(
            "TR101", "ongewijzigd",
            at: verzoek + "/OngewijzigdeProducten[1]/OngewijzigdProduct[2]/ToewijzingNummer[1]"
        ) {
            $0.ongewijzigdeProducten[1] = 20071
        } spares: {
            $0.ongewijzigdeProducten[1] = 20073
        },
        .wijziging("TR101", "te wijzigen", at: budget + "/ToewijzingNummer[1]") {
            $0.gewijzigdBudget.toewijzingNummer = 20073
        } spares: {
            $0.gewijzigdBudget.toewijzingNummer = 20071
        },
        .wijziging("TR101", "nieuw hulpmiddel", at: nieuwBudget) {
            $0.nieuwMaandvolume = $0.nieuwBudget
            $0.nieuwMaandvolume.product = Product(categorie: "11")
            $0.nieuwBudget.product = Product(categorie: "11")
        } spares: {
            $0.nieuwMaandvolume = $0.nieuwBudget
            $0.nieuwMaandvolume.product = Product(categorie: "11")
            $0.nieuwBudget.product = Product(categorie: "11")
            $0.nieuwBudget.gewensteIngangsdatum = Sample.day("2023-05-02")
        },
        .wijziging("TR101", "nieuw zonder product", at: nieuwBudget, also: ["TR410"]) {
            $0.nieuwMaandvolume = $0.nieuwBudget
            $0.nieuwMaandvolume.product = nil
            $0.nieuwBudget.product = nil
        } spares: {
            $0.nieuwMaandvolume = $0.nieuwBudget
            $0.nieuwMaandvolume.product = Product(categorie: "03")
        },
        .wijziging("TR410", "zelfde code", at: verzoek + "/NieuweProducten[1]/NieuwProduct[3]") {
            $0.nieuwMaandvolume.einddatum = Sample.day("2023-06-30")
            $0.nieuweProducten.append($0.nieuwMaandvolume)
            $0.nieuweProducten[2].gewensteIngangsdatum = Sample.day("2023-06-30")
        } spares: {
            $0.nieuwMaandvolume.einddatum = Sample.day("2023-06-30")
            $0.nieuweProducten.append($0.nieuwMaandvolume)
            $0.nieuweProducten[2].gewensteIngangsdatum = Sample.day("2023-07-01")
            $0.nieuweProducten[2].einddatum = nil
        },
        .wijziging("TR410", "categorie zonder code", at: nieuwBudget) {
            $0.nieuwBudget.product = Product(categorie: "02")
        } spares: {
            $0.nieuwBudget.product = Product(categorie: "02", code: "02A06")
            $0.nieuwBudget.budget = nil
            $0.nieuwBudget.omvang = Omvang(volume: 1, eenheid: .uur, frequentie: .perMaand)
        },
    ]
}
