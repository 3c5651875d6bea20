/// A number of things and the money they are about.
public struct Tally: Hashable, Sendable {
    public private(set) var aantal: Int
    /// Eurocents; credit lines count negative.
    public private(set) var bedrag: Int

    public init(aantal: Int = 0, bedrag: Int = 0) {
        self.aantal = aantal
        self.bedrag = bedrag
    }

    public mutating func add(_ bedrag: Int) {
        aantal += 1
        self.bedrag += bedrag
    }

    public mutating func add(_ other: Tally) {
        aantal += other.aantal
        bedrag += other.bedrag
    }
}
