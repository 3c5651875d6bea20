/// Writes zip archives without compression, also wrong ones.
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
        let offset = body.count
        var fields: [UInt8] = []
        fields += little(fault == .encrypted ? 1 : 0, 2)
        // Stored; 1 January 1980.
        fields += little(0, 2) + little(0, 2) + little(0x21, 2)
        fields += little(fault == .wrongCheckSum ? 0xDEAD_BEEF : checkSum(bytes), 4)
        fields += little(bytes.count, 4) + little(bytes.count, 4) + little(name.count, 2) + little(0, 2)
        body += little(0x0403_4B50, 4) + little(20, 2) + fields + name + bytes
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
