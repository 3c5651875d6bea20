/// libFuzzer's own changes of single bytes and words.
@_silgen_name("LLVMFuzzerMutate")
private func changeBytes(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ maximum: Int) -> Int

/// Called by libFuzzer to change an input. Half of the changes of a message are of whole elements and texts, which bytes
/// changed one by one hardly ever are.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ maximum: Int, _ seed: UInt32) -> Int {
    guard isMessagesTarget, seed % 2 == 0,
        let changed = changedElements(Array(UnsafeBufferPointer(start: bytes, count: count)), seed: seed),
        changed.count <= maximum
    else { return changeBytes(bytes, count, maximum) }
    for (index, byte) in changed.enumerated() { bytes[index] = byte }
    return changed.count
}

private func changedElements(_ bytes: [UInt8], seed: UInt32) -> [UInt8]? {
    var random = Multiplicative(state: UInt64(seed) | 1)
    let spans = ElementSpans(bytes)
    guard let element = spans.elements.randomElement(using: &random) else { return nil }
    var bytes = bytes
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes.removeSubrange(element)
    case 1: bytes.insert(contentsOf: bytes[element], at: element.upperBound)
    case 2:
        guard let other = spans.elements.randomElement(using: &random) else { return nil }
        bytes.replaceSubrange(other, with: Array(bytes[element]))
    default:
        guard let text = spans.texts.randomElement(using: &random),
            let other = spans.texts.randomElement(using: &random)
        else { return nil }
        bytes.replaceSubrange(text, with: Array(bytes[other]))
    }
    return bytes.isEmpty ? nil : bytes
}

/// The same numbers for the same seed: libFuzzer must be able to repeat a change.
private struct Multiplicative: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
