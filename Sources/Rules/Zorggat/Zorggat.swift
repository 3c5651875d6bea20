import CareTimeline
import IWmo

/// The care-gap rules (semantics, section 4). They are this project's own, no part of the standard.
public enum ZorggatRegel: String, Sendable, CaseIterable, Hashable {
    case pauze = "ZG001"
    case geenStart = "ZG002"
    case buitenLevering = "ZG003"
    case gedeeltelijk = "ZG004"
    case melding = "ZG005"

    /// The rule as the catalogue shows it.
    public var rule: Rule { entry.rule }

    /// What the rule says about a line.
    public var condition: Tekst { rule.condition }

    static let entries: [CatalogueEntry] = allCases.map(\.entry)

    private var entry: CatalogueEntry {
        switch self {
        case .pauze: Self.pauzeEntry
        case .geenStart: Self.geenStartEntry
        case .buitenLevering: Self.buitenLeveringEntry
        case .gedeeltelijk: Self.gedeeltelijkEntry
        case .melding: Self.meldingEntry
        }
    }

    /// A rule of this project with its examples; each stands in a file of its own, under its id.
    static func entry(
        _ regel: ZorggatRegel, title: Tekst, condition: Tekst, explanation: Tekst,
        examples: [FactExample<PrestatieFacts>]
    ) -> CatalogueEntry {
        CatalogueEntry(
            rule: Rule(
                id: regel.rawValue, level: 5, messages: [.wmo303, .wmo323], subject: "Prestatie", title: title,
                condition: condition, explanation: explanation, retourcode: nil,
                source:
                    "Pauzewacht; iWmo OP364"),
            examples: examples.map(\.example))
    }
}

/// What a gemeente does with a care-gap rule.
public enum ZorggatKeuze: String, Sendable, CaseIterable, Hashable {
    /// The line is rejected with the configured return code.
    case reject
    /// The line is accepted towards the provider and disputed in the reports.
    case flag
    /// The rule gives no finding.
    case off
    /// ZG002 only: an administrative start is recorded instead.
    case register
}

/// The choices of one gemeente for one release family.
public struct ZorggatPolicy: Hashable, Sendable {
    /// ZG002.
    public var start: ZorggatKeuze
    /// ZG001 and ZG003.
    public var gap: ZorggatKeuze
    /// ZG004, and with `off` also ZG005.
    public var partial: ZorggatKeuze
    public var month: MonthPolicy
    /// Return code of a line that a care-gap rule rejects.
    public var retourcode: String

    public init(
        start: ZorggatKeuze, gap: ZorggatKeuze, partial: ZorggatKeuze, month: MonthPolicy, retourcode: String
    ) {
        self.start = start
        self.gap = gap
        self.partial = partial
        self.month = month
        self.retourcode = retourcode
    }

    /// What the standard supports: 2.x has a return code for care gaps, 3.x forbids rejecting on them (OP364).
    public static func standard(for family: ReleaseFamily) -> ZorggatPolicy {
        switch family {
        case .iwmo2: ZorggatPolicy(start: .reject, gap: .reject, partial: .flag, month: .prorata, retourcode: "8287")
        case .iwmo3: ZorggatPolicy(start: .flag, gap: .flag, partial: .flag, month: .prorata, retourcode: "9321")
        }
    }

    public func keuze(for regel: ZorggatRegel) -> ZorggatKeuze {
        switch regel {
        case .pauze, .buitenLevering: gap
        case .geenStart: start
        case .gedeeltelijk, .melding: partial
        }
    }

    /// True when a care gap can reject a line.
    public var rejects: Bool { [start, gap, partial].contains(.reject) }
}

/// What was done with the finding.
public enum ZorggatActie: String, Sendable, Hashable, CaseIterable {
    case reject
    case flag
    /// ZG005: information only.
    case melding
    /// A person accepted the finding (see `Uitzondering`): it counts no more.
    case geaccepteerd
}

/// A care-gap finding on one line.
public struct Zorggat: Hashable, Sendable {
    public var regel: ZorggatRegel
    /// Days of the toewijzing inside the productperiode without care.
    public var gatdagen: Int
    /// Days of the toewijzing inside the productperiode with care.
    public var zorgdagen: Int
    /// What fits on the care days, in the unit of the line; nil where nothing bounds it.
    public var maximaalVolume: Int?
    /// Eurocents.
    public var gevlagdBedrag: Int
    public var actie: ZorggatActie

    public init(
        regel: ZorggatRegel, gatdagen: Int, zorgdagen: Int, maximaalVolume: Int?, gevlagdBedrag: Int,
        actie: ZorggatActie
    ) {
        self.regel = regel
        self.gatdagen = gatdagen
        self.zorgdagen = zorgdagen
        self.maximaalVolume = maximaalVolume
        self.gevlagdBedrag = gevlagdBedrag
        self.actie = actie
    }
}
