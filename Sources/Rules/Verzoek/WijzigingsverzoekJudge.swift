import IWmo

/// The outcome of a WMO317, class by class.
public struct WijzigingsverzoekOordeel: Hashable, Sendable {
    public var client: [BrokenRule]
    /// Nil when the classes below the client were not checked.
    public var producten: Producten?

    /// The Verzoek class and what stands below it; the lists follow the message.
    public struct Producten: Hashable, Sendable {
        public var verzoek: [BrokenRule]
        public var ongewijzigd: [[BrokenRule]]
        public var teWijzigen: [[BrokenRule]]
        public var nieuw: [[BrokenRule]]
    }

    /// Every broken rule.
    public var broken: [BrokenRule] {
        guard let producten else { return client }
        return client + producten.verzoek
            + (producten.ongewijzigd + producten.teWijzigen + producten.nieuw).flatMap { $0 }
    }
}

/// The level 3 and 4 rules of a WMO317.
public enum WijzigingsverzoekJudge {
    /// A request that names toewijzingen of another client is not checked below the client: nothing it says can be
    /// laid beside the right toewijzingen.
    public static func judge(_ facts: WijzigingsverzoekFacts) -> WijzigingsverzoekOordeel {
        let client = VerzoekClientJudge.broken(by: facts.client)
        if client.contains(where: { $0.regel == VerzoekClientJudge.clientVanToewijzing.rule.id }) {
            return WijzigingsverzoekOordeel(client: client, producten: nil)
        }
        let (verzoek, eigen) = (facts.verzoek, facts.eigen)
        return WijzigingsverzoekOordeel(
            client: client,
            producten: .init(
                verzoek: VerzoekChecks.all.broken(by: facts),
                ongewijzigd: verzoek.ongewijzigdeProducten.map { nummer in
                    OngewijzigdProductChecks.all.broken(
                        by: GenoemdProductFacts(
                            toewijzingNummer: nummer, toewijzing: eigen[nummer], dagtekening: facts.dagtekening))
                },
                teWijzigen: verzoek.teWijzigenProducten.map { product in
                    TeWijzigenProductChecks.broken(
                        by: TeWijzigenProductFacts(
                            product: product, toewijzing: eigen[product.toewijzingNummer],
                            dagtekening: facts.dagtekening))
                },
                nieuw: zip(verzoek.nieuweProducten, facts.staanInProductlijst).map { product, staat in
                    NieuwProductChecks.all.broken(
                        by: NieuwProductFacts(product: product.product, staatInProductlijst: staat))
                }))
    }

    static let entries =
        VerzoekChecks.all.map(\.entry) + OngewijzigdProductChecks.all.map(\.entry)
        + TeWijzigenProductChecks.all.map(\.entry) + NieuwProductChecks.all.map(\.entry)
}

/// The rules of an OngewijzigdProduct.
enum OngewijzigdProductChecks {
    static let all: [FactCheck<GenoemdProductFacts>] = [
        FactCheck<GenoemdProductFacts>(
            Rule(
                id: "TR350", level: 3, messages: [.wmo317], subject: "OngewijzigdProduct",
                title: Tekst(nl: "Ongewijzigd product loopt", en: "The unchanged product is running"),
                condition: Tekst(
                    nl: "Een OngewijzigdProduct moet een actuele toewijzing van deze client bij deze aanbieder zijn.",
                    en: "An OngewijzigdProduct must be a current toewijzing of this client at this aanbieder."),
                explanation: Tekst(
                    nl: "Wat blijft zoals het is, moet er ook zijn. \(ActueleToewijzing.uitleg.nl) Laat het "
                        + "product weg, of noem het bij de nieuwe producten.",
                    en: "What stays as it is has to be there. \(ActueleToewijzing.uitleg.en) Leave the product "
                        + "out, or name it among the new ones."),
                retourcode: "9350"),
            examples: [
                .breaks(
                    nl: "Toewijzing 4002 liep tot en met 11 mei; het verzoek is van 12 mei.",
                    en: "Toewijzing 4002 ran up to and including 11 May; the request is of 12 May."
                ) { $0.toewijzing?.einddatum = .of(2026, 5, 11) },
                .nearMiss(
                    nl: "Toewijzing 4002 loopt tot en met 12 mei, de dag van het verzoek.",
                    en: "Toewijzing 4002 runs up to and including 12 May, the day of the request."
                ) { $0.toewijzing?.einddatum = .of(2026, 5, 12) },
            ],
            isBroken: { !$0.isActueel }, figures: GenoemdProductFacts.stand)
    ]
}

/// The rules of a NieuwProduct.
enum NieuwProductChecks {
    static let all: [FactCheck<NieuwProductFacts>] = [
        FactCheck<NieuwProductFacts>(
            ProductInLijst.rule([.wmo317], subject: "NieuwProduct"),
            examples: [
                .breaks(
                    nl: "De aanbieder vraagt er een product bij dat niet in de productlijst staat.",
                    en: "The aanbieder asks for one more product, which is not in the product list."
                ) { $0.staatInProductlijst = false },
                .nearMiss(
                    nl: "De aanbieder vraagt er een product bij dat vanaf die dag in de lijst staat.",
                    en: "The aanbieder asks for one more product, which is in the list from that day on."
                ) { $0.staatInProductlijst = true },
            ],
            numbers: { ProductInLijst.Lookup.of($0.product, isListed: $0.staatInProductlijst) },
            isBroken: { !$0.isListed }, figures: { $0.text })
    ]
}

/// What "current" means, for people.
enum ActueleToewijzing {
    static let uitleg = Tekst(
        nl: "Actueel is een toewijzing die niet is verwijderd en waarvan de Einddatum niet voor de Dagtekening van "
            + "het verzoek ligt; een toewijzing die nog moet beginnen hoort erbij. Het telt zoals de gemeente het "
            + "op die dag had verstuurd: WMO301 die later zijn gedateerd kon de aanbieder nog niet kennen.",
        en: "A toewijzing is current when it was not removed and its Einddatum does not lie before the Dagtekening "
            + "of the request; one that is still to begin belongs to them. It counts as the gemeente had sent it "
            + "by that day: the aanbieder could not yet know a WMO301 dated later.")
}
