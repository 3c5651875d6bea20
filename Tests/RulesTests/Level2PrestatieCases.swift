import IWmo

/// Cases about the lines of a WMO323.
enum Level2PrestatieCases {
    private typealias Sample = Level2Samples
    private static let prestaties = "/Bericht/Declaratie[1]/Clienten[1]/Client[1]/Prestaties[1]"
    private static let debet = prestaties + "/Prestatie[1]"
    private static let credit = prestaties + "/Prestatie[2]"
    private static let correctie = prestaties + "/Prestatie[3]"
    private static let rit = "/Bericht/Declaratie[1]/Clienten[1]/Client[2]/Prestaties[1]/Prestatie[1]"
    private static let vorig = "/ProductReferentie[1]/VorigReferentieNummer[1]"
    private static let periode = "/ProductPeriode[1]"

    static let all = periodes + verwijzingen + bedragen

    private static let periodes: [Level2Case] = [
        .declaratie("TR134", "productperiode", at: rit + periode + "/Begindatum[1]", also: ["TR137"]) {
            $0.rit.productPeriode = Sample.periode("2023-05-04", "2023-05-04")
        } spares: {
            $0.rit.productPeriode = Sample.periode("2023-05-03", "2023-05-03")
        },
        .declaratie("TR137", "productperiode na dagtekening", at: rit + periode + "/Einddatum[1]") {
            $0.rit.productPeriode = Sample.periode("2023-05-01", "2023-05-04")
        } spares: {
            $0.rit.productPeriode = Sample.periode("2023-05-01", "2023-05-03")
        },
        .declaratie("TR137", "productperiode eindigt voor begin", at: debet + periode + "/Einddatum[1]") {
            $0.debet.productPeriode = Sample.periode("2023-04-10", "2023-04-09")
        } spares: {
            $0.debet.productPeriode = Sample.periode("2023-04-10", "2023-04-10")
        },
        .declaratie("TR335", "ruim vijf jaar oud", at: rit + periode + "/Einddatum[1]", also: ["CS100"]) {
            $0.rit.productPeriode = Sample.periode("2018-05-01", "2018-05-01")
        } spares: {
            $0.kop.header.bericht = .wmo303
            $0.rit.productPeriode = Sample.periode("2018-05-02", "2018-05-02")
        },
        .declaratie("TR335", "gerekend vanaf de declaratiedagtekening", at: rit + periode + "/Einddatum[1]") {
            $0.kop.header.berichtIdentificatie.dagtekening = Sample.day("2026-05-03")
            $0.kop.declaratieDagtekening = Sample.day("2026-03-01")
            $0.rit.productPeriode = Sample.periode("2021-02-01", "2021-02-28")
        } spares: {
            $0.kop.header.berichtIdentificatie.dagtekening = Sample.day("2026-05-03")
            $0.kop.declaratieDagtekening = Sample.day("2026-02-28")
            $0.rit.productPeriode = Sample.periode("2021-02-01", "2021-02-28")
        },
        .declaratie("CS100", "heel 2020", at: rit + periode + "/Begindatum[1]", rit + periode + "/Einddatum[1]") {
            $0.rit.productPeriode = Sample.periode("2020-12-01", "2020-12-31")
        } spares: {
            $0.rit.productPeriode = Sample.periode("2021-01-01", "2021-01-31")
        },
        .declaratie("CS100", "over de jaarwisseling", at: rit + periode + "/Begindatum[1]", also: ["CS337"]) {
            $0.rit.productPeriode = Sample.periode("2020-12-31", "2021-01-01")
        } spares: {
            $0.kop.header.bericht = .wmo303
            $0.rit.productPeriode = Sample.periode("2020-12-31", "2020-12-31")
        },
        .declaratie("CS337", "over de maandgrens", at: debet + periode) {
            $0.debet.productPeriode = Sample.periode("2023-03-31", "2023-04-01")
        } spares: {
            $0.debet.productPeriode = Sample.periode("2023-02-01", "2023-02-28")
        },
        .declaratie("CS337", "zelfde maand, ander jaar", at: debet + periode) {
            $0.debet.productPeriode = Sample.periode("2022-04-01", "2023-04-30")
        } spares: {
            $0.debet.productPeriode = Sample.periode("2022-04-01", "2022-04-30")
        },
    ]

    private static let verwijzingen: [Level2Case] = [
        .declaratie("TR101", "referentie twee keer bij een client", at: correctie + "/ProductReferentie[1]") {
            $0.correctie.referentieNummer = "RN001"
        } spares: {
            $0.credit.referentieNummer = "RN001"
        },
        .declaratie("TR101", "zelfde referentie bij dezelfde client", at: correctie + "/ProductReferentie[1]") {
            $0.correctie.referentieNummer = "RN001"
        } spares: {
            $0.rit.referentieNummer = "RN001"
        },
        .declaratie("TR315", "twee credits op een prestatie", at: correctie + vorig) {
            $0.correctie.vorigReferentieNummer = "RN900"
            $0.correctie.ingediendBedrag.debetCredit = .credit
            $0.total(50, .credit)
        } spares: {
            $0.correctie.vorigReferentieNummer = "RN901"
            $0.correctie.ingediendBedrag.debetCredit = .credit
            $0.total(50, .credit)
        },
        .declaratie("TR315", "over clienten heen", at: rit + vorig) {
            $0.rit.vorigReferentieNummer = "RN900"
            $0.rit.ingediendBedrag.debetCredit = .credit
            $0.total(2550, .debet)
        } spares: {
            $0.rit.vorigReferentieNummer = "RN9000"
            $0.rit.ingediendBedrag.debetCredit = .credit
            $0.total(2550, .debet)
        },
        .declaratie("TR316", "debet verderop in het bericht", at: credit + vorig) {
            $0.credit.vorigReferentieNummer = "RN004"
        } spares: {
            $0.credit.vorigReferentieNummer = "RN005"
        },
        .declaratie("TR316", "debet eerder in het bericht", at: credit + vorig) {
            $0.credit.vorigReferentieNummer = "RN001"
        } spares: {
            $0.credit.vorigReferentieNummer = "RN00"
        },
        .declaratie("TR316", "naar zichzelf", at: credit + vorig) {
            $0.credit.vorigReferentieNummer = "RN002"
        } spares: {
            $0.credit.vorigReferentieNummer = "rn002"
        },
        .declaratie("TR416", "twee debetten voor een periode", at: correctie) {
            $0.correctie.productPeriode = $0.debet.productPeriode
        } spares: {
            $0.correctie.productPeriode = Sample.periode("2023-04-01", "2023-04-29")
        },
        .declaratie("TR416", "over clienten heen", at: rit) {
            $0.rit.toewijzingNummer = 20071
            $0.rit.productCategorie = "01"
            $0.rit.productCode = "01A03"
        } spares: {
            $0.rit.toewijzingNummer = 20071
            $0.rit.productCategorie = "01"
            $0.rit.productCode = "01A04"
        },
        .declaratie("TR416", "credit telt niet mee", at: correctie) {
            $0.correctie.productPeriode = $0.debet.productPeriode
            $0.credit.productPeriode = $0.debet.productPeriode
        } spares: {
            $0.credit.productPeriode = $0.debet.productPeriode
        },
        .declaratie("CD060", "credit zonder verwijzing", at: credit + vorig) {
            $0.credit.vorigReferentieNummer = nil
        } spares: {
            $0.credit.vorigReferentieNummer = nil
            $0.credit.ingediendBedrag.debetCredit = .debet
            $0.credit.productPeriode = Sample.periode("2023-02-01", "2023-02-28")
            $0.total(12_450, .debet)
        },
        .declaratie("CD060", "debet met verwijzing", at: debet + vorig) {
            $0.debet.vorigReferentieNummer = "RN901"
        } spares: {
            $0.debet.vorigReferentieNummer = "RN901"
            $0.debet.ingediendBedrag.debetCredit = .credit
            $0.total(5050, .credit)
        },
    ]

    private static let bedragen: [Level2Case] = [
        .declaratie("CD087", "uren zonder tarief", at: debet + "/ProductTarief[1]") {
            $0.debet.productTarief = nil
        } spares: {
            $0.debet.productTarief = nil
            $0.debet.eenheid = .euro
            $0.debet.geleverdVolume = 5000
        },
        .declaratie("CD087", "euro met tarief", at: rit + "/ProductTarief[1]") {
            $0.rit.productTarief = 1
        } spares: {
            $0.rit.productTarief = 1
            $0.rit.eenheid = .stuksOutput
        },
        .declaratie("CS325", "prestatie van 0 als credit", at: credit + "/IngediendBedrag[1]/DebetCredit[1]") {
            $0.credit.ingediendBedrag.bedrag = 0
            $0.total(8700, .debet)
        } spares: {
            $0.debet.ingediendBedrag.bedrag = 0
            $0.total(50, .credit)
        },
        .declaratie("CS339", "bedrag anders dan volume", at: rit + "/IngediendBedrag[1]") {
            $0.rit.geleverdVolume = 1201
        } spares: {
            $0.rit.geleverdVolume = 1201
            $0.rit.eenheid = .stuksOutput
            $0.rit.productTarief = 1
        },
    ]
}
