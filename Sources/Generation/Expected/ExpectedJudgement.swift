/// What is wrong with one line, gathered rule by rule.
struct ExpectedJudgement {
    private(set) var retourcodes: Set<String> = []
    private(set) var regels: Set<String> = []
    private(set) var gap: ExpectedGap?

    /// A day of the period is without care, whatever the gemeente does with that.
    var touchesGap = false

    var isAccepted: Bool { retourcodes.isEmpty }

    var oordeel: String {
        if !isAccepted { return "afgewezen" }
        return gap?.action == .flag ? "betwist" : "toegekend"
    }

    mutating func add(_ regel: String, _ retourcode: String) {
        regels.insert(regel)
        retourcodes.insert(retourcode)
    }

    /// A care gap rejects only where the gemeente says so.
    mutating func add(_ gap: ExpectedGap, retourcode: String) {
        self.gap = gap
        if gap.action == .reject { add(gap.regel, retourcode) }
    }
}
