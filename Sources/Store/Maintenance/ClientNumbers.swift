import IWmo

/// Finds rows of digits that could be a BSN: nine of them in a row that pass the eleven test.
enum ClientNumbers {
    static let length = 9

    static func isIn(_ bytes: some Collection<UInt8>) -> Bool {
        // Nearly every text has no row of digits that is long enough, and is asked about many times in a night.
        var (row, longest) = (0, 0)
        for byte in bytes {
            row = (0x30...0x39).contains(byte) ? row + 1 : 0
            longest = max(longest, row)
        }
        guard longest >= length else { return false }
        var isFound = false
        forEach(in: bytes) { _, _ in isFound = true }
        return isFound
    }

    /// Each of them once.
    static func all(in bytes: some Collection<UInt8>) -> Set<String> {
        var numbers: Set<String> = []
        forEach(in: bytes) { number, _ in numbers.insert(number) }
        return numbers
    }

    /// The text with the digits of some numbers made unreadable; nil when none of them is in it.
    static func hiding(in text: String, _ isHidden: (String) -> Bool) -> String? {
        var bytes = Array(text.utf8)
        var isFound = false
        forEach(in: text.utf8) { number, end in
            guard isHidden(number) else { return }
            isFound = true
            for place in (end - length + 1)...end { bytes[place] = UInt8(ascii: "#") }
        }
        return isFound ? String(decoding: bytes, as: UTF8.self) : nil
    }

    /// `end`: place of the last digit, from 0.
    private static func forEach(in bytes: some Collection<UInt8>, _ body: (_ number: String, _ end: Int) -> Void) {
        let bytes = Array(bytes)
        var row = 0
        for end in bytes.indices {
            row = (0x30...0x39).contains(bytes[end]) ? row + 1 : 0
            guard row >= length else { continue }
            let number = String(decoding: bytes[(end - length + 1)...end], as: UTF8.self)
            if Elfproef.passes(number) { body(number, end) }
        }
    }
}
