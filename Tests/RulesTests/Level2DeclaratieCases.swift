import IWmo

/// Cases about a WMO323; the fields before the clients and the client itself.
enum Level2DeclaratieCases {
    private typealias Sample = Level2Samples
    private static let declaratie = "/Bericht/Declaratie[1]"
    private static let periode = declaratie + "/DeclaratiePeriode[1]"
    private static let totaal = declaratie + "/TotaalIngediendBedrag[1]"

    static let all: [Level2Case] = [
        .declaratie("TR134", "declaratiedagtekening", at: declaratie + "/DeclaratieDagtekening[1]") {
            $0.kop.declaratieDagtekening = Sample.day("2023-05-04")
        } spares: {
            $0.kop.declaratieDagtekening = Sample.day("2023-05-03")
        },
        .declaratie("TR134", "declaratieperiode", at: periode + "/Begindatum[1]", also: ["TR137"]) {
            $0.kop.declaratiePeriode = Sample.periode("2023-06-01", "2023-06-30")
        } spares: {
            $0.kop.declaratiePeriode = Sample.periode("2023-06-01", "2023-06-30")
            $0.kop.header.berichtIdentificatie.dagtekening = Sample.day("2023-06-30")
        },
        .declaratie("TR137", "lopende maand", at: periode + "/Einddatum[1]") {
            $0.kop.declaratiePeriode = Sample.periode("2023-05-01", "2023-05-31")
        } spares: {
            $0.kop.declaratiePeriode = Sample.periode("2023-05-01", "2023-05-31")
            $0.kop.header.berichtIdentificatie.dagtekening = Sample.day("2023-05-31")
        },
        .declaratie("TR137", "einde voor begin", at: periode + "/Einddatum[1]", also: ["CS340"]) {
            $0.kop.declaratiePeriode = Sample.periode("2023-04-01", "2023-03-31")
        } spares: {
            $0.kop.declaratiePeriode = Sample.periode("2023-03-01", "2023-03-31")
        },
        .declaratie("CS340", "niet vanaf de eerste dag", at: periode) {
            $0.kop.declaratiePeriode = Sample.periode("2023-04-02", "2023-04-30")
        } spares: {
            $0.kop.declaratiePeriode = Sample.periode("2023-02-01", "2023-02-28")
        },
        .declaratie("CS340", "niet tot de laatste dag", at: periode) {
            $0.kop.declaratiePeriode = Sample.periode("2023-04-01", "2023-04-29")
        } spares: {
            $0.kop.declaratiePeriode = Sample.periode("2023-01-01", "2023-01-31")
        },
        .declaratie("CS340", "twee maanden", at: periode) {
            $0.kop.declaratiePeriode = Sample.periode("2023-03-01", "2023-04-30")
        } spares: {
            $0.kop.declaratiePeriode = Sample.periode("2023-03-01", "2023-03-31")
        },
        .declaratie("CS100", "declaratieperiode", at: periode + "/Begindatum[1]", periode + "/Einddatum[1]") {
            $0.kop.declaratiePeriode = Sample.periode("2020-12-01", "2020-12-31")
        } spares: {
            $0.kop.declaratiePeriode = Sample.periode("2021-01-01", "2021-01-31")
        },
        .declaratie("CS325", "totaal 0 als credit", at: totaal + "/DebetCredit[1]") {
            $0.credit.ingediendBedrag.bedrag = 8700
            $0.total(0, .credit)
        } spares: {
            $0.credit.ingediendBedrag.bedrag = 8700
            $0.total(0, .debet)
        },
        .declaratie("TR358", "een cent te veel", at: totaal) {
            $0.total(4951, .debet)
        } spares: {
            $0.credit.ingediendBedrag.bedrag = 13_750
            $0.total(5050, .credit)
        },
        .declaratie("TR358", "verkeerd teken", at: totaal) {
            $0.total(4950, .credit)
        } spares: {
            $0.rit.ingediendBedrag.bedrag = 99_999_999
            $0.rit.geleverdVolume = 99_999_999
            $0.total(100_003_749, .debet)
        },
        .declaratie("CS002", "tweede client", at: declaratie + "/Clienten[1]/Client[2]/Bsn[1]") {
            $0.clienten[1].bsn = Sample.brokenBsn
        } spares: {
            $0.clienten[1].bsn = Sample.thirdBsn
        },
        .declaratie("TR101", "client twee keer", at: declaratie + "/Clienten[1]/Client[2]/Bsn[1]") {
            $0.clienten[1].bsn = Sample.bsn
        } spares: {
            $0.clienten[1].bsn = Sample.thirdBsn
        },
    ]
}
