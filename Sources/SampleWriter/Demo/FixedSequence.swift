/// Numbers that look random and are the same every time (SplitMix64).
struct FixedSequence {
    private var state: UInt64

    init(seed: Int) {
        state = UInt64(truncatingIfNeeded: seed)
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// 0 up to, not including, the limit.
    mutating func next(below limit: Int) -> Int { Int(next() % UInt64(max(limit, 1))) }

    mutating func pick<Element>(from elements: [Element], else fallback: Element) -> Element {
        elements.isEmpty ? fallback : elements[next(below: elements.count)]
    }
}
