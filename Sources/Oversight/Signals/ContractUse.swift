import CareTimeline
import IWmo

/// How much of a ceiling in the contract register is used.
///
/// A ceiling belongs to the rows of one gemeente and aanbieder that name the same number: they share it.
public struct ContractUse: Hashable, Sendable {
    public enum Plafond: Hashable, Sendable {
        case clienten(ClientUse)
        case budget(BudgetUse)
    }

    public var gemeente: String
    public var aanbieder: String
    /// Of the rows that share the ceiling, ascending.
    public var producten: [Product]
    public var plafond: Plafond

    public init(gemeente: String, aanbieder: String, producten: [Product], plafond: Plafond) {
        self.gemeente = gemeente
        self.aanbieder = aanbieder
        self.producten = producten
        self.plafond = plafond
    }
}

/// Clients of a ceiling. A client counts on the days of a toewijzing for one of the products, except after a definitive
/// stop; with two toewijzingen once.
public struct ClientUse: Hashable, Sendable {
    public var maximum: Int
    /// Most clients on one day.
    public var meeste: Int
    /// The first day with that many; nil when there was no client at all.
    public var op: Day?
    /// Clients on the last day that was looked at.
    public var nu: Int
    /// Days with more clients than the maximum.
    public var dagenBoven: Int
    /// From the first to the last of these days.
    public var boven: DayRange?
}

/// Money of a ceiling in one calendar year: paid lines of the contracted products by the month of their productperiode.
public struct BudgetUse: Hashable, Sendable {
    /// Eurocents per calendar year.
    public var plafond: Int
    public var jaar: Int
    /// The days of the contract in that year.
    public var contract: DayRange
    /// Eurocents by month of care, January first: twelve.
    public var perMaand: [Int]
    /// Eurocents.
    public var toegekend: Int
    /// Eurocents by the end of the contract in that year; nil while nothing was paid.
    public var verwacht: Int?

    /// Whole percents of the ceiling, rounded down; nil when the ceiling is 0.
    public var procent: Int? { plafond > 0 ? toegekend * 100 / plafond : nil }

    /// Whole percents of the ceiling, rounded down.
    public var verwachtProcent: Int? { plafond > 0 ? verwacht.map { $0 * 100 / plafond } : nil }
}
