/// Writes zip archives, also wrong ones.
struct ZipWriter {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

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
    mutating func addBomb(_ name: String, spaces: Int) {
        var bits = BitWriter()
        // One last block with the fixed codes of deflate: a space, then copies of the 258 bytes before, then the end.
        bits.add(1, 1)
        bits.add(1, 2)
        bits.addCode(0x30 + 0x20, 8)
        let copies = spaces / 258
        for _ in 0..<copies {
            bits.addCode(0b1100_0101, 8)
            bits.addCode(0, 5)
        }
        bits.addCode(0, 7)
        add(Array(name.utf8), bits.bytes, unpackedSize: copies * 258 + 1, isCompressed: true, sum: 0)
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

    /// A code word, its highest bit first.
    mutating func addCode(_ code: Int, _ width: Int) {
        for bit in (0..<width).reversed() { add((code >> bit) & 1, 1) }
    }
}
