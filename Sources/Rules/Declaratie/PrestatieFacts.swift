import CareTimeline
import IWmo

/// Everything that is known when one declaration line is judged.
public struct PrestatieFacts: Sendable {
    public var prestatie: Prestatie
    public var bsn: String
    public var aanbieder: String
    public var family: ReleaseFamily
    public var declaratieMaand: Month
    /// The toewijzing with this number in this gemeente, whoever it belongs to.
    public var toewijzing: ToewijzingStand?
    public var levering: Leveringsstand
    /// False when no toewijzing of this gemeente carries the BSN.
    public var isClientBekend: Bool
    /// The reference number was used before by this aanbieder, or earlier in this message.
    public var isReferentieGebruikt: Bool
    /// For a credit line: the accepted debit that VorigReferentieNummer points to.
    public var debetVanCredit: GeaccepteerdeDebet?
    /// Accepted, not credited debits on the toewijzing.
    public var debetten: EerdereDebetten
    public var contract: ContractAfspraak
    /// Whether the product list has this product; nil without a product list.
    public var staatInProductlijst: Bool?
    /// False when the gemeente rejects nothing for a product that is not listed.
    public var isProductlijstBindend = true
    /// The exceptions that hold for this line today.
    public var uitzonderingen: [ZorggatRegel: Uitzondering]

    public init(
        prestatie: Prestatie, bsn: String, aanbieder: String, family: ReleaseFamily, declaratieMaand: Month,
        toewijzing: ToewijzingStand? = nil, levering: Leveringsstand = Leveringsstand(), isClientBekend: Bool = true,
        isReferentieGebruikt: Bool = false, debetVanCredit: GeaccepteerdeDebet? = nil,
        debetten: EerdereDebetten = [], contract: ContractAfspraak = .onbekend,
        staatInProductlijst: Bool? = nil, uitzonderingen: [ZorggatRegel: Uitzondering] = [:]
    ) {
        self.prestatie = prestatie
        self.bsn = bsn
        self.aanbieder = aanbieder
        self.family = family
        self.declaratieMaand = declaratieMaand
        self.toewijzing = toewijzing
        self.levering = levering
        self.isClientBekend = isClientBekend
        self.isReferentieGebruikt = isReferentieGebruikt
        self.debetVanCredit = debetVanCredit
        self.debetten = debetten
        self.contract = contract
        self.staatInProductlijst = staatInProductlijst
        self.uitzonderingen = uitzonderingen
    }

    /// The toewijzing the line may be judged against: this number, of this aanbieder (TR338).
    var gekoppeld: ToewijzingStand? {
        toewijzing.flatMap { $0.aanbieder == aanbieder ? $0 : nil }
    }

    var periode: GeslotenPeriode { prestatie.productPeriode }

    /// How many declared units go into one assigned unit; nil without omvang or when the units do not match.
    var factor: Int? { gekoppeld?.omvang?.factor(to: prestatie.eenheid) }

    var ceiling: VolumeCeiling? {
        gekoppeld?.ceiling(declaratieMaand: declaratieMaand, productCategorie: prestatie.productCategorie)
    }
}
