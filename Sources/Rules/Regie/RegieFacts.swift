import CareTimeline
import IWmo

/// A class that reports a start or a stop.
public protocol RegieKlasse: Sendable {
    var statusAanlevering: StatusAanlevering { get }
}

extension StartProduct: RegieKlasse {}
extension StopProduct: RegieKlasse {}

/// Why a rule has nothing to say about a start or stop.
enum RegieAbsence {
    static let removal = Tekst(
        nl: "Bij een verwijdering telt alleen de sleutel.", en: "For a removal only the key counts.")
    static let noRemoval = Tekst(nl: "Dit is geen verwijdering.", en: "This is no removal.")
    static let toewijzing = Tekst(
        nl: "De toewijzing is niet bekend voor deze client bij deze aanbieder (TR019).",
        en: "The toewijzing is not known for this client at this aanbieder (TR019).")
}

/// Everything that is known when one StartProduct or StopProduct is judged.
public struct RegieFacts<Klasse: RegieKlasse>: Sendable {
    public var product: Klasse
    public var bsn: String
    public var aanbieder: String
    /// The toewijzing with this number in this gemeente, whoever it belongs to.
    public var toewijzing: ToewijzingStand?
    /// Starts and stops on that toewijzing, with what this message changed so far.
    public var levering: Leveringsstand
    /// Whether the product list has this product; nil without a product list or without a code.
    public var staatInProductlijst: Bool?

    public init(
        product: Klasse, bsn: String, aanbieder: String, toewijzing: ToewijzingStand?, levering: Leveringsstand,
        staatInProductlijst: Bool?
    ) {
        self.product = product
        self.bsn = bsn
        self.aanbieder = aanbieder
        self.toewijzing = toewijzing
        self.levering = levering
        self.staatInProductlijst = staatInProductlijst
    }

    /// The toewijzing belongs to this client at this aanbieder (TR019).
    var isGekoppeld: Bool { toewijzing.map { $0.aanbieder == aanbieder && $0.bsn == bsn } ?? false }

    /// Why a rule about removals does not apply.
    var whyNotRemoved: Tekst? { isRemoval ? nil : RegieAbsence.noRemoval }

    /// Why a rule about new entries does not apply.
    var whyNotDelivered: Tekst? { isRemoval ? RegieAbsence.removal : nil }

    /// Why a rule about new entries on a known toewijzing does not apply.
    var whyNotLinked: Tekst? { whyNotDelivered ?? (isGekoppeld ? nil : RegieAbsence.toewijzing) }

    private var isRemoval: Bool { product.statusAanlevering == .verwijderen }

    /// Starts that this client has at this aanbieder.
    var starts: [BekendeStart] { levering.starts.filter { $0.aanbieder == aanbieder && $0.bsn == bsn } }

    /// Stops that this client has at this aanbieder.
    var stops: [BekendeStop] { levering.stops.filter { $0.aanbieder == aanbieder && $0.bsn == bsn } }
}

public typealias StartFacts = RegieFacts<StartProduct>

public typealias StopFacts = RegieFacts<StopProduct>

extension RegieFacts<StopProduct> {
    /// Stops that refer to the same start.
    var stopsOnSameStart: [BekendeStop] { stops.filter { $0.begindatum == product.begindatum } }
}

extension BekendeStart {
    /// Logical key of a StartProduct; BSN and aanbieder are compared before.
    public func hasKey(of start: StartProduct) -> Bool {
        product == start.product && begindatum == start.begindatum
    }
}

extension BekendeStop {
    /// Logical key of a StopProduct; BSN and aanbieder are compared before.
    public func hasKey(of stop: StopProduct) -> Bool {
        product == stop.product && begindatum == stop.begindatum && redenBeeindiging == stop.redenBeeindiging
            && einddatum == stop.einddatum
    }
}
