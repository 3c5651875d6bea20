import IWmo

/// Writes messages as XML that is valid against the schemas: UTF-8 without byte order mark, lines ending in CR/LF.
///
/// The values must be what the data types allow; the writer only makes them safe as XML.
public enum MessageWriter {
    /// Any message that was read; nil for an answer to one, which is written from the message it answers.
    public static func bytes(_ content: MessageContent) -> [UInt8]? {
        switch content {
        case .toewijzing(let message): bytes(message)
        case .start(let message): bytes(message)
        case .stop(let message): bytes(message)
        case .declaratie(let message): bytes(message)
        case .toewijzingsVerzoek(let message): bytes(message)
        case .wijzigingsVerzoek(let message): bytes(message)
        case .verzoekAntwoord(let message): bytes(message)
        case .retour: nil
        }
    }

    /// WMO301.
    public static func bytes(_ message: Toewijzingsbericht) -> [UInt8] {
        var output = XMLOutput(.wmo301, release: message.header.release)
        output.element(.header) { $0.header(message.header) }
        output.element(.client) { $0.toegewezenClient(message.client) }
        return output.finished()
    }

    /// WMO305.
    public static func bytes(_ message: Startbericht) -> [UInt8] {
        var output = XMLOutput(.wmo305, release: message.header.release)
        output.element(.header) { $0.header(message.header) }
        output.element(.client) { output in
            output.regieClient(message.client)
            output.element(.startProducten) { output in
                for product in message.startProducten {
                    output.element(.startProduct) { $0.startProduct(product) }
                }
            }
        }
        return output.finished()
    }

    /// WMO307.
    public static func bytes(_ message: Stopbericht) -> [UInt8] {
        var output = XMLOutput(.wmo307, release: message.header.release)
        output.element(.header) { $0.header(message.header) }
        output.element(.client) { output in
            output.regieClient(message.client)
            output.element(.stopProducten) { output in
                for product in message.stopProducten {
                    output.element(.stopProduct) { $0.stopProduct(product) }
                }
            }
        }
        return output.finished()
    }

    /// WMO303 or WMO323, as the header says.
    public static func bytes(_ message: Declaratiebericht) -> [UInt8] {
        let kop = message.kop
        var output = XMLOutput(kop.header.bericht, release: kop.header.release)
        switch kop.layout {
        case .declaratie:
            output.element(.header) { $0.header(kop.header) }
            output.element(.declaratie) { output in
                output.declaratieGegevens(kop)
                output.clienten(message.clienten)
            }
        case .header:
            output.element(.header) { output in
                output.header(kop.header)
                output.declaratieGegevens(kop)
            }
            output.clienten(message.clienten)
        }
        return output.finished()
    }

    /// WMO306 or WMO308, by the message that is answered.
    public static func bytes(_ message: Regieretour) -> [UInt8] {
        let answered = message.beantwoord
        let bericht = answered.bericht.retourbericht ?? .wmo306
        var output = XMLOutput(bericht, release: answered.release)
        output.retourHeader(
            of: answered, bericht: bericht, identificatie: message.identificatieRetour,
            dagtekening: message.dagtekeningRetour, retourcodes: message.retourcodes)
        if let client = message.client { output.element(.client) { $0.regieretourClient(client) } }
        return output.finished()
    }

    /// WMO325 or, in answer to a WMO303, WMO304.
    public static func bytes(_ message: DeclaratieAntwoordbericht) -> [UInt8] {
        let declaration = message.beantwoord
        let header = Header(
            bericht: declaration.bericht == .wmo303 ? .wmo304 : .wmo325,
            release: declaration.release.family == .iwmo2 ? .iwmo24 : declaration.release,
            afzender: declaration.ontvanger, ontvanger: declaration.afzender,
            berichtIdentificatie: message.identificatie)
        var output = XMLOutput(header.bericht, release: header.release)
        output.element(.header) { output in
            output.header(header)
            output.element(.declaratieIdentificatie) { $0.berichtIdentificatie(declaration.berichtIdentificatie) }
            output.element(.xsdVersieDeclaratie) { $0.xsdVersie(declaration.xsdVersie) }
            output.retourCodes(message.retourcodes)
        }
        if let answer = message.antwoord { output.element(.declaratieAntwoord) { $0.declaratieAntwoord(answer) } }
        return output.finished()
    }
}
