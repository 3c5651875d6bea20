/// Shares as whole percents.
enum Percents {
    /// Rounded so that they add up to 100: each down, and what is left to the largest remainders.
    static func whole(_ parts: [Int]) -> [Int] {
        let sum = parts.reduce(0, +)
        guard sum > 0 else { return parts.map { _ in 0 } }
        var percents = parts.map { $0 * 100 / sum }
        let byRemainder = parts.indices.sorted { left, right in
            (parts[right] * 100 % sum, left) < (parts[left] * 100 % sum, right)
        }
        for index in byRemainder.prefix(100 - percents.reduce(0, +)) { percents[index] += 1 }
        return percents
    }
}
