import IWmo

/// One line of `berichten.ndjson`.
public enum BerichtenLine {
    /// The object of one file, compact and without line end. Reasons are for the report, not for this list.
    public static func json(_ message: MessageRecord) -> String {
        JSONText.object { json in
            json.field("bestand", message.bestand)
            json.field("bericht", message.bericht?.rawValue)
            json.field("release", message.release?.description)
            json.field("gemeente", message.gemeente)
            json.field("aanbieder", message.aanbieder)
            json.field("identificatie", message.identificatie)
            json.field("status", message.status.rawValue)
            json.field("niveau", message.niveau)
            json.field("retourcodes", message.retourcodes)
            json.field("regels", message.regels)
            json.field("retourbericht", message.retourbericht)
        }
    }
}
