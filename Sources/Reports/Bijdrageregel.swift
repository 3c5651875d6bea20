import CareTimeline
import IWmo

/// A line of the list of own contributions: a first or last day of care, or a month without care.
public struct Bijdrageregel: Hashable, Sendable {
    public struct Toewijzing: Hashable, Sendable {
        public var nummer: Int
        public var aanbieder: String

        public init(nummer: Int, aanbieder: String) {
            self.nummer = nummer
            self.aanbieder = aanbieder
        }
    }

    public var gemeente: String
    public var wijziging: Bijdragewijziging
    public var toewijzingen: [Toewijzing]
    /// Pseudonym.
    public var client: String
    /// The message that made it known.
    public var bericht: BerichtType
    public var identificatie: String
    /// Dagtekening of that message.
    public var bekendSinds: Day
    /// The month in which a correction is due; nil for a start or an end.
    public var correctieIn: Month?

    public init(
        gemeente: String, wijziging: Bijdragewijziging, toewijzingen: [Toewijzing], client: String,
        bericht: BerichtType, identificatie: String, bekendSinds: Day, correctieIn: Month?
    ) {
        self.gemeente = gemeente
        self.wijziging = wijziging
        self.toewijzingen = toewijzingen
        self.client = client
        self.bericht = bericht
        self.identificatie = identificatie
        self.bekendSinds = bekendSinds
        self.correctieIn = correctieIn
    }

    /// What kind of line it is.
    public var soort: Soort { Soort(feit: wijziging.soort, aard: wijziging.aard) }

    /// The kinds of lines. A month is never changed: another month is another correction.
    public struct Soort: Hashable, Sendable, CaseIterable {
        public let feit: Bijdragefeit.Soort
        public let aard: Bijdragewijziging.Aard

        public static let allCases: [Soort] = Bijdragefeit.Soort.allCases.flatMap { feit in
            Bijdragewijziging.Aard.allCases.filter { feit != .maand || $0 != .gewijzigd }
                .map { Soort(feit: feit, aard: $0) }
        }

        /// The key in `samenvatting.json`.
        var key: String {
            let stem = feit == .maand ? "correctie" : feit.rawValue
            return switch aard {
            case .nieuw: stem
            case .gewijzigd: stem + "Gewijzigd"
            case .vervallen: stem + "Vervalt"
            }
        }

        public var woord: Tekst {
            let stem =
                switch feit {
                case .start: Tekst(nl: "start", en: "start")
                case .maand: Tekst(nl: "correctie", en: "correction")
                case .einde: Tekst(nl: "einde", en: "end")
                }
            return switch aard {
            case .nieuw: stem
            case .gewijzigd: stem + Tekst(nl: " gewijzigd", en: " changed")
            case .vervallen: stem + Tekst(nl: " vervalt", en: " withdrawn")
            }
        }
    }
}
