import CareTimeline
import IWmo

/// An accepted debit line, as far as the rules for later lines look at it.
public struct EerderDebet: Hashable, Sendable {
    public var referentieNummer: String
    public var productCategorie: String
    public var productCode: String
    public var productPeriode: GeslotenPeriode
    /// In the unit of `eenheid`; eurocents when that is 83.
    public var geleverdVolume: Int
    public var eenheid: Eenheid
    /// Eurocents.
    public var bedrag: Int

    public init(
        referentieNummer: String, productCategorie: String, productCode: String, productPeriode: GeslotenPeriode,
        geleverdVolume: Int, eenheid: Eenheid, bedrag: Int
    ) {
        self.referentieNummer = referentieNummer
        self.productCategorie = productCategorie
        self.productCode = productCode
        self.productPeriode = productPeriode
        self.geleverdVolume = geleverdVolume
        self.eenheid = eenheid
        self.bedrag = bedrag
    }

    /// What counting looks at: all but what names a line and its product.
    public struct Cijfers: Hashable, Sendable {
        public var productPeriode: GeslotenPeriode
        /// In the unit of `eenheid`; eurocents when that is 83.
        public var geleverdVolume: Int
        public var eenheid: Eenheid
        /// Eurocents.
        public var bedrag: Int

        public init(productPeriode: GeslotenPeriode, geleverdVolume: Int, eenheid: Eenheid, bedrag: Int) {
            self.productPeriode = productPeriode
            self.geleverdVolume = geleverdVolume
            self.eenheid = eenheid
            self.bedrag = bedrag
        }
    }

    var cijfers: Cijfers {
        Cijfers(productPeriode: productPeriode, geleverdVolume: geleverdVolume, eenheid: eenheid, bedrag: bedrag)
    }

    public init(_ prestatie: Prestatie) {
        self.init(
            referentieNummer: prestatie.referentieNummer, productCategorie: prestatie.productCategorie,
            productCode: prestatie.productCode, productPeriode: prestatie.productPeriode,
            geleverdVolume: prestatie.geleverdVolume, eenheid: prestatie.eenheid,
            bedrag: prestatie.ingediendBedrag.bedrag)
    }
}

/// Accepted, not credited debits on one toewijzing, in the order in which they were accepted.
///
/// What the rules ask of them is kept up to date as they come: judging a line takes no longer when thousands of lines
/// on one budget went before it.
///
/// The lines that went before a declaration can be counted without being named, for most lines break no rule. A line over
/// one of their periods (`isUnnamed`), and the reasons of a line that is rejected, need the names.
public struct EerdereDebetten: Sendable {
    /// Without the lines that are not named, which come before these.
    public private(set) var lines: [EerderDebet] = []
    private var unnamed = Periods()
    /// In hours.
    private var hours = 0
    /// In whatever unit the lines have, those in hours left out.
    private var volume = 0
    /// Volume of lines in euros, amount of the others; eurocents.
    private(set) var money = 0
    private(set) var hasMinutes = false
    /// Places in `lines`, ascending, by period; only kept where going through all lines would take long.
    private var places: [GeslotenPeriode: [Int]] = [:]
    private static let fewLines = 64

    public init(_ lines: [EerderDebet]) {
        self.lines.reserveCapacity(lines.count)
        for line in lines { append(line) }
    }

    public init(_ debetten: [GeaccepteerdeDebet]) {
        self.init(debetten.map { EerderDebet($0.prestatie) })
    }

    /// Lines that are counted and not named.
    public init(unnamed lines: [EerderDebet.Cijfers]) {
        for line in lines { count(line) }
        unnamed = Periods(lines.map(\.productPeriode))
    }

    public var isEmpty: Bool { lines.isEmpty && isNamed }

    public mutating func append(_ line: EerderDebet) {
        lines.append(line)
        count(line.cijfers)
        place(line.productPeriode, at: lines.count - 1)
    }

    private mutating func count(_ line: EerderDebet.Cijfers) {
        if line.eenheid == .uur { hours += line.geleverdVolume } else { volume += line.geleverdVolume }
        money += Self.money(line)
        hasMinutes = hasMinutes || line.eenheid == .minuut
    }

    private mutating func place(_ periode: GeslotenPeriode, at place: Int) {
        if place == Self.fewLines {
            for (place, line) in lines.enumerated() { places[line.productPeriode, default: []].append(place) }
        } else if place > Self.fewLines {
            places[periode, default: []].append(place)
        }
    }

    // MARK: Names

    /// False while there are lines of which only the figures are known.
    public var isNamed: Bool { unnamed.count == 0 }

    /// True when a line that is not named is about this period.
    public func isUnnamed(over periode: GeslotenPeriode) -> Bool { unnamed.contains(periode) }

    /// The same lines, all named. `earlier` begins with those that are not named here.
    public func named(by earlier: [EerderDebet]) -> EerdereDebetten {
        EerdereDebetten(Array(earlier.prefix(unnamed.count)) + lines)
    }

    /// A bag of periods in which one is found quickly.
    private struct Periods {
        let count: Int
        private let few: [GeslotenPeriode]
        private let many: Set<GeslotenPeriode>

        init(_ periods: [GeslotenPeriode] = []) {
            count = periods.count
            few = count > EerdereDebetten.fewLines ? [] : periods
            many = count > EerdereDebetten.fewLines ? Set(periods) : []
        }

        func contains(_ periode: GeslotenPeriode) -> Bool { few.contains(periode) || many.contains(periode) }
    }

    // MARK: What rules ask

    /// All volumes together, in minutes when `inMinutes` says that hours become minutes.
    func volume(inMinutes: Bool) -> Int { volume + hours * (inMinutes ? 60 : 1) }

    /// What a line takes from a budget, in eurocents.
    static func money(_ line: EerderDebet.Cijfers) -> Int { line.eenheid == .euro ? line.geleverdVolume : line.bedrag }

    /// The first line about the same product over the same period; `isUnnamed` must be false for that period.
    func first(forSameCareAs prestatie: Prestatie) -> EerderDebet? {
        func isSameCare(_ line: EerderDebet) -> Bool {
            line.productPeriode == prestatie.productPeriode && line.productCategorie == prestatie.productCategorie
                && line.productCode.isExactly(prestatie.productCode)
        }
        guard lines.count > Self.fewLines else { return lines.first(where: isSameCare) }
        return places[prestatie.productPeriode]?.lazy.map { lines[$0] }.first(where: isSameCare)
    }
}

extension EerdereDebetten: ExpressibleByArrayLiteral {
    public init(arrayLiteral elements: GeaccepteerdeDebet...) { self.init(elements) }
}
