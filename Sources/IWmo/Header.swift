import CareTimeline

/// Versions of the schemas a message was built with (CDT_XsdVersie).
public struct XsdVersie: Hashable, Sendable {
    public var basisschema: String
    public var bericht: String

    public init(basisschema: String = "1.0.0", bericht: String = "1.0.0") {
        self.basisschema = basisschema
        self.bericht = bericht
    }
}

/// CDT_BerichtIdentificatie.
public struct BerichtIdentificatie: Hashable, Sendable {
    public var identificatie: String
    public var dagtekening: Day

    public init(identificatie: String, dagtekening: Day) {
        self.identificatie = identificatie
        self.dagtekening = dagtekening
    }
}

/// The header that every message begins with.
public struct Header: Hashable, Sendable {
    public var bericht: BerichtType
    public var release: Release
    public var afzender: String
    public var ontvanger: String
    public var berichtIdentificatie: BerichtIdentificatie
    public var xsdVersie: XsdVersie

    public init(
        bericht: BerichtType, release: Release, afzender: String, ontvanger: String,
        berichtIdentificatie: BerichtIdentificatie, xsdVersie: XsdVersie = XsdVersie()
    ) {
        self.bericht = bericht
        self.release = release
        self.afzender = afzender
        self.ontvanger = ontvanger
        self.berichtIdentificatie = berichtIdentificatie
        self.xsdVersie = xsdVersie
    }

    public var identificatie: String { berichtIdentificatie.identificatie }
    public var dagtekening: Day { berichtIdentificatie.dagtekening }
    /// Four-digit CBS code.
    public var gemeente: String { bericht.isFromGemeente ? afzender : ontvanger }
    /// Eight-digit AGB code.
    public var aanbieder: String { bericht.isFromGemeente ? ontvanger : afzender }
}
