import CareTimeline
import IWmo

/// Cases about a WMO315, and about a WMO319.
enum Level2VerzoekCases {
    private typealias Sample = Level2Samples
    private static let client = "/Bericht/Client[1]"
    private static let producten = client + "/AangevraagdeProducten[1]"
    private static let week = producten + "/AangevraagdProduct[1]"
    private static let maand = producten + "/AangevraagdProduct[2]"
    private static let budget = producten + "/AangevraagdProduct[3]"

    static let all = person + verwijzer + inhoud + periode + samen + antwoord

    private static let person: [Level2Case] = [
        .verzoek("CS002", "315", at: client + "/Bsn[1]") {
            $0.client.bsn = Sample.brokenBsn
        } spares: {
            $0.client.bsn = Sample.otherBsn
        },
        .verzoek("TR002", "315", at: client + "/Geboortedatum[1]/Datum[1]") {
            $0.client.geboortedatum.datum = Sample.day("1903-04-19")
        } spares: {
            $0.client.geboortedatum.datum = Sample.day("1903-04-20")
        },
        .verzoek("TR134", "geboortedatum 315", at: client + "/Geboortedatum[1]/Datum[1]") {
            $0.client.geboortedatum.datum = Sample.day("2023-04-21")
        } spares: {
            $0.client.geboortedatum.datum = Sample.day("2023-04-20")
        },
        .verzoek("CS139", "315", at: client + "/Geboortedatum[1]/DatumGebruik[1]") {
            $0.client.geboortedatum.datumGebruik = "2"
        } spares: {
            $0.client.geboortedatum = Geboortedatum(datum: Sample.day("1950-01-01"), datumGebruik: "2")
        },
    ]

    private static let verwijzer: [Level2Case] = [
        .verzoek("CD066", "specialist met code en naam", at: week + "/Verwijzer[1]/Naam[1]") {
            $0.weekvolume.verwijzer.naam = "Toets"
        } spares: {
            $0.weekvolume.verwijzer = Verwijzer(type: "08", naam: "Toets")
        },
        .verzoek("CD066", "huisarts met code en naam", at: maand + "/Verwijzer[1]/Naam[1]") {
            $0.maandvolume.verwijzer = Verwijzer(type: "02", naam: "Toets", zorgverlenerCode: "01000001")
        } spares: {
            $0.maandvolume.verwijzer = Verwijzer(type: "02", zorgverlenerCode: "01000001")
        },
        .verzoek("CD067", "jeugdarts zonder code en naam", at: maand + "/Verwijzer[1]/Naam[1]") {
            $0.maandvolume.verwijzer.naam = nil
        } spares: {
            $0.maandvolume.verwijzer = Verwijzer(type: "06")
        },
        .verzoek("CD067", "instelling zonder code en naam", at: week + "/Verwijzer[1]/Naam[1]") {
            $0.weekvolume.verwijzer = Verwijzer(type: "04")
        } spares: {
            $0.weekvolume.verwijzer = Verwijzer(type: "04", naam: "Toets")
        },
        .verzoek("CD068", "gemeente met code", at: week + "/Verwijzer[1]/ZorgverlenerCode[1]") {
            $0.weekvolume.verwijzer.type = "01"
        } spares: {
            $0.weekvolume.verwijzer.type = "02"
        },
        .verzoek("CD068", "rechter met naam en code", at: budget + "/Verwijzer[1]/ZorgverlenerCode[1]") {
            $0.budget.verwijzer = Verwijzer(type: "08", naam: "Toets", zorgverlenerCode: "01000001")
        } spares: {
            $0.budget.verwijzer = Verwijzer(type: "08", naam: "Toets")
        },
    ]

    private static let inhoud: [Level2Case] = [
        .verzoek("CD041", "315", at: week + "/Omvang[1]") {
            $0.weekvolume.omvang = nil
        } spares: {
            $0.weekvolume.omvang = nil
            $0.weekvolume.product?.code = nil
        },
        .verzoek("CD043", "nummer zonder datum", at: week + "/BeschikkingIngangsdatum[1]") {
            $0.weekvolume.beschikkingIngangsdatum = nil
        } spares: {
            $0.weekvolume.beschikkingIngangsdatum = nil
            $0.weekvolume.beschikkingNummer = nil
        },
        .verzoek("CD043", "datum zonder nummer", at: maand + "/BeschikkingIngangsdatum[1]") {
            $0.maandvolume.beschikkingIngangsdatum = Sample.day("2023-04-01")
        } spares: {
            $0.maandvolume.beschikkingIngangsdatum = Sample.day("2023-04-01")
            $0.maandvolume.beschikkingNummer = 0
        },
        .verzoek("CD075", "315", at: budget + "/ToewijzingEinddatum[1]") {
            $0.budget.toewijzingEinddatum = nil
        } spares: {
            $0.budget.toewijzingEinddatum = nil
            $0.budget.budget = nil
        },
        .verzoek("CD076", "315", at: week + "/ToewijzingEinddatum[1]") {
            $0.weekvolume.toewijzingEinddatum = nil
        } spares: {
            $0.weekvolume.toewijzingEinddatum = nil
            $0.weekvolume.omvang?.frequentie = .perMaand
        },
        .verzoek("CD077", "315", at: budget + "/Omvang[1]", also: ["CD078", "CD095"]) {
            $0.budget.omvang = Omvang(volume: 1, eenheid: .uur, frequentie: .totaal)
        } spares: {
            $0.budget.omvang = Omvang(volume: 1, eenheid: .uur, frequentie: .totaal)
            $0.budget.budget = nil
            $0.budget.product?.code = "10A01"
        },
        .verzoek("CD078", "315", at: week + "/Budget[1]", also: ["CD077"]) {
            $0.weekvolume.budget = 1
        } spares: {
            $0.weekvolume.budget = 1
            $0.weekvolume.omvang = nil
            $0.weekvolume.product?.code = nil
        },
        .verzoek("CD079", "315", at: budget + "/Product[1]", also: ["TR386"]) {
            $0.budget.product = nil
            $0.budget.budget = nil
        } spares: {
            $0.aangevraagdeProducten = [$0.budget]
            $0.aangevraagdeProducten[0].product = nil
        },
        .verzoek("CD095", "zonder einde", at: maand + "/Omvang[1]") {
            $0.maandvolume.product?.code = nil
        } spares: {
            $0.maandvolume.product?.code = nil
            $0.maandvolume.toewijzingIngangsdatum = Sample.day("2020-12-01")
            $0.maandvolume.toewijzingEinddatum = Sample.day("2020-12-31")
        },
        .verzoek("CD095", "tot en met de eerste dag van 2021", at: maand + "/Omvang[1]") {
            $0.maandvolume.product?.code = nil
            $0.maandvolume.toewijzingIngangsdatum = Sample.day("2020-12-01")
            $0.maandvolume.toewijzingEinddatum = Sample.day("2021-01-01")
        } spares: {
            $0.maandvolume.product?.code = nil
            $0.maandvolume.omvang = nil
        },
        .verzoek("CS343", "dagdeel per dag, zonder einde", at: maand + "/Omvang[1]") {
            $0.maandvolume.omvang = Omvang(volume: 1, eenheid: .dagdeel, frequentie: .perDag)
        } spares: {
            $0.maandvolume.omvang = Omvang(volume: 1, eenheid: .stuksOutput, frequentie: .perDag)
        },
        .verzoek("CS343", "etmaal per dag in 2021", at: maand + "/Omvang[1]") {
            $0.maandvolume.omvang = Omvang(volume: 1, eenheid: .etmaal, frequentie: .perDag)
            $0.maandvolume.toewijzingIngangsdatum = Sample.day("2020-12-01")
            $0.maandvolume.toewijzingEinddatum = Sample.day("2021-01-01")
        } spares: {
            $0.maandvolume.omvang = Omvang(volume: 1, eenheid: .etmaal, frequentie: .perDag)
            $0.maandvolume.toewijzingIngangsdatum = Sample.day("2020-12-01")
            $0.maandvolume.toewijzingEinddatum = Sample.day("2020-12-31")
        },
    ]

    private static let periode: [Level2Case] = [
        .verzoek("CS003", "315", at: budget + "/ToewijzingEinddatum[1]") {
            $0.budget.toewijzingEinddatum = Sample.day("2023-04-30")
        } spares: {
            $0.budget.toewijzingEinddatum = Sample.day("2023-05-01")
        },
        .verzoek("TR134", "ingang van de beschikking", at: week + "/BeschikkingIngangsdatum[1]") {
            $0.weekvolume.beschikkingIngangsdatum = Sample.day("2023-04-21")
        } spares: {
            $0.weekvolume.beschikkingIngangsdatum = Sample.day("2023-04-20")
        },
    ]

    private static let samen: [Level2Case] = [
        .verzoek("TR101", "aangevraagd product", at: maand + "/ReferentieAanbieder[1]", also: ["TR383"]) {
            $0.maandvolume.referentieAanbieder = "A1"
        } spares: {
            $0.maandvolume.referentieAanbieder = "A1 "
        },
        // Two ways to write é, which a person cannot tell apart and a computer must.
        .verzoek("TR383", "referentie", at: budget + "/ReferentieAanbieder[1]", also: ["TR101"]) {
            $0.weekvolume.referentieAanbieder = "\u{E9}"
            $0.budget.referentieAanbieder = "\u{E9}"
        } spares: {
            $0.weekvolume.referentieAanbieder = "\u{E9}"
            $0.budget.referentieAanbieder = "e\u{301}"
        },
        .verzoek("TR386", "zelfde code", at: maand) {
            $0.maandvolume.product = $0.weekvolume.product
            $0.maandvolume.toewijzingIngangsdatum = Sample.day("2023-12-31")
        } spares: {
            $0.maandvolume.product = $0.weekvolume.product
            $0.maandvolume.toewijzingIngangsdatum = Sample.day("2024-01-01")
        },
        .verzoek("TR386", "categorie zonder code", at: budget) {
            $0.budget.product = Product(categorie: "01")
        } spares: {
            $0.budget.product = Product(categorie: "03")
        },
        .verzoek("TR386", "geen product tegen alles", at: budget) {
            $0.budget.product = nil
        } spares: {
            $0.budget.product = nil
            $0.weekvolume.product = Product(categorie: "11", code: "11A01")
            $0.maandvolume.product = Product(categorie: "14", code: "14A01")
        },
        .verzoek("TR386", "zelfde product, met een hulpmiddel ernaast", at: maand) {
            $0.maandvolume.product = $0.weekvolume.product
        } spares: {
            $0.weekvolume.product = Product(categorie: "12", code: "12A01")
            $0.maandvolume.product = $0.weekvolume.product
        },
    ]

    private static let reden = "/Bericht/Antwoord[1]/RedenAfwijzingVerzoek[1]"

    private static let antwoord: [Level2Case] = [
        .antwoord("CD085", "afwijzing zonder reden", at: reden) {
            $0.redenAfwijzingVerzoek = nil
        } spares: {
            $0.verzoekAntwoord = "2"
            $0.redenAfwijzingVerzoek = nil
        },
        .antwoord("CD086", "onderzoek met reden", at: reden) {
            $0.verzoekAntwoord = "2"
        } spares: {
            $0.redenAfwijzingVerzoek = "9"
        },
    ]
}
