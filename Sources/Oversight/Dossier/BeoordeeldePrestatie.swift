import CareTimeline
import IWmo
import Rules

/// A judged declaration line with what has become known about it since.
public struct BeoordeeldePrestatie: Hashable, Sendable {
    /// Identity in the store.
    public var id: Int64
    public var gemeente: String
    public var aanbieder: String
    public var bsn: String
    public var declaratieNummer: String
    public var declaratieMaand: Month
    /// Dagtekening of the declaration.
    public var gedeclareerdOp: Day
    public var prestatie: Prestatie
    public var oordeel: Oordeel
    /// Ids of the rules that rejected it.
    public var regels: [String]
    /// The care-gap finding as it is known now; nil when there is none.
    public var zorggat: ZorggatRegel?
    /// Eurocents of the amount that belong to days without care, by what is known now.
    public var zorggatBedrag: Int
    /// A credit has undone the line.
    public var isGecrediteerd: Bool
    /// A person has accepted the care gap.
    public var isUitgezonderd: Bool
    /// The days of the toewijzing in the productperiode, as they were known when the line was judged.
    public var dagen: [Timeline.Segment]

    public init(
        id: Int64, gemeente: String, aanbieder: String, bsn: String, declaratieNummer: String,
        declaratieMaand: Month, gedeclareerdOp: Day, prestatie: Prestatie, oordeel: Oordeel, regels: [String] = [],
        zorggat: ZorggatRegel? = nil, zorggatBedrag: Int = 0, isGecrediteerd: Bool = false,
        isUitgezonderd: Bool = false, dagen: [Timeline.Segment] = []
    ) {
        self.id = id
        self.gemeente = gemeente
        self.aanbieder = aanbieder
        self.bsn = bsn
        self.declaratieNummer = declaratieNummer
        self.declaratieMaand = declaratieMaand
        self.gedeclareerdOp = gedeclareerdOp
        self.prestatie = prestatie
        self.oordeel = oordeel
        self.regels = regels
        self.zorggat = zorggat
        self.zorggatBedrag = zorggatBedrag
        self.isGecrediteerd = isGecrediteerd
        self.isUitgezonderd = isUitgezonderd
        self.dagen = dagen
    }

    /// An accepted debit that no credit has undone: it is paid, and stays paid as things are.
    public var isBetaald: Bool { oordeel.isGeaccepteerd && !prestatie.isCredit && !isGecrediteerd }

    /// The amount for days without care and what became of it; nil when there is none.
    public var zonderZorg: BedragZonderZorg? {
        guard let zorggat, zorggatBedrag > 0, !prestatie.isCredit else { return nil }
        return BedragZonderZorg(regel: zorggat, bedrag: zorggatBedrag, afloop: afloop)
    }

    private var afloop: BedragZonderZorg.Afloop {
        if !oordeel.isGeaccepteerd { return .afgewezen }
        if isGecrediteerd { return .gecrediteerd }
        return isUitgezonderd ? .uitgezonderd : .open
    }
}

/// An amount that was declared for days without care.
public struct BedragZonderZorg: Hashable, Sendable {
    /// What became of it.
    public enum Afloop: String, Sendable, CaseIterable, Hashable {
        /// The line was rejected, by whatever rule: it was never paid.
        case afgewezen
        /// Paid, and to be credited still.
        case open
        /// Paid, and credited since.
        case gecrediteerd
        /// Paid; a person has accepted the finding.
        case uitgezonderd
    }

    public var regel: ZorggatRegel
    /// Eurocents.
    public var bedrag: Int
    public var afloop: Afloop

    public init(regel: ZorggatRegel, bedrag: Int, afloop: Afloop) {
        self.regel = regel
        self.bedrag = bedrag
        self.afloop = afloop
    }
}
