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

    static let nummerUniek = FactCheck<ToewijzingVersieFacts>(
        Rule(
            id: "TR332", level: 3, messages: [.wmo301], subject: "ToegewezenProduct",
            title: Tekst(nl: "Toewijzingsnummer van één client", en: "Toewijzing number of one client"),
            condition: Tekst(
                nl: "Een ToewijzingNummer hoort binnen een gemeente bij één client en één aanbieder.",
                en: "Within a gemeente a ToewijzingNummer belongs to one client and one aanbieder."),
            explanation: Tekst(
                nl: """
                    Alle latere berichten verwijzen met het toewijzingsnummer naar de opdracht. Wordt een nummer \
                    voor iemand anders of voor een andere aanbieder hergebruikt, dan komen starts en declaraties \
                    bij de verkeerde opdracht terecht. Dezelfde toewijzing opnieuw sturen, met een andere \
                    einddatum of ander volume, is een nieuwe versie en mag. De gemeente geeft de nieuwe opdracht \
                    een eigen nummer.
                    """,
                en: """
                    All later messages refer to the order by the number of the toewijzing. When a number is used \
                    again for somebody else or for another aanbieder, starts and declarations end up at the wrong \
                    order. Sending the same toewijzing again, with another Einddatum or volume, is a new version \
                    and allowed. The gemeente gives the new order a number of its own.
                    """),
            retourcode: "9332", source: "iWmo 3.2 rule TR332, IV013, IV066"),
        examples: [
            .breaks(
                nl: "Nummer 20071 komt terug voor een andere client.",
                en: "Number 20071 comes back for another client."
            ) { $0.bsn = ExampleCase.otherBsn },
            .breaks(
                nl: "Nummer 20071 komt terug voor een andere aanbieder.",
                en: "Number 20071 comes back for another aanbieder."
            ) { $0.aanbieder = ExampleCase.otherAanbieder },
            .nearMiss(
                nl: "Nummer 20071 komt terug voor dezelfde client en aanbieder, met een eerdere einddatum.",
                en: "Number 20071 comes back for the same client and aanbieder, with an earlier Einddatum."
            ) { $0.product.einddatum = .of(2023, 6, 30) },
        ],
        numbers: { facts in
            facts.bekend.map { bekend in
                .applies(
                    (
                        nummer: facts.product.toewijzingNummer,
                        isSame: bekend.bsn == facts.bsn && bekend.aanbieder == facts.aanbieder
                    ))
            }
                ?? .notApplicable(
                    Tekst(nl: "Het nummer is nieuw in deze gemeente.", en: "The number is new in this gemeente."))
        },
        isBroken: { !$0.isSame },
        figures: { numbers in
            numbers.isSame
                ? Tekst(
                    nl: "Toewijzing \(numbers.nummer) is bekend voor dezelfde client en aanbieder.",
                    en: "Toewijzing \(numbers.nummer) is known for the same client and aanbieder.")
                : Tekst(
                    nl: "Toewijzing \(numbers.nummer) is bekend voor een andere client of aanbieder.",
                    en: "Toewijzing \(numbers.nummer) is known for another client or aanbieder.")
        })

    static let nietBelast = FactCheck<ToewijzingVersieFacts>(
        Rule(
            id: "TR385", level: 3, messages: [.wmo301], subject: "ToegewezenProduct",
            title: Tekst(nl: "Geen verwijdering onder declaraties", en: "No removal under declarations"),
            condition: Tekst(
                nl: "Een toewijzing met toegekende, niet gecrediteerde prestaties mag niet worden verwijderd.",
                en: "A toewijzing with accepted lines that are not credited may not be removed."),
            explanation: Tekst(
                nl: """
                    Met RedenWijziging 13 haalt de gemeente een toewijzing weg alsof zij nooit is verstuurd. Staan \
                    er al toegekende regels op, dan zou er voor niets zijn betaald. Eerst moet de aanbieder die \
                    regels crediteren. Wil de gemeente alleen eerder stoppen, dan kort zij de toewijzing in met \
                    een eerdere einddatum; dat mag altijd.
                    """,
                en: """
                    With RedenWijziging 13 the gemeente takes a toewijzing away as if it had never been sent. When \
                    accepted lines stand on it, they would have been paid for nothing. First the aanbieder must \
                    credit those lines. When the gemeente only wants to stop earlier, it shortens the toewijzing \
                    with an earlier Einddatum; that is always allowed.
                    """),
            retourcode: "9385", source: "iWmo 3.2 rule TR385, OP033x1, OP362"),
        examples: [
            .breaks(
                nl: "De gemeente verwijdert een toewijzing waarop een regel is toegekend.",
                en: "The gemeente removes a toewijzing on which a line was accepted."
            ) { facts in
                facts.product.redenWijziging = "13"
                facts.heeftGeaccepteerdePrestaties = true
            },
            .nearMiss(
                nl: "De gemeente verwijdert een toewijzing waarvan elke regel is gecrediteerd.",
                en: "The gemeente removes a toewijzing of which every line was credited."
            ) { $0.product.redenWijziging = "13" },
        ],
        notApplicable: { facts in
            facts.product.isVervallen ? nil : Tekst(nl: "Dit is geen verwijdering.", en: "This is no removal.")
        },
        isBroken: { $0.heeftGeaccepteerdePrestaties },
        figures: { facts in
            let nummer = facts.product.toewijzingNummer
            return facts.heeftGeaccepteerdePrestaties
                ? Tekst(
                    nl: "Op toewijzing \(nummer) staan toegekende regels.",
                    en: "Accepted lines stand on toewijzing \(nummer).")
                : Tekst(
                    nl: "Op toewijzing \(nummer) staat geen toegekende regel.",
                    en: "No accepted line stands on toewijzing \(nummer).")
        })

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
