/// Keeps the elements that weigh most: so many per gemeente and aanbieder, so many in all.
///
/// Memory is bounded by twice the overall limit, however many elements come by. Of equal weights the earlier stays.
public struct LargestPerRelation<Element: Sendable>: Sendable {
    private struct Entry: Sendable {
        let relation: Relation
        let weight: Int
        let order: Int
        let element: Element
    }

    private let limitPerRelation: Int
    private let limit: Int
    private var entries: [Entry] = []
    private var nextOrder = 0
    /// Once the overall limit is reached: what weighs no more than this can never be kept.
    private var floor: Int?
    /// The same for a relation that has reached its own limit.
    private var floors: [Relation: Int] = [:]

    public init(perRelation: Int, overall: Int) {
        limitPerRelation = max(perRelation, 1)
        limit = max(overall, 1)
    }

    public mutating func add(_ element: Element, weight: Int, relation: Relation) {
        nextOrder += 1
        if let floor, weight <= floor { return }
        if let floor = floors[relation], weight <= floor { return }
        entries.append(Entry(relation: relation, weight: weight, order: nextOrder, element: element))
        if entries.count >= 2 * limit { compact() }
    }

    /// The elements kept, heaviest first, by relation.
    public var byRelation: [Relation: [Element]] {
        var copy = self
        copy.compact()
        return Dictionary(grouping: copy.entries, by: \.relation).mapValues { $0.map(\.element) }
    }

    private mutating func compact() {
        entries.sort { ($1.weight, $0.order) < ($0.weight, $1.order) }
        var kept: [Entry] = []
        var counts: [Relation: Int] = [:]
        for entry in entries where kept.count < limit {
            let count = counts[entry.relation, default: 0]
            guard count < limitPerRelation else { continue }
            counts[entry.relation] = count + 1
            kept.append(entry)
            if count + 1 == limitPerRelation { floors[entry.relation] = entry.weight }
        }
        entries = kept
        if kept.count == limit { floor = kept.last?.weight }
    }
}
