/// Writes zip archives, also wrong ones.
struct ZipWriter {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0
    /// What the directory says of the first member, without its name.
    private var firstEntry: [UInt8] = []

    /// What may be wrong with a member.
    enum Fault {
        /// The check sum does not belong to the content.
        case wrongCheckSum
        /// Marked as encrypted.
        case encrypted
    }

    mutating func add(_ name: String, _ bytes: [UInt8], fault: Fault? = nil) {
        add(Array(name.utf8), bytes, fault: fault)
    }

    mutating func add(_ name: [UInt8], _ bytes: [UInt8], fault: Fault? = nil) {
        let sum = fault == .wrongCheckSum ? 0xDEAD_BEEF : checkSum(bytes)
        add(name, bytes, unpackedSize: bytes.count, isEncrypted: fault == .encrypted, sum: sum)
    }

    /// A member that unpacks to so many spaces and one more, from a hundredth of that. The check sum is left out.
    mutating func addBomb(_ name: String, spaces: Int) { addBomb(name, " ", filler: spaces) }

    /// A member that begins with an ASCII text, of which the last character comes so many times more.
    /// - Parameter saying: what the zip says of the size; left out: the truth.
    mutating func addBomb(_ name: String, _ start: String, filler: Int, saying: Int? = nil) {
        var bits = BitWriter()
        // One last block with the fixed codes of deflate: the text, then copies of the 258 bytes before, then the end.
        bits.add(1, 1)
        bits.add(1, 2)
        for byte in start.utf8 { bits.addCode(0x30 + Int(byte), 8) }
        // Eight copies take thirteen bytes, so that the same thirteen come back.
        let rounds = max(3, filler / 258 / 8)
        for _ in 0..<24 {
            bits.addCode(0b1100_0101, 8)
            bits.addCode(0, 5)
        }
        bits.repeatBytes(13, times: rounds - 3)
        bits.addCode(0, 7)
        let size = start.utf8.count + rounds * 8 * 258
        add(Array(name.utf8), bits.bytes, unpackedSize: saying ?? size, isCompressed: true, sum: 0)
    }

    /// One more name for the body of the first member; the first time, the member itself.
    mutating func addSame(_ name: String, as addFirst: (inout ZipWriter) -> Void) {
        if count == 0 { addFirst(&self) }
        let nameStart = 46
        let bytes = Array(name.utf8)
        if firstEntry.isEmpty { firstEntry = Array(directory.prefix(nameStart)) }
        var entry = firstEntry
        entry.replaceSubrange(28..<30, with: little(bytes.count, 2))
        directory += entry + bytes
        count += 1
    }

    private mutating func add(
        _ name: [UInt8], _ packed: [UInt8], unpackedSize: Int, isCompressed: Bool = false, isEncrypted: Bool = false,
        sum: Int
    ) {
        let offset = body.count
        var fields: [UInt8] = []
        fields += little(isEncrypted ? 1 : 0, 2) + little(isCompressed ? 8 : 0, 2)
        // 1 January 1980.
        fields += little(0, 2) + little(0x21, 2) + little(sum, 4)
        fields += little(packed.count, 4) + little(unpackedSize, 4) + little(name.count, 2) + little(0, 2)
        body += little(0x0403_4B50, 4) + little(20, 2) + fields + name + packed
        directory += little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + fields
        directory += little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(offset, 4) + name
        count += 1
    }

    /// The whole archive.
    var bytes: [UInt8] {
        let end = little(0x0605_4B50, 4) + little(0, 4) + little(count, 2) + little(count, 2)
        return body + directory + end + little(directory.count, 4) + little(body.count, 4) + little(0, 2)
    }

    private func little(_ value: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    /// CRC-32.
    private func checkSum(_ bytes: [UInt8]) -> Int {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
        }
        return Int(~sum)
    }
}

/// Packs bits as deflate does: from the lowest bit of a byte up.
private struct BitWriter {
    private(set) var bytes: [UInt8] = []
    private var used = 8

    /// A number, its lowest bit first.
    mutating func add(_ value: Int, _ width: Int) {
        for bit in 0..<width {
            if used == 8 {
                bytes.append(0)
                used = 0
            }
            bytes[bytes.count - 1] |= UInt8((value >> bit) & 1) << UInt8(used)
            used += 1
        }
    }

    /// The last so many whole bytes so many times more. They must be what comes after them as well.
    mutating func repeatBytes(_ width: Int, times count: Int) {
        let open = bytes.removeLast()
        let piece = Array(bytes.suffix(width))
        bytes.reserveCapacity(bytes.count + width * count + 1)
        for _ in 0..<count { bytes += piece }
        bytes.append(open)
    }

    /// A code word, its highest bit first.
    mutating func addCode(_ code: Int, _ width: Int) {
        for bit in (0..<width).reversed() { add((code >> bit) & 1, 1) }
    }
}
