/// The check digit of a BSN (CS002).
public enum Elfproef {
    /// Nine digits of which the last counts against the sum and all others for it.
    public static func passes(_ bsn: String) -> Bool {
        var sum = 0
        var weight = 9
        for digit in bsn.utf8 {
            guard weight >= 1, (0x30...0x39).contains(digit) else { return false }
            sum += (weight == 1 ? -1 : weight) * Int(digit - 0x30)
            weight -= 1
        }
        return weight == 0 && sum.isMultiple(of: 11)
    }
}
