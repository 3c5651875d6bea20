import TestSupport

func replacing(_ old: String, _ new: String, in bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    if let found = bytes.firstRange(of: Array(old.utf8)) { bytes.replaceSubrange(found, with: Array(new.utf8)) }
    return bytes
}

/// One change to a message: in a value, in the elements, in the names, or in any byte.
enum MessageMutation {
    private static let values = [
        "", " ", "0", "1", "2", "3", "01", "02", "04", "14", "83", "99", "C", "D", "AB", "NL", "Q1", "0479", "12345678",
        "999999990", "99999999", "100000000", "999999999", "1000000000", "+1", "-1", "007", "1.0", "2023-04-01",
        "2023-02-29",
        "2024-02-29", "2023-13-01", "0000-01-01", "12023-01-01", "2023-04-01Z", " 2023-04-01 ", "10:00:00", "24:00:00",
        "10:00:00.5", "10:00:61", "1.0.0", "1.02.0", "a b", "é", "ỹ", "line\nfeed", "\ttab", "a\r\nb", "&amp;", "&#13;",
        "&#10;x",
        "<![CDATA[1]]>", "<!-- x -->1", "1<!-- x -->", "<x/>", String(repeating: "x", count: 21),
        String(repeating: "é", count: 36), String(repeating: "x", count: 201), String(repeating: "9", count: 30),
    ]
    private static let attributes = [
        " x=\"1\"", " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"",
        " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"iwmo:LDT_Datum\"",
        " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"a b\"", " xmlns=\"urn:x\"",
        " xml:lang=\"nl\"",
    ]
    private static let insertions = [
        "<iwmo:Datum>2023-04-01</iwmo:Datum>", "tekst", "\n", "<!-- x -->", "<?x y?>", "<Los/>",
    ]

    static func random(of bytes: [UInt8], using random: inout SeededNumbers) -> [UInt8] {
        var mutant = bytes
        // Now and then two, so that what follows a fault is compared as well.
        for _ in 0..<(random.next() % 4 == 0 ? 2 : 1) { mutant = mutation(of: mutant, using: &random) }
        return mutant
    }

    private static func mutation(of bytes: [UInt8], using random: inout SeededNumbers) -> [UInt8] {
        let tags = tags(in: bytes)
        guard tags.count > 4 else { return bytes }
        let index = Int.random(in: 2..<tags.count - 1, using: &random)
        switch random.next() % 10 {
        case 0...3:
            // The text after a start tag, where an element holds text.
            let leaves = tags.indices.dropLast().filter { !isEnd(tags[$0], bytes) && isEnd(tags[$0 + 1], bytes) }
            guard let leaf = leaves.randomElement(using: &random) else { return bytes }
            return replacing(tags[leaf].upperBound..<tags[leaf + 1].lowerBound, pick(values, &random), in: bytes)
        case 4:
            // An element less, with all that is in it.
            return replacing(element(at: index, tags, bytes), "", in: bytes)
        case 5:
            // An element twice.
            let whole = element(at: index, tags, bytes)
            return replacing(
                whole.upperBound..<whole.upperBound, String(decoding: bytes[whole], as: UTF8.self), in: bytes)
        case 6:
            // An element in the place of another.
            let (from, to) = (element(at: index, tags, bytes), tags.randomElement(using: &random)?.upperBound ?? 0)
            let text = String(decoding: bytes[from], as: UTF8.self)
            guard to <= from.lowerBound || to >= from.upperBound else { return bytes }
            let first = max(to, from.upperBound) == to
            var moved = replacing(first ? to..<to : from, first ? text : "", in: bytes)
            moved = replacing(first ? from : to..<to, first ? "" : text, in: moved)
            return moved
        case 7:
            return replacing(
                tags[index].upperBound - 1..<tags[index].upperBound - 1, pick(attributes, &random), in: bytes)
        case 8:
            return replacing(tags[index].upperBound..<tags[index].upperBound, pick(insertions, &random), in: bytes)
        default:
            var mutant = bytes
            let place = Int.random(in: 0..<bytes.count, using: &random)
            mutant[place] = UInt8(truncatingIfNeeded: random.next())
            return mutant
        }
    }

    private static func pick(_ texts: [String], _ random: inout SeededNumbers) -> String {
        texts.randomElement(using: &random) ?? ""
    }

    private static func replacing(_ range: Range<Int>, _ text: String, in bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        bytes.replaceSubrange(range, with: Array(text.utf8))
        return bytes
    }

    private static func isEnd(_ tag: Range<Int>, _ bytes: [UInt8]) -> Bool {
        bytes[tag.lowerBound + 1] == UInt8(ascii: "/")
    }

    /// Start and end tags, in order.
    private static func tags(in bytes: [UInt8]) -> [Range<Int>] {
        var tags: [Range<Int>] = []
        var start: Int?
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "<") { start = index }
            if byte == UInt8(ascii: ">"), let begin = start {
                if bytes[begin + 1] != UInt8(ascii: "?"), bytes[begin + 1] != UInt8(ascii: "!") {
                    tags.append(begin..<index + 1)
                }
                start = nil
            }
        }
        return tags
    }

    /// From a start tag up to the end tag that closes it; an end tag by itself.
    private static func element(at index: Int, _ tags: [Range<Int>], _ bytes: [UInt8]) -> Range<Int> {
        var depth = 0
        for tag in tags[index...] {
            depth += isEnd(tag, bytes) ? -1 : 1
            if depth <= 0 { return tags[index].lowerBound..<tag.upperBound }
        }
        return tags[index]
    }
}
