/// Numbers from the range 999xxxxxx, which belongs to nobody, that pass the check of a BSN.
enum TestBsns {
    /// How many there are.
    static let count = 90_909

    static func first(_ count: Int) -> [String] {
        var bsns: [String] = []
        var number = 999_000_000
        while bsns.count < count {
            let digits = String(number).utf8.map { Int($0) - 48 }
            let sum = (0..<8).reduce(0) { $0 + (9 - $1) * digits[$1] } - digits[8]
            if sum % 11 == 0 { bsns.append(String(number)) }
            number += 1
        }
        return bsns
    }
}
