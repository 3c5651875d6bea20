import CareTimeline
import IWmo
import Rules

/// One toewijzing with everything that happened on it: what text and picture are made from.
///
/// Holds no BSN, and no text from outside that could be one.
public struct ToewijzingTimeline: Hashable, Sendable {
    /// Code and name, as people know them.
    public var gemeente: String
    public var aanbieder: String
    public var nummer: Int
    /// Pseudonym; nil when the key is not known.
    public var client: String?
    /// The day of the last run that counts: what it and earlier ones took in is all that is known.
    public var bekendTot: Day
    /// Every version, the one that counts last.
    public var versies: [Versie]
    /// Starts and stops, the removed ones too, by day.
    public var gebeurtenissen: [Gebeurtenis]
    /// Every judged line that names the toewijzing, by period and then in the order of judging.
    public var regels: [Regel]
    /// Care and gap days of the version that counts; nil when it has no days.
    public var dagen: Timeline?

    public init(
        gemeente: String, aanbieder: String, nummer: Int, client: String?, bekendTot: Day, versies: [Versie],
        gebeurtenissen: [Gebeurtenis], regels: [Regel], dagen: Timeline?
    ) {
        self.gemeente = gemeente
        self.aanbieder = aanbieder
        self.nummer = nummer
        self.client = client
        self.bekendTot = bekendTot
        self.versies = versies
        self.gebeurtenissen = gebeurtenissen
        self.regels = regels
        self.dagen = dagen
    }

    /// The message that told something, and when.
    public struct Bron: Hashable, Sendable {
        public var bericht: BerichtType
        public var identificatie: String
        public var dagtekening: Day
        /// The day of the run that took it in.
        public var verwerkt: Day

        public init(bericht: BerichtType, identificatie: String, dagtekening: Day, verwerkt: Day) {
            self.bericht = bericht
            self.identificatie = identificatie
            self.dagtekening = dagtekening
            self.verwerkt = verwerkt
        }
    }

    /// What the gemeente decided, and when.
    public struct Versie: Hashable, Sendable {
        public var toewijzingsdatum: Day
        public var ingangsdatum: Day
        public var einddatum: Day?
        public var product: Product?
        public var omvang: Omvang?
        /// Eurocents.
        public var budget: Int?
        public var isVervallen: Bool
        public var bron: Bron

        public init(
            toewijzingsdatum: Day, ingangsdatum: Day, einddatum: Day?, product: Product?, omvang: Omvang?,
            budget: Int?, isVervallen: Bool, bron: Bron
        ) {
            self.toewijzingsdatum = toewijzingsdatum
            self.ingangsdatum = ingangsdatum
            self.einddatum = einddatum
            self.product = product
            self.omvang = omvang
            self.budget = budget
            self.isVervallen = isVervallen
            self.bron = bron
        }
    }

    /// A start or a stop.
    public struct Gebeurtenis: Hashable, Sendable {
        public enum Soort: Hashable, Sendable {
            case start
            /// Recorded by the gemeente itself (policy `register`).
            case administratieveStart
            /// A temporary stop of the start on `begin`.
            case pauze(begin: Day)
            /// A definitive stop of the start on `begin`, with its RedenBeeindiging.
            case stop(begin: Day, reden: String)
        }

        public var soort: Soort
        /// The first day of care of a start, the last one of a stop.
        public var dag: Day
        public var bron: Bron
        /// The message that took it back.
        public var ingetrokken: Bron?

        public init(soort: Soort, dag: Day, bron: Bron, ingetrokken: Bron?) {
            self.soort = soort
            self.dag = dag
            self.bron = bron
            self.ingetrokken = ingetrokken
        }
    }
}
