import CareTimeline
import IWmo
import Oversight
import Rules

/// The choices of a region: care-gap policy per gemeente, contract register, product list and exceptions.
public struct Configuration: Sendable {
    /// Settings of one gemeente, or the defaults.
    public struct Settings: Hashable, Sendable {
        public var naam: String?
        public var policies: [ReleaseFamily: ZorggatPolicy]
        /// Where the choices come from; what is not in it is the program's own.
        public var origins: [PolicyChoice: PolicyOrigin] = [:]
        /// Months after receipt of a 307 in which the own contribution is corrected.
        public var correctieMaand: Int
        /// Choices and thresholds of the signals.
        public var signalen: SignalSettings

        public init(
            naam: String? = nil, policies: [ReleaseFamily: ZorggatPolicy], correctieMaand: Int,
            signalen: SignalSettings = SignalSettings()
        ) {
            self.naam = naam
            self.policies = policies
            self.correctieMaand = correctieMaand
            self.signalen = signalen
        }

        public static let standard = Settings(
            policies: Dictionary(uniqueKeysWithValues: ReleaseFamily.allCases.map { ($0, .standard(for: $0)) }),
            correctieMaand: 1)

        public func policy(for family: ReleaseFamily) -> ZorggatPolicy {
            policies[family] ?? .standard(for: family)
        }
    }

    /// One choice of a policy for one release family.
    public struct PolicyChoice: Hashable, Sendable {
        public enum Field: String, Sendable, Hashable {
            case start
            case gap
            case partial
        }

        public var field: Field
        public var family: ReleaseFamily

        public init(_ field: Field, _ family: ReleaseFamily) {
            self.field = field
            self.family = family
        }
    }

    /// Which part of pauzewacht.yaml makes a choice.
    public enum PolicyOrigin: String, Sendable, Hashable {
        case standaard
        case gemeente
    }

    public var standaard: Settings
    public var gemeenten: [String: Settings]
    /// Nil when the configuration names none.
    public var contracten: ContractRegister?
    /// Nil when the configuration names none.
    public var producten: ProductList?
    /// What people have accepted.
    public var uitzonderingen: Uitzonderingen
    /// Key of the client pseudonyms; nil: a key beside the store.
    public var pseudoniemSleutel: [UInt8]?
    /// The texts all of this was read from.
    public var snapshot = ConfigurationSnapshot()

    public init(
        standaard: Settings = .standard, gemeenten: [String: Settings] = [:], contracten: ContractRegister? = nil,
        producten: ProductList? = nil, uitzonderingen: Uitzonderingen = Uitzonderingen(),
        pseudoniemSleutel: [UInt8]? = nil
    ) {
        self.standaard = standaard
        self.gemeenten = gemeenten
        self.contracten = contracten
        self.producten = producten
        self.uitzonderingen = uitzonderingen
        self.pseudoniemSleutel = pseudoniemSleutel
    }

    public func settings(for gemeente: String) -> Settings { gemeenten[gemeente] ?? standaard }

    public func policy(for gemeente: String, _ family: ReleaseFamily) -> ZorggatPolicy {
        settings(for: gemeente).policy(for: family)
    }

    /// The choices about signals, as `SignalRun` wants them.
    public var signalPolicy: SignalPolicy {
        SignalPolicy(standaard: standaard.signalen, gemeenten: gemeenten.mapValues(\.signalen))
    }
}
