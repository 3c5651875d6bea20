import CareTimeline

/// Days with a place in the message.
struct PlacedDays {
    /// Counted from 0, in the order of the message.
    let place: Int
    let days: DayRange
}

/// Finds, for many periods at once, the first of a group that each shares a day with.
///
/// Comparing every pair would let one message of ordinary size keep a processor busy for half a minute. A period shares a
/// day with another when it holds the other's first day, or begins within it, and each is a sorted search.
struct EarliestOverlap {
    /// Ascending by first day.
    private let members: [PlacedDays]
    /// The lowest place below each node of a binary tree with the members as leaves, from index `members.count` on.
    private let lowestPlace: [Int]

    init(_ group: [PlacedDays]) {
        members = group.sorted { $0.days.first < $1.days.first }
        var tree = [Int](repeating: .max, count: members.count) + members.map(\.place)
        for node in stride(from: members.count - 1, to: 0, by: -1) {
            tree[node] = min(tree[2 * node], tree[2 * node + 1])
        }
        lowestPlace = tree
    }

    /// The lowest place of a member that shares a day with each of the periods, in their order; `.max` when none does.
    /// A period that is itself a member finds at least itself.
    func places(for periods: [PlacedDays]) -> [Int] {
        let holding = placesHoldingFirstDay(of: periods)
        return periods.indices.map { min(holding[$0], lowestPlace(beginningIn: periods[$0].days)) }
    }

    private func lowestPlace(beginningIn days: DayRange) -> Int {
        var lowest = Int.max
        var (left, right) = (rank { $0 < days.first } + members.count, rank { $0 <= days.last } + members.count)
        while left < right {
            if left % 2 == 1 {
                lowest = min(lowest, lowestPlace[left])
                left += 1
            }
            if right % 2 == 1 {
                right -= 1
                lowest = min(lowest, lowestPlace[right])
            }
            (left, right) = (left / 2, right / 2)
        }
        return lowest
    }

    /// How many members have a first day that fits; the first days that fit come before those that do not.
    private func rank(_ fits: (Day) -> Bool) -> Int {
        var (low, high) = (0, members.count)
        while low < high {
            let middle = (low + high) / 2
            if fits(members[middle].days.first) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Members mark the first days they hold, the earliest member first; a day that is marked is skipped ever after.
    private func placesHoldingFirstDay(of periods: [PlacedDays]) -> [Int] {
        let order = periods.indices.sorted { periods[$0].days.first < periods[$1].days.first }
        var places = [Int](repeating: .max, count: periods.count)
        /// For each of `order` the nearest one from there on that is not marked, as far as known.
        var next = Array(0...order.count)
        func unmarked(from start: Int) -> Int {
            var end = start
            while next[end] != end { end = next[end] }
            var step = start
            while step != end {
                let following = next[step]
                next[step] = end
                step = following
            }
            return end
        }
        for member in members.sorted(by: { $0.place < $1.place }) {
            var (low, high) = (0, order.count)
            while low < high {
                let middle = (low + high) / 2
                if periods[order[middle]].days.first < member.days.first { low = middle + 1 } else { high = middle }
            }
            var found = unmarked(from: low)
            while found < order.count, periods[order[found]].days.first <= member.days.last {
                places[order[found]] = member.place
                next[found] = found + 1
                found = unmarked(from: found)
            }
        }
        return places
    }
}
