import IWmo

/// Keys that a message has used, compared byte for byte: what may occur only once in a message of any size.
///
/// A `Set` of texts keeps each text by itself and computes every hash again each time it grows; with three keys for
/// each of 120,000 lines that was a sixth of the time it takes to validate them.
struct SeenKeys: Sendable {
    /// All keys, one behind the other.
    private var bytes: [UInt8] = []
    /// Where each key ends in `bytes`; it begins where the one before it ends.
    private var ends: [Int] = []
    private var slots = [Slot](repeating: Slot(hash: 0, index: -1), count: 64)

    /// A place in the table. It has part of the hash beside it, because looking up the key itself is what takes time.
    private struct Slot {
        let hash: UInt32
        /// Of the key, -1 where there is none.
        let index: Int32
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
        append(prestatie.productPeriode.begindatum.number)
        append(prestatie.productPeriode.einddatum.number)
        // Its length before it, so that "ab" and "c" are not "a" and "bc".
        append(Int32(truncatingIfNeeded: prestatie.productCategorie.utf8.count))
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

    private mutating func append(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
    }

    /// Keeps what was appended as a key, unless it is known.
    private mutating func keepLast(from start: Int) -> Bool {
        if ends.count * 2 >= slots.count { grow() }
        let (hash, found) = bytes.withUnsafeBytes { all in
            let key = UnsafeRawBufferPointer(rebasing: all[start...])
            let hash = Self.hash(key)
            return (hash, slot(of: key, hash, in: all))
        }
        guard !found.isFound else {
            bytes.removeLast(bytes.count - start)
            return false
        }
        slots[found.slot] = Slot(hash: hash, index: Int32(truncatingIfNeeded: ends.count))
        ends.append(bytes.count)
        return true
    }

    /// Where a key is, or else where it would go.
    private func slot(
        of key: UnsafeRawBufferPointer, _ hash: UInt32, in all: UnsafeRawBufferPointer
    ) -> (slot: Int, isFound: Bool) {
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot].index >= 0 {
            if slots[slot].hash == hash {
                let index = Int(slots[slot].index)
                let start = index == 0 ? 0 : ends[index - 1]
                if all[start..<ends[index]].elementsEqual(key) { return (slot, true) }
            }
            slot = (slot + 1) & mask
        }
        return (slot, false)
    }

    private mutating func grow() {
        var larger = [Slot](repeating: Slot(hash: 0, index: -1), count: slots.count * 2)
        let mask = larger.count - 1
        for known in slots where known.index >= 0 {
            var slot = Int(known.hash) & mask
            while larger[slot].index >= 0 { slot = (slot + 1) & mask }
            larger[slot] = known
        }
        slots = larger
    }

    /// Seeded per process: nobody can make keys of which the hashes collide.
    private static func hash(_ key: UnsafeRawBufferPointer) -> UInt32 {
        var hasher = Hasher()
        hasher.combine(bytes: key)
        return UInt32(truncatingIfNeeded: hasher.finalize())
    }
}
