import IWmo

/// The return codes of the standard (code list WJ001).
public enum Retourcodes {
    /// Every code a return message of release 3.2 may carry.
    public static let iwmo32: Set<String> = [
        "0001", "0200", "0233", "0611", "8001", "8017", "8021", "8187", "8214", "8848", "9019", "9056", "9063", "9069",
        "9071", "9074", "9307", "9308", "9319", "9321", "9322", "9326", "9332", "9333", "9338", "9339", "9340", "9341",
        "9346", "9347", "9349", "9350", "9351", "9355", "9357", "9359", "9360", "9361", "9365", "9366", "9367", "9369",
        "9373", "9374", "9375", "9379", "9384", "9385", "9387", "9388", "9389", "9390", "9411", "9412", "9413", "9414",
        "9415", "S300", "S329",
    ]

    /// Codes that say something about the state of a class, and so reject nothing.
    public static let stateCodes: Set<String> = ["0001", "0200", "0233", "8001"]

    /// Message broken at level 2.
    public static let technischAfgekeurd = "0001"
    /// Class checked, nothing wrong.
    public static let geenBijzonderheden = "0200"
    /// Class not checked.
    public static let nietGecontroleerd = "0233"
    /// Declaration granted in full.
    public static let volledigToegekend = "8001"
    /// 2.x: declared outside the delivery that start and stop messages report.
    public static let buitenLevering = "8287"

    /// Codes with which a policy may reject a declaration line.
    public static func forRejecting(_ family: ReleaseFamily) -> Set<String> {
        let own = iwmo32.subtracting(stateCodes)
        return family == .iwmo2 ? own.union([buitenLevering]) : own
    }
}
