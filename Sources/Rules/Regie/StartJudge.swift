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

    /// Why there is no product list to compare with.
    var whyNotListed: Tekst? { whyNotDelivered ?? (staatInProductlijst == nil ? Absence.productlijst : nil) }

    private var isRemoval: Bool { product.statusAanlevering == .verwijderen }

    /// Starts that this client has at this aanbieder.
    var starts: [BekendeStart] { levering.starts.filter { $0.aanbieder == aanbieder && $0.bsn == bsn } }

    /// Stops that this client has at this aanbieder.
    var stops: [BekendeStop] { levering.stops.filter { $0.aanbieder == aanbieder && $0.bsn == bsn } }
}

public typealias StartFacts = RegieFacts<StartProduct>

/// The level 3 and 4 rules of a StartProduct.
public enum StartJudge {
    public static func broken(by facts: StartFacts) -> [BrokenRule] { all.broken(by: facts) }

    /// What every rule says, with its numbers, in the order of judging.
    public static func evaluate(_ facts: StartFacts) -> [RuleEvaluation] { all.evaluate(facts) }

    static let all: [FactCheck<StartFacts>] = removal + [productInLijst, toewijzingBekend] + delivery

    private static let removal = [teVerwijderenBekend, nogNietGestopt]
    private static let delivery = [sleutelNieuw, geenLopendeStart]

    private static func rule(
        _ id: String, level: Int = 3, messages: [BerichtType] = [.wmo305], code: String, nl: String, en: String
    ) -> Rule {
        Rule(
            id: id, level: level, messages: messages, subject: "StartProduct", condition: Tekst(nl: nl, en: en),
            retourcode: code)
    }

    static let toewijzingBekend = FactCheck<StartFacts>(
        RegieRules.toewijzingBekend, notApplicable: { $0.whyNotDelivered }, isBroken: { !$0.isGekoppeld })

    static let productInLijst = FactCheck<StartFacts>(
        RegieRules.productInLijst, notApplicable: { $0.whyNotListed }, isBroken: { $0.staatInProductlijst == false })

    static let teVerwijderenBekend = FactCheck<StartFacts>(
        RegieRules.teVerwijderenBekend, notApplicable: { $0.whyNotRemoved },
        isBroken: { facts in !facts.starts.contains { $0.hasKey(of: facts.product) } })

    static let sleutelNieuw = FactCheck<StartFacts>(
        RegieRules.sleutelNieuw, notApplicable: { $0.whyNotLinked },
        isBroken: { facts in facts.starts.contains { $0.hasKey(of: facts.product) } })

    static let nogNietGestopt = FactCheck<StartFacts>(
        rule(
            "TR071", code: "9071", nl: "Een start waarop al een stop volgde kan niet meer worden verwijderd.",
            en: "A start that a stop already refers to can no longer be removed."),
        notApplicable: { $0.whyNotRemoved },
        isBroken: { facts in
            facts.starts.contains { $0.hasKey(of: facts.product) }
                && facts.stops.contains { $0.begindatum == facts.product.begindatum }
        })

    static let geenLopendeStart = FactCheck<StartFacts>(
        rule(
            "TR326", code: "9326", nl: "Een nieuwe start kan pas als de lopende levering is gestopt.",
            en: "A new start is possible only after the running delivery was stopped."),
        notApplicable: { $0.whyNotLinked },
        isBroken: { facts in
            facts.starts.contains { start in !facts.stops.contains { $0.begindatum == start.begindatum } }
        })
}

/// Rules that starts and stops share.
enum RegieRules {
    private static func rule(_ id: String, level: Int = 3, code: String, nl: String, en: String) -> Rule {
        Rule(
            id: id, level: level, messages: [.wmo305, .wmo307], subject: "StartProduct; StopProduct",
            condition: Tekst(nl: nl, en: en), retourcode: code)
    }

    static let toewijzingBekend = rule(
        "TR019", code: "9019",
        nl: "Een start of stop hoort bij een toewijzing van deze client bij deze aanbieder.",
        en: "A start or stop belongs to a toewijzing of this client at this aanbieder.")

    static let teVerwijderenBekend = rule(
        "TR063", code: "9063",
        nl: "Alleen een eerder aangenomen aanlevering met dezelfde sleutel kan worden verwijderd.",
        en: "Only an entry with the same key that was accepted earlier can be removed.")

    static let sleutelNieuw = rule(
        "TR074", code: "9074",
        nl: "Een aanlevering met deze sleutel mag niet al bekend zijn.",
        en: "An entry with this key may not be known already.")

    static let productInLijst = rule(
        "TR381", level: 4, code: "S329",
        nl: "De ProductCode moet volgens de productlijst bij de ProductCategorie horen.",
        en: "The ProductCode must belong to the ProductCategorie according to the product list.")
}

extension BekendeStart {
    /// Logical key of a StartProduct; BSN and aanbieder are compared before.
    public func hasKey(of start: StartProduct) -> Bool {
        product == start.product && begindatum == start.begindatum
    }
}
