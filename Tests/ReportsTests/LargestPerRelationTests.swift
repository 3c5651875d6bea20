import Oversight
import TestSupport
import Testing

@Suite("The lines with the most money")
struct LargestPerRelationTests {
    private static let zaan = Relation(gemeente: "0479", aanbieder: "65656055")
    private static let landsmeer = Relation(gemeente: "0415", aanbieder: "65656055")

    @Test("heaviest first, the earlier of equals first")
    func order() {
        var largest = LargestPerRelation<String>(perRelation: 10, overall: 10)
        for (name, weight) in [("a", 5), ("b", 9), ("c", 5), ("d", 7)] {
            largest.add(name, weight: weight, relation: Self.zaan)
        }
        #expect(largest.byRelation == [Self.zaan: ["b", "d", "a", "c"]])
    }

    @Test("no relation gets more than its share, and all together no more than the limit")
    func limits() {
        var largest = LargestPerRelation<Int>(perRelation: 3, overall: 4)
        for weight in 1...50 { largest.add(weight, weight: weight, relation: Self.zaan) }
        for weight in 1...2 { largest.add(weight, weight: weight, relation: Self.landsmeer) }
        #expect(largest.byRelation == [Self.zaan: [50, 49, 48], Self.landsmeer: [2]])
    }

    @Test("streaming keeps what sorting everything would keep", arguments: 1...30 as ClosedRange<UInt64>)
    func agreesWithSorting(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let perRelation = Int.random(in: 1...6, using: &numbers)
        let overall = Int.random(in: 1...20, using: &numbers)
        var largest = LargestPerRelation<Int>(perRelation: perRelation, overall: overall)
        var all: [(relation: Relation, weight: Int, number: Int)] = []
        for number in 0..<400 {
            let aanbieder = String(Int.random(in: 0..<8, using: &numbers))
            let entry = (
                Relation(gemeente: "0479", aanbieder: aanbieder), Int.random(in: 0..<60, using: &numbers), number
            )
            all.append(entry)
            largest.add(number, weight: entry.1, relation: entry.0)
        }
        var expected: [Relation: [Int]] = [:]
        var count = 0
        for entry in all.sorted(by: { ($0.weight, -$0.number) > ($1.weight, -$1.number) }) where count < overall {
            guard expected[entry.relation, default: []].count < perRelation else { continue }
            expected[entry.relation, default: []].append(entry.number)
            count += 1
        }
        #expect(largest.byRelation == expected)
    }
}
