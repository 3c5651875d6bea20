import IWmo

/// Requests of an aanbieder, what the gemeente says to them, and the technical answers.
extension MessageWriter {
    /// WMO315.
    public static func bytes(_ message: ToewijzingsVerzoek) -> [UInt8] {
        var output = XMLOutput(.wmo315, release: message.header.release)
        output.element(.header) { $0.header(message.header) }
        output.toewijzingsVerzoek(message)
        return output.finished()
    }

    /// WMO317.
    public static func bytes(_ message: WijzigingsVerzoek) -> [UInt8] {
        var output = XMLOutput(.wmo317, release: message.header.release)
        output.element(.header) { $0.header(message.header) }
        output.wijzigingsVerzoek(message)
        return output.finished()
    }

    /// WMO319.
    public static func bytes(_ message: VerzoekAntwoordbericht) -> [UInt8] {
        var output = XMLOutput(.wmo319, release: message.header.release)
        output.element(.header) { $0.header(message.header) }
        output.verzoekAntwoord(message)
        return output.finished()
    }

    /// WMO316, WMO318 or WMO320, by the message that is answered. A class below the header for which the value holds
    /// no return code gets 0233: it was not checked.
    public static func bytes(_ message: Verzoekretour) -> [UInt8] {
        let answered = message.beantwoord
        let bericht = answered.bericht.retourbericht ?? .wmo316
        var output = XMLOutput(bericht, release: answered.release)
        output.retourHeader(
            of: answered, bericht: bericht, identificatie: message.identificatieRetour,
            dagtekening: message.dagtekeningRetour, retourcodes: message.retourcodes)
        switch message.inhoud {
        case .toewijzing(let verzoek, let client, let producten):
            output.toewijzingsVerzoek(verzoek, client: client, producten: producten)
        case .wijziging(let verzoek, let client, let klasse, let ongewijzigd, let teWijzigen, let nieuw):
            output.wijzigingsVerzoek(
                verzoek,
                codes: XMLOutput.WijzigingsCodes(
                    client: client, verzoek: klasse, ongewijzigd: ongewijzigd, teWijzigen: teWijzigen, nieuw: nieuw))
        case .antwoord(let antwoord, let retourcodes):
            output.verzoekAntwoord(antwoord, retourcodes: retourcodes)
        case nil: break
        }
        return output.finished()
    }
}
