import IWmo

/// Keys that a message has used, compared byte for byte: what may occur only once in a message of any size.
///
/// A `Set` of texts keeps each text by itself and computes every hash again each time it grows; with three keys for
/// each of 120,000 lines that was a sixth of the time it takes to validate them.
struct SeenKeys: Sendable {
    /// All keys, one behind the other.
    private var bytes: [UInt8] = []
    private var keys: [Key] = []
    /// Indices in `keys` by hash, -1 where there is none.
    private var slots = [Int32](repeating: -1, count: 64)

    private struct Key {
        let hash: Int
        /// Where the key ends in `bytes`; it begins where the one before it ends.
        let end: Int
    }

    /// False when the text was there already.
    mutating func insert(_ text: String) -> Bool {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        return keepLast(from: start)
    }

    /// False when a debet line of the same toewijzing, period and product was there already.
    mutating func insert(debet prestatie: Prestatie) -> Bool {
        let start = bytes.count
        append(prestatie.toewijzingNummer)
        append(Int(prestatie.productPeriode.begindatum.number))
        append(Int(prestatie.productPeriode.einddatum.number))
        // Its length before it, so that "ab" and "c" are not "a" and "bc".
        append(prestatie.productCategorie.utf8.count)
        bytes.append(contentsOf: prestatie.productCategorie.utf8)
        bytes.append(contentsOf: prestatie.productCode.utf8)
        return keepLast(from: start)
    }

    func contains(_ text: String) -> Bool {
        let key = Array(text.utf8)
        return key.withUnsafeBytes { key in
            let hash = Self.hash(key)
            return bytes.withUnsafeBytes { slot(of: key, hash, in: $0).isFound }
        }
    }

    private mutating func append(_ number: Int) {
        withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
    }

    /// Keeps what was appended as a key, unless it is known.
    private mutating func keepLast(from start: Int) -> Bool {
        if keys.count * 2 >= slots.count { grow() }
        let (hash, found) = bytes.withUnsafeBytes { all in
            let key = UnsafeRawBufferPointer(rebasing: all[start...])
            let hash = Self.hash(key)
            return (hash, slot(of: key, hash, in: all))
        }
        guard !found.isFound else {
            bytes.removeLast(bytes.count - start)
            return false
        }
        slots[found.slot] = Int32(truncatingIfNeeded: keys.count)
        keys.append(Key(hash: hash, end: bytes.count))
        return true
    }

    /// Where a key is, or else where it would go.
    private func slot(
        of key: UnsafeRawBufferPointer, _ hash: Int, in all: UnsafeRawBufferPointer
    ) -> (slot: Int, isFound: Bool) {
        let mask = slots.count - 1
        var slot = hash & mask
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if keys[index].hash == hash {
                let start = index == 0 ? 0 : keys[index - 1].end
                if all[start..<keys[index].end].elementsEqual(key) { return (slot, true) }
            }
            slot = (slot + 1) & mask
        }
        return (slot, false)
    }

    private mutating func grow() {
        var larger = [Int32](repeating: -1, count: slots.count * 2)
        let mask = larger.count - 1
        for (index, key) in keys.enumerated() {
            var slot = key.hash & mask
            while larger[slot] >= 0 { slot = (slot + 1) & mask }
            larger[slot] = Int32(truncatingIfNeeded: index)
        }
        slots = larger
    }

    /// Seeded per process: nobody can make keys of which the hashes collide.
    private static func hash(_ key: UnsafeRawBufferPointer) -> Int {
        var hasher = Hasher()
        hasher.combine(bytes: key)
        return hasher.finalize()
    }
}
