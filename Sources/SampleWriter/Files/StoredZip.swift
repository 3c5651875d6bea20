/// A zip whose members are stored without compression and without a time, so that its bytes depend on nothing else.
enum StoredZip {
    struct Member {
        let name: String
        let bytes: [UInt8]
    }

    /// 1 January 1980, the first date the format knows.
    private static let date: UInt16 = 1 << 5 | 1
    private static let version: UInt16 = 20
    /// Names are UTF-8.
    private static let flags: UInt16 = 1 << 11

    static func bytes(of members: [Member]) -> [UInt8] {
        var output: [UInt8] = []
        var directory: [UInt8] = []
        for member in members {
            let offset = UInt32(output.count)
            let common = commonFields(member)
            output.append(littleEndian: UInt32(0x0403_4B50))
            output += common
            output += Array(member.name.utf8)
            output += member.bytes

            directory.append(littleEndian: UInt32(0x0201_4B50))
            directory.append(littleEndian: version)
            directory += common
            // Comment length, disk, internal attributes: nothing to tell.
            directory += [UInt8](repeating: 0, count: 10)
            directory.append(littleEndian: offset)
            directory += Array(member.name.utf8)
        }
        return output + directory + end(members: members.count, directory: directory.count, offset: output.count)
    }

    /// The fields that stand before a member and again in the directory.
    private static func commonFields(_ member: Member) -> [UInt8] {
        var fields: [UInt8] = []
        fields.append(littleEndian: version)
        fields.append(littleEndian: flags)
        fields.append(littleEndian: UInt16(0))
        fields.append(littleEndian: UInt16(0))
        fields.append(littleEndian: date)
        fields.append(littleEndian: CRC32.checksum(of: member.bytes))
        fields.append(littleEndian: UInt32(member.bytes.count))
        fields.append(littleEndian: UInt32(member.bytes.count))
        fields.append(littleEndian: UInt16(member.name.utf8.count))
        fields.append(littleEndian: UInt16(0))
        return fields
    }

    private static func end(members: Int, directory: Int, offset: Int) -> [UInt8] {
        var fields: [UInt8] = []
        fields.append(littleEndian: UInt32(0x0605_4B50))
        fields.append(littleEndian: UInt32(0))
        fields.append(littleEndian: UInt16(members))
        fields.append(littleEndian: UInt16(members))
        fields.append(littleEndian: UInt32(directory))
        fields.append(littleEndian: UInt32(offset))
        fields.append(littleEndian: UInt16(0))
        return fields
    }
}

/// The checksum of the zip format (polynomial 0x04C11DB7, bits reversed).
enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { (index: UInt32) in
        (0..<8).reduce(index) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }

    static func checksum(of bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { checksum, byte in
            table[Int(UInt8(truncatingIfNeeded: checksum) ^ byte)] ^ (checksum >> 8)
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(littleEndian value: some FixedWidthInteger & UnsignedInteger) {
        for shift in stride(from: 0, to: value.bitWidth, by: 8) {
            append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }
}
