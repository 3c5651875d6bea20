import IWmo

/// Everything that is known when one ToegewezenProduct of a WMO301 is judged.
public struct ToewijzingVersieFacts: Sendable {
    public var product: ToegewezenProduct
    public var bsn: String
    public var aanbieder: String
    /// The current version of the toewijzing with this number.
    public var bekend: ToewijzingStand?
    /// Accepted, not credited lines stand on it.
    public var heeftGeaccepteerdePrestaties: Bool
    /// Whether the product list has this product; nil without a product list or without a code.
    public var staatInProductlijst: Bool?
    /// The request of this aanbieder that carries the ReferentieAanbieder; nil without a reference, or when no accepted
    /// request carries it.
    public var verzoek: Verzoekstand.Verzoek?

    public init(
        product: ToegewezenProduct, bsn: String, aanbieder: String, bekend: ToewijzingStand?,
        heeftGeaccepteerdePrestaties: Bool, staatInProductlijst: Bool?, verzoek: Verzoekstand.Verzoek? = nil
    ) {
        self.product = product
        self.bsn = bsn
        self.aanbieder = aanbieder
        self.bekend = bekend
        self.heeftGeaccepteerdePrestaties = heeftGeaccepteerdePrestaties
        self.staatInProductlijst = staatInProductlijst
        self.verzoek = verzoek
    }
}

/// The level 3 and 4 rules of a ToegewezenProduct.
public enum ToewijzingVersieJudge {
    public static func broken(by facts: ToewijzingVersieFacts) -> [BrokenRule] { all.broken(by: facts) }

    /// What every rule says, with its numbers, in the order of judging.
    public static func evaluate(_ facts: ToewijzingVersieFacts) -> [RuleEvaluation] { all.evaluate(facts) }

    static let all: [FactCheck<ToewijzingVersieFacts>] = [
        nummerUniek, nietBelast, productInLijst, verzoekVanClient,
    ]

    private static func rule(_ id: String, level: Int = 3, code: String, nl: String, en: String) -> Rule {
        Rule(
            id: id, level: level, messages: [.wmo301], subject: "ToegewezenProduct", condition: Tekst(nl: nl, en: en),
            retourcode: code)
    }

    static let nummerUniek = FactCheck<ToewijzingVersieFacts>(
        rule(
            "TR332", code: "9332",
            nl: "Een ToewijzingNummer hoort binnen een gemeente bij een client en een aanbieder.",
            en: "Within a gemeente a ToewijzingNummer belongs to one client and one aanbieder."),
        isBroken: { facts in
            facts.bekend.map { $0.bsn != facts.bsn || $0.aanbieder != facts.aanbieder } ?? false
        },
        figures: { facts in
            Tekst(
                nl: "Toewijzing \(facts.product.toewijzingNummer) is bekend voor een andere client of aanbieder.",
                en: "Toewijzing \(facts.product.toewijzingNummer) is known for another client or aanbieder.")
        })

    static let nietBelast = FactCheck<ToewijzingVersieFacts>(
        rule(
            "TR385", code: "9385",
            nl: "Een toewijzing met toegekende, niet gecrediteerde prestaties mag niet worden verwijderd.",
            en: "A toewijzing with accepted lines that are not credited may not be removed."),
        isBroken: { $0.product.isVervallen && $0.heeftGeaccepteerdePrestaties },
        figures: { facts in
            Tekst(
                nl: "Toewijzing \(facts.product.toewijzingNummer).", en: "Toewijzing \(facts.product.toewijzingNummer)."
            )
        })

    static let productInLijst = FactCheck<ToewijzingVersieFacts>(
        rule(
            "TR381", level: 4, code: "S329",
            nl: "De ProductCode moet volgens de productlijst bij de ProductCategorie horen.",
            en: "The ProductCode must belong to the ProductCategorie according to the product list."),
        isBroken: { $0.staatInProductlijst == false })

    /// The one half of TR379 that can be judged without doubt: see the explanation.
    static let verzoekVanClient = FactCheck<ToewijzingVersieFacts>(
        Rule(
            id: "TR379", level: 3, messages: [.wmo301], subject: "ToegewezenProduct",
            title: Tekst(nl: "Toewijzing noemt het eigen verzoek", en: "A toewijzing names its own request"),
            condition: Tekst(
                nl: "De ReferentieAanbieder van een toewijzing mag niet die van een verzoek voor een andere client "
                    + "zijn.",
                en: "The ReferentieAanbieder of a toewijzing may not be that of a request for another client."),
            explanation: Tekst(
                nl: "Honoreert de gemeente een WMO315 of WMO317, dan staat de ReferentieAanbieder van dat verzoek "
                    + "in de toewijzing, de eerste keer dat die daarom wordt gestuurd; anders blijft hij leeg. Een "
                    + "referentie hoort bij een verzoek en dus bij een client: staat zij in een verzoek voor "
                    + "iemand anders, dan is zij zeker verkeerd, en wordt het bericht afgekeurd. Een referentie "
                    + "die in geen bekend verzoek staat, kan van voor het begin van deze administratie zijn, en "
                    + "een herhaalde referentie kan horen bij een toewijzing die de aanbieder eerst afkeurde: dat "
                    + "zijn signalen, geen afkeur. Of een lege referentie gevuld had moeten zijn, is niet te zien. "
                    + "Vul de referentie van het goede verzoek in.",
                en: "When the gemeente honours a WMO315 or WMO317, the toewijzing holds the ReferentieAanbieder of "
                    + "that request, the first time it is sent because of it; otherwise it stays empty. A "
                    + "reference belongs to one request and so to one client: when it stands in a request for "
                    + "somebody else it is wrong for certain, and the message is refused. A reference that no "
                    + "known request carries can be from before this administration began, and a repeated "
                    + "reference can belong to a toewijzing that the aanbieder refused at first: those are "
                    + "signals, no refusal. Whether an empty reference should have been filled cannot be seen. "
                    + "Fill in the reference of the right request."),
            retourcode: "9379"),
        examples: [
            .breaks(
                nl: "De toewijzing noemt A001, maar dat verzoek ging over een andere client.",
                en: "The toewijzing names A001, but that request was about another client."
            ) { facts in
                facts.product.referentieAanbieder = "A001"
                facts.verzoek = .init(bsn: ExampleCase.otherBsn, dagtekening: .of(2023, 1, 9))
            },
            .nearMiss(
                nl: "De toewijzing noemt A001, en geen bekend verzoek heeft die referentie: een signaal.",
                en: "The toewijzing names A001, and no known request has that reference: a signal."
            ) { $0.product.referentieAanbieder = "A001" },
        ],
        isBroken: { facts in
            guard facts.product.referentieAanbieder != nil, let verzoek = facts.verzoek else { return false }
            return verzoek.bsn != facts.bsn
        },
        figures: { facts in
            facts.verzoek.map { verzoek in
                Tekst(
                    nl: "Toewijzing \(facts.product.toewijzingNummer), verzoek van \(verzoek.dagtekening).",
                    en: "Toewijzing \(facts.product.toewijzingNummer), request of \(verzoek.dagtekening).")
            }
        })
}
