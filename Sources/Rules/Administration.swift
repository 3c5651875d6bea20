import CareTimeline
import IWmo

/// The current version of a toewijzing, as far as verdicts need it.
public struct ToewijzingStand: Hashable, Sendable {
    public var nummer: Int
    public var bsn: String
    public var aanbieder: String
    public var product: Product?
    public var ingangsdatum: Day
    public var einddatum: Day?
    public var isVervallen: Bool
    public var omvang: Omvang?
    /// Eurocents.
    public var budget: Int?

    public init(
        nummer: Int, bsn: String, aanbieder: String, product: Product?, ingangsdatum: Day, einddatum: Day?,
        isVervallen: Bool, omvang: Omvang?, budget: Int?
    ) {
        self.nummer = nummer
        self.bsn = bsn
        self.aanbieder = aanbieder
        self.product = product
        self.ingangsdatum = ingangsdatum
        self.einddatum = einddatum
        self.isVervallen = isVervallen
        self.omvang = omvang
        self.budget = budget
    }

    public init(_ product: ToegewezenProduct, bsn: String, aanbieder: String) {
        self.init(
            nummer: product.toewijzingNummer, bsn: bsn, aanbieder: aanbieder, product: product.product,
            ingangsdatum: product.ingangsdatum, einddatum: product.einddatum, isVervallen: product.isVervallen,
            omvang: product.omvang, budget: product.budget)
    }

    /// The days the toewijzing is valid; an open end runs to the end of time.
    public var geldigheid: DayRange? { DayRange(ingangsdatum, einddatum ?? .distantFuture) }

    /// The volume ceilings, with an open end cut at the last day of the declaration month
    /// (semantics, section 3). Nil without omvang.
    public func ceiling(declaratieMaand: Month, productCategorie: String) -> VolumeCeiling? {
        omvang.map { omvang in
            VolumeCeiling(
                omvang: omvang, geldigheid: DayRange(ingangsdatum, einddatum ?? declaratieMaand.lastDay),
                isHouseholdHelp: (product?.categorie ?? productCategorie) == "01")
        }
    }
}

/// A start that was accepted and not removed since.
public struct BekendeStart: Hashable, Sendable {
    public var aanbieder: String
    public var bsn: String
    public var product: Product?
    public var begindatum: Day

    public init(aanbieder: String, bsn: String, product: Product?, begindatum: Day) {
        self.aanbieder = aanbieder
        self.bsn = bsn
        self.product = product
        self.begindatum = begindatum
    }
}

/// A stop that was accepted and not removed since.
public struct BekendeStop: Hashable, Sendable {
    public var aanbieder: String
    public var bsn: String
    public var product: Product?
    /// First day of care of the start it refers to.
    public var begindatum: Day
    public var redenBeeindiging: String
    public var einddatum: Day

    public init(
        aanbieder: String, bsn: String, product: Product?, begindatum: Day, redenBeeindiging: String, einddatum: Day
    ) {
        self.aanbieder = aanbieder
        self.bsn = bsn
        self.product = product
        self.begindatum = begindatum
        self.redenBeeindiging = redenBeeindiging
        self.einddatum = einddatum
    }

    public var isTijdelijk: Bool { redenBeeindiging == StopProduct.tijdelijk }
}

/// What the messages told about the delivery on one toewijzing.
public struct Leveringsstand: Hashable, Sendable {
    public var starts: [BekendeStart]
    public var stops: [BekendeStop]
    /// First day of care that the gemeente entered itself (policy `register`); a real start replaces it.
    public var administratieveStart: Day?

    public init(starts: [BekendeStart] = [], stops: [BekendeStop] = [], administratieveStart: Day? = nil) {
        self.starts = starts
        self.stops = stops
        self.administratieveStart = administratieveStart
    }

    /// The deliveries of section 1. Without a real start the administrative one counts.
    public var leveringen: [Levering] {
        if starts.isEmpty { return administratieveStart.map { [Levering(begin: $0)] } ?? [] }
        return Set(starts.map(\.begindatum)).map { begin in
            let stops = stops.filter { $0.begindatum == begin }
            return Levering(
                begin: begin, stops: stops.map { .init(einddatum: $0.einddatum, isTijdelijk: $0.isTijdelijk) })
        }
    }

    public func timeline(of toewijzing: ToewijzingStand) -> Timeline? {
        toewijzing.geldigheid.map { Timeline(geldigheid: $0, leveringen: leveringen) }
    }
}

/// A debit line that was accepted (toegekend or betwist).
public struct GeaccepteerdeDebet: Hashable, Sendable {
    /// Identity in the store.
    public var lineID: Int64
    public var bsn: String
    public var prestatie: Prestatie
    public var isGecrediteerd: Bool

    public init(lineID: Int64, bsn: String, prestatie: Prestatie, isGecrediteerd: Bool) {
        self.lineID = lineID
        self.bsn = bsn
        self.prestatie = prestatie
        self.isGecrediteerd = isGecrediteerd
    }
}

/// What the contract register says about the product of a line.
public struct ContractAfspraak: Hashable, Sendable {
    public enum Tarief: Hashable, Sendable {
        /// No row, or a row with an empty tarief.
        case onbekend
        /// Agreed for the unit of the line, in eurocents.
        case perEenheid(Int)
        /// Agreed per hour, in eurocents, while the line is in minutes.
        case perUur(Int)
    }

    public var tarief: Tarief
    /// False when the gemeente rejects nothing for another tariff than the agreed one.
    public var isBindend: Bool

    public init(tarief: Tarief, isBindend: Bool = true) {
        self.tarief = tarief
        self.isBindend = isBindend
    }

    public static let onbekend = ContractAfspraak(tarief: .onbekend)
}
