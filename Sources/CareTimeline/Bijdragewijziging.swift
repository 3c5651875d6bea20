/// One difference between what was reported about the own contribution of a client and what is known now.
public struct Bijdragewijziging: Hashable, Sendable {
    public enum Aard: Sendable, CaseIterable {
        case nieuw
        /// Another day than was reported before.
        case gewijzigd
        /// What was reported before is no longer so.
        case vervallen
    }

    public var soort: Bijdragefeit.Soort
    /// What is known now; nil when nothing took the place of what was reported. Of a month its first day.
    public var dag: Day?
    /// What was reported and is no longer so; nil when this is new.
    public var vervangt: Day?
    /// Numbers of the toewijzingen it is about, ascending.
    public var toewijzingen: [Int]

    public init(soort: Bijdragefeit.Soort, dag: Day?, vervangt: Day?, toewijzingen: [Int]) {
        self.soort = soort
        self.dag = dag
        self.vervangt = vervangt
        self.toewijzingen = toewijzingen
    }

    public var aard: Aard { dag == nil ? .vervallen : vervangt == nil ? .nieuw : .gewijzigd }
}

extension Bijdragewijziging {
    /// What is to be reported now, in the order of the days; nothing when all of it was reported before.
    ///
    /// A start or end that came in the place of another is one change. A month never is: it is due or it is not.
    public static func all(van gemeld: [Bijdragefeit: [Int]], naar verloop: Bijdrageverloop) -> [Bijdragewijziging] {
        Bijdragefeit.Soort.allCases.flatMap { soort in
            let gone = gemeld.keys.filter { $0.soort == soort && verloop.feiten[$0] == nil }.sorted()
            let new = verloop.feiten.keys.filter { $0.soort == soort && gemeld[$0] == nil }.sorted()
            let pairs = soort == .maand ? 0 : min(gone.count, new.count)
            let changed = zip(new, gone).prefix(pairs).map { feit, oud in
                Bijdragewijziging(
                    soort: soort, dag: feit.dag, vervangt: oud.dag, toewijzingen: verloop.feiten[feit] ?? [])
            }
            let ended = gone.dropFirst(pairs).map { oud in
                Bijdragewijziging(soort: soort, dag: nil, vervangt: oud.dag, toewijzingen: gemeld[oud] ?? [])
            }
            let added = new.dropFirst(pairs).map { feit in
                Bijdragewijziging(
                    soort: soort, dag: feit.dag, vervangt: nil, toewijzingen: verloop.feiten[feit] ?? [])
            }
            return changed + ended + added
        }.sorted { $0.feit < $1.feit }
    }

    private var feit: Bijdragefeit { Bijdragefeit(soort, dag ?? vervangt ?? .distantFuture) }
}

extension [Bijdragefeit: [Int]] {
    /// What is reported once this change was reported too.
    public mutating func apply(_ wijziging: Bijdragewijziging) {
        if let vervangt = wijziging.vervangt { self[Bijdragefeit(wijziging.soort, vervangt)] = nil }
        if let dag = wijziging.dag { self[Bijdragefeit(wijziging.soort, dag)] = wijziging.toewijzingen }
    }
}
