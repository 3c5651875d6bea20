/// Client numbers that pass the eleven test and belong to nobody: first all of 999xxxxxx (90,909 of them), and only
/// then those from 990000000 on.
struct ClientNumbers: Sequence, IteratorProtocol {
    /// How many there are.
    static let available = 900_000

    /// The first eight digits of the number that is tried next.
    private var prefix = 99_900_000

    mutating func next() -> Int? {
        while true {
            let candidate = prefix
            prefix += 1
            if prefix == 100_000_000 { prefix = 99_000_000 }
            let digit = Self.checkDigit(of: candidate)
            if digit < 10 { return candidate * 10 + digit }
        }
    }

    /// 10 when no digit fits.
    private static func checkDigit(of prefix: Int) -> Int {
        var (rest, weight, sum) = (prefix, 2, 0)
        while rest > 0 {
            sum += rest % 10 * weight
            rest /= 10
            weight += 1
        }
        return sum % 11
    }
}
