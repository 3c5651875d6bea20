import IWmo
import Rules

/// One line of `oordelen.ndjson`.
public enum OordelenLine {
    /// The object of one judged line, compact and without line end.
    public static func json(_ line: JudgedLine) -> String {
        let prestatie = line.prestatie
        return JSONText.object { json in
            json.field("gemeente", line.gemeente)
            json.field("aanbieder", line.aanbieder)
            json.field("bericht", line.bericht.rawValue)
            json.field("identificatie", line.identificatie)
            json.field("declaratieNummer", line.declaratieNummer)
            json.field("referentieNummer", prestatie.referentieNummer)
            json.field("vorigReferentieNummer", prestatie.vorigReferentieNummer)
            json.field("toewijzingNummer", prestatie.toewijzingNummer)
            json.field("client", line.client)
            json.field("productCategorie", prestatie.productCategorie)
            json.field("productCode", prestatie.productCode)
            json.field("begin", prestatie.productPeriode.begindatum)
            json.field("eind", prestatie.productPeriode.einddatum)
            json.field("volume", prestatie.geleverdVolume)
            json.field("eenheid", prestatie.eenheid.rawValue)
            json.field("tarief", prestatie.productTarief)
            json.field("bedrag", prestatie.ingediendBedrag.bedrag)
            json.field("debetCredit", prestatie.ingediendBedrag.debetCredit.rawValue)
            json.field("oordeel", line.oordeel.rawValue)
            json.field("retourcodes", line.retourcodes)
            json.field("regels", line.regels)
            json.zorggat(line.zorggat)
        }
    }
}

extension JSONText {
    fileprivate mutating func zorggat(_ zorggat: Zorggat?) {
        guard let zorggat else { return null("zorggat") }
        object("zorggat") { json in
            json.field("regel", zorggat.regel.rawValue)
            json.field("gatdagen", zorggat.gatdagen)
            json.field("zorgdagen", zorggat.zorgdagen)
            json.field("maximaalVolume", zorggat.maximaalVolume)
            json.field("gevlagdBedrag", zorggat.gevlagdBedrag)
            json.field("actie", zorggat.actie.rawValue)
        }
    }
}
