import CareTimeline
import IWmo

/// Everything that is known when a WMO317 is judged.
public struct WijzigingsverzoekFacts: Sendable {
    public var verzoek: WijzigingsVerzoek
    /// Earlier requests of this aanbieder for this client.
    public var verzoeken: [Verzoekstand]
    /// An accepted request of this aanbieder carries the ReferentieAanbieder.
    public var isReferentieGebruikt: Bool
    /// The toewijzingen that the request names, whoever they belong to, and all others of this client at this
    /// aanbieder; each in the version that messages dated on or before the request made current.
    public var toewijzingen: [ToewijzingStand]
    /// Per NieuwProduct whether the product list has it; nil without a product list or without a code.
    public var staanInProductlijst: [Bool?]

    public init(
        verzoek: WijzigingsVerzoek, verzoeken: [Verzoekstand], isReferentieGebruikt: Bool,
        toewijzingen: [ToewijzingStand], staanInProductlijst: [Bool?]
    ) {
        self.verzoek = verzoek
        self.verzoeken = verzoeken
        self.isReferentieGebruikt = isReferentieGebruikt
        self.toewijzingen = toewijzingen
        self.staanInProductlijst = staanInProductlijst
    }

    var dagtekening: Day { verzoek.header.dagtekening }

    /// Toewijzingen of this client at this aanbieder, by number.
    var eigen: [Int: ToewijzingStand] {
        let own = toewijzingen.filter { $0.bsn == verzoek.bsn && $0.aanbieder == verzoek.header.aanbieder }
        return Dictionary(own.map { ($0.nummer, $0) }, uniquingKeysWith: { first, _ in first })
    }

    var client: VerzoekClientFacts {
        let genoemd = Set(verzoek.genoemdeToewijzingen)
        return VerzoekClientFacts(
            bsn: verzoek.bsn, aanbieder: verzoek.header.aanbieder, dagtekening: dagtekening, verzoeken: verzoeken,
            genoemd: toewijzingen.filter { genoemd.contains($0.nummer) })
    }
}

extension WijzigingsVerzoek {
    /// Every ToewijzingNummer in the request, in the order of the message.
    public var genoemdeToewijzingen: [Int] { ongewijzigdeProducten + teWijzigenProducten.map(\.toewijzingNummer) }
}

/// What is known of one toewijzing that a WMO317 names.
struct GenoemdProductFacts: Sendable {
    var toewijzingNummer: Int
    /// Of this client at this aanbieder; nil when there is none with this number.
    var toewijzing: ToewijzingStand?
    var dagtekening: Day

    var isActueel: Bool { toewijzing?.isActueel(op: dagtekening) ?? false }

    @Sendable static func stand(_ facts: GenoemdProductFacts) -> Tekst? {
        let nummer = facts.toewijzingNummer
        guard let toewijzing = facts.toewijzing else {
            return Tekst(
                nl: "Toewijzing \(nummer) is voor deze client bij deze aanbieder niet bekend.",
                en: "Toewijzing \(nummer) is not known for this client at this aanbieder.")
        }
        if toewijzing.isVervallen {
            return Tekst(nl: "Toewijzing \(nummer) is verwijderd.", en: "Toewijzing \(nummer) was removed.")
        }
        let einde = toewijzing.einddatum?.description
        return Tekst(
            nl:
                "Toewijzing \(nummer) loopt tot en met \(einde ?? "onbepaalde tijd"), verzoek van \(facts.dagtekening).",
            en: "Toewijzing \(nummer) runs up to and including \(einde ?? "no end"), request of \(facts.dagtekening).")
    }
}

/// What is known of one TeWijzigenProduct.
struct TeWijzigenProductFacts: Sendable {
    var product: TeWijzigenProduct
    /// Of this client at this aanbieder; nil when there is none with this number.
    var toewijzing: ToewijzingStand?
    var dagtekening: Day

    var genoemd: GenoemdProductFacts {
        GenoemdProductFacts(
            toewijzingNummer: product.toewijzingNummer, toewijzing: toewijzing, dagtekening: dagtekening)
    }
}

/// What is known of one NieuwProduct.
struct NieuwProductFacts: Sendable {
    var product: Product?
    /// Whether the product list has this product; nil without a product list or without a code.
    var staatInProductlijst: Bool?
}
