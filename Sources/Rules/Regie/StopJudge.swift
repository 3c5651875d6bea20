import CareTimeline
import IWmo

public typealias StopFacts = RegieFacts<StopProduct>

/// The level 3 and 4 rules of a StopProduct.
public enum StopJudge {
    public static func broken(by facts: StopFacts) -> [BrokenRule] { all.broken(by: facts) }

    /// What every rule says, with its numbers, in the order of judging.
    public static func evaluate(_ facts: StopFacts) -> [RuleEvaluation] { all.evaluate(facts) }

    static let all: [FactCheck<StopFacts>] = [teVerwijderenBekend, productInLijst, toewijzingBekend] + delivery

    private static let delivery = [
        sleutelNieuw, volgtLaatsteStart, geenTweedePauze, nietVoorVorigeStop, nietDefinitiefGestopt,
    ]

    private static func rule(_ id: String, code: String, nl: String, en: String) -> Rule {
        Rule(
            id: id, level: 3, messages: [.wmo307], subject: "StopProduct", condition: Tekst(nl: nl, en: en),
            retourcode: code)
    }

    static let toewijzingBekend = FactCheck<StopFacts>(
        RegieRules.toewijzingBekend, notApplicable: { $0.whyNotDelivered }, isBroken: { !$0.isGekoppeld })

    static let productInLijst = FactCheck<StopFacts>(
        RegieRules.productInLijst, notApplicable: { $0.whyNotListed }, isBroken: { $0.staatInProductlijst == false })

    static let teVerwijderenBekend = FactCheck<StopFacts>(
        RegieRules.teVerwijderenBekend, notApplicable: { $0.whyNotRemoved },
        isBroken: { facts in !facts.stops.contains { $0.hasKey(of: facts.product) } })

    static let sleutelNieuw = FactCheck<StopFacts>(
        RegieRules.sleutelNieuw, notApplicable: { $0.whyNotLinked },
        isBroken: { facts in facts.stops.contains { $0.hasKey(of: facts.product) } })

    static let volgtLaatsteStart = FactCheck<StopFacts>(
        rule(
            "TR382", code: "9069",
            nl: "Een stop verwijst naar de laatste start, met hetzelfde product en dezelfde begindatum.",
            en: "A stop refers to the latest start, with the same product and begin date."),
        notApplicable: { $0.whyNotLinked },
        isBroken: { facts in
            let latest = facts.starts.map(\.begindatum).max()
            return !facts.starts.contains {
                $0.begindatum == latest && $0.begindatum == facts.product.begindatum
                    && $0.product == facts.product.product
            }
        })

    static let geenTweedePauze = FactCheck<StopFacts>(
        rule(
            "TR413", code: "9413", nl: "Op een start kan maar een tijdelijke stop (reden 20) volgen.",
            en: "Only one temporary stop (reason 20) can follow a start."),
        notApplicable: { $0.whyNotLinked },
        isBroken: { facts in facts.product.isTijdelijk && facts.stopsOnSameStart.contains(where: \.isTijdelijk) })

    static let nietVoorVorigeStop = FactCheck<StopFacts>(
        rule(
            "TR414", code: "9414",
            nl: "De Einddatum mag niet voor de Einddatum van een eerdere stop op deze start liggen.",
            en: "The Einddatum may not lie before the Einddatum of an earlier stop on this start."),
        notApplicable: { $0.whyNotLinked },
        isBroken: { facts in
            facts.stopsOnSameStart.map(\.einddatum).max().map { facts.product.einddatum < $0 } ?? false
        },
        figures: { facts in
            facts.stopsOnSameStart.map(\.einddatum).max().map { latest in
                Tekst(
                    nl: "Einddatum \(facts.product.einddatum), eerdere stop op \(latest).",
                    en: "Einddatum \(facts.product.einddatum), earlier stop on \(latest).")
            }
        })

    static let nietDefinitiefGestopt = FactCheck<StopFacts>(
        rule(
            "TR415", code: "9415", nl: "Na een definitieve stop kan op dezelfde start geen stop meer volgen.",
            en: "After a definitive stop no other stop can follow on the same start."),
        notApplicable: { $0.whyNotLinked },
        isBroken: { facts in facts.stopsOnSameStart.contains { !$0.isTijdelijk } })
}

extension RegieFacts<StopProduct> {
    fileprivate var stopsOnSameStart: [BekendeStop] { stops.filter { $0.begindatum == product.begindatum } }
}

extension BekendeStop {
    /// Logical key of a StopProduct; BSN and aanbieder are compared before.
    public func hasKey(of stop: StopProduct) -> Bool {
        product == stop.product && begindatum == stop.begindatum && redenBeeindiging == stop.redenBeeindiging
            && einddatum == stop.einddatum
    }
}
