import CareTimeline
import IWmo

/// The state of a run in the store.
public struct StoredRun: Hashable, Sendable {
    public enum State: String, Sendable {
        /// Messages are being committed.
        case bezig
        /// Everything is committed; the output is being put in place.
        case publiceren
        case klaar
    }

    public var id: Int64
    public var peildatum: Day
    public var state: State
    /// Folder the output goes to.
    public var uitvoer: String
    /// Hash of the outcome's last file, known once the run publishes: it tells this run's outcome from another's.
    public var kenmerk: String?
}

/// A message as the store keeps it: recognised by its content for ever.
public struct StoredMessage: Hashable, Sendable {
    public var contentHash: String
    /// Path below the inbox when it was processed.
    public var bestand: String
    public var bericht: BerichtType
    public var release: Release
    public var gemeente: String
    public var aanbieder: String
    public var identificatie: String
    public var dagtekening: Day
    public var isVerwerkt: Bool
    public var niveau: Int?
    public var retourcodes: [String]
    public var regels: [String]
    public var redenen: [Tekst]
    /// A message refused at level 2 or by a header rule does not use up its identificatie.
    public var gebruiktIdentificatie: Bool

    public init(
        contentHash: String, bestand: String, header: Header, isVerwerkt: Bool, niveau: Int? = nil,
        retourcodes: [String] = [], regels: [String] = [], redenen: [Tekst] = [], gebruiktIdentificatie: Bool
    ) {
        self.contentHash = contentHash
        self.bestand = bestand
        bericht = header.bericht
        release = header.release
        gemeente = header.gemeente
        aanbieder = header.aanbieder
        identificatie = header.identificatie
        dagtekening = header.dagtekening
        self.isVerwerkt = isVerwerkt
        self.niveau = niveau
        self.retourcodes = retourcodes
        self.regels = regels
        self.redenen = redenen
        self.gebruiktIdentificatie = gebruiktIdentificatie
    }
}

/// A message read back for the output of its run.
public struct ProcessedMessage: Hashable, Sendable {
    public var message: StoredMessage
    /// File name of the answer.
    public var retourbericht: String?
}
