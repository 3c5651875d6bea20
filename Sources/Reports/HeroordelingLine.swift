import Rules

/// One line of `heroordelen.ndjson`.
public enum HeroordelingLine {
    /// The object of one re-judged line, compact and without line end.
    public static func json(_ heroordeling: Heroordeling) -> String {
        JSONText.object { json in
            json.field("gemeente", heroordeling.gemeente)
            json.field("aanbieder", heroordeling.aanbieder)
            json.field("declaratieNummer", heroordeling.declaratieNummer)
            json.field("referentieNummer", heroordeling.referentieNummer)
            json.field("toewijzingNummer", heroordeling.toewijzingNummer)
            json.field("client", heroordeling.client)
            json.field("begin", heroordeling.periode.begindatum)
            json.field("eind", heroordeling.periode.einddatum)
            json.field("bedrag", heroordeling.bedrag)
            json.field("toen", heroordeling.toen?.rawValue)
            json.field("nu", heroordeling.nu?.rawValue)
            json.field("terugTeVorderen", heroordeling.terugTeVorderen)
            json.field("aanleiding", heroordeling.aanleiding)
        }
    }
}
