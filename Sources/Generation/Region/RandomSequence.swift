/// Numbers that look random and are the same every time (SplitMix64).
///
/// Every thing that is made has a sequence of its own, named by what it is and its number: adding a client then does
/// not change the clients before it.
struct RandomSequence {
    /// What a sequence is for.
    enum Purpose: UInt64 {
        case providers = 1
        case client
        case need
        case dossier
        case declarations
        case activity
        case reports
    }

    private var state: UInt64

    init(seed: UInt64, _ purpose: Purpose, _ number: Int = 0) {
        state = seed
        // Each part passes through the generator once, so that neighbouring numbers give unrelated sequences.
        state = next() ^ purpose.rawValue
        state = next() ^ UInt64(truncatingIfNeeded: number)
        state = next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// 0 up to, not including, the limit.
    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(limit, 1))) }

    /// Both ends included.
    mutating func between(_ first: Int, _ last: Int) -> Int { first + below(last - first + 1) }

    /// True so many times out of a thousand.
    mutating func chance(_ perMille: Int) -> Bool { below(1000) < perMille }

    mutating func pick<Element>(_ elements: [Element], else fallback: Element) -> Element {
        elements.isEmpty ? fallback : elements[below(elements.count)]
    }

    /// An index, each as often as its weight says; 0 when there are no weights.
    mutating func weighted(_ weights: [Int]) -> Int {
        var left = below(weights.reduce(0, +))
        for (index, weight) in weights.enumerated() {
            if left < weight { return index }
            left -= weight
        }
        return 0
    }

    mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var elements = elements
        for index in elements.indices.reversed() { elements.swapAt(index, below(index + 1)) }
        return elements
    }
}
