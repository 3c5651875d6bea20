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
public struct EerdereDebetten: Sendable {
    public private(set) var lines: [EerderDebet]
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
        self.lines = []
        self.lines.reserveCapacity(lines.count)
        for line in lines { append(line) }
    }

    public init(_ debetten: [GeaccepteerdeDebet]) {
        self.init(debetten.map { EerderDebet($0.prestatie) })
    }

    public var isEmpty: Bool { lines.isEmpty }

    public mutating func append(_ line: EerderDebet) {
        lines.append(line)
        count(line, at: lines.count - 1)
    }

    private mutating func count(_ line: EerderDebet, at place: Int) {
        if line.eenheid == .uur { hours += line.geleverdVolume } else { volume += line.geleverdVolume }
        money += Self.money(line)
        hasMinutes = hasMinutes || line.eenheid == .minuut
        if place == Self.fewLines {
            for (place, line) in lines.enumerated() { places[line.productPeriode, default: []].append(place) }
        } else if place > Self.fewLines {
            places[line.productPeriode, default: []].append(place)
        }
    }

    /// All volumes together, in minutes when `inMinutes` says that hours become minutes.
    func volume(inMinutes: Bool) -> Int { volume + hours * (inMinutes ? 60 : 1) }

    /// What a line takes from a budget, in eurocents.
    static func money(_ line: EerderDebet) -> Int { line.eenheid == .euro ? line.geleverdVolume : line.bedrag }

    /// The first line about the same product over the same period.
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
