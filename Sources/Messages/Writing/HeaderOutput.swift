import CareTimeline
import IWmo

extension XMLOutput {
    /// The elements that every header has; `bericht` differs from the header's own in an answer that copies it.
    mutating func header(_ header: Header, bericht: BerichtType? = nil) {
        element(.berichtCode, (bericht ?? header.bericht).berichtCode)
        element(.berichtVersie, header.release.version)
        element(.berichtSubversie, header.release.subversion)
        element(.afzender, header.afzender)
        element(.ontvanger, header.ontvanger)
        element(.berichtIdentificatie) { $0.berichtIdentificatie(header.berichtIdentificatie) }
        element(.xsdVersie) { $0.xsdVersie(header.xsdVersie) }
    }

    /// The header of an answer that keeps sender, receiver, identification and versions of what it answers (IV028).
    mutating func retourHeader(
        of answered: Header, bericht: BerichtType, identificatie: String, dagtekening: Day, retourcodes: [String]
    ) {
        element(.header) { output in
            output.header(answered, bericht: bericht)
            output.element(.identificatieRetour, identificatie)
            output.element(.dagtekeningRetour, dagtekening)
            output.element(.xsdVersieRetour) { $0.xsdVersie(XsdVersie()) }
            if !retourcodes.isEmpty { output.retourCodes(retourcodes) }
        }
    }

    mutating func berichtIdentificatie(_ value: BerichtIdentificatie) {
        data(.identificatie, value.identificatie)
        data(.dagtekening, value.dagtekening)
    }

    mutating func xsdVersie(_ value: XsdVersie) {
        data(.basisschemaXsdVersie, value.basisschema)
        data(.berichtXsdVersie, value.bericht)
    }

    mutating func retourCodes(_ codes: [String]) {
        element(.retourCodes) { output in
            for code in codes { output.element(.retourCode, code) }
        }
    }
}
