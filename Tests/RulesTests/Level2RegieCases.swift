import IWmo

/// Cases about a WMO305 and a WMO307.
enum Level2RegieCases {
    private typealias Sample = Level2Samples
    private static let client = "/Bericht/Client[1]"
    private static let starts = client + "/StartProducten[1]"
    private static let stops = client + "/StopProducten[1]"

    static let all = start + stop

    private static let start: [Level2Case] = [
        .start("CS002", "305", at: client + "/Bsn[1]") {
            $0.client.bsn = Sample.brokenBsn
        } spares: {
            $0.client.bsn = Sample.otherBsn
        },
        .start("TR002", "305", at: client + "/Geboortedatum[1]/Datum[1]") {
            $0.client.geboortedatum.datum = Sample.day("1903-04-19")
        } spares: {
            $0.client.geboortedatum.datum = Sample.day("1903-04-20")
        },
        .start("TR134", "geboortedatum 305", at: client + "/Geboortedatum[1]/Datum[1]") {
            $0.client.geboortedatum.datum = Sample.day("2023-04-21")
        } spares: {
            $0.client.geboortedatum.datum = Sample.day("2023-04-20")
        },
        .start("CS139", "305", at: client + "/Geboortedatum[1]/DatumGebruik[1]") {
            $0.client.geboortedatum.datumGebruik = "1"
        } spares: {
            $0.client.geboortedatum = Geboortedatum(datum: Sample.day("1950-06-01"), datumGebruik: "1")
        },
        .start("TR134", "begin van de zorg", at: starts + "/StartProduct[2]/Begindatum[1]") {
            $0.startProducten[1].begindatum = Sample.day("2023-04-21")
        } spares: {
            $0.startProducten[1].begindatum = Sample.day("2023-04-20")
        },
        .start("TR101", "verwijdering en vervanging met een sleutel", at: starts + "/StartProduct[3]") {
            $0.startProducten.append($0.startProducten[0])
            $0.startProducten[0].statusAanlevering = .verwijderen
        } spares: {
            $0.startProducten.append($0.startProducten[0])
            $0.startProducten[0].statusAanlevering = .verwijderen
            $0.startProducten[2].begindatum = Sample.day("2023-04-04")
        },
        .start("TR101", "start zonder toewijzing en product", at: starts + "/StartProduct[2]") {
            $0.startProducten[0].toewijzingNummer = nil
            $0.startProducten[0].product = nil
            $0.startProducten[1] = $0.startProducten[0]
        } spares: {
            $0.startProducten[1] = $0.startProducten[0]
            $0.startProducten[0].toewijzingNummer = nil
        },
        .start("TR101", "product zonder code is een ander product", at: starts + "/StartProduct[2]") {
            $0.startProducten[1] = $0.startProducten[0]
        } spares: {
            $0.startProducten[1] = $0.startProducten[0]
            $0.startProducten[1].product?.code = nil
        },
        .start("CS058", "gewijzigde start", at: starts + "/StartProduct[1]/StatusAanlevering[1]") {
            $0.startProducten[0].statusAanlevering = .gewijzigd
        } spares: {
            $0.startProducten[0].statusAanlevering = .verwijderen
        },
    ]

    private static let stop: [Level2Case] = [
        .stop("CS002", "307", at: client + "/Bsn[1]") {
            $0.client.bsn = Sample.brokenBsn
        } spares: {
            $0.client.bsn = Sample.thirdBsn
        },
        .stop("TR002", "307", at: client + "/Geboortedatum[1]/Datum[1]") {
            $0.client.geboortedatum.datum = Sample.day("1903-04-19")
        } spares: {
            $0.client.geboortedatum.datum = Sample.day("1903-04-20")
        },
        .stop("CS139", "307", at: client + "/Geboortedatum[1]/DatumGebruik[1]") {
            $0.client.geboortedatum.datumGebruik = "3"
        } spares: {
            $0.client.geboortedatum = Geboortedatum(datum: Sample.day("1900-01-01"), datumGebruik: "3")
        },
        .stop("TR018", "einde voor begin", at: stops + "/StopProduct[2]/Einddatum[1]") {
            $0.stopProducten[1].einddatum = Sample.day("2023-04-09")
        } spares: {
            $0.stopProducten[1].einddatum = Sample.day("2023-04-10")
        },
        .stop("TR134", "einde van de zorg", at: stops + "/StopProduct[2]/Einddatum[1]") {
            $0.stopProducten[1].einddatum = Sample.day("2023-04-21")
        } spares: {
            $0.stopProducten[1].einddatum = Sample.day("2023-04-20")
        },
        .stop("TR134", "begin van de zorg", at: stops + "/StopProduct[1]/Begindatum[1]", also: ["TR018"]) {
            $0.stopProducten[0].begindatum = Sample.day("2023-04-21")
        } spares: {
            $0.stopProducten[0].begindatum = Sample.day("2023-04-12")
        },
        .stop("TR101", "zelfde stop", at: stops + "/StopProduct[3]") {
            $0.stopProducten.append($0.stopProducten[0])
        } spares: {
            $0.stopProducten.append($0.stopProducten[0])
            $0.stopProducten[2].redenBeeindiging = "19"
        },
        .stop("TR101", "zelfde stop, andere toestand", at: stops + "/StopProduct[3]") {
            $0.stopProducten.append($0.stopProducten[0])
            $0.stopProducten[0].statusAanlevering = .verwijderen
        } spares: {
            $0.stopProducten.append($0.stopProducten[0])
            $0.stopProducten[0].statusAanlevering = .verwijderen
            $0.stopProducten[2].einddatum = Sample.day("2023-04-13")
        },
        .stop("CS058", "ongewijzigde stop", at: stops + "/StopProduct[1]/StatusAanlevering[1]") {
            $0.stopProducten[0].statusAanlevering = .ongewijzigd
        } spares: {
            $0.stopProducten[0].statusAanlevering = .verwijderen
        },
    ]
}
