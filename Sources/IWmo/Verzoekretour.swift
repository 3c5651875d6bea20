import CareTimeline

/// WMO316, WMO318 or WMO320: the technical answer to a request, or to the answer to a request.
public struct Verzoekretour: Hashable, Sendable {
    /// The classes below the header; only repeated when one of them was refused.
    public enum Inhoud: Hashable, Sendable {
        /// WMO316.
        case toewijzing(ToewijzingsVerzoek, client: [String], producten: [[String]])
        /// WMO318.
        case wijziging(
            WijzigingsVerzoek, client: [String], verzoek: [String], ongewijzigd: [[String]], teWijzigen: [[String]],
            nieuw: [[String]])
        /// WMO320.
        case antwoord(VerzoekAntwoordbericht, retourcodes: [String])
    }

    /// Header of the message answered; the answer copies it (IV028).
    public var beantwoord: Header
    public var identificatieRetour: String
    public var dagtekeningRetour: Day
    /// Empty when nothing was wrong.
    public var retourcodes: [String]
    public var inhoud: Inhoud?

    public init(
        beantwoord: Header, identificatieRetour: String, dagtekeningRetour: Day, retourcodes: [String],
        inhoud: Inhoud? = nil
    ) {
        self.beantwoord = beantwoord
        self.identificatieRetour = identificatieRetour
        self.dagtekeningRetour = dagtekeningRetour
        self.retourcodes = retourcodes
        self.inhoud = inhoud
    }
}
