import CareTimeline
import IWmo
import Reports
import Store

// From what the store keeps to what the reports show.

extension MessageRecord {
    init(_ processed: ProcessedMessage, language: Language) {
        let message = processed.message
        self.init(
            bestand: message.bestand, bericht: message.bericht, release: message.release, gemeente: message.gemeente,
            aanbieder: message.aanbieder, identificatie: message.identificatie,
            status: message.isVerwerkt ? .verwerkt : .afgekeurd, niveau: message.niveau,
            retourcodes: message.retourcodes, regels: message.regels, retourbericht: processed.retourbericht,
            redenen: message.redenen.map { $0[language] })
    }
}

extension JudgedLine {
    public init(_ line: StoredLine, client: String, language: Language) {
        self.init(
            id: line.id, gemeente: line.gemeente, aanbieder: line.aanbieder, bericht: line.bericht,
            identificatie: line.identificatie, declaratieNummer: line.declaratieNummer, client: client,
            prestatie: line.prestatie, oordeel: line.oordeel, retourcodes: line.retourcodes, regels: line.regels,
            redenen: line.redenen.map { $0[language] }, zorggat: line.zorggat,
            dagen: line.dagen.map { DayRun(kind: $0.kind, first: $0.days.first, count: $0.days.count) },
            uitzondering: line.uitzondering)
    }
}

extension Heroordeling {
    public init(_ stored: StoredHeroordeling, client: String) {
        let line = stored.line
        self.init(
            gemeente: line.gemeente, aanbieder: line.aanbieder, declaratieNummer: line.declaratieNummer,
            referentieNummer: line.prestatie.referentieNummer, toewijzingNummer: line.prestatie.toewijzingNummer,
            client: client, periode: line.prestatie.productPeriode, bedrag: line.prestatie.ingediendBedrag.bedrag,
            toen: stored.toen.regel, nu: stored.nu.regel,
            terugTeVorderen: stored.uitzondering == nil ? stored.nu.bedrag : 0, aanleiding: stored.aanleiding,
            uitzondering: stored.uitzondering)
    }
}
