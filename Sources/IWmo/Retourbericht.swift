import CareTimeline

/// A class of a message with the return codes it was given.
public struct MetRetourcodes<Klasse: Hashable & Sendable>: Hashable, Sendable {
    public var klasse: Klasse
    public var retourcodes: [String]

    public init(_ klasse: Klasse, retourcodes: [String]) {
        self.klasse = klasse
        self.retourcodes = retourcodes
    }
}

/// WMO306 or WMO308: the answer to a start or stop message.
public struct Regieretour: Hashable, Sendable {
    /// Client and products are only repeated when one of them was refused.
    public struct Client: Hashable, Sendable {
        public enum Producten: Hashable, Sendable {
            case starts([MetRetourcodes<StartProduct>])
            case stops([MetRetourcodes<StopProduct>])
        }

        public var client: MetRetourcodes<RegieClient>
        public var producten: Producten

        public init(client: MetRetourcodes<RegieClient>, producten: Producten) {
            self.client = client
            self.producten = producten
        }
    }

    /// Header of the message answered; the answer copies it (IV028).
    public var beantwoord: Header
    public var identificatieRetour: String
    public var dagtekeningRetour: Day
    /// Empty when nothing was wrong.
    public var retourcodes: [String]
    public var client: Client?

    public init(
        beantwoord: Header, identificatieRetour: String, dagtekeningRetour: Day, retourcodes: [String],
        client: Client? = nil
    ) {
        self.beantwoord = beantwoord
        self.identificatieRetour = identificatieRetour
        self.dagtekeningRetour = dagtekeningRetour
        self.retourcodes = retourcodes
        self.client = client
    }
}

/// WMO325 or WMO304: the answer to a declaration.
public struct DeclaratieAntwoordbericht: Hashable, Sendable {
    public struct Client: Hashable, Sendable {
        public var bsn: String
        public var prestaties: [MetRetourcodes<Prestatie>]
        public var retourcodes: [String]

        public init(bsn: String, prestaties: [MetRetourcodes<Prestatie>], retourcodes: [String]) {
            self.bsn = bsn
            self.prestaties = prestaties
            self.retourcodes = retourcodes
        }
    }

    public struct Antwoord: Hashable, Sendable {
        public var declaratieNummer: String
        public var totaalIngediendBedrag: BedragMetDC
        public var totaalToegekendBedrag: BedragMetDC
        /// Only clients with refused lines, with only those lines (OP303, OP304).
        public var clienten: [Client]
        public var retourcodes: [String]

        public init(
            declaratieNummer: String, totaalIngediendBedrag: BedragMetDC, totaalToegekendBedrag: BedragMetDC,
            clienten: [Client], retourcodes: [String]
        ) {
            self.declaratieNummer = declaratieNummer
            self.totaalIngediendBedrag = totaalIngediendBedrag
            self.totaalToegekendBedrag = totaalToegekendBedrag
            self.clienten = clienten
            self.retourcodes = retourcodes
        }
    }

    /// Header of the declaration; the answer swaps sender and receiver.
    public var beantwoord: Header
    public var identificatie: BerichtIdentificatie
    public var retourcodes: [String]
    public var antwoord: Antwoord?

    public init(
        beantwoord: Header, identificatie: BerichtIdentificatie, retourcodes: [String], antwoord: Antwoord? = nil
    ) {
        self.beantwoord = beantwoord
        self.identificatie = identificatie
        self.retourcodes = retourcodes
        self.antwoord = antwoord
    }
}
