import CareTimeline
import IWmo
import Rules

/// A judged line to be stored.
public struct NewLine: Sendable {
    public var prestatie: Prestatie
    public var bsn: String
    /// Place in the message, counted over all clients.
    public var documentIndex: Int
    public var oordeel: PrestatieOordeel

    public init(prestatie: Prestatie, bsn: String, documentIndex: Int, oordeel: PrestatieOordeel) {
        self.prestatie = prestatie
        self.bsn = bsn
        self.documentIndex = documentIndex
        self.oordeel = oordeel
    }
}

/// A judged line read back for reports.
public struct StoredLine: Sendable {
    public var id: Int64
    public var gemeente: String
    public var aanbieder: String
    public var bericht: BerichtType
    public var identificatie: String
    public var declaratieNummer: String
    public var declaratieMaand: Month
    public var bsn: String
    public var prestatie: Prestatie
    public var oordeel: Oordeel
    public var retourcodes: [String]
    public var regels: [String]
    public var redenen: [Tekst]
    public var zorggat: Zorggat?
    public var dagen: [Timeline.Segment]
    /// The care-gap finding as it was last known, with its flagged amount in eurocents.
    public var bekend: KnownGap
    /// Who accepted the care gap when the line was judged, and why.
    public var uitzondering: Uitzondering?
}

/// An accepted line as far as re-judging looks at it.
public struct AcceptedLine: Sendable {
    public var id: Int64
    public var declaratie: Declaratie
    public var prestatie: Prestatie
    public var bekend: KnownGap

    /// The declaration it stands in.
    public struct Declaratie: Sendable {
        public var family: ReleaseFamily
        public var maand: Month
    }
}

/// A care-gap finding boiled down to what re-judging compares.
public struct KnownGap: Hashable, Sendable {
    public var regel: ZorggatRegel?
    /// Eurocents.
    public var bedrag: Int

    public init(regel: ZorggatRegel?, bedrag: Int) {
        self.regel = regel
        self.bedrag = bedrag
    }

    public init(_ zorggat: Zorggat?) {
        self.init(regel: zorggat?.regel, bedrag: zorggat?.gevlagdBedrag ?? 0)
    }
}

/// An entry of the re-judging list.
public struct StoredHeroordeling: Sendable {
    public var line: StoredLine
    public var toen: KnownGap
    public var nu: KnownGap
    public var aanleiding: String
    /// Who accepted what is known now, and why.
    public var uitzondering: Uitzondering?

    public init(
        line: StoredLine, toen: KnownGap, nu: KnownGap, aanleiding: String, uitzondering: Uitzondering? = nil
    ) {
        self.line = line
        self.toen = toen
        self.nu = nu
        self.aanleiding = aanleiding
        self.uitzondering = uitzondering
    }
}
